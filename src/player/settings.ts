/** Settings: colours, text size, letters for quotations, single-key shortcuts. Kept in `history.state` only, so they go with the tab. */
import { recall, remember } from './address.ts'
import { make, makeButton } from './element.ts'
import type { Desk } from './state.ts'

export interface Settings {
  scheme: string
  size: string
  letters: string
}

const plain: Settings = { scheme: '', size: '100', letters: '' }

const choices = {
  scheme: {
    legend: 'Colours',
    options: [
      ['', 'As my device'],
      ['light', 'Light'],
      ['dark', 'Dark'],
      ['contrast', 'High contrast'],
      ['soft', 'Soft'],
    ],
  },
  size: {
    legend: 'Text size',
    options: [
      ['100', '100%'],
      ['125', '125%'],
      ['150', '150%'],
      ['200', '200%'],
    ],
  },
  letters: {
    legend: 'Letters for quotations',
    options: [
      ['', 'Book letters'],
      ['plain', 'Plain letters'],
    ],
  },
} as const

/** Sets what this window kept, before anything is shown. */
export function applySettings(settings: Settings = keptSettings()): void {
  const root = document.documentElement
  root.toggleAttribute('data-scheme', settings.scheme !== '')
  if (settings.scheme) root.dataset.scheme = settings.scheme
  root.toggleAttribute('data-letters', settings.letters !== '')
  if (settings.letters) root.dataset.letters = settings.letters
  root.style.setProperty('--size', String(Number(settings.size) / 100))
}

export function keptSettings(): Settings {
  // Written by this file only.
  return { ...plain, ...(recall().settings as Partial<Settings> | undefined) }
}

export interface SettingsPanel {
  /** Called after each choice. */
  changed?: () => void
  /** Offers the shortcuts. */
  desk?: Desk
  /** Offers the presenter view in this window. */
  offerPanel?: () => void
}

export function makeSettings({ changed = () => {}, desk, offerPanel }: SettingsPanel): { open: () => void } {
  const body = make('div', { class: 'settings-body' })
  const close = makeButton({ class: 'button' }, () => dialog.close(), 'Close settings')
  const dialog = make(
    'dialog',
    { class: 'settings', 'aria-labelledby': 'settings-heading' },
    make('h2', { id: 'settings-heading' }, 'Settings'),
    body,
    close,
  )
  for (const name of ['scheme', 'size', 'letters'] as const) body.append(fieldset(name, changed))
  if (desk) body.append(shortcutsField(desk))
  if (offerPanel) body.append(panelField(() => [dialog.close(), offerPanel()]))
  body.append(make('p', { class: 'small' }, 'These settings last until this tab is closed. Nothing is stored.'))
  document.body.append(dialog)
  return { open: () => dialog.showModal() }
}

function panelField(open: () => void): HTMLElement {
  return make(
    'fieldset',
    {},
    make('legend', {}, 'With one screen only'),
    makeButton({ class: 'button' }, open, 'Presenter view in this window'),
  )
}

function fieldset(name: keyof Settings, changed: () => void): HTMLElement {
  const { legend, options } = choices[name]
  const fields = options.map(([value, words]) => {
    const input = make('input', { type: 'radio', name: `settings-${name}`, value, checked: keptSettings()[name] === value })
    input.addEventListener('change', () => {
      const settings = { ...keptSettings(), [name]: value }
      remember({ settings })
      applySettings(settings)
      changed()
    })
    return make('label', { class: 'choice-field' }, input, words)
  })
  return make('fieldset', {}, make('legend', {}, legend), ...fields)
}

function shortcutsField(desk: Desk): HTMLElement {
  const input = make('input', { type: 'checkbox' })
  input.addEventListener('change', () => desk.send({ do: 'shortcuts', on: input.checked }))
  desk.listen((state) => {
    input.checked = state.shortcuts
  })
  const label = make(
    'label',
    { class: 'choice-field' },
    input,
    'Single keys: full stop or B for the pause screen, F full screen, S presenter view',
  )
  return make('fieldset', {}, make('legend', {}, 'Keyboard and clicker'), label)
}

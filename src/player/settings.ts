/** Settings: colours, text size, letters for quotations, single-key shortcuts. Kept in `history.state` only, so they go with the tab; slides on a printed page are not kept at all. */
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
  for (const name of ['scheme', 'size', 'letters'] as const) body.append(keptField(name, changed))
  body.append(paperField())
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

function keptField(name: keyof Settings, changed: () => void): HTMLElement {
  const { legend, options } = choices[name]
  return radios(name, legend, options, keptSettings()[name], (value) => {
    const settings = { ...keptSettings(), [name]: value }
    remember({ settings })
    applySettings(settings)
    changed()
  })
}

const perPage = [
  ['1', '1'],
  ['2', '2'],
  ['3', '3, with lines to write on'],
  ['6', '6'],
] as const

/** For the next print of this page alone: kept nowhere, so a reload prints one slide a page again. */
function paperField(): HTMLElement {
  return radios('paper', 'Slides on a page when printed', perPage, '1', (value) => {
    const root = document.documentElement
    root.dataset.paper = value
    root.toggleAttribute('data-paper', value !== '1')
  })
}

type Options = readonly (readonly [value: string, words: string])[]

function radios(name: string, legend: string, options: Options, chosen: string, choose: (value: string) => void): HTMLElement {
  const fields = options.map(([value, words]) => {
    const input = make('input', { type: 'radio', name: `settings-${name}`, value, checked: value === chosen })
    input.addEventListener('change', () => choose(value))
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

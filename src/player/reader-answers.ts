/**
 * Text boxes: what happens to the words stands beside each; they are kept on this device only when a person ticks the box, and leave
 * it only by what they press (experience.md, rows 15, 16, 18, 32, 39 and 40).
 */
import { announce } from './announce.ts'
import { all, make } from './element.ts'
import { printAlone } from './own-words.ts'
import { forget, isKeeping, keep, kept, keptUntil } from './reader-keep.ts'
import { keepPlace } from './reader-now.ts'
import { tell } from './reader-says.ts'
import { type Box, boxesOn, written } from './reader-words.ts'

let refused = false

export function workAnswers(): void {
  const form = document.querySelector<HTMLFormElement>('#kit--answers')
  form?.addEventListener('reset', () => window.setTimeout(cleared))
  fill()
  draw()
  document.addEventListener('input', ({ target }) => {
    const box = boxesOn().find(({ field }) => field === target)
    if (box && isKeeping()) save([box])
  })
  document.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.closest('.answer-save')) choose(target.checked)
  })
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('.answer [data-act]') : null
    const box = button && boxesOn().find(({ element }) => element.contains(button))
    if (box) button.dataset.act === 'copy' ? copy(box) : print(box)
  })
  // Another window of the browser may have saved or cleared.
  window.addEventListener('storage', draw)
  // Words go when the page is left, as it says: also from the copy of the page that the browser keeps for Back.
  window.addEventListener('pagehide', () => {
    for (const { field } of boxesOn()) field.value = ''
  })
  window.addEventListener('pageshow', (event) => {
    if (!event.persisted) return
    fill()
    draw()
  })
}

/** Keeps all words of this page from now on. False when the browser refuses. */
export function saveAll(): boolean {
  if (save(boxesOn())) keepPlace()
  return !refused
}

/** What was saved comes back into boxes that are empty. */
function fill(): void {
  const answers = kept().answers?.[workshop()]
  for (const { field, page, name } of boxesOn()) if (field.value === '') field.value = answers?.[page]?.[name] ?? ''
}

function save(boxes: readonly Box[]): boolean {
  const { answers = {}, questions = {} } = kept()
  const own = { ...answers[workshop()] }
  const asked = { ...questions[workshop()] }
  for (const { field, page, name, title, heading, prompt } of boxes) {
    const isEmpty = field.value.trim() === ''
    own[page] = changed(own[page], name, isEmpty ? undefined : field.value)
    asked[page] = changed(asked[page], name, isEmpty ? undefined : { title, heading, prompt })
  }
  refused = !keep({ answers: { ...answers, [workshop()]: own }, questions: { ...questions, [workshop()]: asked } })
  draw()
  return !refused
}

function changed<Value>(before: Record<string, Value> = {}, name: string, value: Value | undefined): Record<string, Value> {
  const { [name]: _, ...others } = before
  return value === undefined ? others : { ...others, [name]: value }
}

function workshop(): string {
  return document.body.dataset.workshop ?? ''
}

/** One choice for all boxes of the device. */
function choose(on: boolean): void {
  if (!on) forget('words')
  else saveAll()
  draw()
  // The line beside the box shows it already.
  if (on) announce(refused ? cannot : `Saved on this device until ${day()}.`)
  else tell('None of your words are saved on this device now. They stay here until you close or leave this page.')
}

function cleared(): void {
  refused = false
  forget('words')
  for (const { field } of boxesOn()) field.value = ''
  draw()
  const nothing = document.body.dataset.platform === undefined ? 'Nothing is kept.' : 'Nothing is kept on this device.'
  tell(kept().choices === undefined ? `Cleared. ${nothing}` : 'Cleared. None of your answers are kept. Your settings still are.')
}

const cannot = 'This browser does not let this page save. Copy or print your words if you want to keep them.'

/** The same tick and the same line at every box. */
function draw(): void {
  const on = isKeeping()
  const goes = document.body.dataset.oneFile === undefined ? 'close or leave' : 'close'
  const words = refused
    ? cannot
    : on
      ? `Saved on this device until ${day()}. Not sent. Others who use it could read your words.`
      : `Not saved, not sent. Your words go when you ${goes} this page.`
  for (const tick of all(document, '.answer-save input') as HTMLInputElement[]) tick.checked = on
  for (const line of all(document, '.answer-says')) {
    const elsewhere = onPlatform(line)
    const says = elsewhere === '' ? words : `${on ? `Saved on this device until ${day()}.` : 'Not saved on this device.'} ${elsewhere}`
    if (line.textContent !== says) line.textContent = says
  }
}

/** What the script for a learning platform has marked on the page: that the platform keeps answers, or has got this one. */
function onPlatform(line: HTMLElement): string {
  const box = line.closest<HTMLElement>('.answer')?.dataset
  const says: string[] = []
  if (document.body.dataset.platformKeeps !== undefined)
    says.push(
      box?.leftOut === undefined
        ? 'Kept on the platform, where people who run it may be able to read it.'
        : 'Not kept on the platform, which has no room for it.',
    )
  if (box?.shared !== undefined) says.push('Shared on the platform.')
  return says.join(' ')
}

function day(): string {
  return keptUntil().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
}

async function copy({ field }: Box): Promise<void> {
  tell(field.value.trim() === '' ? 'There is nothing to copy yet.' : (await copied(field)) ? 'Copied.' : cannotCopy)
}

const cannotCopy = 'This browser does not let this page copy. Select your words and copy them yourself.'

async function copied(field: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value)
    return true
  } catch {
    return copySelected(field)
  }
}

/** Pages from a file and in frames may be kept from the clipboard; the older way then still works. Focus goes back to the button. */
function copySelected(field: HTMLTextAreaElement): boolean {
  const before = document.activeElement
  field.select()
  const done = document.execCommand('copy')
  if (before instanceof HTMLElement) before.focus()
  return done
}

/** Only what was asked at this box, and the words. */
function print({ field, title, heading, prompt }: Box): void {
  if (field.value.trim() === '') {
    tell('There is nothing to print yet.')
    return
  }
  const sheet = make(
    'div',
    {},
    make('p', {}, title),
    make('p', { class: 'own-heading' }, heading),
    make('p', {}, prompt),
    make('p', { class: 'own-text' }, field.value),
  )
  printAlone(sheet)
}

/** Whether the page holds words that would go with it. */
export function hasUnsaved(): boolean {
  return !isKeeping() && written().length > 0
}

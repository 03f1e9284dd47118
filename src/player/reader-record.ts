/**
 * A person's own learning record, for themselves or for CPD: they choose what goes in, every field may stay empty, and nothing
 * leaves the page but by these buttons (issue 4, point 3). Its boxes are answers like all others: kept only when asked, cleared by
 * Clear my answers and by Exit. It is made when it is first opened.
 */
import { all, first, make, makeButton } from './element.ts'
import { download, printAlone } from './own-words.ts'
import { kept } from './reader-keep.ts'
import { shownEvent } from './reader-modules.ts'
import { tell } from './reader-says.ts'
import { type Piece, recordAsMarkdown, recordAsSheet, type WordFile, wordEvent } from './record-pieces.ts'
import { modulesToTick, recordOf } from './record-words.ts'

const fields = [
  ['time', 'Time I spent', 1],
  ['date', 'Date', 1],
  ['learned', 'What I learned', 4],
  ['practice', 'How it changes my practice', 4],
  ['next', 'What I will do', 4],
] as const

export function offerRecord(): void {
  const card = document.querySelector<HTMLDetailsElement>('.record-card')
  if (card === null) return
  card.addEventListener('toggle', () => card.open && fillCard(card))
  // On a page of parts it is a part of its own: who goes there wants it.
  document.addEventListener(shownEvent, () => {
    if (document.body.dataset.part === 'kit--record') card.open = true
  })
  if (document.body.dataset.part === 'kit--record') card.open = true
  // A platform brings back words that it was asked to keep only into boxes that are there.
  if (document.body.dataset.platform !== undefined) fillCard(card)
  window.addEventListener('pagehide', () => {
    for (const tick of ticks(card)) tick.checked = false
  })
}

function ticks(card: HTMLElement): HTMLInputElement[] {
  return all(card, '.record-read input') as HTMLInputElement[]
}

function fillCard(card: HTMLElement): void {
  if (first(card, '.answer')) return
  const boxes = fields.map(([name, label, rows]) => field(name, label, rows))
  const today = makeButton({ class: 'button' }, () => write(card, new Date()), 'Put today’s date in')
  boxes[1]?.append(make('p', { class: 'answer-ways' }, today))
  const modules = modulesToTick().map(({ page, title }) =>
    make('label', { class: 'record-tick' }, make('input', { type: 'checkbox', form: 'kit--answers', value: page }), title),
  )
  card.append(
    make('p', {}, 'For yourself, or as a record of professional development (CPD). Leave out whatever you want.'),
    make('p', { class: 'answer-says', id: 'says--record' }),
    make(
      'label',
      { class: 'answer-save' },
      make('input', { type: 'checkbox', form: 'kit--answers' }),
      ' Save what I write on this device for 7 days',
    ),
    make('fieldset', { class: 'record-read' }, make('legend', {}, 'What I read'), ...modules),
    ...boxes,
    make('p', {}, 'What you wrote in this workshop’s other boxes goes in, too: on this page, and whatever is saved on this device.'),
    make('p', {}, 'A file that you download stays among this device’s downloads until you delete it.'),
    make(
      'p',
      { class: 'answer-ways' },
      makeButton({ class: 'button' }, () => void asWordFile(recordIn(card)), 'Download for Word (DOCX)'),
      makeButton({ class: 'button' }, () => asMarkdownFile(recordIn(card)), 'Download as Markdown'),
      makeButton({ class: 'button' }, () => printAlone(recordAsSheet(recordIn(card))), 'Print'),
    ),
  )
  // Whoever looks after answers says where the words go, beside these boxes as well.
  window.dispatchEvent(new Event('storage'))
}

function field(name: string, label: string, rows: number): HTMLElement {
  const id = `answer--record--${name}`
  const { workshop = '', page = '' } = document.body.dataset
  const box = make('textarea', { id, rows, form: 'kit--answers', autocomplete: 'off', 'aria-describedby': 'says--record' })
  box.value = kept().answers?.[workshop]?.[page]?.[`record--${name}`] ?? ''
  const words = make('label', { for: id }, make('span', { class: 'asked' }, label))
  return make('div', { class: rows === 1 ? 'answer one-line' : 'answer', 'data-answer': `record--${name}` }, words, box)
}

/** The day is the device's, and goes in only by this press. */
function write(card: HTMLElement, day: Date): void {
  const box = card.querySelector<HTMLTextAreaElement>('#answer--record--date')
  if (box === null) return
  box.value = day.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
  box.dispatchEvent(new Event('input', { bubbles: true }))
}

function recordIn(card: HTMLElement): Piece[] {
  const ticked = new Set(ticks(card).flatMap((tick) => (tick.checked ? [tick.value] : [])))
  const words = fields.map(([name, label]) => {
    const box = card.querySelector<HTMLTextAreaElement>(`#answer--record--${name}`)
    return [label, box?.value.trim() ?? ''] as const
  })
  return recordOf(ticked, new Map(words.filter(([, value]) => value !== '')))
}

function asMarkdownFile(record: readonly Piece[]): void {
  download('learning-record.md', [recordAsMarkdown(record)], 'text/markdown')
  tell(downloaded)
}

const downloaded = 'Your record went to this device’s downloads. It stays there until you delete it.'

async function asWordFile(record: readonly Piece[]): Promise<void> {
  const file: WordFile = { record, lang: document.documentElement.lang }
  await loadExport()
  document.dispatchEvent(new CustomEvent(wordEvent, { detail: file }))
  if (file.bytes === undefined) return tell('The Word file could not be made here. You can still print, or download Markdown.')
  download('learning-record.docx', [file.bytes], 'application/vnd.openxmlformats-officedocument.wordprocessingml.document')
  tell(downloaded)
}

let isLoaded = false

/** Pages of one file hold the code as text that nothing runs until now; the page's policy names its hash. */
function loadExport(): Promise<void> {
  return new Promise((done) => {
    if (isLoaded) return done()
    const inside = first(document, '#kit--export')
    const script = make('script', { src: document.body.dataset.export })
    script.addEventListener('error', () => done())
    script.addEventListener('load', () => {
      isLoaded = true
      done()
    })
    if (inside) script.textContent = inside.textContent
    document.body.append(script)
    if (inside) {
      isLoaded = true
      done()
    }
  })
}

/** A learning record as a row of pieces, the same for paper, Markdown and Word. */
import { make } from './element.ts'

/** From the top down: the record, its sections, a module, a slide; what was asked there; words, and lines of a list. */
export type Kind = 'title' | 'heading' | 'module' | 'slide' | 'asked' | 'text' | 'item'

export type Piece = readonly [kind: Kind, words: string]

/** What the page hands to the exporter, which puts the file's bytes in it. */
export interface WordFile {
  record: readonly Piece[]
  lang: string
  bytes?: Uint8Array<ArrayBuffer>
}

export const wordEvent = 'kit-word-file'

const marks = { title: '# ', heading: '## ', module: '### ', slide: '#### ', asked: '> ', text: '', item: '- ' } satisfies Record<
  Kind,
  string
>

/** The person's words stand as they were written. */
export function recordAsMarkdown(record: readonly Piece[]): string {
  return record
    .map(([kind, words], at) => {
      const before = at === 0 ? '' : kind === 'item' && record[at - 1]?.[0] === 'item' ? '\n' : '\n\n'
      return before + (kind === 'asked' ? words.replace(/^/gm, marks.asked) : marks[kind] + words)
    })
    .join('')
    .concat('\n')
}

const tags = { title: 'h1', heading: 'h2', module: 'h3', slide: 'h4', asked: 'p', text: 'p', item: 'li' } as const satisfies Record<
  Kind,
  string
>

export function recordAsSheet(record: readonly Piece[]): HTMLElement {
  const sheet = make('div')
  for (const [kind, words] of record) {
    const element = make(tags[kind], { class: `own-${kind}` }, words)
    if (kind !== 'item') sheet.append(element)
    else if (sheet.lastElementChild?.matches('ul')) sheet.lastElementChild.append(element)
    else sheet.append(make('ul', {}, element))
  }
  return sheet
}

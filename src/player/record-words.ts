/** What goes into a learning record: read off the page, and from what this device keeps because the person asked for it. */
import { all, first } from './element.ts'
import { kept, type Question } from './reader-keep.ts'
import { written } from './reader-words.ts'
import type { Piece } from './record-pieces.ts'

/** A module, or another page with words of this workshop. */
interface Part {
  page: string
  title: string
  /** Where its outcomes stand, when they are on this page. */
  root?: ParentNode
}

interface Answer extends Question {
  page: string
  name: string
  words: string
}

/** The modules to choose from: those on this page, then those with words that are saved. */
export function modulesToTick(): Part[] {
  const { oneFile, page = '', pageTitle: title = '' } = document.body.dataset
  const here: Part[] =
    oneFile === undefined
      ? [{ page, title, root: document }]
      : all(document, '.book-module').map((root) => ({ page: root.dataset.page ?? '', title: root.dataset.pageTitle ?? '', root }))
  const saved = savedElsewhere().map(({ page, title }) => [page, { page, title }] as const)
  return [...here, ...new Map(saved).values()]
}

/** `ticked` are pages, `fields` the record's own by name. */
export function recordOf(ticked: ReadonlySet<string>, fields: ReadonlyMap<string, string>): Piece[] {
  const { oneFile, pageTitle = '' } = document.body.dataset
  const workshop = first(document, '.bar-name span')?.textContent ?? ''
  const modules = modulesToTick()
  const answers = [...answersHere(), ...savedElsewhere()]
  const isPart = ({ page }: Part) => oneFile === undefined || ticked.has(page) || answers.some((one) => one.page === page)
  const outcomes = modules.filter(isPart).map((part) => ({ ...part, lines: part.root ? outcomesIn(part.root) : [] }))
  return [
    ['title', 'Learning record'],
    ['text', `Workshop: ${oneFile === undefined ? workshop : pageTitle}`],
    ...(oneFile === undefined ? [piece('text', `Module: ${pageTitle}`)] : []),
    ...['Date', 'Time I spent'].flatMap((name) => (fields.has(name) ? [piece('text', `${name}: ${fields.get(name)}`)] : [])),
    ...under(
      'What I read',
      modules.filter(({ page }) => ticked.has(page)).map(({ title }) => piece('item', title)),
    ),
    ...under(
      'Outcomes',
      outcomes.flatMap(({ title, lines }) =>
        lines.length === 0 ? [] : [piece('module', title), ...lines.map((line) => piece('item', line))],
      ),
    ),
    ...under('What I wrote', answerPieces(answers)),
    ...['What I learned', 'How it changes my practice', 'What I will do'].flatMap((name) =>
      under(name, fields.has(name) ? [piece('text', fields.get(name) ?? '')] : []),
    ),
  ]
}

function piece(kind: Piece[0], words: string): Piece {
  return [kind, words]
}

function under(heading: string, pieces: readonly Piece[]): Piece[] {
  return pieces.length === 0 ? [] : [['heading', heading], ...pieces]
}

/** A module's name once, then each slide with what it asked. */
function answerPieces(answers: readonly Answer[]): Piece[] {
  return answers.flatMap(({ page, title, heading, prompt, words }, at) => {
    const before = answers[at - 1]
    const isNew = before?.page !== page
    return [
      isNew && piece('module', title),
      heading !== '' && (isNew || before?.heading !== heading) && piece('slide', heading),
      prompt !== '' && piece('asked', prompt),
      piece('text', words),
    ].filter((one) => one !== false)
  })
}

function outcomesIn(root: ParentNode): string[] {
  return all(root, '.outcomes li').map((line) => (line.textContent ?? '').replace(/\s+/g, ' ').trim())
}

function answersHere(): Answer[] {
  return written()
    .filter(({ element }) => element.closest('.record-card') === null)
    .map((box) => ({ ...box, words: box.field.value.trim() }))
}

/** Words of this workshop's other pages: there only while the person has asked to save. */
function savedElsewhere(): Answer[] {
  const { workshop = '', oneFile, page: here } = document.body.dataset
  const { answers, questions } = kept()
  const isHere = (page: string) => page === here || (oneFile !== undefined && first(document, `.book-module[data-page="${page}"]`))
  return Object.entries(answers?.[workshop] ?? {}).flatMap(([page, own]) =>
    isHere(page)
      ? []
      : Object.entries(own).map(([name, words]) => {
          const asked = questions?.[workshop]?.[page]?.[name]
          return {
            page,
            name,
            title: asked?.title ?? page,
            heading: asked?.heading ?? '',
            prompt: asked?.prompt ?? '',
            words: words.trim(),
          }
        }),
  )
}

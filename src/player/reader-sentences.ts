/** The sentences of the text as they stand on the page, each with its place. */

export interface Sentence {
  text: string
  lang: string
  range: Range
  /** The paragraph, cell or line that holds it. */
  block: Element
}

/** Controls and what belongs to them are no text to read, and a closed quotation is asked about again before it is said. */
const apart =
  'button, textarea, select, .answer-tools, .answer-says, .hidden-words, .label .icon, [aria-hidden=true], .withheld:not(.open) .withheld-words, .withheld summary, .check-answers'
const blocks = 'p, li, h1, h2, h3, h4, h5, h6, td, th, dt, dd, figcaption, caption, legend, label, summary'

/** From a section to the end of the module's own text: lists of references and words are no part of it. */
export function sentencesFrom(section: Element): Sentence[] {
  const root = section.closest('.book-text, main') ?? section
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const found: Sentence[] = []
  let block: Element | null = null
  let run: Text[] = []
  const flush = () => {
    if (block) found.push(...split(run, block))
    run = []
  }
  while (walker.nextNode()) {
    const node = walker.currentNode as Text
    const around = node.parentElement
    if (around === null || (section.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) === 0) continue
    if (around.closest(apart) || !around.closest('section.part')) continue
    const own = around.closest(blocks)
    if (own !== block) flush()
    block = own
    run.push(node)
  }
  flush()
  return found
}

/** A sentence may go over several pieces of text: a term, a link. */
function split(run: readonly Text[], block: Element): Sentence[] {
  const whole = run.map((node) => node.data).join('')
  const lang = block.closest<HTMLElement>('[lang]')?.lang ?? 'en'
  return Array.from(new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(whole)).flatMap(({ segment, index }) => {
    const text = segment.replace(/\s+/g, ' ').trim()
    if (!/[\p{L}\p{N}]/u.test(text)) return []
    const range = document.createRange()
    const start = index + (segment.length - segment.trimStart().length)
    const end = index + segment.trimEnd().length
    let passed = 0
    for (const node of run) {
      const next = passed + node.length
      if (start >= passed && start < next) range.setStart(node, start - passed)
      if (end > passed && end <= next) range.setEnd(node, end - passed)
      passed = next
    }
    return [{ text, lang, range, block }]
  })
}

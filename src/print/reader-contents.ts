/** Where am I: every place of a module in order, beside its text. */
import { type PagePrinter, printInline } from './html.ts'
import { printIcon } from './icons.ts'
import { citedIn, needsSupport, wordsTitle } from './reader-end.ts'
import { contentNote, type ReaderModule } from './reader-module.ts'

/** On a phone the list is folded under its name where a script can open it (`reader-contents.ts`). */
export function moduleContents(read: ReaderModule, page: PagePrinter, used: ReadonlySet<string>): string {
  const { sheets, place } = read
  const words = { ...page, link: () => undefined }
  const slides = sheets.filter((sheet) => sheet.slide.id !== 'start')
  const places: (readonly [id: string, html: string] | false)[] = [
    contentNote(read, page) !== '' && ['kit--before', 'Before you start'],
    ...slides.map((sheet) => [sheet.slide.id, printInline(sheet.heading, words)] as const),
    needsSupport(read) && ['kit--support', 'Support'],
    citedIn(sheets).length > 0 && ['kit--references', 'References'],
    used.size > 0 && ['kit--words', wordsTitle(place)],
  ]
  const rows = places.flatMap((one) => (one ? `<li><a href="#${place.id(one[0])}">${one[1]}</a></li>` : []))
  const [head, list] = [place.id('kit--contents-h'), place.id('kit--contents-list')]
  return `<nav class="contents" aria-labelledby="${head}">
<p class="contents-head" id="${head}">In this module</p>
<button class="contents-fold" type="button" aria-expanded="false" aria-controls="${list}">In this module${printIcon('fold')}</button>
<ol id="${list}">
${rows.join('\n')}
</ol>
</nav>`
}

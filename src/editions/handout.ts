/** `handout.html`: what participants keep. */
import type { Edition, EditionInput, Module } from '../model.ts'
import { printSheet, writeDocument } from '../print/document.ts'
import { type PagePrinter, printInline } from '../print/html.ts'
import { citesIn } from '../walk-cites.ts'

export const handout: Edition = {
  name: 'handout',
  view: 'handout',
  shelf: 'learners',
  scope: ['print'],
  perRoute: false,
  write: (input) =>
    writeDocument(input, {
      name: 'handout',
      shelf: 'learners',
      what: 'handout',
      moduleOpening,
      sheet: (sheet, page) => printSheet(sheet, page),
      closing: (page) => closing(input, page),
    }),
}

function moduleOpening(module: Module, page: PagePrinter): string {
  const note =
    module.contentNote === undefined
      ? ''
      : `<p class="content-note"><strong>Content note:</strong> ${printInline(module.contentNote.says, page)}</p>\n`
  const outcomes =
    module.outcomes.length === 0
      ? ''
      : `<p>By the end people can:</p>\n<ul>${module.outcomes.map((one) => `<li>${printInline(one, page)}</li>`).join('\n')}</ul>`
  return note + outcomes
}

/** References, who made the workshop, and the accessibility statement (experience.md, row 57). */
function closing(input: EditionInput, page: PagePrinter): string {
  const entries = input.bibliography.list(input.sheets.flatMap((sheet) => citesIn(sheet.body)))
  const references =
    entries.length === 0
      ? ''
      : `<h2 id="references">References</h2>\n<ul class="references">\n${entries.map(({ entry }) => `<li>${printInline(entry, page)}</li>`).join('\n')}\n</ul>\n`
  const credits =
    input.deck.credits.length === 0
      ? ''
      : `<h2 id="credits">Credits</h2>\n<ul class="credits">\n${input.deck.credits.map((one) => `<li>${printInline(one, page)}</li>`).join('\n')}\n</ul>\n`
  return `${references}${credits}<p class="credits"><a href="../accessibility.html">Accessibility statement</a></p>\n`
}

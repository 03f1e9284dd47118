/**
 * Closed quotations: opened by a press on their control and by nothing else. A browser that opens one for find, a link, a fragment or
 * print finds nothing inside, and it is closed again (experience.md, section 3 and row 43). The style sheet keeps the words away
 * until this part runs.
 */
import { all, first } from './element.ts'
import { worded } from './icons.ts'
import { holdStill } from './reader-still.ts'

export function keepQuotationsClosed(): void {
  for (const withheld of all(document, '.withheld')) {
    const summary = first(withheld, 'summary')
    const details = withheld.querySelector('details')
    if (summary === undefined || details === null) continue
    const isOpen = () => withheld.classList.contains('open')
    draw(withheld, details, false)
    summary.addEventListener('click', (event) => {
      event.preventDefault()
      holdStill(summary, () => draw(withheld, details, !isOpen()))
      summary.replaceChildren(worded(isOpen() ? 'up' : 'quote', isOpen() ? 'Close the quotation' : 'Open the quotation'))
    })
    details.addEventListener('toggle', () => {
      if (details.open !== isOpen()) details.open = isOpen()
    })
  }
}

function draw(withheld: HTMLElement, details: HTMLDetailsElement, open: boolean): void {
  withheld.classList.toggle('open', open)
  details.open = open
  const inner = first(details, '.withheld-inner')
  if (inner) inner.hidden = !open
}

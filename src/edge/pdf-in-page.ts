/** What runs inside a page that is printed. These are texts: Node knows no page, and the page's policy lets nothing else in. */

/** Counts what a PDF should hold, as the build wrote it: no script has run here, and print styles are on. */
export const factsOfPage = `(() => {
  const shown = (one) => one.checkVisibility() && one.closest('[aria-hidden="true"]') === null
  const all = (selector) => [...document.querySelectorAll(selector)].filter(shown)
  const tags = {}
  for (const level of [1, 2, 3, 4, 5, 6]) tags['H' + level] = all('h' + level).length
  const selectors = {
    L: 'ul, ol', LI: 'li', Table: 'table', TR: 'tr', TH: 'th', BlockQuote: 'blockquote',
    Figure: 'figure, img:not([alt=""]), svg[role="img"]',
  }
  for (const [tag, selector] of Object.entries(selectors)) tags[tag] = all(selector).length
  const headings = all('h1, h2, h3, h4, h5, h6').map((one) => one.textContent.replace(/\\s+/g, ' ').trim())
  const slides = document.querySelectorAll('.slides > section')
  const isEmpty = all('p, li, td, blockquote, img, svg').length === 0 && slides.length === 0
  return {
    isEmpty,
    title: document.querySelector('main.reveal') === null ? document.title : document.querySelector('.deck-head h1').textContent,
    lang: document.documentElement.lang,
    tags,
    headings,
    ...(slides.length === 0 ? {} : { sheets: slides.length }),
  }
})()`

/** Makes a page ready to be printed: its letters are there, and a deck is called by its workshop, not by the slide that is open. */
export const readyToPrint = `(async () => {
  const title = document.querySelector('main.reveal') && document.querySelector('.deck-head h1')
  if (title) document.title = title.textContent
  await document.fonts.ready
})()`

/**
 * Print shows all stages of a scenario, one below the other: a slide that is taller than its page is set smaller, until it is not. The deck
 * unfolds its slides a moment after it is told of print.
 */
export const fitSlides = `(async () => {
  const main = document.querySelector('main.reveal')
  for (let frame = 0; frame < 120 && main.dataset.printing === undefined; frame++) await new Promise(requestAnimationFrame)
  await document.fonts.ready
  const page = 190.5 / 25.4 * 96
  for (const slide of document.querySelectorAll('.slides > section')) {
    const area = slide.querySelector('.area')
    for (let zoom = 0.98; slide.getBoundingClientRect().height > page && zoom > 0.4; zoom -= 0.02) area.style.zoom = zoom
  }
})()`

/** The places that the page's contents lead to; where none has a number to fill in, none. */
export const listContents = `(() => {
  const found = []
  for (const link of document.querySelectorAll('nav.paper-contents a[href^="#"]'))
    if (link.parentElement.querySelector(':scope > span.page-of') !== null) found.push(decodeURIComponent(link.getAttribute('href').slice(1)))
  return found
})()`

/** Writes page numbers beside the lines of the contents, or what holds their places. */
export function fillContents(pages: readonly (readonly [place: string, page: string])[]): string {
  return `(() => {
  const pages = new Map(${JSON.stringify(pages)})
  for (const link of document.querySelectorAll('nav.paper-contents a[href^="#"]')) {
    const number = link.parentElement.querySelector(':scope > span.page-of')
    if (number !== null) number.textContent = pages.get(decodeURIComponent(link.getAttribute('href').slice(1))) ?? ''
  }
})()`
}

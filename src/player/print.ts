/** Print: every slide on its own page and in the PDF's tags, with what is open; afterwards all is as before. */
import { all, shape } from './element.ts'
import { fitSlide } from './fit.ts'
import { slidesIn } from './slides.ts'

const names = ['hidden', 'aria-hidden', 'inert']

export function preparePrint(main: HTMLElement): void {
  let restore: (() => void) | undefined
  let byEvents = false

  function before(): void {
    restore ??= unfold(main)
  }

  function after(): void {
    restore?.()
    restore = undefined
  }

  window.addEventListener('beforeprint', () => {
    byEvents = true
    before()
  })
  window.addEventListener('afterprint', after)
  // A program that prints may send no events; where they come, they alone count, since the media may change back too early.
  matchMedia('print').addEventListener('change', (event) => {
    if (byEvents) return
    if (event.matches) before()
    else after()
  })
}

function unfold(main: HTMLElement): () => void {
  const slides = slidesIn(main)
  const kept = slides.map((slide) => ({ values: names.map((name) => slide.getAttribute(name)), display: slide.style.display }))
  const wasStaged = main.classList.contains('on-stage')
  const scrolled = window.scrollY
  main.dataset.printing = 'yes'
  main.classList.add('on-stage')
  for (const slide of slides) {
    for (const name of names) slide.removeAttribute(name)
    slide.style.display = ''
    for (const region of all(slide, '[data-scrolls]')) region.removeAttribute('tabindex')
    fitSlide(slide)
  }
  const lines = document.documentElement.dataset.paper === '3' ? slides.map(addLines) : []
  return () => {
    for (const one of lines) one.remove()
    delete main.dataset.printing
    main.classList.toggle('on-stage', wasStaged)
    slides.forEach((slide, index) => {
      names.forEach((name, at) => {
        const value = kept[index]?.values[at]
        if (typeof value === 'string') slide.setAttribute(name, value)
      })
      slide.style.display = kept[index]?.display ?? ''
      for (const region of all(slide, '[data-scrolls]')) region.setAttribute('tabindex', '0')
    })
    window.scrollTo({ top: scrolled, behavior: 'instant' })
  }
}

/** Nine lines beside a slide, 9 mm apart: shapes, since browsers may leave backgrounds out. */
function addLines(slide: HTMLElement): SVGElement {
  const rows = Array.from({ length: 9 }, (_, index) => `M0 ${9 * index + 8.8}h83`).join('')
  const lines = shape('svg', { class: 'paper-lines', viewBox: '0 0 83 81', 'aria-hidden': 'true' }, shape('path', { d: rows }))
  slide.append(lines)
  return lines
}

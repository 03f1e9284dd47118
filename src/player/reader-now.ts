/** Where the person is reading: marked in the contents without a word said, and kept only with saved answers. */
import { all, first } from './element.ts'
import { isKeeping, keep, kept } from './reader-keep.ts'

let now: HTMLElement | undefined

/** Where a link just led, and how far the page was scrolled then: it is what is read until the page is scrolled on. */
let aimed: { target: Element; top: number } | undefined

export function followReading(): void {
  const links = all(document, 'nav.contents a[href^="#"]')
  const places = links.flatMap((link) => {
    const target = document.getElementById(decodeURIComponent(link.getAttribute('href')?.slice(1) ?? ''))
    return target === null ? [] : [{ link, target }]
  })
  if (places.length === 0) return
  // Modules that are not shown now have no place.
  const visible = () => places.filter(({ target }) => target.closest('[hidden]') === null)
  let here = visible()
  let waiting = false

  function mark(): void {
    waiting = false
    const reached = here.find(({ target }) => target === aimed?.target && document.documentElement.scrollTop === aimed.top)
    const found = reached ?? here[lastAbove(here.map(({ target }) => target))]
    if (found === undefined || found.target === now) return
    const isFirst = now === undefined
    now = found.target
    for (const { link } of places) link.removeAttribute('aria-current')
    found.link.setAttribute('aria-current', 'location')
    if (!isFirst) keepPlace()
  }

  const soon = () => {
    if (!waiting) requestAnimationFrame(mark)
    waiting = true
  }
  window.addEventListener('scroll', soon, { passive: true })
  window.addEventListener('resize', soon)
  document.addEventListener('kit-jumped', ({ target }) => {
    if (!(target instanceof Element)) return
    aimed = { target, top: document.documentElement.scrollTop }
    soon()
  })
  document.addEventListener('kit-shown', () => {
    here = visible()
    soon()
  })
  mark()
}

/** The last of them that begins above the line where a jump lands, or a little below it; they stand in order, so that halving finds it. */
function lastAbove(targets: readonly HTMLElement[]): number {
  const root = document.documentElement
  if (root.scrollTop > 0 && root.scrollTop + window.innerHeight >= root.scrollHeight - 2) return targets.length - 1
  const line = (Number.parseFloat(root.style.scrollPaddingTop) || 96) + 48
  let low = 0
  let high = targets.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((targets[middle]?.getBoundingClientRect().top ?? 0) <= line) low = middle
    else high = middle - 1
  }
  return low
}

/** The name under which this page's place is kept. A one-file reader has places of its own. */
export function placeName(): string | undefined {
  const { workshop, oneFile } = document.body.dataset
  return workshop === undefined || oneFile === undefined ? workshop : `${workshop} in one file`
}

/** Nothing before the person asked to save. */
export function keepPlace(): void {
  const name = placeName()
  if (!isKeeping() || name === undefined || now === undefined) return
  const page = now.closest<HTMLElement>('[data-page]')?.dataset
  const place = {
    page: page?.page ?? '',
    id: now.id,
    title: page?.pageTitle ?? '',
    heading: first(now, 'h1, h2, h3')?.textContent?.trim() ?? '',
  }
  keep({ places: { ...kept().places, [name]: place } })
}

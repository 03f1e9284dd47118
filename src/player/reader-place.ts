/**
 * Moving about: jumps on a page take the place of its entry in the browser's history, and so do the ways to the next and previous
 * module, so that Back after Exit finds what was open before the module (experience.md, rows 35 and 44).
 */
import { all, first, makeButton } from './element.ts'

export function followJumps(): void {
  const bar = first(document, '.kit-bar')
  if (bar) new ResizeObserver(() => keepClearOf(bar)).observe(bar)
  document.addEventListener('click', (event) => {
    const link = plainLink(event)
    if (link === undefined) return
    const target = targetOf(link)
    if (target) {
      event.preventDefault()
      jump(link, target)
    } else if (link.dataset.replace !== undefined) {
      event.preventDefault()
      location.replace(link.href)
    }
  })
}

/** The link that an ordinary press follows in this window, unless another part of the page has taken it. */
export function plainLink(event: MouseEvent): HTMLAnchorElement | undefined {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null
  if (link === null || event.defaultPrevented || event.button !== 0) return undefined
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return undefined
  return link.target === '' && !link.hasAttribute('download') ? link : undefined
}

/** Where a link on this page leads on this page. */
export function targetOf(link: HTMLAnchorElement): HTMLElement | undefined {
  const here = new URL(location.href)
  const there = new URL(link.href)
  if (there.hash === '' || there.href.split('#')[0] !== here.href.split('#')[0]) return undefined
  return document.getElementById(decodeURIComponent(there.hash.slice(1))) ?? undefined
}

function jump(link: HTMLAnchorElement, target: HTMLElement): void {
  history.replaceState(history.state, '', link.hash)
  const place = headingOf(target)
  goTo(place)
  target.dispatchEvent(new Event('kit-jumped', { bubbles: true }))
  if (target.closest('.references, .glossary')) offerWayBack(link, target)
}

/** A section is reached at its heading; all else at itself. */
function headingOf(target: HTMLElement): HTMLElement {
  return (target.matches('section, article, .opening') ? first(target, 'h1, h2, h3') : undefined) ?? target
}

function goTo(place: HTMLElement): void {
  if (place.tabIndex < 0) place.tabIndex = -1
  place.focus({ preventScroll: true })
  place.scrollIntoView()
}

/** Back would leave the page, so a reference says how to return to where it was asked for. One at a time. */
function offerWayBack(link: HTMLAnchorElement, target: HTMLElement): void {
  for (const before of all(document, '.way-back')) before.remove()
  const back = makeButton(
    { class: 'button way-back' },
    () => {
      back.remove()
      history.replaceState(history.state, '', location.pathname + location.search)
      goTo(link)
    },
    'Back to the text',
  )
  target.append(' ', back)
}

/** Whatever is reached, by a jump or the Tab key, stands clear of the bar, however tall a person's letters make it. */
function keepClearOf(bar: HTMLElement): void {
  const stays = [bar, ...all(bar, '.exit')].find((element) => /sticky|fixed/.test(getComputedStyle(element).position))
  const clear = `${(stays?.offsetHeight ?? 0) + 16}px`
  document.documentElement.style.scrollPaddingTop = clear
  document.documentElement.style.setProperty('--under-bar', clear)
}

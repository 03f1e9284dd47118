/** What can be seen of a page that people read alone: its words, their size and contrast as rendered, and what can be pressed. Runs in the page. */
import type { Page } from 'playwright-core'

export interface Seen {
  text: string
  size: number
  contrast: number
  /** A sentence of the text, not a label, a credit or a control. */
  isBody: boolean
}

/** Every run of text that can be seen, with its contrast to the ground that it really stands on. */
export function wordsSeen(page: Page): Promise<Seen[]> {
  return page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
    const known = new Map<string, number[]>()
    const rgba = (colour: string) => {
      const before = known.get(colour)
      if (before || !canvas) return before ?? [0, 0, 0, 0]
      canvas.clearRect(0, 0, 1, 1)
      canvas.fillStyle = colour
      canvas.fillRect(0, 0, 1, 1)
      const made = Array.from(canvas.getImageData(0, 0, 1, 1).data)
      known.set(colour, made)
      return made
    }
    const light = (colour: number[]) => {
      const [r = 0, g = 0, b = 0] = colour.map((part) => (part <= 10 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4))
      return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }
    const ground = (element: Element): number[] => {
      for (let at: Element | null = element; at; at = at.parentElement) {
        const colour = rgba(getComputedStyle(at).backgroundColor)
        if (colour[3] === 255) return colour
      }
      return [255, 255, 255, 255]
    }
    const found: Seen[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      const text = node.textContent?.trim() ?? ''
      if (!element || text === '' || !element.checkVisibility({ visibilityProperty: true })) continue
      if (element.closest('.hidden-words, .more, .skip-links, svg') && element.getBoundingClientRect().width <= 1) continue
      if (element.closest('.skip-links, svg, .live, .unseen')) continue
      const style = getComputedStyle(element)
      const [high = 0, low = 0] = [light(rgba(style.color)), light(ground(element))].sort((a, b) => b - a)
      const isBody =
        element.closest('main :is(p, li, blockquote)') !== null &&
        element.closest('.label, .credit, .cite, .tag, .minutes, .note-line, .button, summary, ol, table, .service, .references') === null
      found.push({ text, size: Number.parseFloat(style.fontSize), contrast: (high + 0.05) / (low + 0.05), isBody })
    }
    return found
  })
}

/** Where the keyboard is, whether that is drawn, and whether anything lies over it. */
export interface Stop {
  name: string
  order: number
  outline: number
  contrast: number
  covered: boolean
}

export function stopHere(page: Page): Promise<Stop | undefined> {
  return page.evaluate(() => {
    const at = document.activeElement
    if (at === null || at === document.body || at === document.documentElement) return undefined
    const style = getComputedStyle(at)
    const box = at.getClientRects()[0] ?? at.getBoundingClientRect()
    // The part that is in the window: a field may be taller than it.
    const [left, right] = [Math.max(box.left, 0), Math.min(box.right, window.innerWidth)]
    const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, window.innerHeight)]
    const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
    const numbers = (colour: string) => colour.match(/[\d.]+/g)?.map(Number) ?? []
    const light = (colour: string) => {
      const [r = 0, g = 0, b = 0] = numbers(colour).map((part) => (part <= 10 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4))
      return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }
    // The ring stands 3px off, on the ground of what the element lies in.
    let behind: Element | null = at.parentElement
    while (behind && numbers(getComputedStyle(behind).backgroundColor)[3] === 0) behind = behind.parentElement
    const pair = [light(style.outlineColor), light(getComputedStyle(behind ?? document.documentElement).backgroundColor)]
    return {
      name: `${at.tagName.toLowerCase()} ${(at.getAttribute('aria-label') ?? at.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 60) || at.id}`,
      order: [...document.querySelectorAll('*')].indexOf(at),
      outline: style.outlineStyle === 'none' ? 0 : Number.parseFloat(style.outlineWidth),
      contrast: (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05),
      covered: bottom <= top || right <= left || over === null || !(at.contains(over) || over.contains(at)),
    }
  })
}

/** Text that a box with its overflow hidden cuts off, and whether the page scrolls sideways. Scrollers of their own may. */
export function lost(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const cut: string[] = []
    const root = document.documentElement
    if (root.scrollWidth > window.innerWidth) cut.push(`the page is ${root.scrollWidth} wide in ${window.innerWidth}`)
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const range = document.createRange()
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      if (!element?.checkVisibility({ visibilityProperty: true }) || (node.textContent ?? '').trim() === '') continue
      if (element.closest('.hidden-words, .more, .skip-links, svg, .scroller, .unseen, .live, .bar-name')) continue
      range.selectNodeContents(node)
      const text = range.getBoundingClientRect()
      if (text.width === 0) continue
      const words = (node.textContent ?? '').trim().slice(0, 40)
      if (text.left < -1 || text.right > window.innerWidth + 1) cut.push(`${words}: beside the window`)
      for (let at: HTMLElement | null = element; at && at !== document.body; at = at.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(at)
        const box = at.getBoundingClientRect()
        if (/hidden|clip/.test(overflowY) && (text.top < box.top - 2 || text.bottom > box.bottom + 2))
          cut.push(`${words}: cut by ${at.className}`)
        if (/hidden|clip/.test(overflowX) && (text.left < box.left - 2 || text.right > box.right + 2))
          cut.push(`${words}: cut by ${at.className}`)
      }
    }
    return cut
  })
}

/** Whatever is smaller than it must be: 24 by 24, and 44 by 44 for what people need most. Links in a sentence are left out, as WCAG 2.5.8 does. */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const large = '.exit, .bar-support, .bar-clear, .onward, .ways .button, .withheld summary, .withheld .button, .contents-fold'
    return [...document.querySelectorAll('a[href], button, summary, input, textarea, select')].flatMap((one) => {
      if (!one.checkVisibility({ visibilityProperty: true }) || one.closest('.skip-links')) return []
      if (one.matches('a') && getComputedStyle(one).display === 'inline') return []
      const target = one.matches('input') ? (one.closest('label') ?? one) : one
      const { width, height } = target.getBoundingClientRect()
      const least = one.matches(large) ? 44 : 24
      return width >= least - 0.5 && height >= least - 0.5
        ? []
        : [`${one.className} ${one.textContent?.trim().slice(0, 40)}: ${width} by ${height}`]
    })
  })
}

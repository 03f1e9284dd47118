/** An SVG that could run something or ask another place for something. Its bytes are read only when a module shows it. */
import { fault } from '../diagnostic.ts'
import type { Check, Deck, Place } from '../model.ts'
import { mentionsIn } from '../walk-deck.ts'

export const svgUnsafe: Check = {
  code: 'svg-unsafe',
  severity: 'error',
  run: (deck, report) => {
    for (const [path, at] of drawingsIn(deck)) {
      const bytes = deck.pictureBytes(path)
      const found = bytes === undefined ? undefined : unsafePart(new TextDecoder().decode(bytes))
      if (found === undefined) continue
      report(fault('svg-unsafe', at, `the picture ${path} ${found}`, 'save it as a plain SVG, with everything inside it, or as PNG'))
    }
  },
}

/** Each SVG that is shown, with the first place that shows it. */
function drawingsIn(deck: Deck): Map<string, Place> {
  const images = mentionsIn(deck).flatMap((one) => one.images)
  const { logo } = deck.venue
  if (logo !== undefined) images.push({ path: `decks/${logo}`, at: { file: 'decks/venue.yaml', line: 1, column: 1 } })
  const found = new Map<string, Place>()
  for (const { path, at } of images) if (/\.svg$/i.test(path) && !found.has(path)) found.set(path, at)
  return found
}

const tag = /<([a-z_][\w.:-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/gi
const attribute = /([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/** What makes an SVG unsafe, as the end of a sentence; undefined for a safe one. */
export function unsafePart(svg: string): string | undefined {
  const text = svg.replace(/<!--.*?-->/gs, '')
  if (!/<(?:[\w.-]+:)?svg[\s>/]/.test(text)) return 'is not an SVG'
  if (/<!ENTITY/i.test(text)) return 'defines entities'
  if (/<\?xml-stylesheet/i.test(text)) return 'asks for a style sheet'
  for (const [, name = '', attributes = ''] of text.matchAll(tag)) {
    const found = unsafeElement(name.replace(/^.*:/, '').toLowerCase()) ?? unsafeAttributes(attributes)
    if (found !== undefined) return found
  }
  return asksOutside(text) ? outside : undefined
}

const outside = 'asks for something outside itself'

function unsafeElement(name: string): string | undefined {
  if (name === 'script') return 'holds a script'
  if (name === 'foreignobject') return 'holds a `foreignObject`'
  return ['iframe', 'embed', 'object', 'audio', 'video', 'link', 'handler', 'listener'].includes(name) ? `holds \`${name}\`` : undefined
}

function unsafeAttributes(attributes: string): string | undefined {
  for (const [, name = '', double, single] of attributes.matchAll(attribute)) {
    const value = decoded(double ?? single ?? '')
    const key = name.replace(/^.*:/, '').toLowerCase()
    if (/^on[a-z]/.test(key)) return `has a handler, \`${name}\``
    if ((key === 'href' || key === 'src') && !isInside(value)) return outside
    // An animation could put any address there in time.
    if (key === 'attributename' && /^(.*:)?(href|src)$/i.test(value)) return 'moves an address'
    if (key === 'base' || /^(javascript|vbscript):/i.test(value) || asksOutside(value)) return outside
  }
  return undefined
}

/** Part of the same file, or a picture in the attribute itself. */
function isInside(value: string): boolean {
  return value === '' || value.startsWith('#') || /^data:image\/(png|jpeg|webp|gif)[;,]/i.test(value)
}

/** Style sheets and presentation attributes ask through `url(…)` and `@import`; a backslash could hide either. */
function asksOutside(css: string): boolean {
  const plain = css.replace(/\\([0-9a-f]{1,6}\s?|.)/gi, (_, escaped: string) =>
    /^[0-9a-f]/i.test(escaped) ? character(Number.parseInt(escaped, 16)) : escaped,
  )
  if (/@import/i.test(plain)) return true
  return Array.from(plain.matchAll(/(?:url|image-set|image|src)\(\s*["']?([^"')]*)/gi)).some(
    ([, address = '']) => !isInside(address.trim()),
  )
}

/** Character references undone, and what a browser leaves out of an address. */
function decoded(value: string): string {
  return value
    .replace(/&#(?:x([0-9a-f]+)|([0-9]+));/gi, (_, hex?: string, number?: string) =>
      character(Number.parseInt(hex ?? number ?? '0', hex === undefined ? 10 : 16)),
    )
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replace(/[\t\n\r]/g, '')
    .trim()
}

function character(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
}

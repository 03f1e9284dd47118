/** The theme of a presentation: look.md's colours under the names of its tokens, and letters that every Office has. */
import { part, tag } from './xml.ts'

/** Where each token stands in a theme; the others are plain colours. */
const tokens = {
  ink: 'tx1',
  paper: 'bg1',
  'ink-soft': 'tx2',
  linen: 'bg2',
  accent: 'accent1',
  'accent-mid': 'accent2',
  'accent-pale': 'accent3',
  lamp: 'accent4',
  'lamp-line': 'accent5',
  'accent-tint': 'accent6',
  raised: 'FFFDF8',
  'lamp-tint': 'F8E9C9',
  line: '82776A',
  hairline: 'DCD0BF',
  fault: '8E2B1B',
} as const

export type Colour = keyof typeof tokens

/** Our words, and people's own: look.md, section 3. */
export const faces = { ours: 'Arial', theirs: 'Georgia', code: 'Courier New' } as const

export function isColour(name: string): name is Colour {
  return Object.hasOwn(tokens, name)
}

export function colour(name: Colour): string {
  const value = tokens[name]
  return /^[0-9A-F]{6}$/.test(value) ? tag('a:srgbClr', { val: value }) : tag('a:schemeClr', { val: value })
}

export function fill(name: Colour): string {
  return tag('a:solidFill', {}, colour(name))
}

/** The same where Office names no places of a theme: letters of a Word document, on white paper. */
export function hexOf(name: Colour, accent: string): string {
  const value: string = tokens[name]
  return /^[0-9A-F]{6}$/.test(value) ? value : value === 'bg1' ? 'FFFFFF' : (schemeOf(accent)[places[value] ?? value] ?? '25211D')
}

/** What the places of a theme are called on slides, and in the theme itself. */
const places: Readonly<Record<string, string>> = { tx1: 'dk1', bg1: 'lt1', tx2: 'dk2', bg2: 'lt2' }

/** Accent, its middle and pale tones, and its tint, by the class of a page's root. */
const accents: Readonly<Record<string, readonly [string, string, string, string]>> = {
  't-harm': ['6B2750', 'A5668B', 'E3C4D5', 'F2E3E8'],
  't-hostility': ['12544A', '4F8F80', 'B5D5C9', 'E2EEE7'],
  '': ['25211D', '6F675E', 'D3CBBF', 'E9EAEA'],
}

function schemeOf(accent: string): Readonly<Record<string, string>> {
  const [own, mid, pale, tint] = accents[accent] ?? ['25211D', '6F675E', 'D3CBBF', 'E9EAEA']
  return {
    dk1: '25211D',
    lt1: 'FBF7EF',
    dk2: '4D463F',
    lt2: 'F3EADC',
    accent1: own,
    accent2: mid,
    accent3: pale,
    accent4: 'F0B445',
    accent5: '7D5504',
    accent6: tint,
    hlink: own,
    folHlink: '4D463F',
  }
}

export function themePart(accent: string): string {
  const scheme = Object.entries(schemeOf(accent)).map(([name, value]) => tag(`a:${name}`, {}, tag('a:srgbClr', { val: value })))
  const font = (name: string) =>
    tag(name, {}, tag('a:latin', { typeface: faces.ours }), tag('a:ea', { typeface: '' }), tag('a:cs', { typeface: faces.ours }))
  return part(
    tag(
      'a:theme',
      { 'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main', name: 'Workshop Kit' },
      tag(
        'a:themeElements',
        {},
        tag('a:clrScheme', { name: 'Workshop Kit' }, ...scheme),
        tag('a:fontScheme', { name: 'Workshop Kit' }, font('a:majorFont'), font('a:minorFont')),
        formats,
      ),
      '<a:objectDefaults/><a:extraClrSchemeLst/>',
      tag('a:custClrLst', {}, ...named('raised', 'lamp-tint', 'line', 'hairline', 'fault')),
    ),
  )
}

/** Colours outside the scheme, offered by name beside it. */
function named(...names: Colour[]): string[] {
  return names.map((name) => tag('a:custClr', { name: name.charAt(0).toUpperCase() + name.slice(1).replace('-', ' ') }, colour(name)))
}

/** Plain fills and lines three times over, as a theme must have them; no effects. */
const plain = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
const line = (width: number) => tag('a:ln', { w: width }, plain)
const formats = tag(
  'a:fmtScheme',
  { name: 'Plain' },
  tag('a:fillStyleLst', {}, plain.repeat(3)),
  tag('a:lnStyleLst', {}, line(9525), line(19050), line(28575)),
  tag('a:effectStyleLst', {}, '<a:effectStyle><a:effectLst/></a:effectStyle>'.repeat(3)),
  tag('a:bgFillStyleLst', {}, plain.repeat(3)),
)

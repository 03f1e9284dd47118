/** markdown-it's inline tokens → `Inline`. */
import type { Token } from 'markdown-it'
import { fault, meant } from '../diagnostic.ts'
import type { CiteItem, Inline } from '../model.ts'
import { mendable } from '../slip.ts'
import type { Attributes } from './attributes.ts'
import type { InlineMeta } from './inline-rules.ts'
import { type InlineOrigin, placeInside, type Reading } from './reading.ts'

/** Reads one paragraph's tokens. `origin` tells where its text stands. */
export function toInline(tokens: readonly Token[], origin: InlineOrigin, reading: Reading): Inline[] {
  return readUntil({ tokens, index: 0, origin, reading }, undefined)
}

interface Cursor {
  tokens: readonly Token[]
  index: number
  origin: InlineOrigin
  reading: Reading
}

function readUntil(cursor: Cursor, close: string | undefined): Inline[] {
  const found: Inline[] = []
  while (cursor.index < cursor.tokens.length) {
    const token = cursor.tokens[cursor.index++] as Token
    if (token.type === close) return found
    readToken(token, cursor, found)
  }
  return found
}

function readToken(token: Token, cursor: Cursor, found: Inline[]): void {
  switch (token.type) {
    case 'text':
      if (token.content !== '') found.push({ type: 'text', text: token.content })
      return
    case 'softbreak':
      found.push({ type: 'break', hard: false })
      return
    case 'hardbreak':
      found.push({ type: 'break', hard: true })
      return
    case 'code_inline':
      found.push({ type: 'code', text: token.content })
      return
    case 'em_open':
      found.push({ type: 'emphasis', children: readUntil(cursor, 'em_close') })
      return
    case 'strong_open':
      found.push({ type: 'strong', children: readUntil(cursor, 'strong_close') })
      return
    case 'link_open':
      found.push(readLink(token, cursor))
      return
    case 'image':
      found.push(readImage(token, cursor))
      return
    case 'kit_citation':
      found.push(readCitation(token, cursor))
      return
    case 'kit_term':
      found.push(readTerm(token, cursor))
      return
    case 'kit_language_open':
      found.push(readLanguage(token, cursor))
      return
    default:
      // Anything that a rule we do not know has made is kept as the text that it held.
      if (token.content !== '') found.push({ type: 'text', text: token.content })
  }
}

function placeOf(token: Token, cursor: Cursor, offset = 0) {
  const position = (token.meta as InlineMeta | null)?.position ?? 0
  return placeInside(cursor.reading, cursor.origin, position + offset)
}

function readLink(token: Token, cursor: Cursor): Inline {
  const title = token.attrGet('title')
  const link: Extract<Inline, { type: 'link' }> = {
    type: 'link',
    href: String(token.attrGet('href') ?? ''),
    children: readUntil(cursor, 'link_close'),
    at: placeOf(token, cursor),
  }
  if (title !== null) link.title = String(title)
  cursor.reading.mentions.links.push({ href: link.href, at: link.at })
  return link
}

function readImage(token: Token, cursor: Cursor): Inline {
  const attributes = (token.meta as InlineMeta | null)?.attributes
  const decorative = attributes?.list.some((one) => one.key === 'decorative') ?? false
  const title = token.attrGet('title')
  const alt = plainOf(token.children ?? [])
  const at = placeOf(token, cursor)
  if (attributes !== undefined) checkAttributes(attributes, ['decorative'], 'an image', cursor)
  if (!decorative && alt.trim() === '') {
    cursor.reading.report(
      fault(
        'image-without-alt',
        at,
        'image has no alt text',
        'say in a few words what it shows, `![words](x.png)`, or mark it `![](x.png){decorative}`',
      ),
    )
  }
  const written = String(token.attrGet('src') ?? '')
  const path = picturePath(cursor.reading.folder, written)
  if (path === undefined) {
    cursor.reading.report(
      fault(
        'image-outside',
        at,
        `the image \`${written}\` is not in the workshop’s folder`,
        'put it into `images/` beside the module, and write `images/name.png`',
      ),
    )
  }
  const image: Extract<Inline, { type: 'image' }> = { type: 'image', path: path ?? '', alt, decorative, at }
  if (title !== null) image.title = String(title)
  if (path !== undefined) cursor.reading.mentions.images.push({ path, at })
  return image
}

/** A picture's path from the root; undefined when it leads out of the folder or onto the web. */
function picturePath(folder: string, written: string): string | undefined {
  if (/^([a-z][a-z0-9+.-]*:|\/|\\)/i.test(written) || written === '') return undefined
  const steps: string[] = []
  for (const step of decode(written).split('/')) {
    if (step === '..') {
      if (steps.pop() === undefined) return undefined
    } else if (step !== '.' && step !== '') steps.push(step)
  }
  return `${folder}/${steps.join('/')}`
}

/** markdown-it writes addresses percent-encoded; files have their own names. */
function decode(written: string): string {
  try {
    return decodeURIComponent(written)
  } catch {
    return written
  }
}

/** The words of an image's alt text, as CommonMark has them: without mark-up. */
function plainOf(tokens: readonly Token[]): string {
  return tokens.map((token) => (token.children ? plainOf(token.children) : token.type.endsWith('break') ? '\n' : token.content)).join('')
}

const citeKey = /^@([^\s,;@[\]{}]+?)\s*(?:,\s*(.+))?$/s

function readCitation(token: Token, cursor: Cursor): Inline {
  const items: CiteItem[] = []
  let offset = 1
  for (const piece of token.content.split(';')) {
    const written = piece.trim()
    const itemOffset = offset + piece.length - piece.trimStart().length
    const match = citeKey.exec(written)
    if (match === null) {
      const at = placeOf(token, cursor, itemOffset)
      cursor.reading.report(
        fault(
          'citation-malformed',
          at,
          `\`${written}\` is not a citation`,
          'write `[@key]`, `[@key, p. 4]` or `[@one; @two]`',
          Math.max(1, written.length),
        ),
      )
      return { type: 'text', text: `[${token.content}]` }
    }
    const item: CiteItem = { key: match[1] ?? '', at: placeOf(token, cursor, itemOffset) }
    const locator = match[2]?.replace(/\s+/g, ' ').trim()
    if (locator) item.locator = locator
    items.push(item)
    cursor.reading.mentions.cites.push(item)
    offset += piece.length + 1
  }
  return { type: 'cite', items, source: `[${token.content}]`, at: placeOf(token, cursor) }
}

function readTerm(token: Token, cursor: Cursor): Inline {
  const bar = token.content.indexOf('|')
  const term = (bar < 0 ? token.content : token.content.slice(0, bar)).replace(/\s+/g, ' ').trim()
  const words =
    bar < 0
      ? term
      : token.content
          .slice(bar + 1)
          .replace(/\s+/g, ' ')
          .trim()
  const at = placeOf(token, cursor)
  cursor.reading.mentions.terms.push({ term, at })
  return { type: 'term', term, children: [{ type: 'text', text: words === '' ? term : words }], at }
}

const languageTag = /^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/

function readLanguage(token: Token, cursor: Cursor): Inline {
  const attributes = (token.meta as InlineMeta).attributes as Attributes
  checkAttributes(attributes, ['lang'], 'words in text', cursor)
  const children = readUntil(cursor, 'kit_language_close')
  const lang = attributes.list.find((one) => one.key === 'lang')
  if (lang !== undefined && !languageTag.test(lang.value)) {
    const at = placeInside(cursor.reading, cursor.origin, lang.offset)
    cursor.reading.report(
      fault(
        'language-unknown',
        at,
        `\`${lang.value}\` is not a language tag`,
        'write a short tag such as `cy` for Welsh or `pl` for Polish',
      ),
    )
  }
  return { type: 'language', lang: lang?.value ?? '', children }
}

/** Reports attributes that an image or words cannot take. `what` names it in the message. */
function checkAttributes(attributes: Attributes, known: readonly string[], what: string, cursor: Cursor): void {
  const place = (offset: number) => placeInside(cursor.reading, cursor.origin, offset)
  const hint = `use \`${known.join('`, `')}\``
  if (attributes.id !== undefined)
    cursor.reading.report(fault('attribute-unknown', place(attributes.idOffset), `${what} takes no id`, hint))
  for (const one of attributes.list) {
    if (!known.includes(one.key))
      cursor.reading.report(
        mendable(
          fault(
            'attribute-unknown',
            place(one.offset),
            `${what} takes no attribute \`${one.key}\``,
            meant(one.key, known, hint),
            one.key.length,
          ),
          one.key,
          known.filter((name) => !attributes.list.some(({ key }) => key === name)),
        ),
      )
  }
}

/** Every example of the CommonMark spec as a module's body: nothing throws, nothing is lost without a word, and plain Markdown gives the spec's HTML. */
import { tests as examples } from 'commonmark-spec'
import MarkdownIt from 'markdown-it'
import { describe, expect, it } from 'vitest'
import { collect } from '../src/diagnostic.ts'
import type { Diagnostic, Flow, Module } from '../src/model.ts'
import { parseModule } from '../src/parse/module.ts'
import { type PagePrinter, printFlow } from '../src/print/html.ts'

type Example = (typeof examples)[number]

/** Links as written; pictures, citations and terms play no part here. */
const page: PagePrinter = {
  link: (href) => href,
  picture: (path) => path,
  cite: () => ({ text: '' }),
  term: () => undefined,
  interactive: false,
}

function parse(markdown: string): { module: Module; diagnostics: Diagnostic[] } {
  const { diagnostics, report } = collect()
  const text = `---\ntitle: Example\nminutes: 10\n---\n${markdown.replaceAll('→', '\t')}`
  const module = parseModule({ address: 'example', folder: 'decks/example', file: 'decks/example/example.md', text }, report)
  return { module, diagnostics }
}

function print(module: Module): string {
  return module.slides
    .map(
      (slide) =>
        `${slide.title === 'Example' ? '' : slide.title}\n${printFlow(
          slide.parts.filter((part): part is Flow => part.type !== 'block'),
          page,
        )}`,
    )
    .join('\n')
}

/** What the kit leaves out or reports instead: raw HTML, headings, rules, images and `[[`. */
function isPlain({ html, markdown }: Example): boolean {
  return !/<h[1-6]>|<hr \/>|<img/.test(html) && !markdown.includes('[[') && !hasRawHtml(markdown)
}

const reference = new MarkdownIt('commonmark')

function hasRawHtml(markdown: string): boolean {
  const tokens = reference.parse(markdown.replaceAll('→', '\t'), {})
  return tokens.some((token) => token.type === 'html_block' || token.children?.some((child) => child.type === 'html_inline'))
}

/** White space between tags is of no account. */
function fold(html: string): string {
  return html.replace(/>\s+</g, '><').trim()
}

/** The words a text holds, in any form: letters and digits only. */
function words(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? []
}

describe('CommonMark', () => {
  it('has all 652 examples', () => expect(examples).toHaveLength(652))

  const plain = examples.filter(isPlain)
  it('has most of its examples without raw HTML, headings, rules, images and `[[`', () => expect(plain.length).toBeGreaterThan(450))

  for (const example of plain) {
    it(`example ${example.number} (${example.section}) gives the spec’s HTML`, () => {
      const { module } = parse(example.markdown)
      expect(fold(print(module))).toBe(fold(example.html.replaceAll('→', '\t')))
    })
  }

  for (const example of examples) {
    it(`example ${example.number} (${example.section}) loses no text without a word`, () => {
      const { module, diagnostics } = parse(example.markdown)
      const printed = new Set(words(print(module)))
      const lost = words(example.html.replace(/<[^>]*>/g, ' ')).filter((word) => !printed.has(word))
      if (diagnostics.length === 0) expect(lost).toEqual([])
      for (const one of diagnostics) expect([one.code, one.message, one.hint ?? 'none'].every((text) => text.length > 0)).toBe(true)
    })
  }
})

/** Running text as HTML. What CommonMark knows comes out as its specification has it. */
import type { CiteItem, Inline } from '../model.ts'
import { attribute, escapeHtml } from './escape.ts'
import { printIcon } from './icons.ts'
import type { PagePrinter } from './page-printer.ts'

export function printInline(children: readonly Inline[], page: PagePrinter): string {
  let html = ''
  for (const child of children) html += printOne(child, page)
  return html
}

function printOne(inline: Inline, page: PagePrinter): string {
  switch (inline.type) {
    case 'text':
      return escapeHtml(inline.text)
    case 'emphasis':
      return `<em>${printInline(inline.children, page)}</em>`
    case 'strong':
      return `<strong>${printInline(inline.children, page)}</strong>`
    case 'code':
      return `<code>${escapeHtml(inline.text)}</code>`
    case 'break':
      return inline.hard ? '<br />\n' : '\n'
    case 'language':
      return `<span${attribute('lang', inline.lang)}>${printInline(inline.children, page)}</span>`
    case 'link':
      return printLink(inline, page)
    case 'image':
      return `<img${attribute('src', page.picture(inline.path))}${attribute('alt', inline.decorative ? '' : inline.alt)}${attribute('title', inline.title)} />`
    case 'cite':
      return printCite(inline.items, page)
    case 'term':
      return printTerm(inline.term, inline.children, page)
  }
}

function printLink(link: Extract<Inline, { type: 'link' }>, page: PagePrinter): string {
  const words = printInline(link.children, page)
  const href = page.link(link.href)
  if (href === undefined) return words
  const icon = link.role === 'button skip' ? printIcon('skip') : ''
  return `<a${attribute('class', link.role)}${attribute('href', href)}${attribute('title', link.title)}>${icon}${words}</a>`
}

/** Keys that nothing stands behind have been reported, and print nothing. */
function printCite(items: readonly CiteItem[], page: PagePrinter): string {
  const { text, href } = page.cite(items)
  if (text === '') return ''
  const words = escapeHtml(text)
  return href === undefined ? `<span class="cite">${words}</span>` : `<a class="cite"${attribute('href', href)}>${words}</a>`
}

/** A term that the glossary lacks has been reported; its words still stand. */
function printTerm(term: string, children: readonly Inline[], page: PagePrinter): string {
  const words = children.length === 0 ? escapeHtml(term) : printInline(children, page)
  const found = page.term(term)
  if (found === undefined) return words
  const meaning = attribute('data-meaning', found.means)
  return found.href === undefined
    ? `<span class="term"${meaning}>${words}</span>`
    : `<a class="term"${attribute('href', found.href)}${meaning}>${words}</a>`
}

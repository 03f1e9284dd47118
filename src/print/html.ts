/** Flow as HTML. With `inline.ts` and `escape.ts` it is the only way by which authors' text reaches a page. */
import type { Alignment, Flow, Inline } from '../model.ts'
import { plainText } from '../walk.ts'
import { attribute, escapeHtml } from './escape.ts'
import { printIcon } from './icons.ts'
import { printInline } from './inline.ts'
import type { PagePrinter } from './page-printer.ts'
import { captionOf, printPicture } from './picture.ts'
import { printWidget } from './widgets.ts'

export { escapeHtml } from './escape.ts'
export { printInline } from './inline.ts'
export type { PagePrinter } from './page-printer.ts'

type Table = Extract<Flow, { type: 'table' }>

/** Flow as HTML, one line feed between neighbours. */
export function printFlow(flow: readonly Flow[], page: PagePrinter): string {
  let html = ''
  for (const one of flow) html += `${html === '' ? '' : '\n'}${printOne(one, page)}`
  return html
}

function printOne(flow: Flow, page: PagePrinter): string {
  switch (flow.type) {
    case 'heading':
      return printHeading(flow, page)
    case 'para':
      return `<p${attribute('class', flow.role)}>${printInline(flow.children, page)}</p>`
    case 'list':
      return printList(flow, page)
    case 'code':
      return `<pre><code${flow.language === '' ? '' : attribute('class', `language-${firstWord(flow.language)}`)}>${escapeHtml(flow.text)}</code></pre>`
    case 'table':
      return printTable(flow, page)
    case 'picture':
      return printPicture(flow, page)
    case 'box':
      return printBox(flow, page)
    case 'quotation':
      return printQuotation(flow, page)
    case 'lines':
      return `<div class="lines">${'<div class="line"></div>'.repeat(flow.count)}</div>`
    case 'widget':
      return page.interactive ? printWidget(flow, page, (inner) => printFlow(inner, page)) : printFlow(flow.fallback, page)
  }
}

/** HTML knows six levels. */
function printHeading(heading: Extract<Flow, { type: 'heading' }>, page: PagePrinter): string {
  const level = Math.min(heading.level + (page.deeper ?? 0), 6)
  return `<h${level}${attribute('id', heading.id)}>${printInline(heading.children, page)}</h${level}>`
}

/** An info string may say more than the language. */
function firstWord(info: string): string {
  const end = info.search(/\s/)
  return end < 0 ? info : info.slice(0, end)
}

function printList(list: Extract<Flow, { type: 'list' }>, page: PagePrinter): string {
  const tag = list.ordered ? 'ol' : 'ul'
  const item = list.role === 'steps' ? '<li class="step">' : '<li>'
  let html = `<${tag}${list.ordered && list.start !== 1 ? ` start="${list.start}"` : ''}${attribute('class', list.role)}>\n`
  for (const children of list.items) html += `${item}${printItem(children, list.tight, page)}</li>\n`
  return `${html}</${tag}>`
}

/** In a tight list paragraphs stand without their tags, as in CommonMark. */
function printItem(children: readonly Flow[], tight: boolean, page: PagePrinter): string {
  if (!tight) return children.length === 0 ? '' : `\n${printFlow(children, page)}\n`
  let html = ''
  for (const child of children) {
    html += `${html === '' ? '' : '\n'}${child.type === 'para' && child.role === undefined ? printInline(child.children, page) : printOne(child, page)}`
  }
  return html
}

/** Regions need names that differ, so a table without a caption is called by its columns. */
function printTable(table: Table, page: PagePrinter): string {
  const caption = table.caption ? `<caption>${printInline(table.caption, page)}</caption>\n` : ''
  let rows = ''
  for (const row of table.rows) rows += `<tr>${printRow(row, table, page)}</tr>\n`
  const body = rows === '' ? '' : `<tbody>\n${rows}</tbody>\n`
  return `<div class="scroller" role="region" tabindex="0"${attribute('aria-label', nameOf(table))}><table>\n${caption}<thead>\n<tr>${printHead(table, page)}</tr>\n</thead>\n${body}</table></div>`
}

function nameOf({ caption, head }: Table): string {
  if (caption) return plainText(caption)
  let name = ''
  for (const cell of head) if (cell.length > 0) name += (name === '' ? 'Table: ' : ', ') + plainText(cell)
  return name
}

/** An empty corner is no heading. */
function printHead({ head, align }: Table, page: PagePrinter): string {
  let html = ''
  for (let index = 0; index < head.length; index++) {
    const cell = head[index] ?? []
    html += printCell(cell.length === 0 ? 'td' : 'th scope="col"', align[index], cell, page)
  }
  return html
}

function printRow(row: readonly Inline[][], { rowHeads, align }: Table, page: PagePrinter): string {
  let html = ''
  for (let index = 0; index < row.length; index++) {
    html += printCell(index === 0 && rowHeads ? 'th scope="row"' : 'td', align[index], row[index] ?? [], page)
  }
  return html
}

/** A class, since the page's policy forbids style attributes. */
function printCell(tag: string, align: Alignment | undefined, cell: readonly Inline[], page: PagePrinter): string {
  return `<${tag}${align ? ` class="align-${align}"` : ''}>${printInline(cell, page)}</${tag.slice(0, 2)}>`
}

function printBox(box: Extract<Flow, { type: 'box' }>, page: PagePrinter, extra = ''): string {
  const children = printFlow(box.children, box.kind === 'figure' ? { ...page, caption: captionOf(box.children) } : page)
  if (box.kind === 'aside') return `<blockquote>\n${children === '' ? '' : `${children}\n`}</blockquote>`
  const icon = box.icon === undefined ? '' : printIcon(box.icon)
  const head = box.label ? `<p class="label">${icon}${printInline(box.label, page)}</p>\n` : icon
  let data = ''
  for (const [name, value] of Object.entries(box.attributes ?? {})) data += attribute(`data-${name}`, value)
  return `<div class="box ${escapeHtml(box.kind)}${extra}"${attribute('id', box.id && (page.placeId?.(box.id) ?? box.id))}${data}>${head}${children}</div>`
}

/** A blank line in a quotation parts paragraphs, any other line end is the speaker's own. */
function printQuotation(quotation: Extract<Flow, { type: 'quotation' }>, page: PagePrinter): string {
  const words = escapeHtml(quotation.text.trim())
    .split(/\n[ \t]*\n\s*/)
    .map((paragraph) => `<p>${paragraph.replaceAll('\n', '<br />\n')}</p>`)
    .join('\n')
  const credit = quotation.credit.length === 0 ? '' : `<figcaption class="credit">${printInline(quotation.credit, page)}</figcaption>`
  const paper = (quotation.paper ?? [])
    .map((one) => (one.type === 'box' ? printBox(one, page, ' paper-only') : printOne(one, page)))
    .join('\n')
  const figure = `<figure class="quotation${quotation.paper ? ' paper-ours' : ''}"${attribute('lang', quotation.lang)}><blockquote>${words}</blockquote>${credit}</figure>`
  return paper === '' ? figure : `${figure}\n${paper}`
}

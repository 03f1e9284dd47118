/** Parsed slides and Flow as short indented text, for the spec pages. */
import type { Block, Flow, Inline, Module, Part, Sheet, Slide } from '../src/model.ts'

/** A parsed module, slide by slide. The title slide is left out when nothing stands on it. */
export function outlineModule(module: Module): string[] {
  return module.slides.filter((slide) => slide.id !== 'start' || slide.parts.length > 0 || slide.notes.length > 0).flatMap(outlineSlide)
}

function outlineSlide(slide: Slide): string[] {
  const facts = [slide.minutes === undefined ? '' : ` minutes=${slide.minutes}`, slide.talk ? ' talk' : '']
  const notes = slide.notes.flatMap((note) => [
    `note ${note.kind}${note.argument === undefined ? '' : ` "${note.argument}"`}`,
    ...indent(outlineFlow(note.body)),
  ])
  return [`slide ${slide.id} "${slide.title}"${facts.join('')}`, ...indent(slide.parts.flatMap(outlinePart)), ...indent(notes)]
}

function outlinePart(part: Part): string[] {
  return part.type === 'block' ? outlineBlock(part) : outlineOne(part)
}

/** A block with its data: plain values beside its name, Flow under the name of its field. */
function outlineBlock(block: Block): string[] {
  const fields = Object.entries(block.data as Record<string, unknown>)
  const plain = fields
    .filter(([, value]) => typeof value === 'string' || typeof value === 'number')
    .map(([name, value]) => ` ${name}=${value}`)
  return [
    `${block.kind}${block.id === undefined ? '' : ` #${block.id}`}${plain.join('')}`,
    ...indent(fields.flatMap(([name, value]) => outlineField(name, value))),
  ]
}

function outlineField(name: string, value: unknown): string[] {
  const parts = Array.isArray(value) ? value.flat().filter(isPart) : isPart(value) ? [value] : []
  return parts.length === 0 ? [] : [`${name}:`, ...indent(parts.flatMap(outlinePart))]
}

function isPart(value: unknown): value is Part {
  return typeof value === 'object' && value !== null && 'type' in value && !('text' in value && value.type === 'text')
}

/** A sheet as one view shows it. */
export function outlineSheet(sheet: Sheet): string[] {
  return [`${sheet.anchor} (${sheet.layout})`, ...indent(sheet.body.length === 0 ? ['nothing'] : outlineFlow(sheet.body))]
}

export function outlineFlow(flow: readonly Flow[]): string[] {
  return flow.flatMap(outlineOne)
}

function outlineOne(flow: Flow): string[] {
  switch (flow.type) {
    case 'heading':
      return [`heading ${flow.level} ${outlineInline(flow.children)}`]
    case 'para':
      return [`${flow.role === undefined ? 'para' : `para ${flow.role}:`} ${outlineInline(flow.children)}`.trimEnd()]
    case 'list':
      return [
        `${flow.ordered ? 'ordered list' : 'list'}${flow.role === undefined ? '' : ` ${flow.role}`}`,
        ...indent(flow.items.flatMap(outlineItem)),
      ]
    case 'code':
      return [`code ${flow.language}`.trimEnd()]
    case 'table':
      return ['table', ...indent([flow.head, ...flow.rows].map((row) => row.map(outlineInline).join(' | ')))]
    case 'picture':
      return [`picture ${flow.picture.kind === 'file' ? flow.picture.path : 'drawn'} ${flow.decorative ? 'decorative' : `"${flow.alt}"`}`]
    case 'box':
      return [
        `box ${[flow.kind, flow.icon && `(${flow.icon})`, flow.label && `"${outlineInline(flow.label)}"`].filter(Boolean).join(' ')}`,
        ...indent(outlineFlow(flow.children)),
      ]
    case 'quotation':
      return [
        `quotation ${flow.text}`,
        ...indent([`credit ${outlineInline(flow.credit)}`, ...(flow.paper ? ['on paper:', ...indent(outlineFlow(flow.paper))] : [])]),
      ]
    case 'lines':
      return [`lines ${flow.count}`]
    case 'widget':
      return outlineWidget(flow)
  }
}

function outlineItem(item: readonly Flow[]): string[] {
  return outlineFlow(item).map((line, index) => `${index === 0 ? '- ' : '  '}${line}`)
}

function outlineWidget(widget: Extract<Flow, { type: 'widget' }>): string[] {
  const props = Object.entries(widget.props).map(([name, value]) => ` ${name}=${value}`)
  const children = outlineFlow(widget.children)
  const fallback = outlineFlow(widget.fallback)
  const other = children.join('\n') === fallback.join('\n') ? [] : ['without it:', ...indent(fallback)]
  return [`widget ${widget.name}${props.join('')}`, ...indent([...children, ...other])]
}

function outlineInline(children: readonly Inline[]): string {
  return children.map(outlineInlineOne).join('')
}

function outlineInlineOne(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return inline.text
    case 'emphasis':
      return `*${outlineInline(inline.children)}*`
    case 'strong':
      return `**${outlineInline(inline.children)}**`
    case 'code':
      return `\`${inline.text}\``
    case 'break':
      return inline.hard ? ' \\ ' : ' / '
    case 'language':
      return `[${outlineInline(inline.children)}]{lang=${inline.lang}}`
    case 'link':
      return `[${outlineInline(inline.children)}](${inline.href})${inline.role === undefined ? '' : `{${inline.role}}`}`
    case 'image':
      return `![${inline.alt}](${inline.path})${inline.decorative ? '{decorative}' : ''}`
    case 'cite':
      return `[${inline.items.map((item) => `@${item.key}${item.locator === undefined ? '' : `, ${item.locator}`}`).join('; ')}]`
    case 'term':
      return `[[${inline.term}]]`
  }
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`)
}

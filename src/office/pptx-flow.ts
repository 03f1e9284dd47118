/** Flow as the pieces of a slide. */
import type { Flow, Inline } from '../model.ts'
import { isPeople } from '../print/chart.ts'
import type { PagePrinter } from '../print/page-printer.ts'
import { plainText } from '../walk.ts'
import { readInline } from './pptx-inline.ts'
import { inPairs, joined, marked, starting } from './pptx-join.ts'
import { iconPiece, ringOf } from './pptx-marks.ts'
import { peoplePieces } from './pptx-people.ts'
import type { Cell, Marker, Paragraph, Piece, Run } from './pptx-pieces.ts'
import { type Aside, base, cellStyle, headingStyle, labelStyle, listAbove, ruleOf, type Style, styled, wordsStyle } from './pptx-style.ts'

/** What the things around a piece of Flow say about it. */
interface Around {
  page: PagePrinter
  style: Style
  /** How many lists it stands in. */
  level: number
  aside?: Aside
}

/** In reading order; text that follows text is one piece. */
export function piecesOf(flow: readonly Flow[], page: PagePrinter): Piece[] {
  return joined(readAll(flow, { page, style: base, level: 0 }))
}

function readAll(flow: readonly Flow[], around: Around): Piece[] {
  const pieces: Piece[] = []
  for (let index = 0; index < flow.length; index++) {
    const one = flow[index] as Flow
    const side = besideEachOther(flow, index)
    if (side.length > 0) pieces.push({ type: 'row', cells: side.map((box) => cellOf(box, around)) })
    else pieces.push(...readOne(one, around))
    index += Math.max(0, side.length - 1)
  }
  return pieces
}

function readOne(flow: Flow, around: Around): Piece[] {
  const { page } = around
  switch (flow.type) {
    case 'heading':
      return textPieces(flow.children, around, headingStyle, { leads: true })
    case 'para':
      return readPara(flow, around)
    case 'list':
      return readList(flow, around)
    case 'code':
      return [text([{ runs: [{ text: flow.text.replace(/\n$/, ''), code: true }], style: cellStyle, level: around.level }], around)]
    case 'table': {
      const read = (cell: Inline[]): Run[] => readInline(cell, page).runs
      const alt = plainText(flow.caption ?? []) || `Table: ${flow.head.map(plainText).join(', ')}`
      const caption = flow.caption === undefined ? [] : textPieces(flow.caption, around, labelStyle, { leads: true })
      const rows = flow.rows.map((row) => row.map(read))
      return [...caption, { type: 'table', head: flow.head.map(read), rows, align: flow.align, rowHeads: flow.rowHeads === true, alt }]
    }
    case 'picture':
      return readPicture(flow, around)
    case 'box':
      return readBox(flow, around)
    case 'quotation':
      return readQuotation(flow, around)
    // Nobody writes on a slide.
    case 'lines':
      return []
    case 'widget':
      return [...(flow.name === 'timer' ? [ringOf(Number(flow.props.minutes))] : []), ...readAll(flow.fallback, around)]
  }
}

/** A paragraph of citations alone is a source line. */
function readPara({ children, role }: Extract<Flow, { type: 'para' }>, around: Around): Piece[] {
  const onlyCites = children.length > 0 && children.every((one) => one.type === 'cite')
  const rule = ruleOf(role ?? (onlyCites ? 'source-line' : undefined))
  const here = rule.aside === undefined ? around : { ...around, aside: rule.aside }
  if (!rule.parts) return textPieces(children, here, rule, {})
  return children.filter((one) => one.type !== 'text' || one.text.trim() !== '').flatMap((one) => textPieces([one], here, rule, {}))
}

function textPieces(children: readonly Inline[], around: Around, look: Partial<Style>, more: Pick<Paragraph, 'leads' | 'marker'>): Piece[] {
  const { runs, pictures } = readInline(children, around.page)
  const after = pictures.map(({ path, alt, decorative }): Piece => ({ type: 'picture', path, alt, decorative }))
  if (runs.length === 0) return after
  return [text([{ runs, style: styled(around.style, look), level: around.level, ...more }], around), ...after]
}

function text(paragraphs: Paragraph[], { aside }: Around): Piece {
  return aside === undefined ? { type: 'text', paragraphs } : { type: 'text', paragraphs, aside }
}

function readList(list: Extract<Flow, { type: 'list' }>, around: Around): Piece[] {
  const rule = ruleOf(list.role)
  if (rule.beside) return readAll(list.items.flat(), around).flatMap(inPairs)
  const style = styled({ ...around.style, above: Math.min(around.style.above, listAbove) }, rule)
  const items = list.items.map((item, index) => {
    const first = index === 0 && around.level === 0 ? { ...style, above: around.style.above } : style
    const marker: Marker = list.ordered ? { number: list.start + index } : rule.seats ? 'seat' : 'dot'
    return marked(readAll(item, { ...around, style: first, level: around.level + 1 }), marker, around.level + 1)
  })
  if (rule.halve === undefined || items.length < rule.halve) return items.flat()
  const middle = Math.ceil(items.length / 2)
  const cells = [items.slice(0, middle), items.slice(middle)].map((half): Cell => ({ pieces: joined(half.flat()), card: false }))
  return [{ type: 'row', cells }]
}

type Box = Extract<Flow, { type: 'box' }>

/** The boxes from here on that stand side by side. */
function besideEachOther(flow: readonly Flow[], from: number): Box[] {
  const boxes: Box[] = []
  for (const one of flow.slice(from)) {
    if (one.type === 'box' && ruleOf(one.kind).beside) boxes.push(one)
    else break
  }
  return boxes
}

function cellOf(box: Box, around: Around): Cell {
  const card = ruleOf(box.kind).card === true
  const cell: Cell = { pieces: joined(readBox(box, around)), card }
  return box.icon === undefined || box.label !== undefined ? cell : { ...cell, icon: box.icon }
}

function readBox(box: Box, around: Around): Piece[] {
  const rule = ruleOf(box.kind)
  const inside: Around = { ...around, style: styled(around.style, rule), ...(rule.aside === undefined ? {} : { aside: rule.aside }) }
  const look = inside.aside === undefined ? { ...labelStyle, colour: rule.label ?? labelStyle.colour } : {}
  const label = box.label === undefined ? [] : textPieces(box.label, inside, look, { leads: true })
  const icon = box.icon === undefined || inside.aside === undefined ? [] : [iconPiece(box.icon, inside.aside)]
  const pieces = [...icon, ...label, ...readAll(box.children, inside)]
  return rule.starts ? starting(pieces) : pieces
}

/** A blank line in a quotation parts paragraphs; any other line end is the speaker's own. */
function readQuotation({ text: words, lang, credit }: Extract<Flow, { type: 'quotation' }>, around: Around): Piece[] {
  const style = around.level === 0 && around.style.size >= base.size ? wordsStyle : { ...wordsStyle, size: around.style.size }
  const paragraphs = words
    .trim()
    .split(/\n[ \t]*\n\s*/)
    .map((one): Paragraph => ({ runs: [lang === undefined ? { text: one } : { text: one, lang }], style, level: 0 }))
  const rule = ruleOf('credit')
  return [
    text(paragraphs, around),
    ...textPieces(credit, rule.aside === undefined ? around : { ...around, aside: rule.aside }, { ...rule, face: 'ours' }, {}),
  ]
}

function readPicture({ picture, alt, decorative }: Extract<Flow, { type: 'picture' }>, { page }: Around): Piece[] {
  if (picture.kind === 'file') return [{ type: 'picture', path: picture.path, alt, decorative }]
  const { chart, svg, width, height } = picture
  if (chart === undefined) return [{ type: 'drawing', svg, width, height, alt, decorative }]
  return isPeople(chart) ? peoplePieces(chart, alt, page) : [{ type: 'chart', chart, alt }]
}

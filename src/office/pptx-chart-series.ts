/** The series of a chart: told apart by pattern first, every value written where it ends. */
import type { Chart } from '../model.ts'
import { type Colour, fill } from './pptx-theme.ts'
import { letterSize } from './pptx-units.ts'
import { columnName } from './pptx-workbook.ts'
import { escapeXml, tag } from './xml.ts'

/** One row of bars, or one line: its name, look, labels and numbers. */
export function seriesXml(chart: Chart, name: string, index: number): string {
  const column = index + 1
  const last = chart.rows.length + 1
  const cells = (from: number) => `Sheet1!$${columnName(from)}$2:$${columnName(from)}$${last}`
  const points = (values: readonly string[]) =>
    values.map((value, at) => tag('c:pt', { idx: at }, `<c:v>${escapeXml(value)}</c:v>`)).join('')
  const count = `<c:ptCount val="${chart.rows.length}"/>`
  const named = tag(
    'c:strRef',
    {},
    `<c:f>Sheet1!$${columnName(column)}$1</c:f>`,
    tag('c:strCache', {}, '<c:ptCount val="1"/>', points([name])),
  )
  return tag(
    'c:ser',
    {},
    `<c:idx val="${index}"/><c:order val="${index}"/>`,
    tag('c:tx', {}, named),
    chart.type === 'line' ? lineLook(index) : barLook(index),
    chart.type === 'line' ? '' : '<c:invertIfNegative val="0"/>',
    labels(chart, index),
    tag(
      'c:cat',
      {},
      tag('c:strRef', {}, `<c:f>${cells(0)}</c:f>`, tag('c:strCache', {}, count, points(chart.rows.map((row) => row.label)))),
    ),
    tag(
      'c:val',
      {},
      tag(
        'c:numRef',
        {},
        `<c:f>${cells(column)}</c:f>`,
        tag(
          'c:numCache',
          {},
          `<c:formatCode>${escapeXml(numberFormat(chart))}</c:formatCode>`,
          count,
          points(chart.rows.map((row) => String(row.values[index]?.number ?? 0))),
        ),
      ),
    ),
    chart.type === 'line' ? '<c:smooth val="0"/>' : '',
  )
}

/** Filled, hatched, middle, pale: the drawings' own order. */
function barLook(index: number): string {
  const hatched = `<a:pattFill prst="wdUpDiag"><a:fgClr><a:schemeClr val="accent1"/></a:fgClr><a:bgClr><a:schemeClr val="bg1"/></a:bgClr></a:pattFill>`
  const look = [fill('accent'), hatched, fill('accent-mid'), fill('paper')][index % 4]
  return tag('c:spPr', {}, look, tag('a:ln', { w: 28575 }, fill('accent')))
}

const dashes = ['solid', 'dash', 'sysDot', 'dashDot']

function lineLook(index: number): string {
  const line = tag('a:ln', { w: 44450, cap: 'rnd' }, fill('accent'), tag('a:prstDash', { val: dashes[index % 4] }), '<a:round/>')
  const inside = fill(index % 2 === 0 ? 'accent' : 'paper')
  const marker = tag(
    'c:marker',
    {},
    tag('c:symbol', { val: index % 4 < 2 ? 'circle' : 'square' }),
    '<c:size val="11"/>',
    tag('c:spPr', {}, inside, tag('a:ln', { w: 28575 }, fill('accent'))),
  )
  return tag('c:spPr', {}, line) + marker
}

/** Every value stands at its bar, in a light box on a part of one; of several lines each says where it begins and ends. */
function labels(chart: Chart, index: number): string {
  const look = chart.type === 'stacked' ? `<c:spPr>${fill('raised')}</c:spPr>` : '<c:spPr><a:noFill/></c:spPr>'
  const position = chart.type === 'line' ? (index % 2 === 0 ? 't' : 'b') : chart.type === 'bar' ? 'outEnd' : 'ctr'
  const format = tag('c:numFmt', { formatCode: numberFormat(chart), sourceLinked: 0 })
  const label = `${format}${look}${text(4.6, 'ink', 1)}<c:dLblPos val="${position}"/>${shows(1)}`
  if (chart.type !== 'line' || chart.series.length < 2) return tag('c:dLbls', {}, label)
  const ends = [...new Set([0, chart.rows.length - 1])].map((at) => tag('c:dLbl', {}, `<c:idx val="${at}"/>`, label))
  return tag('c:dLbls', {}, ...ends, shows(0))
}

function shows(value: number): string {
  return `<c:showLegendKey val="0"/><c:showVal val="${value}"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`
}

/** As it was written, with a short unit. */
function numberFormat({ unit }: Chart): string {
  return unit === '%' ? 'General"%"' : unit !== undefined && /^[£€$]$/.test(unit) ? `"${unit}"General` : 'General'
}

/** How words of a chart look. */
export function text(size: number, colour: Colour, bold = 0): string {
  const look = tag('a:defRPr', { sz: letterSize(size), b: bold }, fill(colour))
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${look}</a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>`
}

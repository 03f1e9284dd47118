/** A chart in a slide's picture: its bars or lines, each named, with its values where they end. The chart itself stands in the text. */
import type { Chart } from '../model.ts'
import { boxShape, type NextNumber, plainShape, smaller, wordsShape } from './docx-slide-shapes.ts'
import { type WordsLook, wordsXml } from './docx-slide-words.ts'
import type { Paragraph } from './pptx-pieces.ts'
import { base, floor } from './pptx-style.ts'
import { type Colour, fill } from './pptx-theme.ts'
import { emu, place, type Rect } from './pptx-units.ts'
import { tag } from './xml.ts'

/** How words of the chart look, and the number of its shapes. */
export interface ChartContext {
  look: WordsLook
  next: NextNumber
}

/** Filled, pale, middle, white: told apart without colour by how dark they are, since patterns are too fine for so small a picture. */
const series: readonly Colour[] = ['accent', 'accent-pale', 'accent-mid', 'paper']
const labels = 0.36

export function chartShapes(chart: Chart, rect: Rect, context: ChartContext): string {
  return chart.type === 'line' ? lineShapes(chart, rect, context) : barShapes(chart, rect, context)
}

function barShapes(chart: Chart, { x, y, width, height }: Rect, context: ChartContext): string {
  const { rows } = chart
  const each = height / rows.length
  const sums = rows.map(({ values }) => (chart.type === 'stacked' ? valuesOf(values).reduce((sum, one) => sum + one, 0) : 0))
  const most = Math.max(1e-9, ...sums, ...(chart.type === 'stacked' ? [] : rows.flatMap(({ values }) => valuesOf(values))))
  const [left, room] = [x + width * labels, width * (1 - labels) - 20]
  let xml = ''
  for (const [at, row] of rows.entries()) {
    const top = y + at * each
    xml += words(row.label, { x, y: top, width: width * labels - 3, height: each }, 'ctr', context)
    const thick = (each * 0.7) / (chart.type === 'stacked' ? 1 : row.values.length)
    let from = left
    for (const [index, { number, text }] of row.values.entries()) {
      const bar = { x: from, y: top + each * 0.15, width: (Math.max(0, number) / most) * room, height: thick }
      const side = chart.type === 'stacked' ? bar : { ...bar, x: left, y: bar.y + index * thick }
      xml += boxShape({ ...side, width: Math.max(side.width, 0.4) }, { fill: series[index % 4] ?? 'accent', line: 'accent' }, context.next)
      if (chart.type === 'stacked') from += bar.width
      else xml += words(text, { x: side.x + side.width + 1, y: side.y - 2, width: 22, height: thick + 4 }, 'ctr', context)
    }
  }
  return xml
}

function valuesOf(values: Chart['rows'][number]['values']): number[] {
  return values.map(({ number }) => Math.max(0, number))
}

/** Each line is named at its end by its last value; the first and the last place along the foot have their names. */
function lineShapes({ rows, series: names }: Chart, rect: Rect, context: ChartContext): string {
  const plot = { x: rect.x, y: rect.y + 4, width: rect.width - 20, height: rect.height - 14 }
  const most = Math.max(1e-9, ...rows.flatMap(({ values }) => valuesOf(values)))
  const step = plot.width / Math.max(1, rows.length - 1)
  let xml = boxShape({ ...plot, y: plot.y + plot.height, height: 0.3 }, { fill: 'line' }, context.next)
  for (const index of names.keys()) {
    const heights = rows.map(({ values }) => plot.height * (1 - Math.max(0, values[index]?.number ?? 0) / most))
    const points = heights.map((y, at) => `<a:pt x="${emu(at * step)}" y="${emu(y)}"/>`)
    const [first, ...rest] = points.map((point, at) => tag(at === 0 ? 'a:moveTo' : 'a:lnTo', {}, point))
    const path = tag('a:path', { w: emu(plot.width), h: emu(plot.height), fill: 'none' }, first, ...rest)
    const shape = tag(
      'a:custGeom',
      {},
      '<a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>',
      tag('a:pathLst', {}, path),
    )
    const line = tag('a:ln', { w: 19050 }, fill('accent'), tag('a:prstDash', { val: ['solid', 'dash', 'sysDot', 'dashDot'][index % 4] }))
    xml += plainShape(`${place(smaller(plot))}${shape}<a:noFill/>${line}`, context.next)
    const end = rows.at(-1)?.values[index]?.text ?? ''
    xml += words(end, { x: plot.x + plot.width + 2, y: plot.y + (heights.at(-1) ?? 0) - 5, width: 18, height: 10 }, 'ctr', context)
  }
  const foot = { x: plot.x, y: plot.y + plot.height + 1, width: plot.width, height: 9 }
  const [first, last] = [rows[0]?.label ?? '', rows.length > 1 ? (rows.at(-1)?.label ?? '') : '']
  const right = { ...context, look: { ...context.look, align: 'r' as const } }
  return (
    xml +
    words(first, { ...foot, width: foot.width / 2 }, 't', context) +
    words(last, { ...foot, x: foot.x + foot.width / 2, width: foot.width / 2 }, 't', right)
  )
}

function words(text: string, rect: Rect, anchor: 't' | 'ctr', { look, next }: ChartContext): string {
  const paragraph: Paragraph = { runs: [{ text }], style: { ...base, size: floor, above: 0, lines: 1 }, level: 0 }
  return text === '' ? '' : wordsShape('Words of the chart', rect, { xml: wordsXml([paragraph], look), anchor }, next)
}

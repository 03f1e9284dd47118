/** Native charts: look.md's bars and lines, series told apart by pattern first, every value written at its end. */
import type { Chart } from '../model.ts'
import { seriesXml, text } from './pptx-chart-series.ts'
import { fill } from './pptx-theme.ts'
import { letterSize } from './pptx-units.ts'
import { escapeXml, part, tag } from './xml.ts'

const spaces = {
  'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
}

/** `workbook` is the id of the chart's own relation to it. */
export function chartPart(chart: Chart, lang: string, workbook: string): string {
  const legend = chart.series.length < 2 ? '' : tag('c:legend', {}, '<c:legendPos val="t"/><c:overlay val="0"/>', text(4.2, 'ink'))
  return part(
    tag(
      'c:chartSpace',
      spaces,
      `<c:date1904 val="0"/>${tag('c:lang', { val: lang })}<c:roundedCorners val="0"/>`,
      tag(
        'c:chart',
        {},
        '<c:autoTitleDeleted val="1"/>',
        tag('c:plotArea', {}, '<c:layout/>', plot(chart), ...axes(chart)),
        legend,
        '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/>',
      ),
      '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>',
      text(4.2, 'ink'),
      tag('c:externalData', { 'r:id': workbook }, '<c:autoUpdate val="0"/>'),
    ),
  )
}

function plot(chart: Chart): string {
  const series = chart.series.map((name, index) => seriesXml(chart, name, index))
  const ids = '<c:axId val="1001"/><c:axId val="1002"/>'
  if (chart.type === 'line')
    return tag('c:lineChart', {}, '<c:grouping val="standard"/><c:varyColors val="0"/>', ...series, '<c:marker val="1"/>', ids)
  const stacked = chart.type === 'stacked'
  const grouping = `<c:barDir val="bar"/><c:grouping val="${stacked ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>`
  return tag('c:barChart', {}, grouping, ...series, `<c:gapWidth val="60"/>${stacked ? '<c:overlap val="100"/>' : ''}`, ids)
}

/** From zero, no grid, the first row on top; a long unit stands at the axis of values. */
function axes(chart: Chart): string[] {
  const isLine = chart.type === 'line'
  const axis = (id: number, isTurned: boolean) =>
    `<c:axId val="${id}"/><c:scaling><c:orientation val="${isTurned ? 'maxMin' : 'minMax'}"/></c:scaling>`
  const line = tag('c:spPr', {}, tag('a:ln', { w: 28575 }, fill('line')))
  const long = chart.unit !== undefined && !/^[%£€$]$/.test(chart.unit)
  const title = long ? unitTitle(chart.unit ?? '') : ''
  return [
    tag(
      'c:catAx',
      {},
      axis(1001, !isLine),
      `<c:delete val="0"/><c:axPos val="${isLine ? 'b' : 'l'}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>`,
      line,
      text(4.4, 'ink'),
      '<c:crossAx val="1002"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/>',
    ),
    tag(
      'c:valAx',
      {},
      axis(1002, false),
      `<c:delete val="${long ? 0 : 1}"/><c:axPos val="${isLine ? 'l' : 'b'}"/>`,
      title,
      `<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="none"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>`,
      '<c:crossAx val="1001"/><c:crosses val="autoZero"/>',
    ),
  ]
}

function unitTitle(unit: string): string {
  const look = tag('a:defRPr', { sz: letterSize(4.2), b: 0 }, fill('ink-soft'))
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${look}</a:pPr><a:r><a:rPr lang="en-GB" sz="${letterSize(4.2)}" b="0">${fill('ink-soft')}</a:rPr><a:t>${escapeXml(unit)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
}

/** Notes pages: what a facilitator reads, as real paragraphs, each kind named by its word. */

import { counted } from '../flow.ts'
import type { EditionInput } from '../model.ts'
import { noteFlow, orderNotes } from '../print/notes.ts'
import type { PagePrinter } from '../print/page-printer.ts'
import { clockTime } from '../timing.ts'
import type { OfficeSlide } from './pptx-compose.ts'
import { piecesOf } from './pptx-flow.ts'
import { paragraphsOf } from './pptx-join.ts'
import { colourMap, shapeTree } from './pptx-master.ts'
import type { Paragraph } from './pptx-pieces.ts'
import { base, type Style, styled } from './pptx-style.ts'
import { paragraphsXml, type TextContext } from './pptx-text.ts'
import { fill } from './pptx-theme.ts'
import { part, spaces, tag } from './xml.ts'

/** 12 pt on paper. */
const noteStyle: Style = { ...base, size: 12 / 5.4, above: 0.7 }

/** How long it takes and from when, then the notes in the order in which they are needed; nothing for a slide without either. */
export function notesOf({ sheet, isFirst }: OfficeSlide, page: PagePrinter, { start }: Pick<EditionInput, 'start'>): Paragraph[] {
  if (!isFirst) return []
  const read = orderNotes(sheet.notes).flatMap((note) => paragraphsOf(piecesOf([noteFlow(note)], page)))
  const time = sheet.minutes === 0 ? [] : [{ runs: [{ text: timeOf(sheet.from, sheet.minutes, start) }], style: base, level: 0 }]
  return [...time, ...read].map(plainly)
}

function timeOf(from: number, minutes: number, start: string | undefined): string {
  const length = counted(minutes, 'minute')
  if (start !== undefined) return `From ${clockTime(start, from)}: ${length}.`
  return from === 0 ? `${length}, from the start.` : `${length}, from minute ${from}.`
}

/** Of all looks only weight is left, and room before a kind's name. */
function plainly(paragraph: Paragraph): Paragraph {
  return { ...paragraph, style: styled(noteStyle, { bold: paragraph.leads === true, above: paragraph.leads ? 2 : 0.7 }) }
}

/** Their paragraphs say their size: LibreOffice does not take it from the master. */
export function notesPart(paragraphs: readonly Paragraph[], context: Omit<TextContext, 'inherited'>): string {
  const text = paragraphsXml(paragraphs, { ...context, inherited: () => undefined })
  const picture = shape(2, 'Slide', '<p:ph type="sldImg"/>', '', '', true)
  const body = shape(3, 'Notes', '<p:ph type="body" idx="1"/>', '', `<p:txBody><a:bodyPr/><a:lstStyle/>${text}</p:txBody>`)
  return part(tag('p:notes', spaces, tag('p:cSld', {}, shapeTree(picture, body)), '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>'))
}

/** A4, upright: the slide above, the notes below it. */
export const notesSize = { cx: 6858000, cy: 9906000 }

export function notesMasterPart(lang: string): string {
  const place = (x: number, y: number, width: number, height: number) =>
    `${tag('a:xfrm', {}, tag('a:off', { x, y }), tag('a:ext', { cx: width, cy: height }))}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`
  const words = (inside: string) => `<p:txBody><a:bodyPr/><a:lstStyle/><a:p>${inside}</a:p></p:txBody>`
  const language = tag('a:rPr', { lang })
  const tree = shapeTree(
    shape(
      2,
      'Slide',
      '<p:ph type="sldImg" idx="2"/>',
      `${place(685800, 685800, 5486400, 3086100)}<a:noFill/><a:ln w="12700">${fill('line')}</a:ln>`,
      '',
      true,
    ),
    shape(
      3,
      'Notes',
      '<p:ph type="body" sz="quarter" idx="3"/>',
      place(685800, 3943350, 5486400, 5276850),
      words(`<a:r>${language}<a:t>Notes</a:t></a:r>`),
    ),
    shape(
      4,
      'Page number',
      '<p:ph type="sldNum" sz="quarter" idx="5"/>',
      place(3884613, 9409113, 2971800, 495300),
      words(`<a:fld id="{6C0A4F52-7E39-4B5A-9F0B-2B4F8B1D7C11}" type="slidenum">${language}<a:t>‹#›</a:t></a:fld>`),
    ),
  )
  const levels = [0, 1, 2, 3, 4].map((depth) => level(depth))
  return part(
    tag(
      'p:notesMaster',
      spaces,
      tag('p:cSld', {}, '<p:bg><p:bgPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>', tree),
      colourMap,
      tag('p:notesStyle', {}, ...levels),
    ),
  )
}

function level(depth: number): string {
  const bullet = depth === 0 ? '<a:buNone/>' : '<a:buFont typeface="Arial"/><a:buChar char="•"/>'
  const look = `<a:defRPr sz="1200" kern="1200">${fill('ink')}<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr>`
  const margins = { marL: depth * 228600, indent: depth === 0 ? 0 : -228600, algn: 'l' }
  return tag(`a:lvl${depth + 1}pPr`, margins, '<a:spcBef><a:spcPts val="400"/></a:spcBef>', bullet, look)
}

function shape(id: number, name: string, placeholder: string, look: string, body: string, isPicture = false): string {
  const locks = isPicture ? '<a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/>' : '<a:spLocks noGrp="1"/>'
  return tag(
    'p:sp',
    {},
    tag('p:nvSpPr', {}, tag('p:cNvPr', { id, name }), tag('p:cNvSpPr', {}, locks), tag('p:nvPr', {}, placeholder)),
    tag('p:spPr', {}, look),
    body,
  )
}

/** The slide master and its layouts, from which slides inherit. */
import { decorOf, edgeAndMark } from './pptx-decor.ts'
import { type LayoutName, layouts, type OfficeLayout } from './pptx-layouts.ts'
import { bodyLevels, footPlaceholders, type Ground, level, placeholder, slotPlaceholder, titlePlaceholder } from './pptx-placeholder.ts'
import { base } from './pptx-style.ts'
import { type Colour, fill } from './pptx-theme.ts'
import { part, spaces, tag } from './xml.ts'

/** The class of a workshop's accent, and the language of what empty placeholders say. */
export type MasterInput = Omit<Ground, 'next'>

/** `layoutIds` are the relations to the layouts, in their order. */
export function masterPart(input: MasterInput, layoutIds: readonly string[]): string {
  const ground = { ...input, next: counter() }
  const { title, slots } = layouts.plain
  const [main] = slots
  const shapes = [
    ...edgeAndMark(ground),
    titlePlaceholder(title, title.anchor, ground),
    ...(main === undefined
      ? []
      : [placeholder({ name: 'Text', kind: { type: 'body', idx: 1 }, rect: main, anchor: 't', hint: main.hint }, ground)]),
    ...footPlaceholders(true, ground),
  ]
  const list = layoutIds.map((id, index) => tag('p:sldLayoutId', { id: 2147483649 + index, 'r:id': id }))
  const titleStyle = tag('p:titleStyle', {}, level(0, title.style, input.accent))
  const bodyStyle = tag('p:bodyStyle', {}, ...bodyLevels(base, base, input.accent))
  return part(
    tag(
      'p:sldMaster',
      spaces,
      tag('p:cSld', {}, background('paper'), shapeTree(...shapes)),
      colourMap,
      tag('p:sldLayoutIdLst', {}, ...list),
      tag('p:txStyles', {}, titleStyle, bodyStyle, '<p:otherStyle/>'),
    ),
  )
}

export function layoutPart(name: LayoutName, input: MasterInput): string {
  const layout: OfficeLayout = layouts[name]
  const ground = { ...input, next: counter() }
  const { style, anchor } = layout.title
  const shapes = [
    ...decorOf(layout, ground),
    titlePlaceholder(layout.title, anchor, ground, level(0, style, input.accent)),
    ...layout.slots.map((slot, index) => slotPlaceholder(slot, index, ground)),
    ...footPlaceholders(name !== 'quotation', ground),
  ]
  return part(
    tag(
      'p:sldLayout',
      { ...spaces, showMasterSp: layout.edge ? undefined : 0, preserve: 1, userDrawn: 1 },
      tag('p:cSld', { name: layout.name }, background(layout.ground), shapeTree(...shapes)),
      '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>',
    ),
  )
}

function counter(): () => number {
  let count = 1
  return () => ++count
}

/** Which of a theme's colours are ground and ink. */
export const colourMap =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'

export function shapeTree(...shapes: readonly string[]): string {
  const root =
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
  return tag('p:spTree', {}, root, ...shapes)
}

function background(colour: Colour): string {
  return tag('p:bg', {}, tag('p:bgPr', {}, fill(colour), '<a:effectLst/>'))
}

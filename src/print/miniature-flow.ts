/** A slide's Flow as it stands still in a picture: nothing to press, no ids, no words that only a person may open. */
import { box, para, words } from '../flow.ts'
import type { Flow, Inline, Place } from '../model.ts'

type Widget = Extract<Flow, { type: 'widget' }>
type Box = Extract<Flow, { type: 'box' }>

/** What the room first sees of a slide; steps are all there. */
export function stillFlow(flow: readonly Flow[]): Flow[] {
  return flow.flatMap(stillOne)
}

function stillOne(flow: Flow): Flow[] {
  switch (flow.type) {
    case 'heading':
      return [{ type: 'heading', level: flow.level, children: flow.children }]
    case 'list':
      return [{ ...flow, items: flow.items.map(stillFlow) }]
    case 'picture':
      return [{ ...flow, alt: '', decorative: true }]
    case 'box':
      return flow.kind === 'anchor' ? stillFlow(flow.children) : [stillBox(flow)]
    case 'widget':
      return stillWidget(flow)
    default:
      return [flow]
  }
}

/** Formats of a card stand in one row, as the deck's script sets them. */
function stillBox({ id: _id, attributes: _attributes, ...kept }: Box): Box {
  const formats = kept.children.filter(isFormat)
  if (formats.length === 0) return { ...kept, children: stillFlow(kept.children) }
  const others = kept.children.filter((one) => !isFormat(one))
  return { ...kept, children: [box('formats', formats), ...stillFlow(others)] }
}

function isFormat(flow: Flow): boolean {
  return flow.type === 'box' && flow.kind === 'format'
}

function stillWidget(widget: Widget): Flow[] {
  switch (widget.name) {
    case 'withheld':
      return [closed(widget)]
    case 'stages':
      return stillFlow(widget.children.slice(0, 1)).map(countedStage)
    case 'timer':
      return [widget]
    case 'tally':
      return [{ ...widget, children: stillFlow(widget.children) }]
    case 'check':
      return [{ ...widget, props: {}, children: widget.children.map(questionOnly) }]
    case 'steps':
    case 'answer':
    case 'sort':
      return stillFlow(widget.children)
  }
}

/** Note, our words and the two ways on. The person's own words are left out of the picture altogether. */
function closed({ children, props, ...widget }: Widget): Box {
  const around = stillFlow(children.filter((child) => child.type !== 'quotation'))
  const ways = [button('button strong', 'Open the quotation'), ...(props.skip === undefined ? [] : [button('button skip', 'Skip')])]
  return box(widget.name, [...around, para(ways, 'ways')]) as Box
}

const nowhere: Place = { file: '', line: 1, column: 1 }

function button(role: string, text: string): Inline {
  return { type: 'link', href: '', role, children: words(text), at: nowhere }
}

function countedStage(stage: Flow): Flow {
  if (stage.type !== 'box' || stage.label === undefined) return stage
  const { label, ...kept } = stage
  return { ...kept, children: [para(label, 'stage-count'), ...stage.children] }
}

/** The feedback comes later, on a step. */
function questionOnly(flow: Flow): Flow {
  return flow.type === 'list' ? { ...flow, items: flow.items.map((item) => stillFlow(item.slice(0, 1))) } : flow
}

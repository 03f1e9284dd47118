/** `::: sources`: the references cited so far in this route. */
import { fault } from '../diagnostic.ts'
import { para } from '../flow.ts'
import type { Context, Flow, Kind } from '../model.ts'

export const sources: Kind<Record<string, never>> = {
  holds: 'nothing',
  layout: 'grid',
  read: (fence, report) => {
    if (fence.raw.trim() !== '')
      report(
        fault(
          'body-unused',
          fence.bodyAt,
          '`sources` shows the references cited so far, and nothing of its own',
          'move this text above or below the block',
        ),
      )
    return {}
  },
  views: { slide: listView, reader: listView, guide: listView, handout: listView, card: () => [] },
}

function listView(_data: Record<string, never>, context: Context): Flow[] {
  const references = context.references()
  if (references.length === 0) return [para('References that the modules cite will be listed here.', 'empty')]
  return [
    { type: 'list', ordered: false, start: 1, tight: true, role: 'references', items: references.map((reference) => [para(reference)]) },
  ]
}

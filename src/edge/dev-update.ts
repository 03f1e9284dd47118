/** What an open page needs to hear, to show a newer version of itself. */

export type PageUpdate =
  /** A deck: the slides that changed, and the order of all. */
  | { kind: 'slides'; sections: { id: string; html: string }[]; order: string[] }
  /** Another page: its new body. */
  | { kind: 'body'; html: string; title: string }
  | { kind: 'reload' }

/** A page as it was sent; of a deck also its slides by id, and all that stands around them. */
export interface Sent {
  html: string
  deck: { sections: Map<string, string>; around: string } | undefined
}

export function sentPage(html: string): Sent {
  return { html, deck: splitDeck(html) }
}

/** Undefined when both versions are the same. */
export function updateBetween({ html: before, deck: old }: Sent, { html: after, deck: now }: Sent): PageUpdate | undefined {
  if (before === after) return undefined
  if (old !== undefined && now !== undefined) {
    if (old.around !== now.around) return { kind: 'reload' }
    const sections = [...now.sections].filter(([id, html]) => old.sections.get(id) !== html).map(([id, html]) => ({ id, html }))
    return { kind: 'slides', sections, order: [...now.sections.keys()] }
  }
  const body = /<body[^>]*>([\s\S]*)<\/body>/.exec(after)?.[1]
  if (old !== undefined || now !== undefined || body === undefined || before === '') return { kind: 'reload' }
  return { kind: 'body', html: body, title: /<title>([\s\S]*?)<\/title>/.exec(after)?.[1] ?? '' }
}

const opening = '<main class="reveal"><div class="slides">\n'
const closing = '\n</div></main>'
/** Between two slides, as `deck-page.ts` joins them. Text never holds it: there, every `<` is written `&lt;`. */
const between = '\n</section>\n<section class="slide '

/** Undefined for a page that is no deck. */
function splitDeck(html: string): Sent['deck'] {
  const [from, to] = [html.indexOf(opening), html.lastIndexOf(closing)]
  if (from < 0 || to < from) return undefined
  const parts = html.slice(from + opening.length, to).split(between)
  const sections = parts.map((part, index): [string, string] => {
    const start = index === 0 ? part : `<section class="slide ${part}`
    const whole = index === parts.length - 1 ? start : `${start}\n</section>`
    return [/^<section [^>]*?\sid="([^"]*)"/.exec(whole)?.[1] ?? '', whole]
  })
  return { sections: new Map(sections), around: html.slice(0, from) + html.slice(to) }
}

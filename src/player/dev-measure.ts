/** Measures a deck's slides a few at a time, when the page has nothing better to do. */
import { deckOffers } from './dev-take.ts'
import type { Measured } from './measure.ts'
import { slidesIn } from './slides.ts'

const fewAtATime = 10

/** Slides that are waiting to be measured, in order. */
let waiting: string[] = []
let isAtWork = false

/** `ids`: those that changed; all of the deck when left out. Pages that are no room's deck have nothing to measure. */
export async function measureSlides(
  ids: readonly string[] | undefined,
  tell: (slides: { id: string; over: number }[]) => void,
): Promise<void> {
  const main = document.querySelector<HTMLElement>('main.reveal')
  if (!main || new URLSearchParams(location.search).has('view')) return
  waiting = [...new Set([...(ids ?? slidesIn(main).map((slide) => slide.id)), ...waiting])]
  if (isAtWork) return
  isAtWork = true
  const measure = (await deckOffers('measure')) as (ids: readonly string[]) => Measured[]
  await document.fonts.ready
  const found: { id: string; over: number }[] = []
  while (waiting.length > 0) {
    await idle()
    const few = waiting.splice(0, fewAtATime)
    found.push(...measure(few).map(({ id, over }) => ({ id, over })))
  }
  isAtWork = false
  tell(found)
}

function idle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 2000 })
    else setTimeout(resolve, 50)
  })
}

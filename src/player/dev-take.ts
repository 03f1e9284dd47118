/** Puts what was edited into the open page. */
import { all, make } from './element.ts'
import type { Update } from './update.ts'

/** Slides of a deck: the player keeps the place. */
export async function takeSlides(update: Update): Promise<void> {
  const take = (await deckOffers('update')) as (update: Update) => void
  take(update)
}

/** What the deck's script offers, once it is ready. */
export async function deckOffers(name: 'update' | 'measure'): Promise<unknown> {
  for (;;) {
    const offered = window.workshopKit?.[name]
    if (offered !== undefined) return offered
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** A page without script: its new content in place of the old, scrolled to the same height, with the same parts opened. */
export function takeBody({ html, title }: { html: string; title: string }): void {
  const height = scrollY
  const opened = all(document, 'details').map((one) => (one as HTMLDetailsElement).open)
  const focused = document.activeElement?.id ?? ''
  const template = make('template')
  template.innerHTML = html
  document.body.replaceChildren(...template.content.children, ...all(document, '.kit-dev'))
  all(document, 'details').forEach((one, index) => {
    ;(one as HTMLDetailsElement).open = opened[index] ?? false
  })
  document.title = new DOMParser().parseFromString(title, 'text/html').body.textContent ?? ''
  if (focused !== '') document.getElementById(focused)?.focus({ preventScroll: true })
  scrollTo(0, height)
}

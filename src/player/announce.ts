/** The one live region of a window: what changed, in a few words, never what a slide holds. */
import { make } from './element.ts'

const region = make('div', { class: 'live unseen', role: 'status', 'aria-live': 'polite', 'aria-atomic': 'true' })

export function placeLiveRegion(): void {
  document.body.append(region)
}

export function announce(words: string): void {
  region.textContent = words
}

/** The icons of the player's own controls. The page's sprite holds those of the content. */
import { make, shape } from './element.ts'

const lines = {
  support: 'M16 8a4 4 0 1 1-8 0 4 4 0 0 1 8 0M2.8 13.5C3.6 18.2 7.4 21 12 21s8.4-2.8 9.2-7.5',
  pause: 'M8.5 5.5v13M15.5 5.5v13',
  play: 'M8 5.5v13l10.5-6.5z',
  exit: 'M13 3.5H5.5v17H13M10.5 12H21M17 8l4 4-4 4',
  settings: 'M4 7h9M19 7h1M4 17h1M11 17h9M18.6 7a2.6 2.6 0 1 1-5.2 0 2.6 2.6 0 0 1 5.2 0M10.6 17a2.6 2.6 0 1 1-5.2 0 2.6 2.6 0 0 1 5.2 0',
  presenter: 'M3 4.5h18v11H3zM8.5 20.5h7M12 15.5v5M7 8.5h6M7 11.5h9',
  back: 'M19 12H5M11 6l-6 6 6 6',
  next: 'M5 12h14M13 6l6 6-6 6',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  close: 'M6 6l12 12M18 6 6 18',
  quote: 'M9.6 6.8a3.4 3.4 0 1 1-6.8 0 3.4 3.4 0 0 1 6.8 0M13 5h8M13 9h5M3 15h18M3 19.5h13',
  up: 'm6 14.5 6-6 6 6',
  right: 'm4 12.5 5 5L20 6.5',
  timer: 'M16.2 4.5A9 9 0 1 1 7.8 4.5M12 7.5V13l3.2 2',
}

export type IconName = keyof typeof lines

export function icon(name: IconName): SVGElement {
  return shape('svg', { class: 'icon', viewBox: '0 0 24 24', 'aria-hidden': 'true' }, shape('path', { d: lines[name] }))
}

/** An icon and its word, the usual inside of a button. */
export function worded(name: IconName, words: string): DocumentFragment {
  const both = document.createDocumentFragment()
  both.append(icon(name), make('span', {}, words))
  return both
}

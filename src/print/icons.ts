/** The icons: inline SVG on a 24 grid, drawn with the colour of the text beside them. Circles are people. */
import { attribute } from './escape.ts'

/** An icon of the page's sprite. It is hidden from screen readers, since a word always stands beside it. */
export function printIcon(name: string): string {
  return `<svg class="icon" aria-hidden="true"><use${attribute('href', `#icon-${name}`)}/></svg>`
}

/** The icons: inline SVG on a 24 grid, drawn with the colour of the text beside them. Circles are people. Paths: look.md, section 4. */
import { attribute } from './escape.ts'

const icons: ReadonlyMap<string, string> = new Map([
  ['quote', circles(3.4, [6.2, 6.8]) + path('M13 5h8M13 9h5M3 15h18M3 19.5h13')],
  ['alone', circles(4, [7, 7.2]) + path('M3 20.5h7') + path('m13 20.5 .8-3.6L19.5 9l2.8 2-5.7 8z')],
  ['pairs', circles(4, [6.7, 12], [17.3, 12])],
  ['threes', circles(3.5, [12, 6.2], [6, 16.6], [18, 16.6])],
  ['fours', circles(3.3, [6.4, 6.4], [17.6, 6.4], [6.4, 17.6], [17.6, 17.6])],
  ['all', ring(8, 9)],
  ['rounds', ring(8, 9)],
  ['fishbowl', ring(8, 9) + ring(3, 3.6)],
  ['pause', path('M8.5 5.5v13M15.5 5.5v13')],
  ['play', path('M8 5.5v13l10.5-6.5z')],
  ['timer', path('M16.2 4.5A9 9 0 1 1 7.8 4.5') + path('M12 7.5V13l3.2 2')],
  ['skip', circles(2, [12, 18]) + path('M3 14.5C4.5 8.5 8 5.5 12 5.5s7 2.6 8.6 7.6') + path('m21.6 8.4-.9 4.9-4.7-1.4')],
  ['support', circles(4, [12, 8]) + path('M2.8 13.5C3.6 18.2 7.4 21 12 21s8.4-2.8 9.2-7.5')],
  ['exit', path('M13 3.5H5.5v17H13') + path('M10.5 12H21M17 8l4 4-4 4')],
  ['content-note', path('M5 3.5h14v17H5z') + path('M9 9h6M9 13h6')],
  ['say', path('M4 5h16v11H11l-4.5 4V16H4z')],
  ['ask', path('M8.2 8.6a3.9 3.9 0 1 1 5.6 3.5c-1.3.7-1.8 1.4-1.8 2.9') + path('M12 19.2h0')],
  ['do', path('m4 12.5 5 5L20 6.5')],
  ['watch-for', path('M2.5 12C5 7.7 8.2 5.6 12 5.6s7 2.1 9.5 6.4c-2.5 4.3-5.7 6.4-9.5 6.4S5 16.3 2.5 12z') + circles(2.8, [12, 12])],
  [
    'if',
    path('M12 21v-7M12 14C12 9.5 5.5 10.5 5.5 4M12 14c0-4.5 6.5-3.5 6.5-10') + path('M2.8 6.6 5.5 3.8l2.7 2.8M15.8 6.6l2.7-2.8 2.7 2.8'),
  ],
  ['cut', circles(3, [6, 17.5], [18, 17.5]) + path('M7.5 15 16 3M16.5 15 8 3')],
  ['here', path('M5 20.5V3.5h10v17M3 20.5h18M11.5 12h0')],
  ['clear', path('M4 20.5h16') + path('m8.5 17.5-4-4L14 4l6 6-7.5 7.5z') + path('m9 9 6 6')],
  ['settings', path('M4 7h9M19 7h1M4 17h1M11 17h9') + circles(2.6, [16, 7], [8, 17])],
  ['problem', path('M8 3h8l5 5v8l-5 5H8l-5-5V8z') + path('M12 7.5v5.5M12 16.5h0')],
  ['back', path('M19 12H5M11 6l-6 6 6 6')],
  ['next', path('M5 12h14M13 6l6 6-6 6')],
  // Opens and folds a list.
  ['fold', path('m6 9 6 6 6-6')],
  ['lift', path('m6 15 6-6 6 6')],
  // For the options of a pause.
  ['eye', path('M2.5 12C5 7.7 8.2 5.6 12 5.6s7 2.1 9.5 6.4c-2.5 4.3-5.7 6.4-9.5 6.4S5 16.3 2.5 12z') + circles(2.8, [12, 12])],
  ['feet', path('M9.5 3.5V16H6M14.5 3.5V16H18') + path('M2.5 20.5h19')],
  ['cup', path('M5 7h11v7.5a4 4 0 0 1-4 4H9a4 4 0 0 1-4-4z') + path('M16 9.5h1.8a2.7 2.7 0 0 1 0 5.4H16')],
  ['circle', circles(8, [12, 12])],
])

export const iconNames: readonly string[] = [...icons.keys()]

/** An icon of the page's sprite. It is hidden from screen readers, since a word always stands beside it. */
export function printIcon(name: string): string {
  return `<svg class="icon" width="24" height="24" aria-hidden="true"><use${attribute('href', `#icon-${name}`)}/></svg>`
}

/** The sprite with those icons, or all of them, in the order of the table, so that the same names give the same bytes. */
export function spriteOf(names: Iterable<string> = icons.keys()): string {
  const wanted = new Set(names)
  let symbols = ''
  for (const [name, shapes] of icons) {
    if (wanted.has(name)) symbols += `<symbol id="icon-${name}" viewBox="0 0 24 24" ${strokes}>${shapes}</symbol>`
  }
  return symbols === '' ? '' : `<div hidden><svg class="sprite" width="0" height="0" aria-hidden="true">${symbols}</svg></div>`
}

/** An icon as a drawing of its own, for files that have no sprite; undefined for a name that is none. */
export function iconDrawing(name: string): string | undefined {
  const shapes = icons.get(name)
  return shapes && `<svg viewBox="0 0 24 24" ${strokes}>${shapes}</svg>`
}

const strokes = 'fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"'

function path(shape: string): string {
  return `<path d="${shape}"/>`
}

function circles(radius: number, ...centres: [x: number, y: number][]): string {
  return centres.map(([x, y]) => `<circle cx="${x}" cy="${y}" r="${radius}"/>`).join('')
}

/** People in a ring, the first at the top. */
function ring(count: number, radius: number): string {
  const centres = Array.from({ length: count }, (_, index): [number, number] => {
    const turn = (index / count) * 2 * Math.PI
    return [Math.round((12 + radius * Math.sin(turn)) * 100) / 100, Math.round((12 - radius * Math.cos(turn)) * 100) / 100]
  })
  return circles(1.9, ...centres)
}

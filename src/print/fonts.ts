/**
 * The letters: Atkinson Hyperlegible Next for our words, Literata for people's own, and for nothing else (look.md, section 3). Lexend
 * is there for whoever chooses it: a browser asks for a font only when a page shows its letters.
 */

const latin =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD'
const latinExtended =
  'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF'

/** What nearly every word of every page is set in. */
export const mainFont = 'atkinson-hyperlegible-next-latin-wght-normal.woff2'

interface Face {
  file: string
  family: string
  range: string
}

const faces: readonly Face[] = [
  { file: 'atkinson-hyperlegible-next-latin-ext-wght-normal.woff2', family: 'Atkinson Hyperlegible Next Variable', range: latinExtended },
  { file: mainFont, family: 'Atkinson Hyperlegible Next Variable', range: latin },
  { file: 'literata-latin-ext-wght-normal.woff2', family: 'Literata Variable', range: latinExtended },
  { file: 'literata-latin-wght-normal.woff2', family: 'Literata Variable', range: latin },
  { file: 'lexend-latin-ext-wght-normal.woff2', family: 'Lexend Variable', range: latinExtended },
  { file: 'lexend-latin-wght-normal.woff2', family: 'Lexend Variable', range: latin },
]

/** Whether a font lies inside one-file pages: those would carry a chosen font for everybody. */
export function isInsidePages(file: string): boolean {
  return !file.startsWith('lexend-')
}

/**
 * `@font-face` rules; `address` gives where a file lies, or its data, and undefined for a font that is not there. With `atOnce` the
 * letters of our own words are there for the first paint, or not on this page, so that nothing moves (`src/player/first-letters.ts`).
 */
export function fontFaces(address: (file: string) => string | undefined, atOnce = false): string {
  return faces
    .flatMap(({ file, family, range }) => {
      const url = address(file)
      return url === undefined
        ? []
        : [
            `@font-face{font-family:'${family}';font-style:normal;font-weight:200 900;font-display:${atOnce && file === mainFont ? 'optional' : 'swap'};src:url(${url}) format('woff2');unicode-range:${range}}`,
          ]
    })
    .join('\n')
}

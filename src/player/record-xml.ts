/** XML of Word files. */

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

export const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** The beginning of a part of its own: `openXml('w:styles')`. */
export function openXml(root: string): string {
  return `${head}<${root} xmlns:w="${word}">`
}

/** Whatever a person may have pasted: what XML 1.0 has no place for goes (2.2, Char), tabs are spaces. */
export function tidy(text: string): string {
  return [...text.replaceAll('\t', ' ')]
    .filter((character) => /[\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u.test(character))
    .join('')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** Ids and slugs. */

const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** An id, or a name of a workshop, module, route or card set: `a-z0-9` in words joined by single hyphens. */
export function isId(text: string): boolean {
  return idPattern.test(text)
}

/** A heading's text as an id: decomposed (NFKD), accents dropped, lower case, all else to one hyphen. Empty when nothing is left. */
export function slugOf(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

/** The sorts of sources that can be set, as CSL names them. */

/** The kinds of source that the formatter sets. */
export const knownTypes: readonly string[] = [
  'article',
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'book',
  'chapter',
  'report',
  'thesis',
  'webpage',
  'post-weblog',
  'legislation',
  'bill',
  'legal_case',
]

/** Newspapers, magazines and journals stand in for an author who is not named. */
export function isPeriodical(type: string): boolean {
  return type === 'article-journal' || type === 'article-magazine' || type === 'article-newspaper'
}

/** What is part of something else has its title in quotation marks, what stands alone in italics. */
export function isPart(type: string): boolean {
  return type.startsWith('article') || type === 'chapter' || type === 'post-weblog'
}

export function isLegislation(type: string): boolean {
  return type === 'legislation' || type === 'bill'
}

/** Sets names: short in the text, family name first in the list, given name first after "in" and "edited by". */

import type { Name } from './csl.ts'

/** In the text up to three names are given, then the first and "et al.": "Carr and Holt", "Carr et al.". */
export function namesInText(names: readonly Name[]): string {
  return names.length > 3 ? `${shortName(names[0])} et al.` : listed(names.map(shortName))
}

/** The same with the initials of the first, to tell apart two people of one name who wrote in one year. */
export function namesInTextWithInitials(names: readonly Name[]): string {
  const [first] = names
  if (!first || 'literal' in first || first.given === '') return namesInText(names)
  return [initials(first.given), first.dropping, namesInText(names)].filter(Boolean).join(' ')
}

/** "Carr, S.J., van der Berg, P. and Mind": all of them. */
export function namesInList(names: readonly Name[]): string {
  return listed(names.map(invertedName))
}

/** "S.J. Carr and P. van der Berg". */
export function namesInRunningText(names: readonly Name[]): string {
  return listed(names.map(plainName))
}

/** What a list is sorted by: family name without its particle, then the given name. */
export function namesForSorting(names: readonly Name[]): string[] {
  return names.flatMap((name) => ('literal' in name ? [name.literal, ''] : [name.family, `${initials(name.given)} ${name.particle}`]))
}

function shortName(name: Name | undefined): string {
  if (!name) return ''
  return 'literal' in name ? name.literal : name.particle + name.family
}

function invertedName(name: Name): string {
  if ('literal' in name) return name.literal
  const given = [initials(name.given), name.dropping].filter(Boolean).join(' ')
  return [name.particle + name.family, given, name.suffix].filter(Boolean).join(', ')
}

function plainName(name: Name): string {
  if ('literal' in name) return name.literal
  return [initials(name.given), name.dropping, name.particle + name.family, name.suffix].filter(Boolean).join(' ')
}

/** "Sarah Jane" → "S.J.", "Jean-Paul" → "J.-P.", "JR" → "J.R."; words in small letters and scripts without capitals stay whole. */
export function initials(given: string): string {
  const words = given
    .replaceAll('.', '. ')
    .split(/\s+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
  let all = ''
  for (const word of words) {
    const set = /^\p{Lu}{2,3}$/u.test(word)
      ? [...word].map((letter) => `${letter}.`).join('')
      : word.split('-').filter(Boolean).map(initial).join('-')
    all += /^\p{Ll}/u.test(word) ? ` ${set} ` : set
  }
  return all.trim()
}

function initial(part: string): string {
  return /^\p{Lu}/u.test(part) ? `${[...part][0] ?? ''}.` : part.replace('.', '')
}

function listed(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? ''
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

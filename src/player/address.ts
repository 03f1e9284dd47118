/** What this window needs across a reload: the slide in the address's hash, the rest in `history.state`. Gone with the tab. */

/** Everything that is kept, under one name so that nothing else in `history.state` is touched. */
export type Memory = Record<string, unknown>

const name = 'workshopKit'

export function recall(): Memory {
  const state: unknown = history.state
  if (typeof state !== 'object' || state === null || !(name in state)) return {}
  const memory: unknown = (state as Record<string, unknown>)[name]
  // An object, since only `remember` writes it.
  return typeof memory === 'object' && memory !== null ? (memory as Memory) : {}
}

/** Adds to what is kept. It replaces the entry, so Back still leads to the page before this one. */
export function remember(memory: Memory): void {
  replace(location.hash, { ...recall(), ...memory })
}

/** Writes the slide into the address, and what else is kept, at once: browsers count these calls. */
export function writePlace(slide: string | undefined, memory: Memory): void {
  replace(slide === undefined ? location.hash : `#${slide}`, { ...recall(), ...memory })
}

export function slideInAddress(): string {
  try {
    return decodeURIComponent(location.hash.slice(1))
  } catch {
    return ''
  }
}

function replace(hash: string, memory: Memory): void {
  const others: unknown = history.state
  const state = { ...(typeof others === 'object' ? others : {}), [name]: memory }
  try {
    history.replaceState(state, '', hash === '' ? undefined : hash)
  } catch {
    // Browsers refuse when asked very often; the next change writes it.
  }
}

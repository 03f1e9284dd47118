/** The keyboard: arrows, PageUp, PageDown, Home and End, and nothing else unless a presenter turns shortcuts on. */

export interface KeyActs {
  next: () => void
  back: () => void
  first: () => void
  last: () => void
  /** Whether the slides may be moved by keys now. */
  awake: () => boolean
  shortcuts: () => boolean
  pause: () => void
  fullScreen: () => void
  presenter?: () => void
}

export function listenForKeys(acts: KeyActs): void {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.isComposing) return
    const act = actFor(event, acts)
    if (act === undefined) return
    event.preventDefault()
    act()
  })
}

function actFor(event: KeyboardEvent, acts: KeyActs): (() => void) | undefined {
  const at = event.target instanceof Element ? event.target : document.body
  // Keys in a field or a dialog are its own; a button or link keeps Space and Enter, which are no keys of ours.
  if (at.closest('input, select, textarea, [contenteditable], dialog')) return undefined
  if (acts.shortcuts()) {
    if (event.key === '.' || event.key === 'b') return acts.pause
    if (event.key === 'f') return acts.fullScreen
    if (event.key === 's' && acts.presenter) return acts.presenter
  }
  if (!acts.awake() || scrolls(at, event.key)) return undefined
  switch (event.key) {
    case 'ArrowRight':
    case 'ArrowDown':
    case 'PageDown':
      return acts.next
    case 'ArrowLeft':
    case 'ArrowUp':
    case 'PageUp':
      return acts.back
    case 'Home':
      return acts.first
    case 'End':
      return acts.last
    default:
      return undefined
  }
}

/** A table's scroller keeps its arrows, and where there is more text above or below, up and down scroll to it first. */
function scrolls(at: Element, key: string): boolean {
  const scroller = at.closest('.scroller')
  if (scroller === at)
    return key.startsWith('Arrow') && (scroller.scrollWidth > scroller.clientWidth || scroller.scrollHeight > scroller.clientHeight)
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return false
  const region = at.closest('[data-scrolls]')
  if (!region) return false
  const room = key === 'ArrowDown' ? region.scrollHeight - region.clientHeight - region.scrollTop : region.scrollTop
  return room > 1
}

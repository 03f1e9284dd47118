/** One session with a platform: opened once, saved as often as needed, closed once. What fails is tried again, quietly, until it is taken. */
import type { Platform, Report } from './platform.ts'

/** Seconds until the next quiet try. */
const tries = [5, 15, 30, 60]

/** Changes that come together are handed over together. */
const pause = 1000

export interface Session {
  /** True when the platform has everything. */
  save: () => Promise<boolean>
  soon: () => void
  close: () => void
  isOpen: () => boolean
  isFailing: () => boolean
}

interface Ear {
  report: () => Report
  /** What the platform kept, once, when it has answered. */
  opened: (kept: string) => void
  /** After every try: whether it failed. */
  tried: (failed: boolean) => void
}

export function startSession(platform: Platform, ear: Ear): Session {
  let state: 'before' | 'open' | 'closed' = 'before'
  let failed = 0
  let next: ReturnType<typeof setTimeout> | undefined

  async function open(): Promise<boolean> {
    const kept = await attempt(() => platform.open(), undefined)
    // The page may have closed while the platform thought.
    if (kept === undefined || state !== 'before') return false
    state = 'open'
    ear.opened(kept)
    return true
  }

  async function save(): Promise<boolean> {
    plan(undefined)
    const ready = state === 'open' || (state === 'before' && (await open()))
    const done = ready && (await attempt(() => platform.save(ear.report(), false), false))
    ear.tried(!done)
    if (done) failed = 0
    else if (state !== 'closed') plan(1000 * (tries[Math.min(failed++, tries.length - 1)] ?? pause))
    return done
  }

  function plan(wait: number | undefined): void {
    clearTimeout(next)
    next = wait === undefined ? undefined : setTimeout(save, wait)
  }

  return {
    save,
    // While it fails, the next try stands already.
    soon: () => {
      if (next === undefined && state !== 'closed') plan(pause)
    },
    close: () => {
      if (state === 'open') {
        void attempt(() => platform.save(ear.report(), true), false)
        void attempt(() => platform.close(), undefined)
      }
      state = 'closed'
      plan(undefined)
    },
    isOpen: () => state === 'open',
    isFailing: () => failed > 0,
  }
}

/** Platforms fail in every way there is. Whatever runs before the first wait has run when this returns. */
async function attempt<Result>(act: () => Result | Promise<Result>, otherwise: Result): Promise<Result> {
  try {
    return await act()
  } catch {
    return otherwise
  }
}

/**
 * The way through a workshop on a learning platform, whichever it speaks: place and end are handed over when they change, again when
 * the page is hidden, and once more when it closes. Whatever the platform does, the person reads on; what failed is handed over later.
 */
import { all } from './element.ts'
import { type Panel, placePanel } from './platform-panel.ts'
import { packAnswers, packWay, type State, unpackAnswers, unpackWay } from './platform-state.ts'
import { secondsOpen, startClock } from './platform-time.ts'
import { answerBoxes, followWay, goTo } from './platform-way.ts'

/** All that a platform is ever told of its own accord. */
export interface Report {
  place: string
  /** What it shall keep for the next time. */
  kept: string
  /** 0 to 1: modules read to the end. */
  progress: number
  finished: boolean
  seconds: number
  /** 0 to 1, from self-checks; undefined unless the adopter asked for it. */
  score: number | undefined
}

export interface Shared {
  name: string
  heading: string
  words: string
}

export interface Platform {
  /** How much it keeps, in characters. */
  room: number
  /** What it kept the last time, '' at a first start; undefined when there is no platform, or it does not answer. Asked again until it does. */
  open: () => string | undefined | Promise<string | undefined>
  /** False when it did not take this. With `leaving` everything has to be on its way before the first wait. */
  save: (report: Report, leaving: boolean) => boolean | Promise<boolean>
  /** Words that a person shares. 'later' when they are on their way but not there yet. */
  share: (shared: Shared) => 'shared' | 'later' | 'refused' | Promise<'shared' | 'later' | 'refused'>
  /** Ends the session. Called once. */
  close: () => void
  /** Where the platform wants people to go afterwards. */
  wayBack?: () => string | undefined
}

/** Seconds until the next quiet try. */
const tries = [5, 15, 30, 60]

export async function runOn(platform: Platform): Promise<void> {
  const modules = all(document, '.book-module')
  const state: State = { place: '', read: modules.map(() => false), finished: false, answers: undefined }
  /** How the session stands: not open yet, open, or closed for good. */
  let session: 'before' | 'open' | 'closed' = 'before'
  let packed = { text: '', left: [] as string[] }
  let score: number | undefined
  let failed = 0
  let saving: ReturnType<typeof setTimeout> | undefined
  let trying: ReturnType<typeof setTimeout> | undefined

  const panel: Panel = placePanel({
    finish: () => {
      state.finished = true
      return save()
    },
    keepAnswers: (on) => {
      state.answers = on ? written() : undefined
      return repack()
    },
    share: (shared) => (session === 'open' ? platform.share(shared) : 'refused'),
  })

  async function open(): Promise<boolean> {
    const kept = await attempt(() => platform.open(), undefined)
    if (kept === undefined) return false
    session = 'open'
    const way = unpackWay(kept, modules.length)
    if (way !== undefined) {
      // After a late start there is a way already, and nobody is moved.
      if (state.place === '' && location.hash === '') goTo(way.place)
      state.place ||= way.place
      state.read = state.read.map((one, at) => one || way.read[at] === true)
      state.finished ||= way.finished
    }
    const answers = await unpackAnswers(kept)
    if (answers !== undefined && state.answers === undefined) await restore(answers)
    panel.show({ finished: state.finished, wayBack: platform.wayBack?.() })
    return true
  }

  async function restore(answers: Record<string, string>): Promise<void> {
    for (const { name, field } of answerBoxes()) if (field.value === '') field.value = answers[name] ?? ''
    state.answers = { ...answers, ...written() }
    panel.keeping(true)
    await repack()
  }

  function report(): Report {
    const read = state.read.filter(Boolean).length
    return {
      place: state.place,
      kept: packWay(state) + packed.text,
      progress: modules.length === 0 ? 1 : read / modules.length,
      finished: state.finished,
      seconds: secondsOpen(),
      score,
    }
  }

  /** True when the platform has everything. Otherwise it is tried again, quietly. */
  async function save(leaving = false): Promise<boolean> {
    clearTimeout(saving)
    saving = undefined
    const done =
      session === 'closed'
        ? false
        : (session === 'open' || (!leaving && (await open()))) && (await attempt(() => platform.save(report(), leaving), false))
    if (leaving) return done
    panel.trouble(!done)
    clearTimeout(trying)
    if (done) failed = 0
    else if (session !== 'closed') trying = setTimeout(save, 1000 * (tries[Math.min(failed++, tries.length - 1)] ?? 60))
    return done
  }

  function soon(): void {
    saving ??= setTimeout(save, 1000)
  }

  async function repack(): Promise<boolean> {
    const room = platform.room - packWay(state).length - 200
    packed = state.answers === undefined ? { text: '', left: [] } : await packAnswers(state.answers, room)
    panel.leftOut(packed.left)
    return save()
  }

  function close(): void {
    if (session !== 'open') return
    void save(true)
    session = 'closed'
    attempt(() => platform.close(), undefined)
  }

  let repacking: ReturnType<typeof setTimeout> | undefined
  document.addEventListener('input', ({ target }) => {
    const box = answerBoxes().find(({ field }) => field === target)
    if (box === undefined || state.answers === undefined) return
    state.answers[box.name] = box.field.value
    clearTimeout(repacking)
    repacking = setTimeout(repack, 1000)
  })
  // Clear my answers takes them off the platform, too.
  document.addEventListener('reset', () => {
    if (state.answers === undefined) return
    state.answers = undefined
    panel.keeping(false)
    void repack()
  })
  // A seam: only where the adopter asks for a score does the page's body say so, and nothing in the kit does yet.
  document.addEventListener('kit-score', (event) => {
    if (document.body.dataset.score === undefined || !(event instanceof CustomEvent)) return
    score = Number(event.detail)
    soon()
  })
  followWay(modules, {
    place: (place) => {
      state.place = place
      soon()
    },
    readToEnd: (module) => {
      if (state.read[module]) return
      state.read[module] = true
      if (state.read.every(Boolean) && !state.finished) {
        state.finished = true
        panel.show({ finished: true, wayBack: platform.wayBack?.() })
      }
      soon()
    },
  })
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && session === 'open' && void save())
  addEventListener('pagehide', close)
  addEventListener('online', () => failed > 0 && void save())
  // A page that comes back from the browser's memory has closed its session; platforms open no second one for it.
  addEventListener('pageshow', (event) => event.persisted && panel.trouble(session !== 'open'))
  startClock()
  await save()
}

function written(): Record<string, string> {
  return Object.fromEntries(answerBoxes().flatMap(({ name, field }) => (field.value.trim() === '' ? [] : [[name, field.value]])))
}

/** Platforms fail in every way there is. */
async function attempt<Result>(act: () => Result | Promise<Result>, otherwise: Result): Promise<Result> {
  try {
    return await act()
  } catch {
    return otherwise
  }
}

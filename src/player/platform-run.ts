/**
 * The way through a workshop on a learning platform, whichever it speaks: place and end are handed over when they change, again when
 * the page is hidden, and once more when it closes. Whatever the platform does, the person reads on.
 */
import { all } from './element.ts'
import type { Platform, Report } from './platform.ts'
import { keepAnswers } from './platform-answers.ts'
import { placePanel } from './platform-panel.ts'
import { followScore, isScored, scoreOf } from './platform-score.ts'
import { startSession } from './platform-session.ts'
import { packWay, type State, unpackWay } from './platform-state.ts'
import { secondsOpen, startClock } from './platform-time.ts'
import { followWay, goTo } from './platform-way.ts'

export function runOn(platform: Platform): void {
  const modules = all(document, '.book-module')
  const state: State = {
    place: '',
    read: modules.map(() => false),
    right: isScored() ? all(document, 'kit-check').map(() => false) : [],
    finished: false,
    answers: undefined,
  }

  const session = startSession(platform, { report, opened, tried: (failed) => panel.trouble(failed) })
  const answers = keepAnswers(state, {
    room: () => platform.room - packWay(state).length - spare,
    packed: (left) => {
      panel.leftOut(left)
      session.soon()
    },
    keeping: (on) => panel.keeping(on),
  })
  const panel = placePanel({
    finish: () => {
      state.finished = true
      return session.save()
    },
    keepAnswers: (on) => void answers.keep(on),
    share: (shared) => (session.isOpen() ? platform.share(shared) : 'refused'),
  })

  function report(): Report {
    return {
      place: state.place,
      kept: packWay(state) + answers.text(),
      progress: state.read.filter(Boolean).length / Math.max(modules.length, 1),
      finished: state.finished,
      seconds: secondsOpen(),
      score: scoreOf(state.right),
    }
  }

  /** After a late start there is a way already, and nobody is moved. */
  function opened(kept: string): void {
    const way = unpackWay(kept, modules.length, state.right.length)
    if (way !== undefined) {
      if (state.place === '' && location.hash === '') goTo(way.place)
      state.place ||= way.place
      state.read = state.read.map((one, at) => one || way.read[at] === true)
      way.right.forEach((one, at) => {
        if (one) state.right[at] = true
      })
      state.finished ||= way.finished
    }
    panel.show(state.finished, platform.wayBack?.())
    void answers.restore(kept)
  }

  followWay(modules, {
    place: (place) => {
      state.place = place
      session.soon()
    },
    readToEnd: (module) => {
      if (state.read[module]) return
      state.read[module] = true
      state.finished ||= state.read.every(Boolean)
      if (session.isOpen()) panel.show(state.finished, platform.wayBack?.())
      session.soon()
    },
  })
  followScore(state.right, () => session.soon())
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && session.isOpen() && void session.save())
  addEventListener('pagehide', session.close)
  addEventListener('online', () => session.isFailing() && void session.save())
  // A page that comes back from the browser's memory has closed its session; platforms open no second one for it.
  addEventListener('pageshow', (event) => event.persisted && panel.trouble(true))
  startClock()
  void session.save()
}

/** The way may grow after answers were packed: a place may have a longer name. */
const spare = 200

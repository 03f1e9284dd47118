/** Talks to a learning platform by SCORM 1.2 or 2004: the names differ, what is told is the same (RTE 1.2, section 3; RTE 2004 4th edition, section 4). */

import type { Platform, Report, ShareAnswer, Shared } from './platform.ts'
import { type Api, findApi } from './platform-api.ts'
import { runOn } from './platform-run.ts'
import { isoTime, oldTime } from './platform-time.ts'

const wanted = document.body.dataset.platform === 'scorm2004' ? '2004' : '1.2'

/** Characters of suspend_data: CMIString4096, and characterstring (SPM: 64000). Platforms are known to cut what is longer. */
const rooms = { '1.2': 4096, '2004': 64_000 }

let api: Api | undefined
let reviewing = false

const platform: Platform = {
  room: rooms[wanted],
  open: () => {
    const found = findApi(wanted)
    if (found === undefined || !found.call('Initialize')) return undefined
    api = found
    const old = found.version === '1.2'
    platform.room = rooms[found.version]
    reviewing = !['', 'normal'].includes(found.get(old ? 'cmi.core.lesson_mode' : 'cmi.mode'))
    const status = old ? 'cmi.core.lesson_status' : 'cmi.completion_status'
    if (!reviewing && ['', 'not attempted', 'unknown'].includes(found.get(status))) found.set(status, 'incomplete')
    const kept = found.get('cmi.suspend_data')
    const place = found.get(old ? 'cmi.core.lesson_location' : 'cmi.location')
    return kept === '' && place !== '' ? `1;${place};;` : kept
  },
  save: (report) => api !== undefined && hand(api, report),
  share: (shared) => (api === undefined ? 'refused' : give(api, shared)),
  close: () => api?.call('Terminate'),
}

/** The place first: it counts even where a platform refuses the rest. */
function hand(to: Api, { place, kept, progress, finished, seconds, score }: Report): boolean {
  const old = to.version === '1.2'
  const placed = to.set(old ? 'cmi.core.lesson_location' : 'cmi.location', place.slice(0, old ? 255 : 1000))
  const suspended = to.set('cmi.suspend_data', kept)
  if (!reviewing) {
    if (finished) to.set(old ? 'cmi.core.lesson_status' : 'cmi.completion_status', 'completed')
    if (!old) to.set('cmi.progress_measure', String(Number((finished ? 1 : progress).toFixed(4))))
    if (score !== undefined) giveScore(to, score)
  }
  to.set(old ? 'cmi.core.session_time' : 'cmi.session_time', old ? oldTime(seconds) : isoTime(seconds))
  to.set(old ? 'cmi.core.exit' : 'cmi.exit', 'suspend')
  return to.call('Commit') && (placed || suspended)
}

function giveScore(to: Api, score: number): void {
  const base = to.version === '1.2' ? 'cmi.core.score' : 'cmi.score'
  if (to.version === '2004') to.set(`${base}.scaled`, String(Number(score.toFixed(4))))
  for (const [name, value] of [
    ['min', 0],
    ['max', 100],
    ['raw', Math.round(score * 100)],
  ])
    to.set(`${base}.${name}`, String(value))
}

/** As a comment from the learner: 4,096 characters in all in 1.2, 4,000 in each of 250 in 2004. What does not fit is refused, never cut. */
function give(to: Api, { heading, words }: Shared): ShareAnswer {
  const text = `${heading}: ${words}`
  const written = to.version === '1.2' ? giveOld(to, text) : giveNew(to, heading, text)
  if (!written) return 'refused'
  return to.call('Commit') ? 'shared' : 'later'
}

/** Some platforms add to the comments, as 1.2 has it; others put the new ones in place of the old. */
function giveOld(to: Api, text: string): boolean {
  const before = to.get('cmi.comments')
  const piece = before === '' ? text : `\n\n${text}`
  if (before.length + piece.length > 4096 || !to.set('cmi.comments', piece)) return false
  return before === '' || to.get('cmi.comments').startsWith(before) || to.set('cmi.comments', before + piece)
}

function giveNew(to: Api, heading: string, text: string): boolean {
  const at = Number(to.get('cmi.comments_from_learner._count')) || 0
  if (text.length > 4000 || at >= 250) return false
  const one = `cmi.comments_from_learner.${at}`
  if (!to.set(`${one}.comment`, text)) return false
  to.set(`${one}.location`, heading.slice(0, 250))
  to.set(`${one}.timestamp`, new Date().toISOString().replace(/\.\d+Z$/, 'Z'))
  return true
}

runOn(platform)

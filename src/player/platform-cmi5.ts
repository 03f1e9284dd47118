/** Talks to a learning platform by cmi5: a session of statements, and one state document for the place. */
import type { Platform, Report, ShareAnswer, Shared } from './platform.ts'
import { runOn } from './platform-run.ts'
import { isoTime, secondsOpen } from './platform-time.ts'
import { type LaunchData, launchOf, type Statement, type Store, statementOf, storeOf, takeToken } from './platform-xapi.ts'

const stateId = { stateId: 'workshop-kit' }
const launch = launchOf(location.search)

let token: string | 'refused' | undefined
let store: Store | undefined
let data: LaunchData | undefined
/** The document as the platform has it; null when there is none. */
let saved: { kept?: string; completed?: boolean } | null | undefined
/** What was told before, so that it is told once. */
let completed = false
let passed = false
/** Statements on their way, in order. */
let waiting: Statement[] = []
let onTheWay: Statement[] = []
let sending: Promise<boolean> = Promise.resolve(true)

const platform: Platform = {
  // State documents have no limit of their own; requests made while a page closes have one of 64 kB.
  room: 48_000,
  open,
  save,
  share,
  close: () => {
    if (launch === undefined || store === undefined || data === undefined) return
    const last = statementOf('terminated', launch, data, { result: { duration: isoTime(secondsOpen()) } })
    void store.post([...waiting.filter((one) => !onTheWay.includes(one)), last])
  },
  wayBack: () => (/^https?:/.test(data?.returnURL ?? '') ? data?.returnURL : undefined),
}

/** Each step is taken once, and taken up where it failed (cmi5, section 8: token, launch data, preferences, initialized). */
async function open(): Promise<string | undefined> {
  if (launch === undefined || token === 'refused') return undefined
  token ??= await takeToken(launch)
  if (token === undefined || token === 'refused') return undefined
  store ??= storeOf(launch, token)
  if (data === undefined) {
    const found = await store.get('activities/state', { stateId: 'LMS.LaunchData' })
    // Without its template no statement is valid.
    if (found === undefined || found === null) return undefined
    data = found as LaunchData
    // Has to be asked for; language and sound are the reader's own.
    await store.get('agents/profile', { profileId: 'cmi5LearnerPreferences' })
    waiting.push(statementOf('initialized', launch, data))
  }
  if (saved === undefined) saved = (await store.get('activities/state', stateId)) as typeof saved
  if (saved === undefined || !(await send())) return undefined
  completed ||= saved?.completed === true
  return saved?.kept ?? ''
}

async function save(report: Report, leaving: boolean): Promise<boolean> {
  if (launch === undefined || store === undefined || data === undefined) return false
  tell(report)
  const body = { kept: report.kept, completed }
  // While the page closes, `close` sends what is waiting together with the end.
  if (leaving) return store.put('activities/state', stateId, body)
  return (await send()) && store.put('activities/state', stateId, body)
}

/** Only in the mode Normal (section 10.2.2): whoever looks around or looks back has nothing to complete. */
function tell({ finished, seconds, score }: Report): void {
  if (launch === undefined || data === undefined || (data.launchMode ?? 'Normal') !== 'Normal') return
  const duration = isoTime(seconds)
  if (finished && !completed) {
    waiting.push(statementOf('completed', launch, data, { result: { completion: true, duration } }))
    completed = true
  }
  if (score !== undefined && !passed && score >= (data.masteryScore ?? 2)) {
    waiting.push(statementOf('passed', launch, data, { result: { success: true, score: { scaled: score }, duration } }))
    passed = true
  }
}

/** One request at a time, so that statements arrive in their order. */
function send(): Promise<boolean> {
  sending = sending.then(async () => {
    if (waiting.length === 0) return true
    onTheWay = [...waiting]
    const done = (await store?.post(onTheWay)) === true
    if (done) waiting = waiting.filter((one) => !onTheWay.includes(one))
    onTheWay = []
    return done
  })
  return sending
}

async function share({ name, heading, words }: Shared): Promise<ShareAnswer> {
  if (launch === undefined || data === undefined) return 'refused'
  const lang = document.documentElement.lang
  const object = {
    objectType: 'Activity',
    id: `${launch.activity}${launch.activity.includes('#') ? '-' : '#'}${encodeURIComponent(name)}`,
    definition: { name: { [lang]: heading } },
  }
  waiting.push(statementOf('commented', launch, data, { object, result: { response: words } }))
  return (await send()) ? 'shared' : 'later'
}

runOn(platform)

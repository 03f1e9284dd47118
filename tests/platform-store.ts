/** A learning platform that speaks cmi5, for tests: launch address, token, launch data, a state document, and a small statement store. */
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Statement {
  id: string
  verb: { id: string }
  object: { id: string }
  context: {
    registration: string
    extensions?: Record<string, unknown>
    contextActivities?: { category?: { id: string }[]; grouping?: { id: string }[] }
  }
  result?: { completion?: boolean; duration?: string; response?: string }
}

export interface Store {
  /** Where the platform sends people: a new session each time. */
  launchAddress: () => string
  statements: Statement[]
  /** The state document `workshop-kit`. */
  kept: { kept?: string; completed?: boolean } | undefined
  /** Every request: `POST token`, `GET LMS.LaunchData`, `PUT workshop-kit`, `POST statements`. */
  asked: string[]
  /** What answers with a failure now. */
  failing: 'none' | 'statements' | 'everything' | 'session'
  mode: string
  close: () => void
}

const session = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid'

/** The package at `http://localhost`, the store on another port: another origin, as with real platforms. */
export async function startStore(files: Record<string, Uint8Array>): Promise<Store> {
  const tokens = new Set<string>()
  let sessions = 0
  const lrs = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const answer = (status: number, body: unknown = '') =>
      response
        .writeHead(status, {
          'access-control-allow-origin': '*',
          'access-control-allow-headers': 'authorization, content-type, x-experience-api-version',
          'access-control-allow-methods': 'GET, PUT, POST',
          'content-type': 'application/json',
        })
        .end(body === '' ? '' : JSON.stringify(body))
    if (request.method === 'OPTIONS') return answer(204)
    const what = url.pathname.startsWith('/token')
      ? 'token'
      : (url.searchParams.get('stateId') ?? url.searchParams.get('profileId') ?? 'statements')
    store.asked.push(`${request.method} ${what}`)
    const body = await textOf(request)
    if (store.failing === 'everything') return answer(503)
    if (what === 'token') {
      const name = url.pathname.slice('/token/'.length)
      if (tokens.has(name)) return answer(400, { 'error-code': '1', 'error-text': 'given before' })
      tokens.add(name)
      return answer(200, { 'auth-token': `token-${name}` })
    }
    if (store.failing === 'session' || !/^Basic token-\d+$/.test(request.headers.authorization ?? '')) return answer(401)
    if (what === 'LMS.LaunchData')
      return answer(200, {
        launchMode: store.mode,
        returnURL: 'http://localhost/back',
        moveOn: 'Completed',
        contextTemplate: {
          extensions: { [session]: `session-${sessions}` },
          contextActivities: { grouping: [{ id: 'https://platform.example/course' }] },
        },
      })
    if (what === 'cmi5LearnerPreferences') return answer(404)
    if (what === 'workshop-kit') {
      if (request.method === 'GET') return store.kept === undefined ? answer(404) : answer(200, store.kept)
      store.kept = JSON.parse(body)
      return answer(204)
    }
    if (store.failing === 'statements') return answer(503)
    const given: Statement[] = JSON.parse(body)
    if (given.some((one) => store.statements.some((before) => before.id === one.id))) return answer(409)
    store.statements.push(...given)
    return answer(
      200,
      given.map((one) => one.id),
    )
  })
  const pages = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1)
    const bytes = files[path] ?? (path === 'gone' ? 'Gone.' : undefined)
    response.writeHead(bytes === undefined ? 404 : 200, { 'content-type': 'text/html' }).end(bytes)
  })
  for (const server of [lrs, pages]) await new Promise<void>((done) => server.listen(0, 'localhost', done))
  const port = (server: typeof lrs) => (server.address() as AddressInfo).port
  const store: Store = {
    launchAddress: () => {
      sessions += 1
      const query = new URLSearchParams({
        endpoint: `http://localhost:${port(lrs)}/xapi/`,
        fetch: `http://localhost:${port(lrs)}/token/${sessions}`,
        actor: JSON.stringify({ objectType: 'Agent', account: { homePage: 'https://platform.example', name: 'a-learner' } }),
        registration: '7c1d2a52-3f6b-4f0e-9d0a-5a5d1e8d0c11',
        activityId: 'https://platform.example/activity',
      })
      return `http://localhost:${port(pages)}/index.html?${query}`
    },
    statements: [],
    kept: undefined,
    asked: [],
    failing: 'none',
    mode: 'Normal',
    close: () => {
      lrs.close()
      pages.close()
    },
  }
  return store
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const piece of request) text += String(piece)
  return text
}

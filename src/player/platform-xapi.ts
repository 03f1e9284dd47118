/** The requests and statements of cmi5 (sections 8 to 11), to the endpoint in the page's own address and to no other. */

export interface Launch {
  endpoint: string
  fetch: string
  actor: Record<string, unknown>
  registration: string
  activity: string
}

/** The platform's own settings of this session: the state `LMS.LaunchData` (section 10.2). */
export interface LaunchData {
  contextTemplate?: { contextActivities?: Record<string, unknown[]>; extensions?: Record<string, unknown> }
  launchMode?: string
  returnURL?: string
  masteryScore?: number
}

export type Statement = Record<string, unknown> & { id: string }

/** What the platform put into the page's address; undefined where it did not open this page. */
export function launchOf(search: string): Launch | undefined {
  const values = new URLSearchParams(search)
  const [endpoint, fetch, actor, registration, activity] = ['endpoint', 'fetch', 'actor', 'registration', 'activityId'].map((name) =>
    values.get(name),
  )
  if (!endpoint || !fetch || !actor || !registration || !activity) return undefined
  try {
    return { endpoint: endpoint.replace(/\/*$/, '/'), fetch, actor: JSON.parse(actor), registration, activity }
  } catch {
    return undefined
  }
}

/** The token that opens the endpoint. It is given once: a second request is refused (section 8.2). */
export async function takeToken(launch: Launch): Promise<string | 'refused' | undefined> {
  const answer = await ask(launch.fetch, { method: 'POST' })
  if (answer === undefined) return undefined
  const found = (await answer.json().catch(() => ({}))) as Record<string, unknown>
  const token = found['auth-token']
  if (answer.ok && typeof token === 'string') return token
  return 'error-code' in found || (answer.status >= 400 && answer.status < 500) ? 'refused' : undefined
}

export interface Store {
  get: (path: string, query: Record<string, string>) => Promise<unknown>
  /** False when the store did not take it. */
  put: (path: string, query: Record<string, string>, body: unknown) => Promise<boolean>
  post: (statements: readonly Statement[]) => Promise<boolean>
}

export function storeOf({ endpoint, actor, registration, activity }: Launch, token: string): Store {
  const headers = { Authorization: `Basic ${token}`, 'X-Experience-API-Version': '1.0.3' }
  const json = { ...headers, 'Content-Type': 'application/json' }
  const address = (path: string, query: Record<string, string>) => `${endpoint}${path}?${new URLSearchParams(query)}`
  const about = { activityId: activity, agent: JSON.stringify(actor), registration }
  return {
    get: async (path, query) => {
      const answer = await ask(address(path, path === 'agents/profile' ? { agent: about.agent, ...query } : { ...about, ...query }), {
        headers,
      })
      // Nothing there is an answer, too.
      if (answer?.status === 404) return null
      return answer?.ok ? await answer.json().catch(() => null) : undefined
    },
    put: async (path, query, body) => (await ask(address(path, { ...about, ...query }), sent('PUT', json, body)))?.ok === true,
    post: async (statements) => {
      const answer = await ask(`${endpoint}statements`, sent('POST', json, statements))
      // A conflict says that they are there already: the answer to an earlier try was lost.
      return answer?.ok === true || answer?.status === 409
    },
  }
}

/** On its way even when the page closes: browsers promise that for up to 64 kB. */
function sent(method: string, headers: Record<string, string>, content: unknown): RequestInit {
  const body = JSON.stringify(content)
  return { method, headers, body, keepalive: body.length < 30_000 }
}

async function ask(address: string, request: RequestInit): Promise<Response | undefined> {
  try {
    return await fetch(address, { credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store', ...request })
  } catch {
    return undefined
  }
}

const verbs = {
  initialized: 'http://adlnet.gov/expapi/verbs/initialized',
  completed: 'http://adlnet.gov/expapi/verbs/completed',
  passed: 'http://adlnet.gov/expapi/verbs/passed',
  terminated: 'http://adlnet.gov/expapi/verbs/terminated',
  commented: 'http://adlnet.gov/expapi/verbs/commented',
}

const category = 'https://w3id.org/xapi/cmi5/context/categories/'

/** A statement that cmi5 defines (section 9.3), or with `commented` one that it allows (section 9.4). */
export function statementOf(
  verb: keyof typeof verbs,
  { actor, registration, activity }: Launch,
  { contextTemplate = {} }: LaunchData,
  more: { result?: unknown; object?: unknown } = {},
): Statement {
  const defined = verb === 'commented' ? [] : [{ objectType: 'Activity', id: `${category}cmi5` }]
  const moving = verb === 'completed' || verb === 'passed' ? [{ objectType: 'Activity', id: `${category}moveon` }] : []
  const given = contextTemplate.contextActivities ?? {}
  const categories = [...(given.category ?? []), ...defined, ...moving]
  return {
    id: newId(),
    actor,
    verb: { id: verbs[verb], display: { en: verb } },
    object: more.object ?? { objectType: 'Activity', id: activity },
    context: {
      ...contextTemplate,
      registration,
      contextActivities: { ...given, ...(categories.length === 0 ? {} : { category: categories }) },
    },
    timestamp: new Date().toISOString(),
    ...(more.result === undefined ? {} : { result: more.result }),
  }
}

/** `randomUUID` is there only where the page came over https. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const hex = Array.from(bytes, (byte, at) =>
    (at === 6 ? (byte & 0x0f) | 0x40 : at === 8 ? (byte & 0x3f) | 0x80 : byte).toString(16).padStart(2, '0'),
  ).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** Finds the platform's side of SCORM and calls it. Nothing here throws: a platform that is not there, or fails, answers `false`. */

export type Version = '1.2' | '2004'

export interface Api {
  version: Version
  get: (element: string) => string
  set: (element: string, value: string) => boolean
  /** `Initialize`, `Commit` and `Terminate`, without the prefix of 1.2. */
  call: (name: 'Initialize' | 'Commit' | 'Terminate') => boolean
}

type Functions = Record<string, (...values: string[]) => unknown>

const names: Record<Version, string> = { '1.2': 'API', '2004': 'API_1484_11' }

/** Of the version that the package was made for, else of the other. */
export function findApi(wanted: Version): Api | undefined {
  for (const version of wanted === '2004' ? (['2004', '1.2'] as const) : (['1.2', '2004'] as const)) {
    const found = climb(window, names[version]) ?? climb(openerOf(window), names[version]) ?? climb(openerOf(topOf()), names[version])
    if (found !== undefined) return wrap(found, version)
  }
  return undefined
}

/** Up through the frames, at most 500 of them; frames of other sites are passed over. */
function climb(from: Window | undefined, name: string): Functions | undefined {
  let here = from
  for (let step = 0; here !== undefined && step < 500; step++) {
    const found = look(here, name)
    if (found !== undefined) return found
    const up = parentOf(here)
    here = up === here ? undefined : up
  }
  return undefined
}

function look(frame: Window, name: string): Functions | undefined {
  try {
    const found = (frame as unknown as Record<string, unknown>)[name]
    return typeof found === 'object' && found !== null ? (found as Functions) : undefined
  } catch {
    return undefined
  }
}

function parentOf(frame: Window): Window | undefined {
  try {
    return frame.parent ?? undefined
  } catch {
    return undefined
  }
}

function openerOf(frame: Window | undefined): Window | undefined {
  try {
    // A window, since only browsers set it.
    return (frame?.opener as Window | null | undefined) ?? undefined
  } catch {
    return undefined
  }
}

function topOf(): Window | undefined {
  try {
    return window.top ?? undefined
  } catch {
    return undefined
  }
}

function wrap(functions: Functions, version: Version): Api {
  const prefix = version === '1.2' ? 'LMS' : ''
  const endings: Record<string, string> = version === '1.2' ? { Terminate: 'Finish' } : {}
  const ask = (name: string, ...values: string[]): unknown => {
    try {
      return functions[`${prefix}${endings[name] ?? name}`]?.(...values)
    } catch {
      return undefined
    }
  }
  return {
    version,
    get: (element) => {
      const found = ask('GetValue', element)
      return found === undefined || found === null ? '' : String(found)
    },
    set: (element, value) => String(ask('SetValue', element, value)) === 'true',
    call: (name) => String(ask(name, '')) === 'true',
  }
}

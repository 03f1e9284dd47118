/**
 * What a learning platform keeps of a person's way through a workshop, as one text: the place first, in plain letters, then answers,
 * packed, and only while the person has ticked the box for them.
 */

export interface State {
  /** The id of the place on the page: `module--slide`. */
  place: string
  /** Which modules were read to the end, in the order of the page. */
  read: boolean[]
  /** Which self-checks were answered right, in the order of the page; empty where no score was asked for. */
  right: boolean[]
  finished: boolean
  /** Words by the name of their box. Undefined until the person asks the platform to keep them. */
  answers: Record<string, string> | undefined
}

const version = '1'

/** The place, the modules and the end: some hundred characters, whatever else there is. */
export function packWay({ place, read, right, finished }: State): string {
  const done = right.length === 0 ? marks(read) : `${marks(read)}/${marks(right)}`
  return [version, place, done, finished ? 'end' : ''].join(';')
}

function marks(done: readonly boolean[]): string {
  return done.map((one) => (one ? '1' : '0')).join('')
}

/** Nothing was done where there are more or fewer now than when it was written. */
function unmark(text: string, count: number): boolean[] {
  return Array.from({ length: count }, (_, at) => text.length === count && text[at] === '1')
}

/** As many answers as there is room for, the longest left out first: `left` names those. Text is only made here, never read. */
export async function packAnswers(answers: Record<string, string>, room: number): Promise<{ text: string; left: string[] }> {
  const kept = Object.entries(answers).filter(([, words]) => words.trim() !== '')
  const left: string[] = []
  for (;;) {
    const text = `;${await squeeze(JSON.stringify(Object.fromEntries(kept)))}`
    if (text.length <= room) return { text, left }
    const longest = kept.reduce((most, [, words], at) => (words.length > (kept[most]?.[1].length ?? 0) ? at : most), 0)
    const [out] = kept.splice(longest, 1)
    if (out === undefined) return { text: '', left }
    left.push(out[0])
  }
}

/** Undefined for what this page did not write. A workshop that has other modules now keeps the place alone. */
export function unpackWay(text: string, modules: number, checks: number): Omit<State, 'answers'> | undefined {
  const [made, place = '', done = '', finished = ''] = text.split(';')
  if (made !== version) return undefined
  const [read = '', right = ''] = done.split('/')
  return { place, read: unmark(read, modules), right: unmark(right, checks), finished: finished === 'end' }
}

/** What `packAnswers` made, with its semicolon; nothing when there is none. */
export function packedAnswers(text: string): string {
  const packed = text.split(';')[4] ?? ''
  return packed === '' ? '' : `;${packed}`
}

export async function unpackAnswers(packed: string): Promise<Record<string, string> | undefined> {
  if (packed === '') return undefined
  try {
    const found: unknown = JSON.parse(await unsqueeze(packed.slice(1)))
    if (typeof found !== 'object' || found === null) return undefined
    return Object.fromEntries(Object.entries(found).filter((one): one is [string, string] => typeof one[1] === 'string'))
  } catch {
    return undefined
  }
}

/** Deflated, in letters that every platform takes. */
async function squeeze(text: string): Promise<string> {
  const bytes = await through(new TextEncoder().encode(text), new CompressionStream('deflate-raw'))
  let letters = ''
  for (const byte of bytes) letters += String.fromCharCode(byte)
  return btoa(letters)
}

async function unsqueeze(packed: string): Promise<string> {
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0))
  return new TextDecoder().decode(await through(bytes, new DecompressionStream('deflate-raw')))
}

async function through(bytes: Uint8Array<ArrayBuffer>, stream: CompressionStream | DecompressionStream): Promise<Uint8Array> {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer())
}

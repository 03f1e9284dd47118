/** The page of a room pack that opens the files beside it, one after another, and says in words what it found. It asks no network. */
import { all, first, make } from './element.ts'
import { compareChosen } from './pack-compare.ts'
import { rowsOf, say, sum } from './pack-rows.ts'

/** What a browser shows inside a page. A file of an Office program it can only hand on. */
const shown = /\.(html|txt|pdf)$/

/** Longer than any of these files takes on a slow laptop. */
const patience = 20_000

type Found = 'there' | 'missing' | 'slow'

async function look(): Promise<void> {
  const rows = rowsOf()
  sum('Looking …')
  const opened: Record<Found, string[]> = { there: [], missing: [], slow: [] }
  const rest: string[] = []
  for (const { name, row } of rows) {
    if (!canShow(name)) {
      rest.push(name)
      say(row, 'unknown', 'This browser cannot open it inside a page. Open it yourself, or choose the files below.')
      continue
    }
    const found = await open(name)
    opened[found].push(name)
    say(row, found === 'there' ? 'good' : 'bad', words[found])
  }
  sum([...sentences(opened), ...(rest.length === 0 ? [] : [`It could not look at ${rest.join(', ')}.`])].join(' '))
}

const words: Record<Found, string> = {
  there: 'It is there, and it opens.',
  missing: 'Not found. Take it out of the zip again, into this folder.',
  slow: 'No answer after 20 seconds. Open it yourself.',
}

function sentences({ there, missing, slow }: Record<Found, string[]>): string[] {
  const tried = there.length + missing.length + slow.length
  const good = missing.length + slow.length === 0 ? `All ${tried} files that this page can open are there, and they open.` : ''
  const lost =
    missing.length === 0
      ? ''
      : `Not found: ${missing.join(', ')}. Take all files out of the zip again, into one folder, and open this page there.`
  return [good, lost, slow.length === 0 ? '' : `No answer: ${slow.join(', ')}.`].filter(Boolean)
}

function canShow(name: string): boolean {
  return shown.test(name) && (!name.endsWith('.pdf') || navigator.pdfViewerEnabled)
}

/**
 * Loads a file out of sight. An `object`, unlike a frame, tells when a file is not there, on the disk as well (seen in Chromium and Firefox).
 * Pages on the disk may not read each other, so that nothing more can be seen.
 */
function open(name: string): Promise<Found> {
  return new Promise((resolve) => {
    const frame = make('object', { class: 'check-frame', 'aria-hidden': 'true', tabindex: '-1' })
    const end = (found: Found): void => {
      clearTimeout(timer)
      frame.remove()
      resolve(found)
    }
    const timer = setTimeout(() => end('slow'), patience)
    frame.addEventListener('load', () => end('there'))
    frame.addEventListener('error', () => end('missing'))
    frame.data = name
    document.body.append(frame)
  })
}

for (const part of all(document, '.check-more')) part.hidden = false
const input = first(document, '.check-more input')
if (input instanceof HTMLInputElement) input.addEventListener('change', () => void compareChosen([...(input.files ?? [])]))
void look()

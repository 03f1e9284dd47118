/** Proof: every internal link leads to something built, and lands. */
import { fault } from '../diagnostic.ts'
import type { Diagnostic, OutputFile } from '../model.ts'
import type { ProofInput } from './index.ts'
import { textOfFile } from './text.ts'

interface Ends {
  ids: Set<string>
  hrefs: Set<string>
}

const ends = /\s(id|href|src|data-reader)="([^"]*)"/g

export function proveLinks({ files }: ProofInput): Diagnostic[] {
  const paths = new Set(files.map((file) => file.path))
  const pages = new Map(files.flatMap((file): [string, Ends][] => (file.path.endsWith('.html') ? [[file.path, endsOf(file)]] : [])))
  return [...pages].flatMap(([path, { hrefs }]) =>
    [...hrefs].flatMap((href) => {
      const problem = problemOf(href, path, paths, pages)
      return problem === undefined
        ? []
        : [
            fault(
              'link-lost',
              { file: path, line: 1, column: 1 },
              `the link \`${href}\` ${problem}`,
              'this is a fault of the kit; please report it',
            ),
          ]
    }),
  )
}

function endsOf(file: OutputFile): Ends {
  const found: Ends = { ids: new Set(), hrefs: new Set() }
  for (const [, name, value = ''] of withoutCode(textOfFile(file) ?? '').matchAll(ends))
    (name === 'id' ? found.ids : found.hrefs).add(value)
  return found
}

/** Scripts and styles inside a page are no mark-up. */
function withoutCode(html: string): string {
  return html.replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/g, '')
}

function problemOf(href: string, from: string, paths: ReadonlySet<string>, pages: ReadonlyMap<string, Ends>): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(href)) return undefined
  const [address = '', id = ''] = href.replaceAll('&amp;', '&').split('#')
  const path = address === '' ? from : resolve(from, decodeURIComponent(address))
  if (path === undefined || !paths.has(path)) return 'leads to nothing that was built'
  return id === '' || !pages.has(path) || pages.get(path)?.ids.has(id) ? undefined : 'lands nowhere'
}

/** An address from a page's own folder; undefined when it leads out of the output. */
function resolve(from: string, address: string): string | undefined {
  const steps = from.split('/').slice(0, -1)
  for (const step of address.split('/')) {
    if (step === '..') {
      if (steps.pop() === undefined) return undefined
    } else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}

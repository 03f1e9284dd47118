/** Proof: no page asks another host for anything. A link that a person follows is no request. */
import { fault } from '../diagnostic.ts'
import type { Diagnostic } from '../model.ts'
import type { ProofInput } from './index.ts'
import { textOfFile } from './text.ts'

const loaded =
  /<(?:script|link|img|iframe|frame|source|track|video|audio|object|embed|use|image|input|form)\b[^>]*?\s(?:src|href|xlink:href|srcset|data|poster|action)\s*=\s*["']?\s*(?:[a-z]+:)?\/\/[^\s"'>]*/i
const styled = /(?:url\(\s*["']?|@import\s+["']?)\s*(?:https?:)?\/\/[^\s"')]*/i

/** What Word and PowerPoint would fetch by themselves when a file is opened: all that lies outside it and is no link to follow. */
const fetched = /<Relationship\b(?![^>]*\/hyperlink")(?=[^>]*\sTargetMode="External")[^>]*>/

export function proveNoRequests({ files }: ProofInput): Diagnostic[] {
  return files.flatMap((file) => {
    const text = textOfFile(file)
    if (text === undefined || file.path.endsWith('.js')) return []
    const at = { file: file.path, line: 1, column: 1 }
    const asked = askedIn(file.path, text)
    const found: Diagnostic[] = []
    if (asked !== null)
      found.push(
        fault(
          'request-outside',
          at,
          `the page would ask another host: \`${asked[0].slice(0, 80)}\``,
          'put the file into the workshop’s folder',
        ),
      )
    const open = file.path.endsWith('.html') ? openPolicy(file.path, text) : undefined
    if (open !== undefined)
      found.push(fault('request-outside', at, `the page’s policy lets it ask: \`${open}\``, 'this is a fault of the kit; please report it'))
    if (file.path.endsWith('.html') && !text.slice(0, 2000).includes("default-src 'none'"))
      found.push(fault('policy-missing', at, 'the page has no strict policy', 'this is a fault of the kit; please report it'))
    return found
  })
}

function askedIn(path: string, text: string): RegExpExecArray | null {
  if (path.endsWith('.rels')) return fetched.exec(text)
  return (path.endsWith('.css') ? null : loaded.exec(text)) ?? styled.exec(text)
}

/** What a script may ask for, where that is anything; a cmi5 package talks to its platform (design.md, section 6). */
function openPolicy(path: string, text: string): string | undefined {
  const asked = /connect-src [^;"]*/.exec(text.slice(0, 2000))?.[0].trim()
  if (asked === undefined || asked === "connect-src 'none'") return undefined
  return /\/cmi5[^/]*\.zip\/index\.html$/.test(path) && asked === 'connect-src https: http://localhost:*' ? undefined : asked
}

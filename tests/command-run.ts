/** Runs the built command as a person does, in folders that are gone afterwards. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'

export const command = join(import.meta.dirname, '..', 'build/command/workshop-kit.js')

const folders: string[] = []
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** A new folder with these files. Its name has a space and an accent, as people's folders do. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'été kit-')))
  folders.push(folder)
  write(folder, files)
  return folder
}

export function write(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), bytes)
  }
}

/** What the command said and how it ended. */
export function run(cwd: string, ...words: string[]): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...words], { cwd, encoding: 'utf8', timeout: 50_000 })
  return { status, out: stdout, err: stderr }
}

/** As `run`, by an account that files can be shut to: nobody's, where the tests run as root. */
export function runPlain(cwd: string, ...words: string[]): { status: number | null; out: string; err: string } {
  const isRoot = process.getuid?.() === 0
  if (isRoot) chmodSync(cwd, 0o755)
  const account = isRoot ? { uid: 65534, gid: 65534 } : {}
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...words], {
    cwd,
    encoding: 'utf8',
    timeout: 50_000,
    ...account,
  })
  return { status, out: stdout, err: stderr }
}

/** Every file of a folder with a digest of its bytes, to compare before and after. */
export function bytesOf(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort()
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), digest(readFileSync(path))]))
}

export function digest(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** The smallest workshop without a problem. */
export const plain = {
  'decks/venue.yaml': 'safeguarding-lead: A name\nquiet-space: A room\ncontacts:\n  - name: Front desk\n    phone: "01632 960001"\n',
  'decks/talk/workshop.yaml': 'title: Talk\nsummary: A talk.\nmodules: [page]\n',
  'decks/talk/page.md': '---\ntitle: Page\nminutes: 5\n---\n\n## First {#first}\n\nHello.\n',
  'facilitator-notes/talk/page.md': '## First\n\nSay hello back to everyone.\n',
}

/** A quote of level 0 and its source, to add to the smallest workshop. */
export const quoted = {
  'decks/talk/sources.json':
    '[{ "id": "talk-book", "type": "book", "title": "A book", "author": [{ "family": "Writer", "given": "A" }], "issued": { "date-parts": [[2020]] }, "publisher": "Press" }]\n',
  'decks/talk/quotes.yaml':
    '# The ledger.\n- id: kind-words\n  text: "We talked for a while."   # as it stands\n  attribution: A person\n  source: talk-book\n  level: 0\n  domains: []\n  consent:\n    scope: [room, reader, print]\n    basis: made for this test\n    checked: 2026-01-01\n',
  'decks/talk/page.md':
    '---\ntitle: Page\nminutes: 5\n---\n\n## First {#first}\n\nHello.\n\n## Words {#words}\n\n::: quote kind-words\n:::\n',
}

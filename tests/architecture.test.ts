/** What each part of the kit may import, and why. Every fence also shows that it looked. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'

const source = join(import.meta.dirname, '..', 'src')

/** Imports by file, both by path from `src` and with `/`; a package keeps its name. */
const imports = new Map(
  readdirSync(source, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts'))
    .map((path) => [path, importsOf(path)]),
)

interface Fence {
  rule: string
  /** The files that the rule is for, and one of them that must be there. */
  within: (path: string) => boolean
  sees: string
  /** What they may not import. */
  forbids: (target: string, path: string) => boolean
}

/** What writes Word files, with a library that is loaded when one is written. */
const wordFiles = /^office\/docx[\w-]*\.ts$/

/** What comes after blocks have been read and looked at. */
const afterBlocks = ['compile.ts', 'make.ts', 'checks.ts', 'sheets.ts']

const fences: Fence[] = [
  {
    rule: 'nothing outside src/edge imports Node or Vite, since it will run in a browser page',
    within: (path) => !path.startsWith('edge/'),
    sees: 'compile.ts',
    forbids: (target) => /^(node:|vite($|\/)|vitest)/.test(target) || target.startsWith('edge/'),
  },
  {
    rule: 'the core needs no package but those that read Markdown and YAML, so that a page which carries it stays small',
    within: (path) => !/^(edge|player)\//.test(path) && !wordFiles.test(path),
    sees: 'parse/markdown.ts',
    forbids: (target) => isPackage(target) && !['markdown-it', 'yaml', 'fflate'].includes(target),
  },
  {
    rule: 'Word files are written with their library and nothing else from outside',
    within: (path) => wordFiles.test(path),
    sees: 'office/docx-document.ts',
    forbids: (target) => isPackage(target) && !['docx', 'docx/charts', 'fflate'].includes(target),
  },
  {
    rule: 'the player imports nothing outside itself but reveal.js, and fflate for a Word file: its contract with the build is names in the page',
    within: (path) => path.startsWith('player/'),
    sees: 'player/deck.ts',
    forbids: (target) => !target.startsWith('player/') && !/^(reveal\.js($|\/)|fflate$)/.test(target),
  },
  {
    rule: 'nothing but the player imports the player, which is bundled for itself',
    within: (path) => !path.startsWith('player/'),
    sees: 'compile.ts',
    forbids: (target) => target.startsWith('player/'),
  },
  {
    rule: 'blocks know no checks and no editions, so that a block is one file',
    within: (path) => path.startsWith('blocks/'),
    sees: 'blocks/quote.ts',
    // A chart is a drawing by the time that Flow holds it, so that its block draws it.
    forbids: (target) => (/^(checks|editions|print|proofs)\//.test(target) && target !== 'print/chart.ts') || afterBlocks.includes(target),
  },
  {
    rule: 'blocks know no other block: what two share stands above them',
    within: (path) => path.startsWith('blocks/') && path !== 'blocks/index.ts',
    sees: 'blocks/columns.ts',
    forbids: (target, path) => target.startsWith('blocks/') && !(path === 'blocks/room.ts' && target === 'blocks/reader.ts'),
  },
  {
    rule: 'checks know no editions and no other check, so that a check is one file',
    within: (path) => path.startsWith('checks/') && path !== 'checks/index.ts',
    sees: 'checks/misquote.ts',
    forbids: (target) => /^(editions|print|proofs|checks)\//.test(target),
  },
  {
    rule: 'editions and printers know no block, so that no edition can fall behind when a block is added',
    within: (path) => /^(editions|print|office)\//.test(path),
    sees: 'editions/present.ts',
    forbids: (target) => /^(blocks|checks)\//.test(target),
  },
]

describe('fences', () => {
  for (const { rule, within, sees, forbids } of fences)
    it(rule, () => {
      const files = [...imports.keys()].filter(within)
      expect(files).toContain(sees)
      const broken = files.flatMap((path) => (imports.get(path) ?? []).filter((one) => forbids(one, path)).map((one) => `${path} → ${one}`))
      expect(broken).toEqual([])
    })
  it('read imports as they are written', () => {
    expect(imports.get('compile.ts')).toEqual(expect.arrayContaining(['model.ts', 'parse/deck.ts', 'make.ts']))
    expect(imports.get('edge/cli.ts')).toContain('edge/commands.ts')
    expect(imports.get('edge/commands.ts')).toContain('edge/build.ts')
    expect(imports.get('edge/disk.ts')).toContain('node:fs')
    expect([...imports.values()].flat()).toContain('reveal.js')
  })
})

describe('house rules', () => {
  it('the model runs nothing, and imports types alone', () => {
    expect(read('model.ts').match(/^import (?!type ).*/gm)).toBeNull()
    expect(read('model.ts').match(/^(export )?(async )?function .*/gm)).toBeNull()
  })
  it('the library for Word files is loaded only when one is written', () => {
    const others = [...imports.keys()].filter((path) => !wordFiles.test(path))
    expect(
      others.filter(
        (path) => /^(?:import|export) (?!type )[^;]*?from '[^']*\/docx(?:-[\w-]+)?\.ts'/m.test(read(path)) && path !== 'editions/index.ts',
      ),
    ).toEqual([])
    expect(read('editions/docx.ts')).toContain("import('../office/docx.ts')")
  })
  it('every file says in its first line what it is', () => {
    expect([...imports.keys()].filter((path) => !read(path).startsWith('/**'))).toEqual([])
  })
})

function isPackage(target: string): boolean {
  return !target.endsWith('.ts') && !target.endsWith('.css')
}

/** Of `import … from`, `export … from`, `import '…'` and `import('…')`. */
function importsOf(path: string): string[] {
  const found = read(path).matchAll(/^(?:import|export)\b[^;'"]*?from '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm)
  return [...found].map(([, from, bare, lazy]) => resolved(path, from ?? bare ?? lazy ?? ''))
}

function resolved(path: string, target: string): string {
  return target.startsWith('.') ? join(dirname(path), target).replaceAll('\\', '/') : target
}

function read(path: string): string {
  return readFileSync(join(source, path), 'utf8')
}

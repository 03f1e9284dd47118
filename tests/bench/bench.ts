/** The benchmarks: whole builds against a plain script that renders the same text, then edits until they show. It prints, and keeps nothing. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { measureEdits } from './bench-edits.ts'
import { benchPaper } from './bench-paper.ts'
import { median, runProcess, type Spent } from './bench-process.ts'
import { benchWorkshop } from './bench-workshop.ts'
import { plainScript } from './plain-script.ts'

const sizes = [
  { slides: 20, modules: 1 },
  { slides: 100, modules: 5 },
  { slides: 1000, modules: 50 },
  { slides: 5000, modules: 250 },
]
const rounds = 5
const kit = join(import.meta.dirname, '../../build/command/workshop-kit.js')
const columns = ['slides', 'plain s', 'kit s', 'ratio (≤ 2.0)', 'plain MB', 'kit MB', 'ratio (< 3.0)']

async function bench(): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'workshop-kit-bench-'))
  try {
    console.log(`Whole process, medians of ${rounds}, one after the other: \`build --only present\` and a plain script over markdown-it\n`)
    console.log(`| ${columns.join(' | ')} |\n|${columns.map(() => ' ---: ').join('|')}|`)
    for (const size of sizes) console.log(benchBuild(home, size.slides, size.modules))
    const folder = join(home, '1000')
    const edits = await measureEdits(folder, 10)
    const shown = edits.map((one) => one.toFixed(0)).join(' ')
    console.log(`\nEdit to screen, 1,000 slides as 50 modules: median ${median(edits).toFixed(0)} ms of ${shown} (≤ 100 ms)`)
    console.log('\nA shipped workshop, whole process\n\n| what | s | decks | MB (< 400) |\n| --- | ---: | ---: | ---: |')
    for (const row of benchPaper(kit, home, rounds)) console.log(row)
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

/** A row of the table. Both sides run in turn, so that a busy moment hits both. */
function benchBuild(home: string, slides: number, modules: number): string {
  const root = join(home, String(slides))
  for (const [path, text] of benchWorkshop(slides, modules)) writeInto(root, path, text)
  writeInto(root, 'plain.mjs', plainScript(join(import.meta.dirname, '../../node_modules/markdown-it/dist/markdown-it.mjs')))
  const plain: Spent[] = []
  const own: Spent[] = []
  for (let round = 0; round < rounds; round++) {
    plain.push(runProcess(root, [join(root, 'plain.mjs')]))
    own.push(runProcess(root, [kit, 'build', '--only', 'present', '--today', '2026-11-22']))
  }
  const [plainTime, ownTime] = [plain, own].map((runs) => median(runs.map((one) => one.seconds))) as [number, number]
  const [plainMemory, ownMemory] = [plain, own].map((runs) => median(runs.map((one) => one.megabytes))) as [number, number]
  const cells = [
    slides.toLocaleString('en-GB'),
    plainTime.toFixed(2),
    ownTime.toFixed(2),
    (ownTime / plainTime).toFixed(2),
    plainMemory.toFixed(0),
    ownMemory.toFixed(0),
    (ownMemory / plainMemory).toFixed(2),
  ]
  return `| ${cells.join(' | ')} |`
}

function writeInto(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

await bench()

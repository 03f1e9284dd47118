/** How long what a facilitator takes away needs, for a workshop that the kit ships: Office files and PDFs, each beside a build of its deck. */
import { join } from 'node:path'
import { median, runProcess, type Spent } from './bench-process.ts'

const root = join(import.meta.dirname, '../..')
const workshop = ['--workshop', 'avoidable-harm', '--today', '2026-11-22']

/** Rows of a table: seconds of the whole process, and how many builds of a deck alone that is. `out` is a folder for the files. */
export function benchPaper(kit: string, out: string, rounds: number): string[] {
  const run = (command: string, only: readonly string[], folder: string) =>
    runProcess(root, [kit, command, ...workshop, ...only, '--out', join(out, folder)])
  const commands = [
    { name: 'the deck alone', spend: () => run('build', ['--only', 'present'], 'deck'), rounds },
    { name: 'PowerPoint and Word, four files', spend: () => run('build', ['--only', 'pptx,docx'], 'office'), rounds },
    { name: 'PDF, four files', spend: () => run('pdf', [], 'pdf'), rounds: 1 },
  ]
  const spent = commands.map(() => [] as Spent[])
  // In turn, so that a busy moment hits all.
  for (let round = 0; round < rounds; round++)
    for (const [index, command] of commands.entries()) if (round < command.rounds) spent[index]?.push(command.spend())
  const times = spent.map((runs) => median(runs.map((one) => one.seconds)))
  const memory = spent.map((runs) => median(runs.map((one) => one.megabytes)))
  const floor = times[0] ?? Number.NaN
  return commands.map(({ name }, index) => {
    const time = times[index] ?? Number.NaN
    return `| ${name} | ${time.toFixed(2)} | ${(time / floor).toFixed(1)} | ${memory[index]?.toFixed(0)} |`
  })
}

/** The command `workshop-kit`: finds what was asked for, loads it, and ends with its exit status. */
import { meant } from '../diagnostic.ts'
import { commands } from './commands.ts'
import { readFlags } from './flags.ts'
import { helpFor, overview } from './help.ts'
import { version } from './version.ts'
import { wrongUse, wrongUseText } from './wrong-use.ts'

async function main(given: readonly string[]): Promise<number> {
  try {
    return await run(given)
  } catch (error) {
    const text = wrongUseText(error)
    const own = error instanceof Error ? (error.stack ?? error.message) : String(error)
    process.stderr.write(text ?? `workshop-kit: this is a mistake of the kit itself, please report it:\n${own}\n`)
    return 2
  }
}

async function run([name, ...rest]: readonly string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    ;(name === undefined ? process.stderr : process.stdout).write(overview())
    return name === undefined ? 2 : 0
  }
  if (name === '--version' || name === '-v') {
    process.stdout.write(`${version()}\n`)
    return 0
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command === undefined) throw unknownCommand(name)
  if (rest.includes('--help') || rest.includes('-h')) {
    process.stdout.write(helpFor(name, command))
    return 0
  }
  const input = readFlags(name, command.flags, rest)
  if (command.words === '' && input.words.length > 0)
    throw wrongUse(`\`${name}\` takes no word \`${input.words[0]}\``, `see \`workshop-kit ${name} --help\``)
  const perform = await command.load()
  return perform(input)
}

function unknownCommand(name: string): Error {
  if (name.startsWith('-')) return wrongUse(`there is no flag \`${name}\` before a command`, 'name the command first: `workshop-kit build`')
  return wrongUse(`there is no command \`${name}\``, meant(name, Object.keys(commands), 'see `workshop-kit --help`'))
}

// A reader that stops early, such as `head`, is no mistake.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
}

// Not awaited at the top: chunks of the built command import this file, and would wait for it while it waits for them.
main(process.argv.slice(2)).then((status) => {
  process.exitCode = status
})

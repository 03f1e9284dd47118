/** `npm start`: builds every workshop, serves what was built, and says where. */
import { build } from './build.ts'
import type { CommandInput } from './flags.ts'
import { loopback } from './listen.ts'
import { serve } from './serve.ts'

/** Ends when a person ends it. */
export async function start(input: CommandInput): Promise<number> {
  const status = await build(input)
  if (status !== 0) return status
  const { port, close } = await serve(input.flags.out, input.flags.port)
  const address = `http://${loopback}:${port}`
  process.stdout.write(
    `\nfor facilitators: ${address}/facilitators/\nfor learners:     ${address}/learners/\n\nOnly this computer can open them. Ctrl+C ends this.\n`,
  )
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
  close()
  return 0
}

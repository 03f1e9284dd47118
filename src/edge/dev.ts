/** `dev`: a live preview on this computer. An edit shows in place; problems show over the page and in the terminal. */
import { startPreview } from './dev-server.ts'
import type { CommandInput } from './flags.ts'

/** Runs until the person ends it. */
export async function dev({ flags }: CommandInput): Promise<number> {
  const tell = (text: string) => process.stdout.write(text)
  const { url } = await startPreview({
    root: flags.root,
    today: flags.today,
    tell,
    ...(flags.port === undefined ? {} : { port: flags.port }),
  })
  tell(`The preview is at ${url} and follows every edit. Ctrl+C ends it.\n`)
  return new Promise(() => {})
}

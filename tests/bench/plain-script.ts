/** The floor that builds are held against: the shortest script that reads the same files, renders them and writes one page. */

export function plainScript(markdownIt: string): string {
  return `import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
const { default: MarkdownIt } = await import(pathToFileURL(${JSON.stringify(markdownIt)}).href)
const markdown = new MarkdownIt()
const pages = []
for (const folder of ['decks/bench', 'facilitator-notes/bench']) {
  for (const name of readdirSync(folder)) {
    if (name.endsWith('.md')) pages.push('<section>' + markdown.render(readFileSync(folder + '/' + name, 'utf8')) + '</section>')
  }
}
mkdirSync('plain', { recursive: true })
writeFileSync('plain/index.html', '<!doctype html><html lang="en"><body>' + pages.join('\\n') + '</body></html>')
`
}

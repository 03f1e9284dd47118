/** A page that links its style, pictures and other pages, turned into one file that needs nothing beside it. */
import type { Assets, OutputFile } from '../model.ts'
import { insidePage, licenceComment } from './page.ts'
import { dataAddress } from './pictures.ts'

interface Surroundings {
  /** What the page's edition made, its pictures among it. */
  files: readonly OutputFile[]
  /** Names of the files that will lie beside it: links to those stay, other links inside the output become plain words. */
  beside: ReadonlySet<string>
  assets: Assets
}

/** The page as text. Its policy then names each part by its hash, as that of a page written in one file does. */
export async function takeInside(page: OutputFile, { files, beside, assets }: Surroundings): Promise<string> {
  const html = String(page.bytes)
  const end = html.indexOf('</head>')
  const head = await headInside(html.slice(0, end), assets)
  const body = withLinks(withPictures(html.slice(end), folderOf(page.path), files), beside)
  return head + body.replace('</body>', () => `${licenceComment(assets)}</body>`)
}

const linkedStyle = /\n?<link rel="stylesheet" href="[^"]*\/([\w.-]+\.css)">/g

async function headInside(head: string, assets: Assets): Promise<string> {
  const names = [...head.matchAll(linkedStyle)].map(([, name = '']) => name).filter((name) => !name.endsWith('fonts.css'))
  const styles = new Map(await Promise.all(names.map(async (name) => [name, await insidePage(name, 'style', assets)] as const)))
  const hashes = [...styles.values()].map(({ hash }) => hash).join(' ')
  return head
    .replace("style-src 'self'", `style-src ${hashes}`)
    .replace("script-src 'self'", "script-src 'none'")
    .replace("img-src 'self' data:", 'img-src data:')
    .replace("font-src 'self'", 'font-src data:')
    .replace(linkedStyle, (_, name) => (styles.has(name) ? `\n<style>${styles.get(name)?.text}</style>` : ''))
}

function withPictures(html: string, folder: string, files: readonly OutputFile[]): string {
  const bytes = new Map(files.map((file) => [file.path, file.bytes]))
  return html.replace(/(\ssrc=")([^":]+)"/g, (whole, before, address) => {
    const path = `${folder}/${decodeURIComponent(address)}`
    const found = bytes.get(path)
    return found === undefined || typeof found === 'string' ? whole : `${before}${dataAddress(path, found)}"`
  })
}

/** Pages lie flat beside each other, whatever folders they came from. */
function withLinks(html: string, beside: ReadonlySet<string>): string {
  return html.replace(/<a\b([^>]*?)\shref="(?!#|[a-z][a-z0-9+.-]*:)([^"#]*)(#[^"]*)?"([^>]*)>([\s\S]*?)<\/a>/gi, (...found) => {
    const [, before, address = '', anchor = '', after, words] = found
    const name = address.slice(address.lastIndexOf('/') + 1)
    return beside.has(name) ? `<a${before} href="${name}${anchor}"${after}>${words}</a>` : `<span>${words}</span>`
  })
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'))
}

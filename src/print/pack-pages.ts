/** The room pack's own pages, each in one file, in the kit's own look. */
import type { EditionInput, OutputFile } from '../model.ts'
import { packCheckHtml } from './pack-check.ts'
import { contactsHtml } from './pack-contacts.ts'
import type { PackFile } from './pack-list.ts'
import { contentNotesHtml } from './pack-notes.ts'
import { readmeHtml, readmeSections, readmeText } from './pack-readme.ts'
import { type Page, singlePage } from './page.ts'
import { accentOf } from './theme.ts'

/** The README twice: as a page, and as plain text for whatever opens it. `files` are all that the pack holds. */
export async function readmePages(input: EditionInput, files: readonly PackFile[]): Promise<{ html: string; text: string }> {
  const title = `Room pack: ${input.deck.title}`
  const sections = readmeSections(input, files)
  return { html: await page(input, title, readmeHtml(title, sections, files)), text: readmeText(title, sections) }
}

export function contactsPage(input: EditionInput): Promise<string> {
  return page(input, `Who to turn to: ${input.deck.title}`, contactsHtml(input.deck))
}

export function contentNotesPage(input: EditionInput): Promise<string> {
  return page(input, `Content notes: ${input.deck.title}`, contentNotesHtml(input))
}

/** `files` are all others of the pack. */
export async function checkPage(input: EditionInput, files: readonly (PackFile & OutputFile)[]): Promise<string> {
  const body = await packCheckHtml(files)
  return page(input, `Check this pack: ${input.deck.title}`, body, { script: 'pack-check.js', opensOthers: true })
}

function page({ deck, assets }: EditionInput, title: string, main: string, more: Partial<Page> = {}): Promise<string> {
  const body = `<main>\n<p class="tag">Facilitators only</p>\n${main}\n</main>`
  return singlePage({ title, lang: deck.lang, accent: accentOf(deck), sort: 'index pack', body, style: 'paper.css', ...more }, assets)
}

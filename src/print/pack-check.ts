/** The page of a room pack that looks whether all files are there and open: what it needs to know of each. The player does the rest. */
import type { OutputFile } from '../model.ts'
import { attribute, escapeHtml } from './escape.ts'
import type { PackFile } from './pack-list.ts'

/** What stands in `main`. Without script it is a list to go through by hand. */
export async function packCheckHtml(files: readonly (PackFile & OutputFile)[]): Promise<string> {
  const rows = await Promise.all(files.map(row))
  const deck = files.find(({ name }) => /^present.*\.html$/.test(name))?.name ?? 'the slides'
  return `<h1>Check this pack</h1>
<p>This page opens the other pages of this folder, and says what it found. It asks nothing of any network, and sends nothing.</p>
<p class="check-sum" role="status">This page has not looked yet. Without script, it cannot: open each file below yourself.</p>
<div class="scroller" role="region" tabindex="0" aria-label="Files of this pack">
<table class="check-files">
<thead><tr><th scope="col">File</th><th scope="col">What it is</th><th scope="col">Size when made</th><th scope="col">What was found</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</div>
<section class="check-more" hidden>
<h2 id="every-byte">Look at every file</h2>
<p>A page may not look into the files beside it by itself. You can hand them to it: press the button, mark all files of this folder (Ctrl and A), and press Open. It compares each with what it was when the pack was made. The files stay on this laptop.</p>
<p><label class="button">Choose the files <input type="file" multiple class="hidden-words"></label></p>
</section>
<h2 id="what-it-cannot-see">What this page cannot see</h2>
<ul>
<li>It sees that a page opens, not how it looks. Open ${deck} yourself, on the projector.</li>
<li>It cannot open files of PowerPoint and Word. Open them with the links above, if you mean to use them.</li>
<li>It cannot see printers, projectors and sound.</li>
</ul>`
}

async function row({ path, bytes, name, what }: PackFile & OutputFile): Promise<string> {
  const raw = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(raw)))
  const hex = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  const data = attribute('data-file', path) + attribute('data-bytes', String(raw.length)) + attribute('data-digest', hex)
  return `<tr${data}><th scope="row"><a${attribute('href', path)}>${escapeHtml(name)}</a></th><td>${escapeHtml(what)}</td><td>${sizeText(raw.length)}</td><td class="found">Not looked at</td></tr>`
}

/** As file managers show it: thousands of bytes, then millions. */
function sizeText(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}

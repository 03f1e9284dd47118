/** The proofs of a build, each seen to fail. */
import { describe, expect, it } from 'vitest'
import { analyse } from '../src/compile.ts'
import type { OutputFile } from '../src/model.ts'
import { proveOutput } from '../src/proofs/index.ts'
import { build, smallSources, today, wordsOfQuote } from './small-workshop.ts'

const { decks } = analyse(smallSources(), { today, strict: false })
const policy = '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">'

/** The codes that a file of these bytes would bring. */
function codes(path: string, bytes: string, others: OutputFile[] = []): string[] {
  return proveOutput({ decks, files: [{ path, bytes }, ...others], today }).map((one) => one.code)
}

describe('notes', () => {
  it('a sentence of notes under learners/ is found, also with mark-up in it, in an attribute or in a comment', () => {
    const sentence = 'Sentinel sentence for the note called say.'
    for (const html of [
      sentence,
      'Sentinel <b>sentence</b> for the\n note called say.',
      `<p title="${sentence}">`,
      `<!-- ${sentence} -->`,
      `<script type="application/json">{"say":"${sentence}"}</script>`,
    ]) {
      expect(codes('learners/small/page.html', policy + html)).toContain('notes-leaked')
    }
  })

  it('a sentence of the organiser’s notes is found, too', () => {
    expect(codes('learners/small/page.html', `${policy}Sentinel sentence for the day before.`)).toContain('notes-leaked')
  })

  it('the same sentence may stand on the facilitators’ shelf', () => {
    expect(codes('facilitators/small/page.html', `${policy}Sentinel sentence for the note called say.`)).toEqual([])
  })

  it('a sentence that the learners’ own module also holds is no leak', async () => {
    const note = 'What would good practice look like?'
    const built = await build(smallSources({ 'facilitator-notes/small/first.md': `## prompt\n\n::: ask\n${note}\n:::\n` }))
    expect(built.diagnostics.filter((one) => one.severity === 'error')).toEqual([])
    expect(built.files.some((file) => file.path === 'learners/small/slides.html' && String(file.bytes).includes(note))).toBe(true)
  })
})

describe('consent', () => {
  it('a withdrawn or out-of-scope quote is found in any file', () => {
    expect(codes('facilitators/small/present.html', policy + wordsOfQuote('withdrawn'))).toContain('quote-leaked')
    expect(codes('learners/small/handout.html', policy + wordsOfQuote('room-only'))).toContain('quote-leaked')
    expect(codes('learners/small/slides.html', policy + wordsOfQuote('room-only'))).toContain('quote-leaked')
    expect(codes('facilitators/small/present.html', policy + wordsOfQuote('room-only'))).toEqual([])
  })

  it('a module that writes out a withdrawn quote stops the build', async () => {
    const second = `---\ntitle: Second part\nminutes: 20\n---\n\n## Only slide {#only}\n\n${wordsOfQuote('withdrawn')}\n\nSee [the prompt](first#prompt).\n`
    const built = await build(smallSources({ 'decks/small/second.md': second }))
    expect(built.diagnostics.map((one) => one.code)).toContain('quote-leaked')
    expect(built.files).toEqual([])
  })
})

describe('requests', () => {
  it('anything that a page would fetch from another host is found', () => {
    for (const html of [
      '<script src="https://example.org/a.js"></script>',
      '<img alt="" src="//example.org/a.png">',
      '<link rel="stylesheet" href="http://example.org/a.css">',
      '<style>a{background:url(https://example.org/a.png)}</style>',
      "<style>@import 'https://example.org/a.css'</style>",
      '<iframe src="https://example.org"></iframe>',
    ]) {
      expect(codes('learners/small/page.html', policy + html)).toContain('request-outside')
    }
    expect(codes('learners/kit.assets/page.css', '@font-face{src:url(https://example.org/a.woff2)}')).toContain('request-outside')
  })

  it('a link that a person follows is no request', () => {
    expect(codes('learners/small/page.html', `${policy}<a href="https://example.org">there</a>`)).toEqual([])
  })

  it('a page without the policy is found', () => expect(codes('learners/small/page.html', '<p>Words</p>')).toEqual(['policy-missing']))
})

describe('links', () => {
  it('a link to nothing, and one that lands nowhere, are found', () => {
    const other: OutputFile = { path: 'learners/small/other.html', bytes: `${policy}<h2 id="there">There</h2>` }
    expect(codes('learners/small/page.html', `${policy}<a href="missing.html">x</a>`)).toEqual(['link-lost'])
    expect(codes('learners/small/page.html', `${policy}<a href="other.html#nowhere">x</a>`, [other])).toEqual(['link-lost'])
    expect(codes('learners/small/page.html', `${policy}<a href="#nowhere">x</a>`)).toEqual(['link-lost'])
    expect(codes('learners/small/page.html', `${policy}<section data-reader="missing.html">x</section>`)).toEqual(['link-lost'])
    expect(codes('learners/small/page.html', `${policy}<a href="../../outside.html">x</a>`)).toEqual(['link-lost'])
    expect(codes('learners/small/page.html', `${policy}<a href="other.html#there">x</a>`, [other])).toEqual([])
  })
})

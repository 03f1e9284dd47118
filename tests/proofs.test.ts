/** The proofs of a build, each seen to fail. */
import { describe, expect, it } from 'vitest'
import { analyse } from '../src/compile.ts'
import type { OutputFile } from '../src/model.ts'
import { zipOf } from '../src/platform/zip.ts'
import { proveOutput } from '../src/proofs/index.ts'
import { build, smallSources, today, wordsOfQuote } from './small-workshop.ts'

const { decks } = analyse(smallSources(), { today, strict: false })
const policy = '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">'

/** The codes that a file of these bytes would bring. */
function codes(path: string, bytes: OutputFile['bytes'], others: OutputFile[] = []): string[] {
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

/** A file of PowerPoint or Word that holds these parts; paragraphs are given as the runs that they are split into. */
function office(part: string, ...paragraphs: string[][]): Uint8Array {
  const [tag] = part.startsWith('ppt') ? ['a'] : ['w']
  const xml = paragraphs.map(
    (runs) =>
      `<${tag}:p>${runs.map((run) => `<${tag}:r><${tag}:rPr lang="en-GB"/><${tag}:t xml:space="preserve">${run}</${tag}:t></${tag}:r>`).join('')}</${tag}:p>`,
  )
  return zipOf([{ path: part, bytes: `<?xml version="1.0" encoding="UTF-8"?><root>${xml.join('')}</root>` }])
}

/** Words in runs that end inside words, as Office programs leave them. */
function split(words: string): string[] {
  return words.match(/.{1,7}/gs) ?? []
}

describe('inside Office files', () => {
  const note = 'Sentinel sentence for the note called say.'
  const slide = 'ppt/slides/slide1.xml'
  const document = 'word/document.xml'

  it('words split over runs are found, in slides, speaker notes and documents', () => {
    for (const [path, part] of [
      ['learners/small/downloads/slides.pptx', slide],
      ['learners/small/downloads/slides.pptx', 'ppt/notesSlides/notesSlide1.xml'],
      ['learners/small/downloads/handout.docx', document],
      ['learners/small/downloads/handout.docx', 'word/footnotes.xml'],
    ] as const) {
      expect(codes(path, office(part, split(note)))).toEqual(['notes-leaked'])
      expect(codes(path, office(part, split(wordsOfQuote('room-only'))))).toEqual(['quote-leaked'])
    }
    expect(codes('facilitators/small/downloads/present.pptx', office(slide, split(note)))).toEqual([])
  })

  it('words over a line break in a paragraph, and over two paragraphs, are found', () => {
    const [first, rest] = [wordsOfQuote('withdrawn').slice(0, 14), wordsOfQuote('withdrawn').slice(15)]
    expect(`${first} ${rest}`).toBe(wordsOfQuote('withdrawn'))
    const broken = `<a:p><a:r><a:t>${first}</a:t></a:r><a:br><a:rPr/></a:br><a:r><a:t>${rest}</a:t></a:r></a:p>`
    for (const bytes of [office(slide, [first], [rest]), zipOf([{ path: slide, bytes: broken }])])
      expect(codes('facilitators/small/downloads/present.pptx', bytes)).toEqual(['quote-leaked'])
    // Without a break between them they are one word, and no quotation.
    expect(codes('facilitators/small/downloads/present.pptx', office(slide, [first, rest]))).toEqual([])
  })

  it('alt text, titles, and the table of a chart are looked at', () => {
    const words = wordsOfQuote('withdrawn')
    const path = 'facilitators/small/downloads/present.pptx'
    expect(codes(path, zipOf([{ path: slide, bytes: `<p:cNvPr id="2" name="" descr="${words}"/>` }]))).toEqual(['quote-leaked'])
    expect(codes(path, zipOf([{ path: 'docProps/core.xml', bytes: `<dc:title>${words}</dc:title>` }]))).toEqual(['quote-leaked'])
    const table = zipOf([{ path: 'xl/sharedStrings.xml', bytes: `<sst><si><t>${words}</t></si></sst>` }])
    expect(codes(path, zipOf([{ path: 'ppt/embeddings/table1.xlsx', bytes: table }]))).toEqual(['quote-leaked'])
  })

  it('consent for Office programs is asked, not for paper or the room', () => {
    for (const [path, part] of [
      ['learners/small/downloads/handout.docx', document],
      ['facilitators/small/downloads/present.pptx', slide],
    ] as const) {
      expect(codes(path, office(part, [wordsOfQuote('everywhere')]))).toEqual([])
      for (const id of ['print-only', 'room-only', 'reader-only'])
        expect(codes(path, office(part, [wordsOfQuote(id)]))).toEqual(['quote-leaked'])
    }
  })

  it('a picture or template that would be fetched is found; a link is none', () => {
    const rels = (type: string) =>
      zipOf([
        {
          path: 'ppt/slides/_rels/slide1.xml.rels',
          bytes: `<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="https://example.org/a.png" TargetMode="External"/></Relationships>`,
        },
      ])
    expect(codes('learners/small/downloads/slides.pptx', rels('image'))).toEqual(['request-outside'])
    expect(codes('learners/small/downloads/slides.pptx', rels('attachedTemplate'))).toEqual(['request-outside'])
    expect(codes('learners/small/downloads/slides.pptx', rels('hyperlink'))).toEqual([])
  })
})

describe('inside a zip, and a zip in a zip, a file keeps its own rule', () => {
  const pack = (path: string, bytes: OutputFile['bytes']) => zipOf([{ path, bytes }])
  const packed = (path: string, bytes: OutputFile['bytes']) => codes('facilitators/small/downloads/pack.zip', pack(path, bytes))

  it('by its own name', () => {
    expect(packed('present.html', policy + wordsOfQuote('room-only'))).toEqual([])
    expect(packed('guide.html', policy + wordsOfQuote('room-only'))).toEqual([])
    for (const path of ['slides.html', 'handout.html', 'handout-short.html', 'cards.html'])
      expect(packed(path, policy + wordsOfQuote('room-only'))).toEqual(['quote-leaked'])
    expect(packed('handout.html', policy + wordsOfQuote('print-only'))).toEqual([])
    expect(packed('handout.html', policy + wordsOfQuote('reader-only'))).toEqual(['quote-leaked'])
    expect(packed('README.txt', wordsOfQuote('withdrawn'))).toEqual(['quote-leaked'])
  })

  it('of Office when it is a file of Office', () => {
    const slides = (id: string) => office('ppt/slides/slide1.xml', split(wordsOfQuote(id)))
    expect(packed('present.pptx', slides('everywhere'))).toEqual([])
    expect(packed('present.pptx', slides('room-only'))).toEqual(['quote-leaked'])
    const twice = pack('present.pptx', slides('room-only'))
    expect(codes('facilitators/small/downloads/other.zip', pack('pack.zip', twice))).toEqual(['quote-leaked'])
  })

  it('of the platform when it is in a platform’s package', () => {
    for (const name of ['scorm12', 'scorm2004-short', 'cmi5'])
      expect(codes(`learners/small/downloads/${name}.zip`, pack('index.html', policy + wordsOfQuote('reader-only')))).toEqual([
        'quote-leaked',
      ])
  })

  it('though the very same page is there twice, under two rules', () => {
    const page = policy + wordsOfQuote('room-only')
    const files = ['present.html', 'handout.html'].map((path) => ({ path, bytes: page }))
    expect(
      codes('facilitators/small/downloads/present.html', page, [{ path: 'facilitators/small/downloads/pack.zip', bytes: zipOf(files) }]),
    ).toEqual(['quote-leaked'])
  })

  it('a link from it leads to a file beside it', () => {
    expect(packed('README.html', `${policy}<a href="present.html">x</a>`)).toEqual(['link-lost'])
  })
})

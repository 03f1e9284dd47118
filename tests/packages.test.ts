/** The packages for learning platforms as files: valid, the same everywhere, and with nothing in them that should not leave. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Compiled } from '../src/compile.ts'
import { analyse } from '../src/compile.ts'
import { zipOf } from '../src/platform/zip.ts'
import { proveOutput } from '../src/proofs/index.ts'
import { command, digest, folderWith } from './command-run.ts'
import { fetchSchemas, problemsOf } from './scorm-schemas.ts'
import { build, quoteIds, smallSources, today, wordsOfQuote } from './small-workshop.ts'

const kinds = ['scorm12', 'scorm2004', 'cmi5'] as const
let built: Compiled
beforeAll(async () => {
  built = await build(smallSources())
})

/** The text files of a package by path. */
function inside(kind: string, from: Compiled = built): Record<string, string> {
  const zip = from.files.find((file) => file.path === `learners/small/downloads/${kind}.zip`)
  if (zip === undefined || typeof zip.bytes === 'string') throw new Error(`no ${kind}.zip`)
  return Object.fromEntries(Object.entries(unzipSync(zip.bytes)).map(([path, bytes]) => [path, strFromU8(bytes)]))
}

describe('what is in them', () => {
  it('the page, the licences, and what tells the platform about it', () => {
    expect(Object.keys(inside('scorm12'))).toEqual(['imsmanifest.xml', 'index.html', 'licences.txt'])
    expect(Object.keys(inside('scorm2004'))).toEqual(['imsmanifest.xml', 'metadata.xml', 'index.html', 'licences.txt'])
    expect(Object.keys(inside('cmi5'))).toEqual(['cmi5.xml', 'index.html', 'licences.txt'])
  })

  it('every file is named in the manifest, and no other', () => {
    for (const kind of ['scorm12', 'scorm2004']) {
      const { 'imsmanifest.xml': manifest = '', ...files } = inside(kind)
      const named = [...manifest.matchAll(/<file href="([^"]+)"/g)].map(([, file]) => file)
      expect(named.sort()).toEqual(Object.keys(files).sort())
    }
  })

  it('title, summary, language, time and content notes are told', () => {
    const [old = '', new_ = '', cmi5 = ''] = [
      inside('scorm12')['imsmanifest.xml'],
      inside('scorm2004')['metadata.xml'],
      inside('cmi5')['cmi5.xml'],
    ]
    for (const xml of [old, new_, cmi5]) {
      expect(xml).toContain('Small workshop')
      expect(xml).toContain('One of everything.')
      expect(xml).toContain('Content note, First part: One stand-in quotation that is closed. You can skip it.')
      expect(xml).toContain('en-GB')
    }
    for (const xml of [old, new_]) expect(xml).toContain('PT1H20M')
    expect(old).toContain('>stigma<')
    expect(new_).toContain('>stigma<')
    expect(cmi5).toContain('About 80 minutes')
  })

  it('a route has packages of its own, with its title and its time alone with people', async () => {
    const route = await build(smallSources(), { route: 'short', only: ['cmi5', 'scorm12', 'single'] })
    const paths = route.files.map((file) => file.path)
    expect(paths).toEqual(expect.arrayContaining(['cmi5', 'scorm12'].map((kind) => `learners/small/downloads/${kind}-short.zip`)))
    expect(paths).toContain('learners/small/downloads/reader-short.html')
    expect(paths).not.toContain('learners/small/downloads/scorm12.zip')
    const index = String(route.files.find((file) => file.path === 'learners/small/index.html')?.bytes)
    expect(index).toContain('<a href="downloads/cmi5-short.zip">For a learning platform: cmi5, The short way</a>')
    const files = inside('cmi5-short', route)
    expect(files['cmi5.xml']).toContain('Small workshop: The short way')
    expect(files['cmi5.xml']).toContain('About 60 minutes')
    expect(files['index.html']).not.toContain('Second part')
    expect(files['cmi5.xml']?.match(/urn:uuid:[\da-f-]+/g)).not.toEqual(inside('cmi5')['cmi5.xml']?.match(/urn:uuid:[\da-f-]+/g))
  })
})

describe('schemas', () => {
  it('both SCORM manifests are valid against those of ADL and IMS, which catch a slip', { timeout: 120_000 }, async (context) => {
    const schemas = fetchSchemas()
    if (schemas === undefined) return context.skip('a package registry, for the schemas of SCORM')
    for (const kind of ['scorm12', 'scorm2004'] as const) {
      const manifest = inside(kind)['imsmanifest.xml'] ?? ''
      expect(await problemsOf(manifest, kind, schemas[kind])).toEqual([])
      for (const slip of [
        manifest.replace('identifierref=', 'identifierreff='),
        manifest.replace(/<schemaversion>.*\n/, '<schemaversionn/>\n'),
        manifest.replace('="sco"', '="scoo"'),
      ])
        expect(await problemsOf(slip, kind, schemas[kind])).not.toEqual([])
    }
  })

  it('cmi5.xml holds to the rules of the course structure', () => {
    expect(cmi5Problems(inside('cmi5')['cmi5.xml'] ?? '')).toEqual([])
    const good = inside('cmi5')['cmi5.xml'] ?? ''
    expect(cmi5Problems(good.replace(/<url>.*<\/url>/, ''))).toEqual(['au: title description url'])
    expect(cmi5Problems(good.replace('moveOn="Completed"', 'moveOn="Sometimes"'))).toEqual(['moveOn'])
    expect(cmi5Problems(good.replace(/<au id="[^"]+"/, `<au id="${/<course id="([^"]+)"/.exec(good)?.[1]}"`))).toEqual(['ids'])
    expect(cmi5Problems(good.replaceAll('urn:uuid:', 'uuid'))).toEqual(['ids'])
  })
})

/** cmi5, section 13.1 and its schema: elements in their order, ids that are IRIs and differ, a moveOn that there is, a page that is there. */
function cmi5Problems(xml: string): string[] {
  const problems: string[] = []
  const ids = [...xml.matchAll(/<(?:course|au|block|objective) id="([^"]+)"/g)].map(([, id]) => id ?? '')
  if (new Set(ids).size !== 2 || ids.some((id) => !/^[a-z][a-z0-9+.-]*:[^\s]+$/i.test(id))) problems.push('ids')
  if (!xml.includes('<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">')) problems.push('namespace')
  const children = (name: string) => {
    const body = new RegExp(`<${name} [^>]*>\\n([\\s\\S]*?)</${name}>`).exec(xml)?.[1] ?? ''
    return [...body.matchAll(/^ {4}<(\w+)/gm)].map(([, one]) => one).join(' ')
  }
  if (children('course') !== 'title description') problems.push('course: title description')
  if (children('au') !== 'title description url') problems.push('au: title description url')
  if (!/moveOn="(?:Passed|Completed|CompletedAndPassed|CompletedOrPassed|NotApplicable)"/.test(xml)) problems.push('moveOn')
  return problems
}

describe('what must not leave', () => {
  it('a platform gets the quotations with its scope, and of the others the paraphrase', () => {
    for (const kind of kinds) {
      const all = Object.values(inside(kind)).join('\n')
      expect(quoteIds.filter((id) => all.includes(wordsOfQuote(id)))).toEqual(['everywhere'])
      expect(all).toContain('Our words for reader-only.')
      expect(all).not.toContain('Label of reader-only')
    }
  })

  it('no note is inside, nor who leads on safeguarding', () => {
    for (const kind of kinds) expect(Object.values(inside(kind)).join('\n')).not.toMatch(/Sentinel (?!reader of law)/)
  })

  it('the proofs look inside zips', () => {
    const { decks } = analyse(smallSources(), { today, strict: false })
    const policy = '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">'
    const codes = (zip: string, page: string) =>
      proveOutput({
        decks,
        files: [{ path: `learners/small/downloads/${zip}`, bytes: zipOf([{ path: 'index.html', bytes: page }]) }],
        today,
      }).map((one) => one.code)
    expect(codes('scorm12.zip', policy)).toEqual([])
    expect(codes('scorm12.zip', policy + wordsOfQuote('reader-only'))).toEqual(['quote-leaked'])
    expect(codes('scorm2004-short.zip', policy + wordsOfQuote('withdrawn'))).toEqual(['quote-leaked'])
    expect(codes('cmi5.zip', policy + wordsOfQuote('everywhere'))).toEqual([])
    expect(codes('cmi5.zip', `${policy}Sentinel sentence for the note called say.`)).toEqual(['notes-leaked'])
    expect(codes('cmi5.zip', `${policy}<img src="https://example.com/a.png">`)).toEqual(['request-outside'])
    expect(codes('scorm12.zip', 'no policy')).toEqual(['policy-missing'])
    expect(codes('scorm12.zip', `${policy}<a href="#nowhere">lost</a>`)).toEqual(['link-lost'])
  })

  it('cmi5 alone may ask its platform; no other page’s policy opens', () => {
    const { decks } = analyse(smallSources(), { today, strict: false })
    const page = (connect: string) => `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; connect-src ${connect}">`
    const codes = (zip: string, connect: string) =>
      proveOutput({
        decks,
        files: [{ path: `learners/small/downloads/${zip}`, bytes: zipOf([{ path: 'index.html', bytes: page(connect) }]) }],
        today,
      }).map((one) => one.code)
    expect(codes('cmi5.zip', 'https: http://localhost:*')).toEqual([])
    expect(codes('cmi5.zip', '*')).toEqual(['request-outside'])
    expect(codes('scorm12.zip', 'https: http://localhost:*')).toEqual(['request-outside'])
    expect(inside('cmi5')['index.html']).toContain('connect-src https: http://localhost:*;')
    for (const kind of ['scorm12', 'scorm2004']) expect(inside(kind)['index.html']?.slice(0, 3000)).not.toContain('connect-src')
  })
})

it('the same workshop gives the same bytes in any time zone', () => {
  const sources = smallSources()
  const folder = folderWith(Object.fromEntries(sources.texts))
  const digests = ['Pacific/Kiritimati', 'America/Los_Angeles', 'Europe/London'].map((zone) => {
    const out = folderWith()
    execFileSync(
      process.execPath,
      [command, 'build', '--root', folder, '--out', `${out}/dist`, '--today', today, '--only', kinds.join(',')],
      {
        env: { ...process.env, TZ: zone },
        stdio: ['ignore', 'ignore', 'ignore'],
      },
    )
    return kinds.map((kind) => digest(readFileSync(`${out}/dist/learners/small/downloads/${kind}.zip`)))
  })
  expect(digests[1]).toEqual(digests[0])
  expect(digests[2]).toEqual(digests[0])
})

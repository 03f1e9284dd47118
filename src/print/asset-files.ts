/** The kit's own styles, scripts and fonts, as files of the shelves that need them. */
import type { Assets, OutputFile } from '../model.ts'
import { fontFaces } from './fonts.ts'
import { assetFolder } from './page.ts'

/** All that pages may link to, by name in `Assets`. */
export const styleAndScriptNames: readonly string[] = [
  'deck.css',
  'deck.js',
  'page.css',
  'paper.css',
  'reader-first.js',
  'reader.js',
  'reader-export.js',
]

/** Only what some page links to. */
export function assetFiles(files: readonly OutputFile[], assets: Assets): OutputFile[] {
  return (['learners', 'facilitators'] as const).flatMap((shelf) => {
    const pages = files.filter((file) => file.path.startsWith(`${shelf}/`) && file.path.endsWith('.html'))
    const names = styleAndScriptNames.filter((name) =>
      pages.some((page) => typeof page.bytes === 'string' && page.bytes.slice(0, 4000).includes(`${assetFolder}/${name}`)),
    )
    if (names.length === 0) return []
    const folder = `${shelf}/${assetFolder}`
    const own = new Set(assets.fonts.map((font) => font.name))
    const there = (file: string) => (own.has(file) ? file : undefined)
    return [
      ...names.map((name) => ({ path: `${folder}/${name}`, bytes: assets.text(name) })),
      { path: `${folder}/fonts.css`, bytes: fontFaces(there) },
      ...(names.includes('page.css') ? [{ path: `${folder}/page-fonts.css`, bytes: fontFaces(there, true) }] : []),
      { path: `${folder}/licences.txt`, bytes: assets.text('licences.txt') },
      ...assets.fonts.map((font) => ({ path: `${folder}/${font.name}`, bytes: font.bytes })),
    ]
  })
}

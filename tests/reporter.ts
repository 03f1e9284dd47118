/** Ends a test run with the totals on one line, after a line for each test that was skipped and the tool it lacks. */
import type { Reporter, TestCase, TestModule } from 'vitest/node'

type RunEnd = NonNullable<Reporter['onTestRunEnd']>

export const totals: Reporter = {
  onTestRunEnd: (modules, errors) => console.log(totalsOf(modules, errors).join('\n')),
}

/** A file that could not be read, and an error outside any test, count as failures: nothing may be lost in silence. */
function totalsOf(modules: Parameters<RunEnd>[0], errors: Parameters<RunEnd>[1]): string[] {
  const tests = modules.flatMap((module) => [...module.children.allTests()])
  const count = (state: string) => tests.filter((test) => test.result().state === state).length
  const skipped = tests.filter((test) => !['passed', 'failed'].includes(test.result().state))
  const failed = count('failed') + modules.filter(brokenOutsideTests).length + errors.length
  const line = `${count('passed')} passed, ${failed} failed`
  return [...skipped.map(skippedLine), skipped.length === 0 ? line : `${line}, ${skipped.length} skipped`]
}

function brokenOutsideTests(module: TestModule): boolean {
  return module.errors().length > 0 || [...module.children.allSuites()].some((suite) => suite.errors().length > 0)
}

/** Tests say what they lack: `context.skip('Firefox')`. */
function skippedLine(test: TestCase): string {
  const result = test.result()
  const lacks = result.state === 'skipped' && result.note !== undefined ? `lacks ${result.note}` : 'without a reason'
  return `skipped: ${test.module.relativeModuleId} > ${test.fullName}: ${lacks}`
}

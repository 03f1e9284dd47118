/** Choices for paper at the top of a page: plain radio buttons that the style sheet reads, so that they work with no script. They are not printed. */
import type { Module } from '../model.ts'
import { attribute, escapeHtml } from './escape.ts'

export interface PaperChoice {
  value: string
  words: string
}

/** The first choice is chosen. `name` names the group: its inputs have the ids `name--value`. */
export function paperChoices(legend: string, name: string, choices: readonly PaperChoice[]): string {
  const inputs = choices.map(
    ({ value, words }, at) =>
      `<label><input type="radio"${attribute('name', name)}${attribute('id', `${name}--${value}`)}${attribute('value', value)}${at === 0 ? ' checked' : ''}> ${escapeHtml(words)}</label>`,
  )
  return `<fieldset class="paper-choices ${escapeHtml(name)}">\n<legend>${escapeHtml(legend)}</legend>\n${inputs.join('\n')}\n</fieldset>`
}

/** All sessions, or one of them. */
export function sessionChoices(modules: readonly Module[]): string {
  if (modules.length < 2) return ''
  const each = modules.map(({ anchor, title }) => ({ value: anchor, words: title }))
  return paperChoices('Which sessions', 'choose-session', [{ value: '-all', words: 'All of them' }, ...each])
}

/** The rules that follow the choice of a session, for the page itself: the others are gone, and so is what leads to them. */
export function sessionRules(modules: readonly Module[]): string {
  if (modules.length < 2) return ''
  const rules = modules.map(
    ({ anchor }) => `body:has([id='choose-session--${anchor}']:checked) .module:not([id='${anchor}']){display:none!important}`,
  )
  const chosen = "body:not(:has([id='choose-session---all']:checked))"
  return `${rules.join('')}${chosen} .paper-contents{display:none}@media print{${chosen} .paper-head{display:none}}`
}

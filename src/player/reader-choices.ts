/**
 * How a person wants to read: attributes of the page's root, which the style sheet obeys. Kept in memory, and on this device only
 * when they tick the box (experience.md, rows 38 and 39). What is not chosen is as the device has it.
 */
import { forget, keep, kept } from './reader-keep.ts'

export type Choices = Record<string, string>

/** The choices there are: an attribute of that name, unless it has its first value, which is empty. */
export const choiceNames = ['scheme', 'size', 'spacing', 'line', 'font', 'letters', 'pictures', 'aloud'] as const

export function rememberedChoices(): Choices {
  return kept().choices ?? {}
}

export function isRemembering(): boolean {
  return kept().choices !== undefined
}

/** False when the browser refuses. */
export function rememberChoices(choices: Choices | undefined): boolean {
  if (choices) return keep({ choices })
  forget('choices')
  return true
}

export function applyChoices(choices: Choices): void {
  const { dataset } = document.documentElement
  for (const name of choiceNames) {
    const value = choices[name]
    if (value) dataset[name] = value
    else delete dataset[name]
  }
}

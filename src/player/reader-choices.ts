/** How a person wants to read: kept in memory, and on this device only when they tick the box (experience.md, rows 38 and 39). */

export type Choices = Record<string, string>

export function rememberedChoices(): Choices {
  return {}
}

export function applyChoices(choices: Choices): void {
  for (const [name, value] of Object.entries(choices)) document.documentElement.dataset[name] = value
}

/** Scenarios open a stage at a time, which needs no script. Paper shows all of them, opened or not. */
import { all } from './element.ts'

export function printAllStages(): void {
  let opened: HTMLDetailsElement[] = []
  addEventListener('beforeprint', () => {
    opened = (all(document, '.stage-card') as HTMLElement[] as HTMLDetailsElement[]).filter((card) => !card.open)
    for (const card of opened) card.open = true
  })
  addEventListener('afterprint', () => {
    for (const card of opened) card.open = false
  })
}

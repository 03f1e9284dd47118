/** Makes a change without moving what a person has under the finger or the focus. */
export function holdStill(element: HTMLElement, change: () => void): void {
  const before = element.getBoundingClientRect().top
  change()
  window.scrollBy({ top: element.getBoundingClientRect().top - before, behavior: 'instant' })
}

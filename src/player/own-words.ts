/** What a person takes away by their own press: on paper alone, or as a file among their downloads. */
import { make } from './element.ts'

/** Prints this sheet, and nothing else of the page. */
export function printAlone(sheet: HTMLElement): void {
  sheet.classList.add('own-words')
  document.body.append(sheet)
  document.documentElement.classList.add('printing-words')
  window.addEventListener(
    'afterprint',
    () => {
      sheet.remove()
      document.documentElement.classList.remove('printing-words')
    },
    { once: true },
  )
  window.print()
}

export function download(name: string, parts: BlobPart[], type: string): void {
  const address = URL.createObjectURL(new Blob(parts, { type }))
  make('a', { href: address, download: name }).click()
  window.setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

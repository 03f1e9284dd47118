/** The text boxes of a page: what was asked, and what a person wrote. */
import { all, first } from './element.ts'

export interface Box {
  element: HTMLElement
  field: HTMLTextAreaElement
  /** Where its words are kept: the address of its module's page, and its name there. */
  page: string
  name: string
  title: string
  heading: string
  prompt: string
}

/** Found anew each time: a page may open parts of itself late. */
export function boxesOn(root: ParentNode = document): Box[] {
  return all(root, '.answer').flatMap((element) => {
    const field = element.querySelector('textarea')
    if (field === null) return []
    const page = element.closest<HTMLElement>('[data-page]')?.dataset
    return {
      element,
      field,
      page: page?.page ?? '',
      name: element.dataset.answer ?? '',
      title: page?.pageTitle ?? document.title,
      heading: first(element.closest('section') ?? element, 'h2, h3')?.textContent?.trim() ?? '',
      prompt: (first(element, 'label :is(.hidden-words, .asked)')?.textContent ?? '').replace(/^:\s*/, ''),
    }
  })
}

/** The boxes that hold anything. */
export function written(): Box[] {
  return boxesOn().filter(({ field }) => field.value.trim() !== '')
}

/** As Markdown: the module, then each slide's heading and question, and the words as they were written. */
export function asMarkdown(boxes: readonly Box[]): string {
  const parts: string[] = []
  let title = ''
  for (const box of boxes) {
    if (box.title !== title) parts.push(`# ${box.title}`)
    title = box.title
    if (box.heading !== '') parts.push(`## ${box.heading}`)
    if (box.prompt !== '') parts.push(box.prompt.replace(/^/gm, '> '))
    parts.push(box.field.value.trim())
  }
  return `${parts.join('\n\n')}\n`
}

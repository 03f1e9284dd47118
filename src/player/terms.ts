/** Glossary terms: a press shows what the term means, in place; another takes it away. Without script they are plain words. */
import { all, make } from './element.ts'

/** Makes the printed terms of a slide into buttons. */
export function prepareTerms(slide: HTMLElement): void {
  for (const term of all(slide, 'span.term[data-meaning]')) {
    const button = make('button', { type: 'button', class: 'term', 'aria-expanded': 'false', 'data-meaning': term.dataset.meaning })
    button.append(...term.childNodes)
    button.addEventListener('click', () => toggle(slide, button))
    term.replaceWith(button)
  }
}

/** One meaning at a time: it comes right after the paragraph or list that holds the term, so that it is read there, too. */
function toggle(slide: HTMLElement, button: HTMLElement): void {
  const wasOpen = button.getAttribute('aria-expanded') === 'true'
  for (const other of all(slide, 'button.term')) other.setAttribute('aria-expanded', 'false')
  for (const note of all(slide, '.term-meaning')) note.remove()
  if (wasOpen) return
  button.setAttribute('aria-expanded', 'true')
  const note = make(
    'div',
    { class: 'term-meaning', role: 'note' },
    make('strong', {}, button.textContent ?? ''),
    `: ${button.dataset.meaning ?? ''}`,
  )
  button.closest('.area > *')?.after(note)
}

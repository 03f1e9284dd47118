/** Glossary terms: a press shows what the term means, in place; another, or Escape, takes it away. Without script they lead to the page's end. */
import { all, make } from './element.ts'

export function explainTerms(): void {
  for (const term of all(document, 'a.term[data-meaning]')) {
    term.setAttribute('role', 'button')
    term.setAttribute('aria-expanded', 'false')
    term.addEventListener('click', (event) => {
      event.preventDefault()
      toggle(term)
    })
    term.addEventListener('keydown', (event) => {
      if (event.key !== ' ') return
      event.preventDefault()
      toggle(term)
    })
  }
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || shown === undefined) return
    const { term, note } = shown
    const inside = note.contains(document.activeElement)
    close()
    if (inside) term.focus()
  })
}

let shown: { term: HTMLElement; note: HTMLElement } | undefined

function close(): void {
  shown?.term.setAttribute('aria-expanded', 'false')
  shown?.note.remove()
  shown = undefined
}

/** One meaning at a time, right after the words that hold the term, so that it is read there, too. */
function toggle(term: HTMLElement): void {
  const wasOpen = shown?.term === term
  close()
  if (wasOpen) return
  term.setAttribute('aria-expanded', 'true')
  const meaning = make('strong', {}, term.textContent ?? '')
  const note = make('div', { class: 'term-meaning', role: 'note' }, meaning, `: ${term.dataset.meaning ?? ''}`)
  const around = term.closest<HTMLElement>('p, h2, h3, h4, label, li, td, th, dd, figcaption, blockquote')
  if (around?.matches('p, h2, h3, h4, label')) around.after(note)
  else (around ?? term).append(note)
  shown = { term, note }
}

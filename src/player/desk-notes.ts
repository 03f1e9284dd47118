/** The notes of the shown slide. Their kinds differ by word, icon and left edge; "If someone is upset" is open from the start. */
import { recall, remember } from './address.ts'
import type { Part, Scene } from './desk.ts'
import { all, first, make, makeButton } from './element.ts'
import { icon } from './icons.ts'

const order = ['text', 'purpose', 'say', 'ask', 'do', 'watch-for', 'quiet', 'cut', 'opt-out', 'if', 'safety', 'access', 'speaker']
const sizes = [0.85, 1, 1.2, 1.4, 1.7, 2]

export function makeNotes(): Part {
  const body = make('div', { class: 'note-list', tabindex: 0, role: 'group', 'aria-label': 'Notes of this slide' })
  const heading = make('h2', { id: 'desk-notes-heading' }, 'Notes')
  const smaller = makeButton({ class: 'desk-round', 'aria-label': 'Smaller notes' }, () => resize(-1), icon('minus'))
  const larger = makeButton({ class: 'desk-round', 'aria-label': 'Larger notes' }, () => resize(1), icon('plus'))
  const label = make(
    'div',
    { class: 'desk-label' },
    heading,
    make('span', { class: 'desk-sizes' }, make('span', { class: 'desk-count' }, 'Text size'), smaller, larger),
  )
  const kept = recall().notesSize
  let size = typeof kept === 'number' ? kept : 1
  /** What the slide held when its notes were drawn: an edit puts new content into the same slide. */
  let drawn: Element | null | undefined

  function resize(by: number): void {
    size = Math.min(sizes.length - 1, Math.max(0, size + by))
    remember({ notesSize: size })
    apply()
  }

  function apply(): void {
    body.style.setProperty('--notes', String(sizes[size] ?? 1))
    smaller.setAttribute('aria-disabled', String(size === 0))
    larger.setAttribute('aria-disabled', String(size === sizes.length - 1))
  }

  apply()
  return {
    element: make('section', { class: 'desk-notes', 'aria-labelledby': 'desk-notes-heading' }, label, body),
    draw({ slide, slides }: Scene) {
      if (slide.firstElementChild === drawn) return
      drawn = slide.firstElementChild
      const hadFocus = body.contains(document.activeElement)
      body.replaceChildren(...notesFor(slide, slides))
      body.scrollTop = 0
      if (hadFocus) body.focus()
    },
  }
}

/** The slide's own notes in their order. What the module says once, on its title slide, about someone upset or ways out, stands on each of its slides. */
function notesFor(slide: HTMLElement, slides: readonly HTMLElement[]): HTMLElement[] {
  const own = read(slide)
  const named = new Set(own.map(kindOf))
  const title = slides.find((other) => other.id === slide.dataset.module)
  const always =
    title && title !== slide ? read(title).filter((note) => note.matches('.note-if, .note-opt-out') && !named.has(kindOf(note))) : []
  const notes = sorted([...own, ...always]).map(foldable)
  return notes.length > 0 ? notes : [make('p', { class: 'notes-none' }, 'There are no notes for this slide.')]
}

/** Copies, without ids, so that nothing is named twice. */
function read(slide: HTMLElement): HTMLElement[] {
  const template = slide.querySelector<HTMLTemplateElement>('template.notes')
  if (!template) return []
  const content = document.importNode(template.content, true)
  for (const one of all(content, '[id]')) one.removeAttribute('id')
  return all(content, '.note')
}

function kindOf(note: HTMLElement): string {
  return labelOf(note)?.textContent?.trim() ?? ''
}

function labelOf(note: HTMLElement): HTMLElement | undefined {
  return first(note, ':scope > .note-kind, :scope > .label')
}

function rank(note: HTMLElement): number {
  const kind = order.findIndex((name) => note.classList.contains(`note-${name}`))
  return kind + (isUpset(note) ? -0.5 : 0)
}

function sorted(notes: readonly HTMLElement[]): HTMLElement[] {
  return notes.toSorted((a, b) => rank(a) - rank(b))
}

function isUpset(note: HTMLElement): boolean {
  return note.classList.contains('note-if') && /upset/i.test(kindOf(note))
}

/** An "if" is a fold: its own word opens it. */
function foldable(note: HTMLElement): HTMLElement {
  const kind = labelOf(note)
  kind?.classList.add('note-kind')
  if (!note.classList.contains('note-if') || !kind) return note
  const open = isUpset(note)
  const summary = make('summary', { class: 'note-kind' })
  summary.append(...kind.childNodes, icon('plus'))
  kind.remove()
  const fold = make('details', { class: note.className, open }, summary)
  fold.append(...note.childNodes)
  return fold
}

/** The pause screen: the room sees, hears and reaches nothing but two calm lines and Resume. */
import { make, makeButton } from './element.ts'
import { worded } from './icons.ts'
import { showPage } from './ready.ts'
import { headingOf } from './slides.ts'
import type { Desk } from './state.ts'

export function makePauseScreen(desk: Desk, current: () => HTMLElement): void {
  const resume = makeButton({ class: 'button filled resume' }, () => desk.send({ do: 'pause', on: false }), worded('play', 'Resume'))
  const screen = make(
    'div',
    { class: 'pause-screen', role: 'region', 'aria-label': 'A short pause', hidden: true },
    make('p', { class: 'pause-title' }, 'A short pause'),
    make('p', {}, 'We carry on when the group is ready.'),
    resume,
  )
  document.body.prepend(screen)
  let paused = false
  desk.listen((state) => {
    if (state.paused === paused) return
    paused = state.paused
    document.documentElement.classList.toggle('paused', paused)
    screen.hidden = !paused
    for (const other of Array.from(document.body.children)) {
      if (other !== screen && !other.classList.contains('live')) other.toggleAttribute('inert', paused)
    }
    for (const dialog of document.querySelectorAll('dialog')) dialog.close()
    if (paused) {
      // Nothing unseen takes the focus; after a reload the page has not been shown yet.
      showPage()
      resume.focus()
    } else headingOf(current())?.focus({ preventScroll: true })
  })
}

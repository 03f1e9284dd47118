/** How the presenter view is opened: in its own window, or after one line of warning as a panel in this one. */
import { recall, remember } from './address.ts'
import { openDesk } from './desk.ts'
import { make, makeButton } from './element.ts'
import { answerPresenter, newToken } from './link.ts'
import type { Room } from './room.ts'
import { slidesIn } from './slides.ts'

export interface Door {
  open: () => void
  offerPanel: () => void
}

export function makePresenterDoor(main: HTMLElement, room: Room): Door {
  const kept = recall().token
  if (typeof kept === 'string') answerPresenter(kept, room, true)
  let popup: Window | null = null
  const blocked = make('p', { hidden: true }, 'Your browser did not open a new window.')
  const dialog = make(
    'dialog',
    { class: 'settings ask-panel', 'aria-labelledby': 'ask-panel-heading' },
    make('h2', { id: 'ask-panel-heading' }, 'Presenter view in this window'),
    blocked,
    make('p', {}, 'Everyone who can see this screen will see your notes.'),
    make(
      'p',
      { class: 'ways' },
      makeButton({ class: 'button strong' }, showPanel, 'Show my notes here'),
      makeButton({ class: 'button strong' }, () => dialog.close(), 'Not now'),
    ),
  )
  document.body.append(dialog)

  function open(): void {
    if (popup && !popup.closed) {
      popup.focus()
      return
    }
    const token = newToken()
    const address = new URL(location.href)
    address.search = `?view=presenter&token=${token}`
    address.hash = ''
    popup = window.open(address.href, '_blank', 'popup,width=1440,height=900')
    if (popup === null) {
      ask(true)
      return
    }
    remember({ token })
    answerPresenter(token, room, false)
  }

  function ask(wasBlocked: boolean): void {
    blocked.hidden = !wasBlocked
    if (!dialog.open) dialog.showModal()
  }

  function showPanel(): void {
    dialog.close()
    const host = make('div', { class: 'desk desk-panel' })
    document.body.append(host)
    document.documentElement.classList.add('desk-open')
    openDesk(host, {
      desk: room,
      slides: () => slidesIn(main),
      close() {
        host.remove()
        document.documentElement.classList.remove('desk-open')
        room.retell()
        document.querySelector<HTMLElement>('section.present h2')?.focus({ preventScroll: true })
      },
    })
    host.querySelector<HTMLElement>('h1')?.focus()
  }

  return { open, offerPanel: () => ask(false) }
}

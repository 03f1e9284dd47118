/** The deck's script: decides whether this window is the room or a presenter's, and says when the page is ready to be seen. */
import './styles/deck.css'
import { openPresenterPage } from './presenter-page.ts'
import { showPage } from './ready.ts'
import { openRoomPage } from './room-page.ts'
import { applySettings } from './settings.ts'

async function start(): Promise<void> {
  applySettings()
  const main = document.querySelector<HTMLElement>('main.reveal')
  const query = new URLSearchParams(location.search)
  if (!main) return
  if (query.get('view') === 'presenter' && document.body.dataset.face === 'present') openPresenterPage(main, query.get('token') ?? '')
  else await openRoomPage(main)
}

start().then(showPage, (error: unknown) => {
  showPage()
  throw error
})

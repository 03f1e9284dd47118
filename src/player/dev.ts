/** The preview's own script: takes edits in while the page is open, tells which slides do not fit, and shows problems. Built decks never hold it. */

import { openLine } from './dev-line.ts'
import { measureSlides } from './dev-measure.ts'
import { showProblems } from './dev-overlay.ts'
import { takeBody, takeSlides } from './dev-take.ts'

const script = document.currentScript as HTMLScriptElement | null
const token = script?.dataset.token ?? ''
const number = Number(script?.dataset.number)

const send = openLine(token, {
  opened: () => {
    send('kit:here', { path: pathOfPage(), number })
    void measureSlides(undefined, (slides) => send('kit:overflows', { slides }))
  },
  'kit:problems': showProblems,
  'kit:update': async (update) => {
    switch (update.kind) {
      case 'reload':
        return location.reload()
      case 'body':
        return takeBody(update)
      case 'slides':
        await takeSlides(update)
        return measureSlides(
          update.sections.map((one) => one.id),
          (slides) => send('kit:overflows', { slides }),
        )
    }
  },
})

/** The file behind this address. */
function pathOfPage(): string {
  const path = decodeURIComponent(location.pathname).slice(1)
  return path === '' || path.endsWith('/') ? `${path}index.html` : path
}

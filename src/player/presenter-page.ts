/** The presenter's own window: the same file, opened with `?view=presenter`. Its slides are the source of previews and notes, not a stage. */
import { announce, placeLiveRegion } from './announce.ts'
import { openDesk } from './desk.ts'
import { make } from './element.ts'
import { listenForKeys } from './keys.ts'
import { joinRoom } from './link.ts'
import { prepareSlide } from './prepare.ts'
import { slidesIn, titleOf } from './slides.ts'
import { offerUpdate } from './update.ts'

export function openPresenterPage(main: HTMLElement, token: string): void {
  const desk = joinRoom(token)
  for (const slide of slidesIn(main)) prepareSlide(slide)
  const host = make('div', { class: 'desk' })
  document.documentElement.classList.add('presenting')
  document.querySelector('.deck-head')?.classList.add('unseen')
  main.replaceWith(host)
  document.title = 'Presenter view'
  const { redraw } = openDesk(host, { desk, slides: () => slidesIn(main), isJoined: desk.isJoined })
  document.querySelector('.deck-head')?.remove()
  placeLiveRegion()
  redraw()

  let said = ''
  desk.listen((state) => {
    const slides = slidesIn(main)
    const slide = slides.find((one) => one.id === state.slide)
    if (!slide || state.slide === said) return
    if (said !== '') announce(`Slide ${slides.indexOf(slide) + 1} of ${slides.length}: ${titleOf(slide)}`)
    said = state.slide
  })

  const goTo = (at: number) => {
    const slide = slidesIn(main).at(at)
    if (slide) desk.send({ do: 'go', slide: slide.id })
  }
  listenForKeys({
    next: () => desk.send({ do: 'next' }),
    back: () => desk.send({ do: 'back' }),
    first: () => goTo(0),
    last: () => goTo(-1),
    awake: () => !desk.state().paused,
    shortcuts: () => desk.state().shortcuts,
    pause: () => desk.send({ do: 'pause', on: !desk.state().paused }),
    fullScreen: () => void (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()),
  })
  offerUpdate(main, {
    current: () => slidesIn(main).find((slide) => slide.id === desk.state().slide) ?? main,
    sync: redraw,
  })
}

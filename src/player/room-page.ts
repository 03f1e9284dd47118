/** The room's window: puts the parts together. */
import { recall, slideInAddress } from './address.ts'
import { announce, placeLiveRegion } from './announce.ts'
import { makeBar, nextSupport } from './bar.ts'
import { make } from './element.ts'
import { makeExit } from './exit.ts'
import { keepFitted } from './fit.ts'
import { listenForKeys } from './keys.ts'
import { followLinks } from './links.ts'
import { offerMeasure } from './measure.ts'
import { makePauseScreen } from './pause.ts'
import { keepPlace, type Place } from './place.ts'
import { prepareSlide } from './prepare.ts'
import { makePresenterDoor } from './presenter-door.ts'
import { preparePrint } from './print.ts'
import { openRoom } from './room.ts'
import { makeSettings } from './settings.ts'
import { slidesIn } from './slides.ts'
import { keepTallies } from './tally.ts'
import { workTimers } from './timers.ts'
import { offerUpdate } from './update.ts'
import { keepWithheld } from './withheld.ts'

export async function openRoomPage(main: HTMLElement): Promise<void> {
  const isPresent = document.body.dataset.face === 'present'
  const slides = slidesIn(main)
  const start = slides.find((slide) => slide.id === slideInAddress()) ?? slides[0]
  if (start === undefined) return
  for (const slide of slides) prepareSlide(slide)

  let place: Place | undefined
  const placeOf = () => {
    if (place === undefined) throw new Error('the place is asked for before it is kept')
    return place
  }
  const room = openRoom(main, start.id, placeOf)
  place = await keepPlace(main, start, room.arrived)
  const stepBefore = room.state().step
  const { refit } = keepFitted(placeOf().current, placeOf().isStaged)
  const door = isPresent ? makePresenterDoor(main, room) : undefined
  const settings = makeSettings({ changed: refit, ...(door ? { desk: room, offerPanel: door.offerPanel } : {}) })
  const bar = makeBar(main, {
    next: () => room.sendFrom('button', { do: 'next' }),
    back: () => room.sendFrom('button', { do: 'back' }),
    support: () => {
      const all = slidesIn(main)
      const slide = nextSupport(all, all.indexOf(placeOf().current()))
      if (slide) room.send({ do: 'go', slide: slide.id })
    },
    settings: settings.open,
    ...(isPresent ? { pause: () => room.send({ do: 'pause', on: true }), presenter: () => door?.open() } : { exit: makeExit() }),
  })
  document.body.prepend(make('a', { class: 'skip-link', href: `#${start.id}` }, 'Go to the slide'))
  placeLiveRegion()
  if (isPresent) makePauseScreen(room, placeOf().current)
  const timers = workTimers(main, room)
  const withheld = keepWithheld(main, room)
  keepTallies(main, room)
  if (stepBefore > 0 && recall().room) placeOf().showSteps(stepBefore)
  room.listen((state) => {
    bar.draw(placeOf().current())
    document.querySelector('.skip-link')?.setAttribute('href', `#${state.slide}`)
    refit()
  })
  room.retell()
  announce('')
  followLinks(main, placeOf)
  preparePrint(main)
  listenForKeys({
    next: () => room.send({ do: 'next' }),
    back: () => room.send({ do: 'back' }),
    first: () => goTo(0),
    last: () => goTo(-1),
    awake: () => !room.state().paused && (placeOf().isStaged() || document.querySelector('.desk') !== null),
    shortcuts: () => room.state().shortcuts,
    pause: () => room.send({ do: 'pause', on: !room.state().paused }),
    fullScreen: () => void (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()),
    ...(door ? { presenter: door.open } : {}),
  })
  function goTo(at: number): void {
    const slide = slidesIn(main).at(at)
    if (slide) room.send({ do: 'go', slide: slide.id })
  }
  offerMeasure(main)
  offerUpdate(main, {
    current: placeOf().current,
    sync(current, order) {
      placeOf().sync(current, order)
      withheld.refresh()
      timers.refresh()
      room.retell()
    },
  })
}

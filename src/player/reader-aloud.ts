/**
 * Read aloud, where the browser has a voice of this device for the page's language: from a section on, sentence by sentence, each
 * marked while it is read. Nothing is sent for it. What is closed is not read, and it ends with the page, with Exit and when turned off.
 */
import { announce } from './announce.ts'
import { all, first, make, makeButton } from './element.ts'
import { icon, worded } from './icons.ts'
import { type Sentence, sentencesFrom } from './reader-sentences.ts'
import { chosenEvent } from './reader-settings.ts'

const speeds = [0.6, 0.75, 0.9, 1, 1.2, 1.4, 1.6]

let sentences: Sentence[] = []
let at = 0
let speed = 3
/** Each sentence is a turn of its own: what an older one still has to say is not heard. */
let turn = 0
let bar: HTMLElement | undefined
let pause: HTMLElement | undefined
let from: HTMLElement | undefined

export function offerAloud(): void {
  const field = first(document, '[data-choice=aloud]')
  if (field === undefined) return
  const offer = () => {
    const there = voice() !== undefined
    for (const input of all(field, 'input') as HTMLInputElement[]) input.disabled = !there
    const says = first(field, '.choices-says')
    if (says && !there) says.textContent = 'This browser offers no voice of this device for the language of this page.'
    else if (says) says.textContent = says.dataset.words ?? says.textContent
    draw(there)
  }
  const says = first(field, '.choices-says')
  if (says) says.dataset.words = says.textContent ?? ''
  offer()
  // Voices may come late.
  window.speechSynthesis?.addEventListener?.('voiceschanged', offer)
  document.addEventListener(chosenEvent, () => draw(voice() !== undefined))
  addEventListener('pagehide', stop)
  document.addEventListener('kit-shown', stop)
  // A quotation that is closed while it is read is not read on.
  document.addEventListener('click', () => {
    const now = sentences[at]
    if (bar && now && !isSeen(now)) speak()
  })
}

/** A voice of the device itself: others send the words away. */
function voice(): SpeechSynthesisVoice | undefined {
  const language = document.documentElement.lang.toLowerCase()
  const own = (window.speechSynthesis?.getVoices() ?? []).filter((one) => one.localService)
  const speaks = (wanted: string) => own.find((one) => one.lang.toLowerCase().replace('_', '-').startsWith(wanted))
  return speaks(language) ?? speaks(language.split('-')[0] ?? '')
}

/** The buttons lie in the room above each heading, so that nothing moves for them. */
function draw(there: boolean): void {
  const on = there && document.documentElement.dataset.aloud !== undefined
  const before = all(document, '.aloud-here')
  if (!on) {
    stop()
    for (const button of before) button.remove()
  } else if (before.length === 0) {
    for (const section of all(document, 'section.part')) {
      const heading = first(section, 'h2, h3')
      const name = `Read from here: ${heading?.textContent ?? ''}`
      section.prepend(makeButton({ class: 'button aloud-here', 'aria-label': name }, () => start(section), icon('play'), 'Read from here'))
    }
  }
}

function start(section: HTMLElement): void {
  stop()
  sentences = sentencesFrom(section)
  at = 0
  from = first(section, '.aloud-here')
  pause = makeButton({ class: 'button strong' }, turnPause)
  bar = make(
    'section',
    { class: 'aloud-bar', 'aria-label': 'Read aloud' },
    pause,
    makeButton({ class: 'button' }, end, 'Stop'),
    makeButton({ class: 'button' }, () => change(-1), 'Slower'),
    makeButton({ class: 'button' }, () => change(1), 'Faster'),
  )
  document.body.append(bar)
  pause.focus({ preventScroll: true })
  document.documentElement.classList.add('is-aloud')
  speak()
}

function speak(): void {
  window.speechSynthesis.cancel()
  const mine = ++turn
  at += Math.max(0, sentences.slice(at).findIndex(isSeen))
  const sentence = sentences[at]
  if (sentence === undefined || !isSeen(sentence)) {
    end()
    return
  }
  mark(sentence)
  pause?.replaceChildren(worded('pause', 'Pause'))
  const words = new SpeechSynthesisUtterance(sentence.text)
  const chosen = voice()
  if (chosen) words.voice = chosen
  words.lang = sentence.lang
  words.rate = speeds[speed] ?? 1
  words.onend = () => {
    if (mine !== turn) return
    at += 1
    speak()
  }
  words.onerror = () => mine === turn && turnPause()
  window.speechSynthesis.speak(words)
}

/** Some browsers lose their place when paused: stopping and saying the sentence again works in all of them. */
function turnPause(): void {
  if (pause?.textContent !== 'Pause') {
    speak()
    return
  }
  turn += 1
  window.speechSynthesis.cancel()
  pause.replaceChildren(worded('play', 'Go on'))
}

function change(by: number): void {
  speed = Math.min(speeds.length - 1, Math.max(0, speed + by))
  announce(`${Math.round((speeds[speed] ?? 1) * 100)}% of the usual speed`)
  if (pause?.textContent === 'Pause') speak()
}

/** At the end, or when asked: back to where it began. */
function end(): void {
  const inside = bar?.contains(document.activeElement)
  stop()
  if (inside) from?.focus({ preventScroll: true })
}

function stop(): void {
  turn += 1
  if (bar === undefined) return
  window.speechSynthesis.cancel()
  bar.remove()
  bar = undefined
  document.documentElement.classList.remove('is-aloud')
  unmark()
}

function isSeen({ range, block }: Sentence): boolean {
  return block.isConnected && (range.startContainer.parentElement?.checkVisibility() ?? false)
}

/** A highlight leaves the text as it is; where the browser has none, its paragraph is marked. */
function mark({ range, block }: Sentence): void {
  unmark()
  if ('highlights' in CSS) CSS.highlights.set('kit-aloud', new Highlight(range))
  else block.classList.add('aloud-now')
  const { top, bottom } = range.getBoundingClientRect()
  if (top < 100 || bottom > window.innerHeight - 120) block.scrollIntoView({ block: 'center', behavior: 'instant' })
}

function unmark(): void {
  if ('highlights' in CSS) CSS.highlights.delete('kit-aloud')
  for (const block of all(document, '.aloud-now')) block.classList.remove('aloud-now')
}

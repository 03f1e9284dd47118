/** What a person sees of the platform: one calm line when it does not answer, a part of the foot with their choices, and Share. */
import { first, make, makeButton } from './element.ts'
import type { ShareAnswer, Shared } from './platform.ts'
import { isScored } from './platform-score.ts'
import { answerBoxes, isClear } from './platform-way.ts'

export interface Choices {
  finish: () => Promise<boolean>
  keepAnswers: (on: boolean) => void
  share: (shared: Shared) => ShareAnswer | Promise<ShareAnswer>
}

export interface Panel {
  /** The one line, shown or taken away. */
  trouble: (is: boolean) => void
  /** Once the platform has answered, and whenever that changes. */
  show: (isFinished: boolean, wayBack: string | undefined) => void
  /** Whether the box to keep answers is ticked. */
  keeping: (on: boolean) => void
  /** The boxes whose words the platform has no room for. */
  leftOut: (names: readonly string[]) => void
}

const trouble = 'Your place is not being saved on the platform just now. You can go on reading.'

export function placePanel(choices: Choices): Panel {
  const line = make('p', { class: 'platform-line', role: 'status' })
  const tick = make('input', { type: 'checkbox', id: 'kit--platform-keep', autocomplete: 'off', 'aria-describedby': 'kit--platform-who' })
  const room = make('p', { class: 'platform-room', role: 'status' })
  const said = make('p', { class: 'platform-said', role: 'status' })
  const back = make('p', { class: 'platform-back' })
  let offered = false
  const done = makeButton({ class: 'button', id: 'kit--platform-done' }, finish, 'I have finished')
  const section = make(
    'section',
    { id: 'kit--platform', class: 'kit-platform', 'aria-labelledby': 'kit--platform-h' },
    make('h2', { id: 'kit--platform-h' }, 'Your learning platform'),
    make(
      'p',
      {},
      `The platform keeps your place, which sessions you have read to the end, ${isScored() ? 'how many of the questions you have answered right, ' : ''}and how long this page was open. People who run it can see that. It is not told what you write, unless you tick this box, or press Share beside what you wrote.`,
    ),
    make(
      'p',
      {},
      make('label', { class: 'platform-keep' }, tick, ' Keep my answers on the platform, so that they are here when I come back'),
    ),
    make(
      'p',
      { id: 'kit--platform-who' },
      'People who run the platform may be able to read them. To take them off again, untick the box or press Clear my answers.',
    ),
    room,
    make('p', { class: 'ways' }, done),
    said,
    back,
  )

  async function finish(): Promise<void> {
    const told = await choices.finish()
    finished()
    said.textContent = told
      ? 'The platform has been told that you have finished. You can go on reading.'
      : 'The platform will be told that you have finished as soon as it answers. You can go on reading.'
  }

  function finished(): void {
    done.setAttribute('aria-disabled', 'true')
    done.textContent = 'Finished'
  }

  function keeping(on: boolean): void {
    tick.checked = on
    if (on) document.body.dataset.platformKeeps = ''
    else {
      delete document.body.dataset.platformKeeps
      said.textContent = 'The platform does not keep your answers now. What you shared stays there.'
    }
    redraw()
  }

  tick.addEventListener('change', () => choices.keepAnswers(tick.checked))
  document.body.append(line)
  first(document, '.kit-foot')?.prepend(section)

  return {
    trouble: (is) => {
      const words = is ? trouble : ''
      if (line.textContent !== words) line.textContent = words
    },
    show: (isFinished, wayBack) => {
      // Only a platform that has answered can be shared with.
      if (!offered) for (const box of answerBoxes()) offerToShare(box, choices)
      offered = true
      if (isFinished) finished()
      if (wayBack !== undefined) back.replaceChildren(make('a', { class: 'button', href: wayBack }, 'Go back to the platform'))
    },
    keeping,
    leftOut: (names) => {
      room.textContent = roomWords(names)
      for (const { name, element } of answerBoxes()) element.toggleAttribute('data-left-out', names.includes(name))
      redraw()
    },
  }
}

function roomWords(names: readonly string[]): string {
  if (names.length === 0) return ''
  const boxes = new Map(answerBoxes().map(({ name, heading }) => [name, heading]))
  const headings = names.map((name) => boxes.get(name) ?? name).join('; ')
  return `The platform has no room for all that you wrote. Your place is kept. Not kept there: what you wrote at ${headings}. You can copy it to a place of your own.`
}

/** The line beside each box says where its words are; its own script writes it, and looks again. */
function redraw(): void {
  window.dispatchEvent(new Event('storage'))
}

const answers = {
  shared: 'Shared. People who run the course on the platform can read what you sent.',
  later: 'The platform has not answered yet. It gets your words as soon as it does, unless you close this page first.',
  refused: 'Not shared: the platform did not take it. Your words are still here.',
  nothing: 'There is nothing to share yet.',
}

function offerToShare({ name, field, element, heading }: ReturnType<typeof answerBoxes>[number], { share }: Choices): void {
  const says = make('p', { class: 'share-says', role: 'status' })
  const who = make(
    'p',
    { class: 'share-who', id: `share--${name}` },
    'Share sends these words to the platform with your name. People who run the course there can read them. You cannot take them back from here.',
  )
  const button = makeButton({ class: 'button answer-share', 'aria-describedby': who.id }, send, 'Share on the platform')
  element.append(make('div', { class: 'answer-sharing' }, who, button, says))

  async function send(): Promise<void> {
    const words = field.value.trim()
    if (words === '') {
      says.textContent = answers.nothing
      return
    }
    let answer: ShareAnswer
    try {
      answer = await share({ name, heading, words })
    } catch {
      answer = 'refused'
    }
    if (answer !== 'refused') element.dataset.shared = answer
    says.textContent = answers[answer]
    redraw()
  }
  // Clear empties the box; what was shared stays where it went.
  document.addEventListener('reset', (event) => {
    if (!isClear(event)) return
    says.textContent = element.dataset.shared === undefined ? '' : 'What you shared before stays on the platform.'
  })
}

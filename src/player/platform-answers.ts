/** Answers on the platform: kept there only while the person has ticked the box for it, and within the room that it has. */
import { packAnswers, packedAnswers, type State, unpackAnswers } from './platform-state.ts'
import { answerBoxes, isClear } from './platform-way.ts'

export interface KeptAnswers {
  /** What stands behind the way in the platform's text. */
  text: () => string
  keep: (on: boolean) => Promise<void>
  /** Fills boxes that are empty with what the platform kept. */
  restore: (kept: string) => Promise<void>
}

interface Ear {
  room: () => number
  /** After every change: the boxes whose words found no room. */
  packed: (left: readonly string[]) => void
  keeping: (on: boolean) => void
}

export function keepAnswers(state: State, ear: Ear): KeptAnswers {
  let text = ''
  let waiting: ReturnType<typeof setTimeout> | undefined

  async function pack(): Promise<void> {
    const made = state.answers === undefined ? { text: '', left: [] } : await packAnswers(state.answers, ear.room())
    text = made.text
    ear.packed(made.left)
  }

  async function keep(on: boolean): Promise<void> {
    state.answers = on ? written() : undefined
    ear.keeping(on)
    await pack()
  }

  document.addEventListener('input', ({ target }) => {
    const box = answerBoxes().find(({ field }) => field === target)
    if (box === undefined || state.answers === undefined) return
    state.answers[box.name] = box.field.value
    clearTimeout(waiting)
    waiting = setTimeout(pack, 1000)
  })
  // Clear my answers takes them off the platform, too.
  document.addEventListener('reset', (event) => {
    if (isClear(event) && state.answers !== undefined) void keep(false)
  })

  return {
    text: () => text,
    keep,
    restore: async (kept) => {
      // Until it is unpacked it is handed back as it came.
      text = packedAnswers(kept)
      if (text === '') return
      const answers = await unpackAnswers(text)
      if (answers === undefined || state.answers !== undefined) return pack()
      for (const { name, field } of answerBoxes()) if (field.value === '') field.value = answers[name] ?? ''
      state.answers = { ...answers, ...written() }
      ear.keeping(true)
      await pack()
    },
  }
}

function written(): Record<string, string> {
  return Object.fromEntries(answerBoxes().flatMap(({ name, field }) => (field.value.trim() === '' ? [] : [[name, field.value]])))
}

/** Proof: no sentence of facilitator notes stands under `learners/`, save one that the learners' own modules also hold. */
import { fault } from '../diagnostic.ts'
import type { Deck, Diagnostic, Note } from '../model.ts'
import { textOf } from '../walk.ts'
import { modulesIn } from '../walk-deck.ts'
import type { ProofInput } from './index.ts'
import { everything, partsOf, readable, textOfFile } from './text.ts'

interface Sentence {
  words: string[]
  note: Note
}

/** Sentences by their first three words, how many they have, and all of them, so that one walk over a page finds any. */
interface Index {
  /** Most words begin no sentence, and are passed over. */
  firsts: Set<string>
  sentences: Map<string, Map<number, Map<string, Sentence>>>
}

export function proveNoNotes({ decks, files }: ProofInput): Diagnostic[] {
  const learners = files.filter((file) => file.path.startsWith('learners/') && textOfFile(file) !== undefined)
  if (learners.length === 0) return []
  const index = indexOf(decks)
  const clean = new Set<string>()
  return learners.flatMap((file) => {
    const sentence = leakIn(partsOf(textOfFile(file) ?? ''), index, clean)
    return sentence === undefined
      ? []
      : [
          fault(
            'notes-leaked',
            sentence.note.at,
            `a sentence of facilitator notes is in ${file.path}: “${sentence.words.join(' ')}”`,
            'this is a fault of the kit unless the sentence stands elsewhere in the workshop, too; please report it',
          ),
        ]
  })
}

/** The first sentence of notes in these parts. Parts without any are added to `clean`, and not looked at again. */
function leakIn(parts: readonly string[], index: Index, clean: Set<string>): Sentence | undefined {
  for (const part of parts) {
    if (clean.has(part)) continue
    for (const text of new Set([readable(part), everything(part)])) {
      const sentence = matches(wordsOf(text), index).next().value
      if (sentence !== undefined) return sentence
    }
    clean.add(part)
  }
  return undefined
}

function indexOf(decks: readonly Deck[]): Index {
  const index: Index = { firsts: new Set(), sentences: new Map() }
  for (const note of decks.flatMap(notesIn)) {
    for (const sentence of textOf(note.body).split(/(?<=[.!?:;])\s+|\n+/)) {
      const words = wordsOf(sentence)
      if (words.length >= 3) add(index, { words, note })
    }
  }
  for (const words of learnersOwn(decks)) for (const sentence of matches(words, index)) remove(index, sentence)
  return index
}

function notesIn(deck: Deck): Note[] {
  const modules = modulesIn(deck).flatMap((module) => [...module.notes, ...module.slides.flatMap((slide) => slide.notes)])
  return [...modules, ...(deck.organiser?.opening ?? []), ...(deck.organiser?.sections.flatMap((section) => section.notes) ?? [])]
}

function keyOf(words: readonly string[], at: number): string {
  return `${words[at]} ${words[at + 1]} ${words[at + 2]}`
}

function add({ firsts, sentences }: Index, sentence: Sentence): void {
  const { words } = sentence
  const key = keyOf(words, 0)
  const alike = sentences.get(key) ?? new Map<number, Map<string, Sentence>>()
  sentences.set(key, alike)
  firsts.add(words[0] ?? '')
  const ofLength = alike.get(words.length) ?? new Map<string, Sentence>()
  alike.set(words.length, ofLength)
  const whole = words.join(' ')
  if (!ofLength.has(whole)) ofLength.set(whole, sentence)
}

function remove({ sentences }: Index, { words }: Sentence): void {
  sentences.get(keyOf(words, 0))?.get(words.length)?.delete(words.join(' '))
}

/** The words of what learners may meet anyway: the modules, the ledgers, the glossary, the services, the references. */
function learnersOwn(decks: readonly Deck[]): string[][] {
  return decks.flatMap((deck) => {
    const files = [
      ...modulesIn(deck).map((module) => module.file),
      'decks/glossary.yaml',
      'decks/support.yaml',
      `${deck.folder}/workshop.yaml`,
    ]
    const kept = [...deck.quotes.values()].flatMap((quote) => [quote.text, quote.paraphrase ?? '', quote.note ?? ''])
    const titles = [...deck.references.values()].map((reference) =>
      Object.values(reference.csl)
        .filter((one) => typeof one === 'string')
        .join('\n'),
    )
    return [...files.map((file) => plain(deck.textAt(file) ?? '')), ...kept, ...titles].map(wordsOf)
  })
}

/** Markdown without what would stand between its words. */
function plain(markdown: string): string {
  return markdown
    .replace(/\[@[^\]]*\]/g, '')
    .replace(/\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/g, '$1')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`]/g, '')
}

/** Words without the punctuation around them. */
function wordsOf(text: string): string[] {
  return text.match(bareWord) ?? []
}

/** From a letter or number to the last one before white space: "don't", "x.y". */
const bareWord = /[\p{L}\p{N}](?:\S*[\p{L}\p{N}])?/gu

/** The sentences that these words hold whole, in order. */
function* matches(words: readonly string[], { firsts, sentences }: Index): Generator<Sentence> {
  for (let at = 0; at + 2 < words.length; at++) {
    if (!firsts.has(words[at] ?? '')) continue
    for (const [length, alike] of sentences.get(keyOf(words, at)) ?? []) {
      const sentence = alike.get(words.slice(at, at + length).join(' '))
      if (sentence !== undefined) yield sentence
    }
  }
}

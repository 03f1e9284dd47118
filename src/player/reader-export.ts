/** Loaded only when a person asks for their learning record as a Word file. */
import { recordAsWord } from './record-docx.ts'
import { type WordFile, wordEvent } from './record-pieces.ts'

document.addEventListener(wordEvent, (event) => {
  const file = (event as CustomEvent<WordFile>).detail
  file.bytes = recordAsWord(file.record, file.lang)
})

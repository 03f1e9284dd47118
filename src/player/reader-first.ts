/** Runs before anything is painted: what a person asked this device to remember is there from the start, and nothing moves later. */

import { askForLetters } from './first-letters.ts'
import { offerToCarryOn } from './reader-carry.ts'
import { applyChoices, rememberedChoices } from './reader-choices.ts'
import { foldContents } from './reader-contents.ts'

document.documentElement.classList.add('script')
applyChoices(rememberedChoices())
foldContents()
offerToCarryOn()
askForLetters()

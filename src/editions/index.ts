/** The outputs that people ask for by name: one line for each edition. */
export { cards } from './cards.ts'
export { guide } from './guide.ts'
export { handout } from './handout.ts'
export { present } from './present.ts'
export { reader } from './reader.ts'
export { single } from './single.ts'
export { slides } from './slides.ts'

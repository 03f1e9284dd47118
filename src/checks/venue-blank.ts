/** A blank in `venue.yaml` that the adopter has still to fill in. */
import { advice } from '../diagnostic.ts'
import type { Check } from '../model.ts'

const asks: Record<string, string> = {
  'safeguarding-lead': 'write the name and role of the person who leads on safeguarding, and how to reach them',
  'quiet-space': 'say where somebody can go to be quiet',
  contacts: 'add local contacts, each with a name and a way to reach it',
  'law-checked': 'when somebody who knows the law has read this workshop, write `on:` the day, and `by:` who it was',
}

export const venueBlank: Check = {
  code: 'venue-blank',
  severity: 'warning',
  run: (deck, report) => {
    for (const { key, at } of deck.venue.blanks)
      report(advice('venue-blank', at, `\`${key}\` is still blank`, asks[key] ?? 'fill it in', key.length))
    const { logo } = deck.venue
    if (logo !== undefined && !deck.pictures.has(`decks/${logo}`))
      report(
        advice(
          'logo-missing',
          { file: 'decks/venue.yaml', line: 1, column: 1 },
          `there is no picture decks/${logo}`,
          'the path of `logo` starts from `decks/`',
        ),
      )
  },
}

/** What the accessibility statement says of each edition: what works, what does not, why, and what there is instead (experience.md, row 57). */

/** Something that does not work, or not for everybody. */
export interface Fault {
  what: string
  /** With number, name and level; or that no criterion covers it. */
  criterion: string
  why: string
  instead: string
  /** WCAG does not meet this at A or AA: it stands under non-compliance. */
  fails?: true
}

export interface EditionFacts {
  title: string
  works: readonly string[]
  faults: readonly Fault[]
}

const none = 'No criterion of WCAG 2.2 covers this.'

export const editions: readonly EditionFacts[] = [
  {
    title: 'The pages to read alone',
    works: [
      'Text can grow to 200% in Settings, and to 400% with your browser’s zoom. Lines then break to fit the window.',
      'Colours, spacing, line length and letters can be changed in Settings. Your device’s own settings are followed first.',
      'Everything can be reached and used with a keyboard. Nothing has a time limit, and nothing moves by itself.',
      'With no script, all text and all links still work. Headings, lists, fields and landmarks are marked as such.',
    ],
    faults: [
      {
        what: 'With no script, your browser’s find, and links that point at a passage of text, can open a closed quotation.',
        criterion: none,
        why: 'Only a script can keep the words away from them, and browsers without script open what folds by themselves.',
        instead: 'The content note comes before the quotation, with a link that skips it. With a script, neither can open it.',
      },
      {
        what: 'With no script, Exit this page is a plain link. Back then brings the page up again.',
        criterion: none,
        why: 'A page without script cannot replace its place in the browser’s list.',
        instead: 'Close the tab or the window. The page about your safety says what else Exit does not do.',
      },
      {
        what: 'Pictures stay light on dark pages.',
        criterion: none,
        why: 'Their colours are part of what they show.',
        instead: 'Choose “Describe in words instead” under Pictures in Settings.',
      },
      {
        what: 'On phones and at high zoom, wide drawings and tables scroll sideways in a frame of their own. The page does not.',
        criterion: 'WCAG 1.4.10 Reflow (AA) allows this for drawings and tables.',
        why: 'They lose their meaning when they are broken into lines.',
        instead: 'Pictures can be described in words in Settings. The frame can be scrolled with the arrow keys.',
      },
      {
        what: 'Read aloud uses the voices of your device. There may be none in your language, or none at all; then it is not offered.',
        criterion: none,
        why: 'Nothing is sent away, so that no voice of ours can be used.',
        instead: 'A screen reader, or the reading aloud of your browser or phone, can read the page as well.',
      },
    ],
  },
  {
    title: 'The slides',
    works: [
      'The slides can be used with a keyboard. Nothing moves by itself.',
      'Text size, colours and letters can be changed in the slides’ own Settings.',
      'On a narrow screen and with no script, all slides are shown as one page, which your browser’s zoom enlarges.',
    ],
    faults: [
      {
        what: 'On a wide screen, slides are fitted to a frame of 16 to 9. Your browser’s zoom alone does not make their text larger.',
        criterion: 'WCAG 1.4.4 Resize Text (AA) fails.',
        why: 'A slide is made to be seen whole in a room.',
        instead: 'Use the pages to read alone, which hold the same text, or Text size in the slides’ Settings.',
        fails: true,
      },
    ],
  },
  {
    title: 'The handout',
    works: ['It is one page with headings, to read on screen or to print. Your browser’s zoom and your device’s colours work on it.'],
    faults: [
      {
        what: 'The handout has no Settings of its own.',
        criterion: none,
        why: 'It holds no script, so that it can be printed and passed on as it is.',
        instead: 'Use your browser’s zoom and reading view, or the pages to read alone.',
      },
    ],
  },
  {
    title: 'The workshop in one file',
    works: ['It has the text, the Settings and the keys of the pages to read alone. It works with no network.'],
    faults: [
      {
        what: 'The letters of Lexend are not in the file.',
        criterion: none,
        why: 'They would make the file larger for everybody.',
        instead: 'The pages on the website offer them. The file offers the other letters.',
      },
    ],
  },
  {
    title: 'The packages for learning platforms',
    works: ['They hold the workshop in one file, with the same text and Settings.'],
    faults: [
      {
        what: 'A platform shows the workshop in a frame, between its own pages. Those pages are not ours.',
        criterion: 'We have not tested any platform’s own pages against WCAG.',
        why: 'Each platform is run and set up by others.',
        instead: 'Ask whoever runs the platform, or use the pages on the website.',
      },
    ],
  },
]

/** Of every edition. */
export const missing: readonly Fault[] = [
  {
    what: 'There is no easy read version.',
    criterion: 'WCAG 3.1.5 Reading Level (AAA) is not met. We do not claim to meet AAA.',
    why: 'Easy read has to be made with people with learning disabilities. That has not been done.',
    instead: 'Hard words are explained where they stand. Ask the people who run this site for another form.',
  },
  {
    what: 'There is no version in British Sign Language (BSL).',
    criterion: none,
    why: 'It has to be made with people who sign. That has not been done.',
    instead: 'Ask the people who run this site whether they can arrange one.',
  },
]

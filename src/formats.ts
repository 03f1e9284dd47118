/** The formats of talk that the guide explains. Sources for their shape: evidence.md, 9.4; times in a format are ours. */

export interface Format {
  /** As a card or a line of text has it: "in pairs". */
  phrase: string
  /** What the slide shows, in order: an icon and a word. */
  steps: readonly { icon: string; label: string }[]
  /** How many people sit together, where the format fixes it. */
  size?: number
  /** How to run it. */
  how: readonly string[]
}

const formats: ReadonlyMap<string, Format> = new Map<string, Format>([
  [
    'think-pair-share',
    {
      phrase: 'alone, in pairs, together',
      steps: [
        { icon: 'alone', label: 'Think' },
        { icon: 'pairs', label: 'Pair' },
        { icon: 'all', label: 'Share' },
      ],
      size: 2,
      how: [
        'Give about a quarter of the time to think or write alone, in silence.',
        'Then people talk in pairs. Anyone may listen only, or go on writing.',
        'Then ask what pairs want to bring to everyone. Each pair may pass.',
      ],
    },
  ],
  [
    'pairs',
    {
      phrase: 'in pairs',
      steps: [{ icon: 'pairs', label: 'Pairs' }],
      size: 2,
      how: [
        'People talk in pairs; with an odd number, one group of three.',
        'Say when half the time has gone, so that both can speak.',
        'Anyone may listen only, or write instead.',
      ],
    },
  ],
  [
    'threes',
    {
      phrase: 'in threes',
      steps: [{ icon: 'threes', label: 'Threes' }],
      size: 3,
      how: [
        'People talk in threes. Mix teams, and part managers from their own staff.',
        'Each has a third of the time to speak first, or passes.',
        'Ask each three for one thing to bring to everyone, if they want to.',
      ],
    },
  ],
  [
    'fours',
    {
      phrase: 'in fours',
      steps: [{ icon: 'fours', label: 'Fours' }],
      size: 4,
      how: [
        'People talk in fours. Mix teams, and part managers from their own staff.',
        'One person keeps an eye on the time, and one writes, if the four want notes.',
        'Ask each four for one thing to bring to everyone, if they want to.',
      ],
    },
  ],
  [
    '1-2-4-all',
    {
      phrase: 'alone, in pairs, in fours, together',
      steps: [
        { icon: 'alone', label: '1' },
        { icon: 'pairs', label: '2' },
        { icon: 'fours', label: '4' },
        { icon: 'all', label: 'All' },
      ],
      size: 4,
      how: [
        'One minute alone, in silence. Writing is welcome.',
        'Two minutes in pairs, then four minutes with another pair. Look for what is alike and what differs.',
        'About five minutes together: one thing from each four, and any may pass. In all, 12 minutes; stretch or shorten each part alike.',
      ],
    },
  ],
  [
    'rounds',
    {
      phrase: 'in a round',
      steps: [{ icon: 'rounds', label: 'Round' }],
      how: [
        'Go round the circle. Each person speaks for one to three minutes, or passes.',
        'Nobody answers or comments during the round.',
        'Offer a turn at the end to those who passed. They may pass again.',
      ],
    },
  ],
  [
    'fishbowl',
    {
      phrase: 'in a fishbowl',
      steps: [{ icon: 'fishbowl', label: 'Fishbowl' }],
      how: [
        'A few people sit in an inner ring and talk. The others sit round them and listen.',
        'Keep one chair in the inner ring free. Whoever wants to speak takes it, and somebody else moves out.',
        'Only volunteers sit inside. Listening is taking part.',
      ],
    },
  ],
  [
    'world-cafe',
    {
      phrase: 'at café tables',
      steps: [{ icon: 'fours', label: 'World café' }],
      how: [
        'Small groups sit at tables, each with the prompt and paper to write on.',
        'Three rounds of about ten minutes, or of 20 to 30 minutes in the long form. After each, people move to another table; one stays and says what was found.',
        'End together: what came up at more than one table? Anyone may stay at one table throughout.',
      ],
    },
  ],
])

export const formatNames: readonly string[] = [...formats.keys()]

/** What the kit knows of a format; undefined for a word of the author's own. */
export function formatOf(name: string): Format | undefined {
  return formats.get(name)
}

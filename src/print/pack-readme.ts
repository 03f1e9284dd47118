/** The room pack's README: what a colleague who has never seen the kit does with this folder, as a page and as plain text. */
import { fullDay } from '../day.ts'
import { counted } from '../flow.ts'
import type { EditionInput, Service } from '../model.ts'
import { attribute, escapeHtml } from './escape.ts'
import { ownFiles, type PackFile } from './pack-list.ts'

interface Section {
  title: string
  /** Steps are numbered, points are not. */
  as: 'paragraphs' | 'steps' | 'points'
  lines: string[]
}

type ReadmeInput = Pick<EditionInput, 'deck' | 'route' | 'today'>

/** `files` are all that the pack holds, itself included. */
export function readmeSections(input: ReadmeInput, files: readonly PackFile[]): Section[] {
  const has: Has = (form, ...endings) =>
    endings.flatMap((ending) => files.find(({ name }) => name.startsWith(form) && name.endsWith(ending))?.name ?? [])[0]
  return [
    { title: 'What this is', as: 'paragraphs', lines: about(input) },
    { title: 'Before the day', as: 'steps', lines: before(has) },
    { title: 'In the room', as: 'steps', lines: inTheRoom(has) },
    { title: 'If it does not work', as: 'points', lines: ifNot(has) },
    { title: 'Who to turn to', as: 'points', lines: people(input) },
    { title: 'For the people in the room', as: 'points', lines: listed(files, 'everyone') },
    {
      title: 'For you alone',
      as: 'points',
      lines: ['Do not pass these on. They hold your notes, or the names of colleagues.', ...listed(files, 'you')],
    },
    { title: 'Afterwards', as: 'points', lines: afterwards },
  ]
}

/** The name of a form's file with the first of these endings that there is. */
type Has = (form: string, ...endings: string[]) => string | undefined

function about({ deck, route, today }: ReadmeInput): string[] {
  const way = route.name === 'all' ? '' : `, ${route.title}`
  const law = deck.venue.blanks.some((blank) => blank.key === 'law-checked')
  return [
    `This folder holds a workshop: ${deck.title}${way}. It takes ${counted(route.minutes, 'minute')}.`,
    'It works on a laptop with no network. There is nothing to install, and nothing is sent anywhere.',
    `It was made on ${fullDay(today)}. People may take a quotation back after that day, and telephone numbers change. Ask for a new pack before each workshop.`,
    ...(law ? ['Nobody has checked yet what it says about the law for your area. Say so in the room.'] : []),
  ]
}

function before(has: Has): string[] {
  return [
    'Take all files out of the zip, into one folder. On Windows: press the zip with the right button, then Extract All.',
    `Open ${ownFiles.check.name} with a double click. It looks whether all files are there and open on this laptop. Do this on the laptop that you will use.`,
    `Read ${ownFiles.contentNotes.name}. It tells what is hard in this workshop, where it comes, and the way round it.`,
    `Open ${ownFiles.contacts.name}, and ring or open each line. Print it, and keep it by you.`,
    `Read ${has('guide', '.html') ?? 'the guide'}: the run sheet, what to bring, and what to do before, on the day and after.`,
    ...handout(has),
    ...print(has('cards', '.pdf', '.html'), 'and cut the cards.'),
  ]
}

/** The whole handout is long: it also holds the text for people who read alone. */
function handout(has: Has): string[] {
  const [page, printed] = [has('handout', '.html'), has('handout', '.pdf')]
  if (page === undefined) return print(printed, 'for everyone.')
  const whole = printed === undefined ? '' : ` All of it is ${printed}.`
  return [
    `Open ${page}, choose the short form, and large print for those who want it. Print it for everyone.${whole} Send it out before the day where you can.`,
  ]
}

function print(name: string | undefined, rest: string): string[] {
  return name === undefined ? [] : [`Print ${name} ${rest}`]
}

function inTheRoom(has: Has): string[] {
  return [
    `Connect the projector. Open ${has('present', '.html') ?? 'the slides'} with a double click.`,
    'Press Presenter view. Your own window opens with notes, the next slide and timers. Move it to your own screen. Press F11 in the other window, so that it fills the projector.',
    'With one screen only, the notes open beside the slide. Everyone would then see them, so read them from the guide instead.',
    'Arrow keys, Page Up and Page Down, or a clicker, move through the slides.',
    'A quotation that describes harm stays closed. Open shows it. Skip goes round it. Both are fine.',
    'Pause screen blanks the screen. Use it whenever the room needs it.',
    'Timers start when you start them. At the end nothing rings.',
  ]
}

function ifNot(has: Has): string[] {
  const powerPoint = has('present', '.pptx')
  return [
    'A page looks bare or does not open: take all files out of the zip again, into a folder of this laptop, not of a network.',
    'No Presenter view: the browser may have stopped a new window. It then opens as a panel, after a line that says who will see it.',
    ...(powerPoint === undefined ? [] : [`No browser works: open ${powerPoint} in PowerPoint. Your notes are in its presenter view.`]),
    'Nothing works: the printed guide holds every slide and what to say. You can run the workshop from it.',
  ]
}

function people({ deck: { venue } }: ReadmeInput): string[] {
  return [
    `Safeguarding lead: ${venue.safeguardingLead ?? 'nobody is named'}`,
    `Quiet space: ${venue.quietSpace ?? 'none is named'}`,
    ...venue.contacts.map(reach),
    `All others, with their hours and costs, are in ${ownFiles.contacts.name}.`,
  ]
}

function reach({ name, phone, web }: Service): string {
  return [name, phone, web].filter(Boolean).join(', ')
}

function listed(files: readonly PackFile[], reader: PackFile['reader']): string[] {
  return files.filter((file) => file.reader === reader).map((file) => `${file.name}: ${file.what}`)
}

const afterwards = [
  'Take this folder off a laptop that others use, and empty its bin.',
  'Collect guides and printed notes. What people wrote for themselves is theirs.',
]

/** The page: names of files lead to them. */
export function readmeHtml(title: string, sections: readonly Section[], files: readonly PackFile[]): string {
  const parts = sections.map(({ title: heading, as, lines }, index) => {
    const inside = lines.map((line) => linked(line, files))
    const list = (tag: string) => `<${tag}>\n${inside.map((line) => `<li>${line}</li>`).join('\n')}\n</${tag}>`
    const body = as === 'paragraphs' ? inside.map((line) => `<p>${line}</p>`).join('\n') : list(as === 'steps' ? 'ol' : 'ul')
    return `<section aria-labelledby="part-${index + 1}">\n<h2 id="part-${index + 1}">${escapeHtml(heading)}</h2>\n${body}\n</section>`
  })
  return `<h1>${escapeHtml(title)}</h1>\n${parts.join('\n')}`
}

function linked(line: string, files: readonly PackFile[]): string {
  return escapeHtml(line).replace(/[\w-]+\.(?:html|pptx|docx|pdf|txt)\b/g, (name) =>
    files.some((file) => file.name === name) ? `<a${attribute('href', name)}>${name}</a>` : name,
  )
}

/** Plain text with the line ends of Windows, whose oldest Notepad knows no others. */
export function readmeText(title: string, sections: readonly Section[]): string {
  const parts = sections.map(({ title: heading, as, lines }) => {
    const marked = lines.map((line, index) => wrapped(line, as === 'paragraphs' ? '' : as === 'steps' ? `${index + 1}. ` : '- '))
    return [heading, '-'.repeat(heading.length), '', ...marked.flatMap((line) => (as === 'paragraphs' ? [line, ''] : [line])), ''].join(
      '\n',
    )
  })
  return `${title}\n${'='.repeat(Math.min(title.length, 76))}\n\n${parts.join('\n').replace(/\n{3,}/g, '\n\n')}`.replaceAll('\n', '\r\n')
}

/** Lines of at most 76 characters, the later ones under the words of the first. */
function wrapped(text: string, mark: string): string {
  const lines: string[] = []
  let line = mark
  for (const word of text.split(' ')) {
    if (line.length + word.length > 76 && line.trim() !== '') {
      lines.push(line.trimEnd())
      line = ' '.repeat(mark.length)
    }
    line += `${word} `
  }
  return [...lines, line.trimEnd()].join('\n')
}

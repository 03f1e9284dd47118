/** The styles of a Word document. Whoever changes one changes it everywhere: look.md, section 3, the column for print. */
import type { IParagraphStyleOptions, IStylesOptions } from 'docx'
import { fault, ink, inkSoft, line, linen, type Palette } from './docx-colours.ts'
import { bordersOf, type PanelName, panelIndent, panelsOf } from './docx-edges.ts'

/** Our words and people's own: look.md, section 3. */
export const faces = { ours: 'Arial', theirs: 'Georgia', code: 'Courier New' } as const

export type StyleName =
  | PanelName
  | 'Title'
  | 'Subtitle'
  | 'Heading1'
  | 'Heading2'
  | 'Heading3'
  | 'Heading4'
  | 'BodyText'
  | 'ListBullet'
  | 'ListNumber'
  | 'Quote'
  | 'Credit'
  | 'Small'
  | 'When'
  | 'Code'
  | 'Caption'
  | 'Picture'
  | 'SlidePicture'
  | 'SlideWords'
  | 'TableHead'
  | 'TableText'
  | 'WritingLine'
  | 'ToFill'
  | 'TOCHeading'
  | 'NoteQuiet'
  | 'Note'

/** Twentieths of a point. */
const points = (count: number) => count * 20

/** Arial and Georgia ask for about 1.15 of their size: with this a line is 1.5 of it, a heading's 1.2. */
const textLines = 312
const headLines = 254

interface Look {
  name: string
  size?: number
  bold?: boolean
  color?: string
  font?: string
  above?: number
  below?: number
  lines?: number
  /** Stays with what comes next. */
  leads?: boolean
  next?: StyleName
}

const looks: Readonly<Partial<Record<StyleName, Look>>> = {
  Title: { name: 'Title', size: 28, bold: true, below: 4, lines: headLines, leads: true, next: 'Subtitle' },
  Subtitle: { name: 'Subtitle', size: 16, bold: true, color: 'accent', below: 12, lines: headLines, next: 'BodyText' },
  Heading1: { name: 'heading 1', size: 22, bold: true, above: 24, below: 6, lines: headLines, leads: true, next: 'BodyText' },
  Heading2: { name: 'heading 2', size: 16, bold: true, above: 22, below: 4, lines: headLines, leads: true, next: 'BodyText' },
  Heading3: { name: 'heading 3', size: 13, bold: true, above: 12, below: 3, lines: headLines, leads: true, next: 'BodyText' },
  Heading4: { name: 'heading 4', size: 12, bold: true, above: 10, below: 3, lines: headLines, leads: true, next: 'BodyText' },
  TOCHeading: { name: 'TOC Heading', size: 16, bold: true, above: 12, below: 6, lines: headLines, leads: true, next: 'BodyText' },
  BodyText: { name: 'Body Text', below: 6 },
  ListBullet: { name: 'List Bullet', below: 3 },
  ListNumber: { name: 'List Number', below: 3 },
  Small: { name: 'Small print', color: inkSoft, below: 6 },
  When: { name: 'Clock time', color: inkSoft, below: 6, leads: true },
  Code: { name: 'Code', font: faces.code, below: 6, lines: headLines },
  Caption: { name: 'caption', bold: true, above: 8, below: 4, leads: true },
  Picture: { name: 'Picture', above: 6, below: 4, lines: 240, leads: true },
  // A long chain of lines that stay together is more than some programs can keep: this one ends with the picture.
  SlidePicture: { name: 'Picture of a slide', above: 2, below: 8, lines: 240 },
  SlideWords: { name: 'Words in a picture of a slide', lines: 240 },
  TableHead: { name: 'Table head', bold: true, above: 2, below: 2, lines: 270 },
  TableText: { name: 'Table text', above: 2, below: 2, lines: 270 },
  Note: { name: 'Note', below: 6 },
  NoteQuiet: { name: 'Note: quiet and late', below: 6 },
}

/** What panels change besides their edge. */
const panelLooks: Readonly<Record<PanelName, Look>> = {
  Prompt: { name: 'Prompt', size: 15, bold: true },
  Activity: { name: 'Activity' },
  Scenario: { name: 'Scenario' },
  ContentNote: { name: 'Content note' },
  OurWords: { name: 'In our words' },
  Aside: { name: 'Set apart' },
  SupportBox: { name: 'Support box' },
  Blank: { name: 'Fill in', bold: true, color: fault },
  PictureInWords: { name: 'Picture in words' },
  NotePurpose: { name: 'Note: purpose' },
  NoteSay: { name: 'Note: say' },
  NoteAsk: { name: 'Note: ask' },
  NoteDo: { name: 'Note: do' },
  NoteWatchFor: { name: 'Note: watch for' },
  NoteOptOut: { name: 'Note: ways to take part' },
  NoteIf: { name: 'Note: if' },
  NoteSafety: { name: 'Note: safety and access' },
}

export function stylesOf(lang: string, palette: Palette): IStylesOptions {
  const plain = Object.entries(looks).map(([id, look]) => styleOf(id, look, palette))
  const panels = panelsOf(palette)
  const edged = Object.entries(panelLooks).map(([id, look]) => {
    const panel = panels[id as PanelName]
    const style = styleOf(id, look, palette)
    const indent = { left: panelIndent, right: panel.frame ? panelIndent : 0 }
    const shading = panel.shade === undefined ? {} : { shading: { type: 'clear' as const, color: 'auto', fill: panel.shade } }
    return { ...style, paragraph: { ...style.paragraph, indent, border: bordersOf(panel), ...shading } }
  })
  return {
    default: {
      document: {
        run: {
          font: { ascii: faces.ours, hAnsi: faces.ours, cs: faces.ours, eastAsia: faces.ours },
          size: 24,
          color: ink,
          language: { value: lang, eastAsia: lang, bidirectional: lang },
        },
        paragraph: { spacing: { line: textLines, lineRule: 'auto' } },
      },
      hyperlink: { run: { color: palette.accent, underline: { type: 'single' } } },
    },
    paragraphStyles: [...plain, quote, credit, ...ruled, ...contents, ...edged, ...running],
    characterStyles: [
      { id: 'Strong', name: 'Strong', quickFormat: true, run: { bold: true, boldComplexScript: true } },
      { id: 'Label', name: 'Label', quickFormat: true, run: { bold: true, boldComplexScript: true, color: palette.accent } },
      { id: 'CodeWords', name: 'Code words', run: { font: faces.code } },
      { id: 'IndexLink', name: 'Contents link' },
      { id: 'Citation', name: 'Citation', run: { color: inkSoft } },
    ],
  }
}

function styleOf(id: string, look: Look, palette: Palette): IParagraphStyleOptions {
  const { name, size, bold, color, font, above, below, lines, leads, next } = look
  return {
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    next: next ?? id,
    run: {
      ...(size === undefined ? {} : { size: size * 2, sizeComplexScript: size * 2 }),
      ...(bold ? { bold, boldComplexScript: true } : {}),
      ...(color === undefined ? {} : { color: color === 'accent' ? palette.accent : color }),
      ...(font === undefined ? {} : { font }),
    },
    paragraph: {
      spacing: { before: points(above ?? 0), after: points(below ?? 0), line: lines ?? textLines, lineRule: 'auto' },
      ...(leads ? { keepNext: true } : {}),
      ...outlineOf(id),
    },
  }
}

function outlineOf(id: string): { outlineLevel?: number; keepLines?: boolean } {
  const level = /^Heading(\d)$/.exec(id)?.[1]
  return level === undefined ? {} : { outlineLevel: Number(level) - 1, keepLines: true }
}

/** A person's own words, upright and whole. */
const quote: IParagraphStyleOptions = {
  id: 'Quote',
  name: 'Quote',
  basedOn: 'Normal',
  next: 'Credit',
  quickFormat: true,
  run: { font: { ascii: faces.theirs, hAnsi: faces.theirs, cs: faces.theirs, eastAsia: faces.theirs }, size: 32, sizeComplexScript: 32 },
  paragraph: {
    indent: { left: panelIndent, right: panelIndent },
    spacing: { before: points(8), after: points(6), line: textLines, lineRule: 'auto' },
    keepLines: true,
    keepNext: true,
    shading: { type: 'clear', color: 'auto', fill: linen },
  },
}

/** Whose words they are, under them. */
const credit: IParagraphStyleOptions = {
  id: 'Credit',
  name: 'Credit',
  basedOn: 'Normal',
  next: 'BodyText',
  quickFormat: true,
  run: { color: inkSoft },
  paragraph: { indent: { left: panelIndent }, spacing: { before: 0, after: points(10), line: textLines, lineRule: 'auto' } },
}

const rule = { style: 'single' as const, size: 6, color: line, space: 1 }

/** Lines to write on, 10 mm apart; blanks with a line behind their name. */
const ruled: IParagraphStyleOptions[] = [
  {
    id: 'WritingLine',
    name: 'Writing line',
    basedOn: 'Normal',
    paragraph: { spacing: { before: 0, after: 0, line: 567, lineRule: 'exact' }, border: { bottom: rule, between: rule } },
  },
  {
    id: 'ToFill',
    name: 'To fill in by hand',
    basedOn: 'Normal',
    paragraph: { spacing: { before: points(6), after: 0 } },
  },
]

const contents: IParagraphStyleOptions[] = [1, 2].map((level) => ({
  id: `TOC${level}`,
  name: `toc ${level}`,
  basedOn: 'Normal',
  next: 'BodyText',
  paragraph: { spacing: { after: points(level === 1 ? 4 : 2) }, indent: { left: (level - 1) * 360 } },
}))

const running: IParagraphStyleOptions[] = [
  {
    id: 'Header',
    name: 'header',
    basedOn: 'Normal',
    paragraph: {
      spacing: { after: 0, line: 240, lineRule: 'auto' },
      border: { bottom: { style: 'single', size: 8, color: ink, space: 6 } },
    },
  },
  {
    id: 'Footer',
    name: 'footer',
    basedOn: 'Normal',
    run: { color: inkSoft },
    paragraph: { spacing: { after: 0, line: 240, lineRule: 'auto' } },
  },
]

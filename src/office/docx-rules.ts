/** How boxes and roles of Flow look in a Word document: the one table to change. */
import type { PanelName } from './docx-edges.ts'
import type { StyleName } from './docx-styles.ts'

export interface Rule {
  /** Stands in a panel of its own. */
  panel?: PanelName
  /** The style of its paragraphs. */
  style?: StyleName
  /** Its words are strong. */
  strong?: true
  /** Its label begins its first paragraph. */
  runsIn?: true
  /** Its paragraphs stay together, close to each other. */
  together?: true
}

const boxes: Readonly<Record<string, Rule>> = {
  prompt: { panel: 'Prompt' },
  reflect: { panel: 'Prompt' },
  further: { style: 'Activity' },
  activity: { panel: 'Activity' },
  scenario: { panel: 'Scenario' },
  ours: { panel: 'OurWords' },
  aside: { panel: 'Aside' },
  'support-box': { panel: 'SupportBox' },
  service: { together: true },
  // Only what the parts of a document say, since no author can.
  blanks: { panel: 'Blank' },
  'note note-text': { style: 'Note' },
  'note note-purpose': { panel: 'NotePurpose', runsIn: true },
  'note note-say': { panel: 'NoteSay', runsIn: true },
  'note note-ask': { panel: 'NoteAsk', runsIn: true },
  'note note-do': { panel: 'NoteDo', runsIn: true },
  'note note-watch-for': { panel: 'NoteWatchFor', runsIn: true },
  'note note-opt-out': { panel: 'NoteOptOut', runsIn: true },
  'note note-if': { panel: 'NoteIf', runsIn: true },
  'note note-safety': { panel: 'NoteSafety', runsIn: true },
  'note note-access': { panel: 'NoteSafety', runsIn: true },
  'note note-quiet': { style: 'NoteQuiet', runsIn: true },
  'note note-cut': { style: 'NoteQuiet', runsIn: true },
  'note note-speaker': { style: 'Note', runsIn: true },
}

const roles: Readonly<Record<string, Rule>> = {
  'content-note': { panel: 'ContentNote' },
  'withheld-note': { panel: 'ContentNote' },
  blank: { panel: 'Blank' },
  'source-line': { style: 'Small' },
  small: { style: 'Small' },
  'stage-for': { style: 'Small' },
  tag: { strong: true },
  question: { strong: true },
  'service-name': { strong: true },
  'set-name': { strong: true },
  // As above.
  title: { style: 'Title' },
  subtitle: { style: 'Subtitle' },
  contents: { style: 'TOCHeading' },
  when: { style: 'When' },
  'to-fill': { style: 'ToFill' },
}

export function boxRule(kind: string): Rule {
  return ruleIn(boxes, kind)
}

export function roleRule(role: string | undefined): Rule {
  return role === undefined ? {} : ruleIn(roles, role)
}

function ruleIn(rules: Readonly<Record<string, Rule>>, name: string): Rule {
  return Object.hasOwn(rules, name) ? (rules[name] ?? {}) : {}
}

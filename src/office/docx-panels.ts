/** Pieces as the library has them: panels with their edges, told apart and without a gap, and tables that do not touch what follows. */
import { type IParagraphOptions, Paragraph, Table, type TableOfContents } from 'docx'
import type { Palette } from './docx-colours.ts'
import { bordersOf, type Panel, type PanelName, panelIndent, panelsOf } from './docx-edges.ts'
import { isLine, type Line, type OpenPanel, optionsOf, type Piece, step } from './docx-line.ts'

/** Twentieths of a point. */
const insidePanel = 80
const afterPanel = 200
const afterTable = 200

export function paragraphsOf(pieces: readonly Piece[], palette: Palette): (Paragraph | Table | TableOfContents)[] {
  const panels = panelsOf(palette)
  const others = othersAmong(pieces)
  return pieces.flatMap((piece, at): (Paragraph | Table | TableOfContents)[] => {
    const [before, next] = [pieces[at - 1], pieces[at + 1]]
    // Two tables in a row would be one, and a page cannot end with one.
    if (!isLine(piece)) return piece instanceof Table && !isLine(next) ? [piece, new Paragraph({ style: 'Small' })] : [piece]
    const own = piece.panel === undefined ? optionsOf(piece) : panelOptions(piece, next, panels[piece.panel.name], others.has(piece.panel))
    const follows = before instanceof Table && !/^Heading/.test(piece.style)
    return [new Paragraph(follows ? { ...own, spacing: { ...own.spacing, before: afterTable } } : own)]
  })
}

/** Of two panels of one kind that follow each other, the second: its edge must not join the first's. */
function othersAmong(pieces: readonly Piece[]): Set<OpenPanel> {
  const others = new Set<OpenPanel>()
  let before: OpenPanel | undefined
  for (const piece of pieces) {
    const panel: OpenPanel | undefined = isLine(piece) ? piece.panel : undefined
    if (panel !== undefined && before !== undefined && panel !== before && panel.name === before.name && !others.has(before))
      others.add(panel)
    before = panel
  }
  return others
}

function panelOptions(line: Line, next: Piece | undefined, panel: Panel, isOther: boolean): IParagraphOptions {
  const shading = panel.shade === undefined ? {} : { shading: { type: 'clear' as const, color: 'auto', fill: panel.shade } }
  const isStyled = line.style === (line.panel?.name satisfies PanelName | undefined) && !isOther
  return {
    ...optionsOf(line),
    ...(isStyled ? {} : { border: bordersOf(panel, isOther), ...shading }),
    spacing: { before: 0, after: spaceAfter(line, next) },
    indent: indentOf(line, panel.frame !== undefined),
  }
}

/** Word joins the edges of neighbours that go in alike; between others there must be no space. */
function spaceAfter(line: Line, next: Piece | undefined): number {
  if (!isLine(next) || next.panel !== line.panel) return afterPanel
  return (line.depth ?? 0) === (next.depth ?? 0) ? (line.below ?? insidePanel) : 0
}

/** Every line of a panel begins at the same place, since its edge stands there: what goes in hangs from it. */
function indentOf({ depth = 0 }: Line, framed: boolean): { left: number; right: number; hanging: number } {
  return { left: panelIndent + depth * step, right: framed ? panelIndent : 0, hanging: depth * step }
}

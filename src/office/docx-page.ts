/** The pages of a Word document: A4, what runs along them, and the contents. */
import { Footer, Header, PageNumber, Paragraph, Tab, TableOfContents, TextRun } from 'docx'
import type { Plan } from './docx-document.ts'
import { wellFormed } from './docx-inline.ts'
import { textWidth } from './docx-table.ts'

/** The text is as wide as a line that is easy to read: look.md, section 3. In twentieths of a point. */
export const page = {
  page: {
    size: { width: 11906, height: 16838 },
    margin: { top: 1531, bottom: 1304, left: (11906 - textWidth) / 2, right: (11906 - textWidth) / 2, header: 680, footer: 624 },
  },
}

const toTheRight = { type: 'right' as const, position: textWidth }

export function header(running: string, tag: string): Header {
  const children = [
    new TextRun({ text: shortened(wellFormed(running)), style: 'Strong' }),
    new TextRun({ children: [new Tab()] }),
    new TextRun({ text: tag, style: 'Strong' }),
  ]
  return new Header({ children: [new Paragraph({ style: 'Header', tabStops: [toTheRight], children })] })
}

/** What runs along each page has one line. */
function shortened(title: string): string {
  if (title.length <= 50) return title
  return `${title.slice(0, 50).replace(/\s+\S*$/, '')} …`
}

export function footer(left: string): Footer {
  const children = [
    new TextRun({ text: wellFormed(left) }),
    new TextRun({ children: [new Tab(), 'Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
  ]
  return new Footer({ children: [new Paragraph({ style: 'Footer', tabStops: [toTheRight], children })] })
}

/** Prefilled, so that nothing is asked on opening; Word adds page numbers when it is told to. */
export function contentsOf({ contents }: Plan, bookmark: (anchor: string) => string | undefined): TableOfContents {
  return new TableOfContents('Contents', {
    hyperlink: true,
    headingStyleRange: '1-1',
    beginDirty: false,
    tabLeader: 'none',
    cachedEntries: contents.map(({ id, title }) => {
      const href = bookmark(id)
      return { title: wellFormed(title), level: 1, ...(href === undefined ? {} : { href }) }
    }),
  })
}

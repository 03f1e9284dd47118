/** What programs want of a presentation besides its slides, though it holds little or nothing. */
import { part, spaces, tag } from './xml.ts'

export function appProperties(slides: number): string {
  return part(
    `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Workshop Kit</Application><PresentationFormat>Widescreen</PresentationFormat><Slides>${slides}</Slides></Properties>`,
  )
}

export function emptyProperties(name: 'presentationPr' | 'viewPr'): string {
  return part(tag(`p:${name}`, spaces))
}

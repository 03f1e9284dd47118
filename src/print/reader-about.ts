/** Safety, support and accessibility in short, for a page that stands alone and may lead to no other (experience.md, rows 36, 41, 57). */
import type { Deck } from '../model.ts'
import { anyTimeBox, fullService, hereBox } from '../services.ts'
import { escapeHtml } from './escape.ts'
import { type PagePrinter, printFlow } from './html.ts'
import { defaultExit } from './learner-page.ts'

export type Home = 'file' | 'platform'

/** Nothing here may promise more than holds: Exit erases nothing, and a platform is run by people. */
export function safetyPart({ venue, support }: Deck, page: PagePrinter, home: Home): string {
  const kept =
    home === 'file'
      ? '<p>This file sends nothing to anyone. What you write goes when you close the page, unless you ask to save it on this device.</p>'
      : `<p>A learning platform has opened this page. It is told where you are in it, which sessions you have read to the end, whether you have finished, and for how long the page was open. People who run the platform can see that.</p>
<p>It is not told what you write, unless you tick the box to keep it there, or press Share beside what you wrote.</p>`
  const services = [...hereBox(venue.contacts.map(fullService)), ...anyTimeBox(support.map(fullService))]
  return `<h2 id="kit--safety-h">Your safety on this page</h2>
<p>Exit this page covers what you were reading and opens ${escapeHtml(venue.exit ?? defaultExit)} instead. It does not erase your browser’s history, and it does not remove ${home === 'file' ? 'this file' : 'what the platform has kept'}.</p>
${kept}
<p>Somebody who can use your device or your accounts may be able to see what you read. If that worries you, use a device that they cannot reach. Removing all of your history can be noticed, too.</p>
<section id="kit--support" aria-labelledby="kit--support-h">
<h3 id="kit--support-h">Support</h3>
${printFlow(services, { ...page, interactive: false })}
</section>`
}

/** What holds of every page like this one; the whole statement, with what was tested, is published with the workshop. */
export function accessibilityPart(): string {
  return `<h2 id="kit--accessibility-h">Accessibility</h2>
<p>This is one page. Its text follows your own text size, zoom and colours, and all of it can be read without a script.</p>
<p>With no script, your browser’s find can reach the words of a closed quotation. With a script, it cannot.</p>
<p>People who use screen readers and other assistive technology have not tested this page yet. The whole statement is in accessibility.html, which is published with the workshop.</p>
<p>If something here does not work for you, please tell whoever gave you this page.</p>`
}

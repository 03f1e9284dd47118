/**
 * Where a person may make a learning record. The script fills it when it is opened (`reader-record.ts`), and loads what writes a Word
 * file only when one is asked for; without script a line says so. It is closed from the start, so that nothing moves.
 */

/** Loaded only when asked for: in pages of one file it lies there as text until then. */
export const exportScript = 'reader-export.js'

export const recordTitle = 'Your learning record'

export const recordCard = `<p class="no-script">Making a learning record needs a script, which does not run here. You can write your own: what you learned, how it changes your practice, what you will do.</p>
<details class="record-card"><summary>Write one, if you want to</summary></details>`

/** On a module's own page. */
export function recordSection(): string {
  return `<section class="record" id="kit--record" aria-labelledby="kit--record-h">\n<h2 id="kit--record-h">${recordTitle}</h2>\n${recordCard}\n</section>\n`
}

/** On a page with all modules: from the end of each to the one record. */
export const wayToRecord = `<p class="to-record"><a href="#kit--record">${recordTitle}</a></p>\n`

/** Escaping for HTML: the four characters that the CommonMark specification escapes, in text and in double-quoted attributes. */

export function escapeHtml(text: string): string {
  for (let index = 0; index < text.length; index++) {
    if (entityOf(text.charCodeAt(index)) !== '') return escapeFrom(text, index)
  }
  return text
}

/** Most text needs no escaping, so the slow path starts only where something was found. */
function escapeFrom(text: string, first: number): string {
  let html = ''
  let from = 0
  for (let index = first; index < text.length; index++) {
    const entity = entityOf(text.charCodeAt(index))
    if (entity === '') continue
    html += text.slice(from, index) + entity
    from = index + 1
  }
  return html + text.slice(from)
}

function entityOf(code: number): string {
  if (code > 62) return ''
  if (code === 38) return '&amp;'
  if (code === 60) return '&lt;'
  if (code === 62) return '&gt;'
  return code === 34 ? '&quot;' : ''
}

/** ` name="value"`, or nothing when there is no value. */
export function attribute(name: string, value: string | undefined): string {
  return value === undefined ? '' : ` ${name}="${escapeHtml(value)}"`
}

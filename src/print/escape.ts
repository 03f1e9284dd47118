/** Escaping for HTML: the four characters that the CommonMark specification escapes, in text and in double-quoted attributes. */

export function escapeHtml(text: string): string {
  for (let index = 0; index < text.length; index++) {
    if (isSpecial(text.charCodeAt(index))) return escapeFrom(text, index)
  }
  return text
}

/** `&`, `<`, `>` or `"`. All of them come before the letters, so most characters need one comparison. */
function isSpecial(code: number): boolean {
  return code < 63 && (code === 38 || code === 60 || code === 62 || code === 34)
}

const entities = new Map([
  [38, '&amp;'],
  [60, '&lt;'],
  [62, '&gt;'],
  [34, '&quot;'],
])

/** Most text needs no escaping, so the slow path starts only where something was found. */
function escapeFrom(text: string, first: number): string {
  let html = ''
  let from = 0
  for (let index = first; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (!isSpecial(code)) continue
    html += text.slice(from, index) + entities.get(code)
    from = index + 1
  }
  return html + text.slice(from)
}

/** ` name="value"`, or nothing when there is no value. */
export function attribute(name: string, value: string | undefined): string {
  return value === undefined ? '' : ` ${name}="${escapeHtml(value)}"`
}

/** How large a quotation can stand on its slide: look.md, section 3. */

/** Sizes in % of slide height, from the largest: a quotation steps down when it needs more lines than fit. */
export const quotationSizes: readonly number[] = [8.9, 8.3, 7.8, 7.2, 6.6, 5.9]

/** Room for the words: width and height in % of slide height, 16:9 less the margins, the label and the bar. */
const room = { width: 161.8, height: 67 }

/** The mean advance of Literata at weight 440, in parts of its size, with some to spare for breaks between words. */
const advance = 0.53

/** The largest size at which all words fit; undefined when they do not fit at the smallest. */
export function quotationSize(text: string): number | undefined {
  return quotationSizes.find((size) => {
    const perLine = Math.floor(room.width / (size * advance))
    const lines = text
      .trim()
      .split('\n')
      .reduce((sum, line) => sum + linesOf(line.trim(), perLine), 0)
    const most = size === quotationSizes[0] ? 5 : Math.floor(room.height / (size * 1.5))
    return lines <= most
  })
}

function linesOf(text: string, perLine: number): number {
  let lines = 1
  let used = 0
  for (const word of text.split(/\s+/)) {
    const length = [...word].length
    if (used > 0 && used + 1 + length > perLine) {
      lines++
      used = length
    } else used += (used > 0 ? 1 : 0) + length
  }
  return lines
}

/** Bytes as base64, in any place where the core runs. */

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

export function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = []
  for (let start = 0; start < bytes.length; start += 3 * 4096) pieces.push(encode(bytes.subarray(start, start + 3 * 4096)))
  return pieces.join('')
}

function encode(bytes: Uint8Array): string {
  let text = ''
  for (let index = 0; index < bytes.length; index += 3) {
    const [a = 0, b, c] = [bytes[index], bytes[index + 1], bytes[index + 2]]
    const group = (a << 16) | ((b ?? 0) << 8) | (c ?? 0)
    text += letters.charAt(group >> 18) + letters.charAt((group >> 12) & 63)
    text += b === undefined ? '==' : letters.charAt((group >> 6) & 63) + (c === undefined ? '=' : letters.charAt(group & 63))
  }
  return text
}

/** Kind and size of a picture, read from its own first bytes. */

/** What a picture is, and how large, in dots. */
export interface PictureSize {
  type: 'png' | 'jpeg' | 'webp'
  width: number
  height: number
}

/** Kind and size by a picture's own first bytes; undefined for any other file. */
export function sizeOf(bytes: Uint8Array): PictureSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const size = sizeOfPng(view) ?? sizeOfJpeg(view) ?? sizeOfWebp(view)
  return size !== undefined && size.width > 0 && size.height > 0 ? size : undefined
}

function sizeOfPng(view: DataView): PictureSize | undefined {
  if (view.byteLength < 24 || view.getUint32(0) !== 0x89504e47) return undefined
  return { type: 'png', width: view.getUint32(16), height: view.getUint32(20) }
}

/** The frame header is the first segment of a kind from C0 to CF that is no table. */
function sizeOfJpeg(view: DataView): PictureSize | undefined {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return undefined
  for (let at = 2; at + 9 < view.byteLength && view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2)) {
    const kind = view.getUint8(at + 1)
    if (kind >= 0xc0 && kind <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(kind))
      return { type: 'jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
  }
  return undefined
}

/** Three kinds: lossy, lossless, extended. */
function sizeOfWebp(view: DataView): PictureSize | undefined {
  if (view.byteLength < 30 || view.getUint32(0) !== 0x52494646 || view.getUint32(8) !== 0x57454250) return undefined
  const three = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 0x10000
  switch (view.getUint32(12)) {
    case 0x56503820:
      return { type: 'webp', width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
    case 0x5650384c: {
      const bits = view.getUint32(21, true)
      return { type: 'webp', width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 }
    }
    default:
      return { type: 'webp', width: three(24) + 1, height: three(27) + 1 }
  }
}

/** Zips that share parts, such as a presentation with notes and one without: what was packed once is taken as it is. */
import { deflateSync, strToU8 } from 'fflate'
import type { OutputFile } from '../model.ts'

/** Files by path inside the zip, in the order given; paths are ASCII. The bytes depend on their content alone. */
export type Zip = (files: readonly OutputFile[]) => Uint8Array

interface Packed {
  data: Uint8Array
  method: 0 | 8
  size: number
  check: number
}

/** Less than this is kept as it is: packing it would cost more time than it saves room. */
const small = 512

export function sharedZip(): Zip {
  const known = new Map<OutputFile['bytes'], Packed>()
  return (files) =>
    joinZip(
      files.map(({ path, bytes }) => {
        const packed = known.get(bytes) ?? pack(bytes)
        known.set(bytes, packed)
        return { name: strToU8(path), packed }
      }),
    )
}

function pack(bytes: OutputFile['bytes']): Packed {
  const plain = typeof bytes === 'string' ? strToU8(bytes) : bytes
  const common = { size: plain.length, check: checkSum(plain) }
  // Pictures and workbooks are packed already.
  if (typeof bytes !== 'string' || plain.length < small) return { data: plain, method: 0, ...common }
  return { data: deflateSync(plain, { level: 6 }), method: 8, ...common }
}

interface Entry {
  name: Uint8Array
  packed: Packed
}

const headSize = 30
const listSize = 46
const endSize = 22

/** The zip format's own records: a head before each file, the list of them all, and the end. */
function joinZip(entries: readonly Entry[]): Uint8Array {
  const files = entries.reduce((sum, { name, packed }) => sum + headSize + name.length + packed.data.length, 0)
  const list = entries.reduce((sum, { name }) => sum + listSize + name.length, 0)
  const zip = new Uint8Array(files + list + endSize)
  const view = new DataView(zip.buffer)
  let at = 0
  let listAt = files
  for (const entry of entries) {
    const { name, packed } = entry
    view.setUint32(at, 0x04034b50, true)
    writeCommon(view, at + 4, entry)
    view.setUint32(listAt, 0x02014b50, true)
    view.setUint16(listAt + 4, 20, true)
    writeCommon(view, listAt + 6, entry)
    view.setUint32(listAt + 42, at, true)
    zip.set(name, at + headSize)
    zip.set(packed.data, at + headSize + name.length)
    zip.set(name, listAt + listSize)
    at += headSize + name.length + packed.data.length
    listAt += listSize + name.length
  }
  view.setUint32(listAt, 0x06054b50, true)
  view.setUint16(listAt + 8, entries.length, true)
  view.setUint16(listAt + 10, entries.length, true)
  view.setUint32(listAt + 12, list, true)
  view.setUint32(listAt + 16, files, true)
  return zip
}

/** 2 January 1980, as all our zips have it. */
const always = 34

function writeCommon(view: DataView, at: number, { name, packed }: Entry): void {
  view.setUint16(at, 20, true)
  view.setUint16(at + 4, packed.method, true)
  view.setUint16(at + 8, always, true)
  view.setUint32(at + 10, packed.check, true)
  view.setUint32(at + 14, packed.data.length, true)
  view.setUint32(at + 18, packed.size, true)
  view.setUint16(at + 22, name.length, true)
}

const table = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

/** CRC-32, which zips check files by. */
function checkSum(bytes: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of bytes) sum = (sum >>> 8) ^ (table[(sum ^ byte) & 0xff] ?? 0)
  return (sum ^ 0xffffffff) >>> 0
}

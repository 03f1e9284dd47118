/** XML for manifests: elements with attributes, text escaped, two spaces deeper at each level. */

export interface Xml {
  name: string
  attributes: Record<string, string>
  children: (Xml | string)[]
}

type Child = Xml | string | undefined

/** `xml('title', {}, 'A workshop')`. What is undefined is left out. */
export function xml(name: string, attributes: Record<string, string> = {}, ...children: (Child | readonly Child[])[]): Xml {
  return { name, attributes, children: children.flat().filter((one): one is Xml | string => one !== undefined) }
}

export function printXml(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${print(root, '')}\n`
}

function print({ name, attributes, children }: Xml, indent: string): string {
  const head = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
  const open = `${indent}<${name}${head.join('')}`
  if (children.length === 0) return `${open}/>`
  // White space beside text would be part of it.
  if (children.some((child) => typeof child === 'string')) {
    return `${open}>${children.map((child) => (typeof child === 'string' ? escapeXml(child) : print(child, ''))).join('')}</${name}>`
  }
  return `${open}>\n${children.map((child) => (typeof child === 'string' ? '' : print(child, `${indent}  `))).join('\n')}\n${indent}</${name}>`
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** XML 1.0 knows no control characters but tab and line ends. */
export function escapeXml(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids.
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replace(/[&<>"]/g, (one) => entities[one] ?? one)
}

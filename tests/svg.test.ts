/** Which SVGs the kit shows: pictures alone, never programs. */
import { describe, expect, it } from 'vitest'
import { unsafePart } from '../src/checks/svg-unsafe.ts'

const open = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">'

function partOf(inside: string): string | undefined {
  return unsafePart(`<?xml version="1.0"?>\n${open}${inside}</svg>`)
}

describe('an SVG is safe', () => {
  for (const inside of [
    '<title>One &amp; two, on = off</title><path d="M0 0L1 1"/>',
    '<defs><linearGradient id="g"/></defs><rect fill="url(#g)" clip-path="url(\'#c\')"/><use href="#g" xlink:href="#g"/>',
    '<image href="data:image/png;base64,AAAA"/>',
    '<style>.a { fill: red } /* url() */ .b { fill: url("#g") }</style>',
    '<!-- <script>in a comment</script> --><text>a &lt;script&gt; in words</text>',
    '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/" rdf:resource="http://purl.org/x"><dc:title>t</dc:title></metadata>',
  ])
    it(inside, () => expect(partOf(inside)).toBe(undefined))
})

describe('an SVG is not safe', () => {
  for (const [inside, says] of [
    ['<script>1</script>', 'holds a script'],
    ['<SVG:Script href="#a"/>', 'holds a script'],
    ['<a title=">" ><rect onclick = "x()"/></a>', 'has a handler, `onclick`'],
    ["<rect\nonload='x()'/>", 'has a handler, `onload`'],
    ['<foreignObject><p/></foreignObject>', 'holds a `foreignObject`'],
    ['<iframe/>', 'holds `iframe`'],
    ['<image href="https://example.org/a.png"/>', 'asks for something outside itself'],
    ['<image xlink:href="a.png"/>', 'asks for something outside itself'],
    ['<use href="//example.org/a.svg#x"/>', 'asks for something outside itself'],
    ['<image href="data:image/svg+xml,x"/>', 'asks for something outside itself'],
    ['<a href="java&#115;cript:x()"/>', 'asks for something outside itself'],
    ['<animate to="java&#x0A;script:x()"/>', 'asks for something outside itself'],
    ['<set attributeName="href" values="#a;https://example.org"/>', 'moves an address'],
    ['<rect fill="url(https://example.org/a)"/>', 'asks for something outside itself'],
    ['<rect style="fill:u\\72l(https://example.org)"/>', 'asks for something outside itself'],
    ['<style>@import "a.css";</style>', 'asks for something outside itself'],
    ['<style>@\\69mport "a.css";</style>', 'asks for something outside itself'],
    ['<style><![CDATA[a { fill: url( "//example.org" ) }]]></style>', 'asks for something outside itself'],
    ['<g xml:base="https://example.org/"/>', 'asks for something outside itself'],
  ])
    it(String(inside), () => expect(partOf(String(inside))).toBe(says))
  it('when it defines entities, asks for a style sheet, or is something else', () => {
    expect(unsafePart(`<!DOCTYPE svg [<!ENTITY a "b">]>${open}&a;</svg>`)).toBe('defines entities')
    expect(unsafePart(`<?xml-stylesheet href="a.css"?>${open}</svg>`)).toBe('asks for a style sheet')
    for (const text of ['', '<html></html>', 's\u0000v\u0000g']) expect(unsafePart(text)).toBe('is not an SVG')
  })
})

/** The colours of a Word document: look.md, section 2, on white paper. None of them carries a meaning alone. */

export interface Palette {
  accent: string
  mid: string
  tint: string
}

export const ink = '25211D'
export const inkSoft = '4D463F'
export const line = '82776A'
export const linen = 'F3EADC'
export const lampTint = 'F8E9C9'
export const lampLine = '7D5504'
export const fault = '8E2B1B'

const palettes: Readonly<Record<string, Palette>> = {
  't-harm': { accent: '6B2750', mid: 'A5668B', tint: 'F2E3E8' },
  't-hostility': { accent: '12544A', mid: '4F8F80', tint: 'E2EEE7' },
}

/** By the class of a page's root: `t-harm`; a workshop without colours of its own has ink. */
export function paletteOf(accent: string): Palette {
  return (Object.hasOwn(palettes, accent) ? palettes[accent] : undefined) ?? { accent: ink, mid: '6F675E', tint: 'EFEAE2' }
}

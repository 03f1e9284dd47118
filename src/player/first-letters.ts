/**
 * Asks for the letters of our own words before anything is painted, so that no text is set twice: the sheet `page-fonts.css` takes them
 * only if they are there by then. Files on a disk cannot be asked for early; there they replace the device's own when they come.
 */
const file = 'atkinson-hyperlegible-next-latin-wght-normal.woff2'

export function askForLetters(): void {
  const own = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : ''
  if (own === '') return
  const address = new URL(file, own).href
  if (location.protocol === 'file:') {
    const face = new FontFace('Atkinson Hyperlegible Next Variable', `url("${address}")`, { weight: '200 900', display: 'swap' })
    document.fonts.add(face)
    return
  }
  const link = document.createElement('link')
  Object.assign(link, { rel: 'preload', as: 'font', type: 'font/woff2', crossOrigin: 'anonymous', href: address })
  document.head.append(link)
}

/** How long the page was open and on screen: what platforms call session time. A page left open overnight counts no night. */

let before = 0
let since: number | undefined

export function startClock(): void {
  const follow = () => {
    if (document.visibilityState === 'visible') since ??= performance.now()
    else {
      before = secondsOpen()
      since = undefined
    }
  }
  document.addEventListener('visibilitychange', follow)
  follow()
}

export function secondsOpen(): number {
  return before + (since === undefined ? 0 : (performance.now() - since) / 1000)
}

/** `PT1H2M3.45S`: SCORM 2004 (timeinterval, second, 10, 2) and cmi5. */
export function isoTime(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)]
  return `PT${hours}H${minutes}M${Number((seconds % 60).toFixed(2))}S`
}

/** `0001:02:03.45`: CMITimespan of SCORM 1.2. */
export function oldTime(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)]
  const rest = Math.min(seconds % 60, 59.99).toFixed(2)
  return `${String(Math.min(hours, 9999)).padStart(4, '0')}:${String(minutes).padStart(2, '0')}:${rest.padStart(5, '0')}`
}

/**
 * On a page with words that are not saved, a link away asks once what shall become of them. Exit never asks, and stays in reach
 * while this does. A one-file reader has nowhere to lose them to.
 */
import { all, first, make, makeButton } from './element.ts'
import { download } from './own-words.ts'
import { hasUnsaved, saveAll } from './reader-answers.ts'
import { plainLink, targetOf } from './reader-place.ts'
import { asMarkdown, written } from './reader-words.ts'

/** The words that a person has downloaded already. */
let downloaded: string | undefined

export function askBeforeLeaving(): void {
  if (document.body.dataset.oneFile !== undefined) return
  document.addEventListener('click', (event) => {
    const link = plainLink(event)
    if (link === undefined || link.matches('.exit') || targetOf(link) || !/^(https?|file):$/.test(link.protocol)) return
    if (!hasUnsaved() || asMarkdown(written()) === downloaded) return
    event.preventDefault()
    ask(link)
  })
}

function ask(link: HTMLAnchorElement): void {
  const says = make('p', { id: 'kit--leave-says' }, 'Your words on this page are not saved. They go when you leave it.')
  const goOn = makeButton({ class: 'button strong' }, leave, 'Go on without')
  const title = make('h2', { id: 'kit--leave-h', tabindex: -1 }, 'What about your words?')
  const dialog = make(
    'dialog',
    { class: 'leave', 'aria-labelledby': 'kit--leave-h', 'aria-describedby': 'kit--leave-says' },
    title,
    says,
    make(
      'div',
      { class: 'leave-ways' },
      makeButton({ class: 'button strong' }, keepThem, 'Keep on this device for 7 days'),
      makeButton({ class: 'button strong' }, takeAway, 'Download my words'),
      goOn,
      makeButton({ class: 'button strong' }, stay, 'Stay here'),
    ),
  )
  // All but the bar rests, so that Exit and Clear can be reached at any time.
  const rest = all(document.body, ':scope > :not(.kit-bar, .live, .exit-lights)')
  for (const element of rest) element.inert = true
  first(document, '.kit-bar')?.after(dialog)
  const bar = first(document, '.kit-bar')
  bar?.addEventListener('click', close)
  dialog.addEventListener('keydown', (event) => event.key === 'Escape' && stay())
  dialog.show()
  title.focus()

  function close(): void {
    bar?.removeEventListener('click', close)
    for (const element of rest) element.inert = false
    dialog.remove()
  }

  function stay(): void {
    close()
    link.focus()
  }

  function leave(): void {
    close()
    if (link.dataset.replace === undefined) location.assign(link.href)
    else location.replace(link.href)
  }

  function keepThem(): void {
    if (saveAll()) leave()
    else says.textContent = 'This browser does not let this page save. You can download your words instead.'
  }

  function takeAway(): void {
    downloaded = asMarkdown(written())
    download('my-words.md', [downloaded], 'text/markdown')
    says.textContent = 'Your words went to this device’s downloads. They stay there until you delete them.'
    goOn.textContent = 'Go on'
  }
}

/** The style sheet keeps the page unseen until this is called, so that no slide flashes by before the stage or a pause screen stands. */
export function showPage(): void {
  document.documentElement.classList.add('ready')
}

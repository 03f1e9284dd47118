/** Makes elements: HTML and the few SVG shapes that the player draws. */

type Values = Record<string, string | number | boolean | undefined>
type Child = Node | string | undefined

/** `make('button', { class: 'next' }, 'Next')`. A value of `false` or `undefined` leaves the attribute out, `true` sets it empty. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  values: Values = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  setAll(element, values)
  for (const child of children) if (child !== undefined) element.append(child)
  return element
}

/** A button; it never sends a form. */
export function makeButton(values: Values, act: () => void, ...children: Child[]): HTMLButtonElement {
  const button = make('button', { type: 'button', ...values }, ...children)
  button.addEventListener('click', act)
  return button
}

/** An SVG element: `shape('circle', { cx: 12, cy: 12, r: 4 })`. */
export function shape(name: string, values: Values, ...children: Element[]): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name)
  setAll(element, values)
  element.append(...children)
  return element
}

export function setAll(element: Element, values: Values): void {
  for (const [name, value] of Object.entries(values)) {
    if (value === false || value === undefined) element.removeAttribute(name)
    else element.setAttribute(name, value === true ? '' : String(value))
  }
}

export function all(root: ParentNode, selector: string): HTMLElement[] {
  return Array.from(root.querySelectorAll<HTMLElement>(selector))
}

export function first(root: ParentNode, selector: string): HTMLElement | undefined {
  return root.querySelector<HTMLElement>(selector) ?? undefined
}

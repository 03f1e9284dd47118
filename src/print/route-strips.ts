/** Ways through a workshop, each as a strip whose blocks are as wide as its parts are long (look.md, section 7). */
import type { Deck, Route, RouteStep } from '../model.ts'
import { escapeHtml } from './escape.ts'

/** Empty where the workshop has no route besides the whole of it; `at` says which files are there. */
export function routesSection(deck: Deck, at: (file: string) => boolean): string {
  const routes = deck.routes.slice(1).map((route) => routeRow(route, at))
  if (routes.length === 0) return '<div id="routes"></div>'
  return `<h2 id="routes">Ways through</h2>
<p>In a room, people often take a part of it. You can read in these orders, too.</p>
<ul class="routes">\n${routes.join('\n')}\n</ul>`
}

function routeRow(route: Route, at: (file: string) => boolean): string {
  const file = `slides-${route.name}.html`
  const slides = at(file) ? ` <a href="${file}">Slides<span class="hidden-words">: ${escapeHtml(route.title)}</span></a>` : ''
  return `<li><h3>${escapeHtml(route.title)}</h3>
<p class="route-facts"><span class="minutes">${route.minutes} minutes</span>${slides}</p>
${strip(route)}
<ol class="route-parts">\n${route.steps.map((step) => `<li>${part(step, at)}</li>`).join('\n')}\n</ol></li>`
}

function part(step: RouteStep, at: (file: string) => boolean): string {
  if (step.type === 'break') return `Break, ${step.minutes} minutes`
  const file = `${step.module.address}.html`
  const title = escapeHtml(step.module.title)
  return `${at(file) ? `<a href="${file}">${title}</a>` : title}, ${step.minutes} minutes`
}

/** Widths are attributes of SVG: the page's policy forbids style attributes. The list under it says the same in words. */
function strip({ steps }: Route): string {
  const whole = steps.reduce((sum, step) => sum + step.minutes, 0)
  const percent = (minutes: number) => `${Math.round((minutes / whole) * 10_000) / 100}%`
  let before = 0
  let blocks = ''
  for (const step of steps) {
    blocks += `<rect class="strip-${step.type}" x="${percent(before)}" width="${percent(step.minutes)}" height="100%"/>`
    before += step.minutes
  }
  return `<svg class="strip" aria-hidden="true">${blocks}</svg>`
}

/** A link to a slide or module that is not there, or of a sort that is not allowed. */
import { fault, meant } from '../diagnostic.ts'
import type { Check, Deck, Module, Place, Report } from '../model.ts'
import { blocksIn } from '../parse/module.ts'
import { isOwnFile, mendable } from '../slip.ts'
import { modulesIn, ownMentions } from '../walk-deck.ts'

export const linkUnknown: Check = {
  code: 'link-unknown',
  severity: 'error',
  run: (deck, report) => {
    for (const module of modulesIn(deck)) {
      for (const { href, at } of [...module.mentions.links, ...module.noteMentions.links]) checkLink({ href, at, module, deck, report })
    }
    for (const { href, at } of ownMentions(deck).flatMap((one) => one.links)) {
      if (!isWeb(href))
        report(fault('link-unknown', at, `\`${href}\` is not an address that can stand here`, 'use an address that starts with `https://`'))
    }
  },
}

function isWeb(href: string): boolean {
  return /^(https:\/\/[^\s]+|mailto:[^\s]+|tel:[^\s]+)$/i.test(href)
}

interface Link {
  href: string
  at: Place
  module: Module
  deck: Deck
  report: Report
}

function checkLink({ href, at, module, deck, report }: Link): void {
  if (isWeb(href)) return
  const [address = '', id] = href.split('#')
  const target = address === '' ? module : deck.modules.find((one) => one.address === address)
  if (/^[a-z][a-z0-9+.-]*:/i.test(href) || href === '' || href === '#') {
    report(
      fault(
        'link-unknown',
        at,
        href === '' ? 'a link leads nowhere' : `\`${href}\` is not an address that can stand here`,
        'use `#slide-id`, a module’s address, or an address that starts with `https://`, `mailto:` or `tel:`',
      ),
    )
  } else if (target === undefined) {
    const known = deck.modules.map((one) => one.address)
    const hint = meant(address, known, 'use `#slide-id`, or a module’s address as in `workshop.yaml`')
    const problem = fault('link-unknown', at, `this workshop has no module \`${address}\``, hint)
    report(isOwnFile(deck, at.file) ? mendable(problem, address, known, (name) => `](${name}`) : problem)
  } else if (id !== undefined && !idsOf(target).includes(id)) {
    const hint = meant(id, idsOf(target), 'give the slide an id with `{#id}`')
    const problem = fault('link-unknown', at, `${target.file} has no slide \`${id}\``, hint)
    report(address === '' || isOwnFile(deck, at.file) ? mendable(problem, id, idsOf(target), (name) => `](${address}#${name}`) : problem)
  }
}

/** Each module's ids are gathered once: many links lead into the same one. */
const idsOfModule = new WeakMap<Module, string[]>()

function idsOf(module: Module): string[] {
  const before = idsOfModule.get(module)
  if (before !== undefined) return before
  const ids = module.slides.flatMap((slide) => [slide.id, ...[...blocksIn(slide.parts)].flatMap((block) => block.id ?? [])])
  idsOfModule.set(module, ids)
  return ids
}

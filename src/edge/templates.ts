/** Starting points: what `new` writes. Every one passes `check`. */

/** `hearing-well` → `Hearing well`. */
export function titleOf(name: string): string {
  const words = name.slice(name.lastIndexOf('/') + 1).replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

export function workshopText(title: string): string {
  return `title: "${title}"
summary: Say in one or two sentences what this workshop is about, and for whom.
lang: en-GB
credits:
  - Say who made this workshop, with whom, and who paid for it.
modules:
  - first-session
`
}

export function moduleText(title: string): string {
  return `---
title: "${title}"
minutes: 15
outcomes:
  - say what people can do after this session
---

Say in a sentence what this session is about.

## What this session covers {#what-this-session-covers minutes=5 talk}

- Say what comes, and how long it takes
- Say that anyone may pass, write instead or step out

## What could be different? {#what-could-be-different}

::: discussion {minutes=10 format=think-pair-share}
What could be different in our practice?
:::
`
}

export const notesText = `Say here what facilitators need to know before the day.

::: opt-out
Anyone may pass, only listen, write instead, step out or leave, with no reason.
:::

::: if someone is upset
1. Pause the task for everyone.
2. Ask the person quietly what they would like: carry on, a break, to stop, company or none.
3. Do what they choose.
:::

::: if someone discloses harm
1. Listen and thank them. Do not probe, and do not promise secrecy.
2. Talk in private, say where the limit of confidentiality lies, and ask what they want.
3. Follow your safeguarding route.
:::

## What this session covers

::: say
Write here what could be said.
:::

## What could be different?

::: purpose
Write here what this question is for.
:::

::: watch-for
Stories that belong to somebody else. Ask about practice, not about people.
:::
`

export const quotesText = `# The quote ledger. Every quotation stands here whole, character for character, with the consent that it is shown by.
`

/** Nothing can show it before a person gives it a scope. */
export function quoteText(id: string, today: string): string {
  return `- id: ${id}
  text: "Replace this with the person's words, character for character."
  attribution: Replace this with the label that the person or the source chose
  source: ""                # a key in sources.json
  level: 0                  # 0 plain, 1 sad or angry, 2 describes harm, 3 graphic
  domains: []               # needed from level 2 on, as are \`note\` and \`paraphrase\`
  consent:
    scope: []               # where it may appear: room, reader, print, office, platform
    basis: not asked yet
    checked: ${today}
`
}

export const venueText = `# Your own details. Fill these in before you run a workshop.

# Who you tell if someone may come to serious harm: name, role, how to reach them.
safeguarding-lead:

# Where people can go to be quiet: which room, how to find it, who can walk there with them.
quiet-space:

# Who has checked what your workshop says about the law, and when: wanted only where a workshop has a \`::: law\` line.
# law-checked:
#   on: 2026-12-01
#   by: the name or role

# Local support. Each needs a name and one way to reach it.
contacts: []
`

export const supportText = `# Support that is there for everyone, wherever they are. Each needs name, for, phone or web, region, hours, cost, checked and topics.
[]
`

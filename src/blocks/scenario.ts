/** `::: scenario`: an invented case told in stages (`### Stage 1` …), always marked as fictional. */
import { bodyPlace, readCount } from '../body.ts'
import { advice, fault } from '../diagnostic.ts'
import { box, flowOf, para } from '../flow.ts'
import type { Fence, Flow, Inline, Kind, Report } from '../model.ts'
import { plainText } from '../walk.ts'

export interface ScenarioData {
  intro: Flow[]
  stages: Stage[]
  minutes?: number
}

interface Stage {
  title: Inline[]
  body: Flow[]
}

export const scenario: Kind<ScenarioData> = {
  attributes: { minutes: { takes: 'minutes' } },
  holds: 'text',
  layout: 'scenario',
  read,
  views: {
    slide: (data) => [scenarioBox(data, [oneAtATime(data)])],
    reader: (data) => [scenarioBox(data, [oneAtATime(data)])],
    guide: (data) => [scenarioBox(data, stageBoxes(data, forThisStage))],
    handout: (data) => [scenarioBox(data, stageBoxes(data))],
    card: () => [],
  },
  minutes: (data) => data.minutes,
}

function read(fence: Fence, report: Report): ScenarioData {
  const data: ScenarioData = { intro: [], stages: [] }
  for (const flow of flowOf(fence.parts)) {
    if (flow.type === 'heading' && flow.level === 3) data.stages.push({ title: flow.children, body: [] })
    else (data.stages.at(-1)?.body ?? data.intro).push(flow)
  }
  if (data.stages.length === 0)
    report(fault('stages-missing', fence.at, '`scenario` has no stages', 'start each stage with a line such as `### Stage 1`'))
  reportSpeech(fence, report)
  const minutes = readCount(fence, 'minutes')
  if (minutes !== undefined) data.minutes = minutes
  return data
}

const doubleQuoted = /["“]([^"“”]+)["”]/g
const singleQuoted = /(?<![\p{L}\p{N}])['‘]([^'‘’\s][^‘’']{0,200}(?:['’]\p{L}[^‘’']{0,200}){0,8})['’](?![\p{L}\p{N}])/gu

/** One word in quotation marks may be a term; several, or a sentence, read as speech that nobody said. */
function reportSpeech(fence: Fence, report: Report): void {
  for (const [line, text] of fence.raw.split(/\r?\n/).entries()) {
    for (const match of [...text.matchAll(doubleQuoted), ...text.matchAll(singleQuoted)]) {
      const words = (match[1] ?? '').trim()
      if (!/\s/.test(words) && !/[.,!?…]$/.test(words)) continue
      const hint = 'tell it in the third person: what the person wants, not words for them to say'
      report(
        advice(
          'speech-invented',
          bodyPlace(fence, line, match.index),
          'a fictional scenario puts words in somebody’s mouth',
          hint,
          match[0].length,
        ),
      )
    }
  }
}

function scenarioBox(data: ScenarioData, stages: Flow[]): Flow {
  return box('scenario', [para('Fictional scenario', 'tag'), ...data.intro, ...stages])
}

function oneAtATime(data: ScenarioData): Flow {
  const stages = stageBoxes(data)
  return { type: 'widget', name: 'stages', props: {}, children: stages, fallback: stages }
}

function stageBoxes(data: ScenarioData, extra: (index: number, count: number) => Flow[] = () => []): Flow[] {
  const count = data.stages.length
  return data.stages.map(({ title, body }, index) => {
    const attributes = { stage: String(index + 1), stages: String(count) }
    const children = [...stageHeading(title), ...body.map(asQuestion), ...extra(index, count)]
    // A slide may hold one stage of a longer story: it is not the whole of it.
    return box('stage', children, count === 1 ? { attributes } : { label: `Stage ${index + 1} of ${count}`, attributes })
  })
}

/** `### Stage 2: Back home` → "Back home"; the label says which stage it is. */
function stageHeading(title: Inline[]): Flow[] {
  const first = title[0]
  if (first?.type !== 'text') return [{ type: 'heading', level: 3, children: title }]
  const text = first.text.replace(/^\s*stage\s+\d+\s*[:.–—-]?\s*/i, '')
  const children: Inline[] = text === '' ? title.slice(1) : [{ type: 'text', text }, ...title.slice(1)]
  return plainText(children).trim() === '' ? [] : [{ type: 'heading', level: 3, children }]
}

function asQuestion(flow: Flow): Flow {
  return flow.type === 'para' && flow.role === undefined && plainText(flow.children).trimEnd().endsWith('?')
    ? { ...flow, role: 'question' }
    : flow
}

/** What a stage is for, by where it stands. */
function forThisStage(index: number, count: number): Flow[] {
  if (index === 0) return [para('What this stage is for: to see what is known so far, and what we only assume.', 'stage-for')]
  if (index < count - 1) return [para('What this stage is for: to look again. What has changed, and whose view is missing?', 'stage-for')]
  return [para('What this stage is for: to decide what could be done now, by whom, and with the person.', 'stage-for')]
}

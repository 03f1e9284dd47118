/** `::: law`: the line that stands by every point of law, in the author's words; who checked it for this workshop comes from `venue.yaml`. */
import { readText } from '../body.ts'
import { fullDay } from '../day.ts'
import { box, para, words } from '../flow.ts'
import type { Context, Flow, Kind } from '../model.ts'

export interface LawData {
  body: Flow[]
}

export const law: Kind<LawData> = {
  holds: 'text',
  read: (fence, report) => ({
    body: readText(
      fence,
      report,
      'write, for example: General information, not legal advice. Written from sources read on 21 November 2026.',
    ),
  }),
  views: {
    // A facilitators' slide is read by the whole room.
    slide: (data, context) => withCheck(data, { ...context, shelf: 'learners' }),
    reader: withCheck,
    guide: withCheck,
    handout: withCheck,
    card: () => [],
  },
}

/** The check follows the author's last sentence. While it is a blank, learners read that nobody has checked yet. */
function withCheck({ body }: LawData, { venue, shelf }: Context): Flow[] {
  if (venue.lawChecked !== undefined) {
    const { on, by } = venue.lawChecked
    return [box('aside', endWith(body, `Checked for this workshop on ${fullDay(on)} by ${by.replace(/\.$/, '')}.`))]
  }
  if (shelf === 'learners') return [box('aside', endWith(body, 'Not yet checked for this workshop.'))]
  return [box('aside', [...body, para('Fill in: who checked the law for this workshop, and when', 'blank')])]
}

function endWith(body: readonly Flow[], sentence: string): Flow[] {
  const last = body.at(-1)
  if (last?.type !== 'para') return [...body, para(sentence)]
  return [...body.slice(0, -1), { ...last, children: [...last.children, ...words(` ${sentence}`)] }]
}

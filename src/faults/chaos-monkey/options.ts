import { baseUrl } from '../../language/base-url.ts'
import { list } from '../../language/list.ts'
import { defaultOf, type Fields, type Option } from '../../language/option.ts'
import { duration, percentage } from '../../language/scalars/amounts.ts'
import { choice, flag } from '../../language/scalars/texts.ts'
import { readSection, type SectionRules, section, sectionSchema } from '../../language/section.ts'
import { mistake, type Spot } from '../../language/yaml/reading.ts'
import { defined } from '../../model/basics/defined.ts'
import { formatRatio } from '../../model/basics/units.ts'
import { holdsCredentials } from '../hosted/hosted-option.ts'
import { secretVariable } from '../hosted/variable.ts'

/** What Chaos Monkey looks at, by our word and by its own. */
const watchers = {
  controller: 'controller',
  'rest-controller': 'restController',
  service: 'service',
  repository: 'repository',
  component: 'component',
  'rest-template': 'restTemplate',
  'web-client': 'webClient',
} as const
type Watched = keyof typeof watchers

/**
 * Assaults of Chaos Monkey for Spring Boot. `token`: the variable that holds it; `level`: one of so
 * many calls is assaulted; `watch`: in Chaos Monkey's own words; latency in ms.
 */
export type MonkeyFault = {
  url: string
  token?: string
  watch: string[]
  level: number
  assault: { kind: 'exception' } | { kind: 'latency'; from: number; to: number }
}

export const allWatchers: readonly string[] = Object.values(watchers)
const longestMs = 60_000
/** More than that beside what is written would be another share. */
const shareTolerance = 0.02

const ownFields = {
  url: {
    option: baseUrl,
    required: true,
    doc: 'Base address of the actuator; Chaos Monkey is below it.',
    example: 'http://127.0.0.1:8081/actuator',
  },
  token: {
    option: secretVariable,
    doc: 'The environment variable that holds a bearer token for the actuator.',
    otherwise: 'none',
    example: `\${ACTUATOR_TOKEN}`,
  },
  watch: {
    option: list(choice(Object.keys(watchers) as Watched[]), {
      most: allWatchers.length,
      what: 'kinds of beans',
    }),
    doc: 'The kinds of beans whose public methods are disturbed.',
    default: ['rest-controller'],
  },
} as const satisfies Fields

const fields = {
  'chaos-monkey': {
    option: section(ownFields),
    required: true,
    doc: 'An app with Chaos Monkey for Spring Boot.',
  },
  latency: {
    option: duration({ least: 1, most: longestMs }),
    doc: 'Delays calls by this much.',
    otherwise: 'none',
    example: '500ms',
  },
  jitter: {
    option: duration({ least: 1, most: longestMs }),
    doc: 'With `latency`: varies the delay by up to this much, up and down.',
    otherwise: 'none',
    example: '100ms',
  },
  exception: { option: flag, doc: 'Calls throw an exception.', default: false },
  share: {
    option: percentage,
    doc: 'Share of the calls: one in two, three, four and so on, such as 50%, 25% or 10%.',
    otherwise: 'all',
    example: '25%',
  },
} as const satisfies Fields

const rules: SectionRules<typeof fields> = {
  exclusive: [
    ['latency', 'exception'],
    ['jitter', 'exception'],
  ],
}

export const option: Option<MonkeyFault> = {
  type: 'mapping',
  fields,
  schema: sectionSchema(fields, rules),
  read: spot => {
    const { values, whole } = readSection(fields, rules, spot)
    const { 'chaos-monkey': written, latency, jitter = 0, exception, share = 1 } = values
    if (!whole || !written) return undefined
    const { url, token, watch = defaultOf(ownFields.watch) } = written
    if (holdsCredentials('chaos-monkey', url, spot)) return undefined
    if (latency === undefined && !exception)
      return mistake(spot, {
        message: 'the fault does nothing to the calls',
        hint: 'give one of `latency`, `exception`',
      })
    if (latency !== undefined && jitter >= latency)
      return mistake(spot, {
        message: '`jitter` is not less than the `latency` that it varies',
        hint: 'make it smaller',
      })
    const level = levelOf(share, spot)
    if (level === undefined) return undefined
    return {
      url: url.url,
      level,
      watch: watch.map(one => watchers[one]),
      assault:
        latency === undefined
          ? { kind: 'exception' }
          : { kind: 'latency', from: latency - jitter, to: latency + jitter },
      ...defined({ token }),
    }
  },
}

/** One of how many calls; Chaos Monkey knows no other shares. */
function levelOf(share: number, spot: Spot): number | undefined {
  const level = Math.round(1 / share)
  if (Math.abs(1 / level - share) <= shareTolerance) return level
  const [more, less] = [Math.floor(1 / share), Math.ceil(1 / share)]
  return mistake(spot, {
    message: `Chaos Monkey cannot assault ${formatRatio(share)} of the calls, only one in two, three, four and so on`,
    hint: `${formatRatio(1 / more)} or ${formatRatio(1 / less)}`,
  })
}

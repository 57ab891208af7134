import { faultIds, faultOption } from '../../faults/faults.ts'
import { list } from '../../language/list.ts'
import { matching } from '../../language/matching.ts'
import type { Fields, Option, SectionOf } from '../../language/option.ts'
import { duration } from '../../language/scalars/amounts.ts'
import { hostPattern } from '../../language/scalars/host-pattern.ts'
import { choice, flag, name } from '../../language/scalars/texts.ts'
import { readSection, section, sectionSchema } from '../../language/section.ts'
import { textOption } from '../../language/text-option.ts'
import { mistake } from '../../language/yaml/reading.ts'
import { entryOf, quote } from '../../language/yaml/tree.ts'
import { parseDuration } from '../../model/basics/units.ts'
import { recoveryOf, steadySegment } from '../../model/plan/chaos.ts'
import { type Comparator, isAlertsObjective, isOfProfile } from '../../model/plan/objective.ts'
import type { Place } from '../../model/problem.ts'
import { objective } from '../objectives/objectives.ts'
import type { ConfiguredObjective } from '../objectives/terms.ts'
import { abort } from './abort.ts'
import { patternSections, readPattern, type WrittenPattern } from './patterns.ts'

const mostExperiments = 20
const mostHypotheses = 20
const mostHosts = 20
const mostNamespaces = 50
const mostSelectors = 50
const longestMs = 600_000

const namespacePattern = matching(
  /^[a-z0-9*]([a-z0-9*-]{0,61}[a-z0-9*])?$/,
  'a namespace',
  'such as "preview-*"',
)

const labelSet = matching(
  /^[^\s=,]+=[^\s=,]+(,[^\s=,]+=[^\s=,]+)*$/,
  'labels',
  'such as "app=checkout", or "app=checkout,tier=web" for both of them',
)

/** The name of an experiment, which is that of a segment of the run. */
const experimentName: Option<string> = {
  ...name,
  read: spot => {
    const read = name.read(spot)
    if (read === undefined || (read !== steadySegment && !read.endsWith(recoveryOf(''))))
      return read
    return mistake(spot, {
      message: `the name ${quote(read)} is reserved for a part of the run`,
      hint: 'name what is broken, such as payment is slow',
    })
  },
}

/** `< 10s`: how soon after the fault the objectives hold again. */
const recovery = textOption<{ comparator: Comparator; ms: number }>({
  type: 'bound',
  expected: 'a bound of a time',
  hint: 'such as "< 10s", in quotes',
  schema: { pattern: '^\\s*<=?\\s*\\d+(\\.\\d+)?(ms|s|m|h)\\s*$' },
  parse: written => {
    const [, comparator, rest = ''] = /^\s*(<=?)\s*(.*?)\s*$/s.exec(written) ?? []
    const ms = parseDuration(rest)
    if (comparator && ms !== undefined && ms > 0 && ms <= longestMs)
      return { value: { comparator: comparator as Comparator, ms } }
    return {
      refused: `expected < or <= and a time of up to 10m; found ${quote(written)}`,
      hint: 'such as "< 10s"',
    }
  },
})

/** Its keys are those of `objectives`, where they are described. */
const { fields: _, ...described } = objective

/** An objective, or a pattern that the target is held to. */
export type WrittenHypothesis = ({ kind: 'objective' } & ConfiguredObjective) | WrittenPattern

/** An objective that can be asked of the time of one fault. */
const hypothesis: Option<WrittenHypothesis> = {
  ...described,
  type: 'expression, or mapping as of `objectives`, or a pattern',
  schema: { anyOf: [described.schema, ...patternSections.map(({ schema }) => schema)] },
  read: spot => {
    if (entryOf(spot.node, 'pattern')) return readPattern(spot)
    const read = objective.read(spot)
    if (!read) return undefined
    if (isOfProfile(read.objective))
      return mistake(spot, {
        message: 'a profile objective covers the whole run, not one fault',
        hint: 'set the recovery time with the key `recovery` of the experiment',
      })
    if (isAlertsObjective(read.objective))
      return mistake(spot, {
        message: 'alert rules cover the whole run, not one fault',
        hint: 'list them under `objectives`',
      })
    const during = entryOf(spot.node, 'during')
    if (!during) return { kind: 'objective', ...read }
    const message = '`during` is the experiment itself'
    return mistake(spot, { message, hint: 'remove it', at: during.at })
  },
}

export const experimentFields = {
  name: {
    option: experimentName,
    required: true,
    doc: 'What it is called on the scorecard; objectives can name it in `during`.',
    example: 'payment is slow',
  },
  fault: {
    option: faultOption,
    required: true,
    doc: 'What is broken: the first key that names a kind says which kind of fault it is.',
  },
  for: {
    option: duration({ least: 1000, most: longestMs }),
    doc: 'How long the fault is observed once it is active. It is then reverted.',
    default: '30s',
    example: '30s',
  },
  hypothesis: {
    option: list<WrittenHypothesis>(hypothesis, {
      most: mostHypotheses,
      name: one => (one.kind === 'bulkhead' ? 'bulkhead' : one.objective.name),
      what: 'objectives',
    }),
    required: true,
    doc: 'What must hold while the fault is active: objectives, each judged on that time alone, and patterns; see [chaos](chaos.md#patterns).',
    example: ['availability >= 99%', 'p(95) < 800ms'],
  },
  recovery: {
    option: recovery,
    doc: 'How soon after the fault all objectives of the load hold again: the objective `<name>: recovery`.',
    otherwise:
      'the recovery is observed for up to 30s, and not judged; without one, the objectives of the load do not pass',
    example: '< 10s',
  },
  lasting: {
    option: flag,
    doc: 'Confirms a fault that lasts at its provider until it is reverted; required for such faults.',
    default: false,
  },
  abort: {
    option: abort,
    doc: 'Reverts the fault at once, and fails the run, as soon as this condition is confirmed.',
    otherwise: 'the fault is observed to its end',
    example: 'error_rate > 50%',
  },
} as const satisfies Fields

/** An experiment as the file has it, and where. */
export type WrittenExperiment = SectionOf<typeof experimentFields> & { place: Place }

const experiment: Option<WrittenExperiment> = {
  type: 'mapping',
  fields: experimentFields,
  schema: sectionSchema(experimentFields),
  read: spot => {
    const { values, whole } = readSection(experimentFields, {}, spot)
    if (!whole) return undefined
    const read = values as SectionOf<typeof experimentFields>
    return { ...read, place: spot.reading.place(spot.node.at) }
  },
}

export const chaosFields = {
  steady: {
    option: duration({ least: 1000, most: longestMs }),
    doc: 'How long the load runs undisturbed first. If its objectives do not hold in that time, nothing is injected.',
    default: '30s',
  },
  experiments: {
    option: list<WrittenExperiment>(experiment, {
      most: mostExperiments,
      name: ({ name }) => name,
      what: 'experiments',
    }),
    required: true,
    doc: 'Faults, one after the other, and what must hold while each of them is active.',
  },
  allow: {
    option: list(choice(faultIds), { most: faultIds.length, what: 'kinds of fault' }),
    doc: 'Kinds of fault that may be injected. On a pull request, its base branch has to allow them too.',
    default: ['proxy'],
    example: ['proxy', 'command'],
  },
  namespaces: {
    option: list(namespacePattern, { most: mostNamespaces, what: 'namespaces' }),
    doc: 'Namespaces of Kubernetes that a fault may reach, of `chaos-mesh`, `litmus` and `argo-rollouts`; a `*` stands for any part of a name. On a pull request those that its base branch allows hold as well.',
    otherwise: 'any that the account can reach',
    example: ['preview-*'],
  },
  selectors: {
    option: list(labelSet, { most: mostSelectors, name: one => one, what: 'sets of labels' }),
    doc: 'Sets of labels. Each selector of a fault has to ask for all labels of one of them; see [chaos](chaos.md#small-blast-radius). On a pull request those that its base branch allows hold as well.',
    otherwise: 'any selector',
    example: ['app=checkout', 'app=shop,tier=web'],
  },
  production: {
    option: list(hostPattern, { most: mostHosts, what: 'hosts' }),
    doc: 'Hosts of production, where nothing is broken; a leading `*.` stands for every name below. Deployments that GitHub says are production, and those to an environment named `production`, `prod` or `live`, are production too. On a pull request the hosts of its base branch count as well.',
    otherwise: 'what GitHub knows as production',
    example: ['shop.example', '*.shop.example'],
  },
  'allow-production': {
    option: flag,
    doc: 'Faults may be injected while production is the target. On a pull request its base branch has to allow it as well.',
    default: false,
  },
} as const satisfies Fields

export const chaos = section(chaosFields)

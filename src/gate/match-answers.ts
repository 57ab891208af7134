import { meantOf } from '../model/alerts.ts'
import { defined } from '../model/defined.ts'
import { type Answer, answerOf, type Evidence, type Measurement } from '../model/evidence.ts'
import { formatIndicator } from '../model/indicator.ts'
import {
  type AlertsObjective,
  asksSource,
  type Indicator,
  type ObjectiveId,
  type Plan,
  type PrometheusObjective,
} from '../model/plan.ts'
import type { RunRecord } from '../model/record.ts'
import { mask } from '../net/redact.ts'
import { matchesWildcard } from '../net/wildcard.ts'

type Asking = (PrometheusObjective | AlertsObjective) & { id: ObjectiveId }

/**
 * The evidence of a record for another plan: each objective that asks a metrics source gets the answer to its own question,
 * whatever the two were called; one whose question the record's run did not ask gets no data, with the reason. Under the
 * record's own plan it is the record's evidence as it is.
 */
export function evidenceFor(
  plan: Plan,
  { plan: asked, evidence }: Pick<RunRecord, 'plan' | 'evidence'>,
): Evidence {
  const before = asked.objectives.filter(asksSource)
  const isSource = matches(sourceOf(asked), sourceOf(plan))
  const matched = plan.objectives.filter(asksSource).map(
    (now): Match => ({
      now,
      same: isSource
        ? pick(now, before, other => matches(questionOf(other, asked), questionOf(now, plan)))
        : undefined,
      budget: isSource ? pick(now, before, other => asksSameBudget(other, now)) : undefined,
    }),
  )
  const memory = memoryFor(plan, asked, evidence, isSource)
  if (matched.every(isUnmoved) && memory === evidence.memory) return evidence
  const answers = matched.flatMap((match): Answer[] =>
    [
      ...(match.same
        ? answersTo(match.same, evidence, ['objective', 'chart'])
        : [notAsked(match.now, before, isSource ? undefined : asked)]),
      ...(match.budget ? answersTo(match.budget, evidence, ['budget']) : []),
    ].map(answer => ({ ...answer, of: match.now.id })),
  )
  return { ...evidence, answers, ...defined({ memory }) }
}

const answersTo = (
  { id }: Asking,
  evidence: Evidence,
  purposes: readonly Answer['purpose'][],
): Answer[] => purposes.flatMap(purpose => answerOf(evidence, id, purpose) ?? [])

/** An objective of the new plan, and those of the record that asked the same: the same question, the same budget. */
type Match = { now: Asking; same: Asking | undefined; budget: Asking | undefined }

const isUnmoved = ({ now, same, budget }: Match): boolean =>
  same?.id === now.id && (budgetOf(now) === undefined || budget?.id === now.id)

/** The one of the same name first: several objectives may ask the same. */
function pick(
  now: Asking,
  before: readonly Asking[],
  isSame: (other: Asking) => boolean,
): Asking | undefined {
  const same = before.filter(isSame)
  return same.find(({ name }) => name === now.name) ?? same[0]
}

const budgetOf = (objective: Asking): string | undefined =>
  objective.source === 'prometheus' && objective.slo?.budget
    ? canonical([objective.slo.windowMs, objective.slo.budget])
    : undefined

function asksSameBudget(recorded: Asking, now: Asking): boolean {
  const [before, budget] = [budgetOf(recorded), budgetOf(now)]
  return before !== undefined && budget !== undefined && matches(before, budget)
}

/** What decides on a source's answer, as one text: which quantile of a histogram is worked out here. */
function questionOf({ indicator }: Asking, plan: Plan): string {
  switch (indicator.kind) {
    case 'histogram':
      return canonical(['histogram', indicator.metric, indicator.by])
    case 'conventional':
      return canonical([
        'conventional',
        indicator.what,
        (plan.prometheus ?? plan.ownPrometheus)?.target,
      ])
    case 'alerts': {
      const { from, match, severities, forMs, intervalMs } = indicator
      const which =
        from.kind === 'files'
          ? meantOf(from.rules, indicator).map(({ annotations: _, ...rule }) => rule)
          : ['server', match, severities]
      return canonical(['alerts', which, forMs, intervalMs])
    }
    default:
      return canonical(indicator)
  }
}

/** Undefined where no source is named. */
function sourceOf({
  prometheus,
  ownPrometheus,
}: Pick<Plan, 'prometheus' | 'ownPrometheus'>): string | undefined {
  if (prometheus) return prometheus.url
  return ownPrometheus && canonical(ownPrometheus.scrape.map(({ url, path }) => [url, path]))
}

/** What a record holds may have been masked, and then stands for anything. What is not known stands for anything too. */
const matches = (recorded: string | undefined, now: string | undefined): boolean =>
  recorded === undefined || now === undefined || matchesWildcard(recorded, now, mask)

/** The same text for the same data, in whatever order its keys come. */
const canonical = (data: unknown): string =>
  JSON.stringify(data, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )

function notAsked(
  { id, name, indicator }: Asking,
  before: readonly Asking[],
  source: Plan | undefined,
): Answer {
  const sameName = before.find(other => other.name === name)
  const found = source
    ? `it asked another source, ${source.prometheus?.url ?? 'a Prometheus of its own'}`
    : sameName
      ? `under this name its run asked ${describe(sameName.indicator)}`
      : 'its run did not ask it'
  const measured: Measurement = {
    kind: 'no-data',
    query: describe(indicator),
    detail: `the record holds no answer to this question: ${found}`,
    hint: 'run it again under this config',
    warnings: [],
  }
  return { of: id, purpose: 'objective', measured }
}

const describe = (indicator: Indicator): string =>
  indicator.kind === 'alerts' ? 'other alert rules' : formatIndicator(indicator)

/** Of a soak: what its trend of memory was read from. */
function memoryFor(
  plan: Plan,
  asked: Plan,
  { memory }: Evidence,
  isSource: boolean,
): Evidence['memory'] {
  const of = ({ prometheus, ownPrometheus }: Plan) => {
    const { memory: query, target } = prometheus ?? ownPrometheus ?? {}
    return canonical([query, target])
  }
  if (!memory || (isSource && matches(of(asked), of(plan)))) return memory
  const detail = 'the record holds no answer to this question: its run asked for other memory'
  return { kind: 'no-data', query: '', detail, warnings: [] }
}

import { defined } from '../../model/basics/defined.ts'
import { type Answer, answerOf } from '../../model/evidence/answer.ts'
import type { Evidence } from '../../model/evidence/evidence.ts'
import type { Measurement } from '../../model/evidence/measurement.ts'
import { meantOf } from '../../model/plan/alerts.ts'
import { isMeasured, type MeasuredObjective, type ObjectiveId } from '../../model/plan/objective.ts'
import type { Plan } from '../../model/plan/plan.ts'
import type { Question } from '../../model/plan/question.ts'
import type { RunRecord } from '../../model/record.ts'
import { matchesWildcard } from '../../net/addresses/wildcard.ts'
import { mask } from '../../net/redaction/redact.ts'
import { providerKindOf } from '../../providers/providers.ts'

type Queried = MeasuredObjective & { id: ObjectiveId }

/**
 * The evidence of a record for another plan: each objective that asks a metrics source gets the
 * answer to its own question, whatever the two were called; one whose question the record's run did
 * not ask gets no data, with the reason. Under the record's own plan it is the record's evidence as
 * it is.
 */
export function evidenceFor(
  plan: Plan,
  { plan: recorded, evidence }: Pick<RunRecord, 'plan' | 'evidence'>,
): Evidence {
  const before = recorded.objectives.filter(isMeasured)
  const matched = plan.objectives.filter(isMeasured).map((now): Match => {
    const isSource = isSameSource(now.provider, recorded, plan)
    const find = (isSame: (other: Queried) => boolean) =>
      isSource
        ? pick(now, before, other => other.provider === now.provider && isSame(other))
        : undefined
    return {
      now,
      isSource,
      same: find(other => matches(questionOf(other, recorded), questionOf(now, plan))),
      budget: find(other => isSameBudget(other, now)),
    }
  })
  const memory = memoryFor(plan, recorded, evidence)
  if (matched.every(isUnmoved) && memory === evidence.memory) return evidence
  const answers = matched.flatMap((match): Answer[] =>
    [
      ...(match.same
        ? answersTo(match.same, evidence, ['objective', 'chart'])
        : [notQueried(match.now, before, match.isSource ? undefined : recorded)]),
      ...(match.budget ? answersTo(match.budget, evidence, ['budget']) : []),
    ].map(answer => ({ ...answer, of: match.now.id })),
  )
  return { ...evidence, answers, ...defined({ memory }) }
}

const answersTo = (
  { id }: Queried,
  evidence: Evidence,
  purposes: readonly Answer['purpose'][],
): Answer[] => purposes.flatMap(purpose => answerOf(evidence, id, purpose) ?? [])

/**
 * An objective of the new plan, and those of the record that asked the same: the same question, the
 * same budget.
 */
type Match = {
  now: Queried
  isSource: boolean
  same: Queried | undefined
  budget: Queried | undefined
}

const isUnmoved = ({ now, same, budget }: Match): boolean =>
  same?.id === now.id && (budgetOf(now) === undefined || budget?.id === now.id)

/** The one of the same name first: several objectives may ask the same. */
function pick(
  now: Queried,
  before: readonly Queried[],
  isSame: (other: Queried) => boolean,
): Queried | undefined {
  const same = before.filter(isSame)
  return same.find(({ name }) => name === now.name) ?? same[0]
}

const budgetOf = (objective: Queried): string | undefined =>
  objective.slo?.budget
    ? canonical([objective.slo.windowMs, objective.slo.budget.question, objective.slo.budget.ask])
    : undefined

function isSameBudget(recorded: Queried, now: Queried): boolean {
  const [before, budget] = [budgetOf(recorded), budgetOf(now)]
  return before !== undefined && budget !== undefined && matches(before, budget)
}

/**
 * What decides on a source's answer, as one text: what is asked, of whom, and about which part of
 * the run.
 */
const questionOf = ({ question, ask, provider, during }: Queried, plan: Plan): string =>
  canonical([decisiveOf(question), ask, identityOf(provider, plan, question), during ?? null])

/**
 * Which quantile of a distribution is wanted is worked out here, and so is which of the rules are
 * meant.
 */
function decisiveOf(question: Question): unknown {
  if (question.kind === 'quantile') return question.kind
  if (question.kind !== 'alerts') return question
  const { rules, match, severities } = question
  return rules
    ? meantOf(rules, question).map(({ annotations: _, ...rule }) => rule)
    : ['server', match, severities]
}

const isSameSource = (id: string, recorded: Plan, plan: Plan): boolean =>
  matches(sourceOf(id, recorded), sourceOf(id, plan))

/** Undefined where no source is named. */
function sourceOf(id: string, plan: Plan): string | undefined {
  const described = describeSource(id, plan)
  return described && canonical([described, identityOf(id, plan)])
}

function describeSource(id: string, { providers }: Plan): string | undefined {
  const provider = providers.find(one => one.id === id)
  return provider && (providerKindOf(provider)?.describe(provider.settings) ?? provider.kind)
}

function identityOf(id: string, { providers }: Plan, of?: Question | 'memory'): unknown {
  const provider = providers.find(one => one.id === id)
  return provider && providerKindOf(provider)?.identity?.(provider.settings, of)
}

/**
 * What a record holds may have been masked, and then stands for anything. What is not known stands
 * for anything too.
 */
const matches = (recorded: string | undefined, now: string | undefined): boolean =>
  recorded === undefined || now === undefined || matchesWildcard(recorded, now, mask)

/** The same text for the same data, in whatever order its keys come. */
const canonical = (data: unknown): string =>
  JSON.stringify(data, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )

function notQueried(
  { id, name, provider, query }: Queried,
  before: readonly Queried[],
  source: Plan | undefined,
): Answer {
  const sameName = before.find(other => other.name === name)
  const found = source
    ? `its run queried another source, ${describeSource(provider, source)}`
    : sameName
      ? `under this name its run queried ${sameName.query}`
      : 'its run did not query it'
  const measured: Measurement = {
    kind: 'no-data',
    query,
    detail: `the record has no result for this query: ${found}`,
    hint: 'run it again under this config',
    warnings: [],
  }
  return { of: id, purpose: 'objective', measured }
}

/** Of a soak: what its trend of memory was read from. */
function memoryFor(plan: Plan, recorded: Plan, { memory }: Evidence): Evidence['memory'] {
  const isSame = plan.providers.every(
    ({ id }) =>
      isSameSource(id, recorded, plan) &&
      matches(
        canonical([identityOf(id, recorded, 'memory')]),
        canonical([identityOf(id, plan, 'memory')]),
      ),
  )
  if (!memory || isSame) return memory
  const detail = 'the record has no result for this query: its run measured memory by another query'
  return { kind: 'no-data', query: '', detail, warnings: [] }
}

import { periodUntil } from '../../judge/review/period.ts'
import { reviewRuns } from '../../judge/review/review.ts'
import { defined } from '../../model/basics/defined.ts'
import { listed } from '../../model/basics/listed.ts'
import type { Checklist } from '../../model/checklist.ts'
import type { CapacityPlan } from '../../model/plan/plan.ts'
import { Problem } from '../../model/problem.ts'
import { type OpenItems, type PeriodKind, periods, type Review } from '../../model/review.ts'
import { redactDeep } from '../record/redact-deep.ts'
import type { ReadRuns } from './read-runs.ts'

/** Services that a note names. */
const mostNames = 5

export type ReviewRequest = {
  kind: PeriodKind
  /** The end of the period, in ms. */
  until: number
  /** In ms. */
  now?: number
  /** Absent: the only one of which there are runs. */
  service?: string | undefined
  capacity?: CapacityPlan | undefined
  checklist?: Checklist | undefined
  openItems?: OpenItems | undefined
  redact: (text: string) => string
}

/**
 * The review of a service, from runs of many.
 * @throws Problem `usage` where no service is named and there are runs of several.
 */
export function makeReview(read: ReadRuns, request: ReviewRequest): Review {
  const { kind, until, now, capacity, checklist, openItems, redact } = request
  const service = request.service ?? onlyService(read)
  const runs = read.runs.filter(run => run.service === service)
  const review = reviewRuns({
    service,
    period: periodUntil(kind, until),
    runs,
    notes: [...read.notes, ...(runs.length === 0 ? othersNote(read) : [])],
    ...defined({ now, capacity, checklist, openItems }),
  })
  return redactDeep(review, redact)
}

/** A name that differs by a letter explains why there is no run. */
function othersNote({ runs, from }: ReadRuns): string[] {
  const names = servicesOf(runs)
  return names.length === 0 ? [] : [`in ${from} there are only runs of ${listed(names, mostNames)}`]
}

const servicesOf = (runs: ReadRuns['runs']): string[] =>
  [...new Set(runs.map(({ service }) => service))].sort()

function onlyService({ runs, from }: ReadRuns): string {
  const names = servicesOf(runs)
  const [first, second] = names
  if (first === undefined)
    throw new Problem('record', `no run was found in ${from}`, {
      hint: 'give the folder with the records of earlier runs',
    })
  if (second === undefined) return first
  throw new Problem('usage', `there are runs of several services in ${from}: ${names.join(', ')}`, {
    hint: 'name one with --service',
  })
}

/**
 * The kind of period that a string names.
 * @throws Problem `usage`
 */
export function periodOf(text: string | undefined): PeriodKind {
  const found = periods.find(kind => kind === text)
  if (found) return found
  const message =
    text === undefined ? '--period is missing' : `there is no period ${JSON.stringify(text)}`
  throw new Problem('usage', message, { hint: `one of ${periods.join(', ')}` })
}

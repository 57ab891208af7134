import { defined } from '../../model/basics/defined.ts'
import { resources, traffic } from '../../model/evidence/conventional.ts'
import type { ResourceUse } from '../../model/evidence/use.ts'
import type { RunRecord } from '../../model/record.ts'
import { safeLink } from './links.ts'
import type { ResourceRow, TrafficChart } from './parts.ts'
import { sinceStart } from './since-start.ts'

/** What the target used, with the limits that objectives set to it. */
export function buildResources(record: RunRecord): ResourceRow[] {
  const { evidence, objectives, plan } = record
  return (evidence.resources ?? []).flatMap(
    ({ resource, unit, average, most, processes, query, url: link, points, base }) => {
      // A record is foreign data, and may be of a later gate that knows more.
      if (!Object.hasOwn(resources, resource) || !Number.isFinite(most)) return []
      const url = safeLink(link)
      const limits = plan.objectives.flatMap(objective => {
        if (objective.kind !== 'measured' || objective.question.kind !== 'use') return []
        const { id, name, question, threshold } = objective
        // What is held against the base has no limit of its own.
        if (question.tolerance) return []
        const isJudged = question.of === resource && objectives.some(({ of }) => of === id)
        return isJudged && Number.isFinite(threshold) ? [{ label: name, value: threshold }] : []
      })
      return {
        title: resources[resource].title,
        unit,
        average: average ?? null,
        most,
        processes,
        query,
        limits,
        ...defined({ url: url || undefined }),
        points: sinceStart(points, record),
        ...defined({ base: base && Number.isFinite(base.most) ? ofBase(base, record) : undefined }),
      }
    },
  )
}

const ofBase = (
  { average, most, points }: NonNullable<ResourceUse['base']>,
  record: RunRecord,
): NonNullable<ResourceRow['base']> => ({
  average: average ?? null,
  most,
  points: sinceStart(points, record),
})

/** The requests as the server saw them. */
export const buildTraffic = (record: RunRecord): TrafficChart[] =>
  (record.evidence.traffic ?? []).flatMap(({ of, unit, query, points }) => {
    const drawn = sinceStart(points, record)
    if (!Object.hasOwn(traffic, of) || drawn.length === 0) return []
    return { of, title: traffic[of].title, unit, query, points: drawn }
  })

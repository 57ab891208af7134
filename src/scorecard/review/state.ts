import { defined } from '../../model/basics/defined.ts'
import { counted, formatNumber, formatRatio } from '../../model/basics/units.ts'
import type { Review, ReviewedCapacity } from '../../model/review.ts'
import type { Cell, SectionContent } from '../../model/scorecard.ts'

/** What is left of each error budget, as the newest run read it. */
export function budgets({ budgets: all }: Review): SectionContent | null {
  if (all.length === 0) return null
  const share = (left: number | null) => (left === null ? 'unknown' : formatRatio(left))
  return {
    title: 'Error budgets',
    blocks: [
      {
        kind: 'table',
        of: ['budget', 'budgets'],
        columns: [
          { head: 'SLO' },
          { head: 'Left', isNumber: true },
          { head: 'Left one period ago', isNumber: true },
        ],
        rows: all.map(({ name, left, earlier }): Cell[] => [
          { text: [{ code: name }] },
          {
            text: share(left),
            ...defined({
              bar: left ?? undefined,
              tone: left !== null && left <= 0 ? ('bad' as const) : undefined,
            }),
          },
          earlier === null ? '–' : share(earlier),
        ]),
      },
    ],
  }
}

/** What the service holds against what is expected of it. */
export function capacity({ capacity: found }: Review): SectionContent | null {
  if (!found) return null
  const { points } = found
  return {
    title: 'Capacity',
    lead: describeCapacity(found),
    blocks:
      points.length > 1
        ? [
            {
              kind: 'note',
              text: [
                { bars: points.map(({ value }) => value) },
                ` ${counted(points.length, 'stress run')}`,
              ],
            },
          ]
        : [],
  }
}

function describeCapacity({ points, needed, expectedPeak, room, until }: ReviewedCapacity): string {
  const newest = points.at(-1)
  const held = newest
    ? `The newest stress run held ${formatNumber(newest.value)}/s`
    : 'No stress run has shown a capacity'
  if (needed === undefined || expectedPeak === undefined) return `${held}.`
  const wanted = `${formatNumber(needed)}/s are needed (a peak of ${formatNumber(expectedPeak)}/s and its buffer)`
  if (room === undefined) return `${held}; ${wanted}.`
  const left = `room for ${formatNumber(room, 2)} × of it${until ? ` until about ${until}, as it falls` : ''}`
  return `${held}; ${wanted}: ${left}.`
}

/** Alerts that fired in runs of the period. */
export function alerts({ alerts: all }: Review): SectionContent | null {
  if (all.length === 0) return null
  const items = all.map(({ name, runs, last }) => ({
    label: [{ code: name }],
    text: [`fired in ${counted(runs, 'run')}, last on ${last.slice(0, 10)}`],
  }))
  return { title: 'Alerts that fired', count: all.length, blocks: [{ kind: 'list', items }] }
}

/** Chaos experiments, and what they found. */
export function experiments({ experiments: all }: Review): SectionContent | null {
  if (all.length === 0) return null
  const items = all.map(({ name, runs, failed, sentence }) => ({
    mark: failed > 0 ? ('fail' as const) : ('pass' as const),
    label: [{ code: name }],
    text: [`${counted(runs, 'run')}, ${failed} failed. ${sentence}`],
  }))
  return { title: 'Chaos experiments', blocks: [{ kind: 'list', items }] }
}

/** Waivers that are in force, and those that have expired. */
export function waivers({ waivers: all }: Review): SectionContent | null {
  if (all.length === 0) return null
  const items = all.map(({ objective, until, reason, isExpired, link }) => ({
    label: [{ code: objective }],
    text: [
      [
        `${isExpired ? 'expired on' : 'in force until'} ${until}: ${reason}`,
        ...(link === undefined ? [] : [' ', { link }]),
      ],
    ],
  }))
  return { title: 'Waivers', blocks: [{ kind: 'list', items }] }
}

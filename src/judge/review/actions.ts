import { listed } from '../../model/basics/listed.ts'
import { dayMs, formatNumber, formatRatio } from '../../model/basics/units.ts'
import type { OpenIssue } from '../../model/github.ts'
import type { Review } from '../../model/review.ts'
import { isGreen } from '../../model/verdict.ts'

/** A waiver that ends so soon is worth a word. */
const soonMs = 14 * dayMs
/** An action item that is open for longer is worth a word. */
const longOpenMs = 30 * dayMs

/** Items of the checklist that an action item names. */
const mostTitles = 3
/** Objectives that one names. */
const mostNames = 3

type Seen = Omit<Review, 'actions' | 'verdict' | 'reason' | 'gate'>

/** What somebody should do, a sentence each, the most urgent first. */
export function actionsOf(review: Seen): string[] {
  const { runs, trends, budgets, capacity, alerts, experiments, waivers, flaky, period } = review
  const end = Date.parse(period.to)
  const newest = runs.course.at(-1)
  return [
    ...budgets
      .filter(({ left }) => left !== null && left <= 0)
      .map(({ name }) => `The error budget of ${name} is spent: put reliability before features.`),
    ...worseOf(trends),
    ...(newest && !isGreen(newest)
      ? [`The newest run is not green (${newest}): look into it, or run it again.`]
      : []),
    ...(capacity?.room !== undefined && capacity.room < 1
      ? [
          `The service holds ${formatRatio(capacity.room)} of the ${formatNumber(capacity.needed!)}/s that are needed: add capacity.`,
        ]
      : []),
    ...(capacity?.needed !== undefined && capacity.points.length === 0
      ? ['No stress run has shown a capacity: run the profile stress.']
      : []),
    ...experiments
      .filter(({ failed }) => failed > 0)
      .map(({ name }) => `Fix what the experiment ${name} found.`),
    ...alerts.map(({ name, runs: count }) => `The alert ${name} fired in ${runsOf(count)}.`),
    ...waivers.flatMap(({ objective, until, isExpired }) => {
      if (isExpired) return [`The waiver of ${objective} expired on ${until}: remove it.`]
      return Date.parse(until) - end < soonMs
        ? [`The waiver of ${objective} ends on ${until}.`]
        : []
    }),
    ...oldItems(review, end),
    ...missingOf(review),
    ...flaky.map(
      ({ commit }) =>
        `Runs of ${commit.slice(0, 7)} did not agree: find out what differs between them.`,
    ),
  ]
}

/** What became worse and still is, in a sentence for each commit with which it did. */
function worseOf(trends: Seen['trends']): string[] {
  const worse = trends.flatMap(({ name, changes }) => {
    const last = changes.at(-1)
    return last?.isWorse && last.isInPeriod ? [{ name, place: placeOf(last) }] : []
  })
  return [...Map.groupBy(worse, ({ place }) => place)].map(([place, of]) => {
    const names = of.map(({ name }) => name)
    return `Look into ${listed(names, mostNames)}, which became worse ${place}.`
  })
}

/** Action items that nobody has done for long, in one sentence. */
function oldItems({ openItems }: Seen, end: number): string[] {
  const ageMs = ({ since }: OpenIssue) => end - Date.parse(since)
  const old = openItems?.issues.filter(item => ageMs(item) > longOpenMs) ?? []
  const [oldest] = old
  if (!oldest) return []
  const days = Math.floor(ageMs(oldest) / dayMs)
  return old.length === 1
    ? [`The action item #${oldest.number} has been open for ${days} days: do it, or close it.`]
    : [
        `${old.length} action items have been open for more than 30 days, the oldest (#${oldest.number}) for ${days}: do them, or close them.`,
      ]
}

/** Of the checklist: a sentence each for what is open and for what is stale. */
function missingOf({ checklist = [] }: Seen): string[] {
  const titlesOf = (state: 'open' | 'stale') =>
    checklist.filter(item => item.state === state).map(({ title }) => title)
  const said = (titles: string[], what: string): string[] =>
    titles.length > 0 ? [`${what} on the checklist: ${shortOf(titles)}.`] : []
  return [
    ...said(titlesOf('stale'), 'Look again at what is stale'),
    ...said(titlesOf('open'), 'Show or confirm what is open'),
  ]
}

const shortOf = (titles: readonly string[]): string => {
  const more = titles.length - mostTitles
  return more > 1
    ? `${titles.slice(0, mostTitles).join('; ')}; and ${more} more`
    : titles.join('; ')
}

/** `at abc1234`, or when there is no commit the day. */
const placeOf = ({ commit, at }: { commit: string | null; at: string }): string =>
  commit === null ? `on ${at.slice(0, 10)}` : `at ${commit.slice(0, 7)}`

export const runsOf = (count: number): string => (count === 1 ? '1 run' : `${count} runs`)

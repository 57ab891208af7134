import { defined } from '../../model/basics/defined.ts'
import type {
  FlakyCommit,
  KeptObjective,
  KeptRun,
  Review,
  ReviewReason,
} from '../../model/review.ts'
import { isGreen, type Verdict, verdicts } from '../../model/verdict.ts'
import { clopperPearson } from '../../stats/clopper-pearson.ts'

/** Of each bound of the interval at 95%. */
const alpha = 0.025

/** How the runs of a period ended, beside those of the period before. */
export function countRuns(runs: readonly KeptRun[], before: readonly KeptRun[]): Review['runs'] {
  const green = (of: readonly KeptRun[]) => of.filter(({ verdict }) => isGreen(verdict)).length
  const counts = verdicts.map(verdict => [
    verdict,
    runs.filter(run => run.verdict === verdict).length,
  ])
  return {
    total: runs.length,
    verdicts: Object.fromEntries(counts) as Record<Verdict, number>,
    green:
      runs.length > 0
        ? {
            share: green(runs) / runs.length,
            interval: clopperPearson(green(runs), runs.length, alpha),
          }
        : null,
    pullRequests: new Set(runs.flatMap(({ pullRequest }) => pullRequest ?? [])).size,
    earlier:
      before.length > 0 ? { total: before.length, share: green(before) / before.length } : null,
    course: runs.map(({ verdict }) => verdict),
  }
}

/** Commits that were green in one run and not in another, measured the same way. */
export function flakyCommits(runs: readonly KeptRun[]): FlakyCommit[] {
  const groups = Map.groupBy(
    runs.filter(({ commit }) => commit !== null),
    ({ commit, fingerprint }) => `${commit} ${fingerprint}`,
  )
  return [...groups.values()].flatMap(group => {
    const seen = group.map(({ verdict }) => verdict)
    const differ = seen.some(isGreen) && !seen.every(isGreen)
    return differ ? [{ commit: group[0]!.commit!, verdicts: seen }] : []
  })
}

/**
 * The objectives that kept runs from being green: the worst verdict first, and of one verdict the
 * most frequent.
 */
export function reasonsOf(runs: readonly KeptRun[]): ReviewReason[] {
  const found = new Map<string, ReviewReason>()
  for (const { objectives, at, commit } of runs) {
    for (const { name, verdict, cause, advisory } of objectives) {
      if (isGreen(verdict) || advisory) continue
      const key = JSON.stringify([name, verdict, cause])
      const known = found.get(key)
      found.set(key, {
        objective: name,
        verdict,
        ...defined({ cause }),
        runs: (known?.runs ?? 0) + 1,
        last: at,
        commit,
      })
    }
  }
  const rank = ({ verdict }: ReviewReason) => verdicts.indexOf(verdict)
  return [...found.values()].sort((a, b) => rank(a) - rank(b) || b.runs - a.runs)
}

/** Alerts that fired, the most frequent first. */
export function alertsOf(runs: readonly KeptRun[]): Review['alerts'] {
  const found = new Map<string, Review['alerts'][number]>()
  for (const { objectives, at } of runs) {
    const fired = objectives.filter(
      ({ source, verdict }) => source === 'alerts' && verdict === 'fail',
    )
    for (const name of new Set(fired.map(({ name }) => name)))
      found.set(name, { name, runs: (found.get(name)?.runs ?? 0) + 1, last: at })
  }
  return [...found.values()].sort((a, b) => b.runs - a.runs)
}

/** What the newest run of each period says is left of each error budget. */
export function budgetsOf(runs: readonly KeptRun[], before: readonly KeptRun[]): Review['budgets'] {
  const newest = (of: readonly KeptRun[]) => of.findLast(({ budgets }) => budgets)?.budgets ?? []
  const earlier = new Map(newest(before).map(({ name, left }) => [name, left]))
  return newest(runs).map(({ name, left }) => ({ name, left, earlier: earlier.get(name) ?? null }))
}

/**
 * What an experiment of a run expects: the objectives that bear its name, and that of no other
 * experiment whose name begins with it.
 */
export function expectedOf(
  experiment: string,
  { experiments = [], objectives }: KeptRun,
): KeptObjective[] {
  const isOf = (name: string, owner: string) => name.startsWith(`${owner}: `)
  const others = experiments.map(({ name }) => name).filter(name => isOf(name, experiment))
  return objectives.filter(
    ({ name }) => isOf(name, experiment) && !others.some(other => isOf(name, other)),
  )
}

/** Experiments by name; one failed where it was aborted, or what it expects did not hold. */
export function experimentsOf(runs: readonly KeptRun[]): Review['experiments'] {
  const found = new Map<string, Review['experiments'][number]>()
  for (const run of runs) {
    for (const { name, outcome, sentence } of run.experiments ?? []) {
      const hasFailed =
        outcome === 'aborted' || expectedOf(name, run).some(({ verdict }) => verdict === 'fail')
      const known = found.get(name)
      found.set(name, {
        name,
        runs: (known?.runs ?? 0) + 1,
        failed: (known?.failed ?? 0) + (hasFailed ? 1 : 0),
        last: run.at,
        sentence,
      })
    }
  }
  return [...found.values()]
}

/** Those of the newest run, and those that runs of the period still had and that have expired. */
export function waiversOf(runs: readonly KeptRun[], today: string): Review['waivers'] {
  const found = new Map(
    runs.flatMap(({ waivers = [] }) => waivers.map(one => [one.objective, one] as const)),
  )
  const current = new Set(runs.at(-1)?.waivers?.map(({ objective }) => objective))
  return [...found.values()]
    .map(waiver => ({ ...waiver, isExpired: waiver.until < today }))
    .filter(({ objective, isExpired }) => isExpired || current.has(objective))
}

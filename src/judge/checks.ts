import { defined } from '../model/basics/defined.ts'
import { listed } from '../model/basics/listed.ts'
import type { CheckRecord, CheckTry, JudgedCheck } from '../model/check-record.ts'
import { worst } from '../model/verdict.ts'

/** One try may fail by itself; a service that is down fails three. */
export const mostTries = 3

/** One try, in ms; `unknown`: it could not be looked at from here. */
export type Tried = { ms: number; what?: string; hint?: string } & {
  kind: 'good' | 'bad' | 'unknown'
}

/** What the tries of a check come to, in order; the last one decides. No try is no pass. */
export function judgeCheck(
  tried: readonly Tried[],
): Omit<JudgedCheck, 'name' | 'kind' | 'address'> {
  const tries = tried.map(({ kind, ms, what }): CheckTry => {
    const good = kind === 'good'
    return { ms, good, ...defined({ what: good ? undefined : what }) }
  })
  const last = tried.at(-1)
  if (!last) return { verdict: 'error', reason: 'it was not checked', ms: null, tries }
  const common = { ms: last.ms, tries, ...defined({ hint: last.hint }) }
  if (last.kind === 'unknown') return { ...common, verdict: 'error', reason: last.what ?? '' }
  if (last.kind === 'bad')
    return { ...common, verdict: 'fail', reason: `${last.what ?? ''}${timesOf(tries.length)}` }
  const before = tried.at(-2)
  if (!before) return { ...common, verdict: 'pass', reason: 'good' }
  const reason = `it flaps: it passed at try ${tries.length} of ${mostTries}; before that, ${before.what}`
  return { ...common, verdict: 'warn', reason }
}

const timesOf = (count: number): string => (count > 1 ? ` (${count} tries)` : '')

/** A round of checks, decided: the worst of them, and a sentence that names what is not good. */
export function judgeChecks(
  checks: readonly JudgedCheck[],
): Pick<CheckRecord, 'verdict' | 'reason'> {
  const verdict = worst(checks.map(one => one.verdict))
  const namesOf = (of: JudgedCheck['verdict']) =>
    checks.filter(one => one.verdict === of).map(({ name }) => name)
  const parts = [
    ['failed', namesOf('fail')],
    ['could not be made', namesOf('error')],
    ['flapped', namesOf('warn')],
  ] as const
  const told = parts.flatMap(([what, names]) =>
    names.length > 0 ? [`${names.length} ${what}: ${listed(names, mostNamed)}`] : [],
  )
  const of = checks.length === 1 ? 'The only check' : `All ${checks.length} checks`
  if (told.length === 0) return { verdict, reason: `${of} passed` }
  return {
    verdict,
    reason: `Of ${checks.length} ${checks.length === 1 ? 'check' : 'checks'}, ${told.join('; ')}`,
  }
}

const mostNamed = 5

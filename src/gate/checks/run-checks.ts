import { judgeCheck, mostTries, type Tried } from '../../judge/checks.ts'
import type { JudgedCheck } from '../../model/check-record.ts'
import type { Context } from '../../model/context.ts'
import type { CheckPlan } from '../../model/plan/checks.ts'
import type { Look } from './look.ts'

/** Between two tries of a check: what restarts or fails over is given a moment. */
const pauseMs = 1000
/** A hundred sockets at once are no check of health any more. */
const atOnce = 20

/** Every check, side by side; in their order. Ends early where the signal aborts. */
export async function runChecks(
  checks: readonly CheckPlan[],
  look: Look,
  context: Context,
): Promise<JudgedCheck[]> {
  const judged: JudgedCheck[] = []
  const waiting = checks.entries()
  const work = async () => {
    for (const [index, check] of waiting) {
      if (context.signal.aborted) return
      const { name, kind, address } = check
      judged[index] = { name, kind, address, ...judgeCheck(await tryOften(check, look, context)) }
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, checks.length) }, work))
  return judged
}

/** Tries until one is good, or it is known that none can be. */
async function tryOften(check: CheckPlan, look: Look, context: Context): Promise<Tried[]> {
  const { clock, signal } = context
  const tried: Tried[] = []
  while (tried.length < mostTries && !signal.aborted) {
    if (tried.length > 0) await clock.sleep(pauseMs, signal)
    const from = clock.now()
    const looked = await look(check, context)
    tried.push({ ms: clock.now() - from, ...looked })
    if (looked.kind !== 'bad') break
    context.log.debug(`${check.name}: try ${tried.length}: ${looked.what}`)
  }
  return tried
}

import { Problem } from '../model/problem.ts'
import type { RunRecord } from '../model/record.ts'
import { exitCodeByPolicy, exitCodes } from '../model/verdict.ts'
import type { Exit } from '../scorecard/text/words.ts'
import type { Arguments } from './arguments.ts'

/**
 * What the exit code goes by; the verdict where nothing is said.
 * @throws Problem `usage` for anything else.
 */
export function exitByOf(given: Arguments): Exit['by'] {
  const by = given.text('exit-by') ?? 'verdict'
  if (by === 'verdict' || by === 'policy') return by
  const hint = 'verdict (the default), or policy: 0 if the policy does not block'
  throw new Problem('usage', `--exit-by: there is no ${JSON.stringify(by)}`, { hint })
}

/** How a command ends that judged a run. An advisory run blocks nothing. */
export function exitOf(record: RunRecord, by: Exit['by']): Exit {
  if (by === 'policy') return { by, code: exitCodeByPolicy(record) }
  return { by, code: record.advisory ? 0 : exitCodes[record.verdict] }
}

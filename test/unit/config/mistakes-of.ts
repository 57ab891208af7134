import { parseConfig } from '../../../src/config/parse-config.ts'
import { referenceMistakes } from '../../../src/config/plan/references.ts'
import { formatMistake, Problem } from '../../../src/model/problem.ts'
import { soundPlan } from '../../support/config/sound-plan.ts'

type Environment = Record<string, string | undefined>

/** Every mistake of a config as `line:column: message (hint)`; empty where it parses. */
export function mistakesOf(text: string, environment: Environment | undefined = {}): string[] {
  return problemOf(() => parseConfig(text, { file: 'f.yml', environment }))
}

/** Every mistake that the call throws as one Problem; anything else thrown is a failed test. */
export function problemOf(call: () => unknown): string[] {
  try {
    call()
    return []
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'config') throw error
    return error.mistakes.map(mistake => formatMistake(mistake).replace(/^f\.yml:/, ''))
  }
}

/**
 * Names in a config that nothing has, in the same form; of files that it imports nothing is known.
 */
export function unknownNamesOf(text: string): string[] {
  const config = parseConfig(text, { file: 'f.yml', environment: {} })
  const { plan } = soundPlan(config, { offline: true })
  return problemOf(() => {
    throw new Problem('config', 'unknown names', { mistakes: referenceMistakes(config, plan) })
  })
}

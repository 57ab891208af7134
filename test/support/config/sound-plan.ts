import { configProblem } from '../../../src/config/config-problem.ts'
import type { Config } from '../../../src/config/parse-config.ts'
import { type BuiltPlan, buildPlan } from '../../../src/config/plan/build-plan.ts'
import type { PlanOptions } from '../../../src/config/plan/plan-options.ts'

/**
 * The plan of a config in which all parts go together.
 * @throws Problem `config` with all mistakes, where they do not.
 */
export function soundPlan(config: Config, options?: PlanOptions): Omit<BuiltPlan, 'mistakes'> {
  const { mistakes, ...built } = buildPlan(config, options)
  if (mistakes.length > 0) throw configProblem(mistakes, config.file)
  return built
}

import { counted } from '../../model/basics/units.ts'
import { formatWarning } from '../../model/problem.ts'
import { readArguments } from '../arguments.ts'
import { readOfflinePlan } from '../given-plan.ts'

/**
 * `validate [CONFIG]`: says that a config is right, or each of its mistakes with its place;
 * warnings leave it valid.
 */
export async function validate(words: string[]): Promise<number> {
  const [config] = readArguments('validate', words).positionals
  const { plan, file, warnings } = await readOfflinePlan(config)
  for (const warning of warnings) process.stderr.write(`${formatWarning(warning)}\n`)
  const suffix = warnings.length > 0 ? `, ${counted(warnings.length, 'warning')}` : ''
  const name = file ?? 'no config file, built-in defaults'
  process.stdout.write(`${name}: valid, ${counted(plan.objectives.length, 'objective')}${suffix}\n`)
  return 0
}

import { asFlag, type Overrides, overridesOf } from '../config/overrides.ts'
import type { PlanOptions } from '../config/plan/plan-options.ts'
import { type ReadPlan, readPlan } from '../gate/plan/read-plan.ts'
import type { Override } from '../language/yaml/overlay.ts'
import { defined } from '../model/basics/defined.ts'
import type { Arguments } from './arguments.ts'
import { inputFlags } from './flags.ts'
import { folderName } from './folder-name.ts'
import { rootFolder } from './root-folder.ts'

/** The plan of the config that a command is given, by its flags and the shell's environment. */
export async function readGivenPlan(
  given: Arguments,
  options: PlanOptions = {},
): Promise<ReadPlan> {
  const config = given.text('config')
  return readPlan({
    ...defined({ config: config || undefined }),
    folder: process.cwd(),
    root: await rootFolder(config),
    environment: process.env,
    overrides: givenOverrides(given),
    options: { repository: folderName(), ...options },
  })
}

/** What the flags of a command put in place of the config's. */
export function givenOverrides(given: Arguments): Override[] {
  const texts = inputFlags
    .filter(({ value }) => value !== undefined)
    .map(({ input, name, repeated }) => {
      const flag = name.slice(2)
      return [input, repeated ? given.list(flag).join('\n') : given.text(flag)]
    })
  return overridesOf(Object.fromEntries(texts) as Overrides, asFlag)
}

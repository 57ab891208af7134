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
  return readPlan({
    ...(await sourceOf(given.text('config'))),
    environment: process.env,
    overrides: givenOverrides(given),
    options: { repository: folderName(), ...options },
  })
}

type Offline = PlanOptions & { overrides?: Override[] }

/** The plan of a config for what sends nothing, and so needs none of the shell's environment. */
export async function readOfflinePlan(
  config: string | undefined,
  { overrides = [], ...options }: Offline = {},
): Promise<ReadPlan> {
  return readPlan({
    ...(await sourceOf(config)),
    environment: undefined,
    overrides,
    options: { repository: folderName(), offline: true, ...options },
  })
}

/** Without a name the usual places. */
const sourceOf = async (config: string | undefined) => ({
  ...defined({ config: config || undefined }),
  folder: process.cwd(),
  root: await rootFolder(config),
})

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

import { readPlan } from '../gate/read-plan.ts'
import { readArguments } from './arguments.ts'
import { folderName } from './folder-name.ts'
import { rootFolder } from './root-folder.ts'

/** `validate [CONFIG]`: says that a config is right, or each of its mistakes with its place. */
export async function validate(words: string[]): Promise<number> {
  const [config] = readArguments(words, {}, { least: 0, most: 1 }).positionals
  const { plan, file } = await readPlan({
    ...(config && { config }),
    ...{ folder: process.cwd(), root: await rootFolder(config) },
    environment: undefined,
    overrides: {},
    options: { repository: folderName(), offline: true },
  })
  process.stdout.write(`${file ?? 'no config file, built-in defaults'}: ${summaryOf(plan.objectives.length)}\n`)
  return 0
}

const summaryOf = (objectives: number) => `valid, ${objectives} objective${objectives === 1 ? '' : 's'}`

import { exportScript } from '../../engines/k6/compiled/export-script.ts'
import { readPlan } from '../../gate/plan/read-plan.ts'
import { defined } from '../../model/basics/defined.ts'
import { Problem } from '../../model/problem.ts'
import { readArguments } from '../arguments.ts'
import { folderName } from '../folder-name.ts'
import { givenOverrides } from '../given-plan.ts'
import { rootFolder } from '../root-folder.ts'

/** `export k6`: the load of a config as a script of k6. */
export async function exportLoad(words: string[]): Promise<number> {
  const given = readArguments('export', words)
  const [format] = given.positionals
  if (format !== 'k6')
    throw new Problem('usage', `expected k6; found ${JSON.stringify(format)}`, {
      hint: 'reliability-gate export k6',
    })
  const config = given.text('config')
  const { plan } = await readPlan({
    ...defined({ config: config || undefined }),
    folder: process.cwd(),
    root: await rootFolder(config),
    environment: undefined,
    overrides: [
      ...givenOverrides(given),
      { by: 'export k6', path: ['load', 'engine'], value: { text: 'k6' } },
    ],
    options: { repository: folderName(), offline: true },
  })
  process.stdout.write(exportScript(plan.load, plan.target))
  return 0
}

import { exportScript } from '../../engines/k6/compiled/export-script.ts'
import { Problem } from '../../model/problem.ts'
import { readArguments } from '../arguments.ts'
import { givenOverrides, readOfflinePlan } from '../given-plan.ts'

/** `export k6`: the load of a config as a script of k6. */
export async function exportLoad(words: string[]): Promise<number> {
  const given = readArguments('export', words)
  const [format] = given.positionals
  if (format !== 'k6')
    throw new Problem('usage', `expected k6; found ${JSON.stringify(format)}`, {
      hint: 'reliability-gate export k6',
    })
  const { plan } = await readOfflinePlan(given.text('config'), {
    overrides: [
      ...givenOverrides(given),
      { by: 'export k6', path: ['load', 'engine'], value: { text: 'k6' } },
    ],
  })
  process.stdout.write(exportScript(plan.load, plan.target))
  return 0
}

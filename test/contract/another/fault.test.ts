import { readdir, readFile } from 'node:fs/promises'
import { expect, test, vi } from 'vitest'
import { parseConfig } from '../../../src/config/parse-config.ts'
import { faultOption } from '../../../src/faults/faults.ts'
import { readyFault, undoFault } from '../../../src/faults/ready-fault.ts'
import { buildRecord } from '../../../src/gate/record/build-record.ts'
import { judge } from '../../../src/judge/judge.ts'
import { parseYaml } from '../../../src/language/yaml/parse-yaml.ts'
import { renderings } from '../../../src/render/renderings.ts'
import { reportOf } from '../../../src/scorecard/build-scorecard.ts'
import type { Leftover } from '../../../src/tools/leftover.ts'
import { openLeftovers } from '../../../src/tools/leftovers.ts'
import { soundPlan } from '../../support/config/sound-plan.ts'
import { temporaryFolder } from '../../support/processes.ts'
import { evidence } from '../../unit/judge/build.ts'
import { loadOf } from '../../unit/judge/profile/build.ts'
import { quietContext, skippingClock } from '../providers/quiet-context.ts'

/*
 * One more fault is one folder and one line in the table: that of docs/adding-a-fault.md, from the
 * config to the post step.
 */
vi.mock('../../../src/faults/proxy/kind.ts', async () => ({
  // A line of the table that now has another fault.
  proxy: (await import('../../support/marker/kind.ts')).marker,
}))

test('a fault of one folder and one line is injected, and reverted by the run or by its post step', async () => {
  const folder = await temporaryFolder()
  const [reading, node] = parseYaml('{ marker: broken }', { file: 'f.yml', environment: {} })
  const plan = faultOption.read({ node: node!, path: 'fault', reading })!
  const saved: Leftover[][] = []
  const leave = openLeftovers(left => void saved.push([...left]))
  const there = { machine: { environment: {} }, proxies: new Map() }
  const context = quietContext(skippingClock())
  const broken = { name: 'marked', fault: plan, forMs: 1000, switchMs: 1000 }
  const fault = await readyFault(broken, { ...there, bounds: [], folder, leave }, context)
  await fault.inject(context)
  expect([await fault.status(context), await readdir(folder)]).toEqual(['active', ['broken']])
  await fault.revert(context)
  expect([await fault.status(context), await readdir(folder)]).toEqual(['ended', []])

  await fault.inject(context)
  const post = openLeftovers(undefined, saved[0], { fault: undoFault(there) })
  expect((await post.undoAll()).map(({ outcome }) => outcome)).toEqual(['undone'])
  expect(await readdir(folder)).toEqual([])
})

test('an experiment with it is planned, judged, recorded and shown', () => {
  const { plan } = soundPlan(
    parseConfig(
      `target: { url: "http://127.0.0.1:8080" }
load: { rate: 100/s }
objectives: [availability >= 99%]
chaos:
  steady: 10s
  allow: [marker]
  experiments:
    - name: the marker is there
      fault: { marker: broken }
      for: 5s
      hypothesis: [p(95) < 300ms]
`,
      { file: 'gate.yml', environment: {} },
    ),
  )
  const [experiment] = plan.chaos!.experiments
  expect(experiment).toMatchObject({
    fault: { kind: 'marker', settings: { marker: 'broken' } },
    says: 'the file broken',
  })
  expect(plan.policy.faults).toEqual(['marker'])

  const { name } = experiment!
  const gathered = evidence(
    loadOf(50, at => ({ good: 50, times: Array<number>(50).fill(at < 20 ? 100 : 500) }), 0.5),
    {
      segments: [
        { name: 'steady', from: 0, to: 10, usual: true },
        { name, from: 10, to: 15 },
        { name: `${name}: recovery`, from: 15, to: 25 },
      ],
      experiments: [
        { name, outcome: 'observed', injectedAt: 10, activeAt: 10, endedAt: 15, revertedAt: 15 },
      ],
    },
  )
  const judgement = judge(plan, gathered)
  const record = buildRecord({
    plan,
    evidence: gathered,
    judgement,
    startedAt: new Date(0).toISOString(),
    advisory: false,
    where: {},
  })
  expect(record.objectives.map(row => [row.name, row.verdict])).toEqual([
    ['availability >= 99%', 'pass'],
    [`${name}: p(95) < 300ms`, 'fail'],
  ])
  const shown = reportOf(record)
  for (const render of Object.values(renderings)) expect(render(shown)).toContain(name)
  expect(renderings.html(shown)).toContain('the file broken')
})

test('its page shows the very files that are tested here', async () => {
  const root = new URL('../../../', import.meta.url)
  const page = await readFile(new URL('docs/adding-a-fault.md', root), 'utf8')
  for (const file of ['kind.ts', 'marker.ts']) {
    const source = await readFile(new URL(`test/support/marker/${file}`, root), 'utf8')
    const inPlace = source
      .replaceAll('../../../src/faults/', '../')
      .replaceAll('../../../src/', '../../')
    expect(page).toContain(inPlace)
  }
})

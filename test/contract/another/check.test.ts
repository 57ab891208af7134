import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { parseConfig } from '../../../src/config/parse-config.ts'
import { buildPlan } from '../../../src/config/plan/build-plan.ts'
import { buildCheckRecord } from '../../../src/gate/checks/build-check-record.ts'
import { lookOf } from '../../../src/gate/checks/look.ts'
import { runChecks } from '../../../src/gate/checks/run-checks.ts'
import { checkRenderings } from '../../../src/render/renderings.ts'
import { temporaryFolder } from '../../support/processes.ts'
import { mistakesOf } from '../../unit/config/mistakes-of.ts'
import { quietContext, skippingClock } from '../providers/quiet-context.ts'

/* One more kind of check is one folder and one line: it goes from the config to the scorecard. */
vi.mock('../../../src/checks/redis/kind.ts', async () => ({
  // A line of the table that now has another check.
  redis: (await import('../../support/flag/kind.ts')).flag,
}))

const read = (checks: string) =>
  parseConfig(`checks:\n${checks}`, { file: 'gate.yml', environment: {} })

test('a check of one folder and one line is looked at, judged and shown', async () => {
  const folder = await temporaryFolder()
  const [there, missing] = [join(folder, 'there'), join(folder, 'missing')]
  await writeFile(there, '')
  const config = read(
    `  - { name: up, flag: ${there} }\n  - { name: down, flag: ${missing}, timeout: 2s }\n`,
  )
  const { plan } = buildPlan(config, { offline: true })
  const context = quietContext(skippingClock())
  const look = lookOf(plan, { environment: {} })
  const judged = await runChecks(config.settings.checks!, look, context)
  const record = buildCheckRecord(judged, {
    service: 'shop',
    where: {},
    startedAt: 0,
    redact: text => text,
  })
  expect(record.verdict).toBe('fail')
  expect(record.checks).toMatchObject([
    { name: 'up', kind: 'flag', address: there, verdict: 'pass' },
    { name: 'down', kind: 'flag', address: missing, verdict: 'fail' },
  ])
  for (const render of Object.values(checkRenderings)) {
    expect(render(record)).toContain('down')
    expect(render(record)).toContain('no file')
  }
})

test('what such a check may not say is a mistake with its place', () => {
  expect(mistakesOf('checks:\n  - { name: up, flag: there, flags: 1 }\n')).toEqual([
    '2:30: checks[0]: unknown key `flags` (did you mean `flag`?)',
  ])
  expect(mistakesOf('checks:\n  - { name: up, redis: "cache:6379" }\n')).toEqual([
    expect.stringMatching(/checks\[0\]: a check has one of the keys .*\bflag\b/),
  ])
})

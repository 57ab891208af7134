import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { parseConfig } from '../../../src/config/parse-config.ts'
import { evidencePorts } from '../../../src/gate/evidence-ports.ts'
import { runGate } from '../../../src/gate/run-gate.ts'
import { renderings } from '../../../src/render/renderings.ts'
import { openLeftovers } from '../../../src/tools/leftovers.ts'
import { machineOf } from '../../../src/tools/machine.ts'
import { soundPlan } from '../../support/config/sound-plan.ts'
import { startTarget } from '../../support/servers/target.ts'
import { quietContext, skippingClock } from '../providers/quiet-context.ts'

/*
 * One more source is one folder and one line in the table: that of docs/adding-a-source.md, from
 * the config to the scorecard.
 */
vi.mock('../../../src/providers/loki/options.ts', async () => ({
  // A line of the table that now has another source.
  loki: (await import('../../support/tally/options.ts')).tally,
}))

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gate-tally-'))
})
afterAll(() => rm(folder, { recursive: true }))

const start = Date.parse('2026-11-03T14:00:00Z')

/**
 * It counts events at whole seconds of the window: ten logins each, one of which failed every five
 * seconds.
 */
async function startTally() {
  const asked: URL[] = []
  const target = await startTarget((request, response) => {
    const url = new URL(request.url!, 'http://tally')
    asked.push(url)
    const [from, to] = ['from', 'to'].map(name => Number(url.searchParams.get(name)) - start)
    const seconds = Array.from({ length: 20 }, (_, i) => i).filter(
      at => 1000 * at >= from! && 1000 * at < to!,
    )
    const failed = seconds.filter(at => at % 5 === 0).length
    const counts: Record<string, number> = { 'login.failed': failed, logout: 0 }
    const count = counts[url.searchParams.get('of')!] ?? 10 * seconds.length
    response.end(JSON.stringify({ count }))
  })
  onTestFinished(target.close)
  return { url: target.url, asked }
}

test('a source of one folder and one line is asked, judged and shown', async () => {
  const lines = Array.from({ length: 2000 }, (_, i) =>
    JSON.stringify({ t: i / 100, duration: 20 + (i % 9), ok: true }),
  )
  await writeFile(join(folder, 'requests.ndjson'), lines.join('\n'))
  const [tally, other] = [await startTally(), await startTally()]
  const config = `service: shop
target: { url: "http://127.0.0.1:8080" }
tally: { url: "${tally.url}", headers: { X-Key: "\${KEY}" } }
sources: { other: { tally: { url: "${other.url}/below" } } }
load: { duration: 20s, samples: { file: requests.ndjson, start: "2026-11-03T14:00:00Z" } }
objectives:
  - p(95) < 200ms
  - { name: failed share, tally: { bad: login.failed, total: login }, when: ratio < 10% }
  - { name: logins, source: other, ask: login, when: value >= 200 }
  - { name: worst, tally: login, reduce: min, when: value > 100 }
  - { name: never seen, tally: logout, absent: ok, when: value < 1 }
`
  const { plan, secrets } = soundPlan(
    parseConfig(config, { file: 'gate.yml', environment: { KEY: 's3cret' } }),
  )
  expect(secrets).toContain('s3cret')
  const { report } = await runGate(
    plan,
    { advisory: false, where: {} },
    {
      ...evidencePorts(plan, {
        folder,
        machine: machineOf({}),
        leftovers: openLeftovers(),
        redact: text => text,
      }),
      waitUntilReady: async () => ({ kind: 'ready' }),
      lookAfterLoad: async () => ({ isUp: true }),
      publishers: [],
      redact: text => text,
    },
    quietContext(skippingClock(start)),
  )
  const { record } = report
  expect(
    record.objectives.map(({ name, source, verdict, value }) => [name, source, verdict, value]),
  ).toEqual([
    ['p(95) < 200ms', 'load', 'pass', expect.any(Number)],
    ['failed share', 'tally', 'pass', 0.02],
    ['logins', 'other', 'pass', 200],
    // Of the four parts of 5 s each.
    ['worst', 'tally', 'fail', 50],
    ['never seen', 'tally', 'pass', 0],
  ])
  expect(record.objectives[1]!.reason).toContain('4 of 200 events')
  expect(other.asked[0]!.pathname).toBe('/below/count')
  expect(JSON.stringify(record)).not.toContain('s3cret')
  const markdown = renderings.markdown(report)
  expect(markdown).toContain('failed share')
  expect(markdown).toContain('login.failed / login')
})

test('its keys are those of the config, and a mistake in them has its place', () => {
  const text = 'target: { url: "http://t" }\ntally: { ulr: "http://tally" }\n'
  expect(() => soundPlan(parseConfig(text, { file: 'gate.yml', environment: {} }))).toThrow(
    'gate.yml has 2 mistakes',
  )
})

test('its page shows the very files that are tested here', async () => {
  const root = new URL('../../../', import.meta.url)
  const page = await readFile(new URL('docs/adding-a-source.md', root), 'utf8')
  for (const file of ['options.ts', 'adapter.ts']) {
    const source = await readFile(new URL(`test/support/tally/${file}`, root), 'utf8')
    const inPlace = source
      .replaceAll('../../../src/providers/', '../')
      .replaceAll('../../../src/', '../../')
    expect(page).toContain(inPlace)
  }
  for (const [, shared] of page.matchAll(/`src\/providers\/((?:numbers\/)?[\w-]+\.ts)`/g))
    await access(new URL(`src/providers/${shared}`, root))
})

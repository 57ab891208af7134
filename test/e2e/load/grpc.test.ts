import { copyFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { status } from '@grpc/grpc-js'
import { expect, onTestFinished, test } from 'vitest'
import { protoFile, startUserServer } from '../../support/grpc/user-server.ts'
import { openWorld } from '../../support/world.ts'

/* Calls of gRPC by the bundle in dist/, against two servers that note each call. */
const world = await openWorld()

const config = `service: users
target: { ready: { timeout: 60s } }
load:
  rate: 50/s
  duration: 2s
  warmup: 200ms
  requests:
    - name: get user
      grpc: users.UserService/GetUser
      proto: user.proto
      message: { user_id: "{{ iteration }}" }
objectives:
  - availability >= 99%
  - error_rate <= base + 1%
`

test('calls to two servers are counted, compared and reported in the words of gRPC', async () => {
  const isRefused = ({ userId }: Record<string, unknown>) => Number(userId) % 4 === 0
  const unavailable = { code: status.UNAVAILABLE, details: 'no backend' }
  const head = await startUserServer({ refuse: one => (isRefused(one) ? unavailable : undefined) })
  const base = await startUserServer()
  onTestFinished(() => {
    head.stop()
    base.stop()
  })
  await copyFile(protoFile, join(world.folder, 'user.proto'))
  await world.write('gate.yml', config)
  const { code, stderr } = await world.command(
    ...['run', '--config', 'gate.yml', '--report-dir', 'report'],
    ...['--target', head.url, '--baseline', base.url],
  )
  expect(stderr).toContain(`Waiting until ${head.url} is ready`)
  expect(code).toBe(1)
  const record = await world.readRecord('report')
  const { cells, warmup } = record.evidence.load!
  const sum = (side: string, of: (cell: (typeof cells)[number]) => number) =>
    cells.reduce((all, cell) => all + (cell.side === side ? of(cell) : 0), 0)
  for (const side of ['head', 'base']) expect(sum(side, ({ sent }) => sent)).toBe(100)
  expect(head.calls.length + base.calls.length).toBe(200 + warmup!.sent)
  const refused = sum('head', ({ statuses }) => statuses.UNAVAILABLE ?? 0)
  expect(refused).toBe(25)
  expect(sum('head', ({ good }) => good)).toBe(75)
  expect(sum('base', ({ good }) => good)).toBe(100)
  const [availability, compared] = record.objectives
  expect(availability).toMatchObject({ verdict: 'fail', value: 0.75 })
  expect(availability!.reason).toContain('25 of 100 returned UNAVAILABLE, such as no backend')
  expect(compared).toMatchObject({ verdict: 'fail' })
  const scorecard = await readFile(join(world.folder, 'report/scorecard.md'), 'utf8')
  expect(scorecard).toContain('grpc UNAVAILABLE')
})

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join, resolve } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { type Mishaps, startCluster } from '../../support/kubernetes/k6-operator.ts'
import { systemTool } from '../../support/system-tool.ts'
import { openWorld } from '../../support/world.ts'
import { serveLogged } from './logged.ts'

/*
 * The load of a config by several k6, as the k6-operator starts them, in a cluster that is played.
 */
const home = await systemTool('k6')
const world = await openWorld()

type More = { load?: string; kubernetes?: string; config?: string }

const config = (port: string, { load = '', kubernetes = '', config: more = '' }: More) => `
target:
  url: http://shop.test:${port}
  resolve: 127.0.0.1
  headers: { X-Token: "\${PREVIEW_TOKEN}" }
${more}
load:
  engine: k6
  kubernetes: { parallelism: 2, namespace: load${kubernetes} }
  rate: 20/s
  duration: 5s
  warmup: 1s
  timeout: 3s
${load}
  scenarios:
    - name: buy
      steps:
        - { name: list, path: "/list?n={{ int(1, 9) }}" }
        - { name: bad, path: /bad, expect: { status: 503, body: ok } }
objectives:
  - availability >= 97%
  - p(95){buy / list} < 2s
`

async function prepare(name: string, mishaps: Mishaps = {}, more: More = {}) {
  const { url, log } = await serveLogged()
  const cluster = await startCluster(join(home!, 'bin/k6'), mishaps)
  vi.stubEnv('KUBECONFIG', await cluster.kubeconfig())
  vi.stubEnv('PREVIEW_TOKEN', 'secret-of-the-preview')
  onTestFinished(() => {
    vi.unstubAllEnvs()
  })
  const file = await world.write(`${name}.yml`, config(new URL(url).port, more))
  return { file, cluster, log }
}

async function run(name: string, mishaps: Mishaps = {}, more: More = {}) {
  const { file, cluster, log } = await prepare(name, mishaps, more)
  const ended = await world.command('run', '--config', file, '--report-dir', name)
  return { ...ended, cluster, log }
}

test.skipIf(!home)(
  'runners in Kubernetes are one load: every request of each is counted, and nothing stays behind',
  async () => {
    const { code, stdout, stderr, cluster, log } = await run('whole')
    expect([code, stdout, stderr]).toEqual([0, expect.stringContaining('pass'), expect.anything()])
    const record = await world.readRecord('whole')
    expect(record.load.engine).toEqual({ name: 'k6', version: '2.2.0' })
    const { head } = record.load
    // At 20/s for 5 s: 100 iterations of two steps. The first runner to begin ends before the last,
    // by as much as they began apart.
    expect(head!.sent).toBeGreaterThanOrEqual(180)
    expect(head!.sent).toBeLessThanOrEqual(202)
    const seen = (await log()).filter(([path]) => path === '/list' || path === '/bad').length
    // Those before the last runner began, and the last steps, are of no window.
    const { iterations, warmup } = record.evidence.load!
    expect(head!.sent + warmup!.sent).toBeLessThanOrEqual(seen)
    expect(head!.sent + warmup!.sent).toBeGreaterThanOrEqual(seen - 20)
    expect(iterations!.cells.reduce((sum, { sent }) => sum + sent, 0)).toBeGreaterThanOrEqual(90)
    expect([...cluster.objects.keys()]).toEqual([])
    const created = cluster.told.filter(({ method }) => method === 'POST')
    expect(created.map(({ path }) => path.split('?')[0])).toEqual([
      '/api/v1/namespaces/load/secrets',
      '/apis/k6.io/v1alpha1/namespaces/load/testruns',
    ])
    // The script holds the value of the header, which nobody else sees.
    expect(created[0]!.body).toContain('secret-of-the-preview')
    expect(created[1]!.body).not.toContain('secret-of-the-preview')
    expect(`${stdout}${stderr}`).not.toContain('secret-of-the-preview')
  },
)

test.skipIf(!home).each<[string, Mishaps, RegExp]>([
  [
    'a row that did not arrive',
    { loses: 2 },
    /Runner 2 of k6 measured \d+ .* of which \d+ arrived/,
  ],
  [
    'an exception in the script of a runner',
    { throws: true },
    /k6 threw an exception in the script of the gate/,
  ],
  ['a runner that is killed', { kills: 1 }, /k6 failed \(exit code 137\)/],
  [
    'a script that k6 cannot read',
    { refuses: 'SyntaxError' },
    /[Tt]he operator ended it\): SyntaxError/,
  ],
])('%s makes the run an error, never a smaller pass', async (name, mishaps, message) => {
  const { code, stdout, stderr, cluster } = await run(name.replaceAll(' ', '-'), mishaps)
  expect([code, stdout, stderr]).toEqual([4, expect.stringMatching(message), expect.anything()])
  expect([...cluster.objects.keys()].filter(path => /testruns|secrets/.test(path))).toEqual([])
})

test.skipIf(!home)(
  'with a baseline each side has its runners, and the windows of both are compared',
  async () => {
    const base = await serveLogged()
    const baseline = `baseline: { url: "http://base.test:${new URL(base.url).port}", resolve: 127.0.0.1 }`
    const { stderr, cluster, log } = await run('sides', {}, { config: baseline })
    const record = await world.readRecord('sides')
    expect([record.evidence.failure, stderr]).toEqual([undefined, expect.anything()])
    expect(record.evidence.load!.design).toBe('paired')
    for (const [side, own] of [
      [record.load.head!, await log()],
      [record.load.base!, await base.log()],
    ] as const) {
      expect(side.sent).toBeGreaterThan(20)
      expect(side.sent).toBeLessThanOrEqual(own.length)
    }
    const windowsOf = (side: string) =>
      new Set(
        record.evidence.load!.cells.filter(cell => cell.side === side).map(({ window }) => window),
      )
    expect(windowsOf('head')).toEqual(windowsOf('base'))
    const runs = cluster.told.filter(
      ({ method, path }) => method === 'POST' && path.includes('/testruns'),
    )
    expect(runs).toHaveLength(2)
    expect([...cluster.objects.keys()]).toEqual([])
  },
)

test.skipIf(!home)(
  'pods run where the config says, and a runner that uses all of its CPU is a weakness of the generator',
  async () => {
    const kubernetes =
      ', service-account: load, image-pull-secrets: [registry], node-selector: { pool: load }, tolerations: [{ key: dedicated, operator: Exists }], resources: { requests: { cpu: 100m }, limits: { cpu: 500m, memory: 1Gi } }'
    const { cluster } = await run('placed', { uses: '490m' }, { kubernetes })
    const created = cluster.told.find(
      ({ method, path }) => method === 'POST' && path.includes('/testruns'),
    )
    const placement = {
      serviceAccountName: 'load',
      imagePullSecrets: [{ name: 'registry' }],
      nodeSelector: { pool: 'load' },
      tolerations: [{ key: 'dedicated', operator: 'Exists' }],
    }
    const resources = { requests: { cpu: '100m' }, limits: { cpu: '500m', memory: '1Gi' } }
    expect(JSON.parse(created!.body!).spec).toMatchObject({
      starter: placement,
      runner: { ...placement, resources },
    })
    expect((await world.readRecord('placed')).evidence.load!.health).toContainEqual(
      expect.objectContaining({ name: 'CPU of the busiest runner', value: 0.49, limit: 0.4 }),
    )
  },
)

test.skipIf(!home)('data that runs out ends the load, with nothing lost', async () => {
  const load = '  data: { users: { file: users.csv, pick: unique } }'
  const rows = Array.from({ length: 40 }, (_, index) => `u${index}`)
  await world.write('users.csv', ['name', ...rows, ''].join('\n'))
  expect(await run('unique', {}, { load })).toMatchObject({ code: 3 })
  const { evidence } = await world.readRecord('unique')
  expect(evidence.load!.ranOut).toEqual({ data: 'users', rows: 40 })
})

test.skipIf(!home).each<[NodeJS.Signals, (number | null)[]]>([
  ['SIGINT', [130, null]],
  ['SIGKILL', [null]],
])(
  'a command that is ended by %s leaves nothing in the cluster, or `undo` removes it',
  async (signal, codes) => {
    const { file, cluster } = await prepare(signal)
    const words = [resolve('dist/index.js'), 'run', '--config', file]
    const child = spawn(process.execPath, words, { cwd: world.folder, stdio: 'ignore' })
    await expect.poll(() => cluster.ofKind('Pod').length).toBe(2)
    child.kill(signal)
    const [code] = await once(child, 'exit')
    expect(codes).toContain(code)
    if (signal === 'SIGKILL') {
      expect(cluster.ofKind('TestRun')).toHaveLength(1)
      expect(await world.command('undo')).toMatchObject({ code: 0 })
    }
    expect([...cluster.objects.keys()].filter(path => /testruns|secrets/.test(path))).toEqual([])
  },
)

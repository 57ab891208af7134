import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { FakeGitHub } from '../../support/github/fake-github.ts'
import { baseSha, headSha, openActionWorld, sampled } from '../../support/runner/action-world.ts'
import { startTarget, status } from '../../support/servers/target.ts'

/*
 * What a pull request's own config may not do, through dist/: the base branch says how much is
 * sent, and to whom.
 */
const config = 'reliability-gate.yml'
const quick = 'load: { rate: 50/s, duration: 1s, warmup: 100ms }\n'

const world = await openActionWorld()
const { target, gate, readRecord, onlyCheck } = world
let github: FakeGitHub
beforeEach(() => {
  github = world.github
})

type Files = Record<string, string>
const ofBase = (files: Files, sha = baseSha) => {
  github.state.files = Object.entries(files).map(([path, text]) => ({ path, sha, text }))
}

describe('the limits of the base branch', () => {
  const limits = 'service: shop\npolicy: { limits: { rate: 100/s, duration: 2s, requests: 150 } }\n'

  test('stop a pull request that raises them and the load: each value at its line, a failed check, nothing sent', async () => {
    ofBase({ [config]: limits })
    const run = await gate({
      [config]: `service: shop
load:
  rate: 200/s
  duration: 3s
  warmup: 0s
policy: { limits: { rate: 9000/s, duration: 6h, requests: 1000000000 } }
`,
    })
    expect(run.exitCode).toBe(2)
    const of = 'of reliability-gate.yml@ccccccc allows at most'
    expect(run.annotations).toMatchObject([
      {
        file: config,
        line: 3,
        message: expect.stringContaining(`a load of 200/s; policy.limits.rate ${of} 100/s`),
      },
      {
        file: config,
        line: 3,
        message: expect.stringContaining(`policy.limits.requests ${of} 150`),
      },
      {
        file: config,
        line: 4,
        message: expect.stringContaining(`policy.limits.duration ${of} 2s`),
      },
    ])
    expect(onlyCheck()).toMatchObject({
      conclusion: 'failure',
      name: 'Reliability Gate: shop',
      sha: headSha,
    })
    expect(onlyCheck().summary).toContain(`policy.limits.rate ${of} 100/s`)
    expect(run.outputs).toMatchObject({ verdict: 'error' })
    expect(target.log).toHaveLength(0)
  })

  test('stop a fault that selects what the base branch does not allow, before anything is sent', async () => {
    const chaos = (selector: string) => `service: shop
chaos:
  allow: [ process ]
  selectors: [ ${selector} ]
  experiments:
    - { name: paused, fault: { process: { port: 3000 }, pause: true }, hypothesis: [ p(95) < 1s ] }
`
    ofBase({ [config]: chaos('port=8080') })
    const run = await gate({ [config]: chaos('port=3000') })
    expect(run.exitCode).toBe(2)
    expect(run.annotations).toMatchObject([
      {
        file: config,
        line: 6,
        message: expect.stringContaining(
          'the experiment paused selects port=3000; chaos.selectors of reliability-gate.yml@ccccccc allows port=8080',
        ),
      },
    ])
    expect(target.log).toHaveLength(0)
  })

  test('hold for inputs, and wherever the pull request has moved the file', async () => {
    ofBase({ '.github/reliability-gate.yml': limits })
    const run = await gate({ [config]: quick }, { rate: '101/s' })
    expect(run.exitCode).toBe(2)
    expect(run.outputs.reason).toContain(
      'input rate: a load of 101/s; policy.limits.rate of .github/reliability-gate.yml@ccccccc allows at most 100/s (a pull request cannot change that)',
    )
    expect(target.log).toHaveLength(0)
  })

  test('let a pull request set tighter ones, and a load within both', async () => {
    ofBase({ [config]: limits })
    const tight = await gate({ [config]: `${quick}policy: { limits: { rate: 40/s } }\n` })
    expect(tight.exitCode).toBe(2)
    expect(tight.outputs.reason).toContain('policy.limits.rate allows at most 40/s')
    expect(target.log).toHaveLength(0)
    await gate({ [config]: `${quick}policy: { limits: { rate: 50/s } }\n` })
    const { plan, load } = await readRecord()
    expect(plan.policy).toMatchObject({
      limits: { perSecond: 50 },
      base: {
        name: 'reliability-gate.yml@ccccccc',
        limits: { perSecond: 100, durationMs: 2000, requests: 150 },
      },
    })
    expect(load.head?.sent).toBe(50)
  })

  test('are those of the default branch for a deployment whose pull request is not known', async () => {
    github.state.pulls = []
    ofBase({ [config]: limits }, 'HEAD')
    const payload = {
      deployment: { sha: headSha, ref: 'feature' },
      deployment_status: { state: 'success' },
    }
    const run = await gate(
      { [config]: quick },
      { rate: '101/s' },
      { event: { name: 'deployment_status', payload } },
    )
    expect(run.exitCode).toBe(2)
    expect(run.outputs.reason).toContain('of reliability-gate.yml@HEAD allows at most 100/s')
    expect(target.log).toHaveLength(0)
  })

  test('hold for a pull request that a dispatch names', async () => {
    ofBase({ [config]: limits })
    github.state.pulls = [{ number: 7, headSha, state: 'open', baseSha }]
    const payload = { client_payload: { sha: headSha, pull_request: 7 } }
    const run = await gate(
      { [config]: quick },
      { rate: '101/s' },
      { event: { name: 'repository_dispatch', payload } },
    )
    expect(run.exitCode).toBe(2)
    expect(run.outputs.reason).toContain('of reliability-gate.yml@ccccccc allows at most 100/s')
    expect(target.log).toHaveLength(0)
  })

  test('are moderate ones of our own where the base branch cannot be read, and more than these is an error of the gate', async () => {
    github.knobs.push({ on: 'repos/get-content', fault: { kind: 'refuse', status: 403 } })
    const run = await gate({ [config]: quick }, { rate: '501/s' })
    expect(run.exitCode).toBe(4)
    expect(run.outputs.reason).toContain('no more than 500/s is sent')
    expect(onlyCheck()).toMatchObject({
      conclusion: 'failure',
      title: 'the base branch could not be read',
    })
    expect(target.log).toHaveLength(0)
    const usual = await gate({ [config]: quick })
    expect(usual.log).toContain('No waiver applies, and only a moderate load may be sent')
    expect((await readRecord()).load.head?.sent).toBe(50)
  })
})

describe('the hosts of the base branch', () => {
  test.each([
    ['a target elsewhere', '', 'the host 127.0.0.1:'],
    [
      'a name of theirs that leads elsewhere',
      'target: { resolve: 127.0.0.1 }\n',
      'the address 127.0.0.1:',
    ],
  ])('refuse %s, whatever the pull request allows itself', async (_, own, said) => {
    ofBase({ [config]: 'policy: { allowed-hosts: ["*.preview.example"] }\n' })
    const { port } = new URL(target.url)
    const inputs = own ? { target: `http://shop.preview.example:${port}` } : {}
    const run = await gate(
      { [config]: `${own}${quick}policy: { allowed-hosts: ["*", "127.0.0.1"] }\n` },
      inputs,
    )
    expect([run.outputs.verdict, run.exitCode]).toEqual(['error', 4])
    expect(run.outputs.reason).toContain(said)
    expect(run.outputs.reason).toContain(
      'is not among the allowed hosts of reliability-gate.yml@ccccccc (*.preview.example)',
    )
    expect(onlyCheck()).toMatchObject({ conclusion: 'failure' })
    expect(target.log).toHaveLength(0)
  })

  test('refuse faults where the base calls it production, whatever the pull request allows itself', async () => {
    const experiment = '{ name: x, fault: { proxy: p, down: true }, hypothesis: [p(95) < 1s] }'
    const chaosWith = (key: string) => `service: shop
dependencies: { p: { listen: "127.0.0.1:9101", upstream: "127.0.0.1:9" } }
chaos: { ${key}, experiments: [${experiment}] }
`
    ofBase({ [config]: chaosWith('production: ["127.0.0.1"]') })
    const run = await gate({ [config]: chaosWith('allow-production: true') })
    expect([run.outputs.verdict, run.exitCode]).toEqual(['error', 4])
    expect(run.outputs.reason).toContain('is production')
    expect(target.log).toHaveLength(0)
  })

  test('keep the secrets for Prometheus from a server of the pull request’s choice', async () => {
    ofBase({ [config]: 'policy: { prometheus-hosts: [prometheus.example] }\n' })
    const thief = await startTarget()
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of the config.
    const headers = '{ Authorization: "Bearer ${PROMETHEUS_TOKEN}" }'
    const asking = `prometheus:\n  url: ${thief.url}\n  headers: ${headers}\nobjectives: [{ name: up, prometheus: up, when: value > 0 }]\n`
    const run = await gate(
      { [config]: `${asking}${quick}` },
      {},
      { env: { PROMETHEUS_TOKEN: 'pr0metheus-t0ken' } },
    )
    await thief.close()
    expect(run.exitCode).toBe(2)
    expect(run.annotations[0]).toMatchObject({ file: config, line: 2 })
    expect(run.outputs.reason).toContain(
      'policy.prometheus-hosts of reliability-gate.yml@ccccccc allows prometheus.example',
    )
    expect(thief.log).toHaveLength(0)
  })
})

describe('config-from: base', () => {
  const from = { 'config-from': 'base' }
  const broken = `target: { ready: { status: 500 } }\n${quick}`

  test('judges by the base branch’s config, whatever that of the pull request asks and waives', async () => {
    ofBase({ [config]: `service: of-base\n${broken}objectives: [availability >= 99%]\n` })
    target.answerWith(status(500))
    const run = await gate(
      {
        [config]: `service: of-head
load: { rate: 1/s, duration: 1s }
objectives: [{ when: availability >= 10%, advisory: true }]
waivers: [{ objective: availability >= 10%, until: 2099-12-31, reason: mine }]
policy: { error: neutral, no-data: neutral }
`,
      },
      from,
    )
    expect(run.exitCode).toBe(1)
    const { service, objectives, plan, verdict } = await readRecord()
    expect([service, verdict]).toEqual(['of-base', 'fail'])
    expect(objectives.map(({ name }) => name)).toEqual(['availability >= 99%'])
    expect(plan.policy.error).toBe('block')
    expect(onlyCheck().name).toBe('Reliability Gate: of-base')
  })

  test('has the files that the config names from there too, by name and by pattern', async () => {
    const rule = (alert: string) =>
      `groups: [{ name: g, rules: [{ alert: ${alert}, expr: up == 0 }] }]\n`
    const asking = 'prometheus: { url: "http://127.0.0.1:9" }\n'
    ofBase({
      'ops/gate.yml': `${asking}objectives: [{ alerts: ["rules/*.yml", more.yml] }]\n${quick}`,
      'ops/rules/a.yml': rule('OfBase'),
      'ops/more.yml': rule('MoreOfBase'),
    })
    const head = {
      'ops/rules/a.yml': rule('OfHead'),
      'ops/rules/b.yml': rule('OfHeadToo'),
      'ops/more.yml': rule('More'),
    }
    const run = await gate(head, { ...from, config: 'ops/gate.yml' })
    // Nobody answers there, which comes after the plan.
    expect(run.exitCode).toBe(4)
    const text = JSON.stringify((await readRecord()).plan.objectives)
    for (const name of ['OfBase', 'MoreOfBase']) expect(text).toContain(`"${name}"`)
    expect(text).not.toContain('OfHead')
  })

  test('tells a mistake of the base with its commit, and marks no line of the pull request', async () => {
    ofBase({ [config]: 'service: shop\nload:\n  rte: 5/s\n' })
    const run = await gate({ [config]: quick }, from)
    expect(run.exitCode).toBe(2)
    expect(run.outputs.reason).toContain(
      'reliability-gate.yml@ccccccc:3:3: load: unknown key `rte`',
    )
    expect(run.annotations).toHaveLength(1)
    expect(run.annotations[0]!.file).toBeUndefined()
    expect(onlyCheck()).toMatchObject({ conclusion: 'failure', name: 'Reliability Gate: shop' })
  })

  test('has its own policy, whatever the workflow sets', async () => {
    ofBase({ [config]: quick })
    const set = 'policy.limits.rate=5000/s'
    const run = await gate({ [config]: quick }, { ...from, set })
    expect(run.exitCode).toBe(2)
    expect(run.outputs.reason).toContain(
      'input set: policy.limits.rate: policy and waivers are those of the base branch',
    )
    expect(run.annotations[0]!.file).toBeUndefined()
  })

  test.each([
    ['refuses', { kind: 'refuse', status: 403 } as const],
    ['has no sense', { kind: 'html' } as const],
    ['hides the repository', { kind: 'refuse', status: 404 } as const],
  ])('is an error where GitHub %s: never the pull request’s own config', async (_, fault) => {
    ofBase({ [config]: quick })
    for (const on of ['repos/get-content', 'git/get-tree']) github.knobs.push({ on, fault })
    const run = await gate({ [config]: quick }, from)
    expect([run.outputs.verdict, run.exitCode]).toEqual(['error', 4])
    expect(run.outputs.reason).toMatch(
      /(reliability-gate.yml@|the commit )ccccccc could not be read/,
    )
    expect(onlyCheck()).toMatchObject({
      conclusion: 'failure',
      title: 'the base branch could not be read',
    })
    expect(target.log).toHaveLength(0)
  })

  test('is the built-in defaults where the base has no config, and says so', async () => {
    const run = await gate(
      { [config]: 'service: of-head\n' },
      { ...from, rate: '20/s', duration: '500ms' },
    )
    expect(run.annotations.map(({ message }) => message)).toContain(
      'The base branch has no config: the built-in defaults apply',
    )
    expect((await readRecord()).service).toBe('shop')
  })

  test('is that of the commit which a merge group is built on', async () => {
    ofBase({ [config]: 'lod: {}\n' })
    const payload = {
      merge_group: {
        head_sha: headSha,
        head_ref: 'refs/heads/gh-readonly-queue/main/pr-7',
        base_sha: baseSha,
      },
    }
    const run = await gate({ [config]: quick }, from, { event: { name: 'merge_group', payload } })
    expect([run.exitCode, run.outputs.reason]).toEqual([
      2,
      expect.stringContaining('reliability-gate.yml@ccccccc:1:1'),
    ])
  })

  test('is that of the checkout on a push, which nobody has to ask GitHub for', async () => {
    github.state.pulls = []
    github.knobs.push({ on: 'repos/get-content', fault: { kind: 'refuse', status: 403 } })
    const payload = { ref: 'refs/heads/main' }
    const run = await gate({ [config]: 'lod: {}\n' }, from, {
      event: { name: 'push', payload },
      sha: headSha,
    })
    expect(run.annotations).toMatchObject([{ file: config, line: 1 }])
  })
})

test('with config-from: base an app is built and started by the commands of the base branch, and not by those of the pull request', async () => {
  const server =
    "require('node:http').createServer((_, response) => response.end('ok')).listen(process.env.PORT)"
  const startedBy = (whose: string) =>
    `${sampled.good}target: { build: "echo ${whose} > built", start: "node server.cjs # ${whose}" }\n`
  ofBase({ [config]: startedBy('base') })
  const run = await gate(
    { [config]: startedBy('head'), 'server.cjs': server },
    { 'config-from': 'base', target: '' },
  )
  expect(run.exitCode).toBe(0)
  expect(await readFile(join(world.workspace, 'built'), 'utf8')).toBe('base\n')
  const { evidence } = await readRecord()
  expect(evidence.started?.head?.command).toBe('node server.cjs # base')
})

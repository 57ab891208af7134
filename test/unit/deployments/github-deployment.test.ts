import { describe, expect, it } from 'vitest'
import type {
  DeploymentOrder,
  DeploymentSource,
} from '../../../src/deployments/deployment-source.ts'
import { findDeployment, findRunning } from '../../../src/deployments/github-deployment.ts'
import type { Context } from '../../../src/model/context.ts'
import type { Comment, DeploymentStatus, Remote, SeenStatus } from '../../../src/model/github.ts'

const sha = 'abcdef1234567890abcdef1234567890abcdef12'

type Scene = {
  id: number
  environment: string
  sha?: string
  statuses: Partial<DeploymentStatus>[]
}[]
type Elsewhere = { statuses?: Remote<SeenStatus[]>; comments?: Comment[] }

/** Time that passes only while someone sleeps; scenes tell what there is from each second on. */
function stage(
  scenes: Record<number, Scene | Remote<never>>,
  awaited: { sha?: string } = { sha },
  { statuses = { kind: 'ok', value: [] }, comments = [] }: Elsewhere = {},
) {
  let nowMs = 0
  let asked = 0
  const lines: string[] = []
  const interrupt = new AbortController()
  const current = () => {
    const second = Object.keys(scenes)
      .map(Number)
      .filter(from => from * 1000 <= nowMs)
      .sort((a, b) => b - a)[0]!
    return scenes[second]!
  }
  const source: DeploymentSource = {
    listDeployments: async of => {
      asked += 1
      if (of.environment === undefined) expect(of).toEqual(awaited)
      const scene = current()
      return Array.isArray(scene)
        ? { kind: 'ok', value: scene.map(({ statuses: _, ...deployment }) => deployment) }
        : scene
    },
    listDeploymentStatuses: async id => {
      const scene = current()
      if (!Array.isArray(scene)) return scene
      const { statuses } = scene.find(one => one.id === id)!
      // Newest first, as GitHub gives them.
      const value = statuses.map((status, i) => ({ id: i, state: 'pending', ...status })).reverse()
      return { kind: 'ok', value }
    },
    listCommitStatuses: async () => statuses,
    listComments: async () => ({ kind: 'ok', value: comments }),
  }
  const context: Context = {
    signal: interrupt.signal,
    random: () => 0.5,
    hide: () => {},
    clock: {
      now: () => nowMs,
      sleep: async ms => {
        nowMs += ms
      },
    },
    log: { info: line => lines.push(line), warn: () => {}, debug: () => {}, progress: () => {} },
  }
  return { source, context, lines, interrupt, seconds: () => nowMs / 1000, asked: () => asked }
}

const up = (url: string) => ({ state: 'success', url })
const find = (scene: ReturnType<typeof stage>, more: Partial<DeploymentOrder> = {}) =>
  findDeployment(scene.source, { sha, timeoutMs: 600_000, ...more }, scene.context)

describe("this commit's deployment", () => {
  it('is the newest one whose newest status is success', async () => {
    const scene = stage({
      0: [
        {
          id: 3,
          environment: 'Preview',
          statuses: [{ state: 'in_progress' }, up('https://new.example')],
        },
        { id: 2, environment: 'Preview', statuses: [up('https://old.example')] },
      ],
    })
    expect(await find(scene)).toEqual({
      kind: 'found',
      url: 'https://new.example',
      deploymentId: 3,
      name: 'the deployment to "Preview"',
    })
    expect(scene.seconds()).toBe(0)
  })

  it('is awaited while it is under way, with a word on each change', async () => {
    const pending = { id: 1, environment: 'Preview', statuses: [{ state: 'queued' }] }
    const scene = stage({
      0: [],
      4: [pending],
      10: [{ ...pending, statuses: [{ state: 'queued' }, { state: 'in_progress' }] }],
      20: [
        {
          ...pending,
          statuses: [{ state: 'queued' }, { state: 'in_progress' }, up('https://p.example')],
        },
      ],
    })
    expect(await find(scene)).toMatchObject({ kind: 'found', url: 'https://p.example' })
    expect(scene.seconds()).toBe(21)
    expect(scene.lines).toEqual([
      'Waiting for the deployment: commit abcdef1 has no deployment yet; waiting at most 10m',
      'Waiting for the deployment: the deployment to "Preview" is queued; 6s of at most 10m',
      'Waiting for the deployment: the deployment to "Preview" is in_progress; 12s of at most 10m',
    ])
  })

  it('is not the old one of an environment that is being deployed anew', async () => {
    const old = { id: 1, environment: 'Preview', statuses: [up('https://old.example')] }
    const scene = stage({
      0: [{ id: 2, environment: 'Preview', statuses: [] }, old],
      9: [{ id: 2, environment: 'Preview', statuses: [up('https://new.example')] }, old],
    })
    expect(await find(scene)).toMatchObject({ url: 'https://new.example', deploymentId: 2 })
  })

  it('is not one that was taken down', async () => {
    const scene = stage({
      0: [
        {
          id: 3,
          environment: 'Preview',
          statuses: [up('https://down.example'), { state: 'inactive' }],
        },
        { id: 2, environment: 'Preview', statuses: [up('https://there.example')] },
      ],
    })
    expect(await find(scene)).toMatchObject({ url: 'https://there.example' })
  })

  it('is not one of several, whichever is up first: all are awaited, then the run stops with their names', async () => {
    const storybook = { id: 2, environment: 'Storybook', statuses: [up('https://s.example')] }
    const web = { id: 3, environment: 'Preview – web', statuses: [{ state: 'in_progress' }] }
    const scene = stage({
      0: [web, storybook],
      9: [{ ...web, statuses: [up('https://w.example')] }, storybook],
    })
    const hint =
      'name the one you mean as target.deployment.environment: "Preview – web" or "Storybook"'
    expect(await find(scene)).toEqual({
      kind: 'none',
      message:
        'commit abcdef1 has several previews: the deployment to "Preview – web" is up; the deployment to "Storybook" is up',
      hint,
    })
    expect(scene.seconds()).toBe(9)
    expect(scene.lines).toEqual([
      'Waiting for the deployment: the deployment to "Preview – web" is in_progress; the deployment to "Storybook" is up; waiting at most 10m',
    ])
    expect(await find(stage({ 0: [web, storybook] }))).toEqual({
      kind: 'none',
      message:
        'commit abcdef1 has several previews, not all done within 10m: the deployment to "Preview – web" is in_progress; ' +
        'the deployment to "Storybook" is up',
      hint,
    })
    expect(await find(stage({ 0: [web, storybook] }), { environment: 'storybook' })).toMatchObject({
      deploymentId: 2,
    })
  })

  it('is not the one that is up where another has failed', async () => {
    const scene = stage({
      0: [
        { id: 4, environment: 'web', statuses: [{ state: 'failure' }] },
        { id: 2, environment: 'docs', statuses: [up('https://p.example')] },
      ],
    })
    expect(await find(scene)).toMatchObject({
      message:
        'commit abcdef1 has several previews: the deployment to "web" failed; the deployment to "docs" is up',
    })
  })

  it('is the only one that has an address: GitHub makes one for each job with an environment, too', async () => {
    const job = {
      id: 4,
      environment: 'staging',
      statuses: [{ state: 'in_progress' }, { state: 'success' }],
    }
    const scene = stage({
      0: [job, { id: 2, environment: 'Preview', statuses: [up('https://p.example')] }],
    })
    expect(await find(scene)).toMatchObject({ deploymentId: 2 })
  })

  it('is told by a commit status that the config names, where there are several', async () => {
    const statuses: SeenStatus[] = [
      {
        context: 'deploy/web',
        state: 'success',
        description: '',
        creator: 'bot',
        targetUrl: 'https://w.example',
      },
    ]
    const scene = [
      { id: 3, environment: 'web', statuses: [up('https://x.example')] },
      { id: 2, environment: 'docs', statuses: [up('https://p.example')] },
    ]
    const told = stage({ 0: scene }, { sha }, { statuses: { kind: 'ok', value: statuses } })
    expect(await find(told, { status: 'deploy/*' })).toMatchObject({ url: 'https://w.example' })
    const notYet = stage({ 0: scene })
    expect(await find(notYet, { status: 'deploy/*' })).toMatchObject({ kind: 'none' })
    expect(notYet.seconds()).toBe(600)
  })

  it.each([
    ['Preview', 2],
    ['preview', 2],
    ['*shop', 3],
    ['P*–*p', 3],
    ['preview - shop', 3],
    ['Preview — *', 3],
    ['prod*', 4],
  ])('of the environment %s is deployment %i', async (environment, deploymentId) => {
    const scene = stage({
      0: [
        { id: 4, environment: 'production', statuses: [up('https://x.example')] },
        { id: 3, environment: 'Preview – shop', statuses: [up('https://y.example')] },
        { id: 2, environment: 'Preview', statuses: [up('https://z.example')] },
      ],
    })
    expect(await find(scene, { environment })).toMatchObject({ deploymentId })
  })

  it('is none of several that a pattern fits', async () => {
    const scene = stage({
      0: [
        { id: 3, environment: 'Preview – shop', statuses: [up('https://y.example')] },
        { id: 2, environment: 'Preview', statuses: [up('https://z.example')] },
      ],
    })
    expect(await find(scene, { environment: 'Preview*' })).toMatchObject({
      kind: 'none',
      hint: 'name the one you mean as target.deployment.environment: "Preview – shop" or "Preview"',
    })
  })

  it('outlives an outage of GitHub', async () => {
    const scene = stage({
      0: { kind: 'failed', status: 502, message: 'GitHub responded with 502' },
      30: [{ id: 1, environment: 'Preview', statuses: [up('https://p.example')] }],
    })
    expect(await find(scene)).toMatchObject({ kind: 'found' })
    expect(scene.lines).toEqual([
      'Waiting for the deployment: GitHub responded with 502; waiting at most 10m',
      'Waiting for the deployment: GitHub responded with 502; 15s of at most 10m',
    ])
  })
})

describe('without a deployment', () => {
  it('a failed one ends the wait at once, with its own words', async () => {
    const failed = { state: 'error', description: 'Build failed' }
    const scene = stage({
      0: [{ id: 1, environment: 'Preview', statuses: [{ state: 'in_progress' }, failed] }],
    })
    expect(await find(scene)).toEqual({
      kind: 'none',
      message: 'commit abcdef1: the deployment to "Preview" failed: Build failed',
      hint: expect.stringContaining('target'),
    })
    expect(scene.seconds()).toBe(0)
  })

  it('one that names no address says so', async () => {
    const scene = stage({
      0: [{ id: 1, environment: 'Preview', statuses: [{ state: 'success' }] }],
    })
    expect(await find(scene)).toMatchObject({
      message:
        'commit abcdef1: the deployment to "Preview" names no address of a preview (environment_url)',
    })
  })

  it('the first one is awaited for as long as the plan allows, and no request more', async () => {
    const scene = stage({
      0: [{ id: 1, environment: 'production', statuses: [up('https://x.example')] }],
    })
    expect(await find(scene, { environment: 'Preview*' })).toEqual({
      kind: 'none',
      message:
        'no deployment within 10m: commit abcdef1 has no deployment to "Preview*" yet; there are deployments to "production"',
      hint: expect.stringContaining('target'),
    })
    expect(scene.seconds()).toBe(600)
    // 20 in the first minute, then one every ten seconds: a token has a thousand an hour.
    expect(scene.asked()).toBe(20 + 54 + 1)
    expect(scene.lines.length).toBe(31)
  })

  it('others that are there are named, and the one that was meant', async () => {
    const scene = stage({
      0: [
        { id: 3, environment: 'Preview – web', statuses: [up('https://w.example')] },
        { id: 2, environment: 'docs', statuses: [up('https://x.example')] },
        { id: 1, environment: 'docs', statuses: [up('https://x.example')] },
      ],
    })
    const told =
      'commit abcdef1 has no deployment to "Preview - wbe" yet; there are deployments to "Preview – web", "docs" ' +
      '(did you mean "Preview – web"?)'
    expect(await find(scene, { environment: 'Preview - wbe' })).toMatchObject({
      message: `no deployment within 10m: ${told}`,
    })
    expect(scene.lines[0]).toBe(`Waiting for the deployment: ${told}; waiting at most 10m`)
  })

  it('one that was taken down is named', async () => {
    const scene = stage({
      0: [
        {
          id: 3,
          environment: 'Preview',
          statuses: [up('https://w.example'), { state: 'inactive' }],
        },
      ],
    })
    expect(await find(scene)).toMatchObject({
      message:
        'no deployment within 10m: commit abcdef1 has no active deployment yet; the deployment to "Preview" was taken down',
    })
  })

  it('one that is still under way at the end is named', async () => {
    const scene = stage({
      0: [{ id: 1, environment: 'Preview', statuses: [{ state: 'pending' }] }],
    })
    expect(await find(scene, { timeoutMs: 5000 })).toMatchObject({
      message: 'no deployment within 5s: the deployment to "Preview" is pending',
    })
    expect(scene.seconds()).toBe(5)
  })

  it('a refusal ends the wait at once and keeps its hint', async () => {
    const refusal = {
      kind: 'refused',
      status: 403,
      message: 'no',
      hint: 'deployments: read',
    } as const
    const scene = stage({ 0: refusal })
    expect(await find(scene)).toEqual(refusal)
    expect(scene.seconds()).toBe(0)
  })

  it('an interrupt ends the wait, even while GitHub does not answer', async () => {
    const scene = stage({ 0: [] })
    scene.source.listDeployments = () => new Promise(() => {})
    const found = find(scene)
    scene.interrupt.abort()
    expect(await found).toEqual({
      kind: 'none',
      message: 'interrupted while waiting for the deployment',
    })

    const before = stage({ 0: [] })
    before.interrupt.abort()
    expect(await find(before)).toMatchObject({
      message: 'interrupted while waiting for the deployment',
    })
    expect(before.asked()).toBe(0)
  })
})

describe('where a provider makes no deployments', () => {
  const status = (more: Partial<SeenStatus>): SeenStatus => ({
    context: 'netlify/shop/deploy-preview',
    state: 'success',
    description: '',
    creator: 'netlify[bot]',
    ...more,
  })
  const order = { status: 'netlify/*/deploy-preview', timeoutMs: 5000 }
  const among = (...value: SeenStatus[]) =>
    stage({ 0: [] }, { sha }, { statuses: { kind: 'ok', value } })

  it('the commit status that the config names has the address', async () => {
    const targetUrl = 'https://deploy-preview-7--shop.netlify.app'
    const scene = among(
      status({ context: 'netlify/shop/header-rules', targetUrl: 'https://other.example' }),
      status({ targetUrl }),
      status({ targetUrl: 'https://old.example' }),
    )
    expect(await find(scene, order)).toEqual({
      kind: 'found',
      url: targetUrl,
      name: 'the commit status "netlify/shop/deploy-preview"',
    })
    expect(await find(scene, { timeoutMs: 3000 })).toMatchObject({ kind: 'none' })
  })

  it.each([
    ['https://app.netlify.com/sites/shop/deploys/1', 'names no preview'],
    ['https://github.com/acme/shop/actions/runs/1', 'names no preview'],
    ['javascript:alert(1)', 'names no preview'],
  ])('%s is no preview', async (targetUrl, why) => {
    expect(await find(among(status({ targetUrl })), order)).toMatchObject({
      kind: 'none',
      message: `commit abcdef1: the commit status "netlify/shop/deploy-preview" ${why}`,
    })
  })

  it('a status that waits is awaited, one that failed is told', async () => {
    const waiting = among(status({ state: 'pending' }))
    expect(await find(waiting, order)).toMatchObject({
      message:
        'no deployment within 5s: the commit status "netlify/shop/deploy-preview" is pending',
    })
    expect(
      await find(among(status({ state: 'failure', description: 'Build failed' })), order),
    ).toMatchObject({
      message: expect.stringContaining('failed: Build failed'),
    })
  })

  const comment = { author: 'netlify[bot]', host: '*.netlify.app' }
  const said = (author: string, body: string): Comment => ({ id: 1, author, body, url: '' })
  const body = `| Latest commit | ${sha} |\n| Preview | [https://p7--shop.netlify.app](https://p7--shop.netlify.app) |`
  const withComments = (...comments: Comment[]) => stage({ 0: [] }, { sha }, { comments })

  it("the bot's comment that names this commit has it as a last resort", async () => {
    const scene = withComments(
      said('mallory', body.replaceAll('p7', 'evil')),
      said('Netlify[bot]', body),
    )
    expect(await find(scene, { comment, pullRequest: 7, timeoutMs: 5000 })).toMatchObject({
      kind: 'found',
      url: 'https://p7--shop.netlify.app',
    })
    expect(await find(scene, { comment, timeoutMs: 3000 })).toMatchObject({ kind: 'none' })
  })

  it.each([
    [
      'another author',
      said('mallory', body),
      'commit abcdef1 has no deployment and no comment of netlify[bot] yet',
    ],
    [
      'another commit',
      said('netlify[bot]', body.replace(sha, 'f'.repeat(40))),
      'the comment of netlify[bot] is of another commit',
    ],
    [
      'no commit',
      said(
        'netlify[bot]',
        '[https://p7abc1234--shop.netlify.app](https://deadbeef.netlify.app) is ready',
      ),
      'the comment of netlify[bot] is without a commit, so it may be about an older build',
    ],
    [
      'another host',
      said('netlify[bot]', body.replaceAll('netlify.app', 'netlify.app.evil.example')),
      'the comment of netlify[bot] is without an address at *.netlify.app',
    ],
  ])('a comment of %s is not believed', async (_, told, why) => {
    const found = await find(withComments(told), { comment, pullRequest: 7, timeoutMs: 5000 })
    expect(found).toMatchObject({ kind: 'none', message: `no deployment within 5s: ${why}` })
  })

  it('deployments are believed first, and need not be readable where another place tells', async () => {
    const statuses = {
      kind: 'ok',
      value: [status({ targetUrl: 'https://s.netlify.app' })],
    } as const
    const deployed = [{ id: 1, environment: 'Preview', statuses: [up('https://d.example')] }]
    expect(
      await find(
        stage({ 0: deployed }, { sha }, { statuses: { ...statuses, value: [...statuses.value] } }),
        order,
      ),
    ).toMatchObject({
      url: 'https://d.example',
    })
    const refused = {
      kind: 'refused',
      status: 403,
      message: 'no',
      hint: 'deployments: read',
    } as const
    const scene = stage(
      { 0: refused },
      { sha },
      { statuses: { kind: 'ok', value: [...statuses.value] } },
    )
    expect(await find(scene, order)).toMatchObject({ url: 'https://s.netlify.app' })
    expect(await find(stage({ 0: refused }), order)).toEqual(refused)
  })

  const told = {
    name: 'the deployment to "Preview"',
    label: 'Preview',
    kind: 'up',
    url: 'https://e.example',
    deploymentId: 5,
  } as const

  it('what the event tells is not awaited, and needs no question where it failed or its environment is named', async () => {
    const scene = stage({ 0: [] })
    const found = { url: 'https://e.example', deploymentId: 5 }
    expect(
      await find(scene, { known: { name: 'it', label: 'it', kind: 'dead', why: 'failed' } }),
    ).toMatchObject({ kind: 'none' })
    expect(await find(scene, { known: told, environment: 'preview' })).toMatchObject(found)
    expect(scene.asked()).toBe(0)
    expect(await find(scene, { known: told })).toMatchObject(found)
    expect(scene.seconds()).toBe(0)
  })

  it('what the event tells is not one of several that are up, of which the last would decide', async () => {
    const own = { id: 5, environment: 'Preview', statuses: [up('https://e.example')] }
    const other = (state: object, environment = 'Storybook') =>
      find(stage({ 0: [{ id: 6, environment, statuses: [state] }, own] }), { known: told })
    expect(await other(up('https://s.example'))).toEqual({
      kind: 'none',
      message:
        'commit abcdef1 has several previews: the deployment to "Storybook" is up; the deployment to "Preview" is up',
      hint: 'name the one you mean as target.deployment.environment: "Storybook" or "Preview"',
    })
    expect(await other({ state: 'in_progress' })).toMatchObject({ kind: 'found' })
    expect(await other({ state: 'failure' })).toMatchObject({ kind: 'found' })
    expect(await other(up('https://p.example'), 'production')).toMatchObject({ kind: 'found' })
  })
})

describe('where an environment runs now', () => {
  const production: Scene = [
    { id: 9, environment: 'production', statuses: [{ state: 'in_progress' }] },
    {
      id: 8,
      environment: 'production',
      statuses: [{ state: 'in_progress' }, up('https://now.example')],
    },
    { id: 7, environment: 'production', statuses: [up('https://before.example')] },
  ]

  it('is its newest deployment that is up: one under way is not awaited', async () => {
    const scene = stage({ 0: production })
    expect(await findRunning(scene.source, 'production', {})).toEqual({
      kind: 'found',
      url: 'https://now.example',
      isProduction: true,
      deploymentId: 8,
      name: 'the deployment to "production"',
    })
    expect(scene.seconds()).toBe(0)
  })

  it('may be written with another dash, and is told with the environments that there are', async () => {
    const deployed: Scene = [
      { id: 1, environment: 'Production – web', statuses: [up('https://w.example')] },
    ]
    expect(
      await findRunning(stage({ 0: deployed }, {}, {}).source, 'production - web', {}),
    ).toMatchObject({
      deploymentId: 1,
    })
    expect(
      await findRunning(stage({ 0: deployed }, {}, {}).source, 'production - wb', {}),
    ).toMatchObject({
      message:
        'no deployment to "production - wb" is up; there are deployments to "Production – web" (did you mean "Production – web"?)',
    })
  })

  it('may be named by a pattern', async () => {
    const scene = stage(
      {
        0: [{ id: 1, environment: 'staging', statuses: [up('https://s.example')] }, ...production],
      },
      {},
    )
    expect(await findRunning(scene.source, 'Prod*', {})).toMatchObject({ deploymentId: 8 })
  })

  it('is never what is measured itself, by its commit, its deployment or its address', async () => {
    const preview = { environment: 'preview', statuses: [up('https://preview.example/')] }
    const find = async (own: object, measured: object, id = 9) => {
      const scene = stage(
        {
          0: [
            { id, ...preview, ...own },
            { id: 3, environment: 'preview-main', statuses: [up('https://main.example')] },
          ],
        },
        {},
      )
      return findRunning(scene.source, 'preview*', measured)
    }
    expect(await find({}, {})).toMatchObject({ deploymentId: 9 })
    expect(await find({ sha: 'abc' }, { sha: 'abc' })).toMatchObject({ deploymentId: 3 })
    expect(await find({ sha: 'abc' }, { sha: 'def' })).toMatchObject({ deploymentId: 9 })
    expect(await find({}, { deploymentId: 9 })).toMatchObject({ deploymentId: 3 })
    expect(await find({}, { url: 'https://Preview.example:443' })).toMatchObject({
      deploymentId: 3,
    })
    const alone = stage({ 0: [{ id: 9, sha: 'abc', ...preview }] }, {})
    expect(await findRunning(alone.source, 'preview*', { sha: 'abc' })).toMatchObject({
      kind: 'none',
      message: 'no deployment to "preview*" is up',
    })
  })

  it('is nowhere where none is up, and where GitHub does not say', async () => {
    const none = stage({
      0: [{ id: 9, environment: 'production', statuses: [{ state: 'failure' }] }],
    })
    expect(await findRunning(none.source, 'production', {})).toMatchObject({
      kind: 'none',
      message: 'no deployment to "production" is up',
      hint: expect.stringContaining('baseline.url'),
    })
    const refused = stage({
      0: { kind: 'refused', message: 'no permission', permission: 'deployments: read' } as never,
    })
    expect(await findRunning(refused.source, 'production', {})).toMatchObject({ kind: 'refused' })
    const failed = stage({ 0: { kind: 'failed', message: 'GitHub is down' } as never })
    expect(await findRunning(failed.source, 'production', {})).toMatchObject({
      kind: 'none',
      message: 'GitHub is down',
    })
  })
})

import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { parse } from 'yaml'
import { parseConfig } from '../../../src/config/parse-config.ts'
import { findDeployment } from '../../../src/deployments/github-deployment.ts'
import { connectGitHub } from '../../../src/github/github.ts'
import { soundPlan } from '../../support/config/sound-plan.ts'
import { type FakeGitHub, startFakeGitHub } from '../../support/github/fake-github.ts'
import type { FakeDeploymentStatus } from '../../support/github/state.ts'
import { quietContext } from '../providers/quiet-context.ts'

/* What each provider tells GitHub, and the config that the example of its workflow asks for. */
const sha = 'a'.repeat(40)
let fake: FakeGitHub
beforeEach(async () => {
  fake = await startFakeGitHub()
})
afterEach(async () => {
  expect(fake.violations).toEqual([])
  await fake.close()
})

/** The lines of YAML in the comment at the head of an example. */
function configOf(example: string): string {
  const text = readFileSync(`examples/workflows/${example}.yml`, 'utf8')
  return [...text.matchAll(/^# {3}(.*)$/gm)].map(([, line]) => line).join('\n')
}

function find(config: string) {
  const { plan } = soundPlan(parseConfig(config, { file: 'gate.yml', environment: {} }), {
    repository: 'shop',
  })
  const { from } = plan.target
  if (from.kind !== 'deployment') throw new Error('the example names an address')
  const { owner, repo, token, url } = fake
  const signal = new AbortController().signal
  const github = connectGitHub({
    token,
    apiUrl: url,
    owner,
    repo,
    signal,
    log: { debug: () => {} },
  })
  return findDeployment(github, { ...from, sha, timeoutMs: 1 }, quietContext())
}

type Told = Omit<FakeDeploymentStatus, 'id'>[]
const deployments: [example: string, environment: string, statuses: Told, url: string][] = [
  [
    'vercel',
    'Preview – shop',
    [
      {
        state: 'pending',
        targetUrl: 'https://vercel.com/acme/shop/x',
        description: 'Deployment queued',
      },
      {
        state: 'success',
        environmentUrl: 'https://shop-git-topic-acme.vercel.app',
        targetUrl: 'https://vercel.com/acme/shop/x',
      },
    ],
    'https://shop-git-topic-acme.vercel.app',
  ],
  [
    // Without an address of its own the older form has it as target_url.
    'vercel',
    'Preview',
    [{ state: 'success', targetUrl: 'https://shop-abc123-acme.vercel.app' }],
    'https://shop-abc123-acme.vercel.app',
  ],
  [
    'cloudflare-pages',
    'shop (Preview)',
    [
      {
        state: 'success',
        environmentUrl: 'https://abc123.shop.pages.dev',
        targetUrl: 'https://dash.cloudflare.com/x',
      },
    ],
    'https://abc123.shop.pages.dev',
  ],
  [
    'render',
    'shop - PR #7',
    [
      { state: 'in_progress' },
      { state: 'success', environmentUrl: 'https://shop-pr-7.onrender.com' },
    ],
    'https://shop-pr-7.onrender.com',
  ],
  [
    'railway',
    'acme/shop / pr-7',
    [
      {
        state: 'success',
        environmentUrl: 'https://shop-pr-7.up.railway.app',
        targetUrl: 'https://railway.com/project/x',
      },
    ],
    'https://shop-pr-7.up.railway.app',
  ],
]

test.each(deployments)('%s: the deployment to %s', async (example, environment, statuses, url) => {
  fake.deploy(sha, 'production', [
    { state: 'success', environmentUrl: 'https://production.example' },
  ])
  fake.deploy(sha, environment, statuses)
  expect(await find(configOf(example))).toMatchObject({ kind: 'found', url })
})

test('vercel: a deployment whose address is its dashboard is none', async () => {
  fake.deploy(sha, 'Preview', [{ state: 'success', targetUrl: 'https://vercel.com/acme/shop/x' }])
  expect(await find(configOf('vercel'))).toMatchObject({
    kind: 'none',
    message: expect.stringContaining('names no'),
  })
})

test('netlify: the commit status, and not those of its other checks', async () => {
  const status = { sha, state: 'success', creator: 'netlify[bot]' }
  const url = 'https://deploy-preview-7--shop.netlify.app'
  fake.state.statuses.push(
    { ...status, id: 1, context: 'netlify/shop/deploy-preview', targetUrl: url },
    {
      ...status,
      id: 2,
      context: 'Header rules - shop',
      targetUrl: 'https://app.netlify.com/sites/shop/deploys/1',
    },
  )
  expect(await find(configOf('netlify'))).toMatchObject({ kind: 'found', url })
})

test('every example’s config is one', () => {
  for (const example of [
    'vercel',
    'netlify',
    'cloudflare-pages',
    'render',
    'railway',
    'kubernetes',
  ]) {
    const config = configOf(example)
    expect(() => parseConfig(config, { file: `${example}.yml`, environment: {} })).not.toThrow()
    expect(parse(config)).toHaveProperty('target')
  }
})

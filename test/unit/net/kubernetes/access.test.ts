import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { stringify } from 'yaml'
import { findCluster } from '../../../../src/net/kubernetes/access/find-cluster.ts'
import type { Environment } from '../../../../src/net/kubernetes/access/kubeconfig.ts'
import { openCluster } from '../../../../src/net/kubernetes/cluster.ts'
import { runForOutput } from '../../../../src/tools/processes/run-for-output.ts'
import { quietContext, skippingClock } from '../../../contract/providers/quiet-context.ts'
import { startKubernetes } from '../../../support/kubernetes/server.ts'
import { ca, ofClient, ofServer } from '../../../support/servers/tls.ts'

const base64 = (text: string) => Buffer.from(text).toString('base64')
const pods = { apiVersion: 'v1', kind: 'Pod' }

async function temporary(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kubernetes-test-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  return folder
}

async function listedBy(plan: object, environment: Environment = {}, context = quietContext()) {
  const cluster = await openCluster(plan, { environment, run: runForOutput }, context)
  return cluster.kind === 'failed' ? cluster : await cluster.list(pods)
}

/** A context of this name, on a server of this name. */
const configOf = (name: string, more: object = {}) =>
  stringify({
    clusters: [{ name, cluster: { server: `https://${name}.example` } }],
    users: [{ name, user: { token: name } }],
    contexts: [{ name, context: { cluster: name, user: name } }],
    ...more,
  })

describe('where the cluster is', () => {
  const found = async (plan: object, environment: Environment) => {
    const one = await findCluster(plan, { environment, run: runForOutput }, quietContext())
    return one.kind === 'failed' ? one : one.server
  }

  test('the files of KUBECONFIG are one; the first that says something wins', async () => {
    const folder = await temporary({
      a: configOf('a'),
      b: configOf('b', { 'current-context': 'b' }),
      c: configOf('c', { 'current-context': 'a' }),
    })
    const KUBECONFIG = ['a', 'missing', 'b', 'c'].map(name => join(folder, name)).join(':')
    expect(await found({}, { KUBECONFIG })).toBe('https://b.example')
    expect(await found({ context: 'c' }, { KUBECONFIG })).toBe('https://c.example')
    expect(await found({ context: 'd' }, { KUBECONFIG })).toMatchObject({
      message: expect.stringMatching(/has no context d$/),
      hint: 'it has a, b, c',
    })
  })

  test('a pod is in its own cluster, with the account that is laid there', async () => {
    const folder = await temporary({ 'ca.crt': ca, namespace: 'tests\n', token: 'of-the-pod\n' })
    const environment = { KUBERNETES_SERVICE_HOST: '10.0.0.1', KUBERNETES_SERVICE_PORT: '6443' }
    const context = quietContext()
    const one = await findCluster({}, { environment, run: runForOutput }, context, folder)
    if (one.kind === 'failed') throw new Error(one.message)
    expect(one).toMatchObject({ server: 'https://10.0.0.1:6443', namespace: 'tests' })
    expect(one.route.tls!.ca!.reveal()).toBe(ca)
    expect(await one.authorize({ url: one.server, timeoutMs: 1 }, context)).toMatchObject({
      headers: { authorization: 'Bearer of-the-pod' },
    })
    expect(context.secrets).toEqual(['of-the-pod'])
  })

  test('a pod without the files of its account says which one is missing', async () => {
    const folder = await temporary({ namespace: 'tests' })
    const environment = { KUBERNETES_SERVICE_HOST: '10.0.0.1' }
    expect(
      await findCluster({}, { environment, run: runForOutput }, quietContext(), folder),
    ).toMatchObject({
      kind: 'failed',
      message: expect.stringMatching(/^the credentials file .*\/ca\.crt /),
    })
  })

  test('without any the message says what to set', async () => {
    expect(await found({}, {})).toMatchObject({ hint: expect.stringContaining('KUBECONFIG') })
    expect(await found({}, { KUBECONFIG: '/nowhere/config' })).toMatchObject({
      message: expect.stringContaining('no existing file (/nowhere/config)'),
    })
  })

  test.each([
    ['{', /kubeconfig .*config: /],
    ['[1]', /has no current-context/],
    ['- &a [*a]\n', /kubeconfig/],
    [configOf('a', { 'current-context': 'a', clusters: [] }), /has no cluster a$/],
    [configOf('a', { 'current-context': 'a', users: [] }), /has no user a$/],
    [
      configOf('a', {
        'current-context': 'a',
        clusters: [
          { name: 'a', cluster: { server: 'https://a', 'insecure-skip-tls-verify': true } },
        ],
      }),
      /insecure-skip-tls-verify/,
    ],
    [
      configOf('a', {
        'current-context': 'a',
        clusters: [
          { name: 'a', cluster: { server: 'https://a', 'certificate-authority': 'x.pem' } },
        ],
      }),
      /certificate-authority of the kubeconfig, .*x\.pem: there is no such file$/,
    ],
    [
      configOf('a', {
        'current-context': 'a',
        clusters: [{ name: 'a', cluster: { server: 'ftp://a' } }],
      }),
      /has no valid server/,
    ],
  ])('a kubeconfig that cannot be used is told: %#', async (text, message) => {
    const folder = await temporary({ config: text })
    expect(await found({ kubeconfig: join(folder, 'config') }, {})).toMatchObject({
      kind: 'failed',
      message: expect.stringMatching(message),
    })
  })
})

describe('how it lets us in', () => {
  const listed = { kind: 'list', items: [] }

  test('with a name and a password', async () => {
    const server = await startKubernetes()
    const kubeconfig = await server.kubeconfig({ username: 'gate', password: 'pass-word' })
    const context = quietContext()
    expect(await listedBy({ kubeconfig }, {}, context)).toEqual(listed)
    expect(server.told[0]!.authorization).toBe(`Basic ${base64('gate:pass-word')}`)
    expect(context.secrets).toEqual(['pass-word'])
  })

  test('with a file of a token, which is read anew', async () => {
    const server = await startKubernetes()
    const tokenFile = join(await temporary({ token: 'one' }), 'token')
    const kubeconfig = await server.kubeconfig({ tokenFile })
    const access = { environment: {}, run: runForOutput }
    const cluster = await openCluster({ kubeconfig }, access, quietContext())
    if (cluster.kind === 'failed') throw new Error(cluster.message)
    await cluster.list(pods)
    await writeFile(tokenFile, 'two')
    await cluster.list(pods)
    expect(server.told.map(({ authorization }) => authorization)).toEqual([
      'Bearer one',
      'Bearer one',
      'Bearer two',
    ])
  })

  test('with a file of a token beside the kubeconfig', async () => {
    const users = [{ name: 'a', user: { tokenFile: 'token' } }]
    const config = configOf('a', { 'current-context': 'a', users })
    const kubeconfig = join(await temporary({ config, token: 'beside' }), 'config')
    const context = quietContext()
    const one = await findCluster({ kubeconfig }, { environment: {}, run: runForOutput }, context)
    if (one.kind === 'failed') throw new Error(one.message)
    expect(await one.authorize({ url: one.server, timeoutMs: 1 }, context)).toMatchObject({
      headers: { authorization: 'Bearer beside' },
    })
  })

  test('with a certificate, over TLS with an authority of its own', async () => {
    const server = await startKubernetes({ tls: { ...ofServer, ca } })
    const kubeconfig = await server.kubeconfig(
      {
        'client-certificate-data': base64(ofClient.cert),
        'client-key-data': base64(ofClient.key),
      },
      { 'certificate-authority-data': base64(ca) },
    )
    const context = quietContext()
    expect(await listedBy({ kubeconfig }, {}, context)).toEqual(listed)
    expect(server.told[0]!.authorization).toMatch(/^certificate of /)
    expect(context.secrets).toEqual([ofClient.key])
  })

  test('a server that cannot be verified is sent nothing', async () => {
    const server = await startKubernetes({ tls: ofServer })
    const kubeconfig = await server.kubeconfig()
    expect(await listedBy({ kubeconfig }, {}, quietContext(skippingClock()))).toMatchObject({
      reason: 'unreachable',
      message: expect.stringContaining('TLS failed'),
      hint: expect.stringContaining('certificate-authority-data'),
    })
    expect(server.told).toEqual([])
  })
})

describe('a credential plugin', () => {
  /** A program of the shell, in the folder of the kubeconfig or on the PATH. */
  async function plugin(script: string, more: object = {}) {
    const folder = await temporary({ 'get-token': `#!/bin/sh\n${script}\n` })
    await chmod(join(folder, 'get-token'), 0o755)
    const exec = {
      apiVersion: 'client.authentication.k8s.io/v1',
      command: join(folder, 'get-token'),
      interactiveMode: 'Never',
      ...more,
    }
    return { folder, exec }
  }
  const written = (status: object) =>
    `printf '%s' '${JSON.stringify({ kind: 'ExecCredential', status })}'`

  test('gives a token, is told what it asks for, and is asked again where the token is not accepted', async () => {
    let isOld = true
    const server = await startKubernetes({
      refuse: ({ authorization }) => {
        if (authorization !== 'Bearer token-1' || !isOld) return undefined
        isOld = false
        return { status: 401, reason: 'Unauthorized', message: 'expired' }
      },
    })
    const { folder, exec } = await plugin(
      `n=$(cat "$COUNT" 2>/dev/null || echo 0); n=$((n+1)); echo $n > "$COUNT"
echo "$1 $KUBERNETES_EXEC_INFO" > "$SEEN"
echo "{\\"kind\\":\\"ExecCredential\\",\\"status\\":{\\"token\\":\\"token-$n\\"}}"`,
      { args: ['--cluster'], provideClusterInfo: true },
    )
    const env = [
      { name: 'COUNT', value: join(folder, 'count') },
      { name: 'SEEN', value: join(folder, 'seen') },
    ]
    const kubeconfig = await server.kubeconfig({ exec: { ...exec, env } })
    const context = quietContext()
    const environment = { PATH: process.env.PATH }
    expect(await listedBy({ kubeconfig }, environment, context)).toMatchObject({ kind: 'list' })
    expect(server.told.map(({ authorization }) => authorization)).toEqual([
      'Bearer token-1',
      'Bearer token-2',
      'Bearer token-2',
    ])
    expect(context.secrets).toEqual(['token-1', 'token-2'])
    const [, first, info] = /^(\S+) (.*)\n$/s.exec(await readFile(join(folder, 'seen'), 'utf8'))!
    expect(first).toBe('--cluster')
    expect(JSON.parse(info!)).toEqual({
      apiVersion: 'client.authentication.k8s.io/v1',
      kind: 'ExecCredential',
      spec: { interactive: false, cluster: { server: server.url } },
    })
  })

  test('is told of the certificates of the authority and of the proxy, as kubectl does', async () => {
    const { folder, exec } = await plugin(
      `echo "$KUBERNETES_EXEC_INFO" > "$SEEN"\n${written({ token: 'token-1' })}`,
      { provideClusterInfo: true },
    )
    const SEEN = join(folder, 'seen')
    const kubeconfig = join(await temporary({ 'ca.pem': ca }), 'config')
    const cluster = {
      server: 'https://cluster.example',
      'certificate-authority': 'ca.pem',
      'proxy-url': 'http://127.0.0.1:1',
    }
    await writeFile(
      kubeconfig,
      stringify({
        'current-context': 'test',
        clusters: [{ name: 'here', cluster }],
        users: [
          { name: 'gate', user: { exec: { ...exec, env: [{ name: 'SEEN', value: SEEN }] } } },
        ],
        contexts: [{ name: 'test', context: { cluster: 'here', user: 'gate' } }],
      }),
    )
    await listedBy({ kubeconfig }, { PATH: process.env.PATH })
    expect(JSON.parse(await readFile(SEEN, 'utf8'))).toMatchObject({
      spec: {
        cluster: {
          server: 'https://cluster.example',
          'certificate-authority-data': base64(ca),
          'proxy-url': 'http://127.0.0.1:1',
        },
      },
    })
  })

  test('may give a certificate', async () => {
    const server = await startKubernetes({ tls: { ...ofServer, ca } })
    const pair = { clientCertificateData: ofClient.cert, clientKeyData: ofClient.key }
    const { exec } = await plugin(written(pair))
    const kubeconfig = await server.kubeconfig(
      { exec },
      { 'certificate-authority-data': base64(ca) },
    )
    const context = quietContext()
    expect(await listedBy({ kubeconfig }, { PATH: process.env.PATH }, context)).toMatchObject({
      kind: 'list',
    })
    expect(server.told[0]!.authorization).toMatch(/^certificate of /)
    expect(context.secrets).toEqual([ofClient.key])
  })

  test.each([
    ['echo "log in first" >&2; exit 3', {}, 'ended with 3: log in first'],
    [written({}), {}, 'wrote no token and no certificate'],
    ['true', { interactiveMode: 'Always' }, 'needs an interactive login'],
    ['true', { command: '/nowhere/aws' }, 'did not run to its end'],
  ])('that fails is told: %s', async (script, more, message) => {
    const server = await startKubernetes()
    const { exec } = await plugin(script, more)
    const kubeconfig = await server.kubeconfig({
      exec: { ...exec, installHint: 'install the plugin' },
    })
    const result = await listedBy({ kubeconfig }, {}, quietContext(skippingClock()))
    expect(result).toMatchObject({
      reason: 'unreachable',
      message: expect.stringContaining(message),
    })
    expect(server.told).toEqual([])
  })
})

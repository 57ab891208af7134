import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { serve } from '../../support/chaos/serve.ts'
import { prepareCluster } from '../../support/kubernetes/chaos.ts'
import { openWorld } from '../../support/world.ts'

/* What a fault in a cluster may reach, through dist/: it is refused before any load is sent. */
const { folder, command } = await openWorld()
const target = await serve((_, response) => response.end('ok'))

const config = (fault: string, more: string) => `service: shop
target: { url: "http://127.0.0.1:${target}" }
load: { rate: 20/s, warmup: 0s }
objectives: [ availability >= 50% ]
chaos:
  allow: [ chaos-mesh, docker ]
  steady: 1s
  ${more}
  experiments:
    - { name: broken, fault: ${fault}, lasting: true, for: 1s, hypothesis: [ availability >= 50% ] }
`

async function refused(fault: string, more = '') {
  await writeFile(join(folder, 'gate.yml'), config(fault, more))
  const { code, stdout } = await command('run', '--config', 'gate.yml', '--report-dir', 'report')
  expect(code).toBe(4)
  return stdout.replace(/\s+/g, ' ')
}

test('an object of another namespace is an error, and nothing is created', async () => {
  const cluster = await prepareCluster(folder, 'payment-is-slow.yml')
  const fault = '{ chaos-mesh: { manifest: chaos.yml, kubeconfig: kubeconfig } }'
  expect(await refused(fault, 'namespaces: [ "preview-*" ]')).toContain(
    'chaos.yml:6:3: the fault is refused: it reaches the namespace shop; chaos.namespaces allows preview-*',
  )
  expect(cluster.objects.size).toBe(0)
})

test('a manifest that is no fault is an error at its line', async () => {
  await prepareCluster(folder, 'payment-is-slow.yml')
  await writeFile(join(folder, 'pod.yml'), 'apiVersion: v1\nkind: Pod\nmetadata: { name: x }\n')
  expect(await refused('{ chaos-mesh: { manifest: pod.yml, kubeconfig: kubeconfig } }')).toContain(
    'pod.yml:2:7: expected a kind of chaos, such as NetworkChaos of chaos-mesh.org/v1alpha1; found Pod of v1',
  )
})

test('an object that selects other pods is an error at its line, and nothing is created', async () => {
  const cluster = await prepareCluster(folder, 'payment-is-slow.yml')
  const fault = '{ chaos-mesh: { manifest: chaos.yml, kubeconfig: kubeconfig } }'
  expect(await refused(fault, 'selectors: [ app=shop ]')).toContain(
    'chaos.yml:16:5: the fault is refused: spec.target.selector selects app=payment; chaos.selectors allows app=shop',
  )
  expect(cluster.objects.size).toBe(0)
})

test('a process that is not allowed is a mistake of the config, and a dry run says what is', async () => {
  const fault = '{ process: { port: 3000 }, pause: true }'
  const text = (selectors: string) =>
    config(fault, `selectors: [ ${selectors} ]`).replace('docker ]', 'process ]')
  await writeFile(join(folder, 'held.yml'), text('app=shop'))
  const held = await command('run', '--config', 'held.yml', '--dry-run')
  expect(held.code).toBe(2)
  expect(held.stderr).toContain(
    'held.yml:10:7: the experiment broken selects port=3000; chaos.selectors allows app=shop',
  )
  await writeFile(join(folder, 'free.yml'), text('app=shop, port=3000'))
  const { code, stdout } = await command('run', '--config', 'free.yml', '--dry-run')
  expect([code, stdout]).toEqual([
    0,
    expect.stringContaining('faults select only app=shop or port=3000: chaos.selectors\n'),
  ])
})

test('a Docker Engine behind SSH is refused with how to reach it', async () => {
  process.env.DOCKER_HOST = 'ssh://me@build.example'
  try {
    expect(await refused('{ docker: { container: db }, pause: true }')).toContain(
      'Docker is not reached by SSH: DOCKER_HOST is ssh://',
    )
  } finally {
    delete process.env.DOCKER_HOST
  }
})

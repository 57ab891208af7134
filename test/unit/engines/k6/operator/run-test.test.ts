import { expect, onTestFinished, test, vi } from 'vitest'
import { PodCpu } from '../../../../../src/engines/k6/operator/pod-cpu.ts'
import { runTestRun } from '../../../../../src/engines/k6/operator/run-test.ts'
import { undoersOn } from '../../../../../src/gate/undoers.ts'
import { openCluster } from '../../../../../src/net/kubernetes/cluster.ts'
import { orProblem } from '../../../../../src/net/kubernetes/failure.ts'
import { openLeftovers } from '../../../../../src/tools/leftovers.ts'
import { runForOutput } from '../../../../../src/tools/processes/run-for-output.ts'
import { quietContext } from '../../../../contract/providers/quiet-context.ts'
import { type Mishaps, startCluster } from '../../../../support/kubernetes/k6-operator.ts'

/* What happens in a cluster; how runners that do send are read is seen with the real k6. */
async function started(mishaps: Mishaps) {
  const server = await startCluster('/bin/false', mishaps)
  const KUBECONFIG = await server.kubeconfig()
  const machine = { environment: {}, variables: { KUBECONFIG } }
  const context = quietContext()
  const access = { environment: { KUBECONFIG }, run: runForOutput }
  const cluster = orProblem('engine', await openCluster({}, access, context))
  const saved = vi.fn()
  const leave = openLeftovers(saved, [], undoersOn(machine))
  const running = runTestRun(
    {
      run: { name: 'run', namespace: 'load', parallelism: 2, settings: {}, variables: {} },
      files: { 'load.js': 'export default function () {}' },
      at: { namespace: 'load' },
      cluster,
      machine,
      leave,
      seen: { cpu: new PodCpu() },
    },
    { push: () => undefined, end: () => undefined },
    context,
  )
  onTestFinished(() => running.stop('cancelled'))
  return { server, running, leave, saved, machine, context }
}

test('pods that do not start are told with their reason, and removed', async () => {
  const waits = { reason: 'ImagePullBackOff', message: 'no such image' }
  const { server, running, leave } = await started({ waits })
  await expect.poll(() => server.ofKind('Pod').length).toBe(2)
  running.stop('deadline')
  const end = await running.done
  expect(end).toMatchObject({
    stopped: 'deadline',
    lines: [
      'run-1-x7x7x: ImagePullBackOff: no such image',
      'run-2-x7x7x: ImagePullBackOff: no such image',
    ],
  })
  expect(server.ofKind('TestRun')).toEqual([])
  expect(server.ofKind('Secret')).toEqual([])
  expect(leave.left()).toEqual([])
})

test('a runner that fails ends the run with its exit code, though the operator says `finished`', async () => {
  const { server, running } = await started({})
  expect(await running.done).toMatchObject({ how: 'exit code 1' })
  expect(server.ofKind('TestRun')).toEqual([])
})

test('an interrupted run leaves nothing', async () => {
  const { server, running, context } = await started({
    waits: { reason: 'ContainerCreating', message: '' },
  })
  await expect.poll(() => server.ofKind('Pod').length).toBe(2)
  context.stop()
  expect(await running.done).toMatchObject({ stopped: 'cancelled' })
  expect(server.ofKind('TestRun')).toEqual([])
})

test('what a killed run has left another process removes', async () => {
  const { server, saved, machine } = await started({
    waits: { reason: 'ContainerCreating', message: '' },
  })
  await expect.poll(() => server.ofKind('TestRun').length).toBe(1)
  const left = JSON.parse(JSON.stringify(saved.mock.calls.at(-1)![0]))
  expect(JSON.stringify(left)).not.toContain('secret-token')
  const again = openLeftovers(undefined, left, undoersOn(machine))
  expect(await again.undoAll()).toMatchObject([{ outcome: 'undone' }])
  expect(server.ofKind('TestRun')).toEqual([])
  expect(server.ofKind('Secret')).toEqual([])
})

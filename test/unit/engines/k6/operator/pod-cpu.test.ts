import { expect, test, vi } from 'vitest'
import { PodCpu } from '../../../../../src/engines/k6/operator/pod-cpu.ts'
import { amountOf } from '../../../../../src/engines/k6/operator/quantity.ts'

const pod = (name: string, cpu?: string | number) => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name },
  spec: {
    containers: [
      { name: 'istio-proxy', resources: { limits: { cpu: '9' } } },
      { name: 'k6', resources: cpu === undefined ? {} : { limits: { cpu } } },
    ],
  },
})

/** As metrics-server writes them; the window has begun so long after the load. */
const metrics = (name: string, cpu: string, afterMs = 1000) => ({
  apiVersion: 'metrics.k8s.io/v1beta1',
  kind: 'PodMetrics',
  metadata: { name },
  timestamp: new Date(Date.now() + 15_000 + afterMs).toISOString(),
  window: '15s',
  containers: [
    { name: 'istio-proxy', usage: { cpu: '8', memory: '1Mi' } },
    { name: 'k6', usage: { cpu, memory: '1Mi' } },
  ],
})

function watched() {
  vi.useFakeTimers({ now: 1_000_000_000_000 })
  const cpu = new PodCpu()
  cpu.add(pod('run-1', '500m'))
  cpu.add(pod('run-2', 2))
  cpu.add(pod('run-3'))
  return cpu
}

test('the runner that uses most of what it may use is told, with its limit', () => {
  const cpu = watched()
  cpu.begin()
  cpu.take(metrics('run-1', '480000000n'))
  cpu.take(metrics('run-2', '1100m'))
  cpu.take(metrics('run-1', '20m'))
  expect(cpu.facts()).toMatchObject([
    { name: 'CPU of the busiest runner', value: expect.closeTo(0.48), limit: 0.4 },
  ])
  vi.useRealTimers()
})

test('nothing is told of the start of a runner, of one without a limit, or of what cannot be read', () => {
  const cpu = watched()
  cpu.take(metrics('run-1', '480m'))
  cpu.begin()
  cpu.take(metrics('run-1', '480m', -2000))
  cpu.take(metrics('run-3', '3'))
  cpu.take(metrics('other', '3'))
  cpu.take({ ...metrics('run-1', '1'), timestamp: 'yesterday' })
  cpu.take({ ...metrics('run-1', '1'), containers: null })
  cpu.take(metrics('run-1', 'much'))
  expect(cpu.facts()).toEqual([])
  vi.useRealTimers()
})

test.each([
  ['2', 2],
  [1.5, 1.5],
  ['500m', 0.5],
  ['123456789n', 0.123456789],
  ['512Mi', 536_870_912],
  ['1G', 1e9],
  ['0', 0],
  ['', undefined],
  ['-1', undefined],
  ['2 cores', undefined],
  ['1e3', undefined],
])('the quantity %j is %j', (written, amount) => {
  expect(amountOf(written)).toEqual(amount === undefined ? undefined : expect.closeTo(amount, 9))
})

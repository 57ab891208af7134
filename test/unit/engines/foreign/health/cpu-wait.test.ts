import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { CpuWait, threadsOf } from '../../../../../src/engines/foreign/health/cpu-wait.ts'

const thread = (id: string, waited: number) => ({ id, ran: 1e6, waited: waited * 1e6 })

test('the wait of threads is kept when they end, and that of one with the same id is added', () => {
  const wait = new CpuWait()
  expect(wait.add([thread('7', 5), thread('8', 10)])).toBe(15)
  expect(wait.add([thread('7', 6)])).toBe(16)
  expect(wait.add([thread('7', 2), thread('9', 1)])).toBe(19)
})

test('where the kernel does not count it, it is not known, and not zero', () => {
  expect(new CpuWait().add([{ id: '7', ran: 0, waited: 0 }])).toBeUndefined()
  expect(new CpuWait().add([])).toBeUndefined()
})

test.skipIf(process.platform !== 'linux')('every thread of a process is read', async () => {
  const two =
    "new (require('node:worker_threads').Worker)('setInterval(() => {}, 1e6)', { eval: true }).on('online', () => console.log('up'))"
  const child = spawn(process.execPath, ['-e', two], { stdio: ['ignore', 'pipe', 'inherit'] })
  try {
    await once(child.stdout, 'data')
    const threads = await threadsOf([child.pid!, 2 ** 22 + 1])
    expect(threads.length).toBeGreaterThan(2)
    expect(threads.map(({ id }) => id)).toContain(`${child.pid}`)
    for (const { ran, waited } of threads) {
      expect(ran).toBeGreaterThanOrEqual(0)
      expect(waited).toBeGreaterThanOrEqual(0)
    }
  } finally {
    child.kill('SIGKILL')
  }
})

import { once } from 'node:events'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { createServer as createTls } from 'node:tls'
import { afterEach, describe, expect, test } from 'vitest'
import type { LoadReport } from '../../../src/model/evidence/load-report.ts'
import type { LoadPlan } from '../../../src/model/plan/load.ts'
import { mergeHistograms, quantile } from '../../../src/stats/histogram.ts'
import { errorsOf, loadPlan, runEngine, totalsOf } from '../../support/engine/run-engine.ts'
import { ofServer } from '../../support/servers/tls.ts'

/*
 * Whatever a target does: every request ends as exactly one thing, all of them add up, nothing
 * hangs, memory stays flat.
 */
type Fault = { listen: (port?: number) => Promise<number>; stop: () => void }
const faults: Fault[] = []
afterEach(() => {
  for (const fault of faults.splice(0)) fault.stop()
})

const answer = 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok'

/** A raw server that does with each connection what it is told; its sockets end with it. */
function serve(
  onSocket: (socket: Socket) => void,
  create: (on: (socket: Socket) => void) => Server = createServer,
): Fault {
  const open = new Set<Socket>()
  let server: Server | undefined
  const fault: Fault = {
    listen: async (port = 0) => {
      server = create(socket => {
        socket.on('error', () => {})
        open.add(socket)
        socket.on('close', () => open.delete(socket))
        onSocket(socket)
      })
      server.listen(port, '127.0.0.1')
      await once(server, 'listening')
      return (server.address() as AddressInfo).port
    },
    stop: () => {
      server?.close()
      for (const socket of open) socket.destroy()
    },
  }
  faults.push(fault)
  return fault
}

/** Something for each request that comes. */
const onRequest = (act: (socket: Socket) => void) => (socket: Socket) =>
  void socket.on('data', () => act(socket))

/** Every request is one of good, bad, error or timeout, and they are as many as were due. */
function expectToAddUp(report: LoadReport, intended: number): void {
  const { sent, dropped, good } = totalsOf(report)
  expect(sent + dropped).toBe(intended)
  for (const cell of report.cells) {
    const errors = Object.values(cell.errors).reduce((sum, count) => sum + count, 0)
    expect(cell.good + errors).toBe(cell.sent)
    const answered = Object.values(cell.statuses).reduce((sum, count) => sum + count, 0)
    expect(answered).toBe(cell.completed)
  }
  expect(good).toBeLessThanOrEqual(sent)
}

/** For faults that end by nothing else; others have a deadline that no busy machine reaches. */
const brief: Partial<LoadPlan> = { timeoutMs: 400 }
/**
 * 50 requests in half a second. A machine that stalls for so long that the engine does not catch up
 * says so, and gets two more tries.
 */
const runAgainst = async (
  fault: Fault,
  more: Partial<LoadPlan> = {},
  scheme = 'http',
  tries = 3,
): Promise<LoadReport> => {
  const port = await fault.listen()
  const startedAt = performance.now()
  const report = await runEngine(
    loadPlan(100, 500, { warmupMs: 0, ...more }),
    `${scheme}://localhost:${port}`,
  )
  // The measured part and one deadline take a second or two; the rest is for a busy machine.
  expect(performance.now() - startedAt).toBeLessThan(20_000)
  if (report.generator!.achievedRatio < 1 && tries > 1) {
    fault.stop()
    return runAgainst(fault, more, scheme, tries - 1)
  }
  expectToAddUp(report, 50)
  return report
}

describe('a target that', () => {
  test('resets each connection as it comes', async () => {
    const report = await runAgainst(serve(socket => void socket.resetAndDestroy()))
    expect(errorsOf(report)).toEqual({ reset: 50 })
  })

  test('stalls for ever', async () => {
    expect(errorsOf(await runAgainst(serve(onRequest(() => {})), brief))).toEqual({ timeout: 50 })
  })

  test('accepts connections and never says a word of TLS', async () => {
    const report = await runAgainst(
      serve(() => {}),
      brief,
      'https',
    )
    const { timeout = 0, refused = 0, ...others } = errorsOf(report)
    expect([timeout + refused, others]).toEqual([50, {}])
  })

  test('drips its answers, one byte after the other, beyond the deadline', async () => {
    const drip = onRequest(socket => {
      let at = 0
      const timer = setInterval(() => {
        if (at < answer.length) socket.write(answer[at]!)
        else clearInterval(timer)
        at += 1
      }, 20)
      socket.on('close', () => clearInterval(timer))
    })
    expect(errorsOf(await runAgainst(serve(drip), brief))).toEqual({ timeout: 50 })
  })

  test('drips them within the deadline, which is good', async () => {
    const drip = onRequest(socket => {
      let at = 0
      const timer = setInterval(() => {
        socket.write(answer[at]!)
        at += 1
        if (at === answer.length) clearInterval(timer)
      }, 1)
      socket.on('close', () => clearInterval(timer))
    })
    expect(totalsOf(await runAgainst(serve(drip)))).toMatchObject({
      sent: 50,
      good: 50,
    })
  })

  test.each([
    ['garbage', '\u0000\u0001\u0002 no HTTP at all\r\n\r\n'],
    ['another protocol', 'SSH-2.0-OpenSSH_9.6\r\n'],
    ['two lengths', 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\ncontent-length: 3\r\n\r\nok'],
  ])('answers %s', async (_, bytes) => {
    expect(
      errorsOf(await runAgainst(serve(onRequest(socket => void socket.write(bytes))))),
    ).toEqual({ protocol: 50 })
  })

  test('closes before the answer is whole', async () => {
    const cut = onRequest(
      socket => void socket.end('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nnot all of it'),
    )
    expect(errorsOf(await runAgainst(serve(cut)))).toEqual({ reset: 50 })
  })

  test('answers each request with 100 MB, in flat memory', async () => {
    const chunk = Buffer.alloc(1024 * 1024, 'x')
    const flood = onRequest(socket => {
      socket.write(`HTTP/1.1 200 OK\r\ncontent-length: ${100 * chunk.length}\r\n\r\n`)
      let left = 100
      const more = () => {
        while (left > 0 && !socket.destroyed) {
          left -= 1
          if (!socket.write(chunk)) return void socket.once('drain', more)
        }
      }
      more()
    })
    const fault = serve(flood)
    const port = await fault.listen()
    const before = process.memoryUsage().rss
    const report = await runEngine(
      loadPlan(1, 3000, { pace: { kind: 'users', users: 2 }, warmupMs: 0, timeoutMs: 10_000 }),
      `http://127.0.0.1:${port}`,
    )
    const { sent, good } = totalsOf(report)
    expect(good).toBe(sent)
    expect(good).toBeGreaterThan(2)
    expect(process.memoryUsage().rss - before).toBeLessThan(200e6)
  })

  test('has a certificate that nobody vouches for', async () => {
    const fault = serve(
      onRequest(socket => void socket.write(answer)),
      on => createTls(ofServer, on),
    )
    expect(errorsOf(await runAgainst(fault, {}, 'https'))).toEqual({ tls: 50 })
  })

  test('goes away in mid-run and comes back: what was sent meanwhile is refused or reset, what comes after is good', async () => {
    let answered = 0
    const first = serve(
      onRequest(socket => {
        answered += 1
        socket.write(answer)
      }),
    )
    const port = await first.listen()
    const second = serve(onRequest(socket => void socket.write(answer)))
    const running = runEngine(
      loadPlan(100, 3000, { warmupMs: 0, timeoutMs: 1000 }),
      `http://127.0.0.1:${port}`,
    )
    await expect.poll(() => answered, { interval: 10 }).toBeGreaterThan(100)
    await first.stop()
    await new Promise(resolve => setTimeout(resolve, 600))
    await second.listen(port)
    const report = await running
    expectToAddUp(report, 300)
    const { refused = 0, reset = 0, ...others } = errorsOf(report)
    expect(others).toEqual({})
    expect(refused).toBeGreaterThan(20)
    expect(refused + reset).toBeLessThan(120)
    const last = report.answered!.head!.at(-1)!
    expect(last).toBeGreaterThan(0)
  })

  test('one of whose connections is dead delays no other', async () => {
    let connections = 0
    const oneDead = serve(socket => {
      connections += 1
      const isDead = connections === 1
      socket.on('data', () => {
        if (!isDead) socket.write(answer)
      })
    })
    const report = await runAgainst(oneDead, { timeoutMs: 1500 })
    expect(errorsOf(report)).toEqual({ timeout: 1 })
    const latency = mergeHistograms(report.cells.map(cell => cell.latency))
    expect(totalsOf(report).good).toBe(49)
    // The second largest: that of the dead connection is the timeout.
    expect(quantile(latency, 0.98)).toBeLessThan(1400)
  })
})

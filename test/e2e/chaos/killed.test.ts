import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { type Breakable, breakables } from '../../support/chaos/breakable.ts'
import { gateFor, isBroken, polled } from '../../support/chaos/ends.ts'
import { serve } from '../../support/chaos/serve.ts'
import { startSlowRelay, startSlowSocket } from '../../support/chaos/slow-relay.ts'

/*
 * A gate that is killed at a stage that only some kinds of fault have, through dist/: what it left
 * is undone, or told of. The stages that all of them have are in comes-back/.
 */
const target = await serve((_, response) => void delay(3).then(() => response.end('ok')))

/** By what the table of docs/chaos.md calls it. */
const named = (name: string) => ({ ...breakables[name]!, target })

type Relay = { held: number }

/** Killed once the request is held on its way, which arrives after that; then `undo`. */
async function undoneLate(
  name: string,
  relayed: (one: Breakable) => Promise<{ relay: Relay; broken: Breakable }>,
) {
  let relay: Relay | undefined
  const gate = await gateFor(named(name), 'for: 1m', async one => {
    const made = await relayed(one)
    relay = made.relay
    return made.broken
  })
  const running = gate.run()
  await Promise.race([
    expect.poll(() => relay?.held, polled).toBe(1),
    running.ended.then(({ said }) => Promise.reject(new Error(said))),
  ])
  running.kill('SIGKILL')
  await running.ended
  const { code, said } = await gate.start('undo').ended
  expect([code, said]).toEqual([0, 'Cleaned up the fault of broken (left by an earlier run)\n'])
  expect(await gate.broken.isBroken()).toBe(false)
}

const lateMs = 2000

describe('a run that is killed while the request that breaks something is on its way is undone as soon as it has arrived', () => {
  test.each(['aws-fis', 'chaos-monkey', 'gremlin', 'harness', 'steadybit'])('by %s', kind =>
    undoneLate(`\`${kind}\``, async one => {
      const { [kind]: written } = one.fault as Record<string, { url: string }>
      const relay = await startSlowRelay(written!.url, lateMs)
      const fault = { ...one.fault, [kind]: { ...written, url: relay.url } }
      return { relay, broken: { ...one, fault } }
    }),
  )

  test.each(['kill', 'pause', 'disconnect'])('by Docker: %s', harm =>
    undoneLate(`\`docker\`, ${harm}`, async one => {
      const { docker } = one.fault as { docker: { socket: string } }
      const socket = `${docker.socket}.slow`
      const order = new RegExp(`POST \\S+/${harm} `)
      const relay = await startSlowSocket(socket, docker.socket, order, lateMs)
      return { relay, broken: { ...one, fault: { ...one.fault, docker: { ...docker, socket } } } }
    }),
  )
})

describe('a command that is killed at another stage', () => {
  const command = (inject: string, revert: string) => (one: Breakable) => ({
    ...one,
    fault: { command: { inject, revert } },
  })

  test('while it still injects: it is ended before it is mended', async () => {
    const inject = 'while :; do echo broken > state; sleep 0.1; done'
    const gate = await gateFor(named('`command`'), 'for: 1m', command(inject, 'echo well > state'))
    const running = gate.run()
    await isBroken(gate, running)
    running.kill('SIGKILL')
    await running.ended
    const { code, said } = await gate.start('undo').ended
    expect([code, said]).toEqual([0, 'Cleaned up the fault of broken (left by an earlier run)\n'])
    expect(await gate.broken.isBroken()).toBe(false)
  })

  test('while it is reverted: the next run reverts it first, and then does its own', async () => {
    // The first time it hangs.
    const revert = '[ -e tried ] || { touch tried; sleep 100; }; echo well > state'
    const gate = await gateFor(
      named('`command`'),
      'for: 1s',
      command('echo broken > state', revert),
    )
    const running = gate.run()
    await isBroken(gate, running)
    await expect.poll(gate.files, polled).toContain('tried')
    running.kill('SIGKILL')
    await running.ended
    expect(await gate.broken.isBroken()).toBe(true)
    const { code, said } = await gate.run().ended
    expect(said).toContain('Cleaned up the fault of broken (left by an earlier run)')
    expect(code).toBe(0)
    expect(await gate.broken.isBroken()).toBe(false)
  })

  test('and cannot be mended: the next run says in capitals what is still broken, and measures nothing', async () => {
    const gate = await gateFor(
      named('`command`'),
      'for: 1m',
      command('echo broken > state', 'exit 1'),
    )
    const running = gate.run()
    await isBroken(gate, running)
    running.kill('SIGKILL')
    await running.ended
    const next = await gate.run().ended
    expect(next.code).toBe(4)
    expect(next.said).toContain('STILL BROKEN by an earlier run: broken: ')
    expect((await gate.start('undo').ended).code).toBe(4)
    const forgotten = await gate.start('undo', '--forget').ended
    expect([forgotten.code, forgotten.said]).toEqual([0, 'Nothing is left to undo\n'])
  })
})

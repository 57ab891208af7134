import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { type Breakable, breakables } from '../../support/chaos/breakable.ts'
import { gateFor, isBroken, polled } from '../../support/chaos/ends.ts'
import { serve } from '../../support/chaos/serve.ts'
import { startSlowRelay } from '../../support/chaos/slow-relay.ts'

/*
 * A gate that is killed at a stage that only some kinds of fault have, through dist/: what it left
 * is undone, or told of. The stages that all of them have are in comes-back/.
 */
const target = await serve((_, response) => void delay(3).then(() => response.end('ok')))

/** By what the table of docs/chaos.md calls it. */
const named = (name: string) => ({ ...breakables[name]!, target })

describe('a run that is killed while the request that breaks something is on its way', () => {
  test.each(['aws-fis', 'chaos-monkey', 'gremlin', 'harness', 'steadybit'])(
    'is undone as soon as it has arrived: %s',
    async kind => {
      let relay: Awaited<ReturnType<typeof startSlowRelay>> | undefined
      const gate = await gateFor(named(`\`${kind}\``), 'for: 1m', async one => {
        const { [kind]: written } = one.fault as Record<string, { url: string }>
        relay = await startSlowRelay(written!.url, 2000)
        return { ...one, fault: { ...one.fault, [kind]: { ...written, url: relay.url } } }
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
    },
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
    expect(next.said).toContain('STILL BROKEN by a run that was killed: broken: ')
    expect((await gate.start('undo').ended).code).toBe(4)
    const forgotten = await gate.start('undo', '--forget').ended
    expect([forgotten.code, forgotten.said]).toEqual([0, 'Nothing is left to undo\n'])
  })
})

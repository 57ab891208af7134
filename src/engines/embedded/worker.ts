import { parentPort, workerData } from 'node:worker_threads'
import { defined } from '../../model/basics/defined.ts'
import { Signer } from '../../net/auth/signer.ts'
import { startTunnel } from '../../net/tunnel.ts'
import { type AlarmOrder, startAlarm } from './loop/alarm.ts'
import { keepAlarm } from './loop/alarm-thread.ts'
import {
  type BySide,
  type ShareOfLoad,
  stopMessage,
  type WorkerMessage,
  type WorkerOrder,
} from './messages.ts'

/*
 * The entry of the engine's threads: a load that begins as it is loaded and reports once, or the
 * alarm, which has no need of all that the load is made of.
 */
if (parentPort) {
  const order = workerData as ShareOfLoad | AlarmOrder
  if ('alarm' in order) keepAlarm(order.alarm, parentPort)
  await runShare(order, parentPort)
}

async function runShare(order: ShareOfLoad, port: NonNullable<typeof parentPort>): Promise<void> {
  const say = (message: WorkerMessage) => port.postMessage(message)
  const [alarm, { startLoad, loadTools }] = await Promise.all([
    startAlarm(),
    import('./run-load.ts'),
  ])
  const tools = { alarm, ...(await loadTools(order.load)) }
  const signers = await signersOf(order)
  const load = startLoad({ ...order, vias: await startTunnels(order), signers }, tools, {
    onProgress: progress => say({ kind: 'progress', progress }),
    onLook: report => say({ kind: 'look', report }),
    onReport: report => {
      alarm.stop()
      say({ kind: 'report', report })
      port.close()
    },
  })
  port.on('message', (message: WorkerOrder) => {
    if (message === stopMessage) load.stop()
    else signers[message.side]?.renew(message.grant)
  })
}

async function signersOf({ grants = {} }: ShareOfLoad): Promise<BySide<Signer>> {
  const { head, base } = grants
  return defined({
    head: head && (await Signer.of(head, Date.now)),
    base: base && (await Signer.of(base, Date.now)),
  })
}

/** One for each side that a proxy stands before. */
async function startTunnels({ head, base }: ShareOfLoad): Promise<BySide<number>> {
  const start = async (to: ShareOfLoad['head'] | undefined) =>
    to?.proxy === undefined ? undefined : startTunnel(new URL(to.proxy), new URL(to.url))
  return defined({ head: await start(head), base: await start(base) })
}

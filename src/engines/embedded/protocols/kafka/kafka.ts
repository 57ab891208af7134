import { isTemplate } from '../../../../language/template.ts'
import { defined } from '../../../../model/basics/defined.ts'
import { type Connection, noBytes, noPhases } from '../../connection/connections.ts'
import type { Outcome } from '../../connection/outcome.ts'
import type { TransportOptions } from '../../connection/transport.ts'
import { compile, type Render } from '../../scenario/render.ts'
import { stopwatch } from '../exchange.ts'
import type { ProtocolModule, RequestWith } from '../protocol.ts'
import { Client } from './client.ts'
import { type Access, accessOf } from './cluster.ts'
import { type Delivery, type KafkaMessage, sizeOf } from './delivery.ts'
import type { RevealedSettings } from './settings.ts'

type Module = ProtocolModule<RequestWith<RevealedSettings>, KafkaMessage>

/** How long the client of a load stays when no request is left, since the next one may follow. */
const idleMs = 1000

export const prepare: Module['prepare'] = ({ name, settings: { kafka } }, to) => {
  const { topic, key, value, headers, acks } = kafka
  return {
    side: to.side,
    name,
    topic,
    value: Buffer.from(value),
    isGood: code => code === 'acknowledged' || code === 'consumed',
    access: accessOf(kafka, to.url),
    ...defined({
      key: key === undefined ? undefined : Buffer.from(key),
      headers: headers && bytesOf(Object.entries(headers)),
      acks,
    }),
  }
}

const bytesOf = (pairs: readonly (readonly [string, string])[]): Map<Buffer, Buffer> =>
  new Map(pairs.map(([key, value]) => [Buffer.from(key), Buffer.from(value)]))

/** A message with placeholders is made anew for each iteration. */
export const dynamic: NonNullable<Module['dynamic']> = (request, to) => {
  const { key, value, isJson, headers = {} } = request.settings.kafka
  const texts = [key ?? '', value, ...Object.values(headers)]
  if (!texts.some(isTemplate)) return undefined
  const fixed = prepare(request, to)
  const renderValue = compile(value, isJson ? 'json' : 'text')
  const renderKey = key === undefined ? undefined : compile(key)
  const pairs = Object.entries(headers).map(([one, text]): [string, Render] => [one, compile(text)])
  return {
    begin: values => ({
      request: {
        ...fixed,
        value: Buffer.from(renderValue(values)),
        ...defined({
          key: renderKey && Buffer.from(renderKey(values)),
          headers:
            pairs.length > 0
              ? bytesOf(pairs.map(([one, render]) => [one, render(values)]))
              : undefined,
        }),
      },
    }),
  }
}

/** Messages share the connections to the brokers, whatever carries each of them here. */
export const connect: Module['connect'] = options => {
  const clients = new Clients(options)
  return () => new KafkaConnection(clients)
}

/** The clients of a load, which end when no connection has needed them for a while. */
class Clients {
  private readonly options: TransportOptions
  private readonly all = new Map<string, Client>()
  private uses = 0
  private idle: NodeJS.Timeout | undefined

  constructor(options: TransportOptions) {
    this.options = options
  }

  use(): void {
    this.uses += 1
    clearTimeout(this.idle)
  }

  release(): void {
    this.uses -= 1
    if (this.uses > 0) return
    this.idle = setTimeout(() => {
      for (const client of this.all.values()) client.close()
      this.all.clear()
    }, idleMs).unref()
  }

  of(access: Access): Client {
    const key = keyOf(access)
    const client = this.all.get(key) ?? new Client(access, this.options)
    this.all.set(key, client)
    return client
  }
}

const keys = new WeakMap<Access, string>()
function keyOf(access: Access): string {
  const key = keys.get(access) ?? JSON.stringify(access)
  keys.set(access, key)
  return key
}

/** One message at a time. */
class KafkaConnection implements Connection<KafkaMessage> {
  readonly phases = noPhases()
  readonly bytes = noBytes()
  readonly again = 0
  private readonly clients: Clients
  private delivery: Delivery | undefined
  private isOpen = true

  constructor(clients: Clients) {
    this.clients = clients
    clients.use()
  }

  send(message: KafkaMessage, onEnd: (outcome: Outcome) => void): void {
    Object.assign(this.phases, noPhases())
    this.bytes.sent = sizeOf(message)
    this.bytes.received = 0
    const lap = stopwatch()
    const delivery: Delivery = {
      message,
      isOver: false,
      acknowledged: () => {
        if (!delivery.isOver) this.phases.firstByte = lap()
      },
      end: outcome => {
        if (delivery.isOver) return
        delivery.isOver = true
        this.phases.download = lap()
        const isConsumed = outcome.kind === 'answered' && outcome.code === 'consumed'
        if (isConsumed) this.bytes.received = this.bytes.sent
        onEnd(outcome)
      },
    }
    this.delivery = delivery
    this.clients.of(message.access).deliver(delivery)
  }

  close(): void {
    if (!this.isOpen) return
    this.isOpen = false
    if (this.delivery) this.delivery.isOver = true
    this.clients.release()
  }
}

import { produceV8 } from '@platformatic/kafka'
import { defined } from '../../../../model/basics/defined.ts'
import { answered } from '../../connection/outcome.ts'
import type { Cluster } from './cluster.ts'
import { type Delivery, sizeOf } from './delivery.ts'
import { codeOf, isStale, LinkError, outcomeOf } from './faults.ts'

/** As many requests wait for a broker at once as with other clients of Kafka. */
const mostInFlight = 5
/** Of a request; a broker takes 1 MB for each partition unless its config says otherwise. */
const mostBytes = 512 * 1024
const acksOf = { all: -1, leader: 1 } as const

/** A message with its partition, and who waits for it once it has been written there. */
export type Produced = {
  delivery: Delivery
  partition: number
  onWritten?: (offset: number) => void
}

/**
 * Writes messages to the partitions that one broker leads. Nothing waits to be sent together with
 * others: what is due in the same turn, or while all requests are out, goes in one request.
 */
export class Producer {
  private readonly url: string
  private readonly cluster: Cluster
  private queue: Produced[] = []
  private inFlight = 0
  private isDue = false

  constructor(cluster: Cluster, url: string) {
    this.cluster = cluster
    this.url = url
  }

  add(produced: Produced): void {
    this.queue.push(produced)
    if (this.isDue) return
    this.isDue = true
    queueMicrotask(() => {
      this.isDue = false
      this.flush()
    })
  }

  private flush(): void {
    while (this.inFlight < mostInFlight) {
      const batch = this.takeBatch()
      if (batch.length === 0) return
      this.inFlight += 1
      void this.send(batch).finally(() => {
        this.inFlight -= 1
        this.flush()
      })
    }
  }

  /** The next messages that want the same acknowledgement. One whose time is over is not sent. */
  private takeBatch(): Produced[] {
    const waiting = this.queue.filter(({ delivery }) => !delivery.isOver)
    const acks = waiting[0]?.delivery.message.acks
    let bytes = 0
    let count = 0
    for (const { delivery } of waiting) {
      bytes += sizeOf(delivery.message)
      if (delivery.message.acks !== acks || (count > 0 && bytes > mostBytes)) break
      count += 1
    }
    this.queue = waiting.slice(count)
    return waiting.slice(0, count)
  }

  private async send(batch: readonly Produced[]): Promise<void> {
    try {
      const link = await this.cluster.link(this.url, 'produce')
      const { timeoutMs } = this.cluster
      const acks = acksOf[batch[0]!.delivery.message.acks ?? 'all']
      const response = await link.call(produceV8.api, acks, timeoutMs, batch.map(recordOf), {})
      settle(batch, response.responses, name => this.cluster.forget(name))
    } catch (error) {
      for (const { delivery } of batch) {
        if (error instanceof LinkError) this.cluster.forget(delivery.message.topic)
        delivery.end(outcomeOf(error))
      }
    }
  }
}

function recordOf({ delivery: { message }, partition }: Produced) {
  const { topic, key, value, headers } = message
  return { topic, partition, value, ...defined({ key, headers }) }
}

type Written = {
  name: string
  partitionResponses: readonly { index: number; errorCode: number; baseOffset: bigint }[]
}

/** Messages of a partition got one offset after the other, in their order. */
function settle(
  batch: readonly Produced[],
  written: readonly Written[],
  forget: (topic: string) => void,
): void {
  const next = new Map<string, { errorCode: number; offset: number }>()
  for (const { name, partitionResponses } of written)
    for (const { index, errorCode, baseOffset } of partitionResponses)
      next.set(`${name} ${index}`, { errorCode, offset: Number(baseOffset) })
  for (const { delivery, partition, onWritten } of batch) {
    const { topic } = delivery.message
    const result = next.get(`${topic} ${partition}`) ?? { errorCode: -1, offset: -1 }
    const { errorCode, offset } = result
    if (errorCode !== 0) {
      const code = codeOf(errorCode)
      if (isStale(code)) forget(topic)
      delivery.end(answered(code))
      continue
    }
    result.offset += 1
    delivery.acknowledged()
    if (onWritten) onWritten(offset)
    else delivery.end(answered('acknowledged'))
  }
}

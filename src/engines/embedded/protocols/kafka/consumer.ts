import { setTimeout as pause } from 'node:timers/promises'
import { fetchV11, listOffsetsV5 } from '@platformatic/kafka'
import { answered } from '../../connection/outcome.ts'
import type { Cluster, Topic } from './cluster.ts'
import type { Delivery } from './delivery.ts'
import { BrokerError, codeOf, LinkError } from './faults.ts'

/** A fetch waits this long at the broker for something new. */
const mostWaitMs = 500
const mostBytes = 16 * 1024 * 1024
const mostPartitionBytes = 4 * 1024 * 1024
const pauseMs = 100
const outOfRange = 1

/** Times by which a broker is asked for offsets: of the end of a partition, and of its start. */
const timeOf = { end: -1n, start: -2n } as const

/**
 * Reads a topic from where it ends when the load begins. It belongs to no consumer group: nothing
 * is stored at the broker, no other consumer is disturbed, and none of them disturbs it.
 */
export class Consumer {
  /** Once every partition's end is known. */
  readonly ready: Promise<void>
  private readonly cluster: Cluster
  private readonly name: string
  /** By partition: the offset of what is read next. */
  private readonly positions = new Map<number, number>()
  private readonly waiting = new Map<number, Map<number, Delivery>>()
  private isClosed = false

  constructor(cluster: Cluster, name: string) {
    this.cluster = cluster
    this.name = name
    this.ready = this.begin()
    this.ready.then(
      () => void this.follow(),
      () => {},
    )
  }

  /** Ends a delivery once its message has been read. */
  await(partition: number, offset: number, delivery: Delivery): void {
    if ((this.positions.get(partition) ?? 0) > offset) delivery.end(answered('consumed'))
    else this.waitingIn(partition).set(offset, delivery)
  }

  close(): void {
    this.isClosed = true
  }

  private waitingIn(partition: number): Map<number, Delivery> {
    const known = this.waiting.get(partition) ?? new Map<number, Delivery>()
    this.waiting.set(partition, known)
    return known
  }

  private async begin(): Promise<void> {
    const topic = await this.cluster.topic(this.name)
    if (!isLed(topic)) {
      this.cluster.forget(this.name)
      throw new BrokerError('LEADER_NOT_AVAILABLE')
    }
    await this.locate(topic, 'end')
  }

  /** Finds where to read partitions from that are not read yet. */
  private async locate(topic: Topic, from: keyof typeof timeOf): Promise<void> {
    for (const [url, partitions] of byLeader(topic)) {
      const missing = partitions.filter(index => !this.positions.has(index))
      if (missing.length === 0) continue
      const link = await this.cluster.link(url, 'ask')
      const asked = missing.map(partitionIndex => ({
        partitionIndex,
        currentLeaderEpoch: -1,
        timestamp: timeOf[from],
      }))
      const { topics } = await link.call(listOffsetsV5.api, -1, 0, [
        { name: this.name, partitions: asked },
      ])
      for (const { partitionIndex, errorCode, offset } of topics[0]?.partitions ?? []) {
        if (errorCode !== 0) throw new BrokerError(codeOf(errorCode))
        this.positions.set(partitionIndex, Number(offset))
      }
    }
  }

  /** Reads from whoever leads, until it is closed. */
  private async follow(): Promise<void> {
    while (!this.isClosed) {
      try {
        const topic = await this.cluster.topic(this.name)
        // A partition that is new was empty when the load began.
        await this.locate(topic, 'start')
        const leaders = [...byLeader(topic)]
        if (leaders.length === 0) throw new BrokerError('LEADER_NOT_AVAILABLE')
        // A partition without a leader is looked for after each fetch: it may have one again.
        const round = { isStale: !isLed(topic) }
        await Promise.all(leaders.map(([url, partitions]) => this.read(url, partitions, round)))
        this.cluster.forget(this.name)
      } catch {
        // What a broker cannot be asked shows in the messages that are not consumed in time.
        this.cluster.forget(this.name)
        await pause(pauseMs, undefined, { ref: false })
      }
    }
  }

  /** Reads once, and on until one of the leaders fails, or leads no more. */
  private async read(
    url: string,
    partitions: readonly number[],
    round: { isStale: boolean },
  ): Promise<void> {
    try {
      do await this.readOnce(url, partitions)
      while (!this.isClosed && !round.isStale)
    } finally {
      round.isStale = true
    }
  }

  private async readOnce(url: string, partitions: readonly number[]): Promise<void> {
    const link = await this.cluster.link(url, 'fetch')
    const wanted = partitions.map(partition => ({
      partition,
      currentLeaderEpoch: -1,
      lastFetchedEpoch: -1,
      fetchOffset: BigInt(this.positions.get(partition) ?? 0),
      partitionMaxBytes: mostPartitionBytes,
    }))
    const topics = [{ topicId: this.name, partitions: wanted }]
    const waitMs = Math.min(mostWaitMs, Math.floor(this.cluster.timeoutMs / 2))
    const limits = [waitMs, 1, mostBytes] as const
    const found = await link.call(fetchV11.api, ...limits, 0, 0, -1, topics, [], '')
    if (found.errorCode !== 0) throw new BrokerError(codeOf(found.errorCode))
    for (const { partitionIndex, errorCode, records } of found.responses[0]?.partitions ?? []) {
      if (errorCode === outOfRange) this.positions.delete(partitionIndex)
      if (errorCode !== 0) throw new BrokerError(codeOf(errorCode))
      const last = records?.at(-1)
      if (last) this.advance(partitionIndex, Number(last.firstOffset) + last.lastOffsetDelta + 1)
    }
  }

  private advance(partition: number, position: number): void {
    this.positions.set(partition, position)
    const waiting = this.waitingIn(partition)
    for (const [offset, delivery] of waiting) {
      if (offset >= position && !delivery.isOver) continue
      waiting.delete(offset)
      delivery.end(answered('consumed'))
    }
  }
}

const isLed = ({ partitions }: Topic): boolean =>
  partitions.every(({ leader }) => leader !== undefined)

/**
 * Indexes of partitions by the address of who leads them.
 * @throws LinkError for a leader that must not be connected to.
 */
function byLeader({ partitions }: Topic): Map<string, number[]> {
  const found = new Map<string, number[]>()
  for (const { index, leader } of partitions) {
    if (!leader) continue
    if ('refused' in leader) throw new LinkError(leader.refused)
    found.set(leader.url, [...(found.get(leader.url) ?? []), index])
  }
  return found
}

import { murmur2 } from '@platformatic/kafka'
import { defined } from '../../../../model/basics/defined.ts'
import type { TransportOptions } from '../../connection/transport.ts'
import { Cluster, type Partition, type Topic } from './cluster.ts'
import { Consumer } from './consumer.ts'
import type { Delivery, KafkaMessage } from './delivery.ts'
import { BrokerError, LinkError, outcomeOf } from './faults.ts'
import { Producer } from './producer.ts'

/** One client for all messages that go to a cluster with the same credentials. */
export class Client {
  private readonly cluster: Cluster
  private readonly producers = new Map<string, Producer>()
  private readonly consumers = new Map<string, Consumer>()
  private turn = 0

  constructor(access: KafkaMessage['access'], options: TransportOptions) {
    this.cluster = new Cluster(access, options)
  }

  /** Tells how it went by the delivery itself. */
  deliver(delivery: Delivery): void {
    this.begin(delivery).catch(error => delivery.end(outcomeOf(error)))
  }

  close(): void {
    for (const consumer of this.consumers.values()) consumer.close()
    this.consumers.clear()
    this.cluster.close()
  }

  private async begin(delivery: Delivery): Promise<void> {
    const { message } = delivery
    const consumer = message.acks === undefined ? this.consumerOf(message.topic) : undefined
    await consumer?.ready
    const topic = await this.cluster.topic(message.topic)
    const { index, leader } = this.choose(topic, message)
    if (!leader) {
      this.cluster.forget(topic.name)
      throw new BrokerError('LEADER_NOT_AVAILABLE')
    }
    if ('refused' in leader) throw new LinkError(leader.refused)
    this.producerTo(leader.url).add({
      delivery,
      partition: index,
      ...defined({
        onWritten: consumer && ((offset: number) => consumer.await(index, offset, delivery)),
      }),
    })
  }

  /** By the hash of the key as Kafka's own clients have it, or one after the other. */
  private choose({ partitions }: Topic, { key }: KafkaMessage): Partition {
    if (key) return partitions[(murmur2(key) & 0x7fffffff) % partitions.length]!
    this.turn += 1
    return partitions[this.turn % partitions.length]!
  }

  private producerTo(url: string): Producer {
    const known = this.producers.get(url) ?? new Producer(this.cluster, url)
    this.producers.set(url, known)
    return known
  }

  private consumerOf(topic: string): Consumer {
    const known = this.consumers.get(topic)
    if (known) return known
    const consumer = new Consumer(this.cluster, topic)
    this.consumers.set(topic, consumer)
    consumer.ready.catch(() => this.consumers.delete(topic))
    return consumer
  }
}

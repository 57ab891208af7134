import { addressOn } from '../../../../language/scalars/socket-address.ts'
import { revealed } from '../../../../model/secret.ts'
import type { Deployed } from '../protocol.ts'
import { accessOf, Cluster } from './cluster.ts'
import { BrokerError, LinkError } from './faults.ts'
import type { PlannedSettings } from './settings.ts'

/** What the brokers say of the topic of a request; nothing is produced. */
export type Described =
  | { kind: 'topic' }
  | { kind: 'refused'; code: string }
  | { kind: 'failed'; message: string }

export async function describeTopic(
  { kafka }: PlannedSettings,
  deployed: Deployed,
): Promise<Described> {
  const { options } = await deployed.reach(addressOn('kafka', kafka.brokers[0]!, deployed.url))
  const cluster = new Cluster(accessOf(revealed(kafka), deployed.url), options)
  try {
    const { partitions } = await cluster.topic(kafka.topic)
    const isLed = partitions.every(({ leader }) => leader !== undefined)
    return isLed ? { kind: 'topic' } : { kind: 'refused', code: 'LEADER_NOT_AVAILABLE' }
  } catch (error) {
    if (error instanceof BrokerError) return { kind: 'refused', code: error.code }
    if (error instanceof LinkError) return { kind: 'failed', message: error.message }
    throw error
  } finally {
    cluster.close()
  }
}

import { deployedAt } from '../../deployed.ts'
import type { CheckOf } from '../protocol.ts'
import { describeTopic } from './describe-topic.ts'

/**
 * Ready are brokers that describe the topic and have a leader for each partition. What they refuse
 * for good is not waited for: the probe says so.
 */
export const check: CheckOf =
  (load, settings) =>
  async ({ signal = new AbortController().signal, headers = {}, ...order }) => {
    const described = await describeTopic(settings, deployedAt({ ...order, headers, signal }, load))
    if (described.kind === 'failed') return { kind: 'bad', what: described.message }
    return described.kind === 'refused' && described.code === 'LEADER_NOT_AVAILABLE'
      ? { kind: 'bad', what: `a partition of the topic has no leader (${described.code})` }
      : { kind: 'good' }
  }

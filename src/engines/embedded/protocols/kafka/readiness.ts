import { apiVersionsV0 } from '@platformatic/kafka'
import type { LoadPlan } from '../../../../model/plan/load.ts'
import { gateVersion } from '../../../../model/version.ts'
import type { Check } from '../../../../net/check.ts'
import { deployedAt } from '../../deployed.ts'
import { reach } from '../http/request-as.ts'
import type { CheckOf } from '../protocol.ts'
import { Cluster } from './cluster.ts'
import { describeTopic } from './describe-topic.ts'
import { codeOf, outcomeOf } from './faults.ts'
import type { PlannedSettings } from './settings.ts'

/** Of a request its topic is what has to be ready, and of a deployment the broker itself. */
export const check: CheckOf = (load, settings) =>
  settings === undefined ? brokerCheck(load) : topicCheck(load, settings)

/**
 * Ready are brokers that describe the topic and have a leader for each partition. What they refuse
 * for good is not waited for: the probe says so.
 */
const topicCheck =
  (load: LoadPlan, settings: PlannedSettings): Check =>
  async ({ signal = new AbortController().signal, headers = {}, ...order }) => {
    const described = await describeTopic(settings, deployedAt({ ...order, headers, signal }, load))
    if (described.kind === 'failed') return { kind: 'bad', what: described.message }
    return described.kind === 'refused' && described.code === 'LEADER_NOT_AVAILABLE'
      ? { kind: 'bad', what: `a partition of the topic has no leader (${described.code})` }
      : { kind: 'good' }
  }

/**
 * Asks which versions of the protocol a broker speaks (ApiVersions, version 0, to which every
 * broker since 0.10 responds); nothing is produced or consumed.
 */
const brokerCheck =
  (load: LoadPlan): Check =>
  async order => {
    const { url, signal } = order
    const { options } = await reach(url, order, load)
    const isSecure = new URL(url).protocol === 'https:'
    const cluster = new Cluster({ brokers: [url], isSecure }, options)
    const close = () => cluster.close()
    signal?.addEventListener('abort', close, { once: true })
    try {
      const link = await cluster.link(url, 'ask')
      const { errorCode } = await link.call(apiVersionsV0.api, 'reliability-gate', gateVersion)
      return errorCode === 0 ? { kind: 'good' } : refusedWith(codeOf(errorCode))
    } catch (error) {
      const outcome = outcomeOf(error)
      return outcome.kind === 'failed'
        ? { kind: 'bad', what: outcome.message }
        : refusedWith(`${outcome.code}`)
    } finally {
      signal?.removeEventListener('abort', close)
      close()
    }
  }

const refusedWith = (code: string) => ({ kind: 'bad', what: `it responded with ${code}` }) as const

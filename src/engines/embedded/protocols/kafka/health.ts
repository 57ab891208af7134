import { apiVersionsV0 } from '@platformatic/kafka'
import type { LoadPlan } from '../../../../model/plan/load.ts'
import { gateVersion } from '../../../../model/version.ts'
import type { Check } from '../../../../net/check.ts'
import { reach } from '../http/request-as.ts'
import { Cluster } from './cluster.ts'
import { codeOf, outcomeOf } from './faults.ts'

/**
 * Asks a broker which versions of its protocol it speaks (ApiVersions, version 0, which every
 * broker since 0.10 answers); nothing is produced or consumed.
 */
export const check =
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
      return errorCode === 0
        ? { kind: 'good' }
        : { kind: 'bad', what: `it responded with ${codeOf(errorCode)}` }
    } catch (error) {
      const outcome = outcomeOf(error)
      return {
        kind: 'bad',
        what: outcome.kind === 'failed' ? outcome.message : `it responded with ${outcome.code}`,
      }
    } finally {
      signal?.removeEventListener('abort', close)
      close()
    }
  }

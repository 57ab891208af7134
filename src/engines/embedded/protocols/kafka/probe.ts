import type { Deployed, Probed } from '../protocol.ts'
import { describeTopic } from './describe-topic.ts'
import type { PlannedSettings } from './settings.ts'

/** Codes by which brokers turn a request away, and what to do. */
const refusals: Readonly<Record<string, string>> = {
  UNKNOWN_TOPIC_OR_PARTITION:
    'create the topic before the run, and give the user the right to describe it',
  TOPIC_AUTHORIZATION_FAILED:
    'give the user of kafka.sasl the right to describe and write the topic',
  SASL_AUTHENTICATION_FAILED: 'check the username and the password of kafka.sasl',
  UNSUPPORTED_SASL_MECHANISM: 'set kafka.sasl.mechanism to one that the listener of the broker has',
}

/** Asks the brokers for the topic of a request; nothing is produced. */
export async function probe(settings: PlannedSettings, deployed: Deployed): Promise<Probed> {
  const described = await describeTopic(settings, deployed)
  if (described.kind === 'failed') return { kind: 'unanswered' }
  const code = described.kind === 'refused' ? described.code : ''
  const hint = refusals[code]
  return hint === undefined ? { kind: 'other' } : { kind: 'refused', code, hint }
}

import type { Headers } from '../../../../model/plan/target.ts'
import type { Revealed, Secret } from '../../../../model/secret.ts'

export type SaslMechanism = 'PLAIN' | 'SCRAM-SHA-256' | 'SCRAM-SHA-512'

/** What a request of Kafka says. */
export type KafkaSettings = {
  /** `host:port`, or `:port` on the host of the target. */
  brokers: string[]
  topic: string
  /** It may hold credentials, as may the value. */
  key?: Secret
  /** JSON, or a string as it is sent. */
  value: Secret
  isJson: boolean
  headers?: Headers
  /** Which acknowledgement ends the request; absent: it ends when the message is consumed. */
  acks?: 'all' | 'leader'
  tls: boolean
  sasl?: { mechanism: SaslMechanism; username: Secret; password: Secret }
}

/** As the plan has it, below the key of the protocol. */
export type PlannedSettings = { kafka: KafkaSettings }

export type RevealedSettings = Revealed<PlannedSettings>

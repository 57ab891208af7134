import { addressOn } from '../../../../language/scalars/socket-address.ts'
import type { ProtocolKind } from '../protocol.ts'
import { kafkaMessage } from './fields.ts'
import type { PlannedSettings } from './settings.ts'

/** A message that is produced, and by default consumed as well. */
export const kafka: ProtocolKind = {
  id: 'kafka',
  fields: {
    kafka: {
      option: kafkaMessage,
      doc: 'A message, and where it goes.',
      required: true,
    },
  },
  templates: ['kafka'],
  addressOf: ({ kafka: { brokers } }: PlannedSettings, target) =>
    addressOn('kafka', brokers[0]!, target),
  othersOf: ({ kafka: { brokers } }: PlannedSettings, target) =>
    brokers.slice(1).flatMap(broker => addressOn('kafka', broker, target) ?? []),
  readiness: () => import('./readiness.ts'),
  probe: () => import('./probe.ts'),
  load: () => import('./kafka.ts'),
}

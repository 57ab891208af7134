import type { CheckKind } from '../check-kind.ts'
import { hostName } from '../host-name.ts'

/** Whether a host answers ICMP echo, by the program `ping` of this machine. */
export const ping: CheckKind = {
  id: 'ping',
  fields: {
    ping: {
      option: hostName,
      doc: 'The host, which is sent one ping by the program `ping` of this machine. Many clouds and runners block ping: `tcp` says more.',
      required: true,
      example: 'db.internal',
    },
  },
  addressOf: ({ ping: host }: { ping: string }) => host,
  load: () => import('./ping.ts'),
}

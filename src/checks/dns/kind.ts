import { address } from '../../language/scalars/network.ts'
import { section } from '../../language/section.ts'
import type { CheckKind } from '../check-kind.ts'
import { hostName } from '../host-name.ts'

/** A name, as this machine resolves it. */
export const dns: CheckKind = {
  id: 'dns',
  fields: {
    dns: {
      option: hostName,
      doc: 'The name that is resolved, as this machine resolves names.',
      required: true,
      example: 'shop.example',
    },
    expect: {
      option: section({
        address: {
          option: address,
          doc: 'An address that is among those of the name.',
          otherwise: 'any',
          example: '10.1.2.3',
        },
      }),
      doc: 'What makes a response successful.',
      otherwise: 'one with an address',
    },
  },
  addressOf: ({ dns: name }: { dns: string }) => name,
  load: () => import('./dns.ts'),
}

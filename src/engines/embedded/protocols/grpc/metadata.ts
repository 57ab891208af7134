import { headers } from '../../../../language/access/headers.ts'
import type { Option } from '../../../../language/option.ts'
import { mistake } from '../../../../language/yaml/reading.ts'
import type { Headers } from '../../../../model/plan/target.ts'

/** Names that gRPC gives a meaning of its own. */
export const isReserved = (name: string): boolean => /^(grpc-.*|content-type)$/i.test(name)

/**
 * As headers are written; a value of a name that ends in `-bin` is written in Base64, as it is
 * sent.
 */
export const metadata: Option<Headers> = {
  ...headers,
  type: 'metadata',
  read: spot => {
    const read = headers.read(spot)
    const { node } = spot
    const entries = node.kind === 'map' ? node.entries : []
    const reserved = entries.find(({ key }) => isReserved(key))
    if (!reserved) return read
    const hint =
      reserved.key.toLowerCase() === 'grpc-timeout' ? 'it is written as `deadline`' : undefined
    return mistake(spot, {
      message: `the metadata ${reserved.key} is set by the protocol itself`,
      hint,
      at: reserved.at,
    })
  },
}

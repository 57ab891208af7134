import type { ProtocolKind } from '../../../src/engines/embedded/protocols/protocol.ts'
import { text } from '../../../src/language/scalars/texts.ts'

export const line: ProtocolKind = {
  id: 'line',
  fields: {
    line: {
      option: text({ most: 1000, expected: 'a string' }),
      doc: 'The line that is sent; one that begins with `OK` is a successful response.',
      required: true,
    },
  },
  load: () => import('./line.ts'),
}

import { link } from '../../language/link.ts'
import type { Fields } from '../../language/option.ts'
import { percentage } from '../../language/scalars/amounts.ts'
import { choice } from '../../language/scalars/texts.ts'
import { providerKeys } from '../../providers/providers.ts'

const readable = providerKeys()
  .filter(({ readsTraces }) => readsTraces)
  .map(({ key }) => key)

export const tracesFields = {
  from: {
    option: choice(readable),
    doc: 'Source that the spans are read from; it has a key of its own.',
    otherwise: 'the first of them that is there',
  },
  share: {
    option: percentage,
    doc: 'How many of the requests are sampled.',
    default: '100%',
  },
  link: {
    option: link,
    doc: 'Where people open a trace; `$trace` stands for its id.',
    otherwise: "the source's own pages, where it has some",
    example: 'https://jaeger.example/trace/$trace',
  },
} as const satisfies Fields

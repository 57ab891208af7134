import { limits } from '../../language/limits.ts'
import { link } from '../../language/link.ts'
import { matching } from '../../language/matching.ts'
import type { Fields } from '../../language/option.ts'
import { percentage } from '../../language/scalars/amounts.ts'
import { choice, text } from '../../language/scalars/texts.ts'
import { providerKeys } from '../../providers/providers.ts'

const readable = providerKeys()
  .filter(({ readsTraces }) => readsTraces)
  .map(({ key }) => key)

const logging = providerKeys().filter(({ readsLogs }) => readsLogs)

export const logsFields = {
  from: {
    option: choice(logging.map(({ key }) => key)),
    doc: 'Key of the source that lines are read from.',
    required: true,
    example: 'loki',
  },
  query: {
    option: text({ most: limits.queryLength, expected: 'which logs are read' }),
    doc: `Which logs: ${logging.map(({ title, readsLogs }) => `for ${title} ${readsLogs!.query}`).join('; ')}.`,
    required: true,
    example: '{app="shop"}',
  },
  by: {
    option: matching(/^[\w.@-]{1,100}$/, 'the name of a field', 'such as trace_id'),
    doc: 'Field or label that holds the id of a trace.',
    otherwise: 'the line itself holds it',
    example: 'trace_id',
  },
} as const satisfies Fields

export const tracesFields = {
  from: {
    option: choice(readable),
    doc: 'Key of the source that the spans are read from.',
    otherwise: 'the first of them that is configured',
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

import { baseUrl } from '../../language/base-url.ts'
import type { Fields, Option } from '../../language/option.ts'
import { integer, percentage } from '../../language/scalars/amounts.ts'
import { flag, name } from '../../language/scalars/texts.ts'
import {
  pairsOf,
  readSection,
  type SectionRules,
  section,
  sectionSchema,
} from '../../language/section.ts'
import { mistake } from '../../language/yaml/reading.ts'
import { listedKeys } from '../../model/basics/listed.ts'
import { holdsCredentials } from '../hosted/hosted-option.ts'
import { delayFields } from '../traffic.ts'

/** One toxic of Toxiproxy, as its API takes it. */
type Toxic = { type: string; attributes: Record<string, number>; toxicity: number }

/** `toxic` absent: the proxy itself is disabled. */
export type ToxiproxyFault = { url: string; proxy: string; toxic?: Toxic }

const fields = {
  toxiproxy: {
    option: section({
      url: {
        option: baseUrl,
        required: true,
        doc: 'The API of Toxiproxy.',
        example: 'http://127.0.0.1:8474',
      },
      proxy: {
        option: name,
        required: true,
        doc: 'The proxy, as Toxiproxy calls it.',
        example: 'payment',
      },
    }),
    required: true,
    doc: 'A proxy of Toxiproxy.',
  },
  ...delayFields,
  bandwidth: {
    option: integer({ least: 1, most: 1_000_000 }),
    doc: 'The highest rate at which responses arrive, in kB/s.',
    otherwise: 'no limit',
    example: 100,
  },
  timeout: { option: flag, doc: 'A black hole: nothing comes back.', default: false },
  reset: { option: flag, doc: 'Connections are reset.', default: false },
  slice: {
    option: integer({ least: 2, most: 1_000_000 }),
    doc: 'Splits responses into pieces of about this many bytes.',
    otherwise: 'as they come',
    example: 64,
  },
  down: { option: flag, doc: 'The proxy is disabled: no connection at all.', default: false },
  share: { option: percentage, doc: 'Share of the connections.', otherwise: 'all', example: '30%' },
} as const satisfies Fields

const harms = ['latency', 'bandwidth', 'timeout', 'reset', 'slice', 'down'] as const
const rules: SectionRules<typeof fields> = {
  exclusive: [
    ...pairsOf(harms),
    ...(['bandwidth', 'timeout', 'reset', 'slice', 'down'] as const).map(
      key => ['jitter', key] as const,
    ),
    ['down', 'share'],
  ],
}

export const option: Option<ToxiproxyFault> = {
  type: 'mapping',
  fields,
  schema: sectionSchema(fields, rules),
  read: spot => {
    const { values, whole } = readSection(fields, rules, spot)
    const { toxiproxy, share: toxicity = 1 } = values
    if (!whole || !toxiproxy) return undefined
    const { proxy, url: written } = toxiproxy
    if (holdsCredentials('toxiproxy', written, spot)) return undefined
    const found = toxicOf(values)
    const at = { url: written.url, proxy }
    if (found) return { ...at, toxic: { ...found, toxicity } }
    if (values.down) return at
    return mistake(spot, {
      message: 'the fault does nothing at the proxy',
      hint: `give one of ${listedKeys(harms)}`,
    })
  },
}

type Values = ReturnType<typeof readSection<typeof fields>>['values']

/** Types and attributes are those of Toxiproxy 2. */
function toxicOf(values: Values): Omit<Toxic, 'toxicity'> | undefined {
  const { latency, jitter = 0, bandwidth, timeout, reset, slice } = values
  if (latency !== undefined) return { type: 'latency', attributes: { latency, jitter } }
  if (bandwidth !== undefined) return { type: 'bandwidth', attributes: { rate: bandwidth } }
  if (timeout) return { type: 'timeout', attributes: { timeout: 0 } }
  if (reset) return { type: 'reset_peer', attributes: { timeout: 0 } }
  return slice === undefined
    ? undefined
    : { type: 'slicer', attributes: { average_size: slice, size_variation: 0, delay: 0 } }
}

import type { Fields } from '../language/option.ts'
import { duration } from '../language/scalars/amounts.ts'

const longestMs = 60_000

/** What a proxy of any kind can do to the time of a response. */
export const delayFields = {
  latency: {
    option: duration({ least: 1, most: longestMs }),
    doc: 'Delays each response by this much.',
    otherwise: 'none',
    example: '300ms',
  },
  jitter: {
    option: duration({ least: 1, most: longestMs }),
    doc: 'With `latency`: varies the delay by up to this much, up and down, evenly.',
    otherwise: 'none',
    example: '50ms',
  },
} as const satisfies Fields

import { limits } from '../../language/limits.ts'
import type { Fields, Option, SectionOf } from '../../language/option.ts'
import { duration, rate } from '../../language/scalars/amounts.ts'
import { section } from '../../language/section.ts'
import type { Place } from '../../model/problem.ts'

const spikeFields = {
  rate: {
    option: rate({ most: limits.ratePerSecond }),
    doc: 'Arrivals while it lasts, above `load.rate`.',
    required: true,
    example: '500/s',
  },
  at: {
    option: duration({ least: 1000, most: limits.durationMs }),
    doc: 'When it begins, in the measured part; what comes before is the load that the objectives are judged on.',
    otherwise: 'a quarter of `load.duration`',
    example: '30s',
  },
  duration: {
    option: duration({ least: 1000, most: limits.durationMs }),
    doc: 'How long it lasts; the rest of `load.duration` is there to recover.',
    otherwise: 'a sixth of `load.duration`',
    example: '20s',
  },
} as const satisfies Fields

const written = section(spikeFields)

/** A spike, and where it stands. */
export const spike: Option<SectionOf<typeof spikeFields> & { place: Place }> = {
  ...written,
  read: spot => {
    const read = written.read(spot)
    return read && { ...read, place: spot.reading.place(spot.node.at) }
  },
}

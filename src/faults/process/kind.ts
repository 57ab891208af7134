import { defined } from '../../model/basics/defined.ts'
import { formatDuration, formatNumber, formatRatio } from '../../model/basics/units.ts'
import type { FaultKind } from '../fault.ts'
import { describeWhere, type Harm, option, type ProcessFault, startMs } from './options.ts'

/** Processes of this machine, and what they run on. */
export const processKind: FaultKind<ProcessFault> = {
  id: 'process',
  option,
  describe: ({ where, harm }) => `${describeHarm(harm)}: ${describeWhere(where)}`,
  selects: ({ where: { port, pidFile, name } }) =>
    defined({ port: port === undefined ? undefined : `${port}`, 'pid-file': pidFile, name }),
  switchMs: ({ harm }) => (harm.kind === 'kill' ? harm.backMs : startMs),
  load: () => import('./process-fault.ts'),
}

const megabytes = (bytes: number) => `${formatNumber(bytes / 1e6)} MB`

function describeHarm(harm: Harm): string {
  switch (harm.kind) {
    case 'kill':
      return `killed, and back within ${formatDuration(harm.backMs)}`
    case 'pause':
      return 'paused'
    case 'cpu':
      return `no more than ${formatRatio(harm.share)} of the time`
    case 'memory':
      return `${megabytes(harm.bytes)} of memory taken beside it`
    case 'disk-full':
      return `${megabytes(harm.leave)} left on the disk of ${harm.folder}`
    case 'disk-slow':
      return `a busy disk under ${harm.folder}`
  }
}

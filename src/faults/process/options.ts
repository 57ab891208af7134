import type { Fields, Option } from '../../language/option.ts'
import { bytes, duration, integer, percentage } from '../../language/scalars/amounts.ts'
import { file, flag, name } from '../../language/scalars/texts.ts'
import {
  pairsOf,
  readSection,
  type SectionRules,
  section,
  sectionSchema,
} from '../../language/section.ts'
import { mistake } from '../../language/yaml/reading.ts'
import { defined } from '../../model/basics/defined.ts'
import { listedKeys } from '../../model/basics/listed.ts'

/** Which processes of this machine are meant: exactly one of the keys is there. */
export type Where = { port?: number; pidFile?: string; name?: string }

/** What happens to them. Sizes are in bytes; `cpu`: the share of the time that is left to them. */
export type Harm =
  | { kind: 'kill'; backMs: number }
  | { kind: 'pause' }
  | { kind: 'cpu'; share: number }
  | { kind: 'memory'; bytes: number }
  | { kind: 'disk-full'; folder: string; leave: number; most: number }
  | { kind: 'disk-slow'; folder: string; most: number }

export type ProcessFault = { where: Where; harm: Harm }

/** To take memory, or to fill a disk, takes a while. */
export const startMs = 30_000

const size = bytes({ least: 1000, most: 64e9 })

const whereFields = {
  port: {
    option: integer({ least: 1, most: 65_535 }),
    doc: 'The processes that listen on this port.',
    example: 3000,
  },
  'pid-file': {
    option: file,
    doc: 'The process whose id this file holds.',
    example: 'shop.pid',
  },
  name: {
    option: name,
    doc: 'The processes whose program has this name.',
    example: 'postgres',
  },
} as const satisfies Fields
const whereKeys = ['port', 'pid-file', 'name'] as const

const diskFields = {
  folder: {
    option: file,
    required: true,
    doc: 'A folder of the disk; the file that is written there is removed again.',
    example: './data',
  },
  full: {
    option: size,
    doc: 'Fills the disk until this much is left.',
    example: '10MB',
  },
  slow: {
    option: flag,
    doc: 'Keeps the disk busy: a file is written and synced again and again.',
    default: false,
  },
  most: {
    option: size,
    doc: 'The most that is written. A disk with more free space is not filled.',
    default: '1GB',
    example: '5GB',
  },
} as const satisfies Fields

const fields = {
  process: {
    option: section(whereFields, { exclusive: pairsOf(whereKeys) }),
    required: true,
    doc: 'The processes of this machine that are disturbed: one of the keys below.',
  },
  kill: { option: flag, doc: 'Kills them by SIGKILL; they must come back.', default: false },
  'back-within': {
    option: duration({ least: 1000, most: 600_000 }),
    doc: 'With `kill`: how long after `for` they may take to come back.',
    default: '30s',
  },
  pause: { option: flag, doc: 'Suspends them by SIGSTOP.', default: false },
  cpu: {
    option: percentage,
    doc: 'Lets them run for this share of the time only.',
    otherwise: 'all of it',
    example: '20%',
  },
  memory: {
    option: size,
    doc: 'Takes this much memory of the machine. A tenth of the available memory must remain.',
    otherwise: 'none',
    example: '500MB',
  },
  disk: {
    option: section(diskFields, { exclusive: [['full', 'slow']] }),
    doc: 'Fills or slows a disk of the machine.',
    otherwise: 'nothing',
  },
} as const satisfies Fields

const harmKeys = ['kill', 'pause', 'cpu', 'memory', 'disk'] as const
const rules: SectionRules<typeof fields> = {
  exclusive: [
    ...pairsOf(harmKeys),
    ...(['pause', 'cpu', 'memory', 'disk'] as const).map(key => ['back-within', key] as const),
  ],
}

const usualBackMs = 30_000
const usualMost = 1e9

export const option: Option<ProcessFault> = {
  type: 'mapping',
  fields,
  schema: sectionSchema(fields, rules),
  read: spot => {
    const { values, whole } = readSection(fields, rules, spot)
    const { process: written } = values
    if (!whole || !written) return undefined
    const { port, name, 'pid-file': pidFile } = written
    const where: Where = defined({ port, pidFile, name })
    if (Object.keys(where).length === 0)
      return mistake(spot, {
        message: '`process` names no process',
        hint: `give one of ${listedKeys(whereKeys)}`,
      })
    const { disk } = values
    if (disk && disk.full === undefined && !disk.slow)
      return mistake(spot, {
        message: 'the fault does nothing to the disk',
        hint: 'give one of `full`, `slow`',
      })
    const harm = harmOf(values)
    return harm
      ? { where, harm }
      : mistake(spot, {
          message: 'the fault does nothing to the process',
          hint: `give one of ${listedKeys(harmKeys)}`,
        })
  },
}

type Values = ReturnType<typeof readSection<typeof fields>>['values']

function harmOf({ kill, pause, cpu, memory, disk, ...rest }: Values): Harm | undefined {
  if (kill) return { kind: 'kill', backMs: rest['back-within'] ?? usualBackMs }
  if (pause) return { kind: 'pause' }
  if (cpu !== undefined) return cpu < 1 ? { kind: 'cpu', share: cpu } : undefined
  if (memory !== undefined) return { kind: 'memory', bytes: memory }
  if (!disk) return undefined
  const { folder, full, most = usualMost } = disk
  return full === undefined
    ? { kind: 'disk-slow', folder, most }
    : { kind: 'disk-full', folder, leave: full, most }
}

/** `the process on port 3000`. */
export function describeWhere({ port, pidFile, name }: Where): string {
  if (port !== undefined) return `the process on port ${port}`
  return pidFile === undefined ? `processes named ${name}` : `the process of ${pidFile}`
}

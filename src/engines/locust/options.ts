import { limits } from '../../language/limits.ts'
import type { Fields, SectionOf } from '../../language/option.ts'
import { integer } from '../../language/scalars/amounts.ts'
import { file } from '../../language/scalars/texts.ts'
import { toolFields } from '../foreign/settings.ts'

export const locustFields = {
  file: {
    option: file,
    doc: 'A locustfile, beside the config; see [the engine](engines/locust.md).',
    required: true,
    example: 'locustfile.py',
  },
  users: {
    option: integer({ least: 1, most: limits.users }),
    doc: 'Users at the same time.',
    otherwise: 'those of the `LoadTestShape` of the file, or 1',
    example: 50,
  },
  'spawn-rate': {
    option: integer({ least: 1, most: limits.users }),
    doc: 'Users that start per second, until all of them run.',
    otherwise: '1',
    example: 10,
  },
  workers: {
    option: integer({ least: 1, most: limits.workers }),
    doc: 'Processes that send, beside the one that controls them: each can use one core. Not on Windows.',
    otherwise: 'one process',
    example: 4,
  },
  'expect-workers': {
    option: integer({ least: 1, most: limits.workers }),
    doc: 'Workers on other machines, which you start. The load begins once so many are connected.',
    otherwise: 'none',
    example: 2,
  },
  ...toolFields,
} as const satisfies Fields

export type LocustSettings = SectionOf<typeof locustFields>

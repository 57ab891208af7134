import type { Fields, Option } from '../../language/option.ts'
import { file, flag, name } from '../../language/scalars/texts.ts'
import { readSection, type SectionRules, section, sectionSchema } from '../../language/section.ts'
import { mistake } from '../../language/yaml/reading.ts'
import { defined } from '../../model/basics/defined.ts'

/** One container by its name or id, or all of a service of Docker Compose. */
export type Which = { container?: string; service?: string; project?: string }

/** `network`: the one that they are taken from; absent: all of theirs. */
export type DockerHarm =
  | { kind: 'kill' }
  | { kind: 'pause' }
  | { kind: 'disconnect'; network?: string }

/** `socket`: absent, where `DOCKER_HOST` says. */
export type DockerFault = { which: Which; socket?: string; harm: DockerHarm }

const whichFields = {
  container: { option: name, doc: 'Name or id of a container.', example: 'shop-db-1' },
  service: {
    option: name,
    doc: 'A service of Docker Compose: all of its containers.',
    example: 'db',
  },
  project: {
    option: name,
    doc: 'With `service`: the project of Docker Compose.',
    otherwise: 'any',
    example: 'shop',
  },
  socket: {
    option: file,
    doc: 'The socket of the Docker Engine.',
    otherwise: '`DOCKER_HOST`, or `/var/run/docker.sock`',
  },
} as const satisfies Fields

const fields = {
  docker: {
    option: section(whichFields, {
      exclusive: [
        ['container', 'service'],
        ['container', 'project'],
      ],
    }),
    required: true,
    doc: 'The containers that are disturbed: `container` or `service`.',
  },
  kill: {
    option: flag,
    doc: 'Kills them by SIGKILL, and starts them again afterwards.',
    default: false,
  },
  pause: { option: flag, doc: 'Suspends them by SIGSTOP.', default: false },
  disconnect: { option: flag, doc: 'Disconnects them from their networks.', default: false },
  network: {
    option: name,
    doc: 'With `disconnect`: the network from which they are disconnected.',
    otherwise: 'all of their networks',
    example: 'shop_default',
  },
} as const satisfies Fields

const rules: SectionRules<typeof fields> = {
  exclusive: [
    ['kill', 'pause'],
    ['kill', 'disconnect'],
    ['pause', 'disconnect'],
    ['kill', 'network'],
    ['pause', 'network'],
  ],
}

export const option: Option<DockerFault> = {
  type: 'mapping',
  fields,
  schema: sectionSchema(fields, rules),
  read: spot => {
    const { values, whole } = readSection(fields, rules, spot)
    const { docker: written, kill, pause, disconnect, network } = values
    if (!whole || !written) return undefined
    const { socket, ...which } = written
    if (which.container === undefined && which.service === undefined)
      return mistake(spot, {
        message: '`docker` names no container',
        hint: 'give one of `container`, `service`',
      })
    const harm = harmOf({ kill, pause, disconnect, network })
    return harm
      ? { which, harm, ...defined({ socket }) }
      : mistake(spot, {
          message: 'the fault does nothing to the container',
          hint: 'give one of `kill`, `pause`, `disconnect`',
        })
  },
}

type Harms = Record<'kill' | 'pause' | 'disconnect', boolean | undefined> & {
  network: string | undefined
}

function harmOf({ kill, pause, disconnect, network }: Harms): DockerHarm | undefined {
  if (kill) return { kind: 'kill' }
  if (pause) return { kind: 'pause' }
  return disconnect ? { kind: 'disconnect', ...defined({ network }) } : undefined
}

/** `the container shop-db-1`. */
export function describeWhich({ container, service, project }: Which): string {
  if (container !== undefined) return `the container ${container}`
  return `the service ${service}${project === undefined ? '' : ` of ${project}`}`
}

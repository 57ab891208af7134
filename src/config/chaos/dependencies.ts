import { mapping } from '../../language/mappings/mapping.ts'
import { nameForm, noteName } from '../../language/mappings/names.ts'
import { matching } from '../../language/matching.ts'
import type { Fields, Option, SectionOf } from '../../language/option.ts'
import { choice } from '../../language/scalars/texts.ts'
import { section, sectionSchema } from '../../language/section.ts'
import { type Parsed, readText, type TextOption, textOption } from '../../language/text-option.ts'
import { resolveVariables } from '../../language/variables.ts'
import { type Environment, mistake, type Spot } from '../../language/yaml/reading.ts'
import { quote } from '../../language/yaml/tree.ts'
import { type Endpoint, isSameEndpoint } from '../../model/plan/chaos.ts'
import type { Place } from '../../model/problem.ts'

const mostDependencies = 20
const form = /^(\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9._-]+):(\d{1,5})$/

const hint = 'such as 127.0.0.1:9101'

/** `payment.internal:443`, `[::1]:9101`. */
const fixed: TextOption<Endpoint> = textOption({
  type: 'host and port',
  expected: 'a host and a port',
  hint,
  schema: { pattern: `^\\s*${form.source.slice(1, -1)}\\s*$|\\$\\{[A-Za-z_]` },
  parse: text => {
    const value = endpointIn(text)
    return value ? { value } : { refused: `expected a host and a port; found ${quote(text)}`, hint }
  },
})

/** Also of a name that no URL can have, such as 10.0.0.256, it is undefined. */
function endpointIn(text: string): Endpoint | undefined {
  const [, host = '', digits] = form.exec(text.trim()) ?? []
  const port = Number(digits)
  const isOne = port >= 1 && port <= 65_535 && URL.canParse(`http://${host}`)
  return isOne ? { host: host.replace(/^\[|\]$/g, ''), port } : undefined
}

/** The same with variables of the environment in it, such as a port that the job has chosen. */
const endpoint: Option<Endpoint> = {
  ...fixed,
  read: spot => {
    const { node, reading } = spot
    return node.kind === 'text' && node.text.includes('${')
      ? readText(spot, text => filledEndpoint(text, reading.environment, node.at))
      : fixed.read(spot)
  },
}

/**
 * `at`: what stands there has an address of its own, also where no variable is known: a variable
 * then stands for a name, and after the last colon for a port.
 */
function filledEndpoint(
  written: string,
  environment: Environment | undefined,
  at: number,
): Parsed<Endpoint> {
  const own = 1 + (at % 65_000)
  const unknown = written.replaceAll(/\$\{\w+\}/g, (_, index) =>
    index > written.lastIndexOf(':') ? `${own}` : `host-${own}`,
  )
  const filled = environment
    ? resolveVariables(written, environment, 'key')
    : { value: { text: unknown } }
  if ('refused' in filled) return filled
  const value = endpointIn(filled.value.text)
  const found = `${quote(written)} with the variables of the environment`
  return value ? { value } : { refused: `expected a host and a port; found ${found}`, hint }
}

const dependencyFields = {
  listen: {
    option: endpoint,
    required: true,
    doc: 'Where the proxy listens; the target has to connect to the dependency there. It may name variables of the environment, such as the port.',
    example: '127.0.0.1:9101',
  },
  upstream: {
    option: endpoint,
    required: true,
    doc: 'Where the dependency itself is. It may name variables of the environment.',
    example: 'payment.internal:443',
  },
  protocol: {
    option: choice(['tcp', 'udp']),
    doc: 'How the dependency is reached: by connections, or by datagrams (UDP), such as DNS and StatsD.',
    default: 'tcp',
  },
  group: {
    option: matching(new RegExp(nameForm), 'a name of letters, digits, - and _', 'such as eu-west'),
    doc: 'What it may be lost together with, such as a region: a fault `{ proxy: <group> }` disturbs all dependencies of the group at once.',
    otherwise: 'none',
    example: 'eu-west',
  },
} as const satisfies Fields

const one: Option<SectionOf<typeof dependencyFields>> = section(dependencyFields)

/** A dependency, and where it stands. */
export type WrittenDependency = SectionOf<typeof dependencyFields> & { name: string; place: Place }

const named = mapping(
  {
    type: 'mapping of dependencies',
    expected: 'a mapping of names',
    hint: 'such as { payment: { listen: 127.0.0.1:9101, upstream: payment.internal:443 } }',
    what: 'dependencies',
    least: 1,
    most: mostDependencies,
    names: { pattern: nameForm },
    values: sectionSchema(dependencyFields),
  },
  (entry, own, spot) => {
    const { key: name, at } = entry
    if (noteName(entry, spot, 'payment')) return undefined
    const read = one.read(own)
    return read && { name, ...read, at, place: spot.reading.place(at) }
  },
)

/** `{ payment: { listen: 127.0.0.1:9101, upstream: payment.internal:443 } }`. */
export const dependencies: Option<WrittenDependency[]> = {
  ...named,
  read: spot => {
    const read = named.read(spot)
    if (read) noteSameAddress(read, spot)
    return read
  },
}

/** Two proxies of one protocol cannot listen at one port, nor one at the dependency itself. */
function noteSameAddress(all: readonly (WrittenDependency & { at: number })[], spot: Spot): void {
  for (const [index, { name, listen, upstream, protocol, at }] of all.entries()) {
    const first = all
      .slice(0, index)
      .find(
        other => isSameEndpoint(other.listen, listen) && isUdp(other.protocol) === isUdp(protocol),
      )
    if (first)
      mistake(spot, {
        message: `\`${name}\` and \`${first.name}\` listen at the same address`,
        hint: 'give each dependency a port of its own',
        at,
      })
    const namesake = all.find(other => other.group === name)
    if (namesake)
      mistake(spot, {
        message: `\`${name}\` is a dependency, and the group of \`${namesake.name}\``,
        hint: 'give the group another name',
        at,
      })
    if (isSameEndpoint(listen, upstream))
      mistake(spot, {
        message: `\`${name}\` listens at the address of the dependency itself`,
        hint: 'let the proxy listen at another port',
        at,
      })
  }
}

/** A port of UDP is not that of TCP with the same number. */
const isUdp = (protocol: WrittenDependency['protocol']): boolean => protocol === 'udp'

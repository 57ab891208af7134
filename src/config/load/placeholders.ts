import type { Option } from '../../language/option.ts'
import { path } from '../../language/scalars/network.ts'
import { howToSendBraces, isTemplate, masked, parseTemplate } from '../../language/template.ts'
import type { TextOption } from '../../language/text-option.ts'
import { mistake, type Spot, sectionOf } from '../../language/yaml/reading.ts'
import { entryOf, type TreeNode } from '../../language/yaml/tree.ts'

/** A path of the target, which may hold placeholders. */
export const templatePath: TextOption<string> = {
  ...path,
  schema: { pattern: '^/(?!/)([!"$-~]|\\{\\{[^}]*\\}\\})*$', maxLength: 2000 },
  parse: text => {
    const parsed = path.parse(masked(text))
    return 'value' in parsed ? (unfilledIn(text) ?? { value: text }) : parsed
  },
  read: spot => {
    const { node } = spot
    const unfilled = node.kind === 'text' ? unfilledIn(node.text) : undefined
    if (unfilled) return mistake(spot, { message: unfilled.refused, hint: unfilled.hint })
    if (node.kind !== 'text' || !isTemplate(node.text)) return path.read(spot)
    const read = path.read({ ...spot, node: { ...node, text: masked(node.text) } })
    return read === undefined ? undefined : node.text
  },
}

/** `${TOKEN}` or `{id}`: no URL holds a bare brace, and nothing fills these. */
function unfilledIn(text: string) {
  const [found, name = ''] = /\$?\{([\w.-]+)\}/.exec(masked(text)) ?? []
  if (found === undefined) return undefined
  return {
    refused: `nothing fills ${found} in a path`,
    hint: `write the value, or a placeholder such as {{ ${name} }} of what a step captured or of data; a brace that is meant is %7B`,
  }
}

/**
 * Notes what the placeholders of some keys name, wherever in their values they stand; one that
 * cannot be read is a mistake.
 */
export function notePlaceholders(spot: Spot, keys: readonly string[]): void {
  for (const key of keys) {
    const value = entryOf(spot.node, key)?.value
    if (value) noteWithin({ ...spot, node: value, path: `${spot.path}.${key}` })
  }
}

/** The same of a value, and of all that is in it. */
export function noteWithin(spot: Spot): void {
  const { node, path: at } = spot
  if (node.kind === 'text') noteText(spot, node)
  else if (node.kind === 'list')
    for (const [index, item] of node.items.entries())
      noteWithin({ ...spot, node: item, path: `${at}[${index}]` })
  else if (node.kind === 'map')
    for (const { key, value } of node.entries)
      noteWithin({ ...spot, node: value, path: `${at}.${key}` })
}

function noteText(spot: Spot, node: Extract<TreeNode, { kind: 'text' }>): void {
  if (!isTemplate(node.text)) return
  const offset = (index: number) => (node.textAt === undefined ? node.at : node.textAt + index)
  const parsed = parseTemplate(node.text)
  if ('refused' in parsed) {
    const { refused, hint, index = 0 } = parsed
    mistake(spot, { message: refused, hint, at: offset(index) })
    return
  }
  const { reading, path: at } = spot
  for (const part of parsed.value) {
    if (typeof part === 'string' || part.kind !== 'value') continue
    const { name, index } = part
    const to = name.includes('.') ? 'column' : 'value'
    reading.references.push({ to, name, path: at, place: reading.place(offset(index)) })
  }
}

/**
 * A request that may use the values that have been captured before it. Any other name is a mistake:
 * one that is captured later, or never.
 */
export function withValues<T>(
  option: Pick<Option<T>, 'read'>,
  spot: Spot,
  captured: ReadonlySet<string>,
): T | undefined {
  const { reading } = spot
  const before = reading.references.length
  const read = option.read(spot)
  const own = reading.references.splice(before)
  reading.references.push(...own.filter(({ to }) => to !== 'value'))
  for (const { to, name, path: at, place } of own) {
    if (to !== 'value' || captured.has(name)) continue
    const message = `${at}: no earlier step captures \`${name}\``
    const known =
      captured.size > 0 ? `captured: ${[...captured].join(', ')}` : 'capture it in an earlier step'
    const hint = `${known}; a column of data is written with its name, such as users.name; ${howToSendBraces}`
    reading.found.push({ place, section: sectionOf(at), mistake: { message, hint, place } })
  }
  return read
}

import { defined } from '../model/basics/defined.ts'
import type { Option } from './option.ts'
import { mistake, type Spot } from './yaml/reading.ts'
import { describe, type TreeNode } from './yaml/tree.ts'

/**
 * A list whose items are all of one kind; `name` gives what must not be there twice. `keepsRest`:
 * whether items that are right are kept beside a mistake, for checks of what they name.
 */
export function list<T>(
  item: Option<T>,
  {
    least = 1,
    most,
    name,
    what,
    keepsRest = false,
  }: {
    least?: 0 | 1
    most: number
    name?: (value: T) => string
    what: string
    keepsRest?: boolean
  },
): Option<T[]> {
  return {
    type: `list of ${item.type}`,
    ...defined({ fields: item.fields }),
    schema: { type: 'array', items: item.schema, minItems: least, maxItems: most },
    read: spot => {
      const { node } = spot
      if (node.kind !== 'list') {
        const hint =
          node.kind === 'nothing' ? undefined : 'each item stands on a line of its own after `- `'
        return mistake(spot, {
          message: `expected a list of ${what}; found ${describe(node)}`,
          hint,
        })
      }
      if (node.items.length < least)
        return mistake(spot, { message: `the list is empty`, hint: `remove it, or name ${what}` })
      if (node.items.length > most)
        return mistake(spot, {
          message: `${node.items.length} ${what}; at most ${most} are allowed`,
        })
      const before = spot.reading.found.length
      const values = node.items.map((itemNode, index) =>
        readItem(item, { ...spot, node: itemNode, path: `${spot.path}[${index}]` }),
      )
      if (name)
        noteDuplicates(
          spot,
          node.items,
          values.map(value => (value === undefined ? undefined : name(value))),
        )
      if (spot.reading.found.length === before) return values as T[]
      return keepsRest ? values.filter(value => value !== undefined) : undefined
    },
  }
}

/** One item, or a list of several. */
export function oneOrList<T>(item: Option<T>, several: Option<T[]>): Option<T[]> {
  return {
    type: `${item.type}, or a list of them`,
    schema: { anyOf: [item.schema, several.schema] },
    read: spot => {
      if (spot.node.kind === 'list') return several.read(spot)
      const value = item.read(spot)
      return value === undefined ? undefined : [value]
    },
  }
}

function readItem<T>(item: Option<T>, spot: Spot): T | undefined {
  return spot.node.kind === 'nothing'
    ? mistake(spot, { message: 'the item is empty', hint: 'remove the `-`' })
    : item.read(spot)
}

function noteDuplicates(spot: Spot, items: TreeNode[], names: (string | undefined)[]): void {
  names.forEach((name, index) => {
    const first = names.indexOf(name)
    if (name === undefined || first === index) return
    const { line } = spot.reading.place(items[first]!.at)
    mistake(
      { ...spot, node: items[index]!, path: `${spot.path}[${index}]` },
      {
        message: `duplicate name \`${name}\``,
        hint: `first in line ${line}; give one of them another \`name\``,
      },
    )
  })
}

import type { Option } from './option.ts'
import { mistake, type Spot } from './yaml/reading.ts'
import type { TreeNode } from './yaml/tree.ts'

const mostCharacters = 64 * 1024

/**
 * Any value that JSON can hold, but for a lone null, which is a forgotten value. Numbers that JSON
 * or JavaScript would change are mistakes.
 */
export const jsonValue: Option<unknown> = {
  type: 'any value',
  schema: { type: ['object', 'array', 'string', 'number', 'boolean'] },
  read: spot => {
    const before = spot.reading.found.length
    const value = plain(spot.node, spot)
    if (spot.reading.found.length > before) return undefined
    if (JSON.stringify(value).length > mostCharacters)
      return mistake(spot, { message: `a body of more than ${mostCharacters} characters` })
    return value
  },
}

function plain(node: TreeNode, spot: Spot): unknown {
  if (node.kind === 'text') return node.text
  if (node.kind === 'boolean') return node.value
  if (node.kind === 'nothing') return null
  if (node.kind === 'list') return node.items.map(item => plain(item, spot))
  // Object.fromEntries makes own keys of `__proto__` and the like.
  if (node.kind === 'map')
    return Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value, spot)]))
  if (
    Number.isFinite(node.value) &&
    (!Number.isInteger(node.value) || Number.isSafeInteger(node.value))
  )
    return node.value
  return mistake(
    { ...spot, node },
    { message: 'JSON cannot represent this number exactly', hint: 'put it in quotes' },
  )
}

import { isTemplate } from './template.ts'
import type { TreeNode } from './yaml/tree.ts'

/** Whether a placeholder stands anywhere in a value. */
export function holdsTemplates(node: TreeNode | undefined): boolean {
  if (node?.kind === 'text') return isTemplate(node.text)
  if (node?.kind === 'list') return node.items.some(holdsTemplates)
  return (
    node?.kind === 'map' &&
    node.entries.some(({ key, value }) => isTemplate(key) || holdsTemplates(value))
  )
}

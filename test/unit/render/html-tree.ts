import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5'

type Node = DefaultTreeAdapterTypes.Node
type Element = { name: string; attributes: Record<string, string>; text: string }
type Tree = { elements: Element[]; comments: string[]; blocks: string[] }

const blockNames = new Set(['p', 'li', 'td', 'th', 'h1', 'h2', 'summary', 'sub', 'div'])

/** Every element of a page in order, and the text of each block with its code left out. */
export function readTree(html: string, kind: 'page' | 'fragment' = 'fragment'): Tree {
  const tree: Tree = { elements: [], comments: [], blocks: [] }
  walk(kind === 'page' ? parse(html) : parseFragment(html), tree)
  return tree
}

function walk(node: Node, tree: Tree): void {
  if (node.nodeName === '#comment' && 'data' in node) tree.comments.push(node.data)
  if ('tagName' in node) {
    const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]))
    tree.elements.push({ name: node.tagName, attributes, text: textOf(node) })
    if (blockNames.has(node.tagName)) tree.blocks.push(textOf(node, true))
  }
  if ('childNodes' in node) for (const child of node.childNodes) walk(child, tree)
}

function textOf(node: Node, withoutCode = false): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value
  if (withoutCode && (node.nodeName === 'code' || node.nodeName === 'pre' || node.nodeName === 'a'))
    return '\u0000'
  return 'childNodes' in node
    ? node.childNodes.map(child => textOf(child, withoutCode)).join('')
    : ''
}

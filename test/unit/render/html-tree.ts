import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5'

type Node = DefaultTreeAdapterTypes.Node
type Element = { name: string; attributes: Record<string, string>; readonly text: string }
export type Tree = { elements: Element[]; comments: string[]; readonly blocks: string[] }

const blockNames = new Set(['p', 'li', 'td', 'th', 'h1', 'h2', 'summary', 'sub', 'div'])

/**
 * Every element of a page in order, and the text of each block with its code left out. Texts are
 * read when they are used, since each holds those of all elements within.
 */
export function readTree(html: string, kind: 'page' | 'fragment' = 'fragment'): Tree {
  const blocks: Node[] = []
  const tree: Tree = {
    elements: [],
    comments: [],
    get blocks() {
      return blocks.map(node => textOf(node, true))
    },
  }
  walk(kind === 'page' ? parse(html) : parseFragment(html), tree, blocks)
  return tree
}

function walk(node: Node, tree: Tree, blocks: Node[]): void {
  if (node.nodeName === '#comment' && 'data' in node) tree.comments.push(node.data)
  if ('tagName' in node) {
    const { tagName: name, attrs } = node
    const attributes = Object.fromEntries(attrs.map(({ name, value }) => [name, value]))
    const element = {
      name,
      attributes,
      get text() {
        return textOf(node)
      },
    }
    tree.elements.push(element)
    if (blockNames.has(name)) blocks.push(node)
  }
  if ('childNodes' in node) for (const child of node.childNodes) walk(child, tree, blocks)
}

function textOf(node: Node, withoutCode = false): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value
  if (withoutCode && (node.nodeName === 'code' || node.nodeName === 'pre' || node.nodeName === 'a'))
    return '\u0000'
  return 'childNodes' in node
    ? node.childNodes.map(child => textOf(child, withoutCode)).join('')
    : ''
}

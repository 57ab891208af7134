/*
 * The Huffman code of HPACK (RFC 7541, appendix B) as states: the nodes of its tree, and the node
 * and the symbol that four bits lead to from each.
 */

/**
 * Bits of the code of each byte, and at last of the end of a string; the codes follow from them, as
 * the code is canonical.
 */
const lengths = [
  ...[
    13, 23, 28, 28, 28, 28, 28, 28, 28, 24, 30, 28, 28, 30, 28, 28, 28, 28, 28, 28, 28, 28, 30, 28,
    28, 28, 28, 28,
  ],
  ...[
    28, 28, 28, 28, 6, 10, 10, 12, 13, 6, 8, 11, 10, 10, 8, 11, 8, 6, 6, 6, 5, 5, 5, 6, 6, 6, 6, 6,
    6, 6, 7, 8, 15,
  ],
  ...[
    6, 12, 10, 13, 6, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 8, 7, 8, 13,
    19, 13, 14, 6,
  ],
  ...[
    15, 5, 6, 5, 6, 5, 6, 6, 6, 5, 7, 7, 6, 6, 6, 5, 6, 7, 6, 5, 5, 6, 7, 7, 7, 7, 7, 15, 11, 14,
    13, 28, 20, 22, 20,
  ],
  ...[
    20, 22, 22, 22, 23, 22, 23, 23, 23, 23, 23, 24, 23, 24, 24, 22, 23, 24, 23, 23, 23, 23, 21, 22,
    23, 22, 23, 23,
  ],
  ...[
    24, 22, 21, 20, 22, 22, 23, 23, 21, 23, 22, 22, 24, 21, 22, 23, 23, 21, 21, 22, 21, 23, 22, 23,
    23, 20, 22, 22,
  ],
  ...[
    22, 23, 22, 22, 23, 26, 26, 20, 19, 22, 23, 22, 25, 26, 26, 26, 27, 27, 26, 24, 25, 19, 21, 26,
    27, 27, 26, 27,
  ],
  ...[
    24, 21, 21, 26, 26, 28, 27, 27, 27, 20, 24, 20, 21, 22, 21, 21, 23, 22, 22, 25, 25, 24, 24, 26,
    23, 26, 27, 26,
  ],
  ...[26, 27, 27, 27, 27, 27, 28, 27, 27, 27, 27, 27, 26, 30],
]
const endOfString = 256

/**
 * For each node, where 0 and 1 lead: to a node, or to a symbol, which is given as -1 less the
 * symbol.
 */
const nodes: [number, number][] = [[0, 0]]
/** Nodes within which a string may end: those that up to seven ones lead to. */
const isEnd = new Uint8Array(endOfString)

/**
 * By node and four bits: the node that they lead to, and above eight bits the symbol on the way and
 * one, or 0.
 */
const steps = new Uint32Array(endOfString * 16)

/**
 * Writes a string decoded; how many bytes that are, or -1 where it is not well coded. There are two
 * for each at most.
 */
export function decodeHuffman(
  bytes: Uint8Array,
  from: number,
  end: number,
  into: Uint8Array,
): number {
  if (nodes.length === 1) grow()
  let node = 0
  let length = 0
  for (let at = from; at < end; at += 1) {
    const byte = bytes[at]!
    const high = steps[node * 16 + (byte >> 4)]!
    if (high > 255) into[length++] = (high >> 8) - 1
    const low = steps[(high & 255) * 16 + (byte & 15)]!
    if (low > 255) into[length++] = (low >> 8) - 1
    if (high > lastStep || low > lastStep) return -1
    node = low & 255
  }
  return isEnd[node] === 1 ? length : -1
}
/** Above it there is the end of a string, which must not be written out. */
const lastStep = (endOfString << 8) | 255

/** At the first string: most runs speak no HTTP/2. */
function grow(): void {
  growTree()
  fillSteps()
}

function growTree(): void {
  const symbols = lengths
    .map((_, symbol) => symbol)
    .toSorted((a, b) => lengths[a]! - lengths[b]! || a - b)
  let code = 0
  let before = 0
  for (const symbol of symbols) {
    const length = lengths[symbol]!
    code <<= length - before
    before = length
    let node = 0
    for (let bit = length - 1; bit > 0; bit -= 1) node = childOf(node, (code >> bit) & 1)
    nodes[node]![code & 1] = -1 - symbol
    code += 1
  }
}

function childOf(node: number, bit: number): number {
  const known = nodes[node]![bit]!
  if (known > 0) return known
  nodes.push([0, 0])
  nodes[node]![bit] = nodes.length - 1
  return nodes.length - 1
}

function fillSteps(): void {
  for (const from of nodes.keys()) {
    for (let bits = 0; bits < 16; bits += 1) {
      let node = from
      let symbol = -1
      for (const bit of [8, 4, 2, 1]) {
        const reached = nodes[node]![(bits & bit) === 0 ? 0 : 1]!
        if (reached < 0) symbol = -1 - reached
        node = Math.max(0, reached)
      }
      steps[from * 16 + bits] = ((symbol + 1) << 8) | node
    }
  }
  for (let node = 0, ones = 0; ones < 8; node = nodes[node]![1]!, ones += 1) isEnd[node] = 1
}

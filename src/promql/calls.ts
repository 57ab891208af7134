import { type Token, tokenize } from './locate-selectors.ts'

/** A call of a function: its whole text, and those of its arguments. */
export type Call = { text: string; args: string[] }

/** The calls of a function in a PromQL query; one that is not closed is left out. */
export function callsOf(query: string, name: string): Call[] {
  const tokens = tokenize(query)
  return tokens.flatMap((token, i) => {
    const isCall = token.kind === 'name' && token.text === name && tokens[i + 1]?.text === '('
    return isCall ? (callAt(query, tokens, i) ?? []) : []
  })
}

function callAt(query: string, tokens: readonly Token[], index: number): Call | undefined {
  const args: string[] = []
  let depth = 0
  let from = tokens[index + 1]!.at + 1
  for (const { text, at } of tokens.slice(index + 1)) {
    if (text === '(') depth += 1
    if (text === ')') depth -= 1
    if (depth > 1 || (text !== ',' && depth > 0)) continue
    args.push(query.slice(from, at).trim())
    from = at + 1
    if (depth === 0) return { text: query.slice(tokens[index]!.at, from), args }
  }
  return undefined
}

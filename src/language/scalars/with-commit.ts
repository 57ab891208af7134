import { commitName } from '../../model/plan/target.ts'
import { type Parsed, readText, type TextOption } from '../text-option.ts'
import { quote } from '../yaml/tree.ts'

/** A string in which `$commit` stands for the head commit; no other name is filled. */
export function withCommit<T>(option: TextOption<T>): TextOption<T> {
  const parse = (text: string): Parsed<T> => unknownName(text) ?? option.parse(text)
  return {
    ...option,
    parse,
    read: spot => (spot.node.kind === 'text' ? readText(spot, parse) : option.read(spot)),
  }
}

function unknownName(text: string) {
  for (const { 0: found, index } of text.matchAll(/\$(?:\w+|\{\w*\}?)/g)) {
    if (found === commitName || /^\$\d/.test(found)) continue
    const refused = `unknown name ${quote(found)}`
    return { refused, index, hint: `only ${commitName} is filled, in small letters` }
  }
  return undefined
}

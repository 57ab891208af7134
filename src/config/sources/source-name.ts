import { name } from '../../language/scalars/texts.ts'
import { type TextOption, textOption } from '../../language/text-option.ts'
import { mistake } from '../../language/yaml/reading.ts'
import { nearest } from '../../model/basics/nearest.ts'
import { type Capability, providerKeys } from '../../providers/providers.ts'

const keys = providerKeys()
  .filter(({ ask, can }) => ask || can)
  .map(({ key }) => key)

const plain = textOption({
  type: 'text',
  expected: 'a name',
  hint: 'such as staging',
  parse: name.parse,
})

/** A source by its name: its key at the top of the file, or its name below `sources`. */
export const sourceName: TextOption<string> = {
  ...plain,
  read: spot => {
    const read = plain.read(spot)
    if (read === undefined || sourceKeyOf(read, spot.reading.sources) !== undefined) return read
    const known = [...keys, ...(spot.reading.sources?.keys() ?? [])]
    const near = nearest(read, known)
    return mistake(spot, {
      message: `no source is named \`${read}\``,
      hint: near ? `did you mean \`${near}\`?` : `the sources are ${known.join(', ')}`,
    })
  },
}

/** Under which key the source of a name has its settings; undefined of a name that nothing has. */
export const sourceKeyOf = (
  name: string,
  named: ReadonlyMap<string, string> = new Map(),
): string | undefined => named.get(name) ?? keys.find(key => key === name)

/** Who is asked where no other source can tell: the first of the table. */
export const usualSource = (needs: Capability): string =>
  providerKeys().find(({ can }) => can?.includes(needs))?.key ?? ''

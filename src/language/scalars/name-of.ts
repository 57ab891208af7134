import type { Option } from '../option.ts'
import { type Reference, refer } from '../yaml/reading.ts'
import { name } from './texts.ts'

/** A name that something else in the config has to have. */
export const nameOf = (to: Reference['to']): Option<string> => ({
  ...name,
  read: spot => {
    const read = name.read(spot)
    if (read !== undefined) refer(spot, to, read)
    return read
  },
})

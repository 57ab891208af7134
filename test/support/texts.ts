import { matchesGlob } from 'node:path'
import type { Texts } from '../../src/gate/texts.ts'

/** Files by their path, as if they were those of a folder. */
export const textsOf = (files: Record<string, string>, more: Partial<Texts> = {}): Texts => ({
  read: async path => {
    const text = files[path]
    return text === undefined
      ? { kind: 'missing', isThere: false, why: 'there is no such file' }
      : { kind: 'text', text }
  },
  find: async pattern =>
    Object.keys(files)
      .filter(path => matchesGlob(path, pattern))
      .sort(),
  nameOf: path => path,
  ofCommit: false,
  ...more,
})

import { matchesGlob, readGlob } from '../../src/files/glob.ts'
import type { Texts } from '../../src/gate/plan/files/texts.ts'

/** Files by their path, as if they were those of a folder. */
export const textsOf = (files: Record<string, string>, more: Partial<Texts> = {}): Texts => ({
  read: async path => {
    const text = files[path]
    return text === undefined
      ? { kind: 'missing', isThere: false, why: 'there is no such file' }
      : { kind: 'text', text }
  },
  find: async pattern => {
    const glob = readGlob(pattern)
    if ('refused' in glob) throw new Error(glob.refused)
    return {
      kind: 'found',
      paths: Object.keys(files)
        .filter(path => matchesGlob(glob, path))
        .sort(),
    }
  },
  nameOf: path => path,
  ofCommit: false,
  ...more,
})

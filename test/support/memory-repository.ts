import type { Repository } from '../../src/init/repository.ts'

/** A repository of these files, by path. */
export const memoryRepository = (
  files: Record<string, string>,
  more: Partial<Repository> = {},
): Repository => ({
  name: 'shop',
  files: Object.keys(files),
  text: path => files[path],
  ...more,
})

import type { CheckKind } from '../../../src/checks/check-kind.ts'
import { file } from '../../../src/language/scalars/texts.ts'

/** Whether a file is there. */
export const flag: CheckKind = {
  id: 'flag',
  fields: {
    flag: { option: file, doc: 'A file that has to be there.', required: true, example: 'up.txt' },
  },
  addressOf: ({ flag: path }: { flag: string }) => path,
  load: () => import('./flag.ts'),
}

import type { FaultKind } from '../../../src/faults/fault.ts'
import { file } from '../../../src/language/scalars/texts.ts'
import { section } from '../../../src/language/section.ts'
import type { MarkerFault } from './marker.ts'

export const marker: FaultKind<MarkerFault> = {
  id: 'marker',
  option: section({
    marker: { option: file, doc: 'A file that is there while it lasts.', required: true },
  }),
  describe: settings => `the file ${settings.marker}`,
  load: () => import('./marker.ts'),
}

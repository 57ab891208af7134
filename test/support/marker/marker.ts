import { rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FaultModule } from '../../../src/faults/fault.ts'

export type MarkerFault = { marker: string }

export const open: FaultModule<MarkerFault>['open'] = async ({ marker }, { folder }) => {
  const path = join(folder, marker)
  return {
    injection: { path },
    inject: () => writeFile(path, ''),
    status: () =>
      stat(path).then(
        () => 'active',
        () => 'ended',
      ),
    mend: `remove ${path}`,
  }
}

export const revert: FaultModule<MarkerFault>['revert'] = async injection => {
  const { path } = injection as { path: string }
  const isThere = await stat(path).catch(() => undefined)
  await rm(path, { force: true })
  return isThere ? 'undone' : 'was not there'
}

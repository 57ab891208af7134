import { stat } from 'node:fs/promises'
import { Problem } from '../../model/problem.ts'
import { type AppOrder, folderOf } from './app.ts'
import { nameOf } from './describe-end.ts'

/** @throws Problem `target` where an app cannot be started on this platform, or has no folder. */
export async function assertStartable(
  order: Pick<AppOrder, 'plan' | 'folder' | 'side'>,
  platform: NodeJS.Platform = process.platform,
): Promise<void> {
  if (platform === 'win32') {
    const hint = 'start it in an earlier step, and give its address as target.url'
    throw new Problem('target', 'target.start needs a POSIX shell: Linux or macOS', { hint })
  }
  const folder = folderOf(order)
  const found = await stat(folder).catch(() => undefined)
  if (!found?.isDirectory())
    throw new Problem('target', `the folder of ${nameOf(order.side)} is not there: ${folder}`)
}

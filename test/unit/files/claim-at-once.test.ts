import { join } from 'node:path'
import { expect, test } from 'vitest'
import { claimReportFolder } from '../../../src/files/report-folder.ts'
import { temporaryFolder } from '../../support/processes.ts'

test('a report folder can be claimed by several at once, as by two apps whose logs are kept', async () => {
  const root = await temporaryFolder()
  const folder = { path: join(root, 'report'), root }
  const claims = Array.from({ length: 20 }, () => claimReportFolder(folder))
  expect(await Promise.all(claims)).toEqual(claims.map(() => undefined))
})

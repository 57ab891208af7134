import { copyFile, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readPlan } from '../../../src/gate/plan/read-plan.ts'
import { protoFile } from './user-server.ts'

/** The plan of a config that stands in a folder of its own beside `user.proto`, and other files. */
export async function planBesideProto(config: string, files: Record<string, string> = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'grpc-'))
  await copyFile(protoFile, join(folder, 'user.proto'))
  for (const [name, text] of Object.entries({ ...files, 'gate.yml': config }))
    await writeFile(join(folder, name), text)
  return readPlan({
    config: 'gate.yml',
    folder,
    environment: {},
    overrides: [],
    options: {},
  })
}

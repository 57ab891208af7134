import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fetchPackage } from '../../../scripts/debian-package.ts'

/** The library by which a process is told another time of day. */
export async function fakeTime(): Promise<string> {
  const home = resolve('.cache/faketime')
  if (!existsSync(home)) await fetchPackage({ name: 'libfaketime' }, home)
  const library = readdirSync(home, { recursive: true, encoding: 'utf8' }).find(name =>
    name.endsWith('libfaketime.so.1'),
  )
  if (!library) throw new Error('libfaketime came without its library')
  return join(home, library)
}

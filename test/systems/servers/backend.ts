import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import { defined } from '../../../src/model/basics/defined.ts'

/** A server of another make, until the test ends; it is up once the address answers. */
export async function startBackend(
  command: readonly [program: string, ...words: string[]],
  { url, cwd }: { url: string; cwd?: string },
): Promise<ChildProcess> {
  const [program, ...words] = command
  const child = spawn(program, words, { stdio: 'ignore', ...defined({ cwd }) })
  onTestFinished(async () => {
    child.kill('SIGKILL')
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  })
  const isUp = () =>
    fetch(url).then(
      ({ ok }) => ok,
      () => false,
    )
  await expect.poll(isUp, { timeout: 240_000, interval: 300 }).toBe(true)
  return child
}

const machines = '/usr/lib/jvm'

/**
 * The program `java` of a JDK from 21 on: of the runner's own variables, or installed beside
 * others.
 */
export function recentJava(): string | undefined {
  const named = Object.entries(process.env)
    .filter(([name]) => /^JAVA_HOME_(2[1-9]|[3-9]\d)_X64$/.test(name))
    .map(([, home]) => home!)
  const installed = existsSync(machines)
    ? readdirSync(machines).flatMap(name => {
        const version = Number(/(?:^|-)(\d{2})(?:[.-]|$)/.exec(name)?.[1])
        return version >= 21 ? [join(machines, name)] : []
      })
    : []
  return [...named, ...installed]
    .map(home => join(home, 'bin/java'))
    .find(program => existsSync(program))
}

import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** A user of this machine, as whom a command can run. `home`: its home folder. */
export type Account = { name: string; uid: number; gid: number; home: string }

/** As `id` and the shell know the user, wherever the system keeps its users; undefined: nowhere. */
export async function findAccount(name: string): Promise<Account | undefined> {
  const ask = async (command: string, ...words: string[]) =>
    (await promisify(execFile)(command, words)).stdout.trim()
  try {
    const [uid, gid, home] = await Promise.all([
      ask('id', '-u', name),
      ask('id', '-g', name),
      // The shell expands a `~name` only where it is written out; the config admits plain names.
      ask('/bin/sh', '-c', `echo ~${name}`),
    ])
    return { name, uid: Number(uid), gid: Number(gid), home: home! }
  } catch {
    return undefined
  }
}

/** The variables by which a program knows who runs it. */
export const variablesOf = ({ name, home }: Account): Record<string, string> => ({
  USER: name,
  LOGNAME: name,
  HOME: home,
})

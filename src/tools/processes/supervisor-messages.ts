/** The role of a process that looks after a tool, as the entry knows it. */
export const supervisorRole = 'supervise'

/**
 * `mark`: that of `markedWith`; `folder` is removed by the supervisor where nobody else is left to
 * do it; `container`: the command is a client of it. `cwd`: where the command runs; `environment`:
 * all of it, where it is not ours; `reportsLines`: its standard output is read; `speaks`: what it
 * writes there counts among its last words, as its standard error does. `user`: as whom the command
 * runs, absent: as the supervisor does. `counts`: the source of a regular expression, whose
 * lines among its last words are counted, also those that are not the last.
 */
export type LaunchMessage = {
  kind: 'launch'
  mark: string
  command: string
  args: string[]
  folder?: string
  container?: string
  cwd?: string
  environment?: Record<string, string>
  reportsLines?: true
  speaks?: true
  counts?: string
  app?: AppLaunch
  user?: { uid: number; gid: number }
}

/**
 * The command is an app of the user: its whole output is told. `goesOn`: where it ends with exit
 * code 0, what it has left in the background goes on until it is stopped.
 */
type AppLaunch = {
  goesOn: boolean
}
/** `interrupt`: as Ctrl-C at a terminal, so that the tool may end in its own way. */
type StopMessage = { kind: 'stop' | 'interrupt' }
export type ToSupervisor = LaunchMessage | StopMessage

/**
 * `how`: such as `exit code 1`; `lines`: the last that the tool wrote to its standard error;
 * `counted`: those that were to be counted, and the first of them.
 * `output`: whole lines of an app.
 */
export type Ended = {
  how: string
  lines: string[]
  counted?: { count: number; first: string }
}
export type FromSupervisor =
  | { kind: 'started'; pid: number }
  | { kind: 'output'; lines: string[] }
  | ({ kind: 'ended' } & Ended)

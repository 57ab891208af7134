/** The role of a process that looks after a tool, as the entry knows it. */
export const supervisorRole = 'supervise'

/**
 * `folder` is removed by the supervisor where nobody else is left to do it; `container`: the command is a client of it. `cwd`:
 * where the command runs; `environment`: all of it, where it is not ours; `tells`: its standard output is read.
 */
export type LaunchMessage = {
  kind: 'launch'
  command: string
  args: string[]
  folder: string
  container?: string
  cwd?: string
  environment?: Record<string, string>
  tells?: true
}
/** `interrupt`: as Ctrl-C at a terminal, so that the tool may end in its own way. */
type StopMessage = { kind: 'stop' | 'interrupt' }
export type ToSupervisor = LaunchMessage | StopMessage

/** `how`: such as `exit code 1`; `lines`: the last that the tool wrote to its standard error. */
export type FromSupervisor =
  | { kind: 'started'; pid: number }
  | { kind: 'ended'; how: string; lines: string[] }

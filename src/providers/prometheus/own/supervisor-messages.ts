/** The role of a process that looks after a server, as the entry knows it. */
export const supervisorRole = 'supervise-prometheus'

/** `folder` is removed by the supervisor where nobody else is left to do it. */
export type LaunchMessage = {
  kind: 'launch'
  command: string
  args: string[]
  folder: string
  container?: string
}
type StopMessage = { kind: 'stop' }
export type ToSupervisor = LaunchMessage | StopMessage

/** `how`: such as `exit code 1`; `lines`: the last that the server wrote to its standard error. */
export type FromSupervisor =
  | { kind: 'started'; pid: number }
  | { kind: 'ended'; how: string; lines: string[] }

/** The role of a process that looks after a tool, as the entry knows it. */
export const supervisorRole = 'supervise'

/**
 * `mark`: that of `markedWith`; `folder` is removed by the supervisor where nobody else is left to do it; `container`: the command is
 * a client of it.
 */
export type LaunchMessage = {
  kind: 'launch'
  mark: string
  command: string
  args: string[]
  folder?: string
  container?: string
  app?: AppLaunch
}

/**
 * What an app is given that a tool of ours is not. `environment` is all that it has. `goesOn`: where the command ends with exit code
 * 0, what it has left in the background goes on until it is stopped.
 */
export type AppLaunch = {
  workingFolder: string
  environment: Record<string, string>
  goesOn: boolean
}
type StopMessage = { kind: 'stop' }
export type ToSupervisor = LaunchMessage | StopMessage

/** `how`: such as `exit code 1`; `lines`: the last that the tool wrote to its standard error. `output`: whole lines of an app. */
export type FromSupervisor =
  | { kind: 'started'; pid: number }
  | { kind: 'output'; lines: string[] }
  | { kind: 'ended'; how: string; lines: string[] }

import type { Machine } from './machine.ts'
import { runForOutput } from './processes/run-for-output.ts'

/** What finding a cluster of Kubernetes takes of this machine: what kubectl would have. */
export const clusterAccess = ({ environment, variables }: Machine) => ({
  environment: { ...variables, ...environment },
  run: runForOutput,
})

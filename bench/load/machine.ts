import { cpus, release, totalmem, type } from 'node:os'

/** What the figures are of, in words; nothing that names this one machine. */
export function describeMachine(): string {
  const all = cpus()
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`
  return `${all[0]?.model.trim()}, ${all.length} cores, ${memory}, ${type()} ${release()}, Node ${process.versions.node}`
}

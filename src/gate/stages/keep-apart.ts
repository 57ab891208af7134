import { bindSelf } from '../../tools/cores.ts'
import type { Stage } from './stage.ts'

/**
 * The load is sent from CPUs that the started apps do not have. It comes after their builds, which
 * the gate starts and which would be bound with it.
 */
export const keepApart: Stage = {
  id: 'cores',
  run: async ({ ports, evidence, context: { log } }) => {
    const cores = await ports.findCores?.()
    if (!cores) return
    try {
      await bindSelf(cores.generator)
      evidence.cores = cores
      log.info(`The load is sent from CPUs of its own: ${cores.generator}`)
    } catch (error) {
      const why = (error as Error).message.trim().split('\n').at(-1)
      log.warn(`The load shares the CPUs of the apps: ${why}`)
    }
  },
}

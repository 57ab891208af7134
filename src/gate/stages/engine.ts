import { addNotes } from '../sources.ts'
import type { Stage } from './stage.ts'

/** An engine that is missing costs no wait for the target. */
export const prepareEngine: Stage = {
  id: 'engine',
  run: async run => {
    const { ports, evidence, context } = run
    run.engine = await ports.engine.prepare(context)
    addNotes(evidence, run.engine.notes ?? [])
  },
}

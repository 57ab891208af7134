import type { Stage } from '../stage.ts'

/** Servers describe some of what is sent to them, such as the types of its messages. */
export const learn: Stage = {
  id: 'learn',
  run: async run => {
    const { plan, ports, evidence, context } = run
    if (!ports.learn) return
    run.requests = await ports.learn(evidence.target, plan.target, context)
  },
}

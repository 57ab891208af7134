import type { Stage } from './stage.ts'

export const locateTarget: Stage = {
  id: 'target',
  run: async ({ plan, ports, evidence, context }) => {
    evidence.target = await ports.locateTarget(plan.target, context)
  },
}

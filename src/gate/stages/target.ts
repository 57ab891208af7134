import { isStartedHere } from '../apps.ts'
import type { Stage } from './stage.ts'

export const locateTarget: Stage = {
  id: 'target',
  run: async ({ plan: { target }, ports, apps, evidence, context }) => {
    evidence.target = isStartedHere(target)
      ? await apps.start(target, 'head')
      : await ports.locateTarget(target, context)
  },
}

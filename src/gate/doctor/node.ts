import type { Check } from './subject.ts'

const oldest = 24

export const checkNode: Check = async ({ nodeVersion }) => {
  const found = { check: 'node', message: `Node ${nodeVersion}` }
  if (Number.parseInt(nodeVersion, 10) >= oldest) return [{ ...found, state: 'ok' }]
  return [{ ...found, state: 'problem', hint: `Node ${oldest} or newer is needed` }]
}

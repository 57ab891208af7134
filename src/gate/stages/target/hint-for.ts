import type { Side } from '../../../model/evidence/load-report.ts'

/** A hint that names keys and inputs of the target, with those of the side that it is for. */
export const hintFor = (side: Side, hint: string): string =>
  side === 'head' ? hint : hint.replaceAll(/\btarget\b/g, 'baseline')

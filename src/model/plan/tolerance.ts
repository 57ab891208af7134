/**
 * How much worse than base head may be: a share of base's value, an amount in the objective's unit,
 * or the larger of both. Never negative; whether more or less is worse is the comparator's.
 */
export type Tolerance = { relative?: number; absolute?: number }

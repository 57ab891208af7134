/**
 * The alpha spent by the time this fraction (0 to 1) of the longest run is over: α·t^ρ, the power
 * family of spending functions (Lan & DeMets 1983; Kim & DeMets 1987). ρ > 1 spends little early, ρ
 * < 1 most of it; all of it at the end.
 */
export function spentAt(fraction: number, alpha: number, power: number): number {
  return alpha * Math.min(1, Math.max(0, fraction)) ** power
}

import type { DataPlan } from '../../../model/plan/scenario.ts'
import type { Revealed } from '../../../model/secret.ts'

/** Gives iterations their rows. */
export type Rows = {
  /** Values by `data.column`; the name of the data that has no row left, where there is one. */
  of: (number: number, random: () => number) => ReadonlyMap<string, unknown> | string
}

/**
 * `number` says which row is whose, so that both sides of a comparison, and several threads, agree.
 */
export function rowsOf(data: readonly Revealed<DataPlan>[]): Rows {
  const all = data.map(({ name, columns, pick, rows }) => ({
    name,
    pick,
    keys: columns.map(column => `${name}.${column}`),
    rows: JSON.parse(rows) as unknown[][],
  }))
  return {
    of: (number, random) => {
      const values = new Map<string, unknown>()
      for (const { name, pick, keys, rows } of all) {
        if (pick === 'unique' && number >= rows.length) return name
        const at = pick === 'random' ? Math.floor(random() * rows.length) : number % rows.length
        for (const [column, key] of keys.entries()) values.set(key, rows[at]![column])
      }
      return values
    },
  }
}

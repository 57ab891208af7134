import { defined } from '../../../model/basics/defined.ts'
import type { SampledPages } from '../../../model/evidence/load-report.ts'
import type { Page } from '../connection/outcome.ts'
import type { Series } from './series.ts'

/** Responses that were looked at as pages, of each name and side. */
export class Pages {
  private readonly kept = new Map<string, SampledPages>()

  add({ side, name }: Series, page: Page): void {
    if (page === 'partial') this.merge({ side, name, looked: 0, logins: 0, partial: 1 })
    else this.merge({ side, name, looked: 1, logins: page === 'login' ? 1 : 0 })
  }

  merge({ side, name, looked, logins, partial }: SampledPages): void {
    const key = `${side} ${name}`
    const known = this.kept.get(key) ?? { side, name, looked: 0, logins: 0 }
    this.kept.set(key, {
      ...known,
      looked: known.looked + looked,
      logins: known.logins + logins,
      ...defined({ partial: partial && (known.partial ?? 0) + partial }),
    })
  }

  toData(): SampledPages[] {
    return [...this.kept.values()]
  }
}

/** Those of several threads, of requests that returned a login page, or errors beside data. */
export function mergePages(all: readonly SampledPages[]): SampledPages[] {
  const merged = new Pages()
  for (const one of all) merged.merge(one)
  return merged.toData().filter(({ logins, partial }) => logins > 0 || partial !== undefined)
}

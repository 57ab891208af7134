import type { ErrorKind } from '../../model/evidence/load-report.ts'

/** By k6's list of error codes. */
export function errorKindOf(code: number): ErrorKind {
  if (code === 1050 || code === 1211) return 'timeout'
  if (code >= 1100 && code < 1200) return 'dns'
  if (code === 1212) return 'refused'
  if (code === 1201 || code === 1220) return 'reset'
  if (code >= 1300 && code < 1400) return 'tls'
  return code >= 1600 && code < 1700 ? 'protocol' : 'other'
}

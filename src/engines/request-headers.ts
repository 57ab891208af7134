import { gateVersion } from '../model/version.ts'

/** Names and values, flat; a request's own win over the deployment's. */
export function headersOf(
  own: Readonly<Record<string, string>>,
  common: Readonly<Record<string, string>>,
): string[] {
  const merged = new Map([['user-agent', ['user-agent', `reliability-gate/${gateVersion}`]]])
  for (const [key, value] of [...Object.entries(common), ...Object.entries(own)])
    merged.set(key.toLowerCase(), [key, value])
  return [...merged.values()].flat()
}

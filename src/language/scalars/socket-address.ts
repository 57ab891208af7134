import { type TextOption, textOption } from '../text-option.ts'
import { quote } from '../yaml/tree.ts'

const hint = 'such as 127.0.0.1:8080, or ":8080" on the host of the target'

/** `host:port`, the host as a URL writes it, or `:port` on the host of the target. */
export const socketAddress: TextOption<string> = textOption({
  type: 'address',
  expected: 'a host and a port',
  hint,
  schema: { pattern: '^\\s*(\\[[0-9A-Fa-f:.]+\\]|[A-Za-z0-9_.-]*):\\d{1,5}\\s*$' },
  parse: text => {
    const [, host, port] = /^(\[[\dA-Fa-f:.]+\]|[\w.-]*):(\d{1,5})$/.exec(text.trim()) ?? []
    // By way of a URL, so that every spelling of an IP address is held to the same lists.
    const url = `http://${host || 'target'}:${port}`
    if (host === undefined || Number(port) < 1 || !URL.canParse(url))
      return { refused: `expected a host and a port from 1 to 65535; found ${quote(text)}`, hint }
    return { value: `${host && new URL(url).hostname}:${Number(port)}` }
  },
})

/** The address with its scheme; undefined for a port on the host of a target that is not known. */
export function addressOn(
  scheme: string,
  written: string,
  target: string | undefined,
): string | undefined {
  if (!written.startsWith(':')) return `${scheme}://${written}`
  return target && `${scheme}://${new URL(target).hostname}${written}`
}

import { addressOn, socketAddress } from '../../../../language/scalars/socket-address.ts'
import { type TextOption, textOption } from '../../../../language/text-option.ts'

/** `host:port`, `https://host:port` or `:port`. */
export const grpcAddress: TextOption<string> = textOption({
  type: 'address',
  expected: 'a host and a port',
  hint: 'such as 127.0.0.1:50051, https://grpc.example:443, or ":50051" on the host of the target',
  schema: {
    pattern: '^\\s*(https://)?(\\[[0-9A-Fa-f:.]+\\]|[A-Za-z0-9_.-]*):\\d{1,5}\\s*$',
  },
  parse: text => {
    const [, scheme = '', rest = ''] = /^\s*(https:\/\/)?(.*)$/s.exec(text) ?? []
    const parsed = socketAddress.parse(rest)
    if (!('value' in parsed)) return parsed
    return scheme !== '' && parsed.value.startsWith(':')
      ? { refused: 'expected a host after https://', hint: 'such as https://grpc.example:443' }
      : { value: scheme + parsed.value }
  },
})

/** As a URL; a port on the host of the target is reached as the target is, with TLS or without. */
export function addressField(
  { address }: { address?: string },
  target: string | undefined,
): string | undefined {
  if (address === undefined || address.startsWith('https:')) return address
  if (!address.startsWith(':')) return `http://${address}`
  return target && addressOn(new URL(target).protocol.slice(0, -1), address, target)
}

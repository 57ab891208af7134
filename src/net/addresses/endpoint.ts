/** The host of a URL as sockets take it: an IPv6 address without its brackets. */
export const unbracketed = (hostname: string): string => hostname.replace(/^\[|\]$/g, '')

/** The port of a URL of HTTP, named or not. */
export const portOf = ({ port, protocol }: Pick<URL, 'port' | 'protocol'>): number =>
  Number(port || (protocol === 'https:' ? 443 : 80))

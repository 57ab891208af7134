import { decoded } from '../model/basics/decoded.ts'

/**
 * An http address without the credentials in it, and those as the value of an `authorization`
 * header (RFC 7617). Anything that is no URL comes back as it was.
 */
export function splitUserinfo(address: string): { url: string; authorization?: string } {
  if (!URL.canParse(address)) return { url: address }
  const url = new URL(address)
  if (url.username === '' && url.password === '') return { url: address }
  const { username, password } = userOf(url)
  url.username = ''
  url.password = ''
  return { url: url.href, authorization: basicHeader(username, password) }
}

/** The user in an address, and the password; empty where there is none. */
export const userOf = ({ username, password }: URL): { username: string; password: string } => ({
  username: decoded(username),
  password: decoded(password),
})

/** RFC 7617, in UTF-8. */
export const basicHeader = (username: string, password: string): string =>
  `Basic ${Buffer.from(`${username}:${password}`, 'utf8').toString('base64')}`

/* Bytes of HTTP/1.1 (RFC 9110, RFC 9112), in the reading of llhttp. */

export const tab = 0x9
export const lf = 0xa
export const cr = 0xd
export const space = 0x20
export const quote = 0x22
export const comma = 0x2c
export const zero = 0x30
export const nine = 0x39
export const colon = 0x3a
export const semicolon = 0x3b
export const equals = 0x3d
export const backslash = 0x5c

/** Bytes of a token, in lower case; 0 for those that are none. */
export const tokens = new Uint8Array(256)
for (const char of "!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyz") {
  tokens[char.charCodeAt(0)] = char.charCodeAt(0)
  tokens[char.toUpperCase().charCodeAt(0)] = char.charCodeAt(0)
}

/** Bytes that a field value may hold: no control but the tab. */
export const values = new Uint8Array(256).fill(1, space).fill(1, tab, tab + 1)
values[0x7f] = 0

/** Values of hexadecimal digits, 255 for all others. */
export const hexDigits = new Uint8Array(256).fill(255)
for (let digit = 0; digit < 16; digit += 1) {
  hexDigits[digit.toString(16).charCodeAt(0)] = digit
  hexDigits[digit.toString(16).toUpperCase().charCodeAt(0)] = digit
}

export const isDigit = (byte: number): boolean => byte >= zero && byte <= nine

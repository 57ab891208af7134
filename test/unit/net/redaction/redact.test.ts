import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRedactor } from '../../../../src/net/redaction/redact.ts'
import { splitUserinfo } from '../../../../src/net/userinfo.ts'

const redact = (text: string, ...secrets: string[]) => createRedactor(secrets).redact(text)

test('a secret is hidden wherever it stands', () => {
  expect(redact('a=s3cret&b=s3cret', 's3cret')).toBe('a=***&b=***')
})

test('the longer of two secrets is hidden as a whole', () => {
  expect(redact('token-extended token', 'token', 'token-extended')).toBe('*** ***')
})

test('overlapping secrets leave nothing of either', () => {
  expect(redact('x abcdef y', 'abcd', 'cdef')).toBe('x *** y')
})

test('a secret at the very beginning, repeated, becomes one mask', () => {
  expect(redact('abcdabcd', 'abcd')).toBe('***')
})

test('secrets below four characters are left alone, since hiding them would hide the text', () => {
  expect(redact('on 1 abc', 'on', '1', 'abc', '')).toBe('on 1 abc')
})

test.each([
  ['Bearer tok.en-123', 'sent tok.en-123', 'sent ***'],
  ['Bearer tok.en-123', 'sent Bearer tok.en-123', 'sent ***'],
  [`Basic ${btoa('user:pass word')}`, 'with pass word', 'with ***'],
])('of the header value %s the credentials alone are hidden too', (secret, text, expected) => {
  expect(redact(text, secret)).toBe(expected)
})

test('letters of a secret that mean something in a pattern mean themselves', () => {
  expect(redact('a.*+?[](){}|^$\\b axxb', 'a.*+?[](){}|^$\\b')).toBe('*** axxb')
})

test.each([
  ['GET https://user:pass@host/x', 'GET https://***@host/x'],
  ['https://user@host https://a:b@c', 'https://***@host https://***@c'],
  ['redis://:p@ss@host:6379/0', 'redis://***@host:6379/0'],
  ['https://host/path@2 a@b.example', 'https://host/path@2 a@b.example'],
  ['"https://user:pa$$@host"', '"https://***@host"'],
])('the credentials of a URL are hidden, known or not: %s', (text, expected) => {
  expect(redact(text)).toBe(expected)
})

const secretText = fc
  .string({ minLength: 6, maxLength: 30, unit: 'grapheme' })
  .filter(text => !/^[\s*]|[\s*]$|\*{2}/.test(text))
const surroundings = fc.string({ maxLength: 20 })

const forms: Record<string, (secret: string) => string> = {
  'as it is': secret => secret,
  'percent-encoded': secret => encodeURIComponent(secret),
  'percent-encoded in lower case': secret =>
    encodeURIComponent(secret).replace(/%../g, code => code.toLowerCase()),
  'in a form': secret => new URLSearchParams({ k: secret }).toString().slice(2),
  'in JSON': secret => JSON.stringify(secret).slice(1, -1),
  'in base64': secret => Buffer.from(secret).toString('base64').replace(/=+$/, ''),
  'in base64url': secret => Buffer.from(secret).toString('base64url'),
  'in hex': secret => Buffer.from(secret).toString('hex'),
  'in hex in upper case': secret => Buffer.from(secret).toString('hex').toUpperCase(),
  'in JSON in JSON': secret => JSON.stringify(JSON.stringify(secret).slice(1, -1)).slice(1, -1),
  'in JSON of a careful writer': secret =>
    secret.replace(/[^a-z0-9]/gi, c =>
      Array.from(
        { length: c.length },
        (_, i) => `\\u${c.charCodeAt(i).toString(16).padStart(4, '0').toUpperCase()}`,
      ).join(''),
    ),
  'in HTML': secret => secret.replace(/[&<>"']/g, c => `&#${c.charCodeAt(0)};`),
  'in HTML by names': secret =>
    secret.replace(/[&<>"]/g, c => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]!),
  'percent-encoded twice': secret => encodeURIComponent(encodeURIComponent(secret)),
  'percent-encoded in every character': secret =>
    [...Buffer.from(secret)].map(byte => `%${byte.toString(16).padStart(2, '0')}`).join(''),
  'in HTML in every character': secret =>
    [...secret].map(c => `&#x${c.codePointAt(0)!.toString(16)};`).join(''),
  'in JSON in every character': secret =>
    Array.from(
      { length: secret.length },
      (_, i) => `\\u${secret.charCodeAt(i).toString(16).padStart(4, '0')}`,
    ).join(''),
  'as the bytes of a buffer': secret =>
    [...Buffer.from(secret)].map(byte => byte.toString(16).padStart(2, '0')).join(' '),
  'in hex with colons': secret =>
    [...Buffer.from(secret)].map(byte => byte.toString(16).padStart(2, '0')).join(':'),
  'as the numbers of a buffer': secret => JSON.stringify([...Buffer.from(secret)]),
  'in base64 of base64': secret => btoa(Buffer.from(secret).toString('base64')),
  'with an unseen character in it': secret => [...secret].join('\u200b'),
  'with a line break in it': secret => [...secret].join('\r\n'),
}

test('no text lets a secret through, in whatever form it is written', () => {
  fc.assert(
    fc.property(secretText, surroundings, surroundings, (secret, before, after) => {
      // One redactor for all forms: most of the time goes into compiling its patterns.
      const { redact } = createRedactor([secret])
      for (const [form, write] of Object.entries(forms)) {
        const written = write(secret)
        const redacted = redact(`${before}${written}${after}`)
        expect(redacted, form).not.toContain(written)
        expect(redacted, form).toContain('***')
      }
    }),
  )
})

test('a secret within a longer text in base64 is hidden but for its edges', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 9, maxLength: 30 }),
      surroundings,
      surroundings,
      (secret, before, after) => {
        const redacted = redact(Buffer.from(before + secret + after).toString('base64'), secret)
        expect(redacted).toContain('***')
        expect(Buffer.from(redacted, 'base64').toString()).not.toContain(secret)
      },
    ),
  )
})

test.each([
  ['s3cr3t-Value', 'got S3CR3T-VALUE', 'got ***'],
  ['s3cr3t-Value', 'got s3cr3t-value', 'got ***'],
  ['passphrase', 'Passphrase', '***'],
  ['main', 'Main or MAIN', 'Main or MAIN'],
])('%s is hidden in another case, unless it is a short word: %s', (secret, text, expected) => {
  expect(redact(text, secret)).toBe(expected)
})

test('of the base64 of a user and a password no edge of the password stays', () => {
  for (const user of ['a', 'an', 'ann']) {
    const header = `Basic ${btoa(`${user}:s3cr3t-value!`)}`
    const left = redact(header, 's3cr3t-value!').slice('Basic '.length)
    const decoded = Buffer.from(left.replace('***', ''), 'base64').toString('latin1')
    expect(`${user}:`).toContain(decoded)
  }
})

test.each([
  [String.raw`\x73\x33\x63\x72\x33\x74`, '***'],
  [String.raw`\u{73}3cr3t`, '***'],
  ['a %73%33%63%72%33%74 z', 'a *** z'],
  ['a &#115;3cr3t z', 'a *** z'],
  ['\u001b[31ms\u001b[0m\u001b[31m3cr3t', '\u001b[31m***'],
  ['0x73, 0x33, 0x63, 0x72, 0x33, 0x74', '0x***'],
  ['[1115, 51, 99, 114, 51, 116]', '[1115, 51, 99, 114, 51, 116]'],
  ['50%33 of %41', '50%33 of %41'],
])('escapes of letters are read: %s', (text, expected) => {
  expect(redact(text, 's3cr3t')).toBe(expected)
})

test('what a cut has left of a secret is hidden as well', () => {
  expect(redact('the token s3cr3t-v4…', 's3cr3t-v4lue')).toBe('the token ***…')
  expect(redact('the token s3c…', 's3cr3t-v4lue')).toBe('the token s3c…')
  expect(redact('the token %73%33%63%72%33…', 's3cr3t-v4lue')).toBe('the token ***…')
  expect(redact('to%2Fken%3D…, again to/ken…', 'to/ken=value')).toBe('***…, again ***…')
})

test('a key in lines is hidden line by line, its frame is not', () => {
  const lines = [
    'MIIEvQIBADANBgkqhkiG9w0BAQEFAASC',
    'BKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj',
    'MzEfYyjiWA4R4/M2bS1GB4t7NXp98C3S',
  ]
  const key = `-----BEGIN PRIVATE KEY-----\n${lines.join('\n')}\n-----END PRIVATE KEY-----\n`
  for (const text of [
    key,
    key.replaceAll('\n', ' '),
    JSON.stringify(key),
    lines[1]!,
    encodeURIComponent(key),
  ]) {
    const redacted = redact(text, key)
    for (const line of lines) expect(redacted).not.toContain(line.slice(0, 8))
  }
  expect(redact('-----BEGIN PRIVATE KEY-----', key)).toBe('-----BEGIN PRIVATE KEY-----')
})

test('of a long token every longer part is hidden', () => {
  const token = Array.from(
    { length: 900 },
    (_, i) => 'abcdefghijklmnopqrstuvwxyz0123456789'[(i * i * 7 + i) % 36],
  ).join('')
  expect(redact(`x ${token} y`, token)).toMatch(/^x \*+ y$/)
  expect(redact(`x ${token.slice(128, 700)}`, token)).not.toContain(token.slice(200, 260))
})

test('redacting twice is redacting once, and what holds no secret is left as it is', () => {
  fc.assert(
    fc.property(fc.array(secretText, { maxLength: 4 }), fc.string(), (secrets, text) => {
      const { redact } = createRedactor(secrets)
      const redacted = redact(text)
      expect(redact(redacted)).toBe(redacted)
      if (!text.includes('://') && !secrets.some(secret => text.includes(secret.slice(0, 4))))
        expect(redacted).toBe(text)
    }),
  )
})

test('a redactor learns', () => {
  const redactor = createRedactor([])
  expect(redactor.redact('later')).toBe('later')
  redactor.add('later')
  expect(redactor.redact('later')).toBe('***')
})

test('a lone surrogate in a secret is no reason to fail', () => {
  expect(redact('x \ud800abcd y', '\ud800abcd')).toBe('x *** y')
})

test.each([
  ['without their letters', 'https://example.test/path '],
  ['of little else than their letters', 'secret-numbe secret_number 0123456789 c2VjcmV0 '],
])('a megabyte without a match is read for twenty secrets, %s', (_, piece) => {
  const text = piece.repeat(1_000_000 / piece.length)
  // Where it grows with the square of the length this takes minutes, and runs into the test's own
  // deadline.
  expect(redact(text, ...Array.from({ length: 20 }, (_, i) => `secret-number-${i}`))).toBe(text)
})

test('no text is made to take long', () => {
  const { redact } = createRedactor(['a"bcd/efghijkl', '"quoted secret"', 'p<a&s>s\\w'])
  // Where it grows with the square of the length this takes minutes, and runs into the test's own
  // deadline.
  for (const piece of ['\\', '%25', '&amp;', ' ', '&#0', 'a"bcd', '"quoted ', '…', 'a\\"'])
    expect(redact(piece.repeat(100_000))).toBe(piece.repeat(100_000))
})

test('credentials of an address become a Basic authorization', () => {
  expect(splitUserinfo('https://user:p%40ss@host:8080/a?b=1')).toEqual({
    url: 'https://host:8080/a?b=1',
    authorization: `Basic ${btoa('user:p@ss')}`,
  })
  expect(splitUserinfo('https://token@host/')).toEqual({
    url: 'https://host/',
    authorization: `Basic ${btoa('token:')}`,
  })
  expect(splitUserinfo('https://host/a')).toEqual({ url: 'https://host/a' })
  expect(splitUserinfo('no address')).toEqual({ url: 'no address' })
})

test('whatever the credentials hold, the header gives them back and the address holds none of them', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, unit: 'grapheme' }),
      fc.string({ unit: 'grapheme' }),
      (user, password) => {
        const given = new URL('https://host/')
        given.username = encodeURIComponent(user)
        given.password = encodeURIComponent(password)
        const { url, authorization = '' } = splitUserinfo(given.href)
        expect(url).toBe('https://host/')
        expect(Buffer.from(authorization.replace('Basic ', ''), 'base64').toString()).toBe(
          `${user}:${password}`,
        )
      },
    ),
  )
})

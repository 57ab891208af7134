import { expect, test } from 'vitest'
import { hostPattern, ownHost } from '../../../../src/language/scalars/host-pattern.ts'

const inSchema = ({ schema }: typeof ownHost, text: string): boolean =>
  new RegExp(schema.pattern as string).test(text) && text.length <= (schema.maxLength as number)

const accepts = (option: typeof ownHost, text: string): boolean => {
  const isRead = 'value' in option.parse(text)
  expect([text, inSchema(option, text)]).toEqual([text, isRead])
  return isRead
}

test.each([
  '*',
  '*:8080',
  'shop',
  'shop-*',
  'localhost:3000',
  'preview.example',
  '*.preview.example',
  'shop-*-eu.preview.example:443',
  'pr-*.*.vercel.app',
  '*.shop.co.uk',
  '*.svc',
  '*.shop.svc.cluster.local',
  '*.localhost',
  'a.*.internal',
  '10.0.*.*',
  '10.1*.0.1:80',
  '[::1]:80',
  '::1',
])('%s may be a host that is trusted', text => {
  expect(accepts(ownHost, text)).toBe(true)
  expect(accepts(hostPattern, text)).toBe(true)
})

test.each([
  'a.*',
  'shop.*:443',
  '*.com',
  'shop*.com',
  '*shop.com',
  '*.co.uk',
  'shop.*.com.au',
  '*.*',
])(
  '%s also matches what anybody can register: it is no host to trust, and may be one to spare',
  text => {
    expect(accepts(ownHost, text)).toBe(false)
    expect(ownHost.parse(text)).toEqual({
      refused: `"${text}" also matches domains of others: no whole domain follows its last \`*\``,
      hint: 'end it with a domain of yours, such as *.preview.example; `*` alone allows every host',
    })
    expect(accepts(hostPattern, text)).toBe(true)
  },
)

test.each(['10.*', '10.0.*', '10.*.*:80', '10.1', '10.0.0.0.*', '10', '1.2.3.4.5'])(
  'no host matches %s: an address has four parts',
  text => {
    for (const option of [ownHost, hostPattern]) {
      expect(accepts(option, text)).toBe(false)
      expect(option.parse(text)).toMatchObject({
        refused: `no host matches "${text}": an IPv4 address has four parts`,
      })
    }
  },
)

test.each([
  '',
  'http://x',
  'a/b',
  'a..b',
  '.a',
  'a.',
  'a b',
  'a:b',
  `${'a.'.repeat(130)}example`,
  'a.1',
])('%j is no host at all', text => {
  for (const option of [ownHost, hostPattern]) expect(accepts(option, text)).toBe(false)
})

import { expect, test } from 'vitest'
import { link } from '../../../src/language/link.ts'

test.each([
  ['https://grafana.example', 'https://grafana.example/'],
  [
    ' http://grafana.example:3000/d/abc/x?var-env=preview&kiosk ',
    'http://grafana.example:3000/d/abc/x?var-env=preview&kiosk',
  ],
])('%j is a link', (text, value) => {
  expect(link.parse(text)).toEqual({ value })
})

test.each([
  ['grafana.example/d/abc', 'expected an address that begins with http:// or https://'],
  ['javascript:alert(1)', 'expected an address that begins with http:// or https://'],
  ['https://grafana.example/a b', 'expected an address that begins with http:// or https://'],
  ['https://me:hunter2@grafana.example/', 'a link that is shown must not contain credentials'],
  ['https://grafana.example/d/abc#panel', 'a link has no fragment'],
  [`https://$\{HOST}/`, 'variables are read in header values only'],
])('%j is none, and is not quoted', (text, refused) => {
  const parsed = link.parse(text)
  expect(parsed).toMatchObject({ refused })
  expect(JSON.stringify(parsed)).not.toContain('hunter2')
})

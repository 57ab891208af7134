import { expect, test } from 'vitest'
import { parseConfig } from '../../../../src/config/parse-config.ts'
import { soundPlan } from '../../../support/config/sound-plan.ts'

const secretsOf = (text: string) =>
  soundPlan(parseConfig(text, { file: 'f.yml', environment: {} })).secrets
const ofRequest = (item: string) =>
  secretsOf(`target: { url: https://x.example }\nload: { requests: [${item}] }`)

test.each([
  ['GET /a?api_key=k-12345&page=2', ['k-12345']],
  ['GET /a?page=2', []],
  ['"GET /a?X-Amz-Signature=ab%2Bcd"', ['ab+cd', 'ab%2Bcd']],
  [
    '{ method: POST, path: /login, json: { user: me, clientSecret: hush-1, deep: [{ pin: 123456 }] } }',
    ['hush-1', '123456'],
  ],
  ['{ method: POST, path: /login, json: { keyboard: qwerty, token: 12 } }', []],
  ['{ method: POST, path: /login, body: "user=me&password=hush+3" }', ['hush 3', 'hush+3']],
  [`{ method: POST, path: /login, body: '{"password":"hush-2"}' }`, ['hush-2']],
  ['{ method: POST, path: /login, body: "a token = thing" }', []],
])('a value that is named like a credential is a secret: %s', (item, expected) => {
  expect(ofRequest(item)).toEqual(expected)
})

test('so it is in the path that tells when the target is ready, and of cookies each value', () => {
  const target =
    'target: { url: https://x.example, ready: { path: "/h?token=t-1234" }, headers: { Cookie: "sid=s-1234; b=c" } }'
  expect(secretsOf(target).toSorted()).toEqual(['s-1234', 'sid=s-1234; b=c', 't-1234'])
})

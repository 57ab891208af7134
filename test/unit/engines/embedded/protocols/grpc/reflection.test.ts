import { expect, test } from 'vitest'
import { reflect } from '../../../../../../src/engines/embedded/protocols/grpc/schema/reflection.ts'

test.each([
  ['a response that is cut short', [0x22, 5, 1]],
  ['a file that is none', [0x22, 4, 0x0a, 2, 0x0a, 5]],
])('%s is a description that cannot be decoded, and no crash', async (_, bytes) => {
  const messages = [Buffer.from(bytes)]
  expect(
    await reflect('users.UserService', async () => ({
      kind: 'called',
      code: 'OK',
      message: '',
      messages,
    })),
  ).toEqual({
    kind: 'failed',
    what: expect.stringMatching(/^its description of its types cannot be decoded: /),
    isUnknown: false,
  })
})

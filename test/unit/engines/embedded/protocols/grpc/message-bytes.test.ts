import { parse } from 'protobufjs'
import { expect, test } from 'vitest'
import {
  bytesOfMessages,
  compileMessage,
  messagesIn,
} from '../../../../../../src/engines/embedded/protocols/grpc/message-bytes.ts'
import { Values } from '../../../../../../src/engines/embedded/scenario/values.ts'

const { root } = parse(
  `syntax = "proto3";
enum Kind { PLAIN = 0; ADMIN = 1; }
message Inner { bool is_on = 1; }
message Outer { bool is_active = 1; Kind user_kind = 2; Inner own_inner = 3; }`,
  { keepCase: true },
)
const outer = root.lookupType('Outer')
const values = new Values({
  number: 0,
  startedAt: 0,
  random: () => 0,
  rows: new Map([
    ['row.flag', 'true'],
    ['row.kind', '1'],
  ]),
})

test.each([
  [
    'the .proto file',
    {
      is_active: '{{ row.flag }}',
      user_kind: '{{ row.kind }}',
      own_inner: { is_on: '{{ row.flag }}' },
    },
  ],
  [
    'ProtoJSON',
    {
      isActive: '{{ row.flag }}',
      userKind: '{{ row.kind }}',
      ownInner: { isOn: '{{ row.flag }}' },
    },
  ],
])('a placeholder fills a field by its name in %s, a bool and an enum too', (_, message) => {
  const render = compileMessage(outer, message)
  const [bytes] = messagesIn(bytesOfMessages(outer, [render(values)]))
  expect(outer.toObject(outer.decode(bytes!))).toEqual({
    is_active: true,
    user_kind: 1,
    own_inner: { is_on: true },
  })
})

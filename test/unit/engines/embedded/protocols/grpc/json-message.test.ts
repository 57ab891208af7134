import { parse } from 'protobufjs'
import { expect, test } from 'vitest'
import { jsonOf } from '../../../../../../src/engines/embedded/protocols/grpc/schema/json-message.ts'

const { root } = parse(
  `syntax = "proto3";
enum Kind { NONE = 0; ADMIN = 1; }
message Inner { int32 number_of = 1; }
message All {
  string a_text = 1; bool a_flag = 2; int64 large = 3; uint32 small = 4; bytes raw = 5; Kind kind = 6;
  Inner inner = 7; repeated Inner inners = 8; map<string, Inner> by_name = 9; repeated int32 numbers = 10;
  optional string maybe = 11; map<string, int64> counts = 12; double ratio = 13;
}`,
  { keepCase: true },
)
const type = root.lookupType('All')

test('a message that holds nothing has the default value of every field that can have no other sign of absence', () => {
  expect(jsonOf(type, type.encode({}).finish())).toEqual({
    a_text: '',
    a_flag: false,
    large: '0',
    small: 0,
    raw: '',
    kind: 'NONE',
    inners: [],
    by_name: {},
    numbers: [],
    counts: {},
    ratio: 0,
  })
})

test('fields have their names in the file, at any depth', () => {
  const message = {
    a_text: 'a',
    large: 5_000_000_000,
    kind: 1,
    inner: { number_of: 1 },
    inners: [{ number_of: 2 }, {}],
    by_name: { x: { number_of: 3 } },
    maybe: '',
    counts: { y: 4 },
    raw: Buffer.from('hi'),
  }
  expect(jsonOf(type, type.encode(type.fromObject(message)).finish())).toMatchObject({
    a_text: 'a',
    large: '5000000000',
    kind: 'ADMIN',
    inner: { number_of: 1 },
    inners: [{ number_of: 2 }, { number_of: 0 }],
    by_name: { x: { number_of: 3 } },
    maybe: '',
    counts: { y: '4' },
    raw: 'aGk=',
  })
})

import { describe, expect, test } from 'vitest'
import type { GrpcSettings } from '../../../../../../src/engines/embedded/protocols/grpc/settings.ts'
import type { OtherRequestPlan } from '../../../../../../src/model/plan/load.ts'
import { Problem } from '../../../../../../src/model/problem.ts'
import { planBesideProto } from '../../../../../support/grpc/plan.ts'

const config = (request: string) => `service: shop
target: { url: "http://127.0.0.1:1" }
load:
  requests:
    - name: call
      grpc: users.UserService/GetUser
${request}
objectives: [availability >= 50%]
`

/**
 * `line:column message (hint)` of each mistake of a request, whose own lines begin with the seventh
 * of the file.
 */
async function mistakesOf(
  request: string,
  files: Record<string, string> = {},
  called = 'users.UserService/GetUser',
): Promise<string[]> {
  try {
    await planBesideProto(config(request).replace('users.UserService/GetUser', called), files)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return error.mistakes.map(
      ({ place, message, hint }) =>
        `${place?.file} ${place?.line}:${place?.column} ${message}${hint ? ` (${hint})` : ''}`,
    )
  }
  return []
}

const call = (more: string) => `      proto: user.proto\n      ${more}`
const at = 'load.requests[0]'

describe('a message that does not go with its type', () => {
  test.each([
    [
      'message: { user_di: a }',
      `gate.yml 8:18 ${at}.message: the message GetUserRequest has no field \`user_di\` (did you mean \`user_id\`?)`,
    ],
    [
      'message: { user_id: 5 }',
      `gate.yml 8:27 ${at}.message.user_id: expected a value of the type string; found a number`,
    ],
    [
      'message: { age: 1.5 }',
      `gate.yml 8:23 ${at}.message.age: expected a value of the type int32; found a number`,
    ],
    [
      'message: { kind: KIND_ADMN }',
      `gate.yml 8:24 ${at}.message.kind: the enum Kind has no such value (did you mean \`KIND_ADMIN\`?)`,
    ],
    [
      'message: { since: yesterday }',
      `gate.yml 8:25 ${at}.message.since: expected a value of the type Timestamp, such as "2026-01-01T00:00:00Z"; found a string`,
    ],
    [
      'message: { tags: [a, 2] }',
      `gate.yml 8:28 ${at}.message.tags[1]: expected a value of the type string; found a number`,
    ],
    ['message: { tags: a }', `gate.yml 8:24 ${at}.message.tags: expected a list; found a string`],
    [
      'message: { scores: { a: x } }',
      `gate.yml 8:31 ${at}.message.scores.a: expected a value of the type int64; found a string`,
    ],
    [
      'message: { email: a, phone: b }',
      `gate.yml 8:28 ${at}.message: \`email\` and \`phone\` exclude each other: they are of the oneof contact (keep one of them)`,
    ],
    [
      'message: { user: { nam: a } }',
      `gate.yml 8:26 ${at}.message.user: the message User has no field \`nam\` (did you mean \`name\`?)`,
    ],
    [
      'message: { user: a }',
      `gate.yml 8:24 ${at}.message.user: expected a value of the type User, a mapping of fields to values; found a string`,
    ],
    [
      'messages: [{ user_id: a }]',
      `gate.yml 8:18 ${at}.messages: GetUser takes one message (write it as \`message\`)`,
    ],
  ])('%s', async (message, said) => {
    expect(await mistakesOf(call(message))).toEqual([said])
  })

  test('goes with it under both spellings of its fields, and with placeholders', async () => {
    const message =
      'message: { userId: a, since: "2026-01-01T00:00:00Z", scores: { a: "5" }, active: "{{ int(0, 1) }}", user: { createdAt: "{{ timestamp }}" } }'
    expect(await mistakesOf(call(message))).toEqual([])
  })
})

test('metadata that gRPC gives a meaning of its own is a mistake at its name', async () => {
  expect(await mistakesOf(call('metadata: { x-team: a, GRPC-Timeout: 1S }'))).toEqual([
    `gate.yml 8:30 ${at}.metadata: the metadata GRPC-Timeout is set by the protocol itself (it is written as \`deadline\`)`,
  ])
})

test('a target that only gRPC goes to is asked in gRPC whether it is ready, unless its config says how', async () => {
  const readyOf = async (request: string, target = '') => {
    const text = config(request).replace('127.0.0.1:1"', `127.0.0.1:1"${target}`)
    const { plan } = await planBesideProto(text)
    return plan.target.ready.protocol
  }
  expect(await readyOf(call(''))).toBe('grpc')
  expect(await readyOf(call(''), ', ready: { timeout: 1m }')).toBe('grpc')
  expect(await readyOf(call(''), ', ready: { path: /health }')).toBeUndefined()
  expect(await readyOf(call('address: ":50051"'))).toBe('requests')
  expect(await readyOf(`${call('')}\n    - GET /`)).toBeUndefined()
})

describe('what is called', () => {
  const called = async (name: string) => {
    const [said] = await mistakesOf('      proto: user.proto', {}, name)
    return said
  }

  test('is a method of a service of the file', async () => {
    expect(await called('users.UserService/GetUsr')).toBe(
      `gate.yml 6:13 ${at}.grpc: the service users.UserService has no method \`GetUsr\` (did you mean \`GetUser\`?)`,
    )
    expect(await called('users.UserService/constructor')).toMatch(
      /has no method `constructor` \(its methods are GetUser, /,
    )
    expect(await called('UserService/GetUser')).toBe(
      `gate.yml 6:13 ${at}.grpc: user.proto has no service \`UserService\` (did you mean \`users.UserService\`?)`,
    )
    expect(await called('users.UserService')).toBe(
      `gate.yml 6:13 ${at}.grpc: users.UserService is a service; expected one of its methods (such as users.UserService/GetUser)`,
    )
    expect(await called('GetUser')).toBe(
      `gate.yml 6:13 ${at}.grpc: expected a service and a method; found "GetUser" (such as users.UserService/GetUser)`,
    )
    expect(await called('/users.UserService.GetUser')).toBeUndefined()
  })
})

describe('a .proto file', () => {
  test('that is not there is a mistake at its name', async () => {
    expect(await mistakesOf('      proto: users.proto')).toEqual([
      `gate.yml 7:14 ${at}.proto: users.proto: there is no such file (the path is taken from the folder of the config)`,
    ])
  })

  test('that cannot be read is a mistake at its own line', async () => {
    const bad = 'syntax = "proto3";\nmessage A {\n  string x = ;\n}\n'
    expect(await mistakesOf('      proto: bad.proto', { 'bad.proto': bad })).toEqual([
      "bad.proto 3:14 not a valid .proto file: illegal id ';'",
    ])
  })

  test('whose import is missing is a mistake at the import', async () => {
    const importing = 'syntax = "proto3";\n  import "money/money.proto";\n'
    expect(await mistakesOf('      proto: a.proto', { 'a.proto': importing })).toEqual([
      'a.proto 2:3 the import "money/money.proto" is not found (it is looked for in the folder of the file that has it, and in those above up to that of the config)',
    ])
  })

  test('may name types that are not there in what is not called', async () => {
    const files = {
      'a.proto': `syntax = "proto3";
import "google/protobuf/descriptor.proto";
extend google.protobuf.MethodOptions { string owner = 50001; }
service UserService {
  rpc GetUser(GetUserRequest) returns (User) { option (owner) = "team a"; }
  rpc CreateUser(CreateUserRequest) returns (User);
}
message User { string id = 1; }
message GetUserRequest { string user_id = 1; string constructor = 2; }
`,
    }
    const message = '      proto: a.proto\n      message: { user_id: a, constructor: b }'
    expect(await mistakesOf(message, files, 'UserService/GetUser')).toEqual([])
    expect(await mistakesOf(message, files, 'UserService/CreateUser')).toEqual([
      `gate.yml 6:13 ${at}.grpc: a.proto: no such type: CreateUserRequest`,
    ])
  })

  test('is read with what it imports, and with options of Google that no file describes', async () => {
    const files = {
      'shop.proto': `syntax = "proto3";
import public "item.proto";
import "google/api/annotations.proto";
package users;
service UserService {
  rpc GetUser(shop.Item) returns (shop.Item) { option (google.api.http) = { get: "/v1/items" }; }
}
`,
      'item.proto':
        'syntax = "proto3"; package shop; import "google/protobuf/wrappers.proto"; message Item { google.protobuf.Int64Value price = 1; }',
    }
    const { plan } = await planBesideProto(
      config('      proto: shop.proto\n      message: { price: "5" }'),
      files,
    )
    const [request] = plan.load.requests as (OtherRequestPlan & { settings: GrpcSettings })[]
    expect(JSON.parse(JSON.stringify(request))).toEqual({
      name: 'call',
      protocol: 'grpc',
      weight: 1,
      settings: {
        grpc: 'users.UserService/GetUser',
        messages: '***',
        types: '***',
        requestType: '.shop.Item',
        responseType: '.shop.Item',
        isStream: false,
      },
    })
  })
})

import { isTemplate } from '../../../../language/template.ts'
import { defined } from '../../../../model/basics/defined.ts'
import type { Connection } from '../../connection/connections.ts'
import type { Outcome } from '../../connection/outcome.ts'
import type { Taker } from '../../connection/transport.ts'
import { compileExamine } from '../../scenario/examine.ts'
import { compile } from '../../scenario/render.ts'
import type { Values } from '../../scenario/values.ts'
import { http2Streams } from '../http/http2/connect.ts'
import type { ProtocolModule } from '../protocol.ts'
import { CallResponse, readFields } from './call-response.ts'
import { bytesOfMessages, compileMessage, typesOf } from './message-bytes.ts'
import { CallReading, type CallTerms } from './reading.ts'
import {
  type CallHead,
  callBytes,
  type GrpcCall,
  type GrpcRequest,
  prepareCall,
} from './requests.ts'
import { jsonOf } from './schema/json-message.ts'

type Module = ProtocolModule<GrpcRequest, GrpcCall>

export const prepare: Module['prepare'] = prepareCall

/** A call with placeholders is made anew for each iteration, and one whose response is read. */
export const dynamic: NonNullable<Module['dynamic']> = (request, to) => {
  const { settings, capture = [] } = request
  const { expect = {}, templates } = settings
  const isRead = expect.json !== undefined || expect.time !== undefined || capture.length > 0
  if (!templates && !isRead) return undefined
  const call = prepareCall(request, to)
  const render = templates ? rendererOf(request, call) : () => call
  if (!isRead) return { begin: values => ({ request: render(values) }) }
  const terms = termsOf(request, call)
  return {
    begin: values => ({ request: render(values), reading: new CallReading(terms, values) }),
  }
}

function rendererOf({ settings }: GrpcRequest, call: GrpcCall): (values: Values) => GrpcCall {
  const type = typesOf(settings).request
  const messages = (JSON.parse(settings.messages) as unknown[]).map(one =>
    compileMessage(type, one),
  )
  const headOf = compileHead(call.head)
  return values => ({
    ...call,
    head: headOf(values),
    body: bytesOfMessages(
      type,
      messages.map(render => render(values)),
    ),
  })
}

function termsOf({ settings, capture = [] }: GrpcRequest, { isGood }: GrpcCall): CallTerms {
  const { expect = {}, isStream } = settings
  const { json, time } = expect
  const { response } = typesOf(settings)
  return {
    isGood,
    examine: compileExamine(defined({ json, time }), capture),
    jsonOf: messages => {
      const all = messages.map(bytes => jsonOf(response, bytes))
      return isStream ? all : all[0]
    },
  }
}

/** One without placeholders stays the same, so that what is made of it is made once. */
function compileHead(head: CallHead): (values: Values) => CallHead {
  if (!head.metadata.some(isTemplate)) return () => head
  const metadata = head.metadata.map(text => compile(text))
  return values => ({ ...head, metadata: metadata.map(render => render(values)) })
}

/**
 * Many calls share a connection, as streams of HTTP/2; their answers are read to their trailers.
 */
export const connect: Module['connect'] = options => {
  const open = http2Streams({ ...options, isRead: readFields }, callBytes(options))
  return () => new GrpcConnection(open())
}

/** One call at a time over one stream after the other. */
class GrpcConnection implements Connection<GrpcCall> {
  private readonly stream: Connection<GrpcCall>
  private readonly response = new CallResponse()
  private onEnd: (outcome: Outcome) => void = () => {}

  constructor(stream: Connection<GrpcCall>) {
    this.stream = stream
  }

  get phases(): Connection['phases'] {
    return this.stream.phases
  }

  get bytes(): Connection['bytes'] {
    return this.stream.bytes
  }

  get again(): number {
    return this.stream.again
  }

  /** What the server says of an error stands in its trailers. */
  get bodyStart(): CallResponse {
    return this.response
  }

  send(call: GrpcCall, onEnd: (outcome: Outcome) => void, taker?: Taker): void {
    this.response.begin(call, taker)
    this.onEnd = onEnd
    this.stream.send(call, this.ended, this.response)
  }

  close(): void {
    this.stream.close()
  }

  private readonly ended = (outcome: Outcome): void => {
    this.onEnd(outcome.kind === 'failed' ? outcome : this.response.outcome())
  }
}

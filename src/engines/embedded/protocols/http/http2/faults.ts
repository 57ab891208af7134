import { type Failure, noHttp2 } from '../../../connection/outcome.ts'
import { code, codeName } from './codec/frames.ts'

export const notTaken = (what: string, why: number): string =>
  `the server ${what} (${codeName(why)}), also when it was sent again`

export const resetBy = (message: string): Failure => ({ kind: 'failed', error: 'reset', message })

export const otherProtocol = { kind: 'failed', error: 'protocol', message: noHttp2 } as const

const words: Readonly<Record<number, string>> = {
  [code.protocol]: 'the server sent an unexpected frame',
  [code.flowControl]: 'the flow-control window of the server is too large',
  [code.frameSize]: 'the server sent a frame of an invalid size',
  [code.compression]: 'the headers that the server sent cannot be decoded',
  [code.calm]: 'the server sent too many control frames',
}

/** What broke a session, by the code that it ends with. */
export const brokenBy = (fault: number): Failure => ({
  kind: 'failed',
  error: 'protocol',
  message: words[fault] ?? codeName(fault),
})

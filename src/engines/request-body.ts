import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import type { FormField, HttpRequestPlan } from '../model/plan/load.ts'
import type { Revealed } from '../model/secret.ts'

/** A piece of a body: a string, in which placeholders may stand, or bytes as they are. */
export type Piece = string | Buffer

/** No file holds it, and no value that is made before the load. */
const boundary = `reliability-gate-${randomUUID()}`

/**
 * What a request sends as its body, in order, and the type that only the body itself knows;
 * undefined where it has none.
 */
export function bodyOf({
  body,
  file,
  multipart,
}: Pick<Revealed<HttpRequestPlan>, 'body' | 'file' | 'multipart'>):
  | { pieces: Piece[]; type?: string }
  | undefined {
  if (body !== undefined) return { pieces: [body] }
  if (file) return { pieces: [bytesOf(file)] }
  if (!multipart) return undefined
  return {
    pieces: [...multipart.flatMap(piecesOf), `--${boundary}--\r\n`],
    type: `multipart/form-data; boundary=${boundary}`,
  }
}

/** A string where all of it is text, else bytes. */
export function joined(pieces: readonly Piece[]): string | Buffer {
  const [only = '', ...more] = pieces
  return more.length === 0 ? only : Buffer.concat(pieces.map(piece => Buffer.from(piece)))
}

/**
 * One field (RFC 7578, 4), with the names written as browsers write them (HTML, "multipart form
 * data").
 */
function piecesOf(field: Revealed<FormField>): Piece[] {
  const start = `--${boundary}\r\ncontent-disposition: form-data; name="${quoted(field.name)}"`
  if (field.text !== undefined) return [`${start}\r\n\r\n${field.text}\r\n`]
  const { file, type = 'application/octet-stream', filename = basename(file.path) } = field
  const head = `${start}; filename="${quoted(filename)}"\r\ncontent-type: ${type}\r\n\r\n`
  return [head, bytesOf(file), '\r\n']
}

const quoted = (text: string): string =>
  text.replaceAll('\n', '%0A').replaceAll('\r', '%0D').replaceAll('"', '%22')

/** @throws TypeError where the plan was made without reading its files. */
function bytesOf({ path, bytes }: Revealed<NonNullable<HttpRequestPlan['file']>>): Buffer {
  if (bytes === undefined) throw new TypeError(`the file ${path} has not been read`)
  return Buffer.from(bytes, 'latin1')
}

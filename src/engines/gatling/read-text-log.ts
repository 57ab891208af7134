import { type LogListener, requestOf } from './request.ts'

/**
 * Reads the log of Gatling 3.0 to 3.12, line by line: fields with tabs between them. Lines of
 * requests once had the number of a user before the others.
 * @throws Error where a line of a request cannot be read.
 */
export function readTextLog(listener: LogListener): (line: string) => void {
  return line => {
    const fields = line.replace(/\r$/, '').split('\t')
    const [kind] = fields
    if (kind === 'RUN') listener.version(fields.at(-1)!.trim())
    if (kind === 'ERROR') listener.error(fields[1]?.trim() ?? '')
    if (kind !== 'REQUEST') return
    const [groups, name, start, end, status, message] = fields.slice(-6)
    if (message === undefined || (status !== 'OK' && status !== 'KO'))
      throw new TypeError('it does not say how the request ended')
    listener.request(
      requestOf({
        groups: groups === '' ? [] : groups!.split(','),
        name: name!,
        startMs: Number(start),
        endMs: Number(end),
        isOk: status === 'OK',
        message: message.trim(),
      }),
    )
  }
}

import { startUserServer } from '../../test/support/grpc/user-server.ts'

/*
 * The server of the bench, in a process of its own: says its port, and how many calls it has had
 * whenever it is asked.
 */
let calls = 0
const server = await startUserServer({ onCall: () => (calls += 1) })
process.send!(server.port)
process.on('message', () => process.send!(calls))
process.on('disconnect', () => process.exit())

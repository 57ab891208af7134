import dns from 'node:dns'
import { appendFileSync, readFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { Socket } from 'node:net'

/*
 * Loaded before a program (`--import`), in each of its threads: `shop.example` leads to what a file
 * says at that moment, and every address that a socket begins to connect to is written down in
 * another one.
 */
const { MOVING_NAME_LEADS_TO: leadsTo = '', MOVING_NAME_CONNECTED: connected = '' } = process.env

const lookup = dns.lookup as (...of: unknown[]) => void
const moving = (
  hostname: string,
  options: dns.LookupAllOptions,
  callback: (...of: unknown[]) => void,
) => {
  if (hostname !== 'shop.example') return lookup(hostname, options, callback)
  const address = readFileSync(leadsTo, 'utf8')
  if (options.all) process.nextTick(callback, null, [{ address, family: 4 }])
  else process.nextTick(callback, null, address, 4)
}
dns.lookup = moving as unknown as typeof dns.lookup
syncBuiltinESMExports()

const connect = Socket.prototype.connect as (...of: unknown[]) => Socket
Socket.prototype.connect = function (this: Socket, ...of: unknown[]) {
  this.on('connectionAttempt', address => appendFileSync(connected, `${address}\n`))
  return connect.apply(this, of)
} as typeof connect

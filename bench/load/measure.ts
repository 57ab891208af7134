import { setTimeout as sleep } from 'node:timers/promises'
import type { Nginx } from './nginx.ts'
import type { Command } from './peers/peer.ts'
import { type RunningClient, startClient } from './run-client.ts'

/**
 * Seconds from the first request: so many are left out, so many measured; the client runs on a
 * little longer.
 */
export type Window = { warmup: number; seconds: number }
export const secondsOf = ({ warmup, seconds }: Window): number => warmup + seconds + 0.5

/** What the server received and the client used within a window, neither as the client tells it. */
export type Measured = {
  requests: number
  seconds: number
  cpuSeconds: number
  peakMb: number
  /** What the client printed when it ended. */
  output: string
}

/** Start and end of a client take no longer than this. */
const slackMs = 20_000

/**
 * Runs a client against the server and watches both: start-up and shut-down of the client are not
 * measured.
 */
export async function measureClient(
  command: Command,
  nginx: Nginx,
  window: Window,
): Promise<Measured> {
  const before = await nginx.requests()
  const client = startClient(command, nginx.certificate)
  await firstRequest(client, nginx, before)
  await sleep(window.warmup * 1000)
  const start = await look(client, nginx)
  await sleep(window.seconds * 1000)
  const end = await look(client, nginx)
  return {
    requests: end.requests - start.requests,
    seconds: (end.at - start.at) / 1000,
    cpuSeconds: end.cpuSeconds - start.cpuSeconds,
    peakMb: end.peakMb,
    output: await client.output(slackMs),
  }
}

/** Waits until the server has received something, or the client has ended. */
export async function firstRequest(
  client: RunningClient,
  nginx: Nginx,
  before: number,
): Promise<void> {
  const until = performance.now() + slackMs
  while ((await nginx.requests()) <= before && !client.hasEnded() && performance.now() < until)
    await sleep(20)
}

async function look(client: RunningClient, nginx: Nginx) {
  const requests = await nginx.requests()
  return { requests, at: performance.now(), ...client.usage() }
}

import type { RunningProcess } from './find-processes.ts'
import type { Harm } from './options.ts'

/** A program that does the harm for a while, and undoes it by itself. */
export type Helper = { command: string; args: string[] }

/** At 50 ms a process that is let run for a tenth of the time is heard of twenty times a second. */
const periodMs = 50

/*
 * Each says `ready` once it does its harm, and undoes it at SIGTERM or when its time is over,
 * whatever has become of the gate. `"$1"` is its time in seconds. What it waits for is a child in
 * the background, so that a signal is heard at once.
 */
const resume = 'for pid in $pids; do kill -CONT "$pid" 2>/dev/null; done'
const stop = 'for pid in $pids; do kill -STOP "$pid" || exit 1; done'
const finallyDo = (what: string) =>
  `trap '${what}; [ -n "$!" ] && kill $! 2>/dev/null' EXIT; trap 'exit 0' TERM INT HUP`
const remove = 'rm -f "$file"'

const pause = `seconds=$1; shift; pids="$*"; ${finallyDo(resume)}
${stop}; echo ready; sleep "$seconds" & wait`

const share = `left=$1; on=$2; off=$3; shift 3; pids="$*"; ${finallyDo(resume)}
left=$((left * 1000 / ${periodMs})); echo ready
while [ "$left" -gt 0 ]; do
  ${stop}; sleep "$off"; ${resume}; sleep "$on"; left=$((left - 1))
done`

const fill = `seconds=$1; file=$2; bytes=$3; ${finallyDo(remove)}
head -c "$bytes" /dev/zero > "$file" & wait $! || exit 1
sync "$file" 2>/dev/null; echo ready; sleep "$seconds" & wait`

const busy = `seconds=$1; file=$2; bytes=$3; ${finallyDo(remove)}
end=$(($(date +%s) + seconds)); echo ready
while [ "$(date +%s)" -lt "$end" ]; do
  dd if=/dev/zero of="$file" bs="$bytes" count=1 conv=fsync 2>/dev/null || break
done`

/** Every page is written to, or none of it would be taken. */
const take = (seconds: number, bytes: number) => `const taken = []
for (let left = ${bytes}; left > 0; left -= 1e8) taken.push(Buffer.alloc(Math.min(left, 1e8), 1))
require('node:fs').writeSync(1, 'ready\\n')
setTimeout(() => taken.length, ${seconds} * 1000)`

/** A disk is kept busy by a file of this size. */
const busyBytes = 64e6

/** `file`: of the helper's own; `free`: bytes of the disk that `file` is on. */
export function helperFor(
  harm: Exclude<Harm, { kind: 'kill' }>,
  victims: readonly RunningProcess[],
  { seconds, file, free }: { seconds: number; file: string; free: number },
): Helper {
  const shell = (script: string, ...words: (string | number)[]): Helper => ({
    command: '/bin/sh',
    args: ['-c', script, 'reliability-gate-fault', `${seconds}`, ...words.map(String)],
  })
  const pids = victims.map(({ pid }) => pid)
  switch (harm.kind) {
    case 'pause':
      return shell(pause, ...pids)
    case 'cpu': {
      const onMs = harm.share * periodMs
      return shell(share, onMs / 1000, (periodMs - onMs) / 1000, ...pids)
    }
    case 'memory':
      return { command: process.execPath, args: ['-e', take(seconds, harm.bytes)] }
    case 'disk-full':
      return shell(fill, file, free - harm.leave)
    case 'disk-slow':
      return shell(busy, file, Math.min(busyBytes, harm.most))
  }
}

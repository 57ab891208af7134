import { Problem, defined, formatDuration, formatNumber } from "./shared-common.js";
import { birthOf, endMarked, markedWith, processesMarked, signal } from "./shared-gate.js";
import { portHolders } from "./shared-net-port-holder.js";
import { describeWhere, startMs } from "./shared-config.js";
import { basename, join, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import { readFile, readdir, rm, statfs } from "node:fs/promises";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { freemem } from "node:os";
// build/faults/process/find-processes.js
const most = 16;
async function findProcesses(where, folder) {
	const pids = await idsOf(where, folder);
	return (await Promise.all(pids.map(async (pid) => ({
		pid,
		birth: await birthOf(pid)
	})))).filter((one) => one.birth !== void 0);
}
async function findVictims(where, folder) {
	const found = await findProcesses(where, folder);
	const what = describeWhere(where);
	if (found.length === 0) throw new Problem("fault", `${what}: there is none on this machine`, { hint: "it has to run on the same machine as the gate, and as the same user" });
	if (found.length > most) throw new Problem("fault", `${what}: there are ${found.length}, at most ${most} are disturbed`, { hint: "name them by `port` or by `pid-file`" });
	const spared = [
		1,
		process.pid,
		process.ppid
	];
	for (const { pid } of found) {
		if (spared.includes(pid)) throw new Problem("fault", `${what}: process ${pid} is the gate itself, or runs it`);
		if (!isOurs(pid)) throw new Problem("fault", `${what}: process ${pid} belongs to another user`, { hint: "run the gate as that user, or as root" });
	}
	return found;
}
async function idsOf({ port, pidFile, name }, folder) {
	if (port !== void 0) return portHolders(port);
	if (name !== void 0) return named(name);
	const text = await readFile(resolve(folder, pidFile), "utf8").catch(() => "");
	return /^\s*[1-9]\d*\s*$/.test(text) ? [Number(text)] : [];
}
async function named(name) {
	const all = (await readdir("/proc").catch(() => [])).filter((entry) => /^\d+$/.test(entry));
	const read = (pid, file) => readFile(`/proc/${pid}/${file}`, "utf8").catch(() => "");
	const matches = await Promise.all(all.map(async (pid) => {
		const [program, command] = await Promise.all([read(pid, "comm"), read(pid, "cmdline")]);
		return program.trim() === name || basename(command.split("\0")[0] ?? "") === name;
	}));
	return all.filter((_, index) => matches[index]).map(Number);
}
function isOurs(pid) {
	try {
		return process.kill(pid, 0);
	} catch {
		return false;
	}
}
// build/faults/process/helper.js
const periodMs = 50;
const resume = "for pid in $pids; do kill -CONT \"$pid\" 2>/dev/null; done";
const stop = "for pid in $pids; do kill -STOP \"$pid\" || exit 1; done";
const finallyDo = (what) => `trap '${what}; [ -n "$!" ] && kill $! 2>/dev/null' EXIT; trap 'exit 0' TERM INT HUP`;
const remove = "rm -f \"$file\"";
const pause = `seconds=$1; shift; pids="$*"; ${finallyDo(resume)}
${stop}; echo ready; sleep "$seconds" & wait`;
const share = `left=$1; on=$2; off=$3; shift 3; pids="$*"; ${finallyDo(resume)}
left=$((left * 1000 / ${periodMs})); echo ready
while [ "$left" -gt 0 ]; do
  ${stop}; sleep "$off"; ${resume}; sleep "$on"; left=$((left - 1))
done`;
const fill = `seconds=$1; file=$2; bytes=$3; ${finallyDo(remove)}
head -c "$bytes" /dev/zero > "$file" & wait $! || exit 1
sync "$file" 2>/dev/null; echo ready; sleep "$seconds" & wait`;
const busy = `seconds=$1; file=$2; bytes=$3; ${finallyDo(remove)}
end=$(($(date +%s) + seconds)); echo ready
while [ "$(date +%s)" -lt "$end" ]; do
  dd if=/dev/zero of="$file" bs="$bytes" count=1 conv=fsync 2>/dev/null || break
done`;
const take = (seconds, bytes) => `const taken = []
for (let left = ${bytes}; left > 0; left -= 1e8) taken.push(Buffer.alloc(Math.min(left, 1e8), 1))
require('node:fs').writeSync(1, 'ready\\n')
setTimeout(() => taken.length, ${seconds} * 1000)`;
const busyBytes = 64e6;
function helperFor(harm, victims, { seconds, file, free }) {
	const shell = (script, ...words) => ({
		command: "/bin/sh",
		args: [
			"-c",
			script,
			"reliability-gate-fault",
			`${seconds}`,
			...words.map(String)
		]
	});
	const pids = victims.map(({ pid }) => pid);
	switch (harm.kind) {
		case "pause": return shell(pause, ...pids);
		case "cpu": {
			const onMs = harm.share * periodMs;
			return shell(share, onMs / 1e3, (periodMs - onMs) / 1e3, ...pids);
		}
		case "memory": return {
			command: process.execPath,
			args: ["-e", take(seconds, harm.bytes)]
		};
		case "disk-full": return shell(fill, file, free - harm.leave);
		case "disk-slow": return shell(busy, file, Math.min(busyBytes, harm.most));
	}
}
// build/faults/process/process-fault.js
const graceMs = 3e3;
const pollMs = 50;
const open = async ({ where, harm }, opening) => {
	const { key, folder } = opening;
	if (process.platform === "win32") throw new Problem("fault", "processes of Windows cannot be disturbed", { hint: "use a fault of the kind command" });
	const injection = {
		key,
		where,
		folder,
		victims: await findVictims(where, folder)
	};
	return harm.kind === "kill" ? killing({
		...injection,
		backMs: harm.backMs
	}) : helped(injection, harm, opening);
};
function killing(injection) {
	const { where, folder } = injection;
	let isKilled = false;
	return {
		injection,
		inject: async () => {
			const victims = await findVictims(where, folder);
			for (const { pid } of victims) signal(pid, "SIGKILL");
			await awaitGone(victims);
			isKilled = true;
		},
		status: async () => isKilled ? "active" : "pending",
		mend: `start ${describeWhere(where)} again`
	};
}
async function helped({ victims, ...plain }, harm, { key, folder, longestMs, machine }) {
	const onDisk = harm.kind === "disk-full" || harm.kind === "disk-slow" ? harm : void 0;
	const disk = onDisk && resolve(folder, onDisk.folder);
	const file = disk && join(disk, `.reliability-gate-${key}`);
	const freeNow = async () => {
		const free = disk ? await freeBytes(disk) : 0;
		assertBounded(harm, free);
		return free;
	};
	await freeNow();
	const injection = {
		...plain,
		victims,
		...defined({ file })
	};
	return {
		injection,
		inject: async ({ signal: stopped }) => {
			const found = await findVictims(injection.where, folder);
			injection.victims = found;
			const { command, args } = helperFor(harm, found, {
				seconds: Math.ceil(longestMs / 1e3),
				file: file ?? "",
				free: await freeNow()
			});
			const helper = spawn(command, args, {
				env: {
					...machine.environment,
					...markedWith(key)
				},
				stdio: [
					"ignore",
					"pipe",
					"ignore"
				],
				detached: true
			});
			helper.unref();
			const ended = once(helper, "exit").then(() => {
				throw new Problem("fault", "the helper process ended before it could break anything");
			});
			const late = AbortSignal.timeout(startMs);
			const either = AbortSignal.any([stopped, late]);
			try {
				await Promise.race([once(helper.stdout, "data", { signal: either }), ended]);
			} catch (error) {
				if (!late.aborted) throw error;
				const after = formatDuration(startMs);
				throw new Problem("fault", `what does the harm has not begun after ${after}`);
			} finally {
				ended.catch(() => void 0);
				helper.stdout.destroy();
			}
		},
		status: async () => (await processesMarked(key)).length > 0 ? "active" : "ended",
		get mend() {
			const pids = injection.victims.map(({ pid }) => pid);
			return file === void 0 ? `run kill -CONT ${pids.join(" ")}` : `remove ${file}`;
		}
	};
}
function assertBounded(harm, free) {
	const megabytes = (bytes) => `${formatNumber(bytes / 1e6)} MB`;
	if (harm.kind === "memory" && harm.bytes > .9 * freemem()) throw new Problem("fault", `${megabytes(harm.bytes)} of memory cannot be taken`, { hint: `${megabytes(freemem())} is available, and a tenth of it has to be left` });
	if (harm.kind === "disk-full" && free - harm.leave > harm.most) throw new Problem("fault", `the disk of ${harm.folder} has ${megabytes(free)} of free space`, { hint: `\`most\` allows ${megabytes(harm.most)} to be written; raise it, or use a smaller disk` });
}
async function freeBytes(folder) {
	try {
		const { bavail, bsize } = await statfs(folder);
		return bavail * bsize;
	} catch (error) {
		throw new Problem("fault", `the disk of ${folder}: ${error.message}`);
	}
}
const revert = async (saved) => {
	const { key, where, folder, victims, file, backMs } = saved;
	if (backMs !== void 0) return awaitBack(where, folder, backMs);
	const ended = await endMarked(key, graceMs);
	if (file !== void 0) await rm(file, { force: true });
	for (const { pid, birth } of [...victims, ...await findProcesses(where, folder)]) if (await birthOf(pid) === birth) signal(pid, "SIGCONT");
	return ended > 0 ? "undone" : "was not there";
};
async function awaitGone(victims) {
	const end = Date.now() + startMs;
	for (const { pid, birth } of victims) while (await birthOf(pid) === birth) {
		if (Date.now() >= end) throw new Problem("fault", `process ${pid} was killed, and is still there`);
		await setTimeout(pollMs);
	}
}
async function awaitBack(where, folder, backMs) {
	const end = Date.now() + backMs;
	while ((await findProcesses(where, folder)).length === 0) {
		if (Date.now() >= end) throw new Error(`${describeWhere(where)} is not back after ${formatDuration(backMs)}`);
		await setTimeout(pollMs);
	}
	return "undone";
}
export { open, revert };

import { Problem, formatDuration, oneLine } from "./shared-common.js";
import { endMarked, markedWith } from "./shared-gate.js";
import { usualTimeoutMs } from "./shared-config.js";
import { spawn } from "node:child_process";
import { once } from "node:events";
// build/faults/command/command.js
const graceMs = 3e3;
const open = async ({ command: { inject, revert: mend, timeout: timeoutMs = usualTimeoutMs } }, { key, machine, folder }) => {
	const injection = {
		key,
		revert: mend,
		folder,
		timeoutMs
	};
	let status = "pending";
	return {
		injection,
		inject: async ({ signal }) => {
			const failure = await runCommand({
				command: inject,
				folder,
				timeoutMs,
				environment: markedWith(key),
				signal
			}, machine);
			if (failure !== void 0) throw new Problem("fault", `the command that injects the fault failed: ${failure}`);
			status = "active";
		},
		status: async () => status,
		mend: `run ${mend}`
	};
};
const revert = async (saved, { machine }) => {
	const { key, revert: command, folder, timeoutMs } = saved;
	await endMarked(key, graceMs);
	const failure = await runCommand({
		command,
		folder,
		timeoutMs,
		environment: {}
	}, machine);
	if (failure !== void 0) throw new Error(`the command that reverts it failed: ${failure}`);
	return "undone";
};
async function runCommand(order, machine) {
	const { command, folder, timeoutMs, environment, signal } = order;
	const late = AbortSignal.timeout(timeoutMs);
	const child = spawn("/bin/sh", ["-c", command], {
		cwd: folder,
		env: {
			...machine.step ?? machine.environment,
			...environment
		},
		stdio: [
			"ignore",
			"ignore",
			"pipe"
		],
		detached: true
	});
	const stop = signal ? AbortSignal.any([signal, late]) : late;
	const end = () => killGroup(child.pid);
	stop.addEventListener("abort", end, { once: true });
	let said = "";
	child.stderr.setEncoding("utf8").on("data", (text) => {
		said = `${said}${text}`.slice(-500);
	});
	try {
		const [code, by] = await once(child, "exit");
		if (code === 0) return void 0;
		if (late.aborted) return `it took longer than ${formatDuration(timeoutMs)}`;
		const last = oneLine(said).trim();
		return `${code === null ? by : `exit code ${code}`}${last === "" ? "" : `: ${last}`}`;
	} catch (error) {
		return error.message;
	} finally {
		stop.removeEventListener("abort", end);
		child.stderr.destroy();
	}
}
function killGroup(leader) {
	try {
		if (leader !== void 0) process.kill(-leader, "SIGKILL");
	} catch {}
}
export { open, revert };

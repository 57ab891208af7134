import { defined } from "./shared-common.js";
import { endGroup, endMarked, endingSignals, removeContainer, signalGroup } from "./shared-gate.js";
import { lineCounter } from "./shared-tools-processes-line-counter.js";
import { rm } from "node:fs/promises";
import { spawn } from "node:child_process";
// build/tools/processes/output.js
const longestLine = 4e3;
function lineReader(found) {
	let rest = "";
	return {
		push: (text) => {
			const lines = `${rest}${text}`.split("\n");
			rest = withoutMiddle(lines.pop());
			if (lines.length > 0) found(lines.map(clipped), lines);
		},
		rest: () => clipped(rest)
	};
}
const withoutMiddle = (line) => line.length > 4200 ? line.slice(0, 4001) + line.slice(-199) : line;
const clipped = (line) => line.length > longestLine ? `${line.slice(0, longestLine)}…` : line;
const mostCharacters = 5e5;
const mostLast = 200;
function boundedOutput(report) {
	let left = mostCharacters;
	let skipped = 0;
	const last = [];
	return {
		push: (lines) => {
			if (left > 0) {
				left -= lines.reduce((sum, line) => sum + line.length + 1, 0);
				report(lines);
				return;
			}
			skipped += lines.length;
			last.push(...lines.slice(-200));
			last.splice(0, last.length - mostLast);
		},
		end: () => {
			const lost = skipped - last.length;
			if (skipped > 0) report([...lost > 0 ? [`… ${lost} lines are left out …`] : [], ...last]);
			skipped = 0;
		}
	};
}
// build/tools/processes/supervisor.js
const graceMs = 3e3;
const lastLines = 15;
const lastWordsMs = 1e3;
function supervise() {
	let running;
	const stop = () => {
		if (running) running.end();
		else if (process.connected) process.disconnect();
	};
	process.on("message", (message) => {
		if (message.kind === "launch") running = launch(message);
		else if (message.kind === "stop") stop();
		else running?.interrupt();
	});
	process.once("disconnect", stop);
	for (const signal of endingSignals) process.on(signal, stop);
}
function launch(order) {
	const { app } = order;
	const tool = spawnTool(order);
	const lines = [];
	const counter = lineCounter(order.counts);
	const output = boundedOutput((some) => void send({
		kind: "output",
		lines: some
	}));
	const found = (some, whole = some) => {
		if (app) return output.push(some);
		counter.push(whole);
		lines.push(...some.filter((line) => line.trim() !== ""));
		lines.splice(0, lines.length - lastLines);
	};
	const readers = [tool.stdout, tool.stderr].flatMap((stream) => {
		const reader = lineReader(found);
		stream?.setEncoding("utf8").on("data", reader.push);
		return stream ? [reader] : [];
	});
	tool.once("spawn", () => send({
		kind: "started",
		pid: tool.pid
	}));
	tool.once("error", (error) => void end(order, {
		kind: "ended",
		how: error.message,
		lines
	}));
	let ending;
	let goesOn = false;
	const endOnce = () => {
		ending ??= endTool(tool, order);
		return ending;
	};
	tool.once("exit", (code) => {
		goesOn = app?.goesOn === true && code === 0;
		if (!goesOn) endOnce();
	});
	tool.once("close", async (code, signal) => {
		if (tool.pid === void 0) return;
		const how = signal === null ? `exit code ${code}` : signal;
		found(readers.map(({ rest }) => rest()).filter((rest) => rest !== ""));
		if (goesOn) await stopped;
		output.end();
		await ending;
		end(order, {
			kind: "ended",
			how,
			lines,
			...counter.counted()
		});
	});
	const { promise: stopped, resolve: stop } = Promise.withResolvers();
	return {
		interrupt: () => tool.pid !== void 0 && signalGroup(tool.pid, "SIGINT"),
		end: () => {
			stop();
			return endOnce();
		}
	};
}
function spawnTool({ command, args, cwd, environment, reportsLines, speaks, app, user }) {
	const stdio = [
		"ignore",
		app || speaks ? "pipe" : reportsLines ? "inherit" : "ignore",
		"pipe"
	];
	const { uid, gid } = user ?? {};
	const options = defined({
		cwd,
		env: environment,
		uid,
		gid
	});
	return spawn(command, args, {
		stdio,
		...options,
		detached: true
	});
}
async function endTool(tool, { command, container, mark }) {
	if (tool.pid === void 0) return;
	await endGroup(tool.pid, graceMs, async () => {
		if (container !== void 0) await removeContainer(command, container).catch(() => void 0);
	});
	await endMarked(mark, graceMs);
	setTimeout(() => {
		tool.stdout?.destroy();
		tool.stderr?.destroy();
	}, lastWordsMs).unref();
}
async function end({ folder }, message) {
	if (process.connected) await send(message);
	if (process.connected) process.disconnect();
	else if (folder !== void 0) await rm(folder, {
		recursive: true,
		force: true
	});
}
const send = (message) => new Promise((resolve) => {
	if (process.connected) process.send(message, () => resolve());
	else resolve();
});
export { supervise };

#!/usr/bin/env node
import "./shared-start.js";
import { basename } from "node:path";
import { isMainThread } from "node:worker_threads";
// build/main.js
const oldestNode = 24;
if (Number.parseInt(process.versions.node, 10) < oldestNode) {
	console.error(`Reliability Gate needs Node ${oldestNode} or newer; this is ${process.version} (install Node ${oldestNode}, or use the container image ghcr.io/reliability-gate/reliability-gate:1)`);
	process.exit(2);
}
const bugExitCode = 4;
if (isMainThread) process.on("uncaughtException", (error) => {
	console.error(`A bug in Reliability Gate, please report it:\n${error.stack ?? error}`);
	process.exit(bugExitCode);
});
process.stdout.on("error", () => void 0);
process.stderr.on("error", () => void 0);
const isPost = basename(process.argv[1] ?? "") === "post.js";
const runGateAction = async () => (await import("./action-action.js")).runAction;
const actions = [
	{
		inputs: ["CONFIG-FROM", "COMMENT"],
		load: runGateAction
	},
	{
		inputs: ["RECORD"],
		load: async () => (await import("./action-publish.js")).runPublish
	},
	{
		inputs: ["ONLY"],
		load: async () => (await import("./action-check.js")).runCheck
	},
	{
		inputs: ["PERIOD"],
		load: async () => (await import("./action-review.js")).runReview
	},
	{
		inputs: ["DEPENDENCIES"],
		load: async () => (await import("./action-proxy.js")).runProxy
	},
	{
		inputs: ["REPORT-DIR"],
		load: runGateAction
	}
];
const action = process.argv.length === 2 ? actions.find(({ inputs }) => inputs.every((input) => process.env[`INPUT_${input}`] !== void 0)) : void 0;
if (!isMainThread) await import("./engines-embedded-worker.js");
else if (process.send && process.argv[2] === "supervise") {
	const { supervise } = await import("./tools-processes-supervisor.js");
	supervise();
} else if (isPost) await end(await (await import("./action-post.js")).runPost());
else if (action) await end(await (await action.load())());
else {
	const { runCommand } = await import("./cli-cli.js");
	await end(await runCommand(process.argv.slice(2)));
}
async function end(code) {
	for (const stream of [process.stdout, process.stderr]) if (stream.writable) await new Promise((written) => stream.write("", () => written()));
	process.exit(code);
}
export {};

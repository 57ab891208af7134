import { supervisorRole } from "./shared-start.js";
import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
// build/tools/processes/supervised.js
function startSupervised(order, environment, onOutput = () => void 0) {
	const supervisor = fork(fileURLToPath(entry()), [supervisorRole], {
		detached: true,
		env: environment,
		execArgv: [],
		stdio: [
			"ignore",
			order.reportsLines ? "pipe" : "ignore",
			"ignore",
			"ipc"
		]
	});
	send(supervisor, order);
	const gone = once(supervisor, "exit").then(([code]) => code === 0, () => true);
	const messages = (kind, found) => supervisor.on("message", (message) => message.kind === kind && found(message));
	messages("output", (message) => message.kind === "output" && onOutput(message.lines));
	const said = once(supervisor, "disconnect").catch(() => void 0);
	return {
		supervisor: supervisor.pid,
		started: new Promise((resolve) => messages("started", (message) => message.kind === "started" && resolve(message.pid))),
		ended: Promise.race([new Promise((resolve) => messages("ended", (message) => message.kind === "ended" && resolve(message))), Promise.all([gone, said]).then(() => ({
			how: "its supervisor ended",
			lines: []
		}))]),
		output: supervisor.stdout,
		interrupt: () => send(supervisor, { kind: "interrupt" }),
		stop: async (patienceMs) => {
			send(supervisor, { kind: "stop" });
			let timer;
			const late = new Promise((resolve) => {
				timer = setTimeout(resolve, patienceMs, false);
			});
			const isGone = await Promise.race([gone, late]);
			clearTimeout(timer);
			if (supervisor.connected) supervisor.disconnect();
			supervisor.unref();
			return isGone;
		}
	};
}
const send = (supervisor, message) => {
	if (supervisor.connected) supervisor.send(message, () => void 0);
};
function entry() {
	const here = import.meta.url;
	return new URL(here.endsWith(".ts") ? "../../main.ts" : "./index.js", here);
}
export { startSupervised };

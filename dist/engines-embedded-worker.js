import { Signer, defined } from "./shared-common.js";
import { keepAlarm, startAlarm, startTunnel } from "./shared-load.js";
import { parentPort, workerData } from "node:worker_threads";
// build/engines/embedded/worker.js
if (parentPort) {
	const order = workerData;
	if ("alarm" in order) keepAlarm(order.alarm, parentPort);
	await runShare(order, parentPort);
}
async function runShare(order, port) {
	const say = (message) => port.postMessage(message);
	const [alarm, { startLoad, loadTools }] = await Promise.all([startAlarm(), import("./engines-embedded-run-load.js")]);
	const tools = {
		alarm,
		...await loadTools(order.load)
	};
	const signers = await signersOf(order);
	const load = startLoad({
		...order,
		vias: await startTunnels(order),
		signers
	}, tools, {
		onProgress: (progress) => say({
			kind: "progress",
			progress
		}),
		onLook: (report) => say({
			kind: "look",
			report
		}),
		onReport: (report) => {
			alarm.stop();
			say({
				kind: "report",
				report
			});
			port.close();
		}
	});
	port.on("message", (message) => {
		if (message === "stop") load.stop();
		else signers[message.side]?.renew(message.grant);
	});
}
async function signersOf({ grants = {} }) {
	const { head, base } = grants;
	return defined({
		head: head && await Signer.of(head, Date.now),
		base: base && await Signer.of(base, Date.now)
	});
}
async function startTunnels({ head, base }) {
	const start = async (to) => to?.proxy === void 0 ? void 0 : startTunnel(new URL(to.proxy), new URL(to.url));
	return defined({
		head: await start(head),
		base: await start(base)
	});
}
export {};

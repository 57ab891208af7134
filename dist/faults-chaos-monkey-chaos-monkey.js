import { Problem, defined } from "./shared-common.js";
import { allWatchers, parseObject, secretOf } from "./shared-config.js";
import { undoContext } from "./shared-tools-undo-context.js";
import { askFaultApi } from "./shared-faults-fault-api.js";
// build/faults/chaos-monkey/chaos-monkey.js
const open = async (settings, { machine }, context) => {
	const { url, token } = settings;
	const monkey = openMonkey(settings, machine, context);
	if (await monkey.isEnabled()) throw new Problem("fault", `Chaos Monkey at ${url} is enabled already`, { hint: "start the app with chaos.monkey.enabled=false" });
	const [assaults, watchers] = [await monkey.read("assaults"), await monkey.read("watchers")];
	return {
		injection: {
			url,
			assaults,
			watchers,
			...defined({ token })
		},
		inject: async () => {
			await monkey.harm("assaults", assaultsOf(settings));
			const on = allWatchers.map((one) => [one, settings.watch.includes(one)]);
			await monkey.harm("watchers", Object.fromEntries(on));
			await monkey.harm("enable");
		},
		status: async () => await monkey.isEnabled() ? "active" : "ended",
		mend: `run curl -X POST ${url.replace(/\/$/, "")}/chaosmonkey/disable`
	};
};
const assaultsOf = ({ assault, level }) => ({
	level,
	exceptionsActive: assault.kind === "exception",
	latencyActive: assault.kind === "latency",
	...assault.kind === "latency" && {
		latencyRangeStart: assault.from,
		latencyRangeEnd: assault.to
	},
	killApplicationActive: false,
	memoryActive: false,
	cpuActive: false
});
const revert = async (saved, { machine }) => {
	const { assaults, watchers, ...place } = saved;
	const monkey = openMonkey(place, machine, undoContext(machine));
	const wasEnabled = await monkey.isEnabled();
	await monkey.write("disable");
	await monkey.write("assaults", assaults);
	await monkey.write("watchers", watchers);
	if (await monkey.isEnabled()) throw new Error("Chaos Monkey is still enabled");
	return wasEnabled ? "undone" : "was not there";
};
function openMonkey({ url, token }, machine, context) {
	const hint = "start the app with the profile chaos-monkey, and expose the endpoint chaosmonkey";
	const headers = token === void 0 ? {} : { authorization: secretOf(token, machine, "Bearer ") };
	const ask = askFaultApi({
		name: `Chaos Monkey at ${url}`,
		url,
		hint,
		headers
	}, context);
	const read = async (what) => {
		const { status, body } = await ask({
			path: `/chaosmonkey/${what}`,
			expected: [404]
		});
		const found = status === 404 ? void 0 : parseObject(body);
		if (found) return found;
		throw new Problem("fault", `there is no Chaos Monkey at ${url}`, { hint });
	};
	const write = (once) => async (what, body) => {
		await ask({
			path: `/chaosmonkey/${what}`,
			method: "POST",
			...defined({
				body,
				once
			})
		});
	};
	return {
		read,
		isEnabled: async () => (await read("status")).enabled === true,
		harm: write(true),
		write: write()
	};
}
export { open, revert };

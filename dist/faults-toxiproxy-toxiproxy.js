import { Problem, defined } from "./shared-common.js";
import { undoContext } from "./shared-tools-undo-context.js";
import { askFaultApi } from "./shared-faults-fault-api.js";
// build/faults/toxiproxy/toxiproxy.js
const open = async ({ url, proxy, toxic }, { key }, context) => {
	const ask = apiOf(url, context);
	const expected = [404];
	const found = await ask({
		path: `/proxies/${encodeURIComponent(proxy)}`,
		expected
	});
	if (found.status === 404) throw new Problem("fault", `Toxiproxy has no proxy ${proxy}`, { hint: "create it before the run, as the target reaches its dependency through it" });
	const { enabled } = JSON.parse(found.body);
	if (enabled !== true) throw new Problem("fault", `the proxy ${proxy} of Toxiproxy is disabled`);
	const toxicName = toxic && `reliability-gate-${key}`;
	const injection = {
		url,
		proxy,
		...defined({ toxic: toxicName })
	};
	const at = pathOf(injection);
	return {
		injection,
		inject: async () => {
			const body = toxic ? {
				...toxic,
				name: toxicName,
				stream: "downstream"
			} : { enabled: false };
			const path = toxic ? `/proxies/${encodeURIComponent(proxy)}/toxics` : at;
			await ask({
				path,
				body,
				once: true
			});
		},
		status: async () => {
			const { status, body } = await ask({
				path: at,
				expected
			});
			if (toxic) return status === 200 ? "active" : "ended";
			return JSON.parse(body).enabled === false ? "active" : "ended";
		},
		mend: toxic ? `run curl -X DELETE ${url.replace(/\/$/, "")}${at}` : `enable the proxy ${proxy} of Toxiproxy again`
	};
};
const revert = async (saved, { machine }) => {
	const injection = saved;
	const { url, toxic } = injection;
	const ask = apiOf(url, undoContext(machine));
	const path = pathOf(injection);
	if (!toxic) {
		await ask({
			path,
			body: { enabled: true }
		});
		return "undone";
	}
	const { status } = await ask({
		path,
		method: "DELETE",
		expected: [404]
	});
	return status === 404 ? "was not there" : "undone";
};
function pathOf({ proxy, toxic }) {
	const path = `/proxies/${encodeURIComponent(proxy)}`;
	return toxic === void 0 ? path : `${path}/toxics/${encodeURIComponent(toxic)}`;
}
const apiOf = (url, context) => askFaultApi({
	name: `Toxiproxy at ${url}`,
	url,
	hint: "start it before the run, or correct `url`"
}, context);
export { open, revert };

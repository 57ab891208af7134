import { defined } from "./shared-common.js";
import { sourceHttp } from "./shared-config.js";
import { removeSilences, setSilence } from "./shared-providers-alertmanager-silences.js";
import { randomUUID } from "node:crypto";
// build/providers/alertmanager/adapter.js
const removingMs = 1e4;
const sendBy = (access, context) => async ({ path, ...order }) => {
	const headers = { "content-type": "application/json" };
	return (await sourceHttp(access).ask({
		...order,
		path: `/api/v2${path}`,
		headers
	}, context)).response;
};
const open = async (settings, { leave }, context) => {
	const id = randomUUID();
	const leftover = {
		kind: "silence",
		id,
		title: "Alertmanager",
		data: { url: settings.url }
	};
	const remove = async () => {
		const signal = AbortSignal.timeout(removingMs);
		const removed = await removeSilences(id, sendBy(settings, {
			...context,
			signal
		}));
		if (removed.kind === "removed") leave.done(leftover);
		return removed;
	};
	return {
		check: async (_, request) => {
			leave.add(leftover);
			const startsAt = request.clock.now();
			const order = {
				id,
				labels: settings.labels,
				startsAt,
				endsAt: startsAt + settings.longestMs
			};
			const set = await setSilence(order, sendBy(settings, request));
			if (set.kind === "set") {
				const labels = Object.entries(settings.labels).map(([name, value]) => `${name}="${value}"`);
				request.log.info(`Alerts with ${labels.join(", ")} are silenced until the run ends`);
				return [];
			}
			await remove();
			return [{
				source: "alertmanager",
				message: `no alert is silenced: ${set.detail}`,
				...defined({ hint: set.hint })
			}];
		},
		measure: () => Promise.resolve({
			kind: "failed",
			query: "",
			warnings: [],
			detail: "Alertmanager provides no numbers"
		}),
		close: async () => void await remove()
	};
};
const examine = async (settings, _, context) => {
	const check = "alertmanager";
	const found = await removeSilences(randomUUID(), sendBy(settings, context));
	if (found.kind === "removed") return [{
		check,
		state: "ok",
		message: `Alertmanager at ${settings.url} can be reached`
	}];
	return [{
		check,
		state: "warning",
		message: `Alertmanager at ${settings.url} cannot be reached: ${found.detail}`,
		...defined({ hint: found.hint })
	}];
};
export { examine, open };

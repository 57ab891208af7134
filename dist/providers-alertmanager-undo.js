import { isObject, joinUrl } from "./shared-common.js";
import { fetchText } from "./shared-config.js";
import { removeSilences } from "./shared-providers-alertmanager-silences.js";
// build/providers/alertmanager/undo.js
const timeoutMs = 8e3;
const undo = async ({ id, data }) => {
	const { url } = isObject(data) ? data : {};
	if (typeof url !== "string" || !/^https?:/.test(url)) throw new Error("its address is not known");
	const headers = {
		"content-type": "application/json",
		accept: "application/json"
	};
	const removed = await removeSilences(id, ({ path, ...order }) => fetchText({
		...order,
		url: joinUrl(url, `/api/v2${path}`),
		headers,
		timeoutMs
	}));
	if (removed.kind === "failed") throw new Error(removed.detail);
	return removed.count > 0 ? "undone" : "was not there";
};
export { undo };

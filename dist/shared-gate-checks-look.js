import { boundsOf, checkAs, checkKinds, sendOnce } from "./shared-config.js";
import { Problem, assertAllowedUrl, defined, joinUrl, proxyFor } from "./shared-common.js";
// build/gate/checks/look.js
const lookOf = (plan, machine) => async (check, context) => {
	const { how, timeoutMs, address } = check;
	const { signal, proxies } = context;
	if (how.by === "kind") {
		const kind = checkKinds.find(({ id }) => id === check.kind);
		if (!kind || !("load" in kind)) throw new TypeError(`there is no check ${check.kind}`);
		return within(timeoutMs, kind.load().then(({ look }) => look(how.settings, {
			timeoutMs,
			signal,
			machine
		})));
	}
	if (how.by === "readiness") {
		const url = addressOf(address, plan);
		return checkAs(plan.load, how.protocol)({
			url,
			timeoutMs,
			signal
		});
	}
	const { request, origin } = how;
	const own = origin === void 0 ? targetOf(plan) : {
		url: origin,
		headers: {}
	};
	const proxy = proxyFor(joinUrl(own.url, "/"), proxies);
	return sendOnce({
		request,
		...own,
		timeoutMs,
		signal,
		...defined({ proxy })
	});
};
function targetOf({ target: { from, headers, route } }) {
	return {
		url: from.kind === "url" ? from.url : "http://localhost",
		headers,
		...defined({ route })
	};
}
function addressOf(address, { target: { from } }) {
	return `http://${from.kind === "url" && address.startsWith(":") ? new URL(from.url).hostname : ""}${address}`;
}
const asksTarget = ({ how, url }) => how.by !== "kind" && url === void 0;
const isTargetAsked = (checks) => checks.some(asksTarget);
function assertTarget(checks, { target, policy }) {
	const first = checks.find(asksTarget);
	if (!first) return;
	const { from, route } = target;
	if (from.kind === "url") {
		assertAllowedUrl(from.url, boundsOf(policy), route?.address);
		return;
	}
	const message = `the check ${first.name} needs the address of the target, which is not given`;
	throw new Problem("config", message, { hint: "give target.url or --target, or write the whole address of the service" });
}
async function within(timeoutMs, looked) {
	const late = Promise.withResolvers();
	const timer = setTimeout(() => late.resolve({
		kind: "bad",
		what: `no response within ${timeoutMs} ms`
	}), timeoutMs);
	try {
		return await Promise.race([looked, late.promise]);
	} finally {
		clearTimeout(timer);
	}
}
export { assertTarget, isTargetAsked, lookOf };

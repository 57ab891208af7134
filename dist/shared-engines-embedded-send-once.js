import { Problem, addressOf, defined, isHttp, isRedirect, joinUrl, loadProtocols, revealed, seededRandom } from "./shared-common.js";
import { shownTarget } from "./shared-gate.js";
import { learnRequests } from "./shared-engines-embedded-before-load.js";
import { failureOf } from "./shared-load.js";
import { deployedAt } from "./shared-engines-embedded-deployed.js";
import { sent } from "./shared-engines-embedded-protocols-http-request-as.js";
import { Values } from "./shared-engines-embedded-scenario-values.js";
// build/engines/embedded/send-once.js
async function sendOnce(order) {
	try {
		return await sendLearnt(order, await learntLoad(order));
	} catch (error) {
		if (!(error instanceof Problem)) throw error;
		return {
			kind: "bad",
			what: error.message,
			...defined({ hint: error.hint }),
			ms: 0
		};
	}
}
async function sendLearnt(order, plan) {
	const { url, timeoutMs, headers } = order;
	const load = revealed(plan);
	const [request] = load.requests;
	const protocol = (await loadProtocols(load))(request);
	const to = {
		side: "head",
		url,
		headers: revealed(headers)
	};
	const { options } = await deployedAt(order, loadOf(order)).reach(addressOf(request, url));
	const connection = protocol.connect(options, load)();
	const startedAt = performance.now();
	const took = () => performance.now() - startedAt;
	const deadline = AbortSignal.timeout(timeoutMs);
	const signal = AbortSignal.any([order.signal, deadline]);
	try {
		const begun = protocol.dynamic?.(request, to, load)?.begin(valuesOfOne());
		const single = begun?.request ?? protocol.prepare(request, to);
		const { outcome, location } = await wholeResponse(connection, single, {
			reading: begun?.reading,
			signal,
			took
		});
		const leads = leadsTo(outcome, location, order);
		const { isGood = single.isGood } = order;
		const checked = checkedOf(outcome, {
			...single,
			isGood,
			leads
		});
		return {
			...checked.kind === "good" ? meant(outcome, leads, order) : checked,
			ms: took()
		};
	} catch (error) {
		return {
			kind: "bad",
			what: deadline.aborted ? `no response within ${timeoutMs} ms` : failureOf(error).message,
			ms: took()
		};
	} finally {
		connection.close();
	}
}
async function wholeResponse(connection, request, { reading, signal, took }) {
	let next = request;
	for (;;) {
		const taker = new LocationTaker(reading);
		const outcome = await sent(connection, {
			request: next,
			taker,
			signal
		});
		const { location } = taker;
		if (outcome.kind === "failed" || !reading) return {
			outcome,
			location
		};
		const found = reading.finish(outcome.code, took());
		if (!found) return {
			outcome,
			location
		};
		if (!("next" in found)) return {
			outcome: {
				...outcome,
				...found
			},
			location
		};
		next = found.next;
	}
}
var LocationTaker = class {
	location;
	reads;
	inner;
	constructor(inner) {
		this.inner = inner;
		this.reads = [...inner?.reads ?? [], "location"];
	}
	head(status, fields) {
		this.location = fields.find(([name]) => name === "location")?.[1];
		this.inner?.head(status, fields);
	}
	body(bytes, from, to) {
		this.inner?.body(bytes, from, to);
	}
	trailers(fields) {
		this.inner?.trailers?.(fields);
	}
};
function leadsTo(outcome, location, order) {
	const { request, url } = order;
	if (outcome.kind === "failed" || !isHttp(request) || location === void 0) return "";
	const from = joinUrl(url, request.path);
	const to = isRedirect(Number(outcome.code)) ? URL.parse(location, from) : null;
	return to ? ` to ${shownTarget(to, from)}` : "";
}
const refused = "the connection was refused";
function checkedOf(outcome, { isGood, leads }) {
	if (outcome.kind === "failed") return {
		kind: "bad",
		what: /\bECONNREFUSED\b/.test(outcome.message) ? refused : outcome.message
	};
	const { code, fault } = outcome;
	if (!isGood(code)) {
		const told = leads === "" ? `${code}` : `a redirect (${code})${leads}`;
		return {
			kind: "bad",
			what: typeof code === "number" ? `it responded with ${told}` : code
		};
	}
	return fault ? {
		kind: "bad",
		what: fault.message
	} : { kind: "good" };
}
function meant(outcome, leads, { request }) {
	if (outcome.kind === "failed" || !isHttp(request)) return { kind: "good" };
	const { code, page } = outcome;
	if (page === "login") return {
		kind: "bad",
		what: `it responded with a login page (${code})`,
		hint: "give the headers that let the request in; if the page is meant, name a text of it, such as expect: { body: Sign in }"
	};
	if (request.expect.status !== void 0 || !isRedirect(Number(code))) return { kind: "good" };
	const final = request.follow ? "it leads to another origin: request" : "set follow: true, request";
	return {
		kind: "bad",
		what: `it responded with a redirect (${code})${leads}`,
		hint: `${final} the final address, or set expect: { status: ${code} } if the redirect is meant`
	};
}
const learntLoad = async (order) => {
	const load = loadOf(order);
	return {
		...load,
		requests: await learnRequests(load, order)
	};
};
const loadOf = ({ request, timeoutMs }) => ({
	profile: "load",
	pace: {
		kind: "rate",
		perSecond: 1
	},
	durationMs: 1e3,
	warmupMs: 0,
	timeoutMs,
	maxConnections: 1,
	keepAlive: false,
	requests: [request],
	scenarios: []
});
const valuesOfOne = () => new Values({
	number: 0,
	startedAt: Date.now(),
	random: seededRandom(Date.now()),
	rows: new Map()
});
export { sendOnce };

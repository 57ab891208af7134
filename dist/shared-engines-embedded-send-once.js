import { Problem, addressOf, defined, isHttp, isRedirect, loadProtocols, revealed, seededRandom } from "./shared-common.js";
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
		const outcome = await wholeResponse(connection, single, {
			reading: begun?.reading,
			signal,
			took
		});
		const { isGood = single.isGood } = order;
		const checked = checkedOf(outcome, {
			...single,
			isGood
		});
		return {
			...checked.kind === "good" ? meant(outcome, order) : checked,
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
		const outcome = await sent(connection, {
			request: next,
			taker: reading ?? {
				head: () => {},
				body: () => {}
			},
			signal
		});
		if (outcome.kind === "failed" || !reading) return outcome;
		const found = reading.finish(outcome.code, took());
		if (!found) return outcome;
		if (!("next" in found)) return {
			...outcome,
			...found
		};
		next = found.next;
	}
}
const refused = "the connection was refused";
function checkedOf(outcome, { isGood }) {
	if (outcome.kind === "failed") return {
		kind: "bad",
		what: /\bECONNREFUSED\b/.test(outcome.message) ? refused : outcome.message
	};
	const { code, fault } = outcome;
	if (!isGood(code)) return {
		kind: "bad",
		what: typeof code === "number" ? `it responded with ${code}` : code
	};
	return fault ? {
		kind: "bad",
		what: fault.message
	} : { kind: "good" };
}
function meant(outcome, { request }) {
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
		what: `it responded with a redirect (${code})`,
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

import { retryAfterMs } from "./shared-gate.js";
import { proxyFor } from "./shared-common.js";
import { setTimeout } from "node:timers/promises";
import { Octokit, retry, throttling } from "./vendor/github.js";
import { Agent, ProxyAgent, Response, fetch } from "./vendor/undici.js";
// build/github/transport.js
function boundedFetch({ requestTimeoutMs, maxBodyBytes, proxies }) {
	const options = {
		allowH2: false,
		connect: { timeout: requestTimeoutMs }
	};
	const direct = new Agent(options);
	const dispatchers = new Map();
	const dispatcherFor = (url) => {
		const proxy = proxyFor(url, proxies)?.href;
		if (proxy === void 0) return direct;
		const known = dispatchers.get(proxy) ?? new ProxyAgent({
			...options,
			uri: proxy
		});
		dispatchers.set(proxy, known);
		return known;
	};
	return async (url, init = {}) => {
		const deadline = AbortSignal.timeout(requestTimeoutMs);
		const signal = init.signal ? AbortSignal.any([init.signal, deadline]) : deadline;
		try {
			const { status, headers, body } = await follow(url, (place) => fetch(place, {
				...init,
				signal,
				redirect: "manual",
				dispatcher: dispatcherFor(place)
			}));
			return new Response(await readBody(body, maxBodyBytes), {
				status,
				headers
			});
		} catch (error) {
			if (init.signal?.aborted) throw new DOMException("interrupted", "AbortError");
			if (deadline.aborted) throw new Error(`no complete response within ${requestTimeoutMs / 1e3} s`);
			throw error;
		}
	};
}
const redirects = [
	301,
	302,
	307,
	308
];
const mostRedirects = 3;
async function follow(first, request) {
	let url = first;
	for (let followed = 0;; followed += 1) {
		const response = await request(url);
		const location = response.headers.get("location");
		if (!redirects.includes(response.status) || location === null) return response;
		await response.body?.cancel();
		const { origin, href } = new URL(location, url);
		if (origin !== new URL(url).origin) throw new Error(`it redirects to ${origin}`);
		if (followed === mostRedirects) throw new Error("it redirects again and again");
		url = href;
	}
}
async function readBody(body, maxBytes) {
	if (body === null) return null;
	const chunks = [];
	let bytes = 0;
	for await (const chunk of body) {
		bytes += chunk.length;
		if (bytes > maxBytes) throw new Error(`the response is larger than ${maxBytes} bytes`);
		chunks.push(chunk);
	}
	return bytes > 0 ? Buffer.concat(chunks) : null;
}
// build/github/octokit.js
const maxBodyBytes = 1e7;
const shortestWaitMs = 1e3;
const BoundedOctokit = Octokit.plugin(obeyRetryAfter, throttling, retry);
function octokitMaker(order) {
	const { token, apiUrl, userAgent, log, proxies, requestMs, retryMs } = order;
	const debug = (message) => log.debug(`GitHub: ${message}`);
	const fetch = boundedFetch({
		requestTimeoutMs: requestMs,
		maxBodyBytes,
		proxies
	});
	return () => new BoundedOctokit({
		auth: token,
		baseUrl: apiUrl.replace(/\/+$/, ""),
		userAgent,
		log: {
			debug: () => void 0,
			info: debug,
			warn: debug,
			error: debug
		},
		request: { fetch },
		retry: {
			retries: 2,
			retryAfterBaseValue: retryMs,
			doNotRetry: [
				400,
				401,
				403,
				404,
				409,
				410,
				422,
				429,
				451
			]
		},
		throttle: {
			onRateLimit: waitForLimit,
			onSecondaryRateLimit: waitForLimit,
			retryAfterBaseValue: 0,
			...everyLimiter
		}
	});
}
function obeyRetryAfter(octokit) {
	octokit.hook.wrap("request", async (request, options) => {
		for (;;) try {
			return await request(options);
		} catch (error) {
			const ms = retryAfterMs(error);
			const isOpen = options.method === "POST" && error.status >= 500;
			if (ms === void 0 || isOpen || !await waitForLimit(ms / 1e3, options)) throw error;
		}
	});
}
async function waitForLimit(retryAfterSeconds, options) {
	const { signal, mayWait } = options.request;
	const ms = Math.max(shortestWaitMs, retryAfterSeconds * 1e3);
	if (signal.aborted || !mayWait(ms)) return false;
	await setTimeout(ms, void 0, { signal }).catch(() => void 0);
	return !signal.aborted;
}
const schedule = (_, run, ...args) => run(...args);
const unlimited = { key: () => ({ schedule }) };
const everyLimiter = {
	global: unlimited,
	auth: unlimited,
	search: unlimited,
	write: unlimited,
	notifications: unlimited
};
export { octokitMaker };

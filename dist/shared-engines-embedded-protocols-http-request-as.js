import { Problem, Signer, defined, revealed } from "./shared-common.js";
import { hasNoTunnel, rotatingLookup, startTunnel } from "./shared-load.js";
import { describeFailure, fetchText, usualMaxBytes } from "./shared-config.js";
import { connect } from "./shared-engines-embedded-protocols-http-http.js";
// build/engines/embedded/protocols/http/response-text.js
var ResponseText = class {
	status = 0;
	fields = new Map();
	decoder = new TextDecoder();
	text = "";
	left;
	onFull;
	constructor(maxBytes, onFull) {
		this.left = maxBytes;
		this.onFull = onFull;
	}
	head(status, fields) {
		this.status = status;
		for (const [name, value] of fields) {
			const before = this.fields.get(name);
			this.fields.set(name, before === void 0 ? value : `${before}, ${value}`);
		}
	}
	body(bytes, from, to) {
		if (this.left < 0) return;
		this.text += this.decoder.decode(bytes.subarray(from, Math.min(to, from + this.left)), { stream: true });
		this.left -= to - from;
		if (this.left < 0) this.onFull();
	}
	toResponse(url) {
		this.text += this.decoder.decode();
		const headers = Object.fromEntries([...this.fields].filter(([name]) => !name.startsWith(":")));
		return {
			kind: "answer",
			status: this.status,
			headers,
			body: this.text,
			truncated: this.left < 0,
			url
		};
	}
};
// build/engines/embedded/protocols/http/request-as.js
const requestAs = (load) => (order) => fetchText(order, exchangeAs(load));
const exchangeAs = (load) => async ({ url, method, body }, headers, order, signal) => {
	const { maxBytes = usualMaxBytes } = order;
	const { options, tunnel } = await reach(url, order, load);
	const { promise: isFull, resolve: full } = Promise.withResolvers();
	const text = new ResponseText(maxBytes, () => full("full"));
	const connection = connect(options, load)();
	try {
		const { pathname, search } = new URL(url);
		const request = {
			side: "head",
			name: "readiness",
			method,
			path: pathname + search,
			body,
			isGood: () => true,
			headers: Object.entries(headers).flat()
		};
		const outcome = await Promise.race([isFull, sent(connection, {
			request,
			taker: text,
			signal
		})]);
		if (outcome !== "full" && outcome.kind === "failed") return toHttpFailure(outcome, load, tunnel?.fault);
		return text.toResponse(url);
	} finally {
		connection.close();
	}
};
async function reach(url, order, load) {
	const { timeoutMs, route } = order;
	const tunnel = await tunnelTo(url, order);
	const signer = route?.grants && await signerOf(route.grants);
	return {
		options: {
			url,
			connectTimeoutMs: timeoutMs,
			keepAlive: load.keepAlive !== false,
			isRead: true,
			lookup: rotatingLookup(route?.address),
			...defined({
				tls: route?.tls && revealed(route.tls),
				via: tunnel?.port,
				signer
			})
		},
		tunnel
	};
}
async function signerOf(grants) {
	const grant = await grants.current();
	if (grant.kind !== "failed") return Signer.of(grant, Date.now);
	throw new Problem("target", grant.message, defined({ hint: grant.hint }));
}
const sent = (connection, { request, taker, signal }) => new Promise((resolve, reject) => {
	signal.throwIfAborted();
	signal.addEventListener("abort", () => reject(signal.reason), { once: true });
	connection.send(request, resolve, taker);
});
const tunnels = new Map();
async function tunnelTo(url, { proxy, route }) {
	if (!proxy || route?.address !== void 0) return void 0;
	const to = new URL(url);
	const key = `${proxy.href} ${to.origin}`;
	const tunnel = tunnels.get(key) ?? openTunnel(proxy, to);
	tunnels.set(key, tunnel);
	(await tunnel).fault = void 0;
	return tunnel;
}
async function openTunnel(proxy, to) {
	const tunnel = { port: 0 };
	tunnel.port = await startTunnel(proxy, to, (error) => {
		tunnel.fault = error;
	});
	return tunnel;
}
function toHttpFailure({ error, message, code }, { http }, ofProxy) {
	if (ofProxy) {
		const failure = describeFailure(ofProxy);
		return hasNoTunnel(ofProxy) ? failure : {
			...failure,
			message: `the proxy: ${failure.message}`
		};
	}
	if (code !== void 0) return {
		...describeFailure({
			code,
			message
		}),
		...hintOf(message, http)
	};
	return {
		kind: "failed",
		reason: error === "reset" ? "reset" : "other",
		message,
		...hintOf(message, http)
	};
}
function hintOf(message, http) {
	if (message === "the server does not speak HTTP/2") return { hint: "load.http is 2: leave it out for a server that speaks HTTP/1.1 only" };
	if (http !== 2 && /no.application.protocol/i.test(message)) return { hint: "set load.http to 2 for a server that speaks HTTP/2 only" };
	return {};
}
export { reach, requestAs, sent };

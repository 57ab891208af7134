import { defined, joinUrl } from "./shared-common.js";
import { answered, closedByServer, failureOf, headersOf, oncePerVersion, servernameOf, signedHeaders, socketOpener } from "./shared-load.js";
import { endOnce, expectedText, judged, socketPerRequest, stopwatch, timed } from "./shared-engines-embedded-protocols-exchange.js";
import { filled } from "./shared-engines-embedded-protocols-filled.js";
import { WebSocket } from "./vendor/ws.js";
// build/engines/embedded/protocols/websocket/websocket.js
const mostBytes = 1048576;
const partingMs = 1e3;
const prepare = ({ name, settings }, to) => {
	const { websocket: written, headers = {}, send, expect } = settings;
	const flat = headersOf(headers, isOfTarget(written) ? to.headers : {});
	return {
		side: to.side,
		name,
		isGood: (code) => code === "answered" || code === "connected",
		url: addressOf(written, to.url),
		headers: mapOf(flat),
		text: send,
		body: expectedText(expect?.body),
		waits: send !== void 0 || expect?.body !== void 0
	};
};
const dynamic = filled(prepare, (request, { send, expected }) => ({
	...request,
	...defined({
		text: send,
		body: expected
	})
}));
const isOfTarget = (written) => /^[/:]/.test(written);
function addressOf(written, target) {
	if (!isOfTarget(written)) return written;
	return (written.startsWith("/") ? joinUrl(target, written) : onPort(written, target)).replace(/^http/, "ws");
}
function onPort(written, target) {
	const { protocol, hostname } = new URL(target);
	return `${protocol}//${hostname}${written}`;
}
const connect = (options) => {
	const url = options.url.replace(/^ws/, "http");
	const { hostname } = new URL(url);
	const open = socketOpener({
		...options,
		url
	}, ["http/1.1"]);
	const servername = servernameOf(hostname);
	const { signer } = options;
	if (!signer) return socketPerRequest(() => open(servername), exchange);
	const signedOf = oncePerVersion(signer, (request) => signed(request, signer));
	return socketPerRequest(() => open(servername), (opener, request, ...rest) => exchange(opener, signedOf(request), ...rest));
};
function signed(request, signer) {
	const { url, headers } = request;
	const { pathname, search } = new URL(url);
	const flat = Object.entries(headers).flat();
	const opening = {
		method: "GET",
		path: `${pathname}${search}`,
		headers: flat,
		body: void 0
	};
	return {
		...request,
		headers: mapOf(signedHeaders(opening, url, signer))
	};
}
const mapOf = (flat) => Object.fromEntries(flat.flatMap((one, at) => at % 2 === 0 ? [[one, flat[at + 1]]] : []));
function exchange(open, { url, headers, text, body, waits }, { phases, bytes }, onEnd) {
	const lap = stopwatch();
	let hasHeard = false;
	let connection;
	const { end, giveUp } = endOnce({
		close: () => {
			bytes.sent = connection?.bytesWritten ?? 0;
			bytes.received = connection?.bytesRead ?? 0;
			socket.close();
		},
		destroy: () => socket.terminate()
	}, onEnd);
	const socket = new WebSocket(url, {
		headers,
		maxPayload: mostBytes,
		perMessageDeflate: false,
		closeTimeout: partingMs,
		createConnection: () => {
			connection = timed(open(), phases, lap);
			return connection;
		}
	});
	socket.on("open", () => {
		phases.firstByte = lap();
		if (text !== void 0) socket.send(text);
		if (!waits) end(answered("connected"));
	});
	socket.on("message", (data) => {
		hasHeard = true;
		phases.download += lap();
		const outcome = judged(data.toString("latin1"), body);
		if (outcome.kind === "answered" && !outcome.fault) end(outcome);
	});
	socket.on("unexpected-response", (request, response) => {
		end(answered(response.statusCode ?? 0));
		request.destroy();
	});
	socket.on("error", (error) => end(toFailure(error)));
	socket.on("close", (code) => end(hasHeard ? judged("", body) : closed(code)));
	return giveUp;
}
const closed = (code) => code === 1006 ? closedByServer : answered(`closed ${code}`);
function toFailure(error) {
	return /^(WS_ERR|HPE)_/.test(error.code ?? "") || /^Invalid (Sec-|Upgrade)/.test(error.message) ? {
		kind: "failed",
		error: "protocol",
		message: error.message
	} : failureOf(error);
}
export { connect, dynamic, prepare };

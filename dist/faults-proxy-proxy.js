import { Problem, defined, guardedLookup, refusedHost } from "./shared-common.js";
import { isShut, refuses } from "./shared-config.js";
import { connect, createServer, isIP } from "node:net";
import { setTimeout as setTimeout$1 } from "node:timers/promises";
import { once } from "node:events";
import { createSocket } from "node:dgram";
import { Transform } from "node:stream";
import { Agent, createServer as createServer$1, request } from "node:http";
// build/faults/call-log.js
const most = 5e4;
const longestId = 200;
var CallLog = class {
	calls = [];
	isCut = false;
	forget() {
		this.calls = [];
		this.isCut = false;
	}
	begin(call = {}) {
		const begun = {
			at: Date.now(),
			...call
		};
		if (this.calls.length < most) this.calls.push(begun);
		else this.isCut = true;
		return begun;
	}
};
const safeMethods = [
	"GET",
	"HEAD",
	"OPTIONS",
	"TRACE"
];
const idHeaders = [
	"x-request-id",
	"x-correlation-id",
	"idempotency-key"
];
function callOf(headers, { method = "", url = "" }) {
	const [, traceId] = /^[0-9a-f]{2}-([0-9a-f]{32})-/.exec(textOf(headers.traceparent)) ?? [];
	const id = traceId ?? idHeaders.map((name) => textOf(headers[name])).find((text) => text !== "");
	const key = textOf(headers["idempotency-key"]);
	return {
		status: 0,
		...defined({
			id: id === void 0 ? void 0 : `${id} ${method} ${url}`.slice(0, longestId),
			key: key.slice(0, longestId) || void 0,
			harmless: safeMethods.includes(method) ? "read" : void 0
		})
	};
}
const textOf = (value) => (Array.isArray(value) ? value[0] : value) ?? "";
// build/faults/proxy/open-upstream.js
const openUpstream = ({ host, port }) => connect({
	host,
	port,
	lookup: guardedLookup,
	noDelay: true,
	allowHalfOpen: true
});
function openDatagrams({ host, port }, onDatagram) {
	let isClosed = false;
	let opened;
	const open = async () => {
		const address = isIP(host) === 0 ? await addressOf(host) : host;
		if (address === void 0 || isClosed) return void 0;
		opened = createSocket(isIP(address) === 6 ? "udp6" : "udp4");
		opened.on("error", () => void 0);
		opened.on("message", onDatagram);
		opened.connect(port, address);
		await once(opened, "connect");
		return opened;
	};
	const tryToOpen = () => open().catch(() => {
		if (!isClosed) opened?.close();
		opened = void 0;
	});
	let opening;
	return {
		send: async (bytes) => {
			opening ??= tryToOpen();
			const socket = await opening;
			if (!socket) opening = void 0;
			else if (!isClosed) socket.send(bytes, () => void 0);
		},
		close: () => {
			if (isClosed) return;
			isClosed = true;
			opened?.close();
		}
	};
}
async function addressOf(host) {
	const { promise, resolve } = Promise.withResolvers();
	guardedLookup(host, { all: true }, (error, found) => {
		const all = error ? [] : found;
		resolve((all.find(({ family }) => family === 4) ?? all[0])?.address);
	});
	return promise;
}
// build/faults/proxy/order.js
function assertReachable({ name, upstream }) {
	const refused = refusedHost(upstream.host);
	if (refused === void 0) return;
	throw new Problem("fault", `the dependency ${name} may not be reached: ${refused}`);
}
const cannotListen = ({ name, listen }, { message }) => new Problem("fault", `the proxy of ${name} cannot listen at ${listen.host}:${listen.port}: ${message}`, { hint: `give dependencies.${name}.listen an address that is free` });
// build/faults/proxy/passage.js
var Passage = class {
	#arrived = 0;
	#passed = 0;
	#disturbed = 0;
	#open = new Set();
	arrive() {
		this.#arrived += 1;
	}
	pass() {
		this.#passed += 1;
	}
	disturb() {
		this.#disturbed += 1;
	}
	open(client, to) {
		const line = {
			client,
			to
		};
		this.pass();
		this.#open.add(line);
		client.once("close", () => {
			this.#open.delete(line);
			this.#passed += saidOn(line);
		});
	}
	now() {
		let passed = this.#passed;
		for (const line of this.#open) passed += saidOn(line);
		return {
			arrived: this.#arrived,
			passed,
			disturbed: this.#disturbed
		};
	}
};
const saidOn = ({ client, to }) => client.bytesRead + to.bytesRead;
// build/faults/proxy/shaper.js
const mostWaiting = 4194304;
const burstMs = 20;
var Shaper = class extends Transform {
	#shapeNow;
	#random;
	#waiting = [];
	#bytes = 0;
	#lastDue = 0;
	#timer;
	#resume;
	#finish;
	constructor(shapeNow, random) {
		super();
		this.#shapeNow = shapeNow;
		this.#random = random;
	}
	_transform(chunk, _encoding, done) {
		const shape = this.#shapeNow() ?? {};
		const { bytesPerSecond } = shape;
		let due = Math.max(this.#lastDue, performance.now() + delayOf(shape, this.#random));
		for (const bytes of piecesOf(chunk, shape)) {
			if (bytesPerSecond !== void 0) due += 1e3 * bytes.length / bytesPerSecond;
			this.#waiting.push({
				bytes,
				due
			});
			this.#bytes += bytes.length;
		}
		this.#lastDue = due;
		if (this.#bytes < mostWaiting) done();
		else this.#resume = done;
		this.#pump();
	}
	_flush(done) {
		this.#finish = done;
		this.#pump();
	}
	_destroy(error, done) {
		clearTimeout(this.#timer);
		this.#waiting = [];
		done(error);
	}
	#pump() {
		clearTimeout(this.#timer);
		const now = performance.now();
		while (this.#waiting.length > 0 && this.#waiting[0].due <= now) {
			const { bytes } = this.#waiting.shift();
			this.#bytes -= bytes.length;
			this.push(bytes);
		}
		if (this.#resume && this.#bytes < mostWaiting) {
			const resume = this.#resume;
			this.#resume = void 0;
			resume();
		}
		const [next] = this.#waiting;
		if (next) this.#timer = setTimeout(() => this.#pump(), next.due - now);
		else this.#finish?.();
	}
};
function delayOf({ latencyMs = 0, jitterMs = 0 }, random) {
	return jitterMs === 0 ? latencyMs : Math.max(0, latencyMs + jitterMs * (2 * random() - 1));
}
function piecesOf(chunk, { sliceBytes, bytesPerSecond }) {
	const burst = bytesPerSecond === void 0 ? Number.POSITIVE_INFINITY : Math.max(1, Math.round(bytesPerSecond * burstMs / 1e3));
	const size = Math.min(sliceBytes ?? Number.POSITIVE_INFINITY, burst);
	if (size >= chunk.length) return [chunk];
	return Array.from({ length: Math.ceil(chunk.length / size) }, (_, index) => chunk.subarray(index * size, (index + 1) * size));
}
// build/faults/proxy/datagrams.js
const idleMs = 6e4;
const mostClients = 1e3;
async function startDatagrams(order) {
	const { listen, upstream, random } = order;
	assertReachable(order);
	const log = new CallLog();
	const passage = new Passage();
	const lines = new Map();
	let disturbance;
	let server;
	const isLost = () => {
		const found = disturbance?.timeout === true || random() < (disturbance?.loss ?? 0);
		if (found) passage.disturb();
		return found;
	};
	const drop = (client) => {
		const line = lines.get(client);
		line?.close();
		clearTimeout(line?.idle);
		lines.delete(client);
	};
	const lineOf = (client, give) => {
		const known = lines.get(client);
		if (known) {
			known.idle.refresh();
			lines.delete(client);
			lines.set(client, known);
			return known;
		}
		const [oldest] = lines.size < mostClients ? [] : lines.keys();
		if (oldest !== void 0) drop(oldest);
		const idle = setTimeout(drop, idleMs, client).unref();
		const line = {
			...openDatagrams(upstream, give),
			idle
		};
		lines.set(client, line);
		return line;
	};
	const back = (port, address) => (bytes) => {
		if (isLost()) return;
		const send = () => server?.send(bytes, port, address, () => void 0);
		const wait = delayOf(disturbance ?? {}, random);
		if (wait > 0) {
			passage.disturb();
			setTimeout(send, wait);
		} else send();
	};
	const bind = async (port) => {
		const bound = createSocket(isIP(listen.host) === 6 ? "udp6" : "udp4");
		bound.bind(port, listen.host);
		try {
			await once(bound, "listening");
		} catch (error) {
			throw cannotListen(order, error);
		}
		bound.on("error", () => void 0);
		bound.on("message", (bytes, { address, port: from }) => {
			log.begin();
			passage.arrive();
			passage.pass();
			if (isLost()) return;
			lineOf(`${address} ${from}`, back(from, address)).send(bytes);
		});
		return bound;
	};
	const shut = async () => {
		const open = server;
		server = void 0;
		for (const client of [...lines.keys()]) drop(client);
		if (!open) return;
		open.close();
		await once(open, "close");
	};
	server = await bind(listen.port);
	const { port } = server.address();
	return {
		at: {
			host: listen.host,
			port
		},
		disturbance: () => disturbance,
		disturb: async (next) => {
			disturbance = next;
			if (isShut(next)) await shut();
			else server ??= await bind(port);
		},
		calls: async () => log,
		traffic: async () => passage.now(),
		forget: () => log.forget(),
		close: shut
	};
}
// build/faults/proxy/draw.js
function drawnFor(current) {
	let last;
	let isHit = false;
	return () => {
		const { disturbance, random } = current;
		if (disturbance !== last) {
			last = disturbance;
			isHit = disturbance !== void 0 && random() < (disturbance.share ?? 1);
		}
		return isHit ? last : void 0;
	};
}
// build/faults/proxy/http-exchange.js
function exchange(request, response, { forward, disturbance, current, call }) {
	const { socket } = request;
	response.on("close", () => {
		call.endedAt = Date.now();
		if (response.writableEnded) call.status = response.statusCode;
	});
	if (disturbance?.timeout) {
		call.harmless = "kept";
		current.hit();
		current.lost.add(socket);
		request.resume();
		return;
	}
	if (disturbance?.error !== void 0) {
		call.harmless = "kept";
		current.hit();
		request.resume();
		response.writeHead(disturbance.error, { "content-type": "text/plain" }).end();
		return;
	}
	const onward = forward(request);
	onward.on("error", () => socket.resetAndDestroy());
	onward.on("response", (reply) => {
		if (disturbance?.reset) {
			current.hit();
			reply.resume();
			socket.resetAndDestroy();
			return;
		}
		passBack(reply, response, disturbance, current);
	});
	response.on("close", () => onward.destroy());
	request.pipe(onward);
}
async function passBack(reply, response, disturbance, { random, hit }) {
	const { bytesPerSecond, sliceBytes } = disturbance ?? {};
	const flow = defined({
		bytesPerSecond,
		sliceBytes
	});
	const wait = delayOf(disturbance ?? {}, random);
	if (wait > 0 || Object.keys(flow).length > 0) hit();
	if (wait > 0) await setTimeout$1(wait);
	if (response.destroyed) return;
	response.sendDate = false;
	response.writeHead(reply.statusCode, reply.statusMessage, reply.rawHeaders);
	reply.on("error", () => response.socket?.resetAndDestroy());
	const shaped = reply.pipe(new Shaper(() => flow, random));
	if (disturbance?.truncateBytes === void 0) shaped.pipe(response);
	else cutAfter(disturbance.truncateBytes, shaped, {
		response,
		hit
	});
}
function cutAfter(most, body, { response, hit }) {
	let left = most;
	response.flushHeaders();
	body.on("data", (chunk) => {
		response.write(chunk.subarray(0, left));
		left -= chunk.length;
		if (left >= 0) return;
		hit();
		body.destroy();
		response.socket?.destroySoon();
	});
	body.on("end", () => response.end());
}
// build/faults/proxy/raw-connection.js
function passOn(client, upstream, disturbanceNow, { random, lost, hit }) {
	const shaper = new Shaper(disturbanceNow, random);
	const cut = new Cut(disturbanceNow);
	const isLost = () => {
		const isHole = disturbanceNow()?.timeout === true;
		if (isHole) {
			lost.add(client);
			hit();
		}
		return isHole;
	};
	client.on("data", (chunk) => {
		if (!isLost() && !upstream.write(chunk)) client.pause();
	});
	upstream.on("drain", () => client.resume());
	upstream.on("data", (chunk) => {
		const { reset, latencyMs, bytesPerSecond, sliceBytes } = disturbanceNow() ?? {};
		const left = cut.leftOf(chunk);
		const isShaped = [
			latencyMs,
			bytesPerSecond,
			sliceBytes
		].some((one) => one !== void 0);
		if (reset || isShaped || left < chunk.length) hit();
		if (reset) client.resetAndDestroy();
		else if (left < chunk.length) {
			shaper.end(chunk.subarray(0, left));
			shaper.once("end", () => client.destroySoon());
			upstream.destroy();
		} else if (!isLost() && !shaper.write(chunk)) upstream.pause();
	});
	shaper.on("drain", () => upstream.resume());
	client.on("end", () => upstream.end());
	upstream.on("end", () => shaper.end());
	shaper.pipe(client);
	const fail = () => {
		shaper.destroy();
		for (const socket of [client, upstream]) if (!socket.destroyed) socket.resetAndDestroy();
	};
	for (const socket of [client, upstream]) socket.on("error", fail);
	client.on("close", () => upstream.destroy());
	upstream.on("close", (hadError) => hadError && fail());
}
var Cut = class {
	#disturbanceNow;
	#of;
	#passed = 0;
	constructor(disturbanceNow) {
		this.#disturbanceNow = disturbanceNow;
	}
	leftOf({ length }) {
		const now = this.#disturbanceNow();
		if (now?.truncateBytes === void 0) return length;
		if (now !== this.#of) this.#passed = 0;
		this.#of = now;
		const left = Math.min(length, now.truncateBytes - this.#passed);
		this.#passed += length;
		return left;
	}
};
// build/faults/proxy/http-side.js
function httpSide(current, log) {
	const lines = new WeakMap();
	const server = createServer$1({
		keepAliveTimeout: 0,
		requestTimeout: 0,
		headersTimeout: 0
	});
	server.on("request", (request$1, response) => {
		const line = lines.get(request$1.socket);
		const { agent, to } = line;
		line.underWay += 1;
		const call = log.begin(callOf(request$1.headers, request$1));
		response.once("close", () => {
			line.underWay -= 1;
			if (!line.isOpen) call.harmless = "kept";
			if (to.readableEnded && line.underWay === 0) request$1.socket.end();
		});
		exchange(request$1, response, {
			call,
			disturbance: drawnFor(current)(),
			current,
			forward: ({ method, url, rawHeaders }) => request({
				agent,
				...defined({
					method,
					path: url
				}),
				headers: rawHeaders,
				setHost: false
			})
		});
	});
	server.on("upgrade", (request, client, head) => {
		const { to } = lines.get(client);
		to.emit("agentRemove");
		to.write(headOf(request));
		to.write(head);
		passOn(client, to, drawnFor(current), current);
	});
	server.on("clientError", (_, socket) => socket.destroy());
	return {
		take: (client, to) => {
			const line = {
				to,
				agent: agentOf(to),
				underWay: 0,
				isOpen: !to.connecting
			};
			lines.set(client, line);
			to.once("connect", () => {
				line.isOpen = true;
			});
			for (const event of ["end", "close"]) to.once(event, () => {
				if (line.underWay === 0) client.end();
			});
			server.emit("connection", client);
			process.nextTick(() => client.resume());
		},
		close: () => void server.close()
	};
}
function agentOf(to) {
	const agent = new Agent({
		keepAlive: true,
		maxSockets: 1
	});
	agent.createConnection = () => to;
	agent.keepSocketAlive = () => true;
	return agent;
}
function headOf({ method, url, httpVersion, rawHeaders }) {
	const lines = rawHeaders.flatMap((name, index) => index % 2 === 0 ? [`${name}: ${rawHeaders[index + 1]}`] : []);
	return [
		`${method} ${url} HTTP/${httpVersion}`,
		...lines,
		"",
		""
	].join("\r\n");
}
// build/faults/proxy/proxy.js
const startsHttp = /^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) \S/;
const startProxy = (order) => order.protocol === "udp" ? startDatagrams(order) : startConnections(order);
async function startConnections(order) {
	const { upstream, random } = order;
	assertReachable(order);
	const clients = new Map();
	const log = new CallLog();
	const passage = new Passage();
	const hit = () => passage.disturb();
	const current = {
		disturbance: void 0,
		random,
		hit,
		lost: new Set()
	};
	const http = httpSide(current, log);
	const server = createServer({
		allowHalfOpen: true,
		noDelay: true,
		pauseOnConnect: true
	});
	server.on("connection", (client) => {
		passage.arrive();
		client.on("error", () => client.destroy());
		const disturbanceNow = drawnFor(current);
		clients.set(client, disturbanceNow);
		client.on("close", () => {
			clients.delete(client);
			current.lost.delete(client);
		});
		if (refuses(disturbanceNow())) {
			log.begin({
				status: 0,
				harmless: "kept"
			});
			passage.pass();
			hit();
			client.resetAndDestroy();
		} else accept(client, disturbanceNow);
	});
	const accept = (client, disturbanceNow) => {
		const to = openUpstream(upstream);
		let isTaken = false;
		to.once("connect", () => passage.open(client, to));
		to.on("error", () => {
			if (!isTaken) log.begin({
				status: 0,
				harmless: "kept"
			});
			client.resetAndDestroy();
		});
		client.once("close", () => to.destroy());
		client.once("data", (first) => {
			isTaken = true;
			client.pause();
			client.unshift(first);
			if (to.bytesRead === 0 && startsHttp.test(first.toString("latin1"))) http.take(client, to);
			else raw(client, to, disturbanceNow);
		});
		to.once("readable", () => {
			if (client.bytesRead > 0) return;
			isTaken = true;
			raw(client, to, disturbanceNow);
		});
		client.resume();
	};
	const raw = (client, to, disturbanceNow) => {
		client.removeAllListeners("data");
		to.removeAllListeners("readable");
		log.begin();
		passOn(client, to, disturbanceNow, current);
		client.resume();
		to.resume();
	};
	await listen(server, order.listen, order);
	const { port } = server.address();
	const at = {
		host: order.listen.host,
		port
	};
	const reset = (some) => {
		for (const client of [...some]) client.resetAndDestroy();
	};
	return {
		at,
		disturbance: () => current.disturbance,
		calls: async () => log,
		traffic: async () => passage.now(),
		forget: () => log.forget(),
		disturb: async (disturbance) => {
			current.disturbance = disturbance;
			reset(current.lost);
			if (disturbance?.down) {
				const open = [...clients].flatMap(([client, now]) => now() ? [client] : []);
				if (open.length > 0) hit();
				reset(open);
			}
			if (isShut(disturbance) && server.listening) server.close();
			else if (!isShut(disturbance) && !server.listening) await listen(server, at, order);
		},
		close: async () => {
			const closed = server.listening ? once(server, "close") : void 0;
			server.close();
			http.close();
			reset(clients.keys());
			await closed;
		}
	};
}
async function listen(server, { host, port }, order) {
	server.listen(port, host);
	try {
		await once(server, "listening");
	} catch (error) {
		throw cannotListen(order, error);
	}
}
export { startProxy };

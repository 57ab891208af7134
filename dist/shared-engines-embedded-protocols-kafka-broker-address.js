import { addressOn, defined, isAllowedHost, refusedHost } from "./shared-common.js";
import { answered, broken, closedByServer, failureOf, refused, rotatingLookup, servernameOf, socketOpener } from "./shared-load.js";
import { gateVersion } from "./shared-start.js";
import { isIP } from "node:net";
import { Reader, ResponseError, metadataV8, protocolErrorsCodesById, saslAuthenticateV1, saslHandshakeV1, saslPlain, saslScramSha } from "./vendor/kafka.js";
// build/engines/embedded/protocols/kafka/broker-address.js
function brokerAddress({ host, port }, { isSecure, allowed = [] }) {
	const written = isIP(host) === 6 ? `[${host}]` : host;
	const url = `${isSecure ? "https" : "http"}://${written}:${port}`;
	const refuse = (why) => ({ refused: refused(`a broker is refused: ${why}`) });
	if (!/^(\[[\dA-Fa-f:.]+\]|[\w.-]+)$/.test(written) || !URL.canParse(url)) return refuse("its advertised listener has no valid host");
	const parsed = new URL(url);
	const reason = refusedHost(parsed.hostname);
	if (reason !== void 0) return refuse(`its advertised listener ${reason}`);
	if (allowed.some((list) => !isAllowedHost(parsed, list))) return refuse(`its advertised listener ${parsed.host} is not in policy.allowed-hosts`);
	return { url };
}
// build/engines/embedded/protocols/kafka/faults.js
const codes = protocolErrorsCodesById;
const codeOf = (id) => codes[id] ?? "UNKNOWN_SERVER_ERROR";
const stale = new Set([
	"UNKNOWN_TOPIC_OR_PARTITION",
	"LEADER_NOT_AVAILABLE",
	"NOT_LEADER_OR_FOLLOWER",
	"REPLICA_NOT_AVAILABLE",
	"KAFKA_STORAGE_ERROR",
	"FENCED_LEADER_EPOCH",
	"UNKNOWN_LEADER_EPOCH"
]);
const isStale = (code) => stale.has(code);
var BrokerError = class extends Error {
	code;
	constructor(code) {
		super(code);
		this.code = code;
	}
};
var LinkError = class extends Error {
	failure;
	constructor(failure) {
		super(failure.message);
		this.failure = failure;
	}
};
function outcomeOf(error) {
	if (error instanceof BrokerError) return answered(error.code);
	return error instanceof LinkError ? error.failure : failureOf(error);
}
// build/engines/embedded/protocols/kafka/link.js
const mostBytes = 134217728;
const lengthBytes = 4;
const clientId = Buffer.from(`reliability-gate/${gateVersion}`);
var Link = class {
	failure;
	socket;
	timeoutMs;
	waiting = new Map();
	chunks = [];
	held = 0;
	correlation = 0;
	constructor(socket, timeoutMs) {
		this.socket = socket;
		this.timeoutMs = timeoutMs;
		socket.on("error", (error) => this.fail(failureOf(error)));
		socket.on("close", () => this.fail(closedByServer));
		socket.on("data", (bytes) => this.take(bytes));
	}
	call(api, ...args) {
		const { promise, resolve, reject } = Promise.withResolvers();
		const late = setTimeout(() => this.fail({
			kind: "failed",
			error: "timeout",
			message: this.silence()
		}), this.timeoutMs);
		api(this, ...args, (error, response) => {
			clearTimeout(late);
			if (error instanceof ResponseError) resolve(responseOf(error));
			else if (error) reject(error);
			else resolve(response);
		});
		return promise;
	}
	send(key, version, write, parse, _requestTags, _responseTags, answered) {
		if (this.failure) {
			answered(new LinkError(this.failure));
			return;
		}
		this.correlation = this.correlation + 1 & 2147483647;
		const body = write().buffer;
		const head = Buffer.alloc(14);
		head.writeInt32BE(10 + clientId.length + body.length, 0);
		head.writeInt16BE(key, 4);
		head.writeInt16BE(version, 6);
		head.writeInt32BE(this.correlation, 8);
		head.writeInt16BE(clientId.length, 12);
		this.waiting.set(this.correlation, {
			key,
			version,
			parse,
			answered
		});
		this.socket.write(Buffer.concat([
			head,
			clientId,
			body
		]));
	}
	close() {
		this.fail(closedByServer);
	}
	fail(failure) {
		if (this.failure) return;
		this.failure = failure;
		this.socket.destroy();
		const error = new LinkError(failure);
		for (const { answered } of this.waiting.values()) answered(error);
		this.waiting.clear();
	}
	silence() {
		return `the broker did not respond within ${this.timeoutMs} ms`;
	}
	take(bytes) {
		this.chunks.push(bytes);
		this.held += bytes.length;
		while (!this.failure && this.held >= lengthBytes) {
			const length = this.lengthOfNext();
			if (length < lengthBytes || length > mostBytes) {
				this.fail(broken("the response is not of the Kafka protocol"));
				return;
			}
			if (this.held < lengthBytes + length) return;
			const all = Buffer.concat(this.chunks);
			this.chunks = [all.subarray(lengthBytes + length)];
			this.held -= lengthBytes + length;
			this.hear(all.subarray(lengthBytes, lengthBytes + length));
		}
	}
	lengthOfNext() {
		if (this.chunks[0].length < lengthBytes) this.chunks = [Buffer.concat(this.chunks)];
		return this.chunks[0].readInt32BE(0);
	}
	hear(frame) {
		const correlation = frame.readInt32BE(0);
		const waiting = this.waiting.get(correlation);
		if (!waiting) {
			this.fail(broken("the response matches no request"));
			return;
		}
		const { key, version, parse, answered } = waiting;
		this.waiting.delete(correlation);
		try {
			answered(null, parse(correlation, key, version, Reader.from(frame.subarray(lengthBytes))));
		} catch (error) {
			if (error instanceof ResponseError) answered(error);
			else {
				const failure = broken(`the response cannot be read: ${error.message}`);
				answered(new LinkError(failure));
				this.fail(failure);
			}
		}
	}
};
const responseOf = (error) => error.response;
// build/engines/embedded/protocols/kafka/sign-in.js
async function signIn(link, { mechanism, username, password }) {
	const shaken = await link.call(saslHandshakeV1.api, mechanism);
	if (shaken.errorCode !== 0) throw new BrokerError(codeOf(shaken.errorCode));
	const by = authenticateOver(link);
	const connection = link;
	try {
		if (mechanism === "PLAIN") await saslPlain.authenticate(by, connection, username, password);
		else await saslScramSha.authenticate(by, connection, mechanism.slice(6), username, password);
	} catch (error) {
		throw causeOf(error);
	}
}
const authenticateOver = (link) => (_, bytes, callback) => {
	link.call(saslAuthenticateV1.api, bytes).then((response) => {
		const { errorCode } = response;
		if (errorCode !== 0) callback(new BrokerError(codeOf(errorCode)));
		else try {
			callback(null, response);
		} catch (error) {
			callback(error);
		}
	}, (error) => callback(error));
};
function causeOf(error) {
	const { cause } = error;
	if (cause instanceof Error) return causeOf(cause);
	return error.code === "PLT_KFK_AUTHENTICATION" ? new BrokerError("SASL_AUTHENTICATION_FAILED") : error;
}
// build/engines/embedded/protocols/kafka/cluster.js
const accessOf = ({ brokers, tls, sasl }, target) => ({
	brokers: brokers.map((broker) => addressOn(tls ? "https" : "http", broker, target)),
	isSecure: tls,
	...defined({ sasl })
});
const unknownTopic = 3;
var Cluster = class {
	timeoutMs;
	access;
	options;
	links = new Map();
	openers = new Map();
	topics = new Map();
	constructor(access, options) {
		this.access = access;
		this.options = options;
		this.timeoutMs = options.connectTimeoutMs;
	}
	link(url, use) {
		const key = `${use} ${url}`;
		const kept = this.links.get(key);
		if (kept && !kept.link?.failure) return kept.opening;
		const next = { opening: this.open(url) };
		this.links.set(key, next);
		next.opening.then((link) => {
			next.link = link;
		}, () => {
			if (this.links.get(key) === next) this.links.delete(key);
		});
		return next.opening;
	}
	topic(name) {
		const known = this.topics.get(name);
		if (known) return known;
		const asked = this.ask(name);
		this.topics.set(name, asked);
		asked.catch(() => this.forget(name));
		return asked;
	}
	forget(name) {
		this.topics.delete(name);
	}
	close() {
		for (const { opening } of this.links.values()) opening.then((link) => link.close(), () => {});
		this.links.clear();
	}
	async ask(name) {
		let failed;
		for (const url of this.access.brokers) try {
			const link = await this.link(url, "ask");
			return this.read(await link.call(metadataV8.api, [name], false), name);
		} catch (error) {
			if (!(error instanceof LinkError)) throw error;
			failed = error;
		}
		throw failed;
	}
	read({ brokers, topics }, name) {
		const found = topics.find((topic) => topic.name === name);
		const code = found?.errorCode ?? unknownTopic;
		if (!found || code !== 0) throw new BrokerError(codeOf(code));
		const { isSecure } = this.access;
		const { allowed = [] } = this.options;
		const addresses = new Map(brokers.map((broker) => [broker.nodeId, brokerAddress(broker, {
			isSecure,
			allowed
		})]));
		const partitions = found.partitions.map(({ partitionIndex: index, leaderId }) => {
			const leader = addresses.get(leaderId);
			return {
				index,
				...defined({ leader })
			};
		});
		if (partitions.length === 0) throw new BrokerError("LEADER_NOT_AVAILABLE");
		return {
			name,
			partitions: partitions.toSorted((a, b) => a.index - b.index)
		};
	}
	async open(url) {
		const socket = this.openerTo(url)(servernameOf(new URL(url).hostname));
		const link = new Link(socket, this.timeoutMs);
		const late = setTimeout(() => link.fail({
			kind: "failed",
			error: "timeout",
			message: "no connection in time"
		}), this.timeoutMs);
		try {
			await new Promise((resolve, reject) => {
				socket.once(this.access.isSecure ? "secureConnect" : "connect", () => resolve());
				socket.once("close", () => reject(new LinkError(link.failure)));
			});
			if (this.access.sasl) await signIn(link, this.access.sasl);
			return link;
		} catch (error) {
			link.close();
			throw error;
		} finally {
			clearTimeout(late);
		}
	}
	openerTo(url) {
		const known = this.openers.get(url);
		if (known) return known;
		const { options } = this;
		const { via, ...direct } = options;
		const [own, asked] = [new URL(options.url.replace(/^kafka:/, "http:")), new URL(url)];
		const isOwnHost = own.hostname === asked.hostname;
		const to = own.host === asked.host && via !== void 0 ? {
			...direct,
			via
		} : direct;
		const lookup = isOwnHost ? options.lookup : rotatingLookup();
		const opener = socketOpener({
			...to,
			url,
			lookup
		}, []);
		this.openers.set(url, opener);
		return opener;
	}
};
export { BrokerError, Cluster, LinkError, accessOf, codeOf, isStale, outcomeOf };

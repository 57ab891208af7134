import { defined, isTemplate } from "./shared-common.js";
import { answered, noBytes, noPhases } from "./shared-load.js";
import { compile } from "./shared-engines-embedded-scenario-render.js";
import { stopwatch } from "./shared-engines-embedded-protocols-exchange.js";
import { BrokerError, Cluster, LinkError, accessOf, codeOf, isStale, outcomeOf } from "./shared-engines-embedded-protocols-kafka-broker-address.js";
import { setTimeout as setTimeout$1 } from "node:timers/promises";
import { fetchV11, listOffsetsV5, murmur2, produceV8 } from "./vendor/kafka.js";
// build/engines/embedded/protocols/kafka/consumer.js
const mostWaitMs = 500;
const mostBytes$1 = 16777216;
const mostPartitionBytes = 4194304;
const pauseMs = 100;
const outOfRange = 1;
const timeOf = {
	end: -1n,
	start: -2n
};
var Consumer = class {
	ready;
	cluster;
	name;
	positions = new Map();
	waiting = new Map();
	isClosed = false;
	constructor(cluster, name) {
		this.cluster = cluster;
		this.name = name;
		this.ready = this.begin();
		this.ready.then(() => void this.follow(), () => {});
	}
	await(partition, offset, delivery) {
		if ((this.positions.get(partition) ?? 0) > offset) delivery.end(answered("consumed"));
		else this.waitingIn(partition).set(offset, delivery);
	}
	close() {
		this.isClosed = true;
	}
	waitingIn(partition) {
		const known = this.waiting.get(partition) ?? new Map();
		this.waiting.set(partition, known);
		return known;
	}
	async begin() {
		const topic = await this.cluster.topic(this.name);
		if (!isLed(topic)) {
			this.cluster.forget(this.name);
			throw new BrokerError("LEADER_NOT_AVAILABLE");
		}
		await this.locate(topic, "end");
	}
	async locate(topic, from) {
		for (const [url, partitions] of byLeader(topic)) {
			const missing = partitions.filter((index) => !this.positions.has(index));
			if (missing.length === 0) continue;
			const link = await this.cluster.link(url, "ask");
			const asked = missing.map((partitionIndex) => ({
				partitionIndex,
				currentLeaderEpoch: -1,
				timestamp: timeOf[from]
			}));
			const { topics } = await link.call(listOffsetsV5.api, -1, 0, [{
				name: this.name,
				partitions: asked
			}]);
			for (const { partitionIndex, errorCode, offset } of topics[0]?.partitions ?? []) {
				if (errorCode !== 0) throw new BrokerError(codeOf(errorCode));
				this.positions.set(partitionIndex, Number(offset));
			}
		}
	}
	async follow() {
		while (!this.isClosed) try {
			const topic = await this.cluster.topic(this.name);
			await this.locate(topic, "start");
			const leaders = [...byLeader(topic)];
			if (leaders.length === 0) throw new BrokerError("LEADER_NOT_AVAILABLE");
			const round = { isStale: !isLed(topic) };
			await Promise.all(leaders.map(([url, partitions]) => this.read(url, partitions, round)));
			this.cluster.forget(this.name);
		} catch {
			this.cluster.forget(this.name);
			await setTimeout$1(pauseMs, void 0, { ref: false });
		}
	}
	async read(url, partitions, round) {
		try {
			do
				await this.readOnce(url, partitions);
			while (!this.isClosed && !round.isStale);
		} finally {
			round.isStale = true;
		}
	}
	async readOnce(url, partitions) {
		const link = await this.cluster.link(url, "fetch");
		const wanted = partitions.map((partition) => ({
			partition,
			currentLeaderEpoch: -1,
			lastFetchedEpoch: -1,
			fetchOffset: BigInt(this.positions.get(partition) ?? 0),
			partitionMaxBytes: mostPartitionBytes
		}));
		const topics = [{
			topicId: this.name,
			partitions: wanted
		}];
		const limits = [
			Math.min(mostWaitMs, Math.floor(this.cluster.timeoutMs / 2)),
			1,
			mostBytes$1
		];
		const found = await link.call(fetchV11.api, ...limits, 0, 0, -1, topics, [], "");
		if (found.errorCode !== 0) throw new BrokerError(codeOf(found.errorCode));
		for (const { partitionIndex, errorCode, records } of found.responses[0]?.partitions ?? []) {
			if (errorCode === outOfRange) this.positions.delete(partitionIndex);
			if (errorCode !== 0) throw new BrokerError(codeOf(errorCode));
			const last = records?.at(-1);
			if (last) this.advance(partitionIndex, Number(last.firstOffset) + last.lastOffsetDelta + 1);
		}
	}
	advance(partition, position) {
		this.positions.set(partition, position);
		const waiting = this.waitingIn(partition);
		for (const [offset, delivery] of waiting) {
			if (offset >= position && !delivery.isOver) continue;
			waiting.delete(offset);
			delivery.end(answered("consumed"));
		}
	}
};
const isLed = ({ partitions }) => partitions.every(({ leader }) => leader !== void 0);
function byLeader({ partitions }) {
	const found = new Map();
	for (const { index, leader } of partitions) {
		if (!leader) continue;
		if ("refused" in leader) throw new LinkError(leader.refused);
		found.set(leader.url, [...found.get(leader.url) ?? [], index]);
	}
	return found;
}
// build/engines/embedded/protocols/kafka/delivery.js
function sizeOf({ key, value, headers }) {
	let size = (key?.length ?? 0) + value.length;
	for (const [name, text] of headers ?? []) size += name.length + text.length;
	return size;
}
// build/engines/embedded/protocols/kafka/producer.js
const mostInFlight = 5;
const mostBytes = 524288;
const acksOf = {
	all: -1,
	leader: 1
};
var Producer = class {
	url;
	cluster;
	queue = [];
	inFlight = 0;
	isDue = false;
	constructor(cluster, url) {
		this.cluster = cluster;
		this.url = url;
	}
	add(produced) {
		this.queue.push(produced);
		if (this.isDue) return;
		this.isDue = true;
		queueMicrotask(() => {
			this.isDue = false;
			this.flush();
		});
	}
	flush() {
		while (this.inFlight < mostInFlight) {
			const batch = this.takeBatch();
			if (batch.length === 0) return;
			this.inFlight += 1;
			this.send(batch).finally(() => {
				this.inFlight -= 1;
				this.flush();
			});
		}
	}
	takeBatch() {
		const waiting = this.queue.filter(({ delivery }) => !delivery.isOver);
		const acks = waiting[0]?.delivery.message.acks;
		let bytes = 0;
		let count = 0;
		for (const { delivery } of waiting) {
			bytes += sizeOf(delivery.message);
			if (delivery.message.acks !== acks || count > 0 && bytes > mostBytes) break;
			count += 1;
		}
		this.queue = waiting.slice(count);
		return waiting.slice(0, count);
	}
	async send(batch) {
		try {
			const link = await this.cluster.link(this.url, "produce");
			const { timeoutMs } = this.cluster;
			const acks = acksOf[batch[0].delivery.message.acks ?? "all"];
			settle(batch, (await link.call(produceV8.api, acks, timeoutMs, batch.map(recordOf), {})).responses, (name) => this.cluster.forget(name));
		} catch (error) {
			for (const { delivery } of batch) {
				if (error instanceof LinkError) this.cluster.forget(delivery.message.topic);
				delivery.end(outcomeOf(error));
			}
		}
	}
};
function recordOf({ delivery: { message }, partition }) {
	const { topic, key, value, headers } = message;
	return {
		topic,
		partition,
		value,
		...defined({
			key,
			headers
		})
	};
}
function settle(batch, written, forget) {
	const next = new Map();
	for (const { name, partitionResponses } of written) for (const { index, errorCode, baseOffset } of partitionResponses) next.set(`${name} ${index}`, {
		errorCode,
		offset: Number(baseOffset)
	});
	for (const { delivery, partition, onWritten } of batch) {
		const { topic } = delivery.message;
		const result = next.get(`${topic} ${partition}`) ?? {
			errorCode: -1,
			offset: -1
		};
		const { errorCode, offset } = result;
		if (errorCode !== 0) {
			const code = codeOf(errorCode);
			if (isStale(code)) forget(topic);
			delivery.end(answered(code));
			continue;
		}
		result.offset += 1;
		delivery.acknowledged();
		if (onWritten) onWritten(offset);
		else delivery.end(answered("acknowledged"));
	}
}
// build/engines/embedded/protocols/kafka/client.js
var Client = class {
	cluster;
	producers = new Map();
	consumers = new Map();
	turn = 0;
	constructor(access, options) {
		this.cluster = new Cluster(access, options);
	}
	deliver(delivery) {
		this.begin(delivery).catch((error) => delivery.end(outcomeOf(error)));
	}
	close() {
		for (const consumer of this.consumers.values()) consumer.close();
		this.consumers.clear();
		this.cluster.close();
	}
	async begin(delivery) {
		const { message } = delivery;
		const consumer = message.acks === void 0 ? this.consumerOf(message.topic) : void 0;
		await consumer?.ready;
		const topic = await this.cluster.topic(message.topic);
		const { index, leader } = this.choose(topic, message);
		if (!leader) {
			this.cluster.forget(topic.name);
			throw new BrokerError("LEADER_NOT_AVAILABLE");
		}
		if ("refused" in leader) throw new LinkError(leader.refused);
		this.producerTo(leader.url).add({
			delivery,
			partition: index,
			...defined({ onWritten: consumer && ((offset) => consumer.await(index, offset, delivery)) })
		});
	}
	choose({ partitions }, { key }) {
		if (key) return partitions[(murmur2(key) & 2147483647) % partitions.length];
		this.turn += 1;
		return partitions[this.turn % partitions.length];
	}
	producerTo(url) {
		const known = this.producers.get(url) ?? new Producer(this.cluster, url);
		this.producers.set(url, known);
		return known;
	}
	consumerOf(topic) {
		const known = this.consumers.get(topic);
		if (known) return known;
		const consumer = new Consumer(this.cluster, topic);
		this.consumers.set(topic, consumer);
		consumer.ready.catch(() => this.consumers.delete(topic));
		return consumer;
	}
};
// build/engines/embedded/protocols/kafka/kafka.js
const idleMs = 1e3;
const prepare = ({ name, settings: { kafka } }, to) => {
	const { topic, key, value, headers, acks } = kafka;
	return {
		side: to.side,
		name,
		topic,
		value: Buffer.from(value),
		isGood: (code) => code === "acknowledged" || code === "consumed",
		access: accessOf(kafka, to.url),
		...defined({
			key: key === void 0 ? void 0 : Buffer.from(key),
			headers: headers && bytesOf(Object.entries(headers)),
			acks
		})
	};
};
const bytesOf = (pairs) => new Map(pairs.map(([key, value]) => [Buffer.from(key), Buffer.from(value)]));
const dynamic = (request, to) => {
	const { key, value, isJson, headers = {} } = request.settings.kafka;
	if (![
		key ?? "",
		value,
		...Object.values(headers)
	].some(isTemplate)) return void 0;
	const fixed = prepare(request, to);
	const renderValue = compile(value, isJson ? "json" : "text");
	const renderKey = key === void 0 ? void 0 : compile(key);
	const pairs = Object.entries(headers).map(([one, text]) => [one, compile(text)]);
	return { begin: (values) => ({ request: {
		...fixed,
		value: Buffer.from(renderValue(values)),
		...defined({
			key: renderKey && Buffer.from(renderKey(values)),
			headers: pairs.length > 0 ? bytesOf(pairs.map(([one, render]) => [one, render(values)])) : void 0
		})
	} }) };
};
const connect = (options) => {
	const clients = new Clients(options);
	return () => new KafkaConnection(clients);
};
var Clients = class {
	options;
	all = new Map();
	uses = 0;
	idle;
	constructor(options) {
		this.options = options;
	}
	use() {
		this.uses += 1;
		clearTimeout(this.idle);
	}
	release() {
		this.uses -= 1;
		if (this.uses > 0) return;
		this.idle = setTimeout(() => {
			for (const client of this.all.values()) client.close();
			this.all.clear();
		}, idleMs).unref();
	}
	of(access) {
		const key = keyOf(access);
		const client = this.all.get(key) ?? new Client(access, this.options);
		this.all.set(key, client);
		return client;
	}
};
const keys = new WeakMap();
function keyOf(access) {
	const key = keys.get(access) ?? JSON.stringify(access);
	keys.set(access, key);
	return key;
}
var KafkaConnection = class {
	phases = noPhases();
	bytes = noBytes();
	again = 0;
	clients;
	delivery;
	isOpen = true;
	constructor(clients) {
		this.clients = clients;
		clients.use();
	}
	send(message, onEnd) {
		Object.assign(this.phases, noPhases());
		this.bytes.sent = sizeOf(message);
		this.bytes.received = 0;
		const lap = stopwatch();
		const delivery = {
			message,
			isOver: false,
			acknowledged: () => {
				if (!delivery.isOver) this.phases.firstByte = lap();
			},
			end: (outcome) => {
				if (delivery.isOver) return;
				delivery.isOver = true;
				this.phases.download = lap();
				if (outcome.kind === "answered" && outcome.code === "consumed") this.bytes.received = this.bytes.sent;
				onEnd(outcome);
			}
		};
		this.delivery = delivery;
		this.clients.of(message.access).deliver(delivery);
	}
	close() {
		if (!this.isOpen) return;
		this.isOpen = false;
		if (this.delivery) this.delivery.isOver = true;
		this.clients.release();
	}
};
export { connect, dynamic, prepare };

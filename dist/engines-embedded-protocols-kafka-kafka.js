import {
  stopwatch
} from "./shared-engines-embedded-protocols-exchange.js";
import {
  rotatingLookup
} from "./shared-net-addresses-lookup.js";
import {
  isAllowedHost,
  refusedHost
} from "./shared-net-addresses-address-guard.js";
import {
  addressOn
} from "./shared-language-scalars-socket-address.js";
import "./shared-language-text-option.js";
import "./shared-language-yaml-reading.js";
import {
  compile,
  compileJson
} from "./shared-engines-embedded-scenario-render.js";
import "./shared-net-addresses-wildcard.js";
import {
  socketOpener
} from "./shared-engines-embedded-connection-open-socket.js";
import {
  answered,
  closedByServer,
  failureOf,
  noPhases,
  refused
} from "./shared-engines-embedded-connection-outcome.js";
import "./shared-net-redaction-excerpt.js";
import {
  gateVersion
} from "./shared-model-version.js";
import "./shared-model-problem.js";
import {
  isTemplate
} from "./shared-language-template.js";
import "./shared-language-yaml-tree.js";
import "./shared-model-basics-joiners.js";
import "./shared-model-basics-defined.js";

// build/engines/embedded/protocols/kafka/client.js
import { murmur2 } from "./vendor/kafka.js";

// build/engines/embedded/protocols/kafka/cluster.js
import { isIP as isIP2 } from "node:net";
import { metadataV8 } from "./vendor/kafka.js";

// build/engines/embedded/protocols/kafka/broker-address.js
import { isIP } from "node:net";
function brokerAddress({ host, port }, { isSecure, allowed = [] }) {
  let written = isIP(host) === 6 ? `[${host}]` : host, url = `${isSecure ? "https" : "http"}://${written}:${port}`, refuse = (why) => ({ refused: refused(`a broker is refused: ${why}`) });
  if (!/^(\[[\dA-Fa-f:.]+\]|[\w.-]+)$/.test(written) || !URL.canParse(url))
    return refuse("its advertised listener has no valid host");
  let parsed = new URL(url), reason = refusedHost(parsed.hostname);
  return reason !== void 0 ? refuse(`its advertised listener ${reason}`) : allowed.some((list) => !isAllowedHost(parsed, list)) ? refuse(`its advertised listener ${parsed.host} is not in policy.allowed-hosts`) : { url };
}

// build/engines/embedded/protocols/kafka/faults.js
import { protocolErrorsCodesById } from "./vendor/kafka.js";
var codes = protocolErrorsCodesById, codeOf = (id) => codes[id] ?? "UNKNOWN_SERVER_ERROR", stale = /* @__PURE__ */ new Set([
  "UNKNOWN_TOPIC_OR_PARTITION",
  "LEADER_NOT_AVAILABLE",
  "NOT_LEADER_OR_FOLLOWER",
  "REPLICA_NOT_AVAILABLE",
  "KAFKA_STORAGE_ERROR",
  "FENCED_LEADER_EPOCH",
  "UNKNOWN_LEADER_EPOCH"
]), isStale = (code) => stale.has(code), BrokerError = class extends Error {
  code;
  constructor(code) {
    super(code), this.code = code;
  }
}, LinkError = class extends Error {
  failure;
  constructor(failure) {
    super(failure.message), this.failure = failure;
  }
}, broken = (message) => ({ kind: "failed", error: "protocol", message });
function outcomeOf(error) {
  return error instanceof BrokerError ? answered(error.code) : error instanceof LinkError ? error.failure : failureOf(error);
}

// build/engines/embedded/protocols/kafka/link.js
import { Reader, ResponseError } from "./vendor/kafka.js";
var mostBytes = 128 * 1024 * 1024, lengthBytes = 4, clientId = Buffer.from(`reliability-gate/${gateVersion}`), Link = class {
  failure;
  socket;
  timeoutMs;
  waiting = /* @__PURE__ */ new Map();
  chunks = [];
  held = 0;
  correlation = 0;
  constructor(socket, timeoutMs) {
    this.socket = socket, this.timeoutMs = timeoutMs, socket.on("error", (error) => this.fail(failureOf(error))), socket.on("close", () => this.fail(closedByServer)), socket.on("data", (bytes) => this.take(bytes));
  }
  /**
   * Sends a request. What a broker says of single partitions stays in the response.
   * @throws LinkError where no response can be had.
   */
  call(api, ...args) {
    let { promise, resolve, reject } = Promise.withResolvers(), late = setTimeout(() => this.fail({ kind: "failed", error: "timeout", message: this.silence() }), this.timeoutMs);
    return api(this, ...args, (error, response) => {
      clearTimeout(late), error instanceof ResponseError ? resolve(responseOf(error)) : error ? reject(error) : resolve(response);
    }), promise;
  }
  /** By this the library sends (its `Connection.send`). */
  send(key, version, write, parse, _requestTags, _responseTags, answered2) {
    if (this.failure) {
      answered2(new LinkError(this.failure));
      return;
    }
    this.correlation = this.correlation + 1 & 2147483647;
    let body = write().buffer, head = Buffer.alloc(lengthBytes + 10);
    head.writeInt32BE(10 + clientId.length + body.length, 0), head.writeInt16BE(key, 4), head.writeInt16BE(version, 6), head.writeInt32BE(this.correlation, 8), head.writeInt16BE(clientId.length, 12), this.waiting.set(this.correlation, { key, version, parse, answered: answered2 }), this.socket.write(Buffer.concat([head, clientId, body]));
  }
  close() {
    this.fail(closedByServer);
  }
  /** All that waits ends with the first failure. */
  fail(failure) {
    if (this.failure)
      return;
    this.failure = failure, this.socket.destroy();
    let error = new LinkError(failure);
    for (let { answered: answered2 } of this.waiting.values())
      answered2(error);
    this.waiting.clear();
  }
  silence() {
    return `the broker did not respond within ${this.timeoutMs} ms`;
  }
  take(bytes) {
    for (this.chunks.push(bytes), this.held += bytes.length; !this.failure && this.held >= lengthBytes; ) {
      let length = this.lengthOfNext();
      if (length < lengthBytes || length > mostBytes) {
        this.fail(broken("the response is not one of Kafka"));
        return;
      }
      if (this.held < lengthBytes + length)
        return;
      let all = Buffer.concat(this.chunks);
      this.chunks = [all.subarray(lengthBytes + length)], this.held -= lengthBytes + length, this.hear(all.subarray(lengthBytes, lengthBytes + length));
    }
  }
  lengthOfNext() {
    return this.chunks[0].length < lengthBytes && (this.chunks = [Buffer.concat(this.chunks)]), this.chunks[0].readInt32BE(0);
  }
  hear(frame) {
    let correlation = frame.readInt32BE(0), waiting = this.waiting.get(correlation);
    if (!waiting) {
      this.fail(broken("the response belongs to no request"));
      return;
    }
    let { key, version, parse, answered: answered2 } = waiting;
    this.waiting.delete(correlation);
    try {
      answered2(null, parse(correlation, key, version, Reader.from(frame.subarray(lengthBytes))));
    } catch (error) {
      if (error instanceof ResponseError)
        answered2(error);
      else {
        let failure = broken(`the response cannot be read: ${error.message}`);
        answered2(new LinkError(failure)), this.fail(failure);
      }
    }
  }
}, responseOf = (error) => error.response;

// build/engines/embedded/protocols/kafka/sign-in.js
import { saslAuthenticateV1, saslHandshakeV1, saslPlain, saslScramSha } from "./vendor/kafka.js";
async function signIn(link, { mechanism, username, password }) {
  let shaken = await link.call(saslHandshakeV1.api, mechanism);
  if (shaken.errorCode !== 0)
    throw new BrokerError(codeOf(shaken.errorCode));
  let by = authenticateOver(link), connection = link;
  try {
    mechanism === "PLAIN" ? await saslPlain.authenticate(by, connection, username, password) : await saslScramSha.authenticate(by, connection, mechanism.slice(6), username, password);
  } catch (error) {
    throw causeOf(error);
  }
}
var authenticateOver = (link) => (_, bytes, callback) => {
  link.call(saslAuthenticateV1.api, bytes).then((response) => {
    let { errorCode } = response;
    if (errorCode !== 0)
      callback(new BrokerError(codeOf(errorCode)));
    else
      try {
        callback(null, response);
      } catch (error) {
        callback(error);
      }
  }, (error) => callback(error));
};
function causeOf(error) {
  let { cause } = error;
  return cause instanceof Error ? causeOf(cause) : error.code === "PLT_KFK_AUTHENTICATION" ? new BrokerError("SASL_AUTHENTICATION_FAILED") : error;
}

// build/engines/embedded/protocols/kafka/cluster.js
var unknownTopic = 3, Cluster = class {
  timeoutMs;
  access;
  options;
  links = /* @__PURE__ */ new Map();
  openers = /* @__PURE__ */ new Map();
  topics = /* @__PURE__ */ new Map();
  constructor(access, options) {
    this.access = access, this.options = options, this.timeoutMs = options.connectTimeoutMs;
  }
  /**
   * The connection to a broker for one use; a new one where there is none, or the last one failed.
   * @throws LinkError, BrokerError
   */
  link(url, use) {
    let key = `${use} ${url}`, kept = this.links.get(key);
    if (kept && !kept.link?.failure)
      return kept.opening;
    let next = { opening: this.open(url) };
    return this.links.set(key, next), next.opening.then((link) => {
      next.link = link;
    }, () => {
      this.links.get(key) === next && this.links.delete(key);
    }), next.opening;
  }
  /**
   * The partitions of a topic, as they were told last.
   * @throws LinkError, BrokerError
   */
  topic(name) {
    let known = this.topics.get(name);
    if (known)
      return known;
    let asked = this.ask(name);
    return this.topics.set(name, asked), asked.catch(() => this.forget(name)), asked;
  }
  /** What was told of a topic holds no more. */
  forget(name) {
    this.topics.delete(name);
  }
  close() {
    for (let { opening } of this.links.values())
      opening.then((link) => link.close(), () => {
      });
    this.links.clear();
  }
  /** Asks one broker after the other, until one responds. */
  async ask(name) {
    let failed;
    for (let url of this.access.brokers)
      try {
        let link = await this.link(url, "ask");
        return this.read(await link.call(metadataV8.api, [name], !1), name);
      } catch (error) {
        if (!(error instanceof LinkError))
          throw error;
        failed = error;
      }
    throw failed;
  }
  read({ brokers, topics }, name) {
    let found = topics.find((topic) => topic.name === name), code = found?.errorCode ?? unknownTopic;
    if (!found || code !== 0)
      throw new BrokerError(codeOf(code));
    let { isSecure } = this.access, { allowed = [] } = this.options, addresses = new Map(brokers.map((broker) => [broker.nodeId, brokerAddress(broker, { isSecure, allowed })])), partitions = found.partitions.map(({ partitionIndex: index, leaderId }) => {
      let leader = addresses.get(leaderId);
      return { index, ...leader && { leader } };
    });
    if (partitions.length === 0)
      throw new BrokerError("LEADER_NOT_AVAILABLE");
    return { name, partitions: partitions.toSorted((a, b) => a.index - b.index) };
  }
  async open(url) {
    let { hostname } = new URL(url), socket = this.openerTo(url)(isIP2(hostname.replace(/^\[|\]$/g, "")) ? "" : hostname), link = new Link(socket, this.timeoutMs), late = setTimeout(() => link.fail({ kind: "failed", error: "timeout", message: "no connection in time" }), this.timeoutMs);
    try {
      return await new Promise((resolve, reject) => {
        socket.once(this.access.isSecure ? "secureConnect" : "connect", () => resolve()), socket.once("close", () => reject(new LinkError(link.failure)));
      }), this.access.sasl && await signIn(link, this.access.sasl), link;
    } catch (error) {
      throw link.close(), error;
    } finally {
      clearTimeout(late);
    }
  }
  /** What is said of how the target's host is reached holds for no other broker. */
  openerTo(url) {
    let known = this.openers.get(url);
    if (known)
      return known;
    let { options } = this, { via, ...direct } = options, [own, asked] = [new URL(options.url.replace(/^kafka:/, "http:")), new URL(url)], isOwnHost = own.hostname === asked.hostname, to = own.host === asked.host && via !== void 0 ? { ...direct, via } : direct, lookup = isOwnHost ? options.lookup : rotatingLookup(), opener = socketOpener({ ...to, url, lookup }, []);
    return this.openers.set(url, opener), opener;
  }
};

// build/engines/embedded/protocols/kafka/consumer.js
import { setTimeout as pause } from "node:timers/promises";
import { fetchV11, listOffsetsV5 } from "./vendor/kafka.js";
var mostWaitMs = 500, mostBytes2 = 16 * 1024 * 1024, mostPartitionBytes = 4 * 1024 * 1024, pauseMs = 100, outOfRange = 1, timeOf = { end: -1n, start: -2n }, Consumer = class {
  /** Once every partition's end is known. */
  ready;
  cluster;
  name;
  /** By partition: the offset of what is read next. */
  positions = /* @__PURE__ */ new Map();
  waiting = /* @__PURE__ */ new Map();
  isClosed = !1;
  constructor(cluster, name) {
    this.cluster = cluster, this.name = name, this.ready = this.begin(), this.ready.then(() => {
      this.follow();
    }, () => {
    });
  }
  /** Ends a delivery once its message has been read. */
  await(partition, offset, delivery) {
    (this.positions.get(partition) ?? 0) > offset ? delivery.end(answered("consumed")) : this.waitingIn(partition).set(offset, delivery);
  }
  close() {
    this.isClosed = !0;
  }
  waitingIn(partition) {
    let known = this.waiting.get(partition) ?? /* @__PURE__ */ new Map();
    return this.waiting.set(partition, known), known;
  }
  async begin() {
    await this.locate(await this.cluster.topic(this.name), "end");
  }
  /** Finds where to read partitions from that are not read yet. */
  async locate(topic, from) {
    for (let [url, partitions] of byLeader(topic)) {
      let missing = partitions.filter((index) => !this.positions.has(index));
      if (missing.length === 0)
        continue;
      let link = await this.cluster.link(url, "ask"), asked = missing.map((partitionIndex) => ({
        partitionIndex,
        currentLeaderEpoch: -1,
        timestamp: timeOf[from]
      })), { topics } = await link.call(listOffsetsV5.api, -1, 0, [
        { name: this.name, partitions: asked }
      ]);
      for (let { partitionIndex, errorCode, offset } of topics[0]?.partitions ?? []) {
        if (errorCode !== 0)
          throw new BrokerError(codeOf(errorCode));
        this.positions.set(partitionIndex, Number(offset));
      }
    }
  }
  /** Reads from whoever leads, until it is closed. */
  async follow() {
    for (; !this.isClosed; )
      try {
        let topic = await this.cluster.topic(this.name);
        await this.locate(topic, "start");
        let round = { isStale: !1 };
        await Promise.all([...byLeader(topic)].map(([url, partitions]) => this.read(url, partitions, round)));
      } catch {
        this.cluster.forget(this.name), await pause(pauseMs, void 0, { ref: !1 });
      }
  }
  /** Reads until one of the leaders fails, or leads no more. */
  async read(url, partitions, round) {
    try {
      for (; !this.isClosed && !round.isStale; )
        await this.readOnce(url, partitions);
    } finally {
      round.isStale = !0;
    }
  }
  async readOnce(url, partitions) {
    let link = await this.cluster.link(url, "fetch"), wanted = partitions.map((partition) => ({
      partition,
      currentLeaderEpoch: -1,
      lastFetchedEpoch: -1,
      fetchOffset: BigInt(this.positions.get(partition) ?? 0),
      partitionMaxBytes: mostPartitionBytes
    })), topics = [{ topicId: this.name, partitions: wanted }], limits = [Math.min(mostWaitMs, Math.floor(this.cluster.timeoutMs / 2)), 1, mostBytes2], found = await link.call(fetchV11.api, ...limits, 0, 0, -1, topics, [], "");
    if (found.errorCode !== 0)
      throw new BrokerError(codeOf(found.errorCode));
    for (let { partitionIndex, errorCode, records } of found.responses[0]?.partitions ?? []) {
      if (errorCode === outOfRange && this.positions.delete(partitionIndex), errorCode !== 0)
        throw new BrokerError(codeOf(errorCode));
      let last = records?.at(-1);
      last && this.advance(partitionIndex, Number(last.firstOffset) + last.lastOffsetDelta + 1);
    }
  }
  advance(partition, position) {
    this.positions.set(partition, position);
    let waiting = this.waitingIn(partition);
    for (let [offset, delivery] of waiting)
      offset >= position && !delivery.isOver || (waiting.delete(offset), delivery.end(answered("consumed")));
  }
};
function byLeader({ partitions }) {
  let found = /* @__PURE__ */ new Map();
  for (let { index, leader } of partitions)
    if (leader) {
      if ("refused" in leader)
        throw new LinkError(leader.refused);
      found.set(leader.url, [...found.get(leader.url) ?? [], index]);
    }
  return found;
}

// build/engines/embedded/protocols/kafka/producer.js
import { produceV8 } from "./vendor/kafka.js";
var mostInFlight = 5, mostBytes3 = 512 * 1024, acksOf = { all: -1, leader: 1 }, Producer = class {
  url;
  cluster;
  queue = [];
  inFlight = 0;
  isDue = !1;
  constructor(cluster, url) {
    this.cluster = cluster, this.url = url;
  }
  add(produced) {
    this.queue.push(produced), !this.isDue && (this.isDue = !0, queueMicrotask(() => {
      this.isDue = !1, this.flush();
    }));
  }
  flush() {
    for (; this.inFlight < mostInFlight; ) {
      let batch = this.takeBatch();
      if (batch.length === 0)
        return;
      this.inFlight += 1, this.send(batch).finally(() => {
        this.inFlight -= 1, this.flush();
      });
    }
  }
  /** The next messages that want the same acknowledgement. One whose time is over is not sent. */
  takeBatch() {
    let waiting = this.queue.filter(({ delivery }) => !delivery.isOver), acks = waiting[0]?.delivery.message.acks, bytes = 0, count = 0;
    for (let { delivery } of waiting) {
      if (bytes += sizeOf(delivery.message), delivery.message.acks !== acks || count > 0 && bytes > mostBytes3)
        break;
      count += 1;
    }
    return this.queue = waiting.slice(count), waiting.slice(0, count);
  }
  async send(batch) {
    try {
      let link = await this.cluster.link(this.url, "produce"), { timeoutMs } = this.cluster, acks = acksOf[batch[0].delivery.message.acks ?? "all"], response = await link.call(produceV8.api, acks, timeoutMs, batch.map(recordOf), {});
      settle(batch, response.responses, (name) => this.cluster.forget(name));
    } catch (error) {
      for (let { delivery } of batch)
        error instanceof LinkError && this.cluster.forget(delivery.message.topic), delivery.end(outcomeOf(error));
    }
  }
}, sizeOf = ({ key, value }) => (key?.length ?? 0) + value.length;
function recordOf({ delivery: { message }, partition }) {
  let { topic, key, value, headers } = message;
  return { topic, partition, value, ...key && { key }, ...headers && { headers } };
}
function settle(batch, written, forget) {
  let next = /* @__PURE__ */ new Map();
  for (let { name, partitionResponses } of written)
    for (let { index, errorCode, baseOffset } of partitionResponses)
      next.set(`${name} ${index}`, { errorCode, offset: Number(baseOffset) });
  for (let { delivery, partition, onWritten } of batch) {
    let { topic } = delivery.message, result = next.get(`${topic} ${partition}`) ?? { errorCode: -1, offset: -1 }, { errorCode, offset } = result;
    if (errorCode !== 0) {
      let code = codeOf(errorCode);
      isStale(code) && forget(topic), delivery.end(answered(code));
      continue;
    }
    result.offset += 1, delivery.acknowledged(), onWritten ? onWritten(offset) : delivery.end(answered("acknowledged"));
  }
}

// build/engines/embedded/protocols/kafka/client.js
var Client = class {
  cluster;
  producers = /* @__PURE__ */ new Map();
  consumers = /* @__PURE__ */ new Map();
  turn = 0;
  constructor(access, options) {
    this.cluster = new Cluster(access, options);
  }
  /** Tells how it went by the delivery itself. */
  deliver(delivery) {
    this.begin(delivery).catch((error) => delivery.end(outcomeOf(error)));
  }
  close() {
    for (let consumer of this.consumers.values())
      consumer.close();
    this.consumers.clear(), this.cluster.close();
  }
  async begin(delivery) {
    let { message } = delivery, consumer = message.acks === void 0 ? this.consumerOf(message.topic) : void 0;
    await consumer?.ready;
    let topic = await this.cluster.topic(message.topic), { index, leader } = this.choose(topic, message);
    if (!leader)
      throw this.cluster.forget(topic.name), new BrokerError("LEADER_NOT_AVAILABLE");
    if ("refused" in leader)
      throw new LinkError(leader.refused);
    this.producerTo(leader.url).add({
      delivery,
      partition: index,
      ...consumer && {
        onWritten: (offset) => consumer.await(index, offset, delivery)
      }
    });
  }
  /** By the hash of the key as Kafka's own clients have it, or one after the other. */
  choose({ partitions }, { key }) {
    return key ? partitions[(murmur2(key) & 2147483647) % partitions.length] : (this.turn += 1, partitions[this.turn % partitions.length]);
  }
  producerTo(url) {
    let known = this.producers.get(url) ?? new Producer(this.cluster, url);
    return this.producers.set(url, known), known;
  }
  consumerOf(topic) {
    let known = this.consumers.get(topic);
    if (known)
      return known;
    let consumer = new Consumer(this.cluster, topic);
    return this.consumers.set(topic, consumer), consumer.ready.catch(() => this.consumers.delete(topic)), consumer;
  }
};

// build/engines/embedded/protocols/kafka/kafka.js
var idleMs = 1e3, prepare = ({ name, settings: { kafka } }, to) => {
  let { brokers, topic, key, value, headers, acks, tls, sasl } = kafka, scheme = tls ? "https" : "http";
  return {
    side: to.side,
    name,
    topic,
    value: Buffer.from(value),
    isGood: (code) => code === "acknowledged" || code === "consumed",
    access: {
      brokers: brokers.map((broker) => addressOn(scheme, broker, to.url)),
      isSecure: tls,
      ...sasl && { sasl }
    },
    ...key !== void 0 && { key: Buffer.from(key) },
    ...headers && { headers: bytesOf(Object.entries(headers)) },
    ...acks && { acks }
  };
}, bytesOf = (pairs) => new Map(pairs.map(([key, value]) => [Buffer.from(key), Buffer.from(value)])), dynamic = (request, to) => {
  let { key, value, isJson, headers = {} } = request.settings.kafka;
  if (![key ?? "", value, ...Object.values(headers)].some(isTemplate))
    return;
  let fixed = prepare(request, to), renderValue = isJson ? compileJson(value) : compile(value), renderKey = key === void 0 ? void 0 : compile(key), pairs = Object.entries(headers).map(([one, text]) => [one, compile(text)]);
  return {
    begin: (values) => ({
      request: {
        ...fixed,
        value: Buffer.from(renderValue(values)),
        ...renderKey && { key: Buffer.from(renderKey(values)) },
        ...pairs.length > 0 && {
          headers: bytesOf(pairs.map(([one, render]) => [one, render(values)]))
        }
      }
    })
  };
}, connect = (options) => {
  let clients = new Clients(options);
  return () => new KafkaConnection(clients);
}, Clients = class {
  options;
  all = /* @__PURE__ */ new Map();
  uses = 0;
  idle;
  constructor(options) {
    this.options = options;
  }
  use() {
    this.uses += 1, clearTimeout(this.idle);
  }
  release() {
    this.uses -= 1, !(this.uses > 0) && (this.idle = setTimeout(() => {
      for (let client of this.all.values())
        client.close();
      this.all.clear();
    }, idleMs).unref());
  }
  of(access) {
    let key = keyOf(access), client = this.all.get(key) ?? new Client(access, this.options);
    return this.all.set(key, client), client;
  }
}, keys = /* @__PURE__ */ new WeakMap();
function keyOf(access) {
  let key = keys.get(access) ?? JSON.stringify(access);
  return keys.set(access, key), key;
}
var KafkaConnection = class {
  phases = noPhases();
  again = 0;
  clients;
  delivery;
  isOpen = !0;
  constructor(clients) {
    this.clients = clients, clients.use();
  }
  send(message, onEnd) {
    Object.assign(this.phases, noPhases());
    let lap = stopwatch(), delivery = {
      message,
      isOver: !1,
      acknowledged: () => {
        delivery.isOver || (this.phases.firstByte = lap());
      },
      end: (outcome) => {
        delivery.isOver || (delivery.isOver = !0, this.phases.download = lap(), onEnd(outcome));
      }
    };
    this.delivery = delivery, this.clients.of(message.access).deliver(delivery);
  }
  close() {
    this.isOpen && (this.isOpen = !1, this.delivery && (this.delivery.isOver = !0), this.clients.release());
  }
};
export {
  connect,
  dynamic,
  prepare
};

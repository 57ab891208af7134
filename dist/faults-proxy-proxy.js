import {
  guardedLookup,
  refusedHost
} from "./shared-net-addresses-address-guard.js";
import "./shared-net-addresses-wildcard.js";
import {
  Problem
} from "./shared-model-problem.js";
import {
  defined
} from "./shared-model-basics-defined.js";

// build/faults/proxy/proxy.js
import { once } from "node:events";
import { createServer as createServer2 } from "node:net";

// build/faults/proxy/draw.js
function drawnFor(current) {
  let last, isHit = !1;
  return () => {
    let { disturbance, random } = current;
    return disturbance !== last && (last = disturbance, isHit = disturbance !== void 0 && random() < (disturbance.share ?? 1)), isHit ? last : void 0;
  };
}

// build/faults/proxy/http-side.js
import { Agent, request as ask, createServer } from "node:http";

// build/faults/proxy/http-exchange.js
import { setTimeout as delay } from "node:timers/promises";

// build/faults/proxy/shaper.js
import { Transform } from "node:stream";
var mostWaiting = 4 * 1024 * 1024, burstMs = 20, Shaper = class extends Transform {
  #shapeNow;
  #random;
  #waiting = [];
  #bytes = 0;
  #lastDue = 0;
  #timer;
  #resume;
  #finish;
  constructor(shapeNow, random) {
    super(), this.#shapeNow = shapeNow, this.#random = random;
  }
  _transform(chunk, _encoding, done) {
    let shape = this.#shapeNow() ?? {}, { bytesPerSecond } = shape, due = Math.max(this.#lastDue, performance.now() + delayOf(shape, this.#random));
    for (let bytes of piecesOf(chunk, shape))
      bytesPerSecond !== void 0 && (due += 1e3 * bytes.length / bytesPerSecond), this.#waiting.push({ bytes, due }), this.#bytes += bytes.length;
    this.#lastDue = due, this.#bytes < mostWaiting ? done() : this.#resume = done, this.#pump();
  }
  _flush(done) {
    this.#finish = done, this.#pump();
  }
  _destroy(error, done) {
    clearTimeout(this.#timer), this.#waiting = [], done(error);
  }
  #pump() {
    clearTimeout(this.#timer);
    let now = performance.now();
    for (; this.#waiting.length > 0 && this.#waiting[0].due <= now; ) {
      let { bytes } = this.#waiting.shift();
      this.#bytes -= bytes.length, this.push(bytes);
    }
    if (this.#resume && this.#bytes < mostWaiting) {
      let resume = this.#resume;
      this.#resume = void 0, resume();
    }
    let [next] = this.#waiting;
    next ? this.#timer = setTimeout(() => this.#pump(), next.due - now) : this.#finish?.();
  }
};
function delayOf({ latencyMs = 0, jitterMs = 0 }, random) {
  return jitterMs === 0 ? latencyMs : Math.max(0, latencyMs + jitterMs * (2 * random() - 1));
}
function piecesOf(chunk, { sliceBytes, bytesPerSecond }) {
  let burst = bytesPerSecond === void 0 ? Number.POSITIVE_INFINITY : Math.max(1, Math.round(bytesPerSecond * burstMs / 1e3)), size = Math.min(sliceBytes ?? Number.POSITIVE_INFINITY, burst);
  return size >= chunk.length ? [chunk] : Array.from({ length: Math.ceil(chunk.length / size) }, (_, index) => chunk.subarray(index * size, (index + 1) * size));
}

// build/faults/proxy/http-exchange.js
function exchange(request, response, { forward, disturbance, current }) {
  let { socket } = request;
  if (disturbance?.timeout) {
    current.lost.add(socket), request.resume();
    return;
  }
  if (disturbance?.error !== void 0) {
    request.resume(), response.writeHead(disturbance.error, { "content-type": "text/plain" }).end();
    return;
  }
  let onward = forward(request);
  onward.on("error", () => socket.resetAndDestroy()), onward.on("response", (reply) => {
    if (disturbance?.reset) {
      reply.resume(), socket.resetAndDestroy();
      return;
    }
    passBack(reply, response, disturbance, current.random);
  }), response.on("close", () => onward.destroy()), request.pipe(onward);
}
async function passBack(reply, response, disturbance, random) {
  let { bytesPerSecond, sliceBytes } = disturbance ?? {}, flow = defined({ bytesPerSecond, sliceBytes }), wait = delayOf(disturbance ?? {}, random);
  wait > 0 && await delay(wait), !response.destroyed && (response.sendDate = !1, response.writeHead(reply.statusCode, reply.statusMessage, reply.rawHeaders), reply.on("error", () => response.socket?.resetAndDestroy()), reply.pipe(new Shaper(() => flow, random)).pipe(response));
}

// build/faults/proxy/raw-connection.js
function passOn(client, upstream, disturbanceNow, { random, lost }) {
  let shaper = new Shaper(disturbanceNow, random), isLost = () => {
    let isHole = disturbanceNow()?.timeout === !0;
    return isHole && lost.add(client), isHole;
  };
  client.on("data", (chunk) => {
    !isLost() && !upstream.write(chunk) && client.pause();
  }), upstream.on("drain", () => client.resume()), upstream.on("data", (chunk) => {
    let { reset } = disturbanceNow() ?? {};
    reset ? client.resetAndDestroy() : !isLost() && !shaper.write(chunk) && upstream.pause();
  }), shaper.on("drain", () => upstream.resume()), client.on("end", () => upstream.end()), upstream.on("end", () => shaper.end()), shaper.pipe(client);
  let fail = () => {
    shaper.destroy();
    for (let socket of [client, upstream])
      socket.destroyed || socket.resetAndDestroy();
  };
  for (let socket of [client, upstream])
    socket.on("error", fail);
  client.on("close", () => upstream.destroy()), upstream.on("close", (hadError) => hadError && fail());
}

// build/faults/proxy/http-side.js
function httpSide(current) {
  let lines = /* @__PURE__ */ new WeakMap(), server = createServer({ keepAliveTimeout: 0, requestTimeout: 0, headersTimeout: 0 });
  return server.on("request", (request, response) => {
    let line = lines.get(request.socket), { agent, to } = line;
    line.underWay += 1, response.once("close", () => {
      line.underWay -= 1, to.readableEnded && line.underWay === 0 && request.socket.end();
    }), exchange(request, response, {
      disturbance: drawnFor(current)(),
      current,
      forward: ({ method, url, rawHeaders }) => ask({ agent, ...defined({ method, path: url }), headers: rawHeaders, setHost: !1 })
    });
  }), server.on("upgrade", (request, client, head) => {
    let { to } = lines.get(client);
    to.emit("agentRemove"), to.write(headOf(request)), to.write(head), passOn(client, to, drawnFor(current), current);
  }), server.on("clientError", (_, socket) => socket.destroy()), {
    take: (client, to) => {
      let line = { to, agent: agentOf(to), underWay: 0 };
      lines.set(client, line);
      for (let event of ["end", "close"])
        to.once(event, () => {
          line.underWay === 0 && client.end();
        });
      server.emit("connection", client), process.nextTick(() => client.resume());
    },
    close: () => {
      server.close();
    }
  };
}
function agentOf(to) {
  let agent = new Agent({ keepAlive: !0, maxSockets: 1 });
  return agent.createConnection = () => to, agent.keepSocketAlive = () => !0, agent;
}
function headOf({ method, url, httpVersion, rawHeaders }) {
  let lines = rawHeaders.flatMap((name, index) => index % 2 === 0 ? [`${name}: ${rawHeaders[index + 1]}`] : []);
  return [`${method} ${url} HTTP/${httpVersion}`, ...lines, "", ""].join(`\r
`);
}

// build/faults/proxy/open-upstream.js
import { connect } from "node:net";
var openUpstream = ({ host, port }) => connect({ host, port, lookup: guardedLookup, noDelay: !0, allowHalfOpen: !0 });

// build/faults/proxy/proxy.js
var startsHttp = /^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) \S/;
async function startProxy(order) {
  let { upstream, random, name } = order, refused = refusedHost(upstream.host);
  if (refused !== void 0)
    throw new Problem("fault", `the dependency ${name} may not be reached: ${refused}`);
  let current = { disturbance: void 0, random, lost: /* @__PURE__ */ new Set() }, clients = /* @__PURE__ */ new Map(), http = httpSide(current), server = createServer2({ allowHalfOpen: !0, noDelay: !0, pauseOnConnect: !0 });
  server.on("connection", (client) => {
    client.on("error", () => client.destroy());
    let disturbanceNow = drawnFor(current);
    clients.set(client, disturbanceNow), client.on("close", () => {
      clients.delete(client), current.lost.delete(client);
    }), refuses(disturbanceNow()) ? client.resetAndDestroy() : accept(client, disturbanceNow);
  });
  let accept = (client, disturbanceNow) => {
    let to = openUpstream(upstream);
    to.on("error", () => client.resetAndDestroy()), client.once("close", () => to.destroy()), client.once("data", (first) => {
      client.pause(), client.unshift(first), to.bytesRead === 0 && startsHttp.test(first.toString("latin1")) ? http.take(client, to) : raw(client, to, disturbanceNow);
    }), to.once("readable", () => {
      client.bytesRead === 0 && raw(client, to, disturbanceNow);
    }), client.resume();
  }, raw = (client, to, disturbanceNow) => {
    client.removeAllListeners("data"), to.removeAllListeners("readable"), passOn(client, to, disturbanceNow, current), client.resume(), to.resume();
  };
  await listen(server, order.listen, name);
  let { port } = server.address(), at = { host: order.listen.host, port }, reset = (some) => {
    for (let client of [...some])
      client.resetAndDestroy();
  };
  return {
    at,
    disturbance: () => current.disturbance,
    disturb: async (disturbance) => {
      current.disturbance = disturbance, reset(current.lost), disturbance?.down && reset([...clients].flatMap(([client, now]) => now() ? [client] : [])), isShut(disturbance) && server.listening ? server.close() : !isShut(disturbance) && !server.listening && await listen(server, at, name);
    },
    close: async () => {
      let closed = server.listening ? once(server, "close") : void 0;
      server.close(), http.close(), reset(clients.keys()), await closed;
    }
  };
}
var refuses = (disturbance) => disturbance?.refuse === !0 || disturbance?.down === !0, isShut = (disturbance) => refuses(disturbance) && (disturbance?.share ?? 1) >= 1;
async function listen(server, { host, port }, name) {
  server.listen(port, host);
  try {
    await once(server, "listening");
  } catch (error) {
    throw new Problem("fault", `the proxy of ${name} cannot listen at ${host}:${port}: ${error.message}`, { hint: `give dependencies.${name}.listen an address that is free` });
  }
}
export {
  startProxy
};

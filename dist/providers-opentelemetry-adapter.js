import {
  portHolder
} from "./shared-net-port-holder.js";
import {
  waitReporter
} from "./shared-net-waiting.js";
import {
  isObject
} from "./shared-model-basics-is-object.js";
import "./shared-model-basics-units.js";
import {
  excerpt
} from "./shared-net-redaction-excerpt.js";
import {
  Problem
} from "./shared-model-problem.js";
import "./shared-model-basics-joiners.js";
import "./shared-model-basics-defined.js";

// build/providers/opentelemetry/receiver.js
import { once } from "node:events";
import { createServer } from "node:http";
import { gunzipSync } from "node:zlib";

// build/providers/opentelemetry/otlp.js
import { Root } from "./vendor/protobufjs.js";
var field = (id, type, rule) => ({ id, type, ...rule && { rule } }), root = Root.fromJSON({
  nested: {
    Export: { fields: { resourceSpans: field(1, "ResourceSpans", "repeated") } },
    ResourceSpans: {
      fields: { resource: field(1, "Resource"), scopeSpans: field(2, "ScopeSpans", "repeated") }
    },
    Resource: { fields: { attributes: field(1, "KeyValue", "repeated") } },
    KeyValue: { fields: { key: field(1, "string"), value: field(2, "AnyValue") } },
    AnyValue: { fields: { stringValue: field(1, "string") } },
    ScopeSpans: { fields: { spans: field(2, "Span", "repeated") } },
    Span: {
      fields: {
        traceId: field(1, "bytes"),
        spanId: field(2, "bytes"),
        parentSpanId: field(4, "bytes"),
        name: field(5, "string"),
        startTimeUnixNano: field(7, "fixed64"),
        endTimeUnixNano: field(8, "fixed64"),
        status: field(15, "Status")
      }
    },
    Status: { fields: { code: field(3, "int32") } }
  }
}), exportType = root.lookupType("Export");
function readExport(body, format) {
  let message = format === "json" ? JSON.parse(body.toString("utf8")) : exportType.decode(body);
  if (!isObject(message))
    throw new TypeError("it is no export of OTLP");
  return listOf(message.resourceSpans).flatMap((ofResource) => {
    let service = serviceOf(ofResource.resource);
    return listOf(ofResource.scopeSpans).flatMap(({ spans }) => listOf(spans)).flatMap((span) => readSpan(span, service));
  });
}
var listOf = (value) => Array.isArray(value) ? value.filter(isObject) : [];
function serviceOf(resource) {
  let value = listOf(isObject(resource) ? resource.attributes : void 0).find(({ key }) => key === "service.name")?.value, text = isObject(value) ? value.stringValue : void 0;
  return typeof text == "string" && text !== "" ? excerpt(text, 100) : "unknown service";
}
function readSpan(span, service) {
  let [traceId, id, parent] = [span.traceId, span.spanId, span.parentSpanId].map(hex), [start, end] = [span.startTimeUnixNano, span.endTimeUnixNano].map(milliseconds);
  if (traceId?.length !== 32 || id?.length !== 16 || start === void 0 || end === void 0)
    return [];
  let { code } = isObject(span.status) ? span.status : {};
  return [
    {
      traceId,
      id,
      service,
      start,
      end: Math.max(start, end),
      name: excerpt(String(span.name ?? ""), 100) || "unnamed span",
      ...parent && /[1-9a-f]/.test(parent) && { parent },
      ...(code === 2 || code === "STATUS_CODE_ERROR") && { failed: !0 }
    }
  ];
}
function hex(value) {
  return value instanceof Uint8Array ? Buffer.from(value).toString("hex") : typeof value == "string" && /^[0-9a-f]*$/i.test(value) ? value.toLowerCase() : void 0;
}
function milliseconds(value) {
  let nanoseconds = value == null ? Number.NaN : Number(String(value));
  return nanoseconds > 0 ? nanoseconds / 1e6 : void 0;
}

// build/providers/opentelemetry/receiver.js
var mostBytes = 8e6, mostUnpackedBytes = 32e6;
async function startReceiver({ host, port }, onSpans) {
  let server = createServer((request, response) => {
    receive(request, onSpans).then(({ status, type, text }) => respond(response, status, type, text), () => response.destroy());
  });
  server.unref(), server.listen(port, host);
  try {
    await once(server, "listening");
  } catch (error) {
    let holder = await portHolder(port);
    throw new Problem("provider", `no OTLP can be received at ${host}:${port}: ${error.message}`, {
      hint: holder ? `${holder} listens there: end it, or give another port as opentelemetry.receive` : "give another address as opentelemetry.receive, such as 127.0.0.1:4318"
    });
  }
  return { port: portOf(server), close: () => closed(server) };
}
var portOf = (server) => {
  let address = server.address();
  return typeof address == "object" && address ? address.port : 0;
};
async function closed(server) {
  server.closeAllConnections(), await new Promise((resolve) => server.close(() => resolve()));
}
var json = "application/json", protobuf = "application/x-protobuf", refused = (status, text) => ({ status, type: "text/plain", text });
async function receive(request, onSpans) {
  let path = new URL(request.url ?? "/", "http://receiver").pathname, signal = /^\/v1\/(traces|metrics|logs)$/.exec(path)?.[1];
  if (!signal)
    return refused(404, "OTLP is received at /v1/traces");
  if (request.method !== "POST")
    return refused(405, "OTLP is sent by POST");
  let type = (request.headers["content-type"] ?? "").split(";")[0].trim().toLowerCase();
  if (type !== json && type !== protobuf)
    return refused(415, `send ${protobuf} or ${json}`);
  let encoding = request.headers["content-encoding"] ?? "identity";
  if (encoding !== "gzip" && encoding !== "identity")
    return refused(415, "send gzip, or as it is");
  let body = await bodyOf(request);
  if (!body)
    return refused(413, `at most ${mostBytes} bytes`);
  if (signal === "traces")
    try {
      let bytes = encoding === "gzip" ? gunzipSync(body, { maxOutputLength: mostUnpackedBytes }) : body;
      onSpans(readExport(bytes, type === json ? "json" : "protobuf"));
    } catch {
      return refused(400, "the body is no export of OTLP");
    }
  return { status: 200, type, text: type === json ? "{}" : "" };
}
async function bodyOf(request) {
  let chunks = [], length = 0;
  for await (let chunk of request) {
    if (length += chunk.length, length > mostBytes)
      return;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
function respond(response, status, type, text) {
  response.writeHead(status, { "content-type": type }), response.end(text);
}

// build/providers/opentelemetry/span-store.js
var SpanStore = class {
  dropped = 0;
  count = 0;
  traces = /* @__PURE__ */ new Map();
  most;
  constructor(most = 2e5) {
    this.most = most;
  }
  add({ traceId, ...span }) {
    let spans = this.traces.get(traceId) ?? [];
    spans.length >= 1e3 || (this.count >= this.most && this.makeRoom(), this.traces.set(traceId, spans), spans.push(span), this.count += 1);
  }
  of(traceId) {
    return this.traces.get(traceId) ?? [];
  }
  makeRoom() {
    let byTime = [...this.traces].toSorted(([, a], [, b]) => longest(a) - longest(b));
    for (let [traceId, { length }] of byTime.slice(0, Math.ceil(byTime.length / 2)))
      this.traces.delete(traceId), this.count -= length, this.dropped += 1;
  }
}, longest = (spans) => spans.reduce((most, { start, end }) => Math.max(most, end - start), 0);

// build/providers/opentelemetry/adapter.js
var betweenBatchesMs = 6e3, pollMs = 250, open = async (settings, _, context) => {
  let store = new SpanStore(), latestMs = Number.NEGATIVE_INFINITY, receiver = await startReceiver(settings, (spans) => {
    for (let span of spans)
      store.add(span);
    spans.length > 0 && (latestMs = context.clock.now());
  });
  return context.log.info(`OTLP is received at http://${settings.host}:${receiver.port}`), {
    check: () => Promise.resolve([]),
    measure: () => Promise.resolve({
      kind: "failed",
      query: "",
      warnings: [],
      detail: "OpenTelemetry sends traces, and no numbers"
    }),
    traces: async (ids, request) => (await quiet(() => latestMs, request), {
      spans: new Map(ids.map((id) => [id, store.of(id)])),
      ...store.dropped > 0 && { dropped: store.dropped }
    }),
    close: receiver.close
  };
};
async function quiet(latest, context) {
  let { clock, signal } = context, begunAt = clock.now(), isOver = () => {
    let now = clock.now();
    return now - Math.max(latest(), begunAt) >= betweenBatchesMs || now - begunAt >= 2 * betweenBatchesMs;
  };
  for (isOver() || waitReporter(context, betweenBatchesMs, 0)("Waiting for the last spans"); !isOver() && !signal.aborted; )
    await clock.sleep(pollMs, signal);
}
var examine = async ({ host, port }) => {
  let check = "opentelemetry";
  try {
    return await (await startReceiver({ host, port }, () => {
    })).close(), [{ check, state: "ok", message: `OTLP can be received at ${host}:${port}` }];
  } catch (error) {
    let { message, hint } = error;
    return [{ check, state: "warning", message, ...hint && { hint } }];
  }
};
export {
  examine,
  open
};

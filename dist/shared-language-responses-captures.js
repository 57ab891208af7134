import {
  path,
  statuses
} from "./shared-language-scalars-network.js";
import {
  duration
} from "./shared-language-scalars-amounts.js";
import {
  identity,
  secretText
} from "./shared-language-access-credential.js";
import {
  section
} from "./shared-language-section.js";
import {
  secretsOfBody
} from "./shared-language-access-telling-names.js";
import {
  limits
} from "./shared-language-limits.js";
import {
  list
} from "./shared-language-list.js";
import {
  choice,
  file,
  flag,
  name,
  text
} from "./shared-language-scalars-texts.js";
import {
  varies
} from "./shared-engines-embedded-scenario-varies.js";
import {
  addressField,
  codeNames,
  grpcAddress,
  metadata
} from "./shared-engines-embedded-protocols-grpc-address.js";
import {
  headers
} from "./shared-language-access-headers.js";
import {
  addressOn,
  socketAddress
} from "./shared-language-scalars-socket-address.js";
import {
  textOption
} from "./shared-language-text-option.js";
import {
  parseDuration
} from "./shared-model-basics-units.js";
import {
  mistake
} from "./shared-language-yaml-reading.js";
import {
  compileJsonPath
} from "./shared-language-json-path.js";
import {
  givenNames,
  isTemplate
} from "./shared-language-template.js";
import {
  describe,
  describeKind,
  quote
} from "./shared-language-yaml-tree.js";
import {
  Secret
} from "./shared-model-secret.js";
import {
  defined
} from "./shared-model-basics-defined.js";

// build/language/responses/captures.js
import { RE2JS } from "./vendor/re2js.js";
var mostCaptures = 50, mostCharacters = 500, jsonPath = textOption({
  type: "JSON path",
  expected: "a JSON path",
  hint: "such as $.items[0].sku",
  schema: { pattern: "^\\s*\\$", maxLength: mostCharacters },
  parse: (written) => {
    let value = written.trim();
    if (value.length > mostCharacters)
      return { refused: `a path of more than ${mostCharacters} characters` };
    if (!value.startsWith("$"))
      return {
        refused: `expected a JSON path; found ${quote(written)}`,
        hint: "it begins with $, such as $.items[0].sku"
      };
    try {
      return compileJsonPath(value), { value };
    } catch (error) {
      let { message: message2, token } = error;
      return {
        refused: `the JSON path ${quote(value)} cannot be read: ${message2.replace(/ \('.*$/s, "")}`,
        hint: "see RFC 9535",
        index: token?.index
      };
    }
  }
}), pattern = textOption({
  type: "regular expression",
  expected: "a regular expression",
  hint: "put it into quotes",
  schema: { minLength: 1, maxLength: mostCharacters },
  parse: (value) => {
    if (value === "")
      return { refused: "expected a regular expression; found an empty text" };
    if (value.length > mostCharacters)
      return { refused: `an expression of more than ${mostCharacters} characters` };
    try {
      return RE2JS.compile(value), { value };
    } catch (error) {
      return {
        refused: `the regular expression ${quote(value)} cannot be read: ${error.message}`,
        hint: "the syntax is that of RE2, without look-around and back-references"
      };
    }
  }
}), short = text({ most: 200, expected: "a name" }), otherFields = {
  header: { option: short, doc: "The value of a header of the response.", example: "X-CSRF" },
  regex: {
    option: pattern,
    doc: "What the first group matches in the body, or the whole expression where it has no group; the syntax of RE2.",
    example: "order-(\\d+)"
  },
  cookie: {
    option: short,
    doc: "The value of a cookie that the response sets.",
    example: "session"
  }
}, capturesFrom = (kinds) => {
  let captured = capturedFrom(kinds);
  return {
    type: "mapping of names to what is kept of the response",
    schema: {
      type: "object",
      propertyNames: { pattern: "^[A-Za-z_][A-Za-z0-9_-]*$" },
      additionalProperties: captured.schema,
      maxProperties: mostCaptures
    },
    read: (spot) => readCaptures(spot, captured)
  };
};
function readCaptures(spot, captured) {
  let { node } = spot;
  if (node.kind !== "map")
    return mistake(spot, {
      message: `expected a mapping of names; found ${describe(node)}`,
      hint: "such as { token: $.token }"
    });
  if (node.entries.length > mostCaptures)
    return mistake(spot, { message: `more than ${mostCaptures} captures` });
  let before = spot.reading.found.length, all = node.entries.map(({ key, at, value }) => {
    let own = { ...spot, node: value, path: `${spot.path}.${key}` }, refused = refuseName(key);
    if (refused)
      return mistake(own, { message: refused, at });
    let what = captured.read(own);
    return what && { name: key, ...what };
  });
  return spot.reading.found.length > before ? void 0 : all;
}
function refuseName(name2) {
  return /^[A-Za-z_][A-Za-z0-9_-]*$/.test(name2) ? givenNames.some((given) => given === name2) ? `the name \`${name2}\` means something already` : void 0 : "the name of a value is made of letters, digits, _ and -, and begins with a letter";
}
function capturedFrom(kinds) {
  if (kinds.length === 0)
    return { ...jsonPath, read: (spot) => ofPath(jsonPath.read(spot)) };
  let fields = Object.fromEntries(kinds.map((kind) => [kind, otherFields[kind]])), pairs = kinds.flatMap((one, at) => kinds.slice(at + 1).map((other) => [one, other])), others = section(fields, { exclusive: pairs }), listed = kinds.map((kind) => `\`${kind}\``).join(", ").replace(/, ([^,]*)$/, " and $1");
  return {
    type: "JSON path, or mapping",
    schema: { anyOf: [jsonPath.schema, others.schema] },
    read: (spot) => {
      if (spot.node.kind === "text")
        return ofPath(jsonPath.read(spot));
      let read = others.read(spot);
      if (!read)
        return;
      let { header, regex, cookie } = read;
      return header !== void 0 ? { from: "header", header } : regex !== void 0 ? { from: "regex", pattern: regex } : cookie !== void 0 ? { from: "cookie", cookie } : mistake(spot, {
        message: `expected ${kinds.length > 1 ? "one of " : ""}${listed}`,
        hint: "or a JSON path, such as $.token"
      });
    }
  };
}
var ofPath = (path2) => path2 === void 0 ? void 0 : { from: "json", path: path2 };

// build/language/json-value.js
var mostCharacters2 = 64 * 1024, jsonValue = {
  type: "any value",
  schema: { type: ["object", "array", "string", "number", "boolean"] },
  read: (spot) => {
    let before = spot.reading.found.length, value = plain(spot.node, spot);
    if (!(spot.reading.found.length > before))
      return JSON.stringify(value).length > mostCharacters2 ? mistake(spot, { message: `a body of more than ${mostCharacters2} characters` }) : value;
  }
};
function plain(node, spot) {
  return node.kind === "text" ? node.text : node.kind === "boolean" ? node.value : node.kind === "nothing" ? null : node.kind === "list" ? node.items.map((item) => plain(item, spot)) : node.kind === "map" ? Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value, spot)])) : Number.isFinite(node.value) && (!Number.isInteger(node.value) || Number.isSafeInteger(node.value)) ? node.value : mistake({ ...spot, node }, { message: "JSON cannot hold this number as it is written", hint: "put it into quotes" });
}

// build/language/responses/expectations.js
var mostEntries = 50, byteUnits = { B: 1, kB: 1e3, MB: 1e6 };
function limit(expected, example, parse) {
  return textOption({
    type: "bound",
    expected,
    hint: `such as "${example}", in quotes`,
    schema: { pattern: "^\\s*[<>]=?\\s*\\d" },
    parse: (written) => {
      let [, comparator, rest = ""] = /^\s*([<>]=?)\s*(.*?)\s*$/s.exec(written) ?? [], value = parse(rest);
      return comparator && value !== void 0 ? { value: { comparator, value } } : {
        refused: `expected ${expected}; found ${quote(written)}`,
        hint: `such as "${example}"`
      };
    }
  });
}
function parseBytes(written) {
  let [, number, unit = ""] = /^(\d+(?:\.\d+)?)\s*(B|kB|MB)$/.exec(written) ?? [];
  return number === void 0 ? void 0 : Number(number) * byteUnits[unit];
}
function entries(what, one) {
  return {
    type: what.type,
    schema: { type: "object", additionalProperties: what.schema, maxProperties: mostEntries },
    read: (spot) => {
      let { node } = spot;
      if (node.kind !== "map")
        return mistake(spot, {
          message: `expected ${what.expected}; found ${describe(node)}`,
          hint: what.hint
        });
      if (node.entries.length > mostEntries)
        return mistake(spot, { message: `more than ${mostEntries} entries` });
      let before = spot.reading.found.length, all = node.entries.map((entry) => one(entry, { ...spot, node: entry.value, path: `${spot.path}.${entry.key}` }));
      return spot.reading.found.length > before ? void 0 : all;
    }
  };
}
var pattern2 = text({ most: 1e3, expected: "a text" }), expectFields = {
  status: {
    option: statuses,
    doc: "The status codes that are good.",
    otherwise: "2xx and 3xx",
    example: 201
  },
  header: {
    option: entries({
      type: "mapping of headers to values",
      expected: "a mapping of header names to values",
      hint: "such as { Content-Type: application/json* }",
      schema: pattern2.schema
    }, ({ key }, spot) => {
      let value = pattern2.read(spot);
      return value === void 0 ? void 0 : [key, value];
    }),
    doc: "Headers that the response has; `*` in a value stands for any text.",
    otherwise: "any"
  },
  body: {
    option: text({ most: 1e4, expected: "a text" }),
    doc: "Text that the body holds.",
    otherwise: "any",
    example: "Thank you"
  },
  json: {
    option: entries({
      type: "mapping of JSON paths to values",
      expected: "a mapping of JSON paths to values",
      hint: 'such as { "$.items[0].sku": 1 }',
      schema: {}
    }, ({ key, at }, spot) => {
      let parsed = jsonPath.parse(key);
      if ("refused" in parsed)
        return mistake(spot, { message: parsed.refused, hint: parsed.hint, at });
      let value = spot.node.kind === "nothing" ? null : jsonValue.read(spot);
      return value === void 0 ? void 0 : { path: parsed.value, value };
    }),
    doc: "What the first value is that each JSON path (RFC 9535) finds in the body.",
    otherwise: "any"
  },
  size: {
    option: limit("a size", "< 100kB", parseBytes),
    doc: "Size of the decoded body in B, kB or MB.",
    otherwise: "any",
    example: "< 100kB"
  },
  time: {
    option: limit("a time", "< 2s", parseDuration),
    doc: "Response time, from the intended start. A slower response is an error; to judge a percentile write an objective.",
    otherwise: "any, within `load.timeout`",
    example: "< 2s"
  }
}, expectations = section(expectFields);
function expectOf(read) {
  let { status, header, body, json, size, time } = read ?? {};
  return {
    ...status && { status },
    ...header && { headers: Object.fromEntries(header) },
    ...body !== void 0 && { body },
    ...json && { json },
    ...size && { size },
    ...time && { time }
  };
}

// build/engines/embedded/protocols/grpc/fields.js
var mostMessages = 1e3, placed = (option) => ({
  ...option,
  read: (spot) => {
    let value = option.read(spot), { path: path2, reading, node } = spot;
    return value === void 0 ? void 0 : { value, path: path2, place: reading.place(node.at) };
  }
}), methodForm = /^\/?((?:[A-Za-z_]\w*\.)*[A-Za-z_]\w*)[/.]([A-Za-z_]\w*)$/, methodName = textOption({
  type: "method",
  expected: "a service and a method",
  hint: "such as users.UserService/GetUser",
  schema: { pattern: "^\\s*/?([A-Za-z_]\\w*\\.)*[A-Za-z_]\\w*[/.][A-Za-z_]\\w*\\s*$" },
  parse: (text2) => {
    let [, service, method] = methodForm.exec(text2.trim()) ?? [];
    return service !== void 0 && method !== void 0 ? { value: { service, method } } : {
      refused: `expected a service and a method; found ${quote(text2)}`,
      hint: "such as users.UserService/GetUser"
    };
  }
}), message = {
  type: "message",
  schema: { type: "object" },
  read: (spot) => {
    if (spot.node.kind !== "map")
      return mistake(spot, {
        message: `expected a mapping of fields to values; found ${describeKind(spot.node)}`,
        hint: 'such as { user_id: "123" }'
      });
    let value = jsonValue.read(spot);
    if (value !== void 0) {
      for (let secret of secretsOfBody(JSON.stringify(value)))
        isTemplate(secret) || spot.reading.secrets.add(secret);
      return { value, spot };
    }
  }
}, messages = list(message, {
  most: mostMessages,
  what: "messages"
}), timeLimit = duration({ least: 1, most: limits.requestTimeoutMs }), count = textOption({
  type: "bound",
  expected: "a number of messages",
  hint: 'such as ">= 1", in quotes',
  schema: { pattern: "^\\s*[<>]=?\\s*\\d{1,9}\\s*$" },
  parse: (written) => {
    let [, comparator, number] = /^\s*([<>]=?)\s*(\d{1,9})\s*$/.exec(written) ?? [];
    return comparator && number !== void 0 ? {
      value: { comparator, value: Number(number) }
    } : {
      refused: `expected a number of messages; found ${quote(written)}`,
      hint: 'such as ">= 1"'
    };
  }
}), code = choice(codeNames), severalCodes = list(code, { most: codeNames.length, what: "codes" }), codes = {
  type: "code of gRPC, or a list of them",
  schema: { anyOf: [code.schema, severalCodes.schema] },
  read: (spot) => {
    if (spot.node.kind === "list")
      return severalCodes.read(spot);
    let one = code.read(spot);
    return one && [one];
  }
}, expectedCall = {
  option: section({
    code: {
      option: codes,
      doc: "The status codes that are good.",
      otherwise: "`OK`",
      example: "NOT_FOUND"
    },
    messages: {
      option: count,
      doc: "How many messages the server sends.",
      otherwise: "one; any number of a stream",
      example: ">= 1"
    },
    json: {
      option: expectFields.json.option,
      doc: "What the first value is that each JSON path (RFC 9535) finds in the message, whose fields have their names in the `.proto` file; of a stream in the list of its messages.",
      otherwise: "any"
    },
    time: expectFields.time
  }),
  doc: "What a good response is.",
  otherwise: "one with the code `OK`"
};

// build/engines/embedded/protocols/grpc/kind.js
var grpc = {
  id: "grpc",
  fields: {
    grpc: {
      option: placed(methodName),
      doc: "What is called: the service, with its package, and the method.",
      required: !0,
      example: "users.UserService/GetUser"
    },
    proto: {
      option: placed(file),
      doc: "The `.proto` file of the service. Its imports are looked for from its folder up to that of the config.",
      otherwise: "the server describes its types (server reflection, `v1` or `v1alpha`)",
      example: "user.proto"
    },
    address: {
      option: grpcAddress,
      doc: "Where it goes: `host:port` without TLS, `https://host:port` with it, or `:port` on the host of the target.",
      otherwise: "the target",
      example: ":50051"
    },
    message: {
      option: message,
      doc: "The message that is sent, in the JSON mapping of Protocol Buffers.",
      otherwise: "an empty message"
    },
    messages: {
      option: messages,
      doc: "The messages that a client-streaming or bidirectional call sends, one after the other.",
      otherwise: "`message`"
    },
    metadata: {
      option: metadata,
      doc: "Sent with the call beside the headers of the target.",
      otherwise: "none"
    },
    deadline: {
      option: timeLimit,
      doc: "Sent to the server as the deadline of the call (`grpc-timeout`).",
      otherwise: "none; the gate cancels the call at `load.timeout`",
      example: "500ms"
    },
    expect: expectedCall,
    capture: {
      option: capturesFrom([]),
      doc: "What is kept of the response, for later steps: JSON paths, as those of `expect.json`.",
      otherwise: "nothing"
    }
  },
  exclusive: [["message", "messages"]],
  templates: ["message", "messages", "metadata", "expect"],
  addressOf: addressField,
  readiness: () => import("./engines-embedded-protocols-grpc-health.js"),
  survey: () => import("./engines-embedded-protocols-grpc-survey.js"),
  learn: () => import("./engines-embedded-protocols-grpc-learn.js"),
  probe: () => import("./engines-embedded-protocols-grpc-probe.js"),
  load: () => import("./engines-embedded-protocols-grpc-grpc.js")
};

// build/engines/embedded/protocols/http/kind.js
var http = {
  id: "http",
  load: (varies2) => varies2 ? import("./engines-embedded-protocols-http-varying.js") : import("./engines-embedded-protocols-http-http.js")
};

// build/engines/embedded/protocols/kafka/fields.js
var mostBrokers = 50, longestTopic = 249, longestKey = 1e4, longestText = 64 * 1024, topicHint = 'letters, digits, ".", "_" and "-", such as user-events', topic = textOption({
  type: "topic",
  expected: "the name of a topic",
  hint: topicHint,
  schema: { pattern: `^\\s*[A-Za-z0-9._-]{1,${longestTopic}}\\s*$` },
  parse: (written) => {
    let value = written.trim();
    return /^[\w.-]+$/.test(value) && value.length <= longestTopic ? { value } : { refused: `expected the name of a topic; found ${quote(written)}`, hint: topicHint };
  }
}), flagOrName = choice(["all", "leader"]), acks = {
  type: "`true`, `all` or `leader`",
  schema: { anyOf: [flag.schema, flagOrName.schema] },
  read: (spot) => {
    if (spot.node.kind !== "boolean") {
      let read = flagOrName.read(spot);
      return read && { acks: read };
    }
    let whole2 = flag.read(spot);
    return whole2 === void 0 ? void 0 : whole2 ? { acks: "all" } : {};
  }
}, mechanisms = {
  plain: "PLAIN",
  "scram-sha-256": "SCRAM-SHA-256",
  "scram-sha-512": "SCRAM-SHA-512"
}, mayHold = "May hold `${NAME}`.", saslFields = {
  mechanism: {
    option: choice(["plain", "scram-sha-256", "scram-sha-512"]),
    doc: "How the broker checks the password.",
    default: "plain",
    example: "scram-sha-512"
  },
  username: { option: identity, doc: mayHold, required: !0, example: "gate" },
  password: { option: secretText, doc: `${mayHold} A secret.`, required: !0 }
}, kafkaFields = {
  brokers: {
    option: list(socketAddress, { most: mostBrokers, what: "brokers" }),
    doc: "Brokers that are asked for the others: `host:port`, or `:port` on the host of the target.",
    required: !0,
    example: ["localhost:9092"]
  },
  topic: {
    option: topic,
    doc: "The topic, which has to exist.",
    required: !0,
    example: "user-events"
  },
  key: {
    option: text({ most: longestKey, expected: "a text" }),
    doc: "The key; messages with the same key go to the same partition.",
    otherwise: "no key; messages go to one partition after the other",
    example: "1"
  },
  json: { option: jsonValue, doc: "The value, sent as JSON.", otherwise: "`body`" },
  body: {
    option: text({ most: longestText, expected: "a text" }),
    doc: "The value, sent as it is.",
    otherwise: "an empty value",
    example: "user created"
  },
  headers: { option: headers, doc: "Headers of the message.", otherwise: "none" },
  acks: {
    option: acks,
    doc: "The request ends with the acknowledgement: `all` (or `true`) of every in-sync replica, `leader` of the leader alone.",
    otherwise: "it ends when the message is consumed, after the acknowledgement of all replicas",
    example: !0
  },
  tls: { option: flag, doc: "Connect with TLS.", default: !1 },
  sasl: {
    option: section(saslFields),
    doc: "Credentials for the brokers.",
    otherwise: "none"
  }
}, whole = section(kafkaFields, { exclusive: [["json", "body"]] }), kafkaMessage = {
  ...whole,
  read: (spot) => {
    let read = whole.read(spot);
    if (!read)
      return;
    let { brokers, topic: to, key, json, body = "", headers: given, acks: asked } = read;
    if (brokers.length === 0)
      return mistake(spot, {
        message: "brokers: at least one is needed",
        hint: "such as [localhost:9092]"
      });
    let value = json === void 0 ? body : JSON.stringify(json);
    if (json !== void 0)
      for (let secret of secretsOfBody(value))
        isTemplate(secret) || spot.reading.secrets.add(secret);
    let { sasl, tls: tls2 = !1 } = read;
    return {
      brokers,
      topic: to,
      value: new Secret(value),
      isJson: json !== void 0,
      tls: tls2,
      ...defined({ key: key === void 0 ? void 0 : new Secret(key), headers: given }),
      ...asked,
      ...sasl && {
        sasl: {
          mechanism: mechanisms[sasl.mechanism ?? "plain"],
          username: sasl.username,
          password: sasl.password
        }
      }
    };
  }
};

// build/engines/embedded/protocols/kafka/kind.js
var kafka = {
  id: "kafka",
  fields: {
    kafka: {
      option: kafkaMessage,
      doc: "A message, and where it goes.",
      required: !0
    }
  },
  templates: ["kafka"],
  addressOf: ({ kafka: { brokers } }, target) => addressOn("kafka", brokers[0], target),
  othersOf: ({ kafka: { brokers } }, target) => brokers.slice(1).flatMap((broker) => addressOn("kafka", broker, target) ?? []),
  load: () => import("./engines-embedded-protocols-kafka-kafka.js")
};

// build/engines/embedded/protocols/exchange-fields.js
var verbatim = (most) => textOption({
  type: "text",
  expected: "a text",
  hint: "put it into quotes",
  schema: { minLength: 1, maxLength: most },
  parse: (value) => value === "" ? { refused: "expected a text; found an empty one" } : value.length <= most ? { value } : { refused: `a text of ${value.length} characters; at most ${most} are allowed` }
}), sent = verbatim(64 * 1024), sentText = {
  ...sent,
  read: (spot) => {
    let value = sent.read(spot);
    return value === void 0 ? void 0 : new Secret(value);
  }
}, expectedResponse = {
  option: section({
    body: {
      option: text({ most: 1e4, expected: "a text" }),
      doc: "Text that the response contains.",
      otherwise: "any",
      example: "Hello"
    }
  }),
  doc: "What a successful response is.",
  otherwise: "any response is successful"
};

// build/engines/embedded/protocols/tcp/kind.js
var tcp = {
  id: "tcp",
  fields: {
    tcp: {
      option: socketAddress,
      doc: "Where it connects to: `host:port`, or `:port` on the host of the target.",
      required: !0,
      example: "127.0.0.1:8080"
    },
    send: {
      option: sentText,
      doc: "The text that is sent once the connection is open.",
      otherwise: "nothing is sent",
      example: "Hello server"
    },
    until: {
      option: verbatim(1e3),
      doc: "What the response ends with.",
      otherwise: "it ends with the expected text, or with the first bytes where none is expected",
      example: "END"
    },
    expect: expectedResponse
  },
  templates: ["send"],
  addressOf: ({ tcp: written }, target) => addressOn("tcp", written, target),
  load: () => import("./engines-embedded-protocols-tcp-tcp.js")
};

// build/engines/embedded/protocols/tls/kind.js
var units = { d: 864e5, h: 36e5 }, timeLeft = textOption({
  type: "bound",
  expected: "the time that is left",
  hint: 'such as "> 14d", in quotes',
  schema: { pattern: "^\\s*>=?\\s*\\d+(\\.\\d+)?\\s*[dh]\\s*$" },
  parse: (written) => {
    let [, comparator, number, unit] = /^\s*(>=?)\s*(\d+(?:\.\d+)?)\s*([dh])\s*$/.exec(written) ?? [];
    return comparator && unit ? {
      value: {
        comparator,
        value: Number(number) * units[unit]
      }
    } : {
      refused: `expected the time that is left, in days or hours; found ${quote(written)}`,
      hint: 'such as "> 14d"'
    };
  }
}), tls = {
  id: "tls",
  fields: {
    tls: {
      option: socketAddress,
      doc: "Where it connects to: `host:port`, or `:port` on the host of the target.",
      required: !0,
      example: "shop.example:443"
    },
    servername: {
      option: name,
      doc: "The name that is requested (SNI), and that the certificate has to have.",
      otherwise: "the host",
      example: "shop.example"
    },
    expect: {
      option: section({
        version: {
          option: choice(["TLSv1.2", "TLSv1.3"]),
          doc: "The version of TLS that is negotiated.",
          otherwise: "either",
          example: "TLSv1.3"
        },
        cipher: {
          option: name,
          doc: "The cipher suite that is negotiated, by its IANA name; `*` stands for any text.",
          otherwise: "any",
          example: "TLS_AES_*"
        },
        issuer: {
          option: name,
          doc: "Common name of the issuer of the certificate; `*` stands for any text.",
          otherwise: "any that is trusted",
          example: "Let's Encrypt *"
        },
        expires: {
          option: timeLeft,
          doc: "How long the certificate, and every other one of its chain, remains valid, in days (`d`) or hours (`h`).",
          otherwise: "it is valid now",
          example: "> 14d"
        }
      }),
      doc: "What a good handshake is.",
      otherwise: "one with a certificate that is valid now, for this name, and trusted"
    }
  },
  addressOf: ({ tls: written }, target) => addressOn("tls", written, target),
  load: () => import("./engines-embedded-protocols-tls-tls.js")
};

// build/engines/embedded/protocols/udp/kind.js
var udp = {
  id: "udp",
  fields: {
    udp: {
      option: socketAddress,
      doc: "Where the datagram goes: `host:port`, or `:port` on the host of the target.",
      required: !0,
      example: "127.0.0.1:8081"
    },
    send: {
      option: sentText,
      doc: "The text of the datagram.",
      required: !0,
      example: "Hello server"
    },
    expect: expectedResponse
  },
  templates: ["send"],
  addressOf: ({ udp: written }, target) => addressOn("udp", written, target),
  load: () => import("./engines-embedded-protocols-udp-udp.js")
};

// build/engines/embedded/protocols/websocket/address.js
var hint = 'such as /feed on the target, ":9000/feed" on its host, or wss://feed.example/live', websocketAddress = textOption({
  type: "WebSocket address",
  expected: "a path or an address",
  hint,
  schema: {
    pattern: '^\\s*(wss?://[^\\s/?#@]+(/[!"$-~]*)?|:\\d{1,5}(/[!"$-~]*)?|/(?!/)[!"$-~]*)\\s*$'
  },
  parse: (written) => {
    let text2 = written.trim(), [, origin, port, rest = ""] = /^(?:(wss?:\/\/[^\s/?#@]+)|:(\d{1,5}))?(.*)$/s.exec(text2) ?? [], refused = { refused: `expected a path or an address; found ${quote(text2)}`, hint };
    if (isTemplate(text2))
      return {
        refused: "an address of WebSocket has no placeholders",
        hint: "write the path as it is"
      };
    if (origin === void 0 && port === void 0)
      return text2.startsWith("/") ? path.parse(text2) : refused;
    if (port !== void 0 && (Number(port) < 1 || Number(port) > 65535) || origin !== void 0 && !URL.canParse(origin))
      return refused;
    let parsed = rest === "" ? { value: "/" } : path.parse(rest);
    return "refused" in parsed ? parsed : { value: `${origin ?? `:${Number(port)}`}${parsed.value}` };
  }
});
function serverOf(written, target) {
  if (written.startsWith("/"))
    return;
  if (!written.startsWith(":")) {
    let { protocol: protocol2, host } = new URL(written);
    return `${protocol2}//${host}`;
  }
  if (target === void 0)
    return;
  let { protocol, hostname } = new URL(target);
  return `${protocol === "https:" ? "wss" : "ws"}://${hostname}${written.replace(/\/.*$/s, "")}`;
}

// build/engines/embedded/protocols/websocket/kind.js
var websocket = {
  id: "websocket",
  fields: {
    websocket: {
      option: websocketAddress,
      doc: "Where it connects to: a path of the target, `:port/path` on its host, or an address with `ws://` or `wss://`.",
      required: !0,
      example: "/feed"
    },
    headers: {
      option: headers,
      doc: "Sent with the opening handshake, beside those of the target.",
      otherwise: "none"
    },
    send: {
      option: sentText,
      doc: "The text message that is sent once the WebSocket is open.",
      otherwise: "nothing is sent",
      example: "ping"
    },
    expect: expectedResponse
  },
  templates: ["send"],
  addressOf: ({ websocket: written }, target) => serverOf(written, target),
  load: () => import("./engines-embedded-protocols-websocket-websocket.js")
};

// build/engines/embedded/protocols/protocols.js
var protocols = [http, tcp, udp, tls, websocket, grpc, kafka], usual = http.id;
function addressOf({ protocol = usual, settings }, target) {
  return protocols.find(({ id }) => id === protocol)?.addressOf?.(settings, target);
}
function allAddressesOf(request, target) {
  let { protocol = usual, settings } = request, others = protocols.find(({ id }) => id === protocol)?.othersOf?.(settings, target) ?? [], own = addressOf(request, target);
  return own === void 0 ? others : [own, ...others];
}
var addressesOf = ({ requests }, target) => requests.flatMap((request) => allAddressesOf(request, target).map((address) => ({
  name: request.name,
  url: address.replace(/^[a-z]+:/, "http:")
}))), kindsToTarget = (requests) => protocols.filter(({ id, addressOf: addressIn }) => requests.some((request) => (request.protocol ?? usual) === id && (request.protocol === void 0 || addressIn?.(request.settings, anyTarget) === void 0))), anyTarget = "http://target";
async function loadProtocols(load) {
  let ids = new Set(load.requests.map(({ protocol = usual }) => protocol)), needed = protocols.filter(({ id }) => ids.has(id)), modules = new Map(await Promise.all(needed.map(async (kind) => [kind.id, await kind.load(varies(load))])));
  return ({ protocol = usual }) => {
    let found = modules.get(protocol);
    if (!found)
      throw new TypeError(`there is no protocol ${protocol}`);
    return found;
  };
}

export {
  capturesFrom,
  jsonValue,
  expectations,
  expectOf,
  protocols,
  addressOf,
  addressesOf,
  kindsToTarget,
  loadProtocols
};

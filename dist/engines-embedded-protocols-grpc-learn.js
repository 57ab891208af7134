import {
  callOnce
} from "./shared-engines-embedded-protocols-grpc-call-once.js";
import "./shared-engines-embedded-protocols-http-request-as.js";
import "./shared-net-http.js";
import "./shared-net-tunnel.js";
import "./shared-net-proxy.js";
import "./shared-net-addresses-lookup.js";
import "./shared-net-addresses-address-guard.js";
import "./shared-engines-embedded-protocols-http-http1-parser.js";
import "./shared-engines-embedded-protocols-http-body.js";
import "./shared-model-plan-load.js";
import {
  bytesOfMessages
} from "./shared-engines-embedded-protocols-grpc-call-response.js";
import "./shared-engines-embedded-scenario-capture.js";
import "./shared-engines-embedded-scenario-check.js";
import "./shared-engines-embedded-scenario-render.js";
import {
  addressField
} from "./shared-engines-embedded-protocols-grpc-address.js";
import "./shared-language-access-headers.js";
import "./shared-language-variables.js";
import "./shared-language-scalars-socket-address.js";
import "./shared-language-text-option.js";
import "./shared-model-basics-units.js";
import "./shared-net-addresses-wildcard.js";
import "./shared-engines-embedded-protocols-http-http2-session.js";
import "./shared-net-join-url.js";
import "./shared-engines-embedded-connection-servername.js";
import "./shared-engines-embedded-connection-open-socket.js";
import "./shared-engines-embedded-connection-outcome.js";
import "./shared-net-redaction-excerpt.js";
import "./shared-model-version.js";
import "./shared-model-problem.js";
import {
  described,
  findMethod,
  hintOf,
  pathMistake
} from "./shared-engines-embedded-protocols-grpc-schema-find-method.js";
import {
  messageMistakes
} from "./shared-engines-embedded-protocols-grpc-schema-message-mistakes.js";
import "./shared-model-basics-nearest.js";
import "./shared-language-yaml-reading.js";
import "./shared-language-json-path.js";
import "./shared-language-template.js";
import {
  nodeOf
} from "./shared-language-yaml-tree.js";
import "./shared-model-secret.js";
import "./shared-model-basics-joiners.js";
import "./shared-model-basics-defined.js";

// build/language/yaml/plain-spot.js
var spotOf = (value, path) => ({
  node: nodeOf(value),
  path,
  reading: {
    file: "",
    environment: {},
    place: () => ({ file: "", line: 1, column: 1 }),
    found: [],
    secrets: /* @__PURE__ */ new Set(),
    references: []
  }
});

// build/engines/embedded/protocols/grpc/schema/reflection.js
import { Root } from "./vendor/protobufjs.js";
import "./vendor/protobufjs.js";
var types = Root.fromJSON({
  nested: {
    ServerReflectionRequest: {
      fields: {
        fileByFilename: { type: "string", id: 3 },
        fileContainingSymbol: { type: "string", id: 4 },
        listServices: { type: "string", id: 7 }
      }
    },
    ServerReflectionResponse: {
      fields: {
        files: { type: "Files", id: 4 },
        services: { type: "Services", id: 6 },
        error: { type: "Refusal", id: 7 }
      },
      nested: {
        Files: { fields: { files: { rule: "repeated", type: "bytes", id: 1 } } },
        Services: { fields: { service: { rule: "repeated", type: "Service", id: 1 } } },
        Service: { fields: { name: { type: "string", id: 1 } } },
        Refusal: {
          fields: { code: { type: "int32", id: 1 }, message: { type: "string", id: 2 } }
        }
      }
    },
    // Of google/protobuf/descriptor.proto, as far as it is looked at.
    FileDescriptorSet: { fields: { file: { rule: "repeated", type: "bytes", id: 1 } } },
    FileDescriptorProto: {
      fields: {
        name: { type: "string", id: 1 },
        dependency: { rule: "repeated", type: "string", id: 3 }
      }
    }
  }
}), fileSet = types.lookupType("FileDescriptorSet"), fileDescriptor = types.lookupType("FileDescriptorProto"), request = types.lookupType("ServerReflectionRequest"), response = types.lookupType("ServerReflectionResponse"), versions = ["v1", "v1alpha"], mostFiles = 500;
async function reflect(service, call) {
  for (let version of versions) {
    let ask = (questions) => askAll(questions, version, call), found = await ask([{ fileContainingSymbol: service }]);
    if (!("failed" in found))
      return read(found.responses[0], ask);
    if (!found.isUnknown || version === versions.at(-1))
      return { kind: "failed", what: found.failed, isUnknown: found.isUnknown };
  }
  throw new TypeError("there is a last version");
}
async function askAll(questions, version, call) {
  let body = bytesOfMessages(request, questions), called = await call(`grpc.reflection.${version}.ServerReflection/ServerReflectionInfo`, body);
  return called.kind === "failed" ? { failed: called.message, isUnknown: !1 } : called.code !== "OK" ? { failed: called.message, isUnknown: called.code === "UNIMPLEMENTED" } : {
    responses: called.messages.map((bytes) => response.toObject(response.decode(bytes)))
  };
}
async function read(first, ask) {
  if (!first?.files)
    return noService(await ask([{ listServices: "*" }]));
  let files = /* @__PURE__ */ new Map(), requested = /* @__PURE__ */ new Set(), found = [first];
  for (; ; ) {
    let imports = found.flatMap((one) => one.files?.files ?? []).flatMap((bytes) => {
      let { name, dependency } = fileOf(bytes);
      return files.set(name, bytes), dependency;
    }), missing = [...new Set(imports)].filter((name) => !files.has(name) && !requested.has(name));
    if (missing.length === 0)
      return rootOf([...files.values()]);
    if (requested.size + missing.length > mostFiles)
      return failed(`its types are in more than ${mostFiles} files`);
    for (let name of missing)
      requested.add(name);
    let next = await ask(missing.map((name) => ({ fileByFilename: name })));
    if ("failed" in next)
      return failed(next.failed);
    found = next.responses;
  }
}
var fileOf = (bytes) => {
  let { name = "", dependency = [] } = fileDescriptor.decode(bytes);
  return { name, dependency };
};
function rootOf(files) {
  try {
    let set = fileSet.encode({ file: files }).finish();
    return { kind: "types", root: Root.fromDescriptor(set, { keepCase: !0 }) };
  } catch (error) {
    return failed(`its description of its types is not complete: ${error.message}`);
  }
}
var noService = (listed) => "failed" in listed ? failed(listed.failed) : {
  kind: "no service",
  known: listed.responses.flatMap(({ services }) => services?.service.map(({ name }) => name) ?? [])
}, failed = (what) => ({ kind: "failed", what, isUnknown: !1 });

// build/engines/embedded/protocols/grpc/learn.js
async function learn(settings, deployed) {
  let asked = /* @__PURE__ */ new Map();
  return Promise.all(settings.map(async (one) => {
    if (one.types)
      return { settings: one };
    let [service = "", method = ""] = one.grpc.split("/"), address = addressField(one, deployed.url), key = `${address} ${service}`, found = asked.get(key) ?? describe(service, address, deployed);
    return asked.set(key, found), completed(one, { service, method }, await found);
  }));
}
async function describe(service, address, deployed) {
  let { options, headers } = await deployed.reach(address), { timeoutMs, signal } = deployed;
  return reflect(service, (method, body) => callOnce(options, { method, headers, body, timeoutMs, signal }));
}
function completed(one, name, reflected) {
  if (reflected.kind === "failed")
    return {
      message: reflected.isUnknown ? "the server has no server reflection" : `the server does not describe ${name.service}: ${reflected.what}`,
      hint: "name the `.proto` file of the service as `proto`"
    };
  if (reflected.kind === "no service")
    return {
      message: `the server has no service \`${name.service}\``,
      hint: hintOf(name.service, reflected.known, "service")
    };
  let found = findMethod(name, reflected.root, "the server");
  if ("message" in found)
    return found;
  let isStream = found.method.responseStream === !0, [first] = [
    ...JSON.parse(one.messages.reveal()).flatMap((message, at) => messageMistakes(found.requestType, spotOf(message, at === 0 ? "message" : `messages[${at}]`))),
    ...(one.expect?.json ?? []).flatMap(({ path }) => pathMistake(path, found.responseType, isStream) ?? [])
  ];
  return first ?? { settings: { ...one, ...described(found) } };
}
export {
  learn
};

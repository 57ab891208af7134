import {
  nearest
} from "./shared-model-basics-nearest.js";
import {
  mistake
} from "./shared-language-yaml-reading.js";
import {
  Secret
} from "./shared-model-secret.js";
import {
  isTemplate
} from "./shared-language-template.js";
import {
  describeKind
} from "./shared-language-yaml-tree.js";
import "./shared-model-basics-joiners.js";
import {
  defined
} from "./shared-model-basics-defined.js";

// build/engines/embedded/protocols/grpc/survey.js
import { Root as Root2, Service } from "./vendor/protobufjs.js";

// build/engines/embedded/protocols/grpc/message-mistakes.js
import { Enum, MapField, Type } from "./vendor/protobufjs.js";
import protojson from "./vendor/protobufjs.js";
var mostNamed = 20;
function messageMistakes(type, spot) {
  let reading = { ...spot.reading, found: [] };
  return lookAtMessage(type, { ...spot, reading }), reading.found.map(({ mistake: found }) => found);
}
function lookAtMessage(type, spot) {
  if (spot.node.kind !== "map" || hasOwnForm(type)) {
    lookAtWhole(type, spot);
    return;
  }
  let before = spot.reading.found.length;
  for (let entry of spot.node.entries) {
    let field = fieldOf(type, entry.key);
    field ? lookAtField(field, within(spot, entry.value, `.${entry.key}`)) : refuseField(type, entry, spot);
  }
  noteOneofs(type, spot), spot.reading.found.length === before && !holdsTemplates(spot.node) && lookAtWhole(type, spot);
}
function lookAtField(field, spot) {
  let { node } = spot;
  if (node.kind !== "nothing")
    if (field.resolve(), field instanceof MapField && node.kind === "map")
      for (let { key, value } of node.entries)
        lookAtOne(field, within(spot, value, `.${key}`), (one) => ({ [key]: one }));
    else if (field.repeated && node.kind === "list")
      for (let [index, item] of node.items.entries())
        lookAtOne(field, within(spot, item, `[${index}]`), (one) => [one]);
    else if (field instanceof MapField || field.repeated) {
      let expected = field.repeated ? "a list" : "a mapping";
      mistake(spot, { message: `expected ${expected}; found ${describeKind(node)}` });
    } else
      lookAtOne(field, spot, (one) => one);
}
function lookAtOne(field, spot, wrap) {
  let { resolvedType } = field, { node } = spot;
  if (resolvedType instanceof Type && !hasOwnForm(resolvedType) && node.kind === "map") {
    lookAtMessage(resolvedType, spot);
    return;
  }
  if (!holdsTemplates(node))
    try {
      protojson.fromJson(field.parent, { [field.name]: wrap(plain(node)) });
    } catch {
      mistake(spot, wrongValue(field, node));
    }
}
function wrongValue(field, node) {
  let { resolvedType } = field;
  if (resolvedType instanceof Enum && node.kind === "text") {
    let names = Object.keys(resolvedType.values), near = nearest(node.text, names), hint = near ? `did you mean \`${near}\`?` : `known are ${listed(names)}`;
    return { message: `the enum ${resolvedType.name} has no such value`, hint };
  }
  return { message: `expected a value of the type ${resolvedType ? `${resolvedType.name}, ${formOf[resolvedType.fullName] ?? "a mapping of fields to values"}` : field.type}; found ${describeKind(node)}` };
}
var formOf = {
  ".google.protobuf.Timestamp": 'such as "2026-01-01T00:00:00Z"',
  ".google.protobuf.Duration": 'such as "1.5s"',
  ".google.protobuf.FieldMask": 'such as "name,email"',
  ".google.protobuf.Any": 'a mapping with "@type"',
  ".google.protobuf.ListValue": "a list"
}, hasOwnForm = ({ fullName }) => fullName.startsWith(".google.protobuf.") && fullName !== ".google.protobuf.Empty";
function lookAtWhole(type, spot) {
  try {
    protojson.fromJson(type, plain(spot.node));
  } catch (error) {
    let message = error.message.replace(/: [^:]*$/s, "");
    mistake(spot, { message: `not a valid ${type.name}: ${message}` });
  }
}
var fieldOf = (type, name) => Object.hasOwn(type.fields, name) ? type.fields[name] : type.fieldsArray.find((field) => jsonNameOf(field) === name), jsonNameOf = ({ name, options }) => options?.json_name ?? name.replace(/_([a-zA-Z0-9])/g, (_, letter) => letter.toUpperCase());
function refuseField(type, { key, at }, spot) {
  let names = type.fieldsArray.map(({ name }) => name), near = nearest(key, names), hint = near ? `did you mean \`${near}\`?` : names.length === 0 ? "it has no fields" : `its fields are ${listed(names)}`;
  mistake(spot, { message: `the message ${type.name} has no field \`${key}\``, hint, at });
}
function noteOneofs(type, spot) {
  if (spot.node.kind === "map")
    for (let { name, fieldsArray } of type.oneofsArray) {
      let given = spot.node.entries.filter(({ key }) => fieldsArray.some((field) => fieldOf(type, key) === field)), second = given[1];
      if (!second)
        continue;
      let message = `\`${given[0].key}\` and \`${second.key}\` exclude each other: they are of the oneof ${name}`;
      mistake(spot, { message, hint: "keep one of them", at: second.at });
    }
}
var listed = (names) => `${names.slice(0, mostNamed).join(", ")}${names.length > mostNamed ? ", …" : ""}`, within = (spot, node, step) => ({
  ...spot,
  node,
  path: `${spot.path}${step}`
});
function holdsTemplates(node) {
  return node.kind === "text" ? isTemplate(node.text) : node.kind === "list" ? node.items.some(holdsTemplates) : node.kind === "map" && node.entries.some(({ value }) => holdsTemplates(value));
}
function plain(node) {
  switch (node.kind) {
    case "text":
      return node.text;
    case "number":
    case "boolean":
      return node.value;
    case "nothing":
      return null;
    case "list":
      return node.items.map(plain);
    case "map":
      return Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value)]));
  }
}

// build/engines/embedded/protocols/grpc/proto-files.js
import { posix } from "node:path";
import { common, parse, Root } from "./vendor/protobufjs.js";
var mostFiles = 500;
async function readProto(named, files) {
  let { value: name, path, place } = named, found = await files.read(name);
  if (found.kind === "missing") {
    let { why, hint = "the path is taken from the folder of the config" } = found;
    return { mistake: { message: `${path}: ${name}: ${why}`, hint, place } };
  }
  let root = new Root(), known = /* @__PURE__ */ new Set([name]), waiting = [{ name, text: found.text }];
  for (let one = waiting.shift(); one; one = waiting.shift()) {
    let imported = await takeFile(one, { root, known, files });
    if ("mistake" in imported)
      return imported;
    if (waiting.push(...imported.texts), known.size > mostFiles)
      return { mistake: { message: `${path}: ${name}: more than ${mostFiles} imports`, place } };
  }
  return { root };
}
async function takeFile({ name, text }, { root, known, files }) {
  let read = parseFile(files.nameOf(name), text, root);
  if ("mistake" in read)
    return read;
  let texts = [];
  for (let imported of read.imports) {
    let own = common.get(imported)?.nested;
    own && !known.has(imported) && root.addJSON(own);
    let next = own ? void 0 : await findImport(imported, name, files);
    if (!own && !next && !isGoogles(imported))
      return { mistake: missingImport(imported, files.nameOf(name), text) };
    next && !known.has(next.name) && texts.push(next), known.add(next?.name ?? imported);
  }
  return { texts };
}
var isGoogles = (imported) => /^google\/(protobuf|api)\//.test(imported);
async function findImport(imported, by, files) {
  let folder = posix.dirname(by);
  for (; ; ) {
    let name = posix.join(folder, imported), found = await files.read(name);
    if (found.kind === "text")
      return { name, text: found.text };
    let above = posix.dirname(folder);
    if (above === folder)
      return;
    folder = above;
  }
}
function missingImport(imported, by, text) {
  let at = Math.max(0, text.search(new RegExp(`import[^;]*["']${escaped(imported)}["']`)));
  return {
    message: `the import ${JSON.stringify(imported)} is not found`,
    hint: "it is looked for in the folder of the file that has it, and in those above up to that of the config",
    place: placeOf(by, text, at)
  };
}
function parseFile(file, text, root) {
  try {
    let { imports = [], weakImports = [] } = parse(text, root, { keepCase: !0 });
    return { imports: [...imports, ...weakImports] };
  } catch (error) {
    let { message } = error, [, why = message, line = "1"] = /^(.*?) \((?:[^()]*, )?line (\d+)\)$/s.exec(message) ?? [], [, token = ""] = /'([^']+)'/.exec(why) ?? [], column = (text.split(`
`)[Number(line) - 1] ?? "").lastIndexOf(token) + 1;
    return {
      mistake: {
        message: `not a valid .proto file: ${why}`,
        place: { file, line: Number(line), column: token === "" ? 1 : Math.max(1, column) }
      }
    };
  }
}
function placeOf(file, text, at) {
  let lines = text.slice(0, at).split(`
`);
  return { file, line: lines.length, column: lines.at(-1).length + 1 };
}
var escaped = (text) => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");

// build/engines/embedded/protocols/grpc/types-alone.js
function typesAlone(namespace) {
  let { nested } = namespace;
  if (!nested)
    return namespace;
  let own = Object.entries(nested).filter(([, one]) => isType(one));
  return {
    ...namespace,
    nested: Object.fromEntries(own.map(([name, one]) => [name, "nested" in one ? typesAlone(one) : one]))
  };
}
var isType = (one) => !("methods" in one) && !("extend" in one);

// build/engines/embedded/protocols/grpc/survey.js
var mostNamed2 = 10;
async function survey(requests, files) {
  let read = /* @__PURE__ */ new Map();
  return Promise.all(requests.map(async (one) => {
    let file = one.proto.value, proto = read.get(file) ?? readProto(one.proto, files);
    read.set(file, proto);
    let found = await proto;
    return "mistake" in found ? { mistakes: [found.mistake] } : surveyOne(one, found.root);
  }));
}
function surveyOne(written, root) {
  let found = findMethod(written, root);
  if ("mistake" in found)
    return { mistakes: [found.mistake] };
  let { method, service, requestType, responseType, schema } = found, sent = messagesOf(written), mistakes = [
    ...streamMistakes(written, method),
    ...sent.flatMap(({ spot }) => messageMistakes(requestType, spot))
  ];
  if (mistakes.length > 0)
    return { mistakes };
  let { address, metadata, deadline, expect } = written, messages = JSON.stringify(sent.length === 0 ? [{}] : sent.map(({ value }) => value)), texts = [messages, ...Object.values(metadata ?? {}).map((secret) => secret.reveal())];
  return {
    settings: {
      grpc: `${service}/${method.name}`,
      ...defined({ address, metadata, deadline, expect }),
      messages: new Secret(messages),
      ...texts.some(isTemplate) && { templates: !0 },
      requestType: requestType.fullName,
      responseType: responseType.fullName,
      isStream: method.responseStream === !0,
      types: new Secret(JSON.stringify(schema))
    }
  };
}
var messagesOf = ({ message, messages = [] }) => message ? [message] : messages;
function findMethod({ grpc: { value, path, place }, proto }, root) {
  let refuse = (message, known, name, what) => {
    let near = known.find((one) => one.endsWith(`.${name}`)) ?? nearest(name, known), listed2 = known.slice(0, mostNamed2).join(", "), hint = near !== void 0 ? `did you mean \`${near}\`?` : known.length === 0 ? `it has no ${what}` : `its ${what}s are ${listed2}${known.length > mostNamed2 ? ", …" : ""}`;
    return { mistake: { message: `${path}: ${message}`, hint, place } };
  }, services = servicesOf(root), service = services.get(value.service);
  if (!service) {
    let message = `${proto.value} has no service \`${value.service}\``;
    return refuse(message, [...services.keys()], value.service, "service");
  }
  let { methods } = service, method = Object.hasOwn(methods, value.method) ? methods[value.method] : void 0;
  if (!method) {
    let message = `the service ${value.service} has no method \`${value.method}\``;
    return refuse(message, Object.keys(service.methods), value.method, "method");
  }
  try {
    let { resolvedRequestType, resolvedResponseType } = method.resolve(), schema = typesAlone(root.toJSON()), types = Root2.fromJSON(schema).resolveAll();
    return {
      service: value.service,
      method,
      requestType: types.lookupType(resolvedRequestType.fullName),
      responseType: types.lookupType(resolvedResponseType.fullName),
      schema
    };
  } catch (error) {
    return { mistake: { message: `${path}: ${proto.value}: ${error.message}`, place } };
  }
}
function servicesOf(root) {
  let found = /* @__PURE__ */ new Map(), look = (namespace) => {
    for (let one of namespace.nestedArray)
      one instanceof Service ? found.set(one.fullName.slice(1), one) : typeof one == "object" && one !== null && "nestedArray" in one && look(one);
  };
  return look(root), found;
}
function streamMistakes({ messages }, { name, requestStream }) {
  if (!messages || requestStream)
    return [];
  let { path, reading, node } = messages[0].spot;
  return [
    {
      message: `${path.replace(/\[0\]$/, "")}: ${name} takes one message`,
      hint: "write it as `message`",
      place: reading.place(node.at)
    }
  ];
}
export {
  survey
};

import {
  nearest
} from "./shared-model-basics-nearest.js";
import {
  mistake
} from "./shared-language-yaml-reading.js";
import {
  isTemplate
} from "./shared-language-template.js";
import {
  describeKind
} from "./shared-language-yaml-tree.js";

// build/engines/embedded/protocols/grpc/schema/message-mistakes.js
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

export {
  messageMistakes,
  hasOwnForm
};

import {
  hasOwnForm
} from "./shared-engines-embedded-protocols-grpc-schema-message-mistakes.js";
import {
  nearest
} from "./shared-model-basics-nearest.js";
import {
  namesOf
} from "./shared-language-json-path.js";
import {
  Secret
} from "./shared-model-secret.js";

// build/engines/embedded/protocols/grpc/schema/described.js
var described = ({ method, requestType, responseType, schema }) => ({
  requestType: requestType.fullName,
  responseType: responseType.fullName,
  isStream: method.responseStream === !0,
  types: new Secret(JSON.stringify(schema))
});

// build/engines/embedded/protocols/grpc/schema/find-method.js
import { Root, Service } from "./vendor/protobufjs.js";

// build/engines/embedded/protocols/grpc/schema/types-alone.js
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

// build/engines/embedded/protocols/grpc/schema/find-method.js
var mostNamed = 10;
function findMethod({ service: called, method: wanted }, root, holder) {
  let services = servicesOf(root), service = services.get(called);
  if (!service)
    return { message: `${holder} has no service \`${called}\``, hint: hintOf(called, [...services.keys()], "service") };
  let { methods } = service, method = Object.hasOwn(methods, wanted) ? methods[wanted] : void 0;
  if (!method)
    return { message: `the service ${called} has no method \`${wanted}\``, hint: hintOf(wanted, Object.keys(methods), "method") };
  try {
    let { resolvedRequestType, resolvedResponseType } = method.resolve(), schema = typesAlone(root.toJSON()), types = Root.fromJSON(schema).resolveAll();
    return {
      service: called,
      method,
      requestType: types.lookupType(resolvedRequestType.fullName),
      responseType: types.lookupType(resolvedResponseType.fullName),
      schema
    };
  } catch (error) {
    return { message: `${holder}: ${error.message}` };
  }
}
function hintOf(name, known, what) {
  let near = known.find((one) => one.endsWith(`.${name}`)) ?? nearest(name, known);
  if (near !== void 0)
    return `did you mean \`${near}\`?`;
  if (known.length === 0)
    return `it has no ${what}`;
  let listed = known.slice(0, mostNamed).join(", ");
  return `its ${what}s are ${listed}${known.length > mostNamed ? ", …" : ""}`;
}
function servicesOf(root) {
  let found = /* @__PURE__ */ new Map(), look = (namespace) => {
    for (let one of namespace.nestedArray)
      one instanceof Service ? found.set(one.fullName.slice(1), one) : typeof one == "object" && one !== null && "nestedArray" in one && look(one);
  };
  return look(root), found;
}

// build/engines/embedded/protocols/grpc/schema/path-mistakes.js
import { MapField, Type } from "./vendor/protobufjs.js";
function pathMistake(path, type, isStream) {
  let names = namesOf(path);
  if (!names)
    return;
  if (!isStream)
    return within(type, names, path);
  let [first, ...rest] = names;
  return typeof first != "string" ? within(type, rest, path) : {
    message: `${path} finds nothing: the response is a list of messages`,
    hint: `such as $[0].${first}`
  };
}
function within(type, [name, ...rest], path) {
  if (name === void 0 || hasOwnForm(type))
    return;
  let field = Object.hasOwn(type.fields, name) ? type.fields[name].resolve() : void 0;
  if (field)
    return withinField(field, rest, path);
  let known = type.fieldsArray.map((one) => one.name);
  return {
    message: `${path} finds nothing: the message ${type.name} has no field \`${name}\``,
    hint: hintOf(`${name}`, known, "field")
  };
}
function withinField(field, names, path) {
  let { resolvedType, repeated } = field;
  if (!(resolvedType instanceof Type))
    return;
  let isMany = repeated || field instanceof MapField;
  return within(resolvedType, isMany ? names.slice(1) : names, path);
}

export {
  described,
  findMethod,
  hintOf,
  pathMistake
};

import { Secret, listed, namesOf, nearest } from "./shared-common.js";
import { hasOwnForm } from "./shared-engines-embedded-protocols-grpc-schema-message-mistakes.js";
import { MapField, Root, Service, Type } from "./vendor/protobufjs.js";
// build/engines/embedded/protocols/grpc/schema/described.js
const described = ({ method, requestType, responseType, schema }) => ({
	requestType: requestType.fullName,
	responseType: responseType.fullName,
	isStream: method.responseStream === true,
	types: new Secret(JSON.stringify(schema))
});
// build/engines/embedded/protocols/grpc/schema/types-alone.js
function typesAlone(namespace) {
	const { nested } = namespace;
	if (!nested) return namespace;
	const own = Object.entries(nested).filter(([, one]) => isType(one));
	return {
		...namespace,
		nested: Object.fromEntries(own.map(([name, one]) => [name, "nested" in one ? typesAlone(one) : one]))
	};
}
const isType = (one) => !("methods" in one) && !("extend" in one);
// build/engines/embedded/protocols/grpc/schema/find-method.js
const mostNamed = 10;
function findMethod({ service: called, method: wanted }, root, holder) {
	const services = servicesOf(root);
	const service = services.get(called);
	if (!service) {
		const whole = services.get(`${called}.${wanted}`);
		if (whole) return withoutMethod(whole);
		return {
			message: `${holder} has no service \`${called}\``,
			hint: hintOf(called, [...services.keys()], "service")
		};
	}
	const { methods } = service;
	const method = Object.hasOwn(methods, wanted) ? methods[wanted] : void 0;
	if (!method) return {
		message: `the service ${called} has no method \`${wanted}\``,
		hint: hintOf(wanted, Object.keys(methods), "method")
	};
	try {
		const { resolvedRequestType, resolvedResponseType } = method.resolve();
		const schema = typesAlone(root.toJSON());
		const types = Root.fromJSON(schema).resolveAll();
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
function withoutMethod({ fullName, methods }) {
	const name = fullName.slice(1);
	const [first] = Object.keys(methods);
	return {
		message: `${name} is a service; expected one of its methods`,
		hint: `such as ${name}/${first ?? "Method"}`
	};
}
function hintOf(name, known, what) {
	const near = known.find((one) => one.endsWith(`.${name}`)) ?? nearest(name, known);
	if (near !== void 0) return `did you mean \`${near}\`?`;
	if (known.length === 0) return `it has no ${what}`;
	return `its ${what}s are ${listed(known, mostNamed)}`;
}
function servicesOf(root) {
	const found = new Map();
	const look = (namespace) => {
		for (const one of namespace.nestedArray) if (one instanceof Service) found.set(one.fullName.slice(1), one);
		else if (typeof one === "object" && one !== null && "nestedArray" in one) look(one);
	};
	look(root);
	return found;
}
// build/engines/embedded/protocols/grpc/schema/path-mistakes.js
function pathMistake(path, type, isStream) {
	const names = namesOf(path);
	if (!names) return void 0;
	if (!isStream) return within(type, names, path);
	const [first, ...rest] = names;
	if (typeof first !== "string") return within(type, rest, path);
	return {
		message: `${path} finds nothing: the response is a list of messages`,
		hint: `such as $[0].${first}`
	};
}
function within(type, [name, ...rest], path) {
	if (name === void 0 || hasOwnForm(type)) return void 0;
	const field = Object.hasOwn(type.fields, name) ? type.fields[name].resolve() : void 0;
	if (field) return withinField(field, rest, path);
	const known = type.fieldsArray.map((one) => one.name);
	return {
		message: `${path} finds nothing: the message ${type.name} has no field \`${name}\``,
		hint: hintOf(`${name}`, known, "field")
	};
}
function withinField(field, names, path) {
	const { resolvedType, repeated } = field;
	if (!(resolvedType instanceof Type)) return void 0;
	return within(resolvedType, repeated || field instanceof MapField ? names.slice(1) : names, path);
}
export { described, findMethod, hintOf, pathMistake };

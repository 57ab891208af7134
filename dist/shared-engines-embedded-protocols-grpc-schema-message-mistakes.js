import { holdsTemplates } from "./shared-config.js";
import { describeKind, listed, mistake, nearest } from "./shared-common.js";
import protojson, { Enum, MapField, Type } from "./vendor/protobufjs.js";
// build/engines/embedded/protocols/grpc/schema/message-mistakes.js
const mostNamed = 20;
function messageMistakes(type, spot) {
	const reading = {
		...spot.reading,
		found: []
	};
	lookAtMessage(type, {
		...spot,
		reading
	});
	return reading.found.map(({ mistake: found }) => found);
}
function lookAtMessage(type, spot) {
	if (spot.node.kind !== "map" || hasOwnForm(type)) {
		lookAtWhole(type, spot);
		return;
	}
	const before = spot.reading.found.length;
	for (const entry of spot.node.entries) {
		const field = fieldOf(type, entry.key);
		if (field) lookAtField(field, within(spot, entry.value, `.${entry.key}`));
		else refuseField(type, entry, spot);
	}
	noteOneofs(type, spot);
	if (spot.reading.found.length === before && !holdsTemplates(spot.node)) lookAtWhole(type, spot);
}
function lookAtField(field, spot) {
	const { node } = spot;
	if (node.kind === "nothing") return;
	field.resolve();
	if (field instanceof MapField && node.kind === "map") for (const { key, value } of node.entries) lookAtOne(field, within(spot, value, `.${key}`), (one) => ({ [key]: one }));
	else if (field.repeated && node.kind === "list") for (const [index, item] of node.items.entries()) lookAtOne(field, within(spot, item, `[${index}]`), (one) => [one]);
	else if (field instanceof MapField || field.repeated) {
		const expected = field.repeated ? "a list" : "a mapping";
		mistake(spot, { message: `expected ${expected}; found ${describeKind(node)}` });
	} else lookAtOne(field, spot, (one) => one);
}
function lookAtOne(field, spot, wrap) {
	const { resolvedType } = field;
	const { node } = spot;
	if (resolvedType instanceof Type && !hasOwnForm(resolvedType) && node.kind === "map") {
		lookAtMessage(resolvedType, spot);
		return;
	}
	if (holdsTemplates(node)) return;
	try {
		protojson.fromJson(field.parent, { [field.name]: wrap(plain(node)) });
	} catch {
		mistake(spot, wrongValue(field, node));
	}
}
function wrongValue(field, node) {
	const { resolvedType } = field;
	if (resolvedType instanceof Enum && node.kind === "text") {
		const names = Object.keys(resolvedType.values);
		const near = nearest(node.text, names);
		const hint = near ? `did you mean \`${near}\`?` : `known: ${listed(names, mostNamed)}`;
		return {
			message: `the enum ${resolvedType.name} has no such value`,
			hint
		};
	}
	return { message: `expected a value of the type ${resolvedType ? `${resolvedType.name}, ${formOf[resolvedType.fullName] ?? "a mapping of fields to values"}` : field.type}; found ${describeKind(node)}` };
}
const formOf = {
	".google.protobuf.Timestamp": "such as \"2026-01-01T00:00:00Z\"",
	".google.protobuf.Duration": "such as \"1.5s\"",
	".google.protobuf.FieldMask": "such as \"name,email\"",
	".google.protobuf.Any": "a mapping with \"@type\"",
	".google.protobuf.ListValue": "a list"
};
const hasOwnForm = ({ fullName }) => fullName.startsWith(".google.protobuf.") && fullName !== ".google.protobuf.Empty";
function lookAtWhole(type, spot) {
	try {
		protojson.fromJson(type, plain(spot.node));
	} catch (error) {
		const message = error.message.replace(/: [^:]*$/s, "");
		mistake(spot, { message: `not a valid ${type.name}: ${message}` });
	}
}
const fieldOf = (type, name) => Object.hasOwn(type.fields, name) ? type.fields[name] : type.fieldsArray.find((field) => jsonNameOf(field) === name);
const jsonNameOf = ({ name, options }) => options?.json_name ?? name.replace(/_([a-zA-Z0-9])/g, (_, letter) => letter.toUpperCase());
function refuseField(type, { key, at }, spot) {
	const names = type.fieldsArray.map(({ name }) => name);
	const near = nearest(key, names);
	const hint = near ? `did you mean \`${near}\`?` : names.length === 0 ? "it has no fields" : `its fields are ${listed(names, mostNamed)}`;
	mistake(spot, {
		message: `the message ${type.name} has no field \`${key}\``,
		hint,
		at
	});
}
function noteOneofs(type, spot) {
	if (spot.node.kind !== "map") return;
	for (const { name, fieldsArray } of type.oneofsArray) {
		const given = spot.node.entries.filter(({ key }) => fieldsArray.some((field) => fieldOf(type, key) === field));
		const second = given[1];
		if (!second) continue;
		const message = `\`${given[0].key}\` and \`${second.key}\` exclude each other: they are of the oneof ${name}`;
		mistake(spot, {
			message,
			hint: "keep one of them",
			at: second.at
		});
	}
}
const within = (spot, node, step) => ({
	...spot,
	node,
	path: `${spot.path}${step}`
});
function plain(node) {
	switch (node.kind) {
		case "text": return node.text;
		case "number":
		case "boolean": return node.value;
		case "nothing": return null;
		case "list": return node.items.map(plain);
		case "map": return Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value)]));
	}
}
export { fieldOf, hasOwnForm, messageMistakes };

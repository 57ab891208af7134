import { Secret, defined, isTemplate } from "./shared-common.js";
import { described, findMethod, pathMistake } from "./shared-engines-embedded-protocols-grpc-schema-described.js";
import { messageMistakes } from "./shared-engines-embedded-protocols-grpc-schema-message-mistakes.js";
import { posix } from "node:path";
import { Root, common, parse } from "./vendor/protobufjs.js";
// build/engines/embedded/protocols/grpc/schema/proto-files.js
const mostFiles = 500;
async function readProto(named, files) {
	const { value: name, path, place } = named;
	const found = await files.read(name);
	if (found.kind === "missing") {
		const { why, hint = "the path is taken from the folder of the config" } = found;
		return { mistake: {
			message: `${path}: ${name}: ${why}`,
			hint,
			place
		} };
	}
	const root = new Root();
	const known = new Set([name]);
	const waiting = [{
		name,
		text: found.text
	}];
	for (let one = waiting.shift(); one; one = waiting.shift()) {
		const imported = await takeFile(one, {
			root,
			known,
			files
		});
		if ("mistake" in imported) return imported;
		waiting.push(...imported.texts);
		if (known.size > mostFiles) return { mistake: {
			message: `${path}: ${name}: more than ${mostFiles} imports`,
			place
		} };
	}
	return { root };
}
async function takeFile({ name, text }, { root, known, files }) {
	const read = parseFile(files.nameOf(name), text, root);
	if ("mistake" in read) return read;
	const texts = [];
	for (const imported of read.imports) {
		const own = common.get(imported)?.nested;
		if (own && !known.has(imported)) root.addJSON(own);
		const next = own ? void 0 : await findImport(imported, name, files);
		if (!own && !next && !isGoogles(imported)) return { mistake: missingImport(imported, files.nameOf(name), text) };
		if (next && !known.has(next.name)) texts.push(next);
		known.add(next?.name ?? imported);
	}
	return { texts };
}
const isGoogles = (imported) => /^google\/(protobuf|api)\//.test(imported);
async function findImport(imported, by, files) {
	let folder = posix.dirname(by);
	for (;;) {
		const name = posix.join(folder, imported);
		const found = await files.read(name);
		if (found.kind === "text") return {
			name,
			text: found.text
		};
		const above = posix.dirname(folder);
		if (above === folder) return void 0;
		folder = above;
	}
}
function missingImport(imported, by, text) {
	const at = Math.max(0, text.search(new RegExp(`import[^;]*["']${escaped(imported)}["']`)));
	return {
		message: `the import ${JSON.stringify(imported)} is not found`,
		hint: "it is looked for in the folder of the file that has it, and in those above up to that of the config",
		place: placeOf(by, text, at)
	};
}
function parseFile(file, text, root) {
	try {
		const { imports = [], weakImports = [] } = parse(text, root, { keepCase: true });
		return { imports: [...imports, ...weakImports] };
	} catch (error) {
		const { message } = error;
		const [, why = message, line = "1"] = /^(.*?) \((?:[^()]*, )?line (\d+)\)$/s.exec(message) ?? [];
		const [, token = ""] = /'([^']+)'/.exec(why) ?? [];
		const column = (text.split("\n")[Number(line) - 1] ?? "").lastIndexOf(token) + 1;
		return { mistake: {
			message: `not a valid .proto file: ${why}`,
			place: {
				file,
				line: Number(line),
				column: token === "" ? 1 : Math.max(1, column)
			}
		} };
	}
}
function placeOf(file, text, at) {
	const lines = text.slice(0, at).split("\n");
	return {
		file,
		line: lines.length,
		column: lines.at(-1).length + 1
	};
}
const escaped = (text) => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
// build/engines/embedded/protocols/grpc/survey.js
async function survey(requests, files) {
	const read = new Map();
	return Promise.all(requests.map(async (one) => {
		if (!one.proto) return { settings: callOf(one) };
		const file = one.proto.value;
		const proto = read.get(file) ?? readProto(one.proto, files);
		read.set(file, proto);
		const found = await proto;
		return "mistake" in found ? { mistakes: [found.mistake] } : surveyOne(one, found.root, file);
	}));
}
function surveyOne(written, root, file) {
	const { value, path, place } = written.grpc;
	const found = findMethod(value, root, file);
	if ("message" in found) return { mistakes: [{
		...found,
		message: `${path}: ${found.message}`,
		place
	}] };
	const { method, requestType, responseType } = found;
	const mistakes = [
		...streamMistakes(written, method),
		...messagesOf(written).flatMap(({ spot }) => messageMistakes(requestType, spot)),
		...pathMistakes(written, responseType, method.responseStream === true)
	];
	if (mistakes.length > 0) return { mistakes };
	return { settings: {
		...callOf(written),
		...described(found)
	} };
}
function callOf(written) {
	const { grpc, address, metadata, deadline, expect } = written;
	const { service, method } = grpc.value;
	const sent = messagesOf(written);
	const messages = JSON.stringify(sent.length === 0 ? [{}] : sent.map(({ value }) => value));
	const texts = [messages, ...Object.values(metadata ?? {}).map((secret) => secret.reveal())];
	return {
		grpc: `${service}/${method}`,
		...defined({
			address,
			metadata,
			deadline,
			expect
		}),
		messages: new Secret(messages),
		...defined({ templates: texts.some(isTemplate) || void 0 })
	};
}
function pathMistakes({ grpc: { path, place }, expect }, type, isStream) {
	const base = path.replace(/\.grpc$/, "");
	return (expect?.json ?? []).flatMap((one) => {
		const found = pathMistake(one.path, type, isStream);
		return found ? [{
			...found,
			message: `${base}.expect.json: ${found.message}`,
			place
		}] : [];
	});
}
const messagesOf = ({ message, messages = [] }) => message ? [message] : messages;
function streamMistakes({ messages }, { name, requestStream }) {
	if (!messages || requestStream) return [];
	const { path, reading, node } = messages[0].spot;
	return [{
		message: `${path.replace(/\[0\]$/, "")}: ${name} takes one message`,
		hint: "write it as `message`",
		place: reading.place(node.at)
	}];
}
export { survey };

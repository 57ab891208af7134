import { spotOf } from "./shared-config.js";
import { addressField } from "./shared-common.js";
import { callOnce } from "./shared-engines-embedded-protocols-grpc-call-once.js";
import { described, findMethod, hintOf, pathMistake } from "./shared-engines-embedded-protocols-grpc-schema-described.js";
import { messageMistakes } from "./shared-engines-embedded-protocols-grpc-schema-message-mistakes.js";
import { bytesOfMessages } from "./shared-engines-embedded-protocols-grpc-call-response.js";
import { Root } from "./vendor/protobufjs.js";
// build/engines/embedded/protocols/grpc/schema/reflection.js
const types = Root.fromJSON({ nested: {
	ServerReflectionRequest: { fields: {
		fileByFilename: {
			type: "string",
			id: 3
		},
		fileContainingSymbol: {
			type: "string",
			id: 4
		},
		listServices: {
			type: "string",
			id: 7
		}
	} },
	ServerReflectionResponse: {
		fields: {
			files: {
				type: "Files",
				id: 4
			},
			services: {
				type: "Services",
				id: 6
			}
		},
		nested: {
			Files: { fields: { files: {
				rule: "repeated",
				type: "bytes",
				id: 1
			} } },
			Services: { fields: { service: {
				rule: "repeated",
				type: "Service",
				id: 1
			} } },
			Service: { fields: { name: {
				type: "string",
				id: 1
			} } }
		}
	},
	FileDescriptorSet: { fields: { file: {
		rule: "repeated",
		type: "bytes",
		id: 1
	} } },
	FileDescriptorProto: { fields: {
		name: {
			type: "string",
			id: 1
		},
		dependency: {
			rule: "repeated",
			type: "string",
			id: 3
		}
	} }
} });
const fileSet = types.lookupType("FileDescriptorSet");
const fileDescriptor = types.lookupType("FileDescriptorProto");
const request = types.lookupType("ServerReflectionRequest");
const response = types.lookupType("ServerReflectionResponse");
const versions = ["v1", "v1alpha"];
const mostFiles = 500;
async function reflect(service, call) {
	for (const version of versions) {
		const ask = (questions) => askAll(questions, version, call);
		const found = await ask([{ fileContainingSymbol: service }]);
		if (!("failed" in found)) return read(found.responses[0], ask);
		if (!found.isUnknown || version === versions.at(-1)) return {
			kind: "failed",
			what: found.failed,
			isUnknown: found.isUnknown
		};
	}
	throw new TypeError("there is a last version");
}
async function askAll(questions, version, call) {
	const body = bytesOfMessages(request, questions);
	const called = await call(`grpc.reflection.${version}.ServerReflection/ServerReflectionInfo`, body);
	if (called.kind === "failed") return {
		failed: called.message,
		isUnknown: false
	};
	if (called.code !== "OK") return {
		failed: called.message,
		isUnknown: called.code === "UNIMPLEMENTED"
	};
	try {
		return { responses: called.messages.map(responseIn) };
	} catch (error) {
		return {
			failed: `its description of its types cannot be decoded: ${error.message}`,
			isUnknown: false
		};
	}
}
function responseIn(bytes) {
	const { files, services } = response.toObject(response.decode(bytes));
	return {
		files: files && (files.files ?? []).map(fileOf),
		services: (services?.service ?? []).map(({ name }) => name)
	};
}
async function read(first, ask) {
	if (!first?.files) return noService(await ask([{ listServices: "*" }]));
	const files = new Map();
	const requested = new Set();
	let found = [first];
	for (;;) {
		const imports = found.flatMap((one) => one.files ?? []).flatMap(({ name, dependency, bytes }) => {
			files.set(name, bytes);
			return dependency;
		});
		const missing = [...new Set(imports)].filter((name) => !files.has(name) && !requested.has(name));
		if (missing.length === 0) return rootOf([...files.values()]);
		if (requested.size + missing.length > mostFiles) return failed(`its types are in more than ${mostFiles} files`);
		for (const name of missing) requested.add(name);
		const next = await ask(missing.map((name) => ({ fileByFilename: name })));
		if ("failed" in next) return failed(next.failed);
		found = next.responses;
	}
}
const fileOf = (bytes) => {
	const { name = "", dependency = [] } = fileDescriptor.decode(bytes);
	return {
		name,
		dependency,
		bytes
	};
};
function rootOf(files) {
	try {
		const set = fileSet.encode({ file: files }).finish();
		return {
			kind: "types",
			root: Root.fromDescriptor(set, { keepCase: true })
		};
	} catch (error) {
		return failed(`its description of its types is not complete: ${error.message}`);
	}
}
const noService = (listed) => "failed" in listed ? failed(listed.failed) : {
	kind: "no service",
	known: listed.responses.flatMap(({ services }) => services)
};
const failed = (what) => ({
	kind: "failed",
	what,
	isUnknown: false
});
// build/engines/embedded/protocols/grpc/learn.js
async function learn(settings, deployed) {
	const asked = new Map();
	return Promise.all(settings.map(async (one) => {
		if (one.types) return { settings: one };
		const [service = "", method = ""] = one.grpc.split("/");
		const address = addressField(one, deployed.url);
		const key = `${address} ${service}`;
		const found = asked.get(key) ?? describe(service, address, deployed);
		asked.set(key, found);
		return completed(one, {
			service,
			method
		}, await found);
	}));
}
async function describe(service, address, deployed) {
	const { options, headers } = await deployed.reach(address);
	const { timeoutMs, signal } = deployed;
	return reflect(service, (method, body) => callOnce(options, {
		method,
		headers,
		body,
		timeoutMs,
		signal
	}));
}
function completed(one, name, reflected) {
	if (reflected.kind === "failed") return {
		message: reflected.isUnknown ? "the server has no server reflection" : `the server does not describe ${name.service}: ${reflected.what}`,
		hint: "name the `.proto` file of the service as `proto`"
	};
	if (reflected.kind === "no service") return {
		message: `the server has no service \`${name.service}\``,
		hint: hintOf(name.service, reflected.known, "service")
	};
	const found = findMethod(name, reflected.root, "the server");
	if ("message" in found) return found;
	const isStream = found.method.responseStream === true;
	const [first] = [...JSON.parse(one.messages.reveal()).flatMap((message, at) => messageMistakes(found.requestType, spotOf(message, at === 0 ? "message" : `messages[${at}]`))), ...(one.expect?.json ?? []).flatMap(({ path }) => pathMistake(path, found.responseType, isStream) ?? [])];
	return first ?? { settings: {
		...one,
		...described(found)
	} };
}
export { learn };

import { Problem, defined, userOf } from "./shared-common.js";
import { freePort } from "./shared-net-free-port.js";
import { prepareScript, surveyFile } from "./shared-engines-foreign-access.js";
import { withTarget } from "./shared-config.js";
import { assertEnded } from "./shared-engines-foreign-find-engine.js";
import { byLine } from "./shared-files-byte-taker.js";
import { kindBy } from "./shared-engines-foreign-requests-error-kind.js";
import { portHolders } from "./shared-net-port-holder.js";
import { alignClock, alignedWithinMs } from "./shared-engines-foreign-align-clock.js";
import { clockRemark } from "./shared-engines-foreign-clock-remark.js";
import { dirname, join, resolve } from "node:path";
import { createReadStream } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { networkInterfaces } from "node:os";
import { createSocket } from "node:dgram";
import { parse } from "./vendor/csv-parse.js";
import { DOMParser, ParseError, XMLSerializer } from "./vendor/xmldom.js";
// build/engines/jmeter/properties-text.js
const propertiesText = (properties) => Object.entries(properties).map(([name, value]) => `${escaped(name)}=${escaped(value)}\n`).join("");
const escaped = (text) => text.replace(/[\\:=#! ]/g, "\\$&").replace(/[^\x20-\x7e]/g, (char) => Array.from({ length: char.length }, (_, at) => char.charCodeAt(at)).map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join(""));
// build/engines/jmeter/read-log.js
const lostSample = /Error while processing sampler/;
const endedThread = /Stop Thread detected by thread: |Test failed!/;
const endedTest = /(?:Shutdown Test|Stop Test Now) detected by thread: /;
const startedThread = /\bThread started: /;
const beginning = /^\S+ \S+ [A-Z]+ [\w.$]+: /;
async function faultsIn(log, requests) {
	const counts = {
		lost: 0,
		ended: 0,
		started: 0,
		isOver: false
	};
	const words = {};
	const taker = byLine((line) => {
		if (startedThread.test(line)) counts.started += 1;
		const said = () => line.replace(beginning, "");
		if (lostSample.test(line)) {
			counts.lost += 1;
			words.lost ??= said();
		} else if (endedThread.test(line) || endedTest.test(line)) {
			counts.ended += 1;
			counts.isOver ||= endedTest.test(line);
			words.ended ??= said();
		}
	});
	try {
		for await (const chunk of createReadStream(log)) taker.push(chunk);
		taker.end();
	} catch {}
	const { lost, ended, started, isOver } = counts;
	return [{
		name: "requests that JMeter could send",
		lost,
		all: requests + lost,
		one: "request",
		told: "of the plan could not be sent",
		words: words.lost
	}, {
		name: "threads that no error ended",
		lost: isOver ? Math.max(ended, started) : ended,
		all: started,
		one: "thread",
		told: "of JMeter ended because of an error",
		words: words.ended
	}];
}
// build/engines/jmeter/read-results.js
const needed = [
	"timeStamp",
	"elapsed",
	"label",
	"responseCode",
	"responseMessage",
	"success"
];
const further = [
	"failureMessage",
	"URL",
	"threadName"
];
const longestRecord = 1 << 20;
function readResults(found) {
	let columns;
	let open = "";
	return (line) => {
		const record = open === "" ? line.replace(/\r$/, "") : `${open}\n${line}`;
		if (hasOpenQuote(record)) {
			if (record.length > longestRecord) throw new SyntaxError("a quote is never closed");
			open = record;
			return;
		}
		open = "";
		if (record === "") return;
		const fields = fieldsOf(record);
		if (!columns) {
			columns = columnsOf(fields);
			return;
		}
		const row = (name) => fields[columns.get(name) ?? -1] ?? "";
		if (isTransaction(row)) return;
		found(requestOf(row), row("threadName"));
	};
}
const fieldsOf = (record) => record.includes("\"") ? parse(record)[0] : record.split(",");
const hasOpenQuote = (record) => {
	let isOpen = false;
	for (let at = record.indexOf("\""); at >= 0; at = record.indexOf("\"", at + 1)) isOpen = !isOpen;
	return isOpen;
};
function columnsOf(header) {
	const columns = new Map([...needed, ...further].flatMap((name) => {
		const at = header.indexOf(name);
		return at < 0 ? [] : [[name, at]];
	}));
	if (needed.some((name) => !columns.has(name))) throw new SyntaxError("this is not a header of JMeter results");
	return columns;
}
const isTransaction = (row) => row("responseMessage").startsWith("Number of samples in transaction : ") && (row("URL") === "null" || row("URL") === "");
function requestOf(row) {
	const [startMs, ms] = [Number(row("timeStamp")), Number(row("elapsed") || NaN)];
	if (!(startMs > 0 && ms >= 0)) throw new TypeError("it has no time");
	const code = Number(row("responseCode"));
	const isStatus = code >= 100 && code <= 999;
	const request = {
		startMs,
		ms,
		name: row("label"),
		...defined({ code: isStatus ? code : void 0 })
	};
	if (row("success") === "true") return request;
	if (row("success") !== "false") throw new TypeError("it does not say whether it was good");
	const failed = isStatus ? "status" : kindOf(`${row("responseCode")} ${row("responseMessage")}`);
	return {
		...request,
		failed,
		message: row("failureMessage") || row("responseMessage")
	};
}
const kindOf = kindBy([
	[/Timeout|timed out/, "timeout"],
	[/UnknownHost/, "dns"],
	[/\.ssl\.|SSL|Certificate/, "tls"],
	[/refused/, "refused"],
	[/SocketException|NoHttpResponse|ConnectionClosed|EOFException/, "reset"],
	[/ProtocolException|MalformedChunk/, "protocol"]
]);
// build/engines/jmeter/remotes.js
const remoteArguments = (remotes, { properties, port }) => [
	...[
		"-R",
		remotes.join(","),
		`-G${properties}`,
		"-Gsampleresult.timestamp.start=true"
	],
	...["-Jmode=StrippedAsynch", "-Jjmeter.save.saveservice.thread_name=true"],
	...[`-Jjmeterengine.nongui.port=${port}`, `-Jjmeterengine.nongui.maxport=${port}`],
	"-Lorg.apache.jmeter.JMeter=INFO"
];
function stopRemotes(port) {
	const socket = createSocket("udp4");
	socket.on("error", () => socket.close());
	socket.send("StopTestNow", port, "127.0.0.1", () => socket.close());
}
const usualPort = 1099;
async function serversHere(remotes) {
	const own = Object.values(networkInterfaces()).flatMap((found) => (found ?? []).map(({ address }) => address));
	const ports = remotes.flatMap((remote) => {
		const [host = "", port] = remote.split(":");
		return host === "localhost" || own.includes(host) ? [Number(port ?? usualPort)] : [];
	});
	return (await Promise.all(ports.map(portHolders))).flat();
}
function readRemotes(remotes, found) {
	const clocks = remotes.map((_, sender) => alignClock((request) => found({
		...request,
		sender
	})));
	return {
		add: (request, thread) => {
			const sender = remotes.findIndex((remote) => thread.startsWith(`${remote}-`));
			if (sender < 0) throw new TypeError("it is of no server");
			clocks[sender].heard(request.startMs + request.ms);
			clocks[sender].add(request);
		},
		end: (log, { stopped }) => {
			for (const remote of remotes) if (stopped !== "cancelled" && !log.includes(`Finished remote host: ${remote} (`)) throw new Problem("engine", `JMeter lost the server ${remote} before the end`, { hint: "its jmeter-server.log says why: was it ended, or out of memory?" });
			return remotes.flatMap((remote, sender) => clockRemark(`the JMeter server ${remote}`, {
				...clocks[sender].settle(),
				withinMs: alignedWithinMs
			}));
		}
	};
}
// build/engines/jmeter/test-plan.js
var PlanError = class extends Error {
	line;
	column;
	constructor(message, at) {
		super(message);
		this.line = at?.line;
		this.column = at?.column;
	}
};
function readTestPlan(text, properties) {
	const document = parse$1(text);
	const values = {
		properties,
		variables: variablesIn(document)
	};
	return {
		hosts: [...new Set(requestsIn(document).flatMap((element) => hostOf(element, values) ?? []))],
		textFor: (target, host) => {
			const copy = parse$1(text);
			countEachRequest(copy);
			if (host !== void 0) retarget(requestsIn(copy), {
				target: new URL(target),
				host,
				values
			});
			return new XMLSerializer().serializeToString(copy);
		}
	};
}
function parse$1(text) {
	let document;
	try {
		const onError = (level, message) => {
			if (level !== "warning") throw new SyntaxError(message);
		};
		document = new DOMParser({ onError }).parseFromString(text, "text/xml");
	} catch (error) {
		throw planError(error);
	}
	if (document.documentElement?.tagName !== "jmeterTestPlan") throw new PlanError("it is not a JMeter test plan: its root is not <jmeterTestPlan>");
	return document;
}
function planError(error) {
	const message = error.message.split("\n")[0];
	const { lineNumber: line, columnNumber: column } = error instanceof ParseError ? error.locator ?? {} : {};
	return new PlanError(message, line && column ? {
		line,
		column
	} : void 0);
}
function elementsIn(tree) {
	const children = childrenOf(tree);
	return children.flatMap((element, index) => {
		if (element.tagName === "hashTree") return children[index - 1]?.getAttribute("enabled") === "false" ? [] : elementsIn(element);
		return element.getAttribute("enabled") === "false" ? [] : [element];
	});
}
const childrenOf = (parent) => Array.from(parent.childNodes).filter((node) => node.nodeType === 1);
const requestsIn = (document) => elementsIn(document.documentElement).filter((element) => prop(element, "HTTPSampler.domain") || prop(element, "HTTPSampler.path"));
const prop = (element, name) => childrenOf(element).find((child) => child.getAttribute("name") === name);
const textOf = (element, name) => prop(element, name)?.textContent?.trim() ?? "";
const variablesIn = (document) => Object.fromEntries(Array.from(document.getElementsByTagName("elementProp")).filter((element) => element.getAttribute("elementType") === "Argument").map((element) => [textOf(element, "Argument.name"), textOf(element, "Argument.value")]));
const deepest = 5;
function resolve$1(text, values, depth = 0) {
	const found = text.replace(/\$\{__(?:P|property)\(([^,)}]*)(?:,[^,)}]*(?=,))?(?:,([^)}]*))?\)\}/g, (all, name, otherwise) => values.properties[name] ?? otherwise ?? all).replace(/\$\{([\w.-]+)\}/g, (all, name) => values.variables[name] ?? all);
	if (!found.includes("${")) return found.trim();
	return found === text || depth === deepest ? void 0 : resolve$1(found, values, depth + 1);
}
function hostOf(element, values) {
	const domain = resolve$1(textOf(element, "HTTPSampler.domain"), values);
	const path = URL.parse(resolve$1(textOf(element, "HTTPSampler.path"), values) ?? "");
	const host = path?.host ? path.hostname : domain;
	return host && !host.includes("$") ? host.toLowerCase() : void 0;
}
function countEachRequest(document) {
	for (const controller of Array.from(document.getElementsByTagName("TransactionController"))) {
		const parent = prop(controller, "TransactionController.parent");
		if (parent) parent.textContent = "false";
	}
}
function retarget(requests, { target, host, values }) {
	const basePath = target.pathname.replace(/\/+$/, "");
	const hostFor = (element) => hostOf(element, values);
	const inherits = requests.filter(({ tagName }) => tagName === "ConfigTestElement").some((element) => hostFor(element) === host.toLowerCase());
	for (const element of requests) {
		const own = hostFor(element);
		if (own === void 0 ? !inherits || hasDomain(element) : own !== host.toLowerCase()) continue;
		const path = textOf(element, "HTTPSampler.path");
		if (URL.parse(resolve$1(path, values) ?? "")?.host) {
			const rest = path.replace(/^\w+:\/\/[^/?#]*/, "");
			set(element, "HTTPSampler.path", `${target.origin}${basePath}${rest}`);
			continue;
		}
		if (path !== "") set(element, "HTTPSampler.path", `${basePath}/${path.replace(/^\/+/, "")}`);
		set(element, "HTTPSampler.domain", target.hostname);
		set(element, "HTTPSampler.protocol", target.protocol.replace(":", ""));
		set(element, "HTTPSampler.port", target.port || (target.protocol === "https:" ? "443" : "80"));
	}
}
const hasDomain = (element) => textOf(element, "HTTPSampler.domain") !== "";
function set(element, name, value) {
	let found = prop(element, name);
	if (!found) {
		found = element.ownerDocument.createElement("stringProp");
		found.setAttribute("name", name);
		element.appendChild(found);
	}
	found.textContent = value;
}
// build/engines/jmeter/jmeter.js
const startMs = 3e5;
const remotesApartMs = 3e4;
const forced = {
	...Object.fromEntries(Object.entries({
		output_format: "csv",
		print_field_names: "true",
		default_delimiter: ",",
		autoflush: "true",
		subresults: "false",
		timestamp_format: "ms",
		time: "true",
		label: "true",
		successful: "true",
		url: "true",
		response_code: "true",
		response_message: "true",
		assertion_results_failure_message: "true"
	}).map(([name, value]) => [`jmeter.save.saveservice.${name}`, value])),
	"sampleresult.timestamp.start": "true",
	"summariser.name": ""
};
const jmeter = {
	name: "jmeter",
	title: "JMeter",
	least: "5.0",
	install: "`- run: curl -sSL https://archive.apache.org/dist/jmeter/binaries/apache-jmeter-5.6.3.tgz | tar -xz` in an earlier step, and `load.jmeter.command: apache-jmeter-5.6.3/bin/jmeter`",
	own: /^(?:JMETER_|JAVA_|JVM_ARGS$|HEAP$|GC_ALGO$|RMI_HOST_DEF$)/,
	script: ({ plan }) => plan,
	plan: async (order) => {
		const { plan } = order.settings;
		const path = resolve(order.folder, plan);
		const found = await readPlan(order, path);
		const host = hostFor(order.settings, found);
		const { remotes } = order.settings;
		return {
			startMs,
			...remotes && {
				senders: remotes.length,
				besides: () => serversHere(remotes)
			},
			mostApartMs: remotesApartMs,
			launch: async (of) => {
				const { folder, deployment } = of;
				await writeFile(join(folder, "plan.jmx"), found.textFor(deployment.url, host));
				await writeFile(join(folder, propertiesFile), propertiesText(given(order, of)));
				await writeFile(join(folder, "system.properties"), propertiesText(proxyOf(of)));
				const port = remotes && await freePort();
				return {
					args: argumentsFor(order, of, port),
					...defined({ interrupt: port === void 0 ? void 0 : () => stopRemotes(port) }),
					cwd: dirname(path),
					writes: async () => join(folder, resultsFile)
				};
			},
			reader: ({ folder }, take) => remotes ? readerOfRemotes(remotes, {
				folder,
				take
			}) : readerHere({
				folder,
				take
			})
		};
	}
};
const survey = surveyFile("plan");
const prepare = prepareScript(jmeter);
async function readPlan(order, path) {
	const { plan, properties = {} } = order.settings;
	try {
		const values = Object.entries(properties).map(([name, value]) => [name, value.reveal()]);
		return readTestPlan(await readFile(path, "utf8"), Object.fromEntries(values));
	} catch (error) {
		if (!(error instanceof PlanError)) throw error;
		const at = error.line === void 0 ? "" : `:${error.line}:${error.column}`;
		throw new Problem("config", `${plan}${at} cannot be read: ${error.message}`, { hint: "does it open in JMeter?" });
	}
}
function hostFor(settings, { hosts }) {
	const { plan, retarget } = settings;
	const known = hosts.length > 0 ? `it sends to ${hosts.join(", ")}` : "it names no host";
	if (retarget !== void 0) {
		if (hosts.includes(retarget.toLowerCase())) return retarget;
		throw new Problem("config", `${plan} sends nothing to ${retarget}: ${known}`, { hint: "load.jmeter.retarget is the host in the plan that stands for the target" });
	}
	if (hosts.length === 1) return hosts[0];
	if (isGivenTarget(settings)) return void 0;
	throw new Problem("config", `${plan} does not name the target: ${known}`, { hint: hosts.length > 0 ? `name the one that stands for the target, such as load.jmeter.retarget: ${hosts[0]}` : "give it the address, such as load.jmeter.properties: { url: $target }" });
}
const isGivenTarget = ({ properties = {}, env = {}, args = [] }) => [...Object.values(properties), ...Object.values(env)].map((value) => value.reveal()).concat(args).some((value) => value.includes("$target"));
const resultsFile = "results.csv";
const propertiesFile = "given.properties";
const logFile = "jmeter.log";
function argumentsFor({ settings: { args = [], remotes } }, { folder, deployment: { url } }, port) {
	const at = (file) => join(folder, file);
	return [
		...[
			"-n",
			"-t",
			at("plan.jmx"),
			"-l",
			at(resultsFile),
			"-j",
			at(logFile)
		],
		...[
			"-S",
			at("system.properties"),
			"-q",
			at(propertiesFile)
		],
		...args.map((argument) => withTarget(argument, url)),
		...Object.entries(forced).map(([name, value]) => `-J${name}=${value}`),
		...remotes && port !== void 0 ? remoteArguments(remotes, {
			properties: at(propertiesFile),
			port
		}) : []
	];
}
const given = ({ settings: { properties = {} } }, { deployment: { url } }) => Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, withTarget(value.reveal(), url)]));
function proxyOf({ deployment: { proxy } }) {
	if (proxy === void 0) return {};
	const address = new URL(proxy);
	const { username, password } = userOf(address);
	const whole = {
		Host: address.hostname,
		Port: address.port || "80"
	};
	const access = username ? {
		User: username,
		Pass: password
	} : {};
	return Object.fromEntries(["http", "https"].flatMap((scheme) => Object.entries({
		...whole,
		...access
	}).map(([name, value]) => [`${scheme}.proxy${name}`, value])));
}
function readerOf(read) {
	return {
		read,
		end: async (end) => {
			assertEnded(jmeter.title, end, { memory: "raise HEAP, such as `-Xmx4g`" });
			return {};
		}
	};
}
function readerHere({ folder, take }) {
	let requests = 0;
	const { read, end: ended } = readerOf(readResults((request) => {
		requests += 1;
		take(request);
	}));
	return {
		read,
		end: async (end) => ({
			...await ended(end),
			faults: await faultsIn(join(folder, logFile), requests)
		})
	};
}
function readerOfRemotes(remotes, { folder, take }) {
	const { add, end: endOf } = readRemotes(remotes, take);
	const { read, end: ended } = readerOf(readResults(add));
	return {
		read,
		end: async (end) => {
			const outcome = await ended(end);
			const log = await readFile(join(folder, logFile), "utf8").catch(() => "");
			return {
				...outcome,
				remarks: endOf(log, end)
			};
		}
	};
}
export { prepare, survey };

import {
  failedEnd,
  prepareScript,
  surveyFile,
  toolFailure
} from "./shared-engines-foreign-request-log.js";
import "./shared-tools-start-tool.js";
import "./shared-tools-processes-supervised.js";
import "./shared-tools-run-for-output.js";
import "./shared-tools-find-tool.js";
import {
  withTarget
} from "./shared-language-environment.js";
import "./shared-tools-folder.js";
import "./shared-tools-container.js";
import "./shared-tools-processes-process.js";
import "./shared-engines-count-request.js";
import "./shared-engines-answered-windows.js";
import "./shared-stats-histogram.js";
import "./shared-language-access-telling-names.js";
import "./shared-language-limits.js";
import "./shared-language-list.js";
import "./shared-language-scalars-texts.js";
import "./shared-tools-processes-supervisor-messages.js";
import "./shared-language-variables.js";
import "./shared-language-text-option.js";
import "./shared-model-basics-nearest.js";
import "./shared-language-yaml-reading.js";
import "./shared-model-secret.js";
import "./shared-model-basics-units.js";
import "./shared-net-redaction-excerpt.js";
import {
  Problem
} from "./shared-model-problem.js";
import "./shared-language-yaml-tree.js";
import "./shared-model-basics-joiners.js";
import "./shared-model-basics-defined.js";

// build/engines/jmeter/jmeter.js
import { readFile, writeFile } from "node:fs/promises";
import { dirname, join, resolve as resolve2 } from "node:path";

// build/engines/jmeter/properties-text.js
var propertiesText = (properties) => Object.entries(properties).map(([name, value]) => `${escaped(name)}=${escaped(value)}
`).join(""), escaped = (text) => text.replace(/[\\:=#! ]/g, "\\$&").replace(/[^\x20-\x7e]/g, (char) => Array.from({ length: char.length }, (_, at) => char.charCodeAt(at)).map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join(""));

// build/engines/jmeter/read-results.js
import { parse } from "./vendor/csv-parse.js";
var needed = [
  "timeStamp",
  "elapsed",
  "label",
  "responseCode",
  "responseMessage",
  "success"
], further = ["failureMessage", "URL"], longestRecord = 1 << 20;
function readResults(found) {
  let columns, open = "";
  return (line) => {
    let record = open === "" ? line.replace(/\r$/, "") : `${open}
${line}`;
    if (hasOpenQuote(record)) {
      if (record.length > longestRecord)
        throw new SyntaxError("a quote is never closed");
      open = record;
      return;
    }
    if (open = "", record === "")
      return;
    let fields = fieldsOf(record);
    if (!columns) {
      columns = columnsOf(fields);
      return;
    }
    let row = (name) => fields[columns.get(name) ?? -1] ?? "";
    isTransaction(row) || found(requestOf(row));
  };
}
var fieldsOf = (record) => record.includes('"') ? parse(record)[0] : record.split(","), hasOpenQuote = (record) => {
  let isOpen = !1;
  for (let at = record.indexOf('"'); at >= 0; at = record.indexOf('"', at + 1))
    isOpen = !isOpen;
  return isOpen;
};
function columnsOf(header) {
  let columns = new Map([...needed, ...further].flatMap((name) => {
    let at = header.indexOf(name);
    return at < 0 ? [] : [[name, at]];
  }));
  if (needed.some((name) => !columns.has(name)))
    throw new SyntaxError("it is no header of results");
  return columns;
}
var isTransaction = (row) => row("responseMessage").startsWith("Number of samples in transaction : ") && (row("URL") === "null" || row("URL") === "");
function requestOf(row) {
  let [startMs2, ms] = [row("timeStamp"), row("elapsed")].map(Number);
  if (!(startMs2 > 0 && ms >= 0))
    throw new TypeError("it has no time");
  let code = Number(row("responseCode")), isStatus = code >= 100 && code <= 999, request = { startMs: startMs2, ms, name: row("label"), ...isStatus && { code } };
  if (row("success") === "true")
    return request;
  if (row("success") !== "false")
    throw new TypeError("it does not say whether it was good");
  let failed = isStatus ? "status" : kindOf(`${row("responseCode")} ${row("responseMessage")}`);
  return { ...request, failed, message: row("failureMessage") || row("responseMessage") };
}
var kinds = [
  [/Timeout|timed out/, "timeout"],
  [/UnknownHost/, "dns"],
  [/\.ssl\.|SSL|Certificate/, "tls"],
  [/refused/, "refused"],
  [/SocketException|NoHttpResponse|ConnectionClosed|EOFException/, "reset"],
  [/ProtocolException|MalformedChunk/, "protocol"]
], kindOf = (said) => kinds.find(([pattern]) => pattern.test(said))?.[1] ?? "other";

// build/engines/jmeter/test-plan.js
import { DOMParser, ParseError, XMLSerializer } from "./vendor/xmldom.js";
var PlanError = class extends Error {
  line;
  column;
  constructor(message, at) {
    super(message), this.line = at?.line, this.column = at?.column;
  }
};
function readTestPlan(text, properties) {
  let document = parse2(text), values = { properties, variables: variablesIn(document) };
  return {
    hosts: [...new Set(requestsIn(document).flatMap((element) => hostOf(element, values) ?? []))],
    textFor: (target, host) => {
      let copy = parse2(text);
      return countEachRequest(copy), host !== void 0 && retarget(requestsIn(copy), { target: new URL(target), host, values }), new XMLSerializer().serializeToString(copy);
    }
  };
}
function parse2(text) {
  let document;
  try {
    let onError = (level, message) => {
      if (level !== "warning")
        throw new SyntaxError(message);
    };
    document = new DOMParser({ onError }).parseFromString(text, "text/xml");
  } catch (error) {
    throw planError(error);
  }
  if (document.documentElement?.tagName !== "jmeterTestPlan")
    throw new PlanError("it is no JMeter test plan: its root is not <jmeterTestPlan>");
  return document;
}
function planError(error) {
  let message = error.message.split(`
`)[0], { lineNumber: line, columnNumber: column } = error instanceof ParseError ? error.locator ?? {} : {};
  return new PlanError(message, line && column ? { line, column } : void 0);
}
function elementsIn(tree) {
  let children = childrenOf(tree);
  return children.flatMap((element, index) => element.tagName === "hashTree" ? children[index - 1]?.getAttribute("enabled") === "false" ? [] : elementsIn(element) : element.getAttribute("enabled") === "false" ? [] : [element]);
}
var childrenOf = (parent) => Array.from(parent.childNodes).filter((node) => node.nodeType === 1), requestsIn = (document) => elementsIn(document.documentElement).filter((element) => prop(element, "HTTPSampler.domain") || prop(element, "HTTPSampler.path")), prop = (element, name) => childrenOf(element).find((child) => child.getAttribute("name") === name), textOf = (element, name) => prop(element, name)?.textContent?.trim() ?? "", variablesIn = (document) => Object.fromEntries(Array.from(document.getElementsByTagName("elementProp")).filter((element) => element.getAttribute("elementType") === "Argument").map((element) => [textOf(element, "Argument.name"), textOf(element, "Argument.value")])), deepest = 5;
function resolve(text, values, depth = 0) {
  let found = text.replace(/\$\{__(?:P|property)\(([^,)}]*)(?:,[^,)}]*(?=,))?(?:,([^)}]*))?\)\}/g, (all, name, otherwise) => values.properties[name] ?? otherwise ?? all).replace(/\$\{([\w.-]+)\}/g, (all, name) => values.variables[name] ?? all);
  return found.includes("${") ? found === text || depth === deepest ? void 0 : resolve(found, values, depth + 1) : found.trim();
}
function hostOf(element, values) {
  let domain = resolve(textOf(element, "HTTPSampler.domain"), values), path = URL.parse(resolve(textOf(element, "HTTPSampler.path"), values) ?? ""), host = path?.host ? path.hostname : domain;
  return host && !host.includes("$") ? host.toLowerCase() : void 0;
}
function countEachRequest(document) {
  for (let controller of Array.from(document.getElementsByTagName("TransactionController"))) {
    let parent = prop(controller, "TransactionController.parent");
    parent && (parent.textContent = "false");
  }
}
function retarget(requests, { target, host, values }) {
  let basePath = target.pathname.replace(/\/+$/, ""), hostFor2 = (element) => hostOf(element, values), inherits = requests.filter(({ tagName }) => tagName === "ConfigTestElement").some((element) => hostFor2(element) === host.toLowerCase());
  for (let element of requests) {
    let own = hostFor2(element);
    if (own === void 0 ? !inherits || hasDomain(element) : own !== host.toLowerCase())
      continue;
    let path = textOf(element, "HTTPSampler.path");
    if (URL.parse(resolve(path, values) ?? "")?.host) {
      let rest = path.replace(/^\w+:\/\/[^/?#]*/, "");
      set(element, "HTTPSampler.path", `${target.origin}${basePath}${rest}`);
      continue;
    }
    path !== "" && set(element, "HTTPSampler.path", `${basePath}/${path.replace(/^\/+/, "")}`), set(element, "HTTPSampler.domain", target.hostname), set(element, "HTTPSampler.protocol", target.protocol.replace(":", "")), set(element, "HTTPSampler.port", target.port || (target.protocol === "https:" ? "443" : "80"));
  }
}
var hasDomain = (element) => textOf(element, "HTTPSampler.domain") !== "";
function set(element, name, value) {
  let found = prop(element, name);
  found || (found = element.ownerDocument.createElement("stringProp"), found.setAttribute("name", name), element.appendChild(found)), found.textContent = value;
}

// build/engines/jmeter/jmeter.js
var startMs = 3e5, saved = {
  output_format: "csv",
  print_field_names: "true",
  default_delimiter: ",",
  // Each request is read as it ends; of one with parts, such as images or redirects, JMeter writes
  // the whole.
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
}, forced = {
  ...Object.fromEntries(Object.entries(saved).map(([name, value]) => [`jmeter.save.saveservice.${name}`, value])),
  "sampleresult.timestamp.start": "true",
  "summariser.name": ""
}, jmeter = {
  name: "jmeter",
  title: "JMeter",
  least: "5.0",
  install: "`- run: curl -sSL https://archive.apache.org/dist/jmeter/binaries/apache-jmeter-5.6.3.tgz | tar -xz` in a step before, and `load.jmeter.command: apache-jmeter-5.6.3/bin/jmeter`",
  own: /^(?:JMETER_|JAVA_|JVM_ARGS$|HEAP$|GC_ALGO$|RMI_HOST_DEF$)/,
  script: ({ plan }) => plan,
  plan: async (order) => {
    let { plan } = order.settings, path = resolve2(order.folder, plan), found = await readPlan(order, path), host = hostFor(order.settings, found);
    return {
      startMs,
      launch: async (of) => {
        let { folder, deployment } = of;
        return await writeFile(join(folder, "plan.jmx"), found.textFor(deployment.url, host)), await writeFile(join(folder, "given.properties"), propertiesText(given(order, of))), await writeFile(join(folder, "system.properties"), propertiesText(proxyOf(of))), {
          args: argumentsFor(order, of),
          // Files that a plan names are looked for there.
          cwd: dirname(path),
          writes: async () => join(folder, resultsFile)
        };
      },
      reader: (_, take) => readerOf(readResults(take))
    };
  }
}, survey = surveyFile("plan"), prepare = prepareScript(jmeter);
async function readPlan(order, path) {
  let { plan, properties = {} } = order.settings;
  try {
    let values = Object.entries(properties).map(([name, value]) => [name, value.reveal()]);
    return readTestPlan(await readFile(path, "utf8"), Object.fromEntries(values));
  } catch (error) {
    if (!(error instanceof PlanError))
      throw error;
    let at = error.line === void 0 ? "" : `:${error.line}:${error.column}`;
    throw new Problem("config", `${plan}${at} cannot be read: ${error.message}`, {
      hint: "does it open in JMeter?"
    });
  }
}
function hostFor(settings, { hosts }) {
  let { plan, retarget: retarget2 } = settings, known = hosts.length > 0 ? `it sends to ${hosts.join(", ")}` : "it names no host";
  if (retarget2 !== void 0) {
    if (hosts.includes(retarget2.toLowerCase()))
      return retarget2;
    throw new Problem("config", `${plan} sends nothing to ${retarget2}: ${known}`, {
      hint: "load.jmeter.retarget is the host in the plan that stands for the target"
    });
  }
  if (hosts.length === 1)
    return hosts[0];
  if (!isGivenTarget(settings))
    throw new Problem("config", `${plan} does not say where the target stands in it: ${known}`, {
      hint: hosts.length > 0 ? `name the one that stands for the target, such as load.jmeter.retarget: ${hosts[0]}` : "give it the address, such as load.jmeter.properties: { url: $target }"
    });
}
var isGivenTarget = ({ properties = {}, env = {}, args = [] }) => [...Object.values(properties), ...Object.values(env)].map((value) => value.reveal()).concat(args).some((value) => value.includes("$target")), resultsFile = "results.csv";
function argumentsFor({ settings: { args = [] } }, { folder, deployment: { url } }) {
  let at = (file) => join(folder, file);
  return [
    "-n",
    "-t",
    at("plan.jmx"),
    "-l",
    at(resultsFile),
    "-j",
    at("jmeter.log"),
    "-S",
    at("system.properties"),
    "-q",
    at("given.properties"),
    ...args.map((argument) => withTarget(argument, url)),
    ...Object.entries(forced).map(([name, value]) => `-J${name}=${value}`)
  ];
}
var given = ({ settings: { properties = {} } }, { deployment: { url } }) => Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, withTarget(value.reveal(), url)]));
function proxyOf({ deployment: { proxy } }) {
  if (proxy === void 0)
    return {};
  let { hostname, port, username, password } = new URL(proxy), whole = { Host: hostname, Port: port || "80" }, access = username ? { User: decodeURIComponent(username), Pass: decodeURIComponent(password) } : {};
  return Object.fromEntries(["http", "https"].flatMap((scheme) => Object.entries({ ...whole, ...access }).map(([name, value]) => [
    `${scheme}.proxy${name}`,
    value
  ])));
}
function readerOf(read) {
  return {
    read,
    end: async (end) => {
      if (end.lines.some((line) => line.includes("OutOfMemoryError")))
        throw toolFailure(jmeter.title, end, "ran out of memory", "raise HEAP, such as `-Xmx4g`");
      if (end.stopped === void 0 && end.how !== "exit code 0")
        throw failedEnd(jmeter.title, end);
      return {};
    }
  };
}
export {
  prepare,
  survey
};

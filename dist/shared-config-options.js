import {
  at,
  listOf,
  mappingOf,
  parseForeign
} from "./shared-language-yaml-parse-foreign.js";
import {
  decodeText
} from "./shared-files-decode-text.js";
import {
  isBelow,
  outside,
  within,
  withoutPolicy
} from "./shared-config-overrides.js";
import {
  boundsOf,
  complement,
  fewestValues,
  firstLevel,
  formatTerms,
  isAlertsObjective,
  isMeasured,
  isOfLoad,
  isOfProfile,
  isProfileMetric,
  isoDate,
  keysOf,
  link,
  longestMs,
  matches,
  metricOf,
  mostLoad,
  plannedSegments,
  profileWith,
  providerKeys,
  providerKindOf,
  providers,
  recoveryOf,
  sameDeployment,
  selector,
  steadySegment,
  systemClock,
  trialsNeeded,
  withIds
} from "./shared-providers-cloudwatch-ask.js";
import {
  replaceFile
} from "./shared-files-replace-file.js";
import {
  inputs
} from "./shared-config-inputs.js";
import {
  makeFolder
} from "./shared-files-make-folder.js";
import {
  faultIds,
  faultKindOf,
  faultOption
} from "./shared-faults-proxy-options.js";
import {
  baseUrl,
  parseBaseUrl,
  tlsFiles
} from "./shared-language-access-auth.js";
import {
  defaultOf
} from "./shared-language-option.js";
import {
  locateSelectors
} from "./shared-promql-locate-selectors.js";
import {
  actionOf,
  alertActions,
  formatLabel,
  indicatorOf,
  meantOf,
  readSelector,
  ruleNames,
  severityOf,
  sourceQueryOf,
  usualSeverities,
  withUsualSeverities
} from "./shared-promql-indicator.js";
import {
  formatPromDuration
} from "./shared-promql-placeholders.js";
import {
  formatQuantile
} from "./shared-net-auth-google.js";
import {
  resourceNames,
  resources
} from "./shared-model-evidence-conventional.js";
import {
  environment,
  properties,
  toolFields
} from "./shared-language-environment.js";
import {
  readPlainFile
} from "./shared-files-plain-file.js";
import {
  parseJson
} from "./shared-model-basics-parse-json.js";
import {
  isObject
} from "./shared-model-basics-is-object.js";
import {
  embedded
} from "./shared-engines-embedded-kind.js";
import {
  addressesOf,
  jsonValue,
  kindsToTarget,
  protocols
} from "./shared-engines-embedded-protocols-kafka-fields.js";
import {
  address,
  headerLine,
  hostPattern,
  path,
  statuses
} from "./shared-language-scalars-network.js";
import {
  duration,
  integer,
  percentage,
  rate,
  weight,
  workers
} from "./shared-language-scalars-amounts.js";
import {
  readSection,
  section,
  sectionSchema
} from "./shared-language-section.js";
import {
  namesCredential,
  secretsOfBody,
  secretsOfField,
  secretsOfPath
} from "./shared-language-access-telling-names.js";
import {
  limits
} from "./shared-language-limits.js";
import {
  list,
  oneOrList
} from "./shared-language-list.js";
import {
  choice,
  file,
  flag,
  gitRef,
  innerFolder,
  name,
  text,
  time,
  userName
} from "./shared-language-scalars-texts.js";
import {
  isAllowedHost,
  refusedAddress,
  refusedHost
} from "./shared-net-addresses-address-guard.js";
import {
  headers,
  mergeHeaders
} from "./shared-language-access-headers.js";
import {
  socketAddress
} from "./shared-language-scalars-socket-address.js";
import {
  longestExpression,
  readText,
  textOption
} from "./shared-language-text-option.js";
import {
  nearest
} from "./shared-model-basics-nearest.js";
import {
  mistake,
  refer,
  refuseFile,
  sectionOf,
  sortedMistakes
} from "./shared-language-yaml-reading.js";
import {
  Secret
} from "./shared-model-secret.js";
import {
  isHttp,
  isStepped,
  profiles
} from "./shared-model-plan-load.js";
import {
  compileJsonPath
} from "./shared-language-json-path.js";
import {
  formatCount,
  formatDays,
  formatDuration,
  formatNumber,
  formatValue,
  parseDuration,
  parsePercent,
  parsePromDuration,
  parseRate
} from "./shared-model-basics-units.js";
import {
  Problem,
  formatMistake,
  mistakesIn
} from "./shared-model-problem.js";
import {
  givenNames,
  howToSendBraces,
  isTemplate,
  masked,
  parseTemplate
} from "./shared-language-template.js";
import {
  describe,
  describeKind,
  entryOf,
  nodeOf,
  printable,
  quote
} from "./shared-language-yaml-tree.js";
import {
  defined
} from "./shared-model-basics-defined.js";

// build/gate/plan/files/texts.js
import { dirname, isAbsolute, join as join2, posix, resolve, sep } from "node:path";

// build/language/yaml/parse-yaml.js
import { CST, isMap as isMap2, isScalar as isScalar2, Lexer, LineCounter, parseAllDocuments } from "./vendor/yaml.js";

// build/language/yaml/yaml-tree.js
import { isAlias, isMap, isScalar, isSeq, Scalar } from "./vendor/yaml.js";
var deepest = 64, mostAliased = 1e5;
function treeOf(node, growing, { depth: depth2 = deepest, fallbackAt = 0 } = {}) {
  let before = growing.values;
  growing.values += 1;
  let at2 = node?.range?.[0] ?? fallbackAt;
  if (isAlias(node))
    return aliased(node.source, at2, growing);
  let tree = plainTreeOf(node, growing, { depth: depth2, at: at2 });
  return node?.anchor && growing.anchors?.set(node.anchor, { node: tree, size: growing.values - before }), tree;
}
function plainTreeOf(node, growing, { depth: depth2, at: at2 }) {
  if (depth2 === 0)
    return note(growing, at2, {
      message: "the values are nested too deeply",
      hint: `at most ${deepest} levels`
    }), { kind: "nothing", at: at2 };
  let below = { depth: depth2 - 1, fallbackAt: at2 };
  if (isSeq(node))
    return { kind: "list", at: at2, items: node.items.map((item2) => treeOf(item2, growing, below)) };
  if (isMap(node)) {
    let entries2 = node.items.map(({ key, value }) => {
      let keyAt = key.range?.[0] ?? at2;
      return {
        key: String(key.value),
        at: keyAt,
        value: treeOf(value, growing, { ...below, fallbackAt: keyAt })
      };
    });
    return { kind: "map", at: at2, entries: withMerged(withoutDoubles(entries2, growing), growing) };
  }
  return isScalar(node) ? scalarOf(node, at2, growing.text) : { kind: "nothing", at: at2 };
}
var note = ({ reading }, at2, remark) => mistake({ node: { kind: "nothing", at: at2 }, path: "", reading }, remark);
function aliased(name3, at2, growing) {
  let anchored = growing.anchors?.get(name3);
  return growing.values += anchored?.size ?? 0, growing.aliased += anchored?.size ?? 0, anchored && growing.aliased <= mostAliased ? anchored.node : (note(growing, at2, anchored ? { message: "the aliases stand for too many values", hint: `at most ${mostAliased}` } : { message: `no anchor &${printable(name3.slice(0, 60))} stands before this alias` }), { kind: "nothing", at: at2 });
}
function withoutDoubles(entries2, growing) {
  let kept = /* @__PURE__ */ new Map();
  for (let entry of entries2) {
    let first = kept.get(entry.key);
    first ? note(growing, entry.at, {
      message: `duplicate key \`${printable(entry.key.slice(0, 60))}\``,
      hint: `first in line ${growing.reading.place(first.at).line}`
    }) : kept.set(entry.key, entry);
  }
  return [...kept.values()];
}
var mergeKey = "<<";
function withMerged(entries2, growing) {
  let merge = growing.anchors ? entries2.find(({ key }) => key === mergeKey) : void 0;
  if (!merge)
    return entries2;
  let merged = new Map(entries2.filter((entry) => entry !== merge).map((entry) => [entry.key, entry]));
  for (let source2 of merge.value.kind === "list" ? merge.value.items : [merge.value])
    if (source2.kind !== "map")
      note(growing, source2.at, { message: "expected a mapping, or a list of them, behind `<<`" });
    else
      for (let entry of source2.entries)
        merged.has(entry.key) || merged.set(entry.key, entry);
  return [...merged.values()];
}
function scalarOf(node, at2, text3) {
  let { value } = node;
  if (typeof value == "number")
    return { kind: "number", at: at2, value, source: node.source ?? String(value) };
  if (typeof value == "boolean")
    return { kind: "boolean", at: at2, value };
  if (typeof value != "string")
    return { kind: "nothing", at: at2 };
  if (node.type === Scalar.BLOCK_LITERAL)
    return { kind: "text", at: at2, text: value, block: blockOf(value, at2, text3) };
  let textAt = node.type === Scalar.PLAIN ? at2 : at2 + 1;
  return { kind: "text", at: at2, text: value, ...text3.startsWith(value, textAt) && { textAt } };
}
function blockOf(value, at2, text3) {
  let first = text3.indexOf(`
`, at2) + 1, lines = value.split(`
`), index = Math.max(0, lines.findIndex((line) => line.trim() !== "")), written4 = text3.slice(first).split(`
`, index + 1)[index] ?? "";
  return {
    at: first,
    indent: Math.max(0, written4.replace(/\r$/, "").length - lines[index].length)
  };
}

// build/language/yaml/parse-yaml.js
var mostBytes = { config: 256 * 1024, foreign: 1024 * 1024 };
function parseYaml(text3, options) {
  let [reading, [node]] = parseDocuments(text3, options, {
    of: "config",
    empty: "the config is empty",
    hint: "remove the file to run with the defaults, or write `version: 1`"
  });
  return [reading, node];
}
var noYaml = (environment2) => [
  {
    file: "",
    environment: environment2,
    place: () => ({ file: "", line: 1, column: 1 }),
    found: [],
    secrets: /* @__PURE__ */ new Set(),
    references: []
  },
  { kind: "map", at: 0, entries: [] }
], parseYamlDocuments = (text3, options) => parseDocuments(text3, options, { of: "foreign", empty: "the file is empty" });
function parseDocuments(text3, { within: within2 = (place) => place, ...options }, { of, empty, hint: hint2 }) {
  let lines = new LineCounter(), reading = {
    ...options,
    place: (at2) => {
      let { line, col } = lines.linePos(at2);
      return within2({ file: options.file, line: Math.max(1, line), column: Math.max(1, col) });
    },
    found: [],
    secrets: /* @__PURE__ */ new Set(),
    references: []
  }, refuse3 = (...remarks) => {
    for (let remark of remarks)
      mistake({ node: nodeOf(""), path: "", reading }, remark);
    return [reading, []];
  };
  if (new TextEncoder().encode(text3).length > mostBytes[of])
    return refuse3({ message: `the file is larger than ${mostBytes[of] / 1024} KB` });
  lines.addNewLine(0);
  for (let { index } of text3.matchAll(/\n/g))
    lines.addNewLine(index + 1);
  let refused = refusedTokens(text3, of);
  if (refused.length > 0)
    return refuse3(...refused);
  let documents = parseAllDocuments(text3, {
    uniqueKeys: !1,
    // quadratic in the library; `treeOf` finds the duplicates
    stringKeys: !0,
    prettyErrors: !1,
    // a pretty error quotes the line, which may hold a secret
    logLevel: "silent"
  }), broken = /* @__PURE__ */ new Map();
  for (let { code, pos } of documents.flatMap(({ errors }) => errors)) {
    let { line } = lines.linePos(pos[0]);
    broken.has(line) || broken.set(line, { ...syntaxRemark(code, lineOf(text3, lines, line)), at: pos[0] });
  }
  if (broken.size > 0)
    return refuse3(...broken.values());
  let filled2 = documents.map(({ contents }) => contents).filter((contents) => !isEmpty(contents));
  if (filled2.length === 0)
    return refuse3({ message: empty, hint: hint2 });
  let second = of === "config" ? filled2[1] : void 0;
  return second ? refuse3({ ...secondDocument, at: second.range?.[0] }) : [
    reading,
    filled2.map((contents) => treeOf(contents, {
      text: text3,
      reading,
      values: 0,
      aliased: 0,
      ...of === "foreign" && { anchors: /* @__PURE__ */ new Map() }
    }))
  ];
}
function placesWithin(node, { place }) {
  if (node.block) {
    let { at: at2, indent } = node.block;
    return ({ line, column }) => ({
      ...place(at2),
      line: place(at2).line + line - 1,
      column: column + indent
    });
  }
  let start = place(node.textAt ?? node.at);
  return node.textAt === void 0 ? () => start : ({ line, column }) => ({
    ...start,
    line: start.line + line - 1,
    column: start.column + column - 1
  });
}
var isEmpty = (node) => !node || isScalar2(node) && node.value === null || isMap2(node) && node.items.length === 0, refusals = {
  alias: [
    "YAML aliases are not allowed",
    "write the value out, or put a text that begins with * into quotes"
  ],
  anchor: [
    "YAML anchors are not allowed",
    "write the value out, or put a text that begins with & into quotes"
  ],
  tag: [
    "YAML tags are not allowed",
    "remove the tag, or put a text that begins with ! into quotes"
  ],
  "directive-line": ["YAML directives are not allowed", "remove the line"]
}, ofConfigs = ["alias", "anchor"], unrendered = {
  message: "this is a template, not YAML",
  hint: "render it first, for example with `helm template`, and name the result"
}, unquoted = {
  message: "a text that begins with {{ is no YAML",
  hint: "put the text into quotes"
}, ofPrometheus = /^\{\{-?\s*(?:\$labels|\$value|\$externalLabels)\b/, secondDocument = {
  message: "a config is one YAML document",
  hint: "remove what follows `---`"
}, aroundDocuments = [
  "space",
  "newline",
  "comment",
  "doc-start",
  "doc-end",
  "byte-order-mark",
  "directive-line"
];
function refusedTokens(text3, of) {
  let found = [], hasContent = !1, before;
  for (let { type, at: at2 } of tokensOf(text3)) {
    if (type === "flow-map-start" && before === type)
      return [
        { ...ofPrometheus.test(text3.slice(at2 - 1, at2 + 30)) ? unquoted : unrendered, at: at2 - 1 }
      ];
    before = type;
    let refusal = of === "foreign" && ofConfigs.includes(type) ? void 0 : refusals[type];
    refusal && found.push({ message: refusal[0], hint: refusal[1], at: at2 }), of === "config" && type === "doc-start" && hasContent && found.push({ ...secondDocument, at: at2 }), hasContent ||= !aroundDocuments.includes(type);
  }
  return found;
}
function* tokensOf(text3) {
  let at2 = 0, inScalar = !1;
  for (let source2 of new Lexer().lex(text3)) {
    let type = inScalar ? "scalar" : CST.tokenType(source2) ?? "scalar";
    inScalar = source2 === CST.SCALAR, !(source2 === CST.SCALAR || source2 === CST.DOCUMENT || source2 === CST.FLOW_END) && (yield { type, at: at2 }, at2 += source2.length);
  }
}
function lineOf(text3, lines, line) {
  return text3.slice(lines.lineStarts[line - 1], lines.lineStarts[line]);
}
var syntaxMessages = {
  BAD_INDENT: "the indentation does not fit the lines above",
  BAD_DQ_ESCAPE: "an escape in double quotes that YAML does not know",
  BAD_SCALAR_START: "a value without quotes cannot begin with this character",
  BLOCK_AS_IMPLICIT_KEY: "a second `key: value` on one line, or a wrong indentation",
  MISSING_CHAR: "a closing quote, bracket or colon is missing",
  MULTILINE_IMPLICIT_KEY: "a colon is missing, or the indentation is wrong",
  NON_STRING_KEY: "a key must be a plain text",
  RESOURCE_EXHAUSTION: "the values are nested too deeply",
  TAB_AS_INDENT: "YAML is indented with blanks, not with tabs"
};
function syntaxRemark(code, line) {
  let message = `${syntaxMessages[code] ?? "this is not valid YAML here"} (YAML syntax)`;
  return /[$)\w]\{/.test(line) ? { message, hint: "inside { … } a value that holds a brace or a comma needs quotes" } : code === "BAD_SCALAR_START" ? { message, hint: "put the value into quotes" } : code === "BLOCK_AS_IMPLICIT_KEY" ? { message, hint: "a value that holds `: ` needs quotes" } : { message };
}

// build/language/yaml/overlay.js
function overlay([read, tree], overrides, length) {
  let placed2 = placeBehind(length, overrides), found = (at2) => placed2.find(({ start, end }) => at2 >= start && at2 <= end), reading = {
    ...read,
    overriddenAt: (at2) => {
      let override = found(at2)?.override;
      return override && { by: override.by, path: "path" in override ? override.path.join(".") : "" };
    },
    place: (at2) => {
      let one3 = found(at2);
      return one3 ? { file: "", line: 0, column: one3.start, input: one3.override.by } : read.place(at2);
    }
  };
  noteTwice(placed2, reading);
  let grown = placed2.toSorted((a, b) => depth(a) - depth(b)).reduce((growing, one3) => withOverride(growing, one3, reading), tree);
  return [reading, grown];
}
function placeBehind(length, overrides) {
  let start = length;
  return overrides.map((override) => {
    start += 1;
    let placed2 = { override, start, end: start + ("value" in override ? lengthOf(override) : 0) };
    return start = placed2.end, placed2;
  });
}
var lengthOf = ({ value }) => ("text" in value ? value.text : value.yaml).length, depth = ({ override }) => "path" in override ? override.path.length : 0;
function noteTwice(placed2, reading) {
  let first = /* @__PURE__ */ new Map();
  for (let { override, start } of placed2) {
    if (!("path" in override))
      continue;
    let { path: path2, by } = override, key = JSON.stringify(isHeader(path2) ? [...path2.slice(0, -1), path2.at(-1).toLowerCase()] : path2), other = first.get(key);
    if (other === void 0)
      first.set(key, by);
    else {
      let hint2 = `first by ${other}`;
      noteAt(start, reading, { message: `\`${path2.join(".")}\` is given twice`, hint: hint2 });
    }
  }
}
function withOverride(tree, { override, start }, reading) {
  if ("refused" in override) {
    let { refused: message, hint: hint2 } = override;
    return noteAt(start, reading, { message, ...hint2 !== void 0 && { hint: hint2 } }), tree;
  }
  let value = nodeFor(override, start, reading), grown = value && graft(tree, override.path, { value, at: start });
  return grown && "refused" in grown ? (noteAt(start, reading, { message: grown.refused, hint: "give all of it" }), tree) : grown ?? tree;
}
var noteAt = (at2, reading, remark) => mistake({ node: { kind: "nothing", at: at2 }, path: "", reading }, remark);
function nodeFor({ value, path: path2 }, start, reading) {
  if ("text" in value)
    return { kind: "text", at: start, text: value.text, textAt: start, isLiteral: !0 };
  if (value.yaml.trim() === "")
    return { kind: "nothing", at: start };
  let [own2, node] = parseYaml(value.yaml, { file: "", environment: void 0 });
  for (let { mistake: found } of own2.found) {
    let { message, hint: hint2 } = found, spot = { node: { kind: "nothing", at: start }, path: path2.join("."), reading };
    mistake(spot, { message, hint: hint2 });
  }
  return own2.found.length > 0 ? void 0 : node && shifted(node, start);
}
function shifted(node, by) {
  let at2 = node.at + by;
  if (node.kind === "list")
    return { ...node, at: at2, items: node.items.map((item2) => shifted(item2, by)) };
  if (node.kind === "map") {
    let entries2 = node.entries.map((entry) => ({ ...entry, at: entry.at + by, value: shifted(entry.value, by) }));
    return { ...node, at: at2, entries: entries2 };
  }
  if (node.kind !== "text")
    return { ...node, at: at2 };
  let { block, textAt } = node;
  return {
    ...node,
    at: at2,
    ...textAt !== void 0 && { textAt: textAt + by },
    ...block && { block: { ...block, at: block.at + by } }
  };
}
function graft(tree, path2, { value, at: at2, path: whole2 = path2 }) {
  let [key, ...rest] = path2;
  if (key === void 0)
    return value;
  if (tree && tree.kind !== "map" && tree.kind !== "nothing") {
    let passed = whole2.slice(0, whole2.length - path2.length).join(".");
    return {
      refused: `${passed === "" ? "the config" : `\`${passed}\``} is ${describeKind(tree)} in the file`
    };
  }
  let entries2 = tree?.kind === "map" ? tree.entries : [], isSame2 = sameKey(whole2.slice(0, whole2.length - rest.length)), old = entries2.find((entry2) => isSame2(entry2.key)), below = graft(old?.value, rest, { value, at: at2, path: whole2 });
  if ("refused" in below)
    return below;
  let isWhole = rest.length === 0, entry = {
    key,
    at: old && !isWhole ? old.at : at2,
    value: below,
    ...old && isWhole && { replaced: old.replaced ?? old.value }
  };
  return {
    kind: "map",
    at: tree?.kind === "map" ? tree.at : at2,
    entries: old ? entries2.map((one3) => one3 === old ? entry : one3) : [...entries2, entry]
  };
}
function sameKey(path2) {
  let last = path2.at(-1);
  return isHeader(path2) ? (key) => key.toLowerCase() === last.toLowerCase() : (key) => key === last;
}
var isHeader = (path2) => path2.at(-2) === "headers";

// build/config/config-problem.js
function configProblem(mistakes, config) {
  let sorted = [...new Map(mistakes.map((mistake2) => [formatMistake(mistake2), mistake2])).values()].toSorted((one3, other) => compare(one3, other, config));
  return new Problem("config", titleOf(sorted, config), { mistakes: sorted });
}
function titleOf(mistakes, config) {
  let [first] = mistakes;
  if (mistakes.length === 1 && first?.place === void 0)
    return first.message;
  let count2 = mistakes.length === 1 ? "a mistake" : `${mistakes.length} mistakes`, files2 = new Set(mistakes.map(({ place }) => place?.file || config)), [file2] = files2, isOfFiles = mistakes.every(({ place }) => place?.input === void 0);
  return files2.size === 1 && isOfFiles ? `${file2} has ${count2}` : "the inputs, the config and the files that it names do not make a plan";
}
function compare(one3, other, config) {
  let rank = ({ place }) => place?.input !== void 0 ? 0 : place === void 0 || place.file === config ? 1 : 2, at2 = ({ place }) => place ?? { file: config ?? "", line: 0, column: 0 }, [a, b] = [at2(one3), at2(other)];
  return rank(one3) - rank(other) || +(a.file > b.file) - +(a.file < b.file) || a.line - b.line || a.column - b.column;
}

// build/engines/foreign/script-can.js
var scriptCan = {
  keys: ["profile", "duration", "warmup"],
  sends: "its own",
  sides: !0,
  steps: !1
};

// build/engines/artillery/options.js
var artilleryFields = {
  script: {
    option: file,
    doc: "An Artillery script, beside the config; see [the engine](engines/artillery.md).",
    required: !0,
    example: "artillery.yml"
  },
  ...toolFields
};

// build/engines/artillery/kind.js
var artillery = {
  id: "artillery",
  setting: {
    option: section(artilleryFields),
    doc: "Runs an Artillery script, which says what is sent and how often.",
    otherwise: "the gate's own load"
  },
  can: scriptCan,
  // A script ends by itself.
  usualDurationMs: 30 * 6e4,
  windowSeconds: () => 2.5,
  load: () => import("./engines-artillery-artillery.js")
};

// build/engines/jmeter/options.js
var jmeterFields = {
  plan: {
    option: file,
    doc: "A JMeter test plan, beside the config; see [the engine](engines/jmeter.md).",
    required: !0,
    example: "plan.jmx"
  },
  properties: {
    option: properties,
    // biome-ignore lint/suspicious/noTemplateCurlyInString: as it is written in a config.
    doc: "Properties for the plan (`${__P(threads)}`), and of JMeter itself. `$target` stands for the measured address; `${NAME}` is read from the environment, and is a secret.",
    otherwise: "none"
  },
  retarget: {
    option: text({ most: 253, expected: "a host, such as `api.example.com`" }),
    doc: "The host in the plan that stands for the target. The plan runs as a copy in which the target has its place.",
    otherwise: "the only host in the plan",
    example: "api.example.com"
  },
  ...toolFields
};

// build/engines/jmeter/kind.js
var jmeter = {
  id: "jmeter",
  setting: {
    option: section(jmeterFields),
    doc: "Runs a JMeter test plan, which says what is sent and how often.",
    otherwise: "the gate's own load"
  },
  can: scriptCan,
  // A plan ends by itself.
  usualDurationMs: 30 * 6e4,
  windowSeconds: () => 2.5,
  load: () => import("./engines-jmeter-jmeter.js")
};

// build/engines/k6/options.js
var k6Fields = {
  script: {
    option: file,
    doc: "A k6 script, beside the config; see [the engine](engines/k6.md).",
    required: !0,
    example: "tests/load.js"
  },
  ...toolFields
};

// build/engines/k6/kind.js
var k6 = {
  id: "k6",
  setting: {
    option: section(k6Fields),
    doc: "Runs a k6 script, which says what is sent and how often.",
    otherwise: "the gate's own load"
  },
  can: scriptCan,
  // A script ends by itself.
  usualDurationMs: 30 * 6e4,
  windowSeconds: () => 2.5,
  load: () => import("./engines-k6-k6.js")
};

// build/engines/locust/options.js
var locustFields = {
  file: {
    option: file,
    doc: "A locustfile, beside the config; see [the engine](engines/locust.md).",
    required: !0,
    example: "locustfile.py"
  },
  users: {
    option: integer({ least: 1, most: limits.users }),
    doc: "Users at the same time.",
    otherwise: "those of the `LoadTestShape` of the file, or 1",
    example: 50
  },
  "spawn-rate": {
    option: integer({ least: 1, most: limits.users }),
    doc: "Users that start a second, until all of them are there.",
    otherwise: "1",
    example: 10
  },
  workers: {
    option: integer({ least: 1, most: limits.workers }),
    doc: "Processes that send, besides one that leads them: each can use one core. Not on Windows.",
    otherwise: "one process",
    example: 4
  },
  ...toolFields
};

// build/engines/locust/kind.js
var locust = {
  id: "locust",
  setting: {
    option: section(locustFields),
    doc: "Runs a locustfile, which says what is sent, for `load.warmup` and `load.duration`.",
    otherwise: "the gate's own load"
  },
  can: scriptCan,
  windowSeconds: () => 2.5,
  load: () => import("./engines-locust-locust.js")
};

// build/engines/samples/options.js
var samplesFields = {
  file: {
    option: file,
    doc: "NDJSON, gzip too, one request a line, beside the config; see [the engine](engines/samples.md).",
    required: !0,
    example: "requests.ndjson"
  },
  start: {
    option: time,
    doc: "When the measured part began (`t` of 0): metrics sources are queried for that time.",
    otherwise: "not known: no metrics source can be queried",
    example: "2026-11-03T14:02:10Z"
  }
};

// build/engines/samples/kind.js
var samples = {
  id: "samples",
  setting: {
    option: section(samplesFields),
    doc: "Sends no load: judges the requests of a file as if they had been sent now.",
    otherwise: "the gate's own load"
  },
  can: {
    keys: [
      "profile",
      "rate",
      "users",
      "arrivals",
      "think-time",
      "spike",
      "duration",
      "timeout",
      "requests"
    ],
    sends: "nothing",
    sides: !0,
    steps: !1
  },
  isDated: ({ start }) => start !== void 0,
  windowSeconds: () => 2.5,
  load: () => import("./engines-samples-samples.js")
};

// build/engines/engines.js
var engines = { embedded, samples, k6, locust, jmeter, artillery }, kinds = Object.values(engines), engineFields = Object.fromEntries(kinds.flatMap(({ id, setting }) => setting ? [[id, setting]] : [])), requestForms = protocols.flatMap(({ id, fields, exclusive: exclusive3 = [], templates = [] }) => fields ? [{ id, fields, exclusive: exclusive3, templates }] : []);
async function surveyOfProtocols(requests2, files2) {
  let mistakes = [], read = [...requests2];
  for (let { id, survey } of protocols) {
    let own2 = requests2.flatMap((request2, at2) => request2.protocol === id ? [{ at: at2, request: request2 }] : []);
    if (!survey || own2.length === 0)
      continue;
    let { survey: look } = await survey(), settings = own2.map(({ request: request2 }) => request2.settings);
    for (let [index, found] of (await look(settings, files2)).entries()) {
      let { at: at2, request: request2 } = own2[index];
      "mistakes" in found ? mistakes.push(...found.mistakes) : read[at2] = { ...request2, settings: found.settings };
    }
  }
  return { requests: read, mistakes };
}
var requestAddress = (request2, target) => addressesOf({ requests: [request2] }, target)[0]?.url, requestAddresses = (load, target) => load.engine === void 0 ? addressesOf(load, target) : [];
function engineIn(load) {
  let [found] = Object.entries(load ?? {}).filter(([key]) => Object.hasOwn(engineFields, key));
  return found && { id: found[0], settings: found[1] };
}
function kindOf({ engine }) {
  let id = engine?.id ?? embedded.id, kind = kinds.find((one3) => one3.id === id);
  if (!kind)
    throw new TypeError(`there is no engine ${id}`);
  return kind;
}
var requestAs = (load) => async (order) => (await import("./engines-embedded-protocols-http-request-as.js")).requestAs(load)(order), checkAs = (load, protocol) => async (order) => {
  let { readiness } = protocols.find(({ id }) => id === protocol) ?? {};
  if (!readiness)
    throw new TypeError(`no target is asked in ${protocol}`);
  return (await readiness()).check(load)(order);
}, sendOnce = async (order) => (await import("./engines-embedded-send-once.js")).sendOnce(order);
function readinessProtocol(load) {
  if (load.engine !== void 0)
    return;
  let [kind, ...others2] = kindsToTarget(load.requests);
  return others2.length === 0 && kind?.readiness ? kind.id : void 0;
}

// build/config/rules/alerts.js
var longestLabel = 500, mostMatched = 100, labelValue = text({ most: longestLabel, expected: "a text" }), labelValues = list(labelValue, { most: mostMatched, what: "values" }), oneOrMore = oneOrList(labelValue, labelValues);
function readEach(option, entries2, spot) {
  let pairs = entries2.map(({ key, value }) => [key, option.read({ ...spot, node: value, path: `${spot.path}.${key}` })]);
  return pairs.every(([, read]) => read !== void 0) ? Object.fromEntries(pairs) : void 0;
}
var match = {
  type: "names, or mapping of labels",
  schema: {
    anyOf: [
      oneOrMore.schema,
      {
        type: "object",
        additionalProperties: oneOrMore.schema,
        minProperties: 1,
        maxProperties: mostMatched
      }
    ]
  },
  read: (spot) => {
    let { node } = spot;
    if (node.kind !== "map") {
      let names = oneOrMore.read(spot);
      return names && { alertname: names };
    }
    return node.entries.length === 0 || node.entries.length > mostMatched ? mistake(spot, { message: `expected 1 to ${mostMatched} labels` }) : readEach(oneOrMore, node.entries, spot);
  }
}, action = choice(alertActions), severities = {
  type: "mapping of severities",
  schema: {
    type: "object",
    additionalProperties: action.schema,
    minProperties: 1,
    maxProperties: mostMatched
  },
  read: (spot) => {
    let { node } = spot;
    if (node.kind !== "map" || node.entries.length === 0 || node.entries.length > mostMatched)
      return mistake(spot, {
        message: `expected a mapping of severities; found ${describe(node)}`,
        hint: "such as { critical: fail, warning: warn, info: ignore }"
      });
    let read = readEach(action, node.entries, spot);
    return read && withUsualSeverities(read);
  }
}, paths = oneOrList(file, list(file, { most: limits.alertFiles, what: "files" })), serverFields = {
  from: { option: choice(["server"]), required: !0, doc: "Rules that the server has." },
  match: { option: match, doc: "Which of them.", otherwise: "all" }
}, rules = {
  type: "file, list of files, or `{ from: server }`",
  schema: { anyOf: [paths.schema, sectionSchema(serverFields)] },
  read: (spot) => {
    if (spot.node.kind === "map") {
      let { values, whole: whole2 } = readSection(serverFields, {}, spot);
      return whole2 ? { kind: "server", ...defined({ match: values.match }) } : void 0;
    }
    let named2 = paths.read(spot);
    return named2 && { kind: "files", files: named2 };
  }
}, alertFields = {
  alerts: {
    option: rules,
    otherwise: "no alert rules",
    doc: "Prometheus rule files beside the config, with `*` as a pattern, or `{ from: server }`: each rule is an objective, broken where it fires within the window. Goes without `when`.",
    example: "alert_rules.yml"
  },
  match: {
    option: match,
    otherwise: "all rules",
    doc: "Of `alerts`: names of rules, or a mapping of what their labels have to be.",
    example: "HighErrorRate"
  },
  severities: {
    option: severities,
    otherwise: "`critical: fail`, `warning: warn`; `info`, `none` and no severity are shown without a say; any other `fail`",
    doc: 'Of `alerts`: what a rule that fires does, by its label `severity`: `fail`, `warn` or `ignore`; `"*"` is every other one, and none at all.'
  },
  for: {
    option: duration({ least: 0, most: limits.alertMs }),
    otherwise: "as the rules say",
    doc: "Of `alerts` in files: the longest `for`. A rule that has to be true for longer than the test cannot be judged by it.",
    example: "30s"
  },
  interval: {
    option: duration({ least: 100, most: limits.alertMs }),
    otherwise: "the server's `evaluation_interval`, else `1m`",
    doc: "Of `alerts` in files: how often groups are evaluated that do not say.",
    example: "15s"
  }
};
function buildAlerts({ alerts, match: match2, severities: severities2, for: forMs, interval }, spot) {
  if (!alerts)
    return;
  let isServer = alerts.kind === "server";
  for (let key of isServer ? ["for", "interval", ...alerts.match ? ["match"] : []] : []) {
    let entry = entryOf(spot.node, key);
    entry && mistake(spot, { message: `\`${key}\` ${key === "match" ? "is given twice" : "is for rules in files; the server evaluates its own"}`, at: entry.at });
  }
  return {
    kind: "alerts",
    from: isServer ? { kind: "server" } : { kind: "files", files: alerts.files, rules: [] },
    match: match2 ?? (isServer ? alerts.match : void 0) ?? {},
    severities: severities2 ?? usualSeverities,
    ...defined({ forMs, intervalMs: interval })
  };
}
var longestName = 100;
function nameOfAlerts({ from }) {
  let name3 = `alerts: ${from.kind === "files" ? from.files.join(", ") : "server"}`;
  return name3.length > longestName ? `${name3.slice(0, longestName - 1)}…` : name3;
}

// build/config/objectives/family.js
var slowTolerance = 0.01, errorTolerance = 2e-3;
function familyOf({ size, form: form5 }, hasTwoSides = !0) {
  let compared = (metric, bound2, tolerance) => objectiveOf(metric, bound2, tolerance, form5), percent2 = `${formatNumber(100 * size, 6)}%`;
  return [
    compared({ kind: "quantile", quantile: 0.5 }, percent2, { relative: size }),
    compared({ kind: "quantile", quantile: 0.95 }, percent2, { relative: size }),
    ...hasTwoSides ? [compared({ kind: "slow" }, "1%", { absolute: slowTolerance })] : [],
    compared({ kind: "error_rate" }, "0.2%", { absolute: errorTolerance })
  ];
}
var objectiveOf = (metric, bound2, tolerance, form5) => ({
  name: form5 === "literal" ? `${nameOf(metric)} <= base + ${bound2}` : noRegression(nameOf(metric)),
  kind: "baseline",
  metric,
  comparator: "<=",
  unit: metric.kind === "quantile" ? "ms" : "ratio",
  tolerance,
  ...form5 && { form: form5 },
  key: !1,
  weight: 1,
  advisory: !1
}), nameOf = (metric) => metric.kind === "quantile" ? `p(${formatNumber(100 * metric.quantile, 6)})` : metric.kind, noRegression = (metric) => `${metric}: no regression`;

// build/config/objectives/resource-bounds.js
var megabytes = {
  kB: 1e-3,
  KB: 1e-3,
  MB: 1,
  GB: 1e3,
  KiB: 2 ** 10 / 1e6,
  MiB: 2 ** 20 / 1e6,
  GiB: 2 ** 30 / 1e6
};
function parseMegabytes(text3) {
  let [, digits, unit2] = /^(\d+(?:\.\d+)?)\s*([kKMG]i?B)$/.exec(text3.trim()) ?? [], size = megabytes[unit2 ?? ""];
  return size === void 0 ? void 0 : Number(digits) * size;
}
function parseMegabytesASecond(text3) {
  let size = /^(.*)\/\s*s$/.exec(text3.trim())?.[1];
  return size === void 0 ? void 0 : parseMegabytes(size);
}
function parseCores(text3) {
  let digits = /^(\d+(?:\.\d+)?)\s*(?:cores?)?$/.exec(text3.trim())?.[1];
  return digits === void 0 ? void 0 : Number(digits);
}
function parseWhole(text3) {
  return /^\d+$/.test(text3.trim()) ? Number(text3) : void 0;
}
var number = "\\d+(\\.\\d+)?", memory = { parse: parseMegabytes, example: "512MB", pattern: `${number}\\s*[kKMG]i?B` }, io = {
  parse: parseMegabytesASecond,
  example: "5MB/s",
  pattern: `${number}\\s*[kKMG]i?B\\s*/\\s*s`
}, whole = { parse: parseWhole, example: "500", pattern: "\\d+" }, written = {
  cpu: { parse: parseCores, example: "0.8", pattern: `${number}\\s*(cores?)?` },
  memory,
  heap: memory,
  event_loop: { parse: parseDuration, example: "50ms", pattern: `${number}\\s*(ms|s|m|h)` },
  gc: { parse: parsePercent, example: "5%", pattern: `${number}\\s*%` },
  threads: whole,
  open_files: whole,
  io,
  // None at all is what is wanted.
  restarts: { ...whole, example: "0", mayBeZero: !0 }
}, resourceBounds = Object.fromEntries(Object.entries(written).map(([name3, { pattern: _2, ...bound2 }]) => [
  name3,
  { ...bound2, unit: resources[name3].unit, comparators: ["<", "<="] }
])), comparedResources = providerKeys().flatMap(({ can, uses }) => can?.includes("compared-use") ? uses ?? [] : []), amountPatterns = resourceNames.map((name3) => [
  name3,
  written[name3].pattern
]);

// build/config/objectives/conditions/metrics.js
var atMost = ["<", "<="], atLeast = [">=", ">"], time2 = { unit: "ms", comparators: atMost, parse: parseDuration, example: "200ms" }, share = { unit: "ratio", comparators: atMost, parse: parsePercent, example: "1%" }, goodShare = {
  unit: "ratio",
  comparators: atLeast,
  parse: parsePercent,
  example: "99.9%"
}, perSecond = { unit: "/s", comparators: atLeast, parse: parseRate, example: "95/s" }, straightness = {
  unit: "ratio",
  comparators: atLeast,
  parse: parsePercent,
  example: "80%"
}, growth = (unit2, sign) => ({
  unit: `${unit2}/min`,
  comparators: atMost,
  parse: (text3) => parsePerMinute(text3, sign),
  example: `1${sign}/min`
});
function parsePerMinute(text3, sign) {
  let number4 = /^(\d+(?:\.\d+)?)\s*(%|MB)\s*\/\s*min$/.exec(text3.trim());
  return number4?.[2] === sign ? Number(number4[1]) : void 0;
}
var both = (metric, bound2) => ({
  bound: bound2,
  fixed: metric,
  compared: metric
}), metrics = {
  availability: both({ kind: "availability" }, goodShare),
  error_rate: both({ kind: "error_rate" }, share),
  throughput: both({ kind: "throughput" }, perSecond),
  avg: both({ kind: "avg" }, time2),
  max: { bound: time2, fixed: { kind: "max" } },
  slow: { bound: share, compared: { kind: "slow" } },
  capacity: { bound: perSecond, fixed: { kind: "capacity" } },
  recovery: { bound: time2, fixed: { kind: "recovery" } },
  linearity: { bound: straightness, fixed: { kind: "linearity" } },
  ...Object.fromEntries(resourceNames.map((what) => {
    let metric = { kind: "use", of: what }, compared = comparedResources.includes(what) && { compared: metric };
    return [what, { bound: resourceBounds[what], fixed: metric, ...compared }];
  }))
}, slopes = {
  error_rate: {
    bound: growth("points", "%"),
    fixed: { kind: "slope", of: { kind: "error_rate" } }
  },
  memory: { bound: growth("MB", "MB"), fixed: { kind: "slope", of: { kind: "memory" } } }
}, otherNames = /* @__PURE__ */ new Map([
  ["med", "p(50)"],
  ["median", "p(50)"],
  ["mean", "avg"],
  ["average", "avg"],
  ["errors", "error_rate"],
  ["rate", "error_rate"],
  ["http_req_failed", "error_rate"],
  ["http_req_duration", "p(95)"],
  ["http_reqs", "throughput"],
  ["latency", "p(95)"],
  ["rps", "throughput"],
  ["uptime", "availability"],
  ["rss", "memory"],
  ["mem", "memory"],
  ["goroutines", "threads"],
  ["eventloop", "event_loop"],
  ["fds", "open_files"],
  ["disk", "io"],
  ["base", "p(95) <= base + 10%"],
  ["baseline", "p(95) <= base + 10%"]
]), known = "availability, error_rate, throughput, avg, max, p(95), slow, of a profile capacity, recovery, linearity, slope(p(95)), and of the target cpu, memory, heap, event_loop, gc, threads, open_files, io, restarts", isAtLeast = ({ comparators }) => comparators === atLeast, boundOf = (metric) => metric.kind === "use" ? metrics[metric.of]?.bound ?? time2 : metric.kind !== "slope" ? metrics[metric.kind]?.bound ?? time2 : slopes[metric.of.kind]?.bound ?? growth("%", "%");
function readMeasure(word, index) {
  let simple = Object.hasOwn(metrics, word) ? metrics[word] : void 0;
  if (simple)
    return { ...simple, text: word };
  let percentile = /^p\((\d+(?:\.\d+)?)\)$/.exec(word)?.[1];
  if (percentile !== void 0)
    return readQuantile(word, percentile, index);
  let over = /^slow\((.*)\)$/.exec(word)?.[1];
  if (over !== void 0)
    return readSlow(word, over, index);
  let slope = /^slope\((.*)\)$/.exec(word)?.[1];
  if (slope !== void 0)
    return readSlope(word, slope, index);
  let bare = /^p\(?(\d{1,2}(?:\.\d+)?)\)?$/i.exec(word)?.[1], near = bare ? `p(${bare})` : otherNames.get(word.toLowerCase().replace(/:$/, "")) ?? nearest(word, Object.keys(metrics));
  return { refused: word === "" ? "expected what is measured" : `there is no metric ${quote(word)}`, hint: near ? `did you mean ${near}?` : `known are ${known}`, index };
}
function readQuantile(word, percentile, index) {
  let quantile = +`${percentile}e-2`;
  if (isQuantile(quantile))
    return { ...both({ kind: "quantile", quantile }, time2), text: word };
  let fraction = asFraction(word);
  if (fraction)
    return { ...fraction, index };
  let hint2 = quantile >= 1 ? "for the slowest response write max" : void 0;
  return { refused: `expected a percentile above 0 and below 100; found ${word}`, hint: hint2, index };
}
function parseQuantile(word) {
  let quantile = +`${/^p\((\d+(?:\.\d+)?)\)$/.exec(word)?.[1]}e-2`;
  return isQuantile(quantile) ? quantile : void 0;
}
var isQuantile = (quantile) => quantile >= 0.01 && quantile < 1;
function asFraction(word) {
  let fraction = /^p\((0\.\d+)\)$/.exec(word)?.[1];
  return Number(fraction) > 0 ? {
    refused: `expected a percentile such as p(95), and no fraction; found ${word}`,
    hint: `did you mean p(${+`${fraction}e2`})?`
  } : void 0;
}
function readSlope(word, of, index) {
  let simple = Object.hasOwn(slopes, of) ? slopes[of] : void 0;
  if (simple)
    return { ...simple, text: word };
  let quantile = parseQuantile(of);
  if (quantile !== void 0)
    return {
      bound: growth("%", "%"),
      fixed: { kind: "slope", of: { kind: "quantile", quantile } },
      text: word
    };
  let fraction = asFraction(of);
  return fraction ? { ...fraction, index: index + 6 } : { refused: `there is no slope of ${quote(of)}`, hint: "known are slope(p(95)), slope(error_rate) and slope(memory)", index: index + 6 };
}
function readSlow(word, over, index) {
  let overMs = parseDuration(over);
  return overMs ? { bound: share, compared: { kind: "slow", overMs }, text: word } : {
    refused: `expected a time above zero in the parentheses; found ${quote(over)}`,
    hint: "such as slow(300ms); slow alone counts what is slower than base's p(99)",
    index: index + 5
  };
}

// build/config/objectives/conditions/tolerance.js
var namesBase = (written4) => /\bbase(line)?\b/i.test(written4), number2 = "\\d+(\\.\\d+)?", percent = `${number2}\\s*%`, larger = (amount) => `max\\s*\\(\\s*(${percent}\\s*,\\s*${amount}|${amount}\\s*,\\s*${percent})\\s*\\)`, anyOf = (amount) => `(${percent}|${amount}|${larger(amount)})`, atMostBase = (amount) => `base\\s*\\+\\s*${anyOf(amount)}`, tolerancePatterns = {
  share: `base\\s*\\+\\s*${percent}`,
  goodShare: `base\\s*-\\s*${percent}`,
  time: atMostBase(`${number2}(ms|s|m|h)`),
  perSecond: `base\\s*-\\s*${anyOf(`${number2}\\s*/\\s*[smh]`)}`
}, exampleOf = ({ text: text3, bound: bound2 }) => `${text3} ${isAtLeast(bound2) ? ">=" : "<="} ${formsOf(bound2)[0]}`;
function readTolerance(written4, index, measure) {
  let { bound: bound2 } = measure, forms2 = formsOf(bound2), [, lead, sign, blanks, amount] = /^(base\s*)([-+])(\s*)(.*)$/s.exec(written4) ?? [];
  if (lead === void 0 || blanks === void 0 || !amount)
    return {
      refused: `expected a form such as ${forms2[0]}; found ${quote(written4)}`,
      hint: known2(forms2),
      index
    };
  if (sign !== signOf(bound2))
    return { refused: `expected base ${signOf(bound2)}; found base ${sign}`, hint: `write ${exampleOf(measure)}`, index: index + lead.length };
  let start = index + lead.length + sign.length + blanks.length, inner2 = /^max\s*\((.*)\)$/s.exec(amount)?.[1], read = inner2 === void 0 ? readAmount(amount, bound2) : readLarger(inner2, bound2);
  return "refused" in read ? { ...read, index: start } : { value: { tolerance: read.value.tolerance, text: `base ${sign} ${read.value.text}` } };
}
function readAmount(written4, { unit: unit2, parse, comparators, example }) {
  let text3 = written4.trim().replace(/\s+/g, ""), relative = unit2 === "ratio" ? void 0 : parsePercent(written4), absolute = parse(written4), value = relative ?? absolute, shown = quote(written4);
  if (value === void 0) {
    let bare = /^\d+(\.\d+)?$/.test(text3), needs = unit2 === "ratio" ? `${text3}%` : `${text3}% or ${text3}${unit2}`, points = unit2 === "ratio" ? "the difference of two shares, in percentage points" : void 0;
    return {
      refused: `expected a tolerance such as ${unit2 === "ratio" ? "0.1%" : `5% or ${example}`}; found ${shown}`,
      hint: bare ? `it needs a unit, such as ${needs}` : points
    };
  }
  return value === 0 ? { refused: `expected a tolerance above zero; found ${shown}` } : (unit2 === "ratio" || relative !== void 0 && isAtLeast({ unit: unit2, parse, comparators, example })) && value >= 1 ? {
    refused: `expected a tolerance below 100%, since a larger one can never be exceeded; found ${shown}`
  } : { value: { tolerance: relative === void 0 ? { absolute: value } : { relative }, text: text3 } };
}
function readLarger(inner2, bound2) {
  if (bound2.unit === "ratio")
    return {
      refused: "shares have one tolerance, in percentage points",
      hint: known2(formsOf(bound2))
    };
  let hint2 = known2(formsOf(bound2).slice(-1)), parts = inner2.split(",");
  if (parts.length !== 2)
    return { refused: `expected two tolerances in max; found ${quote(inner2)}`, hint: hint2 };
  let texts2 = [], tolerance = {};
  for (let part of parts) {
    let read = readAmount(part.trim(), bound2);
    if ("refused" in read)
      return read;
    Object.assign(tolerance, read.value.tolerance), texts2.push(read.value.text);
  }
  return tolerance.relative === void 0 || tolerance.absolute === void 0 ? { refused: `expected a percentage and an amount in max; found ${quote(inner2)}`, hint: hint2 } : { value: { tolerance, text: `max(${texts2.join(", ")})` } };
}
var signOf = (bound2) => isAtLeast(bound2) ? "-" : "+";
function formsOf(bound2) {
  if (bound2.unit === "ratio")
    return [`base ${signOf(bound2)} 0.1%`];
  if (bound2.unit === "/s")
    return ["base - 5%", "base - 5/s", "base - max(5%, 5/s)"];
  if (bound2.unit !== "ms") {
    let { example } = bound2;
    return ["base + 10%", `base + ${example}`, `base + max(10%, ${example})`];
  }
  return ["base + 10%", "base + 20ms", "base + max(10%, 20ms)"];
}
function known2(forms2) {
  return forms2.length === 1 ? `write ${forms2[0]}` : `write ${forms2.slice(0, -1).join(", ")} or ${forms2.at(-1)}`;
}

// build/config/objectives/conditions/expression.js
var expressionPattern = (() => {
  let request2 = "(\\s*\\{.+\\})?";
  return `^\\s*(${[
    `availability${request2}\\s*>=?\\s*\\d+(\\.\\d+)?\\s*%`,
    `error_rate${request2}\\s*<=?\\s*\\d+(\\.\\d+)?\\s*%`,
    `throughput${request2}\\s*>=?\\s*\\d+(\\.\\d+)?\\s*/\\s*[smh]`,
    `(avg|max|p\\(\\d+(\\.\\d+)?\\))${request2}\\s*<=?\\s*\\d+(\\.\\d+)?\\s*(ms|s|m|h)`,
    `availability${request2}\\s*>=?\\s*${tolerancePatterns.goodShare}`,
    `(error_rate|slow(\\(\\d+(\\.\\d+)?(ms|s|m|h)\\))?)${request2}\\s*<=?\\s*${tolerancePatterns.share}`,
    `throughput${request2}\\s*>=?\\s*${tolerancePatterns.perSecond}`,
    `(avg|p\\(\\d+(\\.\\d+)?\\))${request2}\\s*<=?\\s*${tolerancePatterns.time}`,
    "capacity\\s*>=?\\s*\\d+(\\.\\d+)?\\s*/\\s*[smh]",
    "recovery\\s*<=?\\s*\\d+(\\.\\d+)?\\s*(ms|s|m|h)",
    "linearity\\s*>=?\\s*\\d+(\\.\\d+)?\\s*%",
    "slope\\((p\\(\\d+(\\.\\d+)?\\)|error_rate)\\)\\s*<=?\\s*\\d+(\\.\\d+)?\\s*%\\s*/\\s*min",
    "slope\\(memory\\)\\s*<=?\\s*\\d+(\\.\\d+)?\\s*MB\\s*/\\s*min",
    ...amountPatterns.map(([name3, amount]) => `${name3}\\s*<=?\\s*${amount}`),
    ...amountPatterns.filter(([name3]) => comparedResources.includes(name3)).map(([name3, amount]) => `${name3}\\s*<=?\\s*${atMostBase(`(${amount})`)}`)
  ].join("|")})\\s*$`;
})();
function parseRegression(written4, detect) {
  let subject = written4.trim(), measure = readMeasure(/^[^\s{<>=!]+/.exec(subject)?.[0] ?? "", 0);
  if ("refused" in measure)
    return measure;
  if (!measure.compared)
    return { refused: `${measure.text} cannot be compared with a baseline`, index: 0 };
  if (measure.compared.kind === "use")
    return {
      refused: `\`regression\` is for what the load measures; found ${measure.text}`,
      hint: `write ${exampleOf(measure)}`,
      index: 0
    };
  let read = parseExpression(`${subject} ${isAtLeast(measure.bound) ? ">= base -" : "<= base +"} ${detect.trim()}`);
  return "refused" in read ? { refused: read.refused, hint: read.hint } : {
    value: { ...read.value, text: noRegression(read.value.text.replace(/ [<>]= base .*$/s, "")) }
  };
}
function parseExpression(text3) {
  if (text3.length > longestExpression)
    return { refused: `an expression of more than ${longestExpression} characters` };
  let start = skipBlanks(text3, 0), word = /^[^\s{<>=!]+/.exec(text3.slice(start))?.[0] ?? "", measure = readMeasure(word, start);
  if ("refused" in measure)
    return measure;
  let request2 = readRequest(text3, skipBlanks(text3, start + word.length));
  if ("refused" in request2)
    return request2;
  if (request2.name !== void 0 && measure.fixed && isOfWhole(measure.fixed)) {
    let whole2 = measure.fixed.kind === "use" ? "target" : "load";
    return {
      refused: `${measure.text} is of the whole ${whole2}, not of one request`,
      index: start + word.length
    };
  }
  let comparison = readComparison(text3, skipBlanks(text3, request2.end), measure, start);
  if ("refused" in comparison)
    return comparison;
  let { comparator, claim, written: written4 } = comparison, subject = request2.name === void 0 ? measure.text : `${measure.text}{${request2.name}}`;
  return {
    value: {
      ...claim,
      text: `${subject} ${comparator} ${written4}`,
      ...request2.name !== void 0 && { request: request2.name, requestIndex: request2.index },
      comparator,
      unit: measure.bound.unit
    }
  };
}
var isOfWhole = (metric) => metric.kind === "use" || profileWith(metric) !== void 0;
function parseBound(text3, metric) {
  return readBound(text3.trim(), 0, boundOf(metric));
}
function readRequest(text3, index) {
  if (text3[index] !== "{")
    return { end: index };
  let depth2 = 0;
  for (let end = index; end < text3.length; end++) {
    if (text3[end] === "{" && depth2++, text3[end] !== "}" || --depth2 > 0)
      continue;
    let inner2 = text3.slice(index + 1, end), name3 = inner2.trim();
    return name3 === "" ? { refused: "expected the name of a request between the braces", index } : { name: name3, index: index + 1 + skipBlanks(inner2, 0), end: end + 1 };
  }
  return { refused: "the brace is not closed", index };
}
function readComparison(text3, index, measure, metricIndex) {
  let symbol = /^[<>=!]+/.exec(text3.slice(index))?.[0] ?? "", start = skipBlanks(text3, index + symbol.length), written4 = text3.slice(start).trim(), isCompared = namesBase(written4);
  if (isCompared && !measure.compared) {
    let hint2 = measure.text === "max" ? "it is one request; write p(99.9)" : void 0;
    return {
      refused: `${measure.text} cannot be compared with a baseline`,
      hint: hint2,
      index: metricIndex
    };
  }
  let comparator = readComparator(symbol, index, measure, isCompared);
  if (typeof comparator != "string")
    return comparator;
  let claimed = isCompared ? readCompared(written4, start, measure) : readFixed(written4, start, measure);
  if ("refused" in claimed)
    return claimed;
  let { claim } = claimed, reachesItsEnd = measure.bound.unit === "ratio" || measure.bound.mayBeZero, threshold = claim.kind === "fixed" && reachesItsEnd ? claim.threshold : void 0;
  if (comparator === ">" && threshold === 1 || comparator === "<" && threshold === 0)
    return {
      refused: `nothing can be ${comparator} ${written4}`,
      hint: `write ${comparator}= ${written4}`,
      index
    };
  let neverBreaks = claim.kind === "fixed" ? breaksNothing(claim, measure) : void 0;
  return neverBreaks ? { refused: `nothing breaks ${comparator} ${written4}`, hint: neverBreaks, index } : { comparator, ...claimed };
}
function breaksNothing({ metric, threshold }, { bound: bound2 }) {
  if (bound2.unit !== "ratio")
    return;
  if (!isAtLeast(bound2))
    return threshold >= 1 ? `such as ${bound2.comparators[0]} ${bound2.example}` : void 0;
  if (threshold === 0)
    return `such as ${bound2.comparators[0]} ${bound2.example}`;
  let meant = +`${Number((100 * threshold).toPrecision(12))}e2`;
  return metric.kind === "availability" && meant <= 100 ? `did you mean ${meant}%?` : void 0;
}
function readComparator(symbol, index, measure, isCompared) {
  let { bound: bound2 } = measure, allowed = bound2.comparators.join(" or ");
  if (symbol === "") {
    let example = measure.fixed ? `${bound2.comparators[0]} ${bound2.example}` : exampleOf(measure);
    return { refused: `expected ${allowed}`, hint: `such as ${example}`, index };
  }
  let comparator = ["<", "<=", ">", ">="].find((known3) => known3 === symbol);
  if (!comparator) {
    let meant = { "=<": "<=", "=>": ">=" }[symbol], hint3 = bound2.comparators.find((known3) => known3 === meant);
    return { refused: `expected ${allowed}; found ${symbol}`, hint: hint3 && `write ${hint3}`, index };
  }
  if (bound2.comparators.includes(comparator))
    return comparator;
  let better = isAtLeast(bound2) ? "more of it is better" : "less of it is better", hint2 = isCompared ? `${better}; write ${exampleOf(measure)}` : better;
  return { refused: `expected ${allowed}; found ${comparator}`, hint: hint2, index };
}
function readFixed(written4, index, measure) {
  if (!measure.fixed)
    return { refused: `${measure.text} is held against a baseline only; found ${quote(written4)}`, hint: `write ${exampleOf(measure)}`, index };
  let threshold = readBound(written4, index, measure.bound);
  return "refused" in threshold ? threshold : { claim: { kind: "fixed", metric: measure.fixed, threshold: threshold.value }, written: written4.replace(/\s+/g, "") };
}
function readCompared(written4, index, measure) {
  if (!measure.compared)
    throw new TypeError("readCompared is for metrics that can be compared");
  let read = readTolerance(written4, index, measure);
  if ("refused" in read)
    return read;
  let { tolerance, text: text3 } = read.value;
  return { claim: { kind: "compared", metric: measure.compared, tolerance }, written: text3 };
}
function readBound(written4, index, { unit: unit2, parse, example, mayBeZero }) {
  let value = parse(written4);
  return value === void 0 ? { refused: written4 === "" ? "expected a value" : `expected a value such as ${example}; found ${quote(written4)}`, hint: boundHint(written4, unit2), index } : unit2 === "ratio" && value > 1 ? { refused: `a share cannot be more than 100%; found ${quote(written4)}`, index } : unit2 !== "ratio" && !mayBeZero && value === 0 ? { refused: `expected a value above zero; found ${quote(written4)}`, index } : { value };
}
function boundHint(written4, unit2) {
  return /^\d+(\.\d+)?$/.test(written4) ? unit2 === "ms" ? `it needs a unit, such as ${written4}ms` : unit2 === "MB" ? `it needs a unit, such as ${written4}MB` : unit2 === "/s" ? `it needs a time, such as ${written4}/s` : unit2 !== "ratio" ? void 0 : `write a percentage, such as ${Number(written4) <= 1 ? +`${written4}e2` : Number(written4)}%` : void 0;
}
function skipBlanks(text3, index) {
  let at2 = index;
  for (; /\s/.test(text3[at2] ?? ""); )
    at2++;
  return at2;
}

// build/config/sources/source-name.js
var keys = providerKeys().filter(({ ask: ask2, can }) => ask2 || can).map(({ key }) => key), plain = textOption({
  type: "text",
  expected: "a name",
  hint: "such as staging",
  parse: name.parse
}), sourceName = {
  ...plain,
  read: (spot) => {
    let read = plain.read(spot);
    if (read === void 0 || sourceKeyOf(read, spot.reading.sources) !== void 0)
      return read;
    let known3 = [...keys, ...spot.reading.sources?.keys() ?? []], near = nearest(read, known3);
    return mistake(spot, {
      message: `no source is named \`${read}\``,
      hint: near ? `did you mean \`${near}\`?` : `the sources are ${known3.join(", ")}`
    });
  }
}, sourceKeyOf = (name3, named2 = /* @__PURE__ */ new Map()) => named2.get(name3) ?? keys.find((key) => key === name3), usualSource = (needs) => providerKeys().find(({ can }) => can?.includes(needs))?.key ?? "";

// build/config/objectives/conditions/reducer.js
var reducers = ["max", "min", "avg", "last"], reducer = textOption({
  type: "`max`, `min`, `avg`, `last` or percentile",
  expected: "what becomes of the values",
  hint: "such as max or p(95)",
  schema: { pattern: "^\\s*(max|min|avg|last|p\\(\\d+(\\.\\d+)?\\))\\s*$" },
  parse: (written4) => {
    let word = written4.trim(), kind = reducers.find((known3) => known3 === word);
    if (kind)
      return { value: { kind } };
    let quantile = parseQuantile(word);
    return quantile !== void 0 ? { value: { kind: "quantile", quantile } } : {
      refused: `expected max, min, avg, last or a percentile; found ${quote(written4)}`,
      hint: "such as p(95)"
    };
  }
});

// build/config/objectives/conditions/unit.js
var namedUnits = /* @__PURE__ */ new Map([
  ["seconds", "s"],
  ["second", "s"],
  ["sec", "s"],
  ["milliseconds", "ms"],
  ["percent", "%"],
  ["rps", "/s"]
]), unit = textOption({
  type: "unit",
  expected: "a unit",
  hint: "such as s, ms, ratio or /s",
  schema: {
    minLength: 1,
    maxLength: 20,
    pattern: "^[^\\s\\d.<>=+-]\\S*$",
    examples: ["s", "ms", "ratio", "/s", "MB"]
  },
  parse: (written4) => {
    let meant = namedUnits.get(written4.trim().toLowerCase());
    return meant ? {
      refused: `expected a unit's sign; found ${quote(written4)}`,
      hint: `did you mean \`${meant}\`?`
    } : /^[^\s\d.<>=+-]\S{0,19}$/.test(written4) && !/[\p{Cc}\p{Cf}]/u.test(written4) ? { value: written4 } : {
      refused: `expected a unit of at most 20 characters without blanks; found ${quote(written4)}`,
      hint: "such as s, ms, ratio, /s or MB"
    };
  }
});

// build/config/objectives/terms.js
var headFields = {
  name: {
    option: name,
    doc: "What the scorecard calls it. An objective that queries a source needs one.",
    otherwise: "the expression",
    example: "snappy"
  },
  key: { option: flag, doc: "A failed key objective makes the grade F.", default: !1 },
  weight: { option: weight, doc: "How much it counts in the score.", default: 1, example: 2 },
  advisory: { option: flag, doc: "Shown, never counted.", default: !1 }
};
function refuseKeyAndAdvisory({ key, advisory: advisory2 }, spot) {
  if (!key || !advisory2)
    return;
  mistake(spot, { message: "`key` and `advisory` exclude each other", hint: "an advisory objective is never counted" });
}
function refuseKeys(spot, keys3, why) {
  let there = keys3.flatMap((key) => entryOf(spot.node, key) ?? []);
  for (let { key, at: at2 } of there)
    mistake(spot, { message: `\`${key}\` ${why}`, at: at2 });
  return there.length === 0;
}
function headOf(values, said) {
  return {
    ...said,
    key: values.key ?? defaultOf(headFields.key),
    weight: values.weight ?? defaultOf(headFields.weight),
    advisory: values.advisory ?? defaultOf(headFields.advisory),
    ...defined({ during: values.during })
  };
}
function withWarn(head, threshold, warn) {
  return { ...head, threshold, ...defined({ warn }) };
}
function readWarn(spot, { comparator, threshold }, parse) {
  let { node } = spot, written4 = node.kind === "number" ? node.source : node.kind === "text" ? node.text : "", parsed = parse(written4);
  if ("refused" in parsed)
    return mistake(spot, { message: parsed.refused, hint: parsed.hint });
  let below = comparator === "<" || comparator === "<=";
  if (below ? parsed.value < threshold : parsed.value > threshold)
    return parsed.value;
  let hint2 = `with ${comparator} a warning comes ${below ? "below" : "above"} the threshold`;
  return mistake(spot, {
    message: `expected a bound stricter than the threshold; found ${quote(written4)}`,
    hint: hint2
  });
}

// build/config/objectives/fields.js
var condition = {
  type: "expression",
  schema: { type: "string" },
  read: (spot) => spot.node.kind === "text" ? spot : mistake(spot, {
    message: `expected an expression; found ${describe(spot.node)}`,
    hint: "such as p(95) < 500ms"
  })
}, bound = {
  type: "bound",
  schema: { type: ["string", "number"] },
  read: (spot) => spot.node.kind === "text" || spot.node.kind === "number" ? spot : mistake(spot, {
    message: `expected a bound; found ${describe(spot.node)}`,
    hint: "such as 400ms"
  })
}, segment = {
  ...name,
  read: (spot) => {
    let read = name.read(spot);
    return read !== void 0 && refer(spot, "segment", read), read;
  }
}, queriedKinds = providerKeys().filter((kind) => kind.ask !== void 0), askKeys = queriedKinds.map(({ key }) => key), listedKeys = askKeys.map((key) => `\`${key}\``).join(" or "), askFields = Object.fromEntries(queriedKinds.map(({ key, ask: ask2 }) => [key, ask2.setting])), ask = {
  type: "what the kind of the source takes",
  schema: { anyOf: queriedKinds.map((kind) => kind.ask.setting.option.schema) },
  read: (spot) => spot
}, { name: name2, ...counting } = headFields, objectiveFields = {
  name: name2,
  when: {
    option: condition,
    required: !0,
    doc: "What must hold: an expression as in the short form, or for the result of a source `value`, `ratio` or a percentile, a comparator and a number.",
    example: "p(95) < 500ms"
  },
  warn: {
    option: bound,
    doc: "A stricter bound on the same side: what holds `when` but not this is a warning. Not for comparisons with a baseline.",
    otherwise: "no warnings",
    example: "400ms"
  },
  ...counting,
  during: {
    option: segment,
    doc: "The segment of the run that it is judged on: of a spike `before`, `spike` or `after`.",
    otherwise: "the usual load, of a spike what comes before it; of a source the whole run",
    example: "spike"
  },
  ...askFields,
  source: {
    option: sourceName,
    doc: "The source that is queried, by its name below `sources`; with `ask`. Beside `alerts` and a bound on resource use, it says which source is queried where several could be.",
    otherwise: "the source whose key is there"
  },
  ask: {
    option: ask,
    doc: "The query for the `source`: what an objective would hold under the key of the source's kind.",
    otherwise: "the key of a source says it"
  },
  unit: {
    option: unit,
    doc: "The unit of the result of a query, or of what a histogram observes: `s`, `ms`, `ratio`, `/s`, or any other short unit, which is shown as it is.",
    otherwise: "none; of a histogram what its name says (`_seconds`, `_milliseconds`)",
    example: "s"
  },
  reduce: {
    option: reducer,
    doc: "What becomes of the values that a query has over the window: `max`, `min`, `avg`, `last`, or a percentile such as `p(95)`.",
    otherwise: "the value at the window's end",
    example: "max"
  },
  absent: {
    option: choice(["ok"]),
    doc: "With `ok` a query, or a part of a total, that finds nothing is zero, if the source is known to have watched: a target was scraped in the window, a stream had lines.",
    otherwise: "nothing found is no data",
    example: "ok"
  }
}, exclusiveKeys = [...askKeys, "source", "ask"].flatMap((one3, index, all) => all.slice(index + 1).map((other) => [one3, other]).filter((pair) => !pair.includes("source") || !pair.includes("ask"))), objectiveRules = { exclusive: exclusiveKeys };

// build/config/objectives/compared.js
var regressionFields = {
  regression: {
    option: condition,
    doc: "A metric, such as `p(95)` or `p(95){checkout}`, that must not regress against the baseline: a change for the worse that is certain fails from half of `detect` on.",
    otherwise: "an expression is judged",
    example: "p(95)"
  },
  detect: {
    option: condition,
    doc: "The change that must not be missed: a percentage or an amount, of shares percentage points.",
    otherwise: "none; `regression` needs it",
    example: "10%"
  }
}, noRegressionFields = {
  ...regressionFields,
  ...headFields
};
function readNoRegression(spot) {
  let { values, whole: whole2 } = readSection(noRegressionFields, {}, spot);
  refuseKeyAndAdvisory(values, spot);
  let { regression, detect } = values;
  if (!detect && !entryOf(spot.node, "detect"))
    return mistake(spot, {
      message: "`detect` is missing: the change that must not be missed",
      hint: "such as `detect: 10%`"
    });
  if (!whole2 || !regression || !detect || detect.node.kind !== "text")
    return;
  let change = detect.node.text, expression2 = readText(regression, (written4) => parseRegression(written4, change));
  if (expression2?.kind !== "compared")
    return;
  noteRequest(expression2, regression);
  let { text: text3, comparator, unit: unit2, metric } = expression2;
  if (metric.kind === "use")
    return;
  let head = headOf(values, { name: values.name ?? text3, comparator, unit: unit2 });
  return {
    objective: comparedOf({ ...expression2, metric }, head),
    place: spot.reading.place(spot.node.at)
  };
}
function noteRequest({ request: request2, requestIndex = 0 }, spot) {
  request2 !== void 0 && refer(inText(spot, requestIndex), "request", request2);
}
function comparedOf({ metric, tolerance, request: request2 }, head) {
  return {
    kind: "baseline",
    metric,
    ...head,
    tolerance,
    ...defined({ request: request2 })
  };
}
function inText(spot, index) {
  let { node } = spot;
  return node.kind === "text" && node.textAt !== void 0 ? { ...spot, node: { ...node, at: node.textAt + index } } : spot;
}

// build/config/objectives/conditions/condition.js
var number3 = "-?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?", patternOf = (subject) => `^\\s*${subject}\\s*(<=?|>=?)\\s*${number3}\\s*\\S*\\s*$`, conditionPatterns = {
  value: patternOf("value"),
  ratio: patternOf("ratio"),
  quantile: patternOf("p\\(\\d+(\\.\\d+)?\\)")
}, examples = { value: "value < 0.5", ratio: "ratio < 1%" }, meanings = {
  value: "it stands for the result of the query",
  ratio: "it stands for the share of what `bad` or `good` counts"
};
function parseCondition(text3, unit2, subject = "value") {
  let parts = readParts(text3, `\`${subject}\``, `such as ${examples[subject]}`);
  if ("refused" in parts)
    return parts;
  if (parts.subject !== subject)
    return {
      refused: `expected \`${subject}\`; found ${quote(parts.subject)}`,
      hint: meanings[subject],
      index: parts.subjectIndex
    };
  let condition2 = readCondition(parts, unit2);
  if ("refused" in condition2 || subject === "value")
    return condition2;
  let { threshold } = condition2.value;
  return threshold >= 0 && threshold <= 1 ? condition2 : {
    refused: "a share is between 0% and 100%",
    hint: "such as ratio < 1%",
    index: parts.boundIndex
  };
}
function parseQuantileCondition(text3, unit2) {
  let parts = readParts(text3, "a percentile", "such as p(95) < 500ms");
  if ("refused" in parts)
    return parts;
  let quantile = parseQuantile(parts.subject);
  if (quantile === void 0) {
    let other = { refused: `expected a percentile above 0 and below 100; found ${quote(parts.subject)}`, hint: "of a histogram it is written as p(95)" };
    return { ...asFraction(parts.subject) ?? other, index: parts.subjectIndex };
  }
  let condition2 = readCondition(parts, unit2);
  if ("refused" in condition2)
    return condition2;
  if (unit2 === "s" || unit2 === "ms") {
    let refusal = refuseOtherWay(parts, "at most", "less of a time is better");
    if (refusal)
      return refusal;
  }
  return { value: { ...condition2.value, quantile } };
}
function parseShareCondition(text3, partIs) {
  let condition2 = parseCondition(text3, "ratio", "ratio"), parts = readParts(text3, "`ratio`", examples.ratio);
  if ("refused" in condition2 || "refused" in parts)
    return condition2;
  let refusal = partIs === "bad" ? refuseOtherWay(parts, "at most", "`ratio` is the share of what is bad, and less of it is better") : refuseOtherWay(parts, "at least", "`ratio` is the share of what is good, and more of it is better");
  if (refusal)
    return refusal;
  if (condition2.value.threshold !== (partIs === "bad" ? 1 : 0))
    return condition2;
  let example = partIs === "bad" ? "such as ratio < 1%" : "such as ratio >= 99%";
  return {
    refused: `nothing breaks ${parts.symbol} ${parts.bound}`,
    hint: example,
    index: parts.boundIndex
  };
}
var ways = { "at most": ["<", "<="], "at least": [">", ">="] };
function refuseOtherWay({ symbol, symbolIndex }, way, hint2) {
  let expected = ways[way];
  if (!expected.includes(symbol))
    return { refused: `expected ${expected.join(" or ")}; found ${symbol}`, hint: hint2, index: symbolIndex };
}
function readParts(text3, expected, hint2) {
  if (text3.length > longestExpression)
    return { refused: `a condition of more than ${longestExpression} characters` };
  let match2 = /^(\s*)(\S*?)(\s*)([<>=!]+)(\s*)(.*?)\s*$/s.exec(text3);
  if (!match2)
    return {
      refused: `expected ${expected}, a comparator and a number; found ${quote(text3)}`,
      hint: hint2
    };
  let [lead, subject, gap, symbol, blanks, bound2] = match2.slice(1), symbolIndex = lead.length + subject.length + gap.length, boundIndex = symbolIndex + symbol.length + blanks.length;
  return { subject, symbol, bound: bound2, subjectIndex: lead.length, symbolIndex, boundIndex };
}
function readCondition({ symbol, symbolIndex, bound: bound2, boundIndex }, unit2) {
  let comparator = ["<", "<=", ">", ">="].find((known3) => known3 === symbol);
  if (!comparator)
    return { refused: `expected <, <=, > or >=; found ${symbol}`, index: symbolIndex };
  let threshold = parseThreshold(bound2, unit2);
  return "value" in threshold ? { value: { comparator, threshold: threshold.value } } : { ...threshold, index: boundIndex };
}
function parseThreshold(written4, unit2) {
  let match2 = new RegExp(`^(${number3})\\s*(\\S*)$`).exec(written4.trim()), [, digits, suffix] = match2 ?? [];
  if (digits === void 0 || suffix === void 0)
    return namesBase(written4) ? {
      refused: "the result of a query is not compared with a baseline",
      hint: "such as 0.5"
    } : { refused: `expected a number; found ${quote(written4)}`, hint: "such as 0.5" };
  let value = suffix === "" || suffix === unit2 ? Number(digits) : convert(digits, suffix, unit2);
  return value === void 0 || !Number.isFinite(value) ? { refused: `${quote(written4)} is not in the query's unit`, hint: unitHint(suffix, unit2) } : { value };
}
function convert(digits, suffix, unit2) {
  if (unit2 === "ratio" && suffix === "%")
    return /e/i.test(digits) ? Number(digits) / 100 : +`${digits}e-2`;
  if (unit2 === "/s")
    return parseRate(`${digits}${suffix}`);
  let ms = unit2 === "ms" || unit2 === "s" ? parseDuration(`${digits}${suffix}`) : void 0;
  return ms !== void 0 && unit2 === "s" ? ms / 1e3 : ms;
}
function unitHint(suffix, unit2) {
  return unit2 !== "none" ? `the query returns ${unit2}, so write the bound in it` : /^(ms|s|m|h)$/.test(suffix) ? "give the unit of the result: `unit: s` or `unit: ms`" : suffix === "%" ? 'give the unit of the result: `unit: ratio` (0 to 1) or `unit: "%"` (0 to 100)' : `give the unit of the result: \`unit: ${JSON.stringify(suffix.slice(0, 20))}\``;
}

// build/config/objectives/measured.js
var foreignKeys = {
  value: [],
  share: ["unit", "reduce"],
  quantile: ["reduce", "absent"]
}, patternOf2 = {
  value: conditionPatterns.value,
  share: conditionPatterns.ratio,
  quantile: conditionPatterns.quantile
};
function formsOf2({ key, ask: ask2 }) {
  return ask2.forms.reduceRight((others2, { of, form: form5 }, index) => {
    let beside = Object.fromEntries(foreignKeys[of].map((foreign) => [foreign, !1])), own2 = { properties: { when: { pattern: patternOf2[of] }, ...beside } };
    return index === ask2.forms.length - 1 ? own2 : { if: { properties: { [key]: form5 } }, then: own2, else: others2 };
  }, {});
}
function namedSource(values, spot) {
  let kind = queriedKinds.find(({ key: key2 }) => entryOf(spot.node, key2));
  if (kind) {
    let written4 = values[kind.key];
    return { provider: kind.key, title: kind.title, written: written4 };
  }
  let ask2 = entryOf(spot.node, "ask");
  if (!ask2)
    return;
  let { source: source2 } = values, key = source2 === void 0 ? void 0 : sourceKeyOf(source2, spot.reading.sources), named2 = queriedKinds.find((one3) => one3.key === key);
  return entryOf(spot.node, "source") || mistake(spot, {
    message: "`ask` needs a `source`",
    hint: "the name of one below `sources`, or its key at the top of the file",
    at: ask2.at
  }), {
    provider: source2 ?? "",
    title: named2?.title ?? "source",
    written: values.ask && named2?.ask.setting.option.read(values.ask)
  };
}
function readMeasured({ provider, title, written: written4 }, values, spot) {
  if (entryOf(spot.node, "name") || mistake(spot, {
    message: `a ${title} objective needs a \`name\``,
    hint: "the scorecard shows it"
  }), entryOf(spot.node, "unit") && values.unit === void 0 || !written4 || !refuseForeignKeys(written4.of.kind, spot))
    return;
  let unit2 = values.unit ?? written4.unit ?? usualUnits[written4.of.kind];
  if (unit2 === void 0)
    return mistake(spot, { message: "`unit` is missing", hint: written4.unitHint });
  let read = values.when && readConditionOf(written4, unit2, values.when, values), warn = values.warn && read && readWarn(values.warn, read.when, (written5) => parseThreshold(written5, unit2));
  if (!read || values.warn && warn === void 0 || values.name === void 0)
    return;
  let { when, question: question2 } = read, { ask: ask2, query, language } = written4, head = headOf(values, { name: values.name, comparator: when.comparator, unit: unit2 });
  return {
    objective: {
      kind: "measured",
      provider,
      question: question2,
      ask: ask2,
      query: question2.kind === "quantile" ? `${formatQuantile(question2.quantile)} of ${query}` : query,
      ...language !== void 0 && { language },
      ...withWarn(head, when.threshold, warn)
    },
    place: spot.reading.place(spot.node.at)
  };
}
var usualUnits = { value: "none", share: "ratio", quantile: void 0 };
function readConditionOf({ of }, unit2, spot, { reduce, absent: absent2 }) {
  if (of.kind === "quantile") {
    let when2 = readText(spot, (written4) => parseQuantileCondition(written4, unit2));
    return when2 && { when: when2, question: { kind: "quantile", quantile: when2.quantile } };
  }
  let when = readText(spot, (written4) => of.kind === "value" ? parseCondition(written4, unit2) : parseShareCondition(written4, of.partIs)), terms = { ...reduce && { reduce }, ...absent2 && { absent: absent2 } };
  return when && { when, question: { ...of, ...terms } };
}
var foreignHint = {
  value: "",
  share: "belongs to a query; a ratio has its own unit",
  quantile: "does not go with a histogram"
}, refuseForeignKeys = (kind, spot) => refuseKeys(spot, foreignKeys[kind], foreignHint[kind]);

// build/config/objectives/of-alerts.js
var alertsFields = {
  ...alertFields,
  ...headFields,
  source: {
    option: sourceName,
    doc: "Of `alerts`: the source that is queried.",
    otherwise: "the only one that can"
  }
};
function readAlerts(spot) {
  let { values, whole: whole2 } = readSection(alertsFields, {}, spot);
  refuseKeyAndAdvisory(values, spot);
  let indicator = buildAlerts(values, spot);
  if (!whole2 || !indicator)
    return;
  let head = headOf(values, {
    name: values.name ?? nameOfAlerts(indicator),
    comparator: "<=",
    unit: "none"
  });
  return {
    objective: {
      kind: "measured",
      provider: values.source ?? usualSource("alerts"),
      ...sourceQueryOf(indicator),
      ...withWarn(head, 0, void 0)
    },
    place: spot.reading.place(spot.node.at),
    needs: "alerts",
    ...defined({ named: values.source })
  };
}

// build/config/objectives/of-load.js
function readShort(spot) {
  let expression2 = readExpression(spot);
  return expression2 && loadObjective(expression2, {}, void 0, spot);
}
function readExpression(spot) {
  let expression2 = readText(spot, parseExpression);
  return expression2 && noteRequest(expression2, spot), expression2;
}
function readLoad(values, spot) {
  if (values.unit !== void 0 && mistake(spot, { message: `\`unit\` belongs to ${listedKeys}; an expression has its own unit` }), refuseKeys(spot, ["reduce", "absent"], `belongs to a query of ${listedKeys}`), !values.when || !hasAsk(spot))
    return;
  let expression2 = readExpression(values.when);
  if (!expression2 || !isOfSegments(expression2, spot))
    return;
  let warnEntry = entryOf(spot.node, "warn");
  if (warnEntry && expression2.kind === "compared")
    return mistake(spot, {
      message: "`warn` is not for comparisons with a baseline",
      hint: "write a second objective with the smaller tolerance and `advisory: true`",
      at: warnEntry.at
    });
  if (!values.warn || expression2.kind === "compared")
    return loadObjective(expression2, values, void 0, values.when);
  let warn = readWarn(values.warn, expression2, (written4) => parseBound(written4, expression2.metric));
  return warn === void 0 ? void 0 : loadObjective(expression2, values, warn, values.when);
}
function hasAsk(spot) {
  let source2 = entryOf(spot.node, "source"), when = entryOf(spot.node, "when")?.value;
  return !source2 || when?.kind !== "text" || !/^\s*(value|ratio)\b/.test(when.text) ? !0 : (mistake(spot, { message: "`ask` is missing: the query for the source", at: source2.at }), !1);
}
function isOfSegments(expression2, spot) {
  let during = entryOf(spot.node, "during");
  if (!during || expression2.kind === "compared")
    return !0;
  let { metric } = expression2;
  if (metric.kind === "use" || profileWith(metric) === void 0)
    return !0;
  let message = `\`during\` does not go with ${metric.kind}, which is of the whole run`;
  return mistake(spot, { message, at: during.at }), !1;
}
function loadObjective(expression2, values, warn, spot) {
  let { request: request2, comparator, unit: unit2 } = expression2, { during } = values, text3 = during === void 0 ? expression2.text : `${expression2.text} during ${during}`, head = headOf(values, { name: values.name ?? text3, comparator, unit: unit2 }), ofRequest = request2 !== void 0 && { request: request2 }, place = spot.reading.place(spot.node.at), ofUse = (needs, query, terms2) => {
    let { source: named2 } = values;
    return { objective: { kind: "measured", provider: named2 ?? usualSource(needs), ...query, ...terms2 }, place, needs, ...defined({ named: named2 }) };
  };
  if (expression2.kind === "compared") {
    let { metric: metric2, tolerance } = expression2;
    if (metric2.kind !== "use")
      return { objective: { ...comparedOf({ ...expression2, metric: metric2 }, head), form: "literal" }, place };
    let question2 = { ...metric2, tolerance };
    return ofUse("compared-use", { ...useOf(metric2), question: question2 }, { ...head, threshold: 0 });
  }
  let { metric, threshold } = expression2, terms = withWarn(head, threshold, warn);
  return metric.kind === "use" ? ofUse("use", useOf(metric), terms) : { objective: isProfileMetric(metric) ? { kind: "load", metric, ...terms } : { kind: "load", metric, ...terms, ...ofRequest }, place };
}
var useOf = ({ of }) => sourceQueryOf({ kind: "conventional", what: of });

// build/config/objectives/objectives.js
var formsOfAll = queriedKinds.reduceRight((others2, kind) => ({
  if: { required: [kind.key] },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
  then: { required: ["name"], ...formsOf2(kind) },
  else: others2
}), {
  if: { required: ["ask"] },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
  then: { required: ["name", "source"] },
  else: {
    properties: {
      when: { pattern: expressionPattern },
      unit: !1,
      reduce: !1,
      absent: !1
    }
  }
}), objective = {
  type: "expression, or mapping",
  fields: { ...objectiveFields, ...regressionFields, ...alertFields },
  schema: {
    anyOf: [
      {
        type: "string",
        pattern: expressionPattern,
        examples: ["availability >= 99.9%", "p(95) <= base + 10%"]
      },
      {
        ...sectionSchema(objectiveFields, objectiveRules),
        ...formsOfAll
      },
      { ...sectionSchema(noRegressionFields), required: ["regression", "detect"] },
      { ...sectionSchema(alertsFields), required: ["alerts"] }
    ]
  },
  read: (spot) => {
    if (spot.node.kind === "text")
      return readShort(spot);
    if (spot.node.kind !== "map")
      return mistake(spot, {
        message: `expected an objective; found ${describe(spot.node)}`,
        hint: "such as p(95) < 200ms"
      });
    if (entryOf(spot.node, "regression"))
      return readNoRegression(spot);
    if (entryOf(spot.node, "alerts"))
      return readAlerts(spot);
    let { values, whole: whole2 } = readSection(objectiveFields, objectiveRules, spot);
    refuseKeyAndAdvisory(values, spot);
    let source2 = namedSource(values, spot), read = source2 ? readMeasured(source2, values, spot) : readLoad(values, spot);
    return whole2 ? read : void 0;
  }
};

// build/config/chaos/abort.js
var opposite = {
  "<": ">=",
  "<=": ">",
  ">": "<=",
  ">=": "<"
}, hint = "say when to stop, such as error_rate > 50%", abort = textOption({
  type: "condition",
  expected: "a condition",
  hint,
  parse: (text3) => {
    let [, before = "", symbol, after = ""] = /^([^<>=]*)([<>]=?)(.*)$/s.exec(text3) ?? [];
    if (symbol === void 0)
      return { refused: "expected a metric, a comparator and a value", hint };
    let read = parseExpression(`${before}${opposite[symbol]}${after}`);
    if ("refused" in read)
      return refusalOf(read, before, symbol);
    let { value } = read;
    if (value.kind === "compared" || value.metric.kind === "use" || isProfileMetric(value.metric))
      return { refused: "only what the load itself shows can end an experiment", hint };
    let { metric, comparator, threshold, unit: unit2, request: request2 } = value, name3 = text3.trim();
    return {
      value: {
        condition: name3,
        objective: {
          kind: "load",
          name: name3,
          metric,
          comparator,
          threshold,
          unit: unit2,
          ...request2 !== void 0 && { request: request2 },
          key: !1,
          weight: 1,
          advisory: !1
        }
      }
    };
  }
});
function refusalOf({ refused, index, ...rest }, before, symbol) {
  if (/^expected (<|>)/.test(refused))
    return { refused: `\`${symbol}\` would end it while all is well`, hint, index: before.length };
  let shift = symbol.length - opposite[symbol].length;
  return {
    refused,
    hint: rest.hint ?? hint,
    index: index !== void 0 && index > before.length ? index + shift : index
  };
}

// build/config/chaos/chaos.js
var mostExperiments = 20, mostHypotheses = 20, longestMs2 = 6e5, experimentName = {
  ...name,
  read: (spot) => {
    let read = name.read(spot);
    return read === void 0 || read !== steadySegment && !read.endsWith(recoveryOf("")) ? read : mistake(spot, {
      message: `the name ${quote(read)} is taken: a part of the run is called that`,
      hint: "say what is broken, such as payment is slow"
    });
  }
}, recovery = textOption({
  type: "bound",
  expected: "a bound of a time",
  hint: 'such as "< 10s", in quotes',
  schema: { pattern: "^\\s*<=?\\s*\\d+(\\.\\d+)?(ms|s|m|h)\\s*$" },
  parse: (written4) => {
    let [, comparator, rest = ""] = /^\s*(<=?)\s*(.*?)\s*$/s.exec(written4) ?? [], ms = parseDuration(rest);
    return comparator && ms !== void 0 && ms > 0 && ms <= longestMs2 ? { value: { comparator, ms } } : {
      refused: `expected < or <= and a time of up to 10m; found ${quote(written4)}`,
      hint: 'such as "< 10s"'
    };
  }
}), { fields: _, ...described } = objective, hypothesis = {
  ...described,
  type: "expression, or mapping as of `objectives`",
  read: (spot) => {
    let read = objective.read(spot);
    if (!read)
      return;
    if (isOfProfile(read.objective))
      return mistake(spot, {
        message: "a profile of the load is of the whole run, not of one fault",
        hint: "how soon it recovers is the key `recovery` of the experiment"
      });
    if (isAlertsObjective(read.objective))
      return mistake(spot, {
        message: "alert rules are of the whole run, not of one fault",
        hint: "list them under `objectives`"
      });
    let during = entryOf(spot.node, "during");
    return during ? mistake(spot, { message: "`during` is the experiment itself", hint: "remove it", at: during.at }) : read;
  }
}, experimentFields = {
  name: {
    option: experimentName,
    required: !0,
    doc: "What it is called on the scorecard; objectives can name it in `during`.",
    example: "payment is slow"
  },
  fault: {
    option: faultOption,
    required: !0,
    doc: "What is broken: the first key that names a kind says which kind of fault it is."
  },
  for: {
    option: duration({ least: 1e3, most: longestMs2 }),
    doc: "How long the fault is observed once it is active. It is then reverted.",
    default: "30s",
    example: "30s"
  },
  hypothesis: {
    option: list(hypothesis, {
      most: mostHypotheses,
      name: (one3) => one3.objective.name,
      what: "objectives"
    }),
    required: !0,
    doc: "What holds while the fault is active: objectives, each judged on that time alone.",
    example: ["availability >= 99%", "p(95) < 800ms"]
  },
  recovery: {
    option: recovery,
    doc: "How soon after the fault all objectives of the load hold again: the objective `<name>: recovery`.",
    otherwise: "it is watched for up to 30s, and not judged",
    example: "< 10s"
  },
  abort: {
    option: abort,
    doc: "Reverts the fault at once, and fails the run, as soon as this is shown to be so.",
    otherwise: "the fault is observed to its end",
    example: "error_rate > 50%"
  }
}, experiment = {
  type: "mapping",
  fields: experimentFields,
  schema: sectionSchema(experimentFields),
  read: (spot) => {
    let { values, whole: whole2 } = readSection(experimentFields, {}, spot);
    return whole2 ? (noteRequest2(values.abort?.objective.request, spot), { ...values, place: spot.reading.place(spot.node.at) }) : void 0;
  }
};
function noteRequest2(request2, spot) {
  let node = entryOf(spot.node, "abort")?.value;
  request2 !== void 0 && node && refer({ ...spot, node, path: `${spot.path}.abort` }, "request", request2);
}
var chaosFields = {
  steady: {
    option: duration({ least: 1e3, most: longestMs2 }),
    doc: "How long the load runs undisturbed first. Where its objectives do not hold here, nothing is injected.",
    default: "30s"
  },
  experiments: {
    option: list(experiment, {
      most: mostExperiments,
      name: ({ name: name3 }) => name3,
      what: "experiments"
    }),
    required: !0,
    doc: "Faults, one after the other, and what holds while each of them is active."
  },
  allow: {
    option: list(choice(faultIds), { most: faultIds.length, what: "kinds of fault" }),
    doc: "Kinds of fault that may be injected. On a pull request those that its base branch allows hold as well.",
    default: ["proxy"],
    example: ["proxy", "command"]
  }
}, chaos = section(chaosFields);

// build/config/chaos/dependencies.js
var mostDependencies = 20, nameForm = "^[A-Za-z][A-Za-z0-9_-]{0,39}$", form = /^(\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9._-]+):(\d{1,5})$/, endpoint = textOption({
  type: "host and port",
  expected: "a host and a port",
  hint: "such as 127.0.0.1:9101",
  schema: { pattern: `^\\s*${form.source.slice(1, -1)}\\s*$` },
  parse: (text3) => {
    let [, host = "", digits] = form.exec(text3.trim()) ?? [], port = Number(digits);
    return port >= 1 && port <= 65535 ? { value: { host: host.replace(/^\[|\]$/g, ""), port } } : {
      refused: `expected a host and a port; found ${quote(text3)}`,
      hint: "such as 127.0.0.1:9101"
    };
  }
}), dependencyFields = {
  listen: {
    option: endpoint,
    required: !0,
    doc: "Where the proxy listens, which is where the target has to look for the dependency.",
    example: "127.0.0.1:9101"
  },
  upstream: {
    option: endpoint,
    required: !0,
    doc: "Where the dependency itself is.",
    example: "payment.internal:443"
  }
}, one = section(dependencyFields), dependencies = {
  type: "mapping of dependencies",
  schema: {
    type: "object",
    propertyNames: { pattern: nameForm },
    minProperties: 1,
    maxProperties: mostDependencies,
    additionalProperties: sectionSchema(dependencyFields)
  },
  read: (spot) => {
    let { node } = spot;
    if (node.kind !== "map")
      return mistake(spot, {
        message: `expected a mapping of names; found ${describe(node)}`,
        hint: "such as { payment: { listen: 127.0.0.1:9101, upstream: payment.internal:443 } }"
      });
    if (node.entries.length === 0 || node.entries.length > mostDependencies)
      return mistake(spot, { message: `expected 1 to ${mostDependencies} dependencies` });
    let read = node.entries.map((entry) => readNamed(entry, spot)), whole2 = read.filter((found) => found !== void 0);
    return noteSameAddress(whole2, spot), whole2.length === read.length ? whole2 : void 0;
  }
};
function readNamed({ key: name3, at: at2, value: node }, spot) {
  if (!new RegExp(nameForm).test(name3))
    return mistake(spot, {
      message: `expected a name of letters, digits, - and _; found \`${name3}\``,
      hint: "such as `payment`",
      at: at2
    });
  let read = one.read({ ...spot, node, path: `${spot.path}.${name3}` });
  return read && { name: name3, ...read, at: at2, place: spot.reading.place(at2) };
}
function noteSameAddress(all, spot) {
  for (let [index, { name: name3, listen, upstream, at: at2 }] of all.entries()) {
    let first = all.slice(0, index).find((other) => isSame(other.listen, listen));
    first && mistake(spot, {
      message: `\`${name3}\` listens where \`${first.name}\` does`,
      hint: "give each dependency a port of its own",
      at: at2
    }), isSame(listen, upstream) && mistake(spot, {
      message: `\`${name3}\` listens where the dependency itself is`,
      hint: "let the proxy listen at another port",
      at: at2
    });
  }
}
var isSame = (one3, other) => one3.host === other.host && one3.port === other.port;

// build/checks/host-name.js
var form2 = "^[A-Za-z0-9_]([A-Za-z0-9_.-]*[A-Za-z0-9_])?\\.?$|^[0-9A-Fa-f]*:[0-9A-Fa-f:.]+$", hostName = textOption({
  type: "host",
  expected: "a host",
  hint: "such as db.internal, without scheme and port",
  schema: { pattern: form2, maxLength: 253 },
  parse: (written4) => {
    let text3 = written4.trim();
    return new RegExp(form2).test(text3) && text3.length <= 253 ? { value: text3 } : {
      refused: `expected a host; found ${quote(written4)}`,
      hint: "such as db.internal, without scheme and port"
    };
  }
});

// build/checks/dns/kind.js
var dns = {
  id: "dns",
  fields: {
    dns: {
      option: hostName,
      doc: "The name that is resolved, as this machine resolves names.",
      required: !0,
      example: "shop.example"
    },
    expect: {
      option: section({
        address: {
          option: address,
          doc: "An address that is among those of the name.",
          otherwise: "any",
          example: "10.1.2.3"
        }
      }),
      doc: "What a good answer is.",
      otherwise: "one with an address"
    }
  },
  addressOf: ({ dns: name3 }) => name3,
  load: () => import("./checks-dns-dns.js")
};

// build/checks/grpc-health/kind.js
var grpcHealth = {
  id: "grpc-health",
  fields: {
    "grpc-health": {
      option: socketAddress,
      doc: "The server that `grpc.health.v1.Health/Check` is asked of: `host:port`. Good is SERVING, and a server that has no such service.",
      required: !0,
      example: "127.0.0.1:50051"
    }
  },
  addressOf: (settings) => settings["grpc-health"],
  readiness: "grpc"
};

// build/checks/kafka/kind.js
var client = "reliability-gate", apiVersions = 18, correlation = 7, int16 = (value) => String.fromCharCode(value >> 8, value & 255), int32 = (value) => int16(value >> 16) + int16(value & 65535);
function question() {
  let body2 = int16(apiVersions) + int16(0) + int32(correlation) + int16(client.length) + client;
  return int32(body2.length) + body2;
}
var kafka = {
  id: "kafka",
  fields: {
    kafka: {
      option: socketAddress,
      doc: "A broker, which is asked which versions of its protocol it speaks: `host:port`, without TLS.",
      required: !0,
      example: "localhost:9092"
    }
  },
  addressOf: ({ kafka: address3 }) => address3,
  requestOf: ({ kafka: address3 }) => ({
    protocol: "tcp",
    // The answer begins with the correlation id and, where all is well, error code 0.
    settings: {
      tcp: address3,
      send: new Secret(question()),
      expect: { body: int32(correlation) + int16(0) }
    }
  })
};

// build/checks/ping/kind.js
var ping = {
  id: "ping",
  fields: {
    ping: {
      option: hostName,
      doc: "The host, which the program `ping` of this machine asks once. Many clouds and runners let no ping through: `tcp` says more.",
      required: !0,
      example: "db.internal"
    }
  },
  addressOf: ({ ping: host }) => host,
  load: () => import("./checks-ping-ping.js")
};

// build/checks/redis/kind.js
var redis = {
  id: "redis",
  fields: {
    redis: {
      option: socketAddress,
      doc: "The server, which is sent `PING`: `host:port`, without TLS.",
      required: !0,
      example: "localhost:6379"
    },
    expect: {
      option: section({
        answer: {
          option: choice(["PONG", "NOAUTH"]),
          doc: "The answer: `NOAUTH` of a server with a password, which is not given here.",
          default: "PONG"
        }
      }),
      doc: "What a good answer is.",
      otherwise: "`PONG`"
    }
  },
  addressOf: ({ redis: address3 }) => address3,
  requestOf: ({ redis: address3, expect }) => ({
    protocol: "tcp",
    settings: {
      tcp: address3,
      send: new Secret(`PING\r
`),
      expect: { body: expect?.answer === "NOAUTH" ? "-NOAUTH" : `+PONG\r
` }
    }
  })
};

// build/checks/checks.js
var checkKinds = [dns, ping, grpcHealth, kafka, redis];

// build/config/load/form.js
var mostFields = 200, form3 = {
  type: "mapping of names to values",
  schema: {
    type: "object",
    additionalProperties: { type: ["string", "number", "boolean"] },
    maxProperties: mostFields
  },
  read: (spot) => {
    let { node } = spot;
    if (node.kind !== "map")
      return mistake(spot, {
        message: `expected a mapping of names to values; found ${describeKind(node)}`,
        hint: "such as { sku: 1 }"
      });
    if (node.entries.length > mostFields)
      return mistake(spot, { message: `more than ${mostFields} fields` });
    let before = spot.reading.found.length, pairs = node.entries.map(({ key, value }) => {
      let written4 = scalarText(value);
      if (written4 !== void 0)
        return `${encode(key)}=${encode(written4)}`;
      let own2 = { ...spot, node: value, path: `${spot.path}.${key}` };
      return mistake(own2, { message: `expected a text or a number; found ${describe(value)}` });
    });
    return spot.reading.found.length > before ? void 0 : pairs;
  }
}, scalarText = (node) => {
  if (node.kind === "text")
    return node.text;
  if (node.kind === "number" || node.kind === "boolean")
    return String(node.value);
}, encode = (text3) => isTemplate(text3) ? text3.split(/(\{\{.*?\}\})/s).map((part) => part.startsWith("{{") ? part : encodeURIComponent(part)).join("") : encodeURIComponent(text3);

// build/config/load/multipart.js
var mostFields2 = 200, mediaType = textOption({
  type: "media type",
  expected: "a media type",
  hint: "such as image/jpeg",
  schema: { pattern: "^[\\w.+-]+/[\\w.+-]+(;[ -~]*)?$", maxLength: 200 },
  parse: (value) => value.length <= 200 && /^[\w.+-]+\/[\w.+-]+(;[ -~]*)?$/.test(value) ? { value } : { refused: "expected a media type", hint: "such as image/jpeg" }
});
function multipart(file2) {
  let fileFields2 = {
    file: {
      option: file2,
      doc: "The file that is sent, of at most 16 MB.",
      required: !0,
      example: "a.jpg"
    },
    type: {
      option: mediaType,
      doc: "Its media type.",
      default: "application/octet-stream",
      example: "image/jpeg"
    },
    filename: {
      option: text({ most: 200, expected: "a name" }),
      doc: "What the server is told that the file is called.",
      otherwise: "its own name",
      example: "me.jpg"
    }
  }, ofFile = section(fileFields2), readField = (name3, spot) => {
    if (spot.node.kind === "map") {
      let read = ofFile.read(spot);
      if (!read)
        return;
      let { file: content, type, filename } = read;
      return { name: name3, file: content, ...type && { type }, ...filename && { filename } };
    }
    let written4 = scalarText(spot.node);
    if (written4 !== void 0) {
      if (!isTemplate(written4))
        for (let secret of secretsOfField(name3, written4))
          spot.reading.secrets.add(secret);
      return { name: name3, text: new Secret(written4) };
    }
    return mistake(spot, {
      message: `expected a text, a number or a file; found ${describe(spot.node)}`,
      hint: "such as { file: a.jpg }"
    });
  };
  return {
    type: "mapping of names to values and files",
    fields: {
      "<field>": {
        option: ofFile,
        doc: "A field that is a file; any other value is sent as text.",
        otherwise: "a text"
      }
    },
    schema: {
      type: "object",
      additionalProperties: { anyOf: [{ type: ["string", "number", "boolean"] }, ofFile.schema] },
      minProperties: 1,
      maxProperties: mostFields2
    },
    read: (spot) => {
      let { node } = spot;
      if (node.kind !== "map" || node.entries.length === 0)
        return mistake(spot, {
          message: `expected a mapping of names to values and files; found ${node.kind === "map" ? "an empty one" : describeKind(node)}`,
          hint: "such as { photo: { file: a.jpg } }"
        });
      if (node.entries.length > mostFields2)
        return mistake(spot, { message: `more than ${mostFields2} fields` });
      let before = spot.reading.found.length, fields = node.entries.map(({ key, value }) => readField(key, { ...spot, node: value, path: `${spot.path}.${key}` }));
      return spot.reading.found.length > before ? void 0 : fields;
    }
  };
}

// build/config/load/body.js
var mostBodyCharacters = 64 * 1024, bodyFile = {
  ...file,
  read: (spot) => {
    let path2 = file.read(spot);
    if (path2 !== void 0)
      return isTemplate(path2) ? mistake(spot, {
        message: "the path of a file has no placeholders",
        hint: "the file is read once, before the load"
      }) : { path: path2, place: spot.reading.place(spot.node.at) };
  }
}, bodyFields = {
  json: { option: jsonValue, doc: "A body, sent as JSON.", otherwise: "no body" },
  body: {
    option: text({ most: mostBodyCharacters, expected: "a text" }),
    doc: "A body, sent as it is.",
    otherwise: "no body",
    example: "sku=1"
  },
  form: {
    option: form3,
    doc: "A body, sent as a form (`application/x-www-form-urlencoded`).",
    otherwise: "no body"
  },
  multipart: {
    option: multipart(bodyFile),
    doc: "A body, sent as a form with files (`multipart/form-data`): fields by name, each a text or `{ file: a.jpg, type: image/jpeg }`.",
    otherwise: "no body"
  },
  file: {
    option: bodyFile,
    doc: "A body that is the content of a file of at most 16 MB, sent as `application/octet-stream` unless `headers` say otherwise.",
    otherwise: "no body",
    example: "body.bin"
  }
}, bodyKeys = Object.keys(bodyFields), exclusiveBodies = bodyKeys.flatMap((one3, at2) => bodyKeys.slice(at2 + 1).map((other) => [one3, other])), filledBodyKeys = bodyKeys.filter((key) => key !== "file");
function bodyOf(values) {
  let { json: json2, body: body2, form: pairs, multipart: fields, file: whole2 } = values;
  return json2 !== void 0 ? ofText(JSON.stringify(json2), "json", "application/json") : pairs ? ofText(pairs.join("&"), "form", "application/x-www-form-urlencoded") : body2 !== void 0 ? ofText(body2) : whole2 ? { plan: { file: whole2 }, type: "application/octet-stream", secrets: [] } : { plan: fields ? { multipart: fields } : {}, secrets: [] };
}
function ofText(written4, kind, type) {
  return {
    plan: {
      body: new Secret(written4),
      ...kind && isTemplate(written4) && { bodyKind: kind }
    },
    ...type !== void 0 && { type },
    secrets: secretsOfBody(written4)
  };
}
function noteTypeOfMultipart(spot) {
  if (!entryOf(spot.node, "multipart"))
    return;
  let headers2 = entryOf(spot.node, "headers")?.value, typed = headers2?.kind === "map" && headers2.entries.find(({ key }) => /^content-type$/i.test(key));
  typed && mistake(spot, {
    message: "a request with `multipart` has no Content-Type of its own",
    hint: "remove the header: it is sent with the boundary of the parts",
    at: typed.at
  });
}

// build/config/load/capture.js
import { RE2JS } from "./vendor/re2js.js";
var mostCaptures = 50, mostCharacters = 500, jsonPath = textOption({
  type: "JSON path",
  expected: "a JSON path",
  hint: "such as $.items[0].sku",
  schema: { pattern: "^\\s*\\$", maxLength: mostCharacters },
  parse: (written4) => {
    let value = written4.trim();
    if (value.length > mostCharacters)
      return { refused: `a path of more than ${mostCharacters} characters` };
    if (!value.startsWith("$"))
      return {
        refused: `expected a JSON path; found ${quote(written4)}`,
        hint: "it begins with $, such as $.items[0].sku"
      };
    try {
      return compileJsonPath(value), { value };
    } catch (error) {
      let { message, token: token2 } = error;
      return {
        refused: `the JSON path ${quote(value)} cannot be read: ${message.replace(/ \('.*$/s, "")}`,
        hint: "see RFC 9535",
        index: token2?.index
      };
    }
  }
}), pattern = textOption({
  type: "regular expression",
  expected: "a regular expression",
  hint: "put it into quotes",
  schema: { minLength: 1, maxLength: mostCharacters },
  parse: (value) => {
    if (value === "")
      return { refused: "expected a regular expression; found an empty text" };
    if (value.length > mostCharacters)
      return { refused: `an expression of more than ${mostCharacters} characters` };
    try {
      return RE2JS.compile(value), { value };
    } catch (error) {
      return {
        refused: `the regular expression ${quote(value)} cannot be read: ${error.message}`,
        hint: "the syntax is that of RE2, without look-around and back-references"
      };
    }
  }
}), short = text({ most: 200, expected: "a name" }), otherFields = {
  header: { option: short, doc: "The value of a header of the response.", example: "X-CSRF" },
  regex: {
    option: pattern,
    doc: "What the first group matches in the body, or the whole expression where it has no group; the syntax of RE2.",
    example: "order-(\\d+)"
  },
  cookie: {
    option: short,
    doc: "The value of a cookie that the response sets.",
    example: "session"
  }
}, others = section(otherFields, {
  exclusive: [
    ["header", "regex"],
    ["header", "cookie"],
    ["regex", "cookie"]
  ]
}), captures = {
  type: "mapping of names to what is kept of the response",
  schema: {
    type: "object",
    propertyNames: { pattern: "^[A-Za-z_][A-Za-z0-9_-]*$" },
    additionalProperties: { anyOf: [jsonPath.schema, others.schema] },
    maxProperties: mostCaptures
  },
  read: (spot) => {
    let { node } = spot;
    if (node.kind !== "map")
      return mistake(spot, {
        message: `expected a mapping of names; found ${describe(node)}`,
        hint: "such as { token: $.token }"
      });
    if (node.entries.length > mostCaptures)
      return mistake(spot, { message: `more than ${mostCaptures} captures` });
    let before = spot.reading.found.length, all = node.entries.map(({ key, at: at2, value }) => {
      let own2 = { ...spot, node: value, path: `${spot.path}.${key}` }, refused = refuseName(key);
      if (refused)
        return mistake(own2, { message: refused, at: at2 });
      let what = readCaptured(own2);
      return what && { name: key, ...what };
    });
    return spot.reading.found.length > before ? void 0 : all;
  }
};
function refuseName(name3) {
  return /^[A-Za-z_][A-Za-z0-9_-]*$/.test(name3) ? givenNames.some((given) => given === name3) ? `the name \`${name3}\` means something already` : void 0 : "the name of a value is made of letters, digits, _ and -, and begins with a letter";
}
function readCaptured(spot) {
  if (spot.node.kind === "text") {
    let path2 = jsonPath.read(spot);
    return path2 === void 0 ? void 0 : { from: "json", path: path2 };
  }
  let read = others.read(spot);
  if (read)
    return read.header !== void 0 ? { from: "header", header: read.header } : read.regex !== void 0 ? { from: "regex", pattern: read.regex } : read.cookie !== void 0 ? { from: "cookie", cookie: read.cookie } : mistake(spot, {
      message: "expected one of `header`, `regex` and `cookie`",
      hint: "or a JSON path, such as $.token"
    });
}

// build/config/load/expect.js
var mostEntries = 50, byteUnits = { B: 1, kB: 1e3, MB: 1e6 };
function limit(expected, example, parse) {
  return textOption({
    type: "bound",
    expected,
    hint: `such as "${example}", in quotes`,
    schema: { pattern: "^\\s*[<>]=?\\s*\\d" },
    parse: (written4) => {
      let [, comparator, rest = ""] = /^\s*([<>]=?)\s*(.*?)\s*$/s.exec(written4) ?? [], value = parse(rest);
      return comparator && value !== void 0 ? { value: { comparator, value } } : {
        refused: `expected ${expected}; found ${quote(written4)}`,
        hint: `such as "${example}"`
      };
    }
  });
}
function parseBytes(written4) {
  let [, number4, unit2 = ""] = /^(\d+(?:\.\d+)?)\s*(B|kB|MB)$/.exec(written4) ?? [];
  return number4 === void 0 ? void 0 : Number(number4) * byteUnits[unit2];
}
function entries(what, one3) {
  return {
    type: what.type,
    schema: { type: "object", additionalProperties: what.schema, maxProperties: mostEntries },
    read: (spot) => {
      let { node } = spot;
      if (node.kind !== "map")
        return mistake(spot, {
          message: `expected ${what.expected}; found ${describe(node)}`,
          hint: what.hint
        });
      if (node.entries.length > mostEntries)
        return mistake(spot, { message: `more than ${mostEntries} entries` });
      let before = spot.reading.found.length, all = node.entries.map((entry) => one3(entry, { ...spot, node: entry.value, path: `${spot.path}.${entry.key}` }));
      return spot.reading.found.length > before ? void 0 : all;
    }
  };
}
var pattern2 = text({ most: 1e3, expected: "a text" }), expectFields = {
  status: {
    option: statuses,
    doc: "The status codes that are good.",
    otherwise: "2xx and 3xx",
    example: 201
  },
  header: {
    option: entries({
      type: "mapping of headers to values",
      expected: "a mapping of header names to values",
      hint: "such as { Content-Type: application/json* }",
      schema: pattern2.schema
    }, ({ key }, spot) => {
      let value = pattern2.read(spot);
      return value === void 0 ? void 0 : [key, value];
    }),
    doc: "Headers that the response has; `*` in a value stands for any text.",
    otherwise: "any"
  },
  body: {
    option: text({ most: 1e4, expected: "a text" }),
    doc: "Text that the body holds.",
    otherwise: "any",
    example: "Thank you"
  },
  json: {
    option: entries({
      type: "mapping of JSON paths to values",
      expected: "a mapping of JSON paths to values",
      hint: 'such as { "$.items[0].sku": 1 }',
      schema: {}
    }, ({ key, at: at2 }, spot) => {
      let parsed = jsonPath.parse(key);
      if ("refused" in parsed)
        return mistake(spot, { message: parsed.refused, hint: parsed.hint, at: at2 });
      let value = spot.node.kind === "nothing" ? null : jsonValue.read(spot);
      return value === void 0 ? void 0 : { path: parsed.value, value };
    }),
    doc: "What the first value is that each JSON path (RFC 9535) finds in the body.",
    otherwise: "any"
  },
  size: {
    option: limit("a size", "< 100kB", parseBytes),
    doc: "Size of the decoded body in B, kB or MB.",
    otherwise: "any",
    example: "< 100kB"
  },
  time: {
    option: limit("a time", "< 2s", parseDuration),
    doc: "Response time, from the intended start. A slower response is an error; to judge a percentile write an objective.",
    otherwise: "any, within `load.timeout`",
    example: "< 2s"
  }
}, expectations = section(expectFields);
function expectOf(read) {
  let { status, header, body: body2, json: json2, size, time: time3 } = read ?? {};
  return {
    ...status && { status },
    ...header && { headers: Object.fromEntries(header) },
    ...body2 !== void 0 && { body: body2 },
    ...json2 && { json: json2 },
    ...size && { size },
    ...time3 && { time: time3 }
  };
}

// build/config/load/placeholders.js
var templatePath = {
  ...path,
  schema: { pattern: '^/(?!/)([!"$-~]|\\{\\{[^}]*\\}\\})*$', maxLength: 2e3 },
  parse: (text3) => {
    let parsed = path.parse(masked(text3));
    return "value" in parsed ? { value: text3 } : parsed;
  },
  read: (spot) => {
    let { node } = spot;
    return node.kind !== "text" || !isTemplate(node.text) ? path.read(spot) : path.read({ ...spot, node: { ...node, text: masked(node.text) } }) === void 0 ? void 0 : node.text;
  }
};
function notePlaceholders(spot, keys3) {
  for (let key of keys3) {
    let value = entryOf(spot.node, key)?.value;
    value && noteWithin({ ...spot, node: value, path: `${spot.path}.${key}` });
  }
}
function noteWithin(spot) {
  let { node, path: at2 } = spot;
  if (node.kind === "text")
    noteText(spot, node);
  else if (node.kind === "list")
    for (let [index, item2] of node.items.entries())
      noteWithin({ ...spot, node: item2, path: `${at2}[${index}]` });
  else if (node.kind === "map")
    for (let { key, value } of node.entries)
      noteWithin({ ...spot, node: value, path: `${at2}.${key}` });
}
function holdsTemplates(node) {
  return node?.kind === "text" ? isTemplate(node.text) : node?.kind === "list" ? node.items.some(holdsTemplates) : node?.kind === "map" && node.entries.some(({ key, value }) => isTemplate(key) || holdsTemplates(value));
}
function noteText(spot, node) {
  if (!isTemplate(node.text))
    return;
  let offset = (index) => node.textAt === void 0 ? node.at : node.textAt + index, parsed = parseTemplate(node.text);
  if ("refused" in parsed) {
    let { refused, hint: hint2, index = 0 } = parsed;
    mistake(spot, { message: refused, hint: hint2, at: offset(index) });
    return;
  }
  let { reading, path: at2 } = spot;
  for (let part of parsed.value) {
    if (typeof part == "string" || part.kind !== "value")
      continue;
    let { name: name3, index } = part, to = name3.includes(".") ? "column" : "value";
    reading.references.push({ to, name: name3, path: at2, place: reading.place(offset(index)) });
  }
}
function withValues(option, spot, captured) {
  let { reading } = spot, before = reading.references.length, read = option.read(spot), own2 = reading.references.splice(before);
  reading.references.push(...own2.filter(({ to }) => to !== "value"));
  for (let { to, name: name3, path: at2, place } of own2) {
    if (to !== "value" || captured.has(name3))
      continue;
    let message = `${at2}: nothing before it captures \`${name3}\``, hint2 = `${captured.size > 0 ? `captured are ${[...captured].join(", ")}` : "capture it in an earlier step"}; a column of data is written with its name, such as users.name; ${howToSendBraces}`;
    reading.found.push({ place, section: sectionOf(at2), mistake: { message, hint: hint2, place } });
  }
  return read;
}

// build/config/load/http-request.js
var methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"], filledExpectations = ["header", "body", "json"], filledKeys = ["path", "headers", ...filledBodyKeys], requestFields = {
  name: {
    option: name,
    doc: "What objectives and the scorecard call it.",
    otherwise: "method and path, such as `GET /products`",
    example: "checkout"
  },
  method: { option: choice(methods), doc: "The HTTP method.", default: "GET", example: "POST" },
  path: {
    option: templatePath,
    required: !0,
    doc: "Joined to the target's own path; it may hold a query.",
    example: "/checkout"
  },
  headers: {
    option: headers,
    doc: "Sent with this request beside those of the target.",
    otherwise: "none"
  },
  ...bodyFields,
  weight: {
    option: weight,
    doc: "How often it is sent, compared with the others.",
    default: 1,
    example: 3
  },
  gzip: { option: flag, doc: "Send the body compressed by gzip.", default: !1 },
  follow: {
    option: flag,
    doc: "Follow redirects within the origin; the time of the request is that of all hops.",
    default: !1
  },
  capture: {
    option: captures,
    doc: "What is kept of the response, for later steps; see [scenarios](scenarios.md).",
    otherwise: "nothing"
  },
  expect: {
    option: expectations,
    doc: "What a successful response is.",
    otherwise: "2xx and 3xx are good"
  }
}, httpRequest = {
  type: "`METHOD /path`, or mapping",
  fields: requestFields,
  schema: {
    anyOf: [
      {
        type: "string",
        pattern: `^(${methods.join("|")}) /(?!/)[!"$-~]*$`,
        examples: ["GET /products"]
      },
      {
        ...sectionSchema(requestFields, { exclusive: exclusiveBodies }),
        dependentSchemas: Object.fromEntries(bodyKeys.map((key) => [
          key,
          { required: ["method"], properties: { method: { enum: withBody() } } }
        ]))
      }
    ]
  },
  read: (spot) => spot.node.kind === "text" ? readShort2(spot) : spot.node.kind !== "map" ? mistake(spot, {
    message: `expected a request; found ${describe(spot.node)}`,
    hint: "such as GET /products"
  }) : readLong(spot)
};
function readShort2(spot) {
  let parsed = readText(spot, parseShort);
  return noteWithin(spot), parsed && planOf(parsed, spot, holdsTemplates(spot.node));
}
function parseShort(written4) {
  let match2 = /^(\S+)( +)(.*)$/.exec(written4), hint2 = `such as ${written4.startsWith("/") ? "GET " : ""}${written4.startsWith("/") ? written4.slice(0, 60) : "GET /products"}`;
  if (!match2)
    return { refused: `expected a method and a path; found ${quote(written4)}`, hint: hint2 };
  let [, method, blanks, rest] = match2;
  if (!methods.some((known3) => known3 === method)) {
    let near = nearest(method, methods);
    return {
      refused: `expected a method such as GET; found ${quote(method)}`,
      hint: near && `did you mean ${near}?`,
      index: 0
    };
  }
  let parsed = templatePath.parse(rest);
  return "value" in parsed ? { value: { method, path: parsed.value } } : { ...parsed, index: method.length + blanks.length + (parsed.index ?? 0) };
}
function readLong(spot) {
  let { values, whole: whole2 } = readSection(requestFields, { exclusive: exclusiveBodies }, spot);
  notePlaceholders(spot, filledKeys), noteExpected(spot), noteTypeOfMultipart(spot);
  let bodyKey = bodyKeys.map((key) => entryOf(spot.node, key)).find((entry) => entry !== void 0), method = values.method ?? (entryOf(spot.node, "method") ? void 0 : defaultOf(requestFields.method));
  if (bodyKey && method && !withBody().includes(method))
    return mistake(spot, {
      message: `a ${method} request has no body`,
      hint: "write a method such as `method: POST`",
      at: bodyKey.at
    });
  if (!whole2 || method === void 0 || values.path === void 0)
    return;
  let templates = filledKeys.some((key) => holdsTemplates(entryOf(spot.node, key)?.value));
  return planOf({ ...values, method, path: values.path }, spot, templates);
}
function noteExpected(spot) {
  let expected = entryOf(spot.node, "expect")?.value;
  expected && notePlaceholders({ ...spot, node: expected, path: `${spot.path}.expect` }, filledExpectations);
}
function planOf(values, { reading }, templates) {
  let { method, path: path2, gzip, follow, capture } = values, body2 = bodyOf(values);
  for (let secret of [...secretsOfPath(path2), ...body2.secrets])
    isTemplate(secret) || reading.secrets.add(secret);
  let typed = Object.keys(values.headers ?? {}).some((header) => header.toLowerCase() === "content-type");
  return {
    name: values.name ?? `${method} ${path2}`,
    method,
    path: path2,
    headers: {
      ...body2.type && !typed && { "content-type": new Secret(body2.type) },
      ...values.headers
    },
    ...body2.plan,
    ...templates && { templates: !0 },
    ...gzip && { gzip },
    ...follow && { follow },
    ...capture && capture.length > 0 && { capture },
    weight: values.weight ?? defaultOf(requestFields.weight),
    expect: expectOf(values.expect)
  };
}
function withBody() {
  return methods.filter((method) => method !== "GET" && method !== "HEAD");
}

// build/config/checks/http-check.js
var address2 = textOption({
  type: "path, or address",
  expected: "a path or an address",
  hint: "such as /health, or https://api.example/health",
  schema: { pattern: '^(https?://[^\\s/?#]+)?/(?!/)[!"$-~]*$' },
  secret: !0,
  parse: parseAddress
});
function parseAddress(written4) {
  let [, origin, rest = ""] = /^([A-Za-z][A-Za-z\d+.-]*:\/\/[^/?#]*)(.*)$/s.exec(written4) ?? [];
  if (origin === void 0) {
    let read2 = path.parse(written4);
    return "value" in read2 ? { value: { path: read2.value } } : read2;
  }
  let base = parseBaseUrl(origin);
  if (!("value" in base))
    return base;
  if (base.value.authorization)
    return {
      refused: "the address of a check holds no credentials",
      hint: "give them as `headers`"
    };
  let read = path.parse(rest === "" ? "/" : rest);
  return "value" in read ? { value: { origin: base.value.url, path: read.value } } : read;
}
var { json, body, form: form4 } = bodyFields, httpFields = {
  http: {
    option: address2,
    doc: "A path of the target, to which its headers go too; or the whole address of another service.",
    required: !0,
    example: "/health"
  },
  method: { option: choice(methods), doc: "The HTTP method.", default: "GET", example: "POST" },
  headers: { option: headers, doc: "Sent with the request.", otherwise: "none" },
  json,
  body,
  form: form4,
  follow: { option: flag, doc: "Follow redirects within the origin.", default: !1 },
  expect: {
    option: expectations,
    doc: "What a good answer is.",
    otherwise: "2xx and 3xx are good"
  }
}, exclusive = exclusiveBodies.filter((pair) => pair.every((key) => key in httpFields));
function readHttp(spot) {
  let { node } = spot, written4 = entryOf(node, "http");
  if (node.kind !== "map" || written4?.value.kind !== "text")
    return;
  let found = readText({ ...spot, node: written4.value }, parseAddress);
  if (!found)
    return;
  let entries2 = node.entries.filter(({ key }) => key !== "timeout").map((entry) => entry.key === "http" ? { ...entry, key: "path", value: { ...written4.value, text: found.path } } : entry), request2 = withValues(httpRequest, { ...spot, node: { ...node, entries: entries2 } }, /* @__PURE__ */ new Set());
  return request2 && { request: request2, ...found.origin !== void 0 && { origin: found.origin } };
}

// build/config/checks/checks.js
var mostChecks = 100, commonFields = {
  name: { option: name, doc: "What the scorecard calls it.", required: !0, example: "api" },
  timeout: {
    option: duration({ least: 1, most: limits.requestTimeoutMs }),
    doc: "How long each try may take.",
    default: "5s"
  }
}, timeoutOf = ({ timeout = defaultOf(commonFields.timeout) }) => timeout, shownPath = (path2) => path2.replace(/\?.*$/s, "");
function formOf(id, fields, build, pairs = []) {
  let all = { ...commonFields, ...fields }, whole2 = section(all, { exclusive: pairs });
  return {
    id,
    option: {
      ...whole2,
      read: (spot) => {
        let read = whole2.read(spot);
        return read && build(read, spot);
      }
    }
  };
}
var http = formOf("http", httpFields, (read, spot) => {
  let found = readHttp(spot);
  if (!found)
    return;
  let { request: request2, origin = "" } = found;
  return {
    name: read.name,
    kind: "http",
    address: `${request2.method} ${origin}${shownPath(request2.path)}`,
    timeoutMs: timeoutOf(read),
    ...origin && { url: origin },
    how: { by: "request", ...found }
  };
}, exclusive);
function requestCheck({ id, fields, exclusive: pairs }) {
  let { expires } = fields.expect?.option.fields ?? {};
  return formOf(id, { ...fields, ...expires && { expires } }, (read) => {
    let { name: named2, timeout: _2, expires: left, ...rest } = read, expect = left === void 0 ? rest.expect : { ...rest.expect ?? {}, expires: left }, settings = { ...rest, ...expect !== void 0 && { expect } }, request2 = { name: named2, protocol: id, weight: 1, settings };
    return {
      name: named2,
      kind: id,
      address: String(rest[id]),
      timeoutMs: timeoutOf(read),
      ...defined({ url: requestAddress(request2) }),
      how: { by: "request", request: request2 }
    };
  }, pairs);
}
function kindCheck(kind) {
  return formOf(kind.id, kind.fields, (read) => {
    let { name: named2, timeout: _2, ...settings } = read, address3 = kind.addressOf(settings);
    return {
      name: named2,
      kind: kind.id,
      address: address3,
      timeoutMs: timeoutOf(read),
      ...defined({ url: urlOf(address3) }),
      how: howOf(kind, named2, settings)
    };
  });
}
function howOf(kind, called, settings) {
  return "requestOf" in kind ? { by: "request", request: { name: called, weight: 1, ...kind.requestOf(settings) } } : "readiness" in kind ? { by: "readiness", protocol: kind.readiness } : { by: "kind", settings };
}
var urlOf = (address3) => [`http://${address3}`, `http://[${address3}]`].find((url) => URL.canParse(url)), own = checkKinds.map(kindCheck), forms = [
  http,
  ...own,
  ...requestForms.filter(({ id }) => !own.some((one3) => one3.id === id)).map(requestCheck)
], keys2 = forms.map(({ id }) => id), check = {
  type: "mapping",
  schema: { anyOf: forms.map(({ option }) => option.schema) },
  read: (spot) => {
    let { node } = spot, hint2 = "such as { name: api, http: /health }";
    if (node.kind !== "map")
      return mistake(spot, { message: `expected a check; found ${describe(node)}`, hint: hint2 });
    let named2 = node.entries.filter(({ key }) => keys2.includes(key)), [first, second] = named2;
    if (!first)
      return mistake(spot, { message: `a check has one of the keys ${keys2.join(", ")}`, hint: hint2 });
    if (second) {
      let message = `\`${first.key}\` and \`${second.key}\` exclude each other`;
      return mistake(spot, { message, hint: "a check looks at one thing", at: second.at });
    }
    return forms.find(({ id }) => id === first.key).option.read(spot);
  }
}, checks = list(check, {
  most: mostChecks,
  name: ({ name: called }) => called,
  what: "checks"
});

// build/config/load/data.js
var mostFiles = 20, dataFields = {
  file: {
    option: file,
    doc: "A file of rows: `.csv` (RFC 4180, its first line names the columns), `.json` (a list of objects) or `.ndjson`.",
    required: !0,
    example: "users.csv"
  },
  pick: {
    option: choice(["sequential", "random", "unique"]),
    doc: "Which row an iteration gets: one after the other and from the start again, any, or each row once. When the rows of `unique` are used up, the load ends.",
    default: "sequential"
  },
  secrets: {
    option: list(name, { most: 50, what: "columns" }),
    doc: "Columns whose values are secrets: they reach no record and no log.",
    otherwise: "none",
    example: ["password"]
  }
}, one2 = section(dataFields), data = {
  type: "mapping of names to files",
  fields: {
    "<name>": {
      option: one2,
      otherwise: "none",
      doc: "What placeholders call it: `{{ users.name }}` is the column `name` of `users`."
    }
  },
  schema: {
    type: "object",
    propertyNames: { pattern: "^[A-Za-z_][A-Za-z0-9_-]*$" },
    additionalProperties: one2.schema,
    maxProperties: mostFiles
  },
  read: (spot) => {
    let { node, reading } = spot;
    if (node.kind !== "map")
      return mistake(spot, {
        message: `expected a mapping of names to files; found ${describe(node)}`,
        hint: "such as { users: { file: users.csv } }"
      });
    if (node.entries.length > mostFiles)
      return mistake(spot, { message: `more than ${mostFiles} files` });
    let before = reading.found.length, all = node.entries.map(({ key, at: at2, value }) => {
      let own2 = { ...spot, node: value, path: `${spot.path}.${key}` };
      if (!/^[A-Za-z_][A-Za-z0-9_-]*$/.test(key))
        return mistake(own2, { message: "the name of data is made of letters, digits, _ and -, and begins with a letter", at: at2 });
      let read = one2.read(own2);
      return read && { ...read, name: key, place: reading.place(value.at) };
    });
    return reading.found.length > before ? void 0 : all;
  }
};

// build/config/load/load-spike.js
var spikeFields = {
  rate: {
    option: rate({ most: limits.ratePerSecond }),
    doc: "Arrivals while it lasts, above `load.rate`.",
    required: !0,
    example: "500/s"
  },
  at: {
    option: duration({ least: 1e3, most: limits.durationMs }),
    doc: "When it begins, in the measured part; what comes before is the load that the objectives are judged on.",
    otherwise: "a quarter of `load.duration`",
    example: "30s"
  },
  duration: {
    option: duration({ least: 1e3, most: limits.durationMs }),
    doc: "How long it lasts; the rest of `load.duration` is there to recover.",
    otherwise: "a sixth of `load.duration`",
    example: "20s"
  }
}, written2 = section(spikeFields), spike = {
  ...written2,
  read: (spot) => {
    let read = written2.read(spot);
    return read && { ...read, place: spot.reading.place(spot.node.at) };
  }
};

// build/config/load/load-steps.js
var stepRate = rate({ most: limits.ratePerSecond }), stepUsers = integer({ least: 1, most: limits.users }), step = {
  type: "rate or number of users",
  schema: { anyOf: [stepRate.schema, stepUsers.schema] },
  read: (spot) => {
    let place = spot.reading.place(spot.node.at), { kind } = spot.node;
    if (kind !== "text" && kind !== "number")
      return mistake(spot, {
        message: `expected a rate or a number of users; found ${describe(spot.node)}`
      });
    let level2 = kind === "text" ? stepRate.read(spot) : stepUsers.read(spot);
    return level2 === void 0 ? void 0 : { kind: kind === "text" ? "rate" : "users", level: level2, place };
  }
}, steps = (() => {
  let all = list(step, { most: limits.steps, what: "steps" });
  return {
    ...all,
    read: (spot) => {
      let read = all.read(spot);
      for (let [index, { kind, level: level2 }] of (read ?? []).entries()) {
        let before = read[index - 1];
        if (!before)
          continue;
        let node = spot.node.kind === "list" ? spot.node.items[index] : spot.node, own2 = { ...spot, node, path: `${spot.path}[${index}]` };
        if (kind !== before.kind)
          return mistake(own2, { message: "a rate and a number of users do not mix" });
        if (level2 > before.level)
          continue;
        return mistake(own2, { message: "this step does not go up", hint: "each step loads more than the one before" });
      }
      return read && read.length < 2 ? mistake(spot, {
        message: "expected at least two steps",
        hint: "the first is where the load starts"
      }) : read;
    }
  };
})();

// build/config/load/sources/request-source.js
var openapiFields = {
  openapi: {
    option: file,
    doc: "An OpenAPI document (3.0 or 3.1): each of its `GET`, `HEAD` and `OPTIONS` operations is sent, filled from its examples and defaults.",
    required: !0,
    example: "openapi.yaml"
  },
  operations: {
    option: list(name, { most: limits.requests, what: "operations" }),
    doc: "Which of its operations are sent, of whatever method: by `operationId`, or as `GET /products/{id}`.",
    otherwise: "those that change nothing",
    example: ["listProducts"]
  }
}, harFields = {
  har: {
    option: file,
    doc: "A recording of a browser (HTTP Archive): its requests are sent as often as it holds them, without cookies and credentials in headers.",
    required: !0,
    example: "session.har"
  },
  hosts: {
    option: list(hostPattern, { most: limits.hosts, what: "hosts" }),
    doc: "Hosts of the recording whose requests are sent, all of them to the target.",
    otherwise: "the host of the first request",
    example: ["shop.example"]
  }
}, [ofOpenapi, ofHar] = [section(openapiFields), section(harFields)], requestSource = {
  type: "mapping",
  fields: { ...openapiFields, ...harFields },
  schema: { anyOf: [ofOpenapi.schema, ofHar.schema] },
  read: (spot) => {
    let place = spot.reading.place(spot.node.at);
    if (spot.node.kind === "map" && spot.node.entries.some(({ key }) => key === "har")) {
      let read2 = ofHar.read(spot);
      return read2 && { kind: "har", place, file: read2.har, ...read2.hosts && { hosts: read2.hosts } };
    }
    let read = ofOpenapi.read(spot), { openapi, operations } = read ?? {};
    return openapi === void 0 ? void 0 : { kind: "openapi", place, file: openapi, ...operations && { operations } };
  }
};

// build/config/load/requests.js
var commonFields2 = {
  name: {
    option: name,
    doc: "What objectives and the scorecard call it.",
    required: !0,
    example: "echo"
  },
  weight: {
    option: weight,
    doc: "How often it is sent, compared with the others.",
    default: 1,
    example: 3
  }
}, otherRequests = requestForms.map((form5) => [form5.id, requestOf(form5)]), request = {
  ...httpRequest,
  schema: otherRequests.length === 0 ? httpRequest.schema : { anyOf: [httpRequest.schema, ...otherRequests.map(([, { schema }]) => schema)] },
  read: (spot) => {
    let { node } = spot, keys3 = node.kind === "map" ? node.entries.map(({ key }) => key) : [], [, option = httpRequest] = otherRequests.find(([id]) => keys3.includes(id)) ?? [];
    return option.read(spot);
  }
}, singleRequest = {
  ...request,
  read: (spot) => withValues(request, spot, /* @__PURE__ */ new Set())
}, requestList = list(singleRequest, {
  most: limits.requests,
  name: ({ name: called }) => called,
  what: "requests"
}), requests = {
  ...requestList,
  type: `${requestList.type}, or mapping`,
  fields: { ...requestList.fields, ...requestSource.fields },
  schema: { anyOf: [requestList.schema, requestSource.schema] },
  read: (spot) => spot.node.kind === "map" ? requestSource.read(spot) : requestList.read(spot)
};
function requestOf({ id: protocol, fields, exclusive: exclusive3, templates }) {
  let all = { ...commonFields2, ...fields }, whole2 = section(all, { exclusive: exclusive3 });
  return {
    ...whole2,
    read: (spot) => {
      let read = whole2.read(spot);
      if (notePlaceholders(spot, templates), !read)
        return;
      let { name: named2, weight: often = defaultOf(commonFields2.weight), ...settings } = read;
      return { name: named2, protocol, weight: often, settings };
    }
  };
}

// build/config/load/scenarios.js
var mostSteps = 50, pause = duration({ least: 0, most: limits.thinkMs }), think = textOption({
  type: "duration, or a range of them",
  expected: "a duration",
  hint: "such as 500ms, or 200ms..1s",
  schema: {
    pattern: "^\\s*\\d+(\\.\\d+)?(ms|s|m|h)\\s*(\\.\\.\\s*\\d+(\\.\\d+)?(ms|s|m|h)\\s*)?$"
  },
  parse: (written4) => {
    let parts = written4.split(".."), [one3, other = one3] = parts.map((part) => pause.parse(part.trim()));
    return parts.length > 2 || !one3 || !other ? {
      refused: `expected a duration or a range; found ${quote(written4)}`,
      hint: "such as 200ms..1s"
    } : "refused" in one3 ? one3 : "refused" in other ? other : one3.value <= other.value ? { value: { least: one3.value, most: other.value } } : { refused: `the range ${quote(written4)} ends before it begins` };
  }
}), thinkFields = {
  think: { option: think, doc: "A pause before the next request.", required: !0 }
}, scenarioFields = {
  name: {
    option: name,
    doc: "What objectives and the scorecard call it; its steps are `name / step`.",
    required: !0,
    example: "buy"
  },
  weight: {
    option: weight,
    doc: "How often it starts, compared with the others.",
    default: 1,
    example: 3
  },
  steps: {
    option: {
      type: "list of requests and pauses",
      schema: {
        type: "array",
        items: { anyOf: [section(thinkFields).schema, httpRequest.schema] },
        minItems: 1,
        maxItems: mostSteps
      },
      read: readSteps
    },
    doc: "Requests that follow each other, and pauses: `{ think: 500ms }`.",
    required: !0
  }
}, scenario = {
  ...section(scenarioFields),
  read: (spot) => {
    let { values, whole: whole2 } = readSection(scenarioFields, {}, spot), { name: called, steps: steps2, weight: often = defaultOf(scenarioFields.weight) } = values;
    if (!(!whole2 || called === void 0 || !steps2)) {
      if (called.includes(" / ")) {
        let hint2 = "a step is called `scenario / step`", at2 = entryOf(spot.node, "name")?.value.at;
        return mistake(spot, { message: "the name of a scenario has no ` / `", hint: hint2, at: at2 });
      }
      return { name: called, weight: often, steps: steps2 };
    }
  }
}, scenarios = list(scenario, {
  most: limits.requests,
  name: ({ name: called }) => called,
  what: "scenarios"
});
function readSteps(spot) {
  let { node, reading } = spot;
  if (node.kind !== "list")
    return mistake(spot, { message: `expected a list of steps; found ${describe(node)}` });
  if (node.items.length > mostSteps)
    return mistake(spot, {
      message: `${node.items.length} steps; at most ${mostSteps} are allowed`
    });
  let before = reading.found.length, captured = /* @__PURE__ */ new Set(), steps2 = [], waiting;
  for (let [index, item2] of node.items.entries()) {
    let own2 = { ...spot, node: item2, path: `${spot.path}[${index}]` };
    if (entryOf(item2, "think")) {
      let read = section(thinkFields).read(own2);
      read && (waiting = add(waiting, read.think));
      continue;
    }
    let request2 = withValues(httpRequest, own2, captured);
    if (request2) {
      steps2.some((step2) => step2.request.name === request2.name) && mistake(own2, { message: `the name \`${request2.name}\` is there twice`, hint: "give one of them another `name`" });
      for (let { name: value } of request2.capture ?? [])
        captured.add(value);
      steps2.push({ request: request2, ...waiting && { think: waiting } }), waiting = void 0;
    }
  }
  return waiting ? mistake(spot, { message: "no request comes after the last `think`", hint: "users pause between iterations by `load.think-time`" }) : node.items.length === 0 && mistake(spot, { message: "there are no steps" }), reading.found.length > before ? void 0 : steps2;
}
var add = (one3, other) => ({
  least: (one3?.least ?? 0) + other.least,
  most: (one3?.most ?? 0) + other.most
});

// build/config/load/traces.js
var readable = providerKeys().filter(({ readsTraces }) => readsTraces).map(({ key }) => key), tracesFields = {
  from: {
    option: choice(readable),
    doc: "Source that the spans are read from; it has a key of its own.",
    default: readable[0]
  },
  share: {
    option: percentage,
    doc: "How many of the requests are sampled.",
    default: "100%"
  },
  link: {
    option: link,
    doc: "Where people open a trace; `$trace` stands for its id.",
    otherwise: "no link",
    example: "https://jaeger.example/trace/$trace"
  }
};

// build/config/objectives/waivers.js
var date = textOption({
  type: "date",
  expected: "a date",
  hint: "such as 2026-12-31",
  schema: { pattern: "^\\d{4}-\\d{2}-\\d{2}$" },
  parse: (text3) => {
    let value = text3.trim();
    return /^\d{4}-\d{2}-\d{2}$/.test(value) && isOfCalendar(value) ? { value } : { refused: `expected a date; found ${quote(text3)}`, hint: "such as 2026-12-31" };
  }
}), isOfCalendar = (text3) => {
  let time3 = Date.parse(`${text3}T00:00:00Z`);
  return !Number.isNaN(time3) && new Date(time3).toISOString().startsWith(text3);
}, link2 = textOption({
  type: "link",
  expected: "a link",
  hint: "such as https://issues.example/123",
  schema: { pattern: "^https?://" },
  parse: (text3) => {
    let value = text3.trim();
    return /^https?:\/\/\S{1,500}$/.test(value) && URL.canParse(value) ? { value } : { refused: `expected a link that begins with https://; found ${quote(text3)}` };
  }
}), waiverFields = {
  objective: {
    option: name,
    doc: "Name of the objective, as it is written under `objectives`.",
    required: !0,
    example: "p(95) < 200ms"
  },
  until: {
    option: date,
    doc: "The last day (UTC) on which it holds.",
    required: !0,
    example: "2026-12-31"
  },
  reason: {
    option: name,
    doc: "The reason, for readers of the scorecard.",
    required: !0,
    example: "the new index lands next week"
  },
  link: { option: link2, doc: "Where the mending is tracked.", otherwise: "none" }
}, waiver = {
  type: "waiver",
  fields: waiverFields,
  schema: sectionSchema(waiverFields),
  read: (spot) => {
    let { values, whole: whole2 } = readSection(waiverFields, {}, spot);
    return values.until !== void 0 && noteExpired(values.until, spot), values.objective !== void 0 && refer(keyOf(spot, "objective"), "objective", values.objective), whole2 ? values : void 0;
  }
}, waivers = list(waiver, {
  most: limits.objectives,
  name: ({ objective: objective2 }) => objective2,
  what: "waivers"
});
function noteExpired(until, spot) {
  let { today } = spot.reading;
  today === void 0 || until >= today || mistake(keyOf(spot, "until"), {
    message: `this waiver expired on ${until}`,
    hint: "remove it, or set a later `until`"
  });
}
var keyOf = (spot, key) => ({
  ...spot,
  node: entryOf(spot.node, key).value,
  path: `${spot.path}.${key}`
});

// build/config/slos/slo-terms.js
var absent = {
  option: choice(["ok"]),
  doc: "With `ok` a part of a total that has no series is zero, also where it is a metric of its own.",
  otherwise: "no data, unless the part is of the metric of its total",
  example: "ok"
}, advisory = {
  option: flag,
  doc: "Shown, never counted, and its budget has no say either; of an import all of its SLOs.",
  default: !1
}, source = {
  option: sourceName,
  doc: "The source that counts it, by its name below `sources`; of an import all of its SLOs.",
  otherwise: "the only one that can"
};

// build/config/slos/slo-imports.js
var files = list(file, { most: 50, what: "files" }), paths2 = oneOrList(file, files), placeholders = {
  type: "mapping of texts",
  schema: {
    type: "object",
    propertyNames: { pattern: "^[A-Za-z_][\\w.]*$" },
    additionalProperties: { type: "string", maxLength: 200 }
  },
  read: (spot) => {
    if (spot.node.kind !== "map")
      return mistake(spot, {
        message: `expected a mapping; found ${describe(spot.node)}`,
        hint: "such as STAGE: dev"
      });
    let texts2 = text({ most: 200, expected: "a text" }), read = spot.node.entries.map(({ key, at: at2, value }) => {
      let own2 = { ...spot, node: value, path: `${spot.path}.${key}` };
      return /^[A-Za-z_][\w.]*$/.test(key) ? [key, texts2.read(own2)] : [
        key,
        mistake(spot, {
          message: `\`${key}\` is no name of a placeholder`,
          hint: "without its $",
          at: at2
        })
      ];
    });
    return read.every(([, value]) => value !== void 0) ? Object.fromEntries(read) : void 0;
  }
}, importFields = {
  import: {
    option: paths2,
    doc: "Files of OpenSLO, Sloth, Pyrra or Keptn, from the folder of the config; see [SLOs](slos.md). `*` stands for any part of a name.",
    required: !0,
    example: "slos/*.yaml"
  },
  values: {
    option: placeholders,
    doc: "What the placeholders of Keptn stand for, such as `STAGE: dev`; `$SERVICE` is the service.",
    otherwise: "none"
  },
  unsupported: {
    option: choice(["fail", "ignore"]),
    doc: "What becomes of an SLO that cannot be judged here: a mistake, or left out and noted on the scorecard.",
    default: "fail"
  },
  absent,
  source,
  advisory
}, importSchema = sectionSchema(importFields);
function readImport(spot) {
  let { values, whole: whole2 } = readSection(importFields, {}, spot);
  if (whole2)
    return {
      kind: "import",
      import: {
        files: values.import,
        values: values.values ?? {},
        unsupported: values.unsupported ?? defaultOf(importFields.unsupported),
        ...defined({ absent: values.absent, source: values.source }),
        advisory: values.advisory ?? defaultOf(importFields.advisory),
        place: spot.reading.place(spot.node.at)
      }
    };
}

// build/config/slos/slo-window.js
var hour = 36e5, unitsMs = {
  ms: 1,
  s: 1e3,
  m: 6e4,
  h: hour,
  d: 24 * hour,
  w: 168 * hour,
  y: 365 * 24 * hour
}, [least, most] = [hour, 366 * 24 * hour];
function parseLongDuration(text3) {
  if (/^(\d+(ms|[smhdwy]))+$/.test(text3))
    return [...text3.matchAll(/(\d+)(ms|[smhdwy])/g)].reduce((sum, [, count2, unit2]) => sum + Number(count2) * unitsMs[unit2], 0);
}
var sloWindow = textOption({
  type: "duration in days",
  expected: "a duration",
  hint: "such as 30d or 4w",
  schema: { pattern: "^\\s*(\\d+(h|d|w))+\\s*$" },
  parse: (written4) => {
    let text3 = written4.trim(), value = /^(\d+[hdw])+$/.test(text3) ? parseLongDuration(text3) : void 0;
    return value === void 0 ? {
      refused: `expected a duration in h, d or w; found ${quote(written4)}`,
      hint: "such as 30d or 4w"
    } : value >= least && value <= most ? { value } : {
      refused: `expected a duration between 1h and ${formatDays(most)}; found ${quote(written4)}`
    };
  }
});

// build/config/slos/slos.js
var partFields = {
  bad: {
    option: selector,
    doc: "Counter of what was bad, a part of `total`. Excludes `good`.",
    otherwise: "`good` is there",
    example: 'http_requests_total{code=~"5.."}'
  },
  good: {
    option: selector,
    doc: "Counter of what was good, a part of `total`. Excludes `bad`.",
    otherwise: "`bad` is there",
    example: 'http_requests_total{code!~"5.."}'
  },
  total: {
    option: selector,
    doc: "Counter of all that happened.",
    required: !0,
    example: "http_requests_total"
  }
}, exclusive2 = [["bad", "good"]], oneOf = [{ required: ["bad"] }, { required: ["good"] }], counters = section(partFields, { exclusive: exclusive2 }), sloFields = {
  name: {
    option: name,
    doc: "What the scorecard calls it.",
    required: !0,
    example: "checkout availability"
  },
  description: {
    option: text({ most: 1e3, expected: "a text" }),
    doc: "For readers of the report.",
    otherwise: "none"
  },
  objective: {
    option: percentage,
    doc: "The share that must be good.",
    required: !0,
    example: "99.9%"
  },
  window: {
    option: sloWindow,
    doc: "How long the error budget has to last.",
    default: "30d",
    example: "4w"
  },
  ...partFields,
  production: {
    option: { ...counters, schema: { ...counters.schema, oneOf } },
    doc: "The same counters of production, whose error budget is read.",
    otherwise: "the counters above"
  },
  absent,
  source,
  key: { option: flag, doc: "A failed key objective makes the grade F.", default: !1 },
  weight: { option: weight, doc: "How much it counts in the score.", default: 1, example: 2 },
  advisory
}, neededOf = (fields, otherwise) => Object.fromEntries(Object.entries(fields).map(([key, { required, ...setting }]) => [
  key,
  required ? { ...setting, otherwise } : setting
])), item = {
  type: "SLO, or import",
  fields: {
    ...neededOf(sloFields, "*required* of an SLO"),
    ...neededOf(importFields, "*required* to import")
  },
  schema: {
    anyOf: [{ ...sectionSchema(sloFields, { exclusive: exclusive2 }), oneOf }, importSchema]
  },
  read: (spot) => entryOf(spot.node, "import") ? readImport(spot) : readSlo(spot)
}, items = list(item, {
  most: limits.objectives,
  name: (read) => read.kind === "slo" ? read.slo.objective.name : `import ${read.import.files.join(" ")}`,
  what: "SLOs",
  keepsRest: !0
}), slos = {
  type: "list of SLOs and imports",
  fields: item.fields,
  schema: { anyOf: [items.schema, importSchema] },
  read: (spot) => {
    let read = spot.node.kind === "map" ? [readImport(spot)] : items.read(spot);
    if (!(!read || read.some((one3) => one3 === void 0)))
      return {
        objectives: read.flatMap((one3) => one3?.kind === "slo" ? [one3.slo] : []),
        imports: read.flatMap((one3) => one3?.kind === "import" ? [one3.import] : [])
      };
  }
};
function readSlo(spot) {
  let { values, whole: whole2 } = readSection(sloFields, { exclusive: exclusive2 }, spot), excluded = values.key && values.advisory;
  excluded && mistake(spot, {
    message: "`key` and `advisory` exclude each other",
    hint: "an advisory SLO is never counted"
  });
  let { absent: absent2 } = values, indicator = readPart(values, absent2, spot), production = entryOf(spot.node, "production"), budget = production ? readPart(values.production ?? {}, absent2, {
    ...spot,
    node: production.value,
    path: `${spot.path}.production`
  }) : indicator;
  if (!whole2 || excluded || !indicator || !budget)
    return;
  let { name: name3, description, objective: threshold, window: windowMs = defaultOf(sloFields.window) } = values, objective2 = {
    name: name3,
    kind: "measured",
    provider: values.source ?? usualSource("slos"),
    ...sourceQueryOf(indicator),
    ...goodShareAtLeast(threshold),
    slo: {
      windowMs,
      budget: sourceQueryOf(budget),
      ...description !== void 0 && { description }
    },
    key: values.key ?? defaultOf(sloFields.key),
    weight: values.weight ?? defaultOf(sloFields.weight),
    advisory: values.advisory ?? defaultOf(sloFields.advisory)
  }, place = spot.reading.place(spot.node.at);
  return {
    kind: "slo",
    slo: { objective: objective2, place, needs: "slos", ...defined({ named: values.source }) }
  };
}
var goodShareAtLeast = (threshold) => ({ comparator: ">=", threshold, unit: "ratio" });
function readPart({ bad, good, total }, absent2, spot) {
  let has = (key) => entryOf(spot.node, key) !== void 0;
  spot.node.kind === "map" && !has("bad") && !has("good") && mistake(spot, {
    message: "`bad` or `good` is missing",
    hint: "the counter of the part that matters"
  });
  let part = bad ?? good;
  if (!(part === void 0 || total === void 0))
    return {
      kind: "counts",
      partIs: bad === void 0 ? "good" : "bad",
      part,
      total,
      ...absent2 && { absent: absent2 }
    };
}

// build/config/sources/sources.js
var queriedKinds2 = providerKeys().filter(({ ask: ask2 }) => ask2), nameForm2 = "^[A-Za-z][A-Za-z0-9_-]{0,39}$", taken = [...providerKeys().map(({ key }) => key), "load", "baseline", "alerts"], sources = {
  type: "mapping of sources",
  schema: {
    type: "object",
    propertyNames: { pattern: nameForm2, not: { enum: taken } },
    maxProperties: limits.sources,
    additionalProperties: {
      type: "object",
      properties: Object.fromEntries(queriedKinds2.map(({ key }) => [key, { $ref: `#/properties/${key}` }])),
      additionalProperties: !1,
      minProperties: 1,
      maxProperties: 1
    }
  },
  read: (spot) => {
    let { node } = spot;
    if (node.kind !== "map")
      return mistake(spot, {
        message: `expected a mapping of names; found ${describe(node)}`,
        hint: "such as { staging: { prometheus: { url: … } } }"
      });
    if (node.entries.length > limits.sources)
      return mistake(spot, { message: `expected at most ${limits.sources} sources` });
    let read = node.entries.map((entry) => readNamed2(entry, spot));
    return read.every((one3) => one3 !== void 0) ? read : void 0;
  }
};
function readNamed2({ key: name3, at: at2, value: node }, spot) {
  let own2 = { ...spot, node, path: `${spot.path}.${name3}` };
  if (taken.includes(name3))
    return mistake(spot, {
      message: `the name \`${name3}\` is taken: it says where numbers of another kind come from`,
      hint: "such as `staging`",
      at: at2
    });
  if (!new RegExp(nameForm2).test(name3))
    return mistake(spot, {
      message: `expected a name of letters, digits, - and _; found \`${name3}\``,
      hint: "such as `staging`",
      at: at2
    });
  let keys3 = queriedKinds2.map(({ key }) => key).join(", "), [entry, other] = node.kind === "map" ? node.entries : [], kind = queriedKinds2.find(({ key }) => key === entry?.key);
  return !entry || !kind || other ? mistake(own2, {
    message: `expected one of the keys ${keys3}, with the settings of that source`,
    hint: "such as { prometheus: { url: … } }",
    at: (kind ? other : entry)?.at
  }) : readSettings({ name: name3, kind }, { ...own2, node: entry.value, path: `${own2.path}.${entry.key}` });
}
function readSettings({ name: name3, kind: { key, title, setting } }, spot) {
  let written4 = setting.option.read(spot);
  if (written4 === void 0)
    return;
  let kind = providers.find((one3) => one3.key === key && one3.plan(written4, { startsTarget: !1 }));
  return kind ? kind.isStarted ? mistake(spot, {
    message: `a ${title} of the gate's own is started for the source \`${key}\` alone`,
    hint: `move it to \`${key}\` at the top of the file`
  }) : { name: name3, key, written: written4 } : mistake(spot, {
    message: `no address of ${title} is given`,
    hint: `set ${spot.path}.url`
  });
}
function sourceKeysIn(file2) {
  let named2 = entryOf(file2, "sources")?.value;
  return named2?.kind !== "map" ? /* @__PURE__ */ new Map() : new Map(named2.entries.flatMap(({ key: name3, value }) => {
    let key = value.kind === "map" ? value.entries[0]?.key : void 0;
    return key === void 0 ? [] : [[name3, key]];
  }));
}

// build/config/options.js
var readyFields = {
  path: {
    option: path,
    doc: "The path that is requested until the target is ready; joined to the target's own path.",
    default: "/",
    example: "/health"
  },
  status: {
    option: integer({ least: 100, most: 599 }),
    doc: "The status of a successful response.",
    otherwise: "anything below 500",
    example: 200
  },
  timeout: {
    option: duration({ least: 1, most: limits.readyTimeoutMs }),
    doc: "How long to wait for three successful responses in a row.",
    default: "5m"
  }
}, targetReadyFields = {
  ...readyFields,
  header: {
    option: headerLine,
    doc: "A header of a successful response; `$commit` is the head commit, or its first seven characters and more.",
    otherwise: "any",
    example: "X-Commit: $commit"
  },
  body: {
    option: text({ most: 1e3, expected: "a text" }),
    doc: "Text in the first 10 kB of a successful response, `$commit` as in `header`.",
    otherwise: "any",
    example: "$commit"
  }
}, previewCommentFields = {
  author: {
    option: name,
    doc: "Login of the bot. Its comment counts where it names the head commit too.",
    required: !0,
    example: "netlify[bot]"
  },
  host: {
    option: hostPattern,
    doc: "Where its previews are: the first such address in the comment is taken.",
    required: !0,
    example: "*.netlify.app"
  }
}, deploymentFields = {
  environment: {
    option: name,
    doc: "Name of the environment, or a pattern with `*`; needed where a commit has several previews.",
    otherwise: "the only one that there is",
    example: "Preview"
  },
  status: {
    option: name,
    doc: "Context of a commit status whose address is the preview, or a pattern with `*`, where there are no deployments.",
    otherwise: "deployments only",
    example: "netlify/*/deploy-preview"
  },
  comment: {
    option: section(previewCommentFields),
    doc: "A bot's comment that names the preview, where nothing else does.",
    otherwise: "comments are ignored"
  },
  timeout: {
    option: duration({ least: 1, most: limits.deploymentTimeoutMs }),
    doc: "How long to wait for this commit's deployment.",
    default: "10m"
  }
}, routeFields = {
  resolve: {
    option: address,
    doc: "Address that is connected to in place of what the name resolves to.",
    otherwise: "every address of the name, in turn",
    example: "10.1.2.3"
  },
  tls: {
    option: tlsFiles,
    doc: "Files for TLS, beside the config.",
    otherwise: "Node's own authorities"
  }
}, command = text({ most: 5e3, expected: "a command" }), startFields = {
  start: {
    option: command,
    doc: "Shell command that starts the app, which the run then stops with all its children; its port is in `PORT`. Excludes `url`. See [started in the job](started-in-the-job.md).",
    otherwise: "the target runs already",
    example: "npm start"
  },
  build: {
    option: command,
    doc: "Shell command that runs once, before `start`.",
    otherwise: "nothing is built",
    example: "npm ci && npm run build"
  },
  stop: {
    option: command,
    doc: "Shell command that stops what `start` leaves in the background. With it, a `start` that ends with exit code 0 is no failure.",
    otherwise: "the processes of `start` are ended",
    example: "docker compose down"
  },
  port: {
    option: integer({ least: 1, most: 65535 }),
    doc: "Port of the app.",
    otherwise: "a free one",
    example: 3e3
  },
  env: {
    option: environment,
    doc: "Variables for `build`, `start` and `stop`, on top of those of the step. Values may name variables of the environment, as those of `headers` do.",
    otherwise: "those of the step, without the secrets of the gate"
  },
  folder: {
    option: file,
    doc: "Folder in which these commands run, from the working folder.",
    otherwise: "the working folder",
    example: "services/shop"
  },
  cache: {
    option: list(innerFolder, { most: 20, what: "folders", name: (folder) => folder }),
    doc: "Folders that `build` makes, from `folder`. Of a base with `baseline.ref` they are kept, and a commit that was built before is not built again.",
    otherwise: "the base is built in every run",
    example: ["node_modules", "dist"]
  },
  user: {
    option: userName,
    doc: "User of the machine as whom `start` and `stop` run; the gate has to run as root for it.",
    otherwise: "the user that runs the gate",
    example: "nobody"
  }
}, besideStart = ["build", "stop", "port", "env", "folder", "cache", "user"], targetFields = {
  url: {
    option: baseUrl,
    doc: "Base address of the preview. Credentials in it become Basic authorization.",
    otherwise: "this commit's deployment",
    example: "https://preview.example"
  },
  deployment: {
    option: section(deploymentFields),
    doc: "Look up this commit's deployment on GitHub. Excludes `url`.",
    otherwise: "where there is no `url`"
  },
  ...startFields,
  ready: {
    option: section(targetReadyFields),
    doc: "When the target counts as ready.",
    otherwise: "`/` responds with a status below 500, three times in a row, within 5m"
  },
  headers: {
    option: headers,
    doc: "Sent with every request to the target; every value is a secret.",
    otherwise: "none"
  },
  ...routeFields
}, baselineDeploymentFields = {
  environment: {
    option: name,
    doc: "Name of the environment, or a pattern with `*`; its newest deployment that is up is the baseline.",
    example: "production",
    required: !0
  }
}, historyFields = {
  runs: {
    option: integer({ least: 5, most: 50 }),
    doc: "How many of the newest runs are compared with.",
    default: 20
  },
  dir: {
    option: file,
    doc: "Folder that they are kept in, from the working folder.",
    otherwise: "the check runs of the base branch",
    example: ".reliability-gate"
  }
}, baselineFields = {
  url: {
    option: baseUrl,
    doc: "Base address of the deployment to compare with. Credentials in it become Basic authorization.",
    otherwise: "the input `baseline`",
    example: "https://production.example"
  },
  deployment: {
    option: section(baselineDeploymentFields),
    doc: "Look the baseline up among the deployments on GitHub. Excludes `url`.",
    otherwise: "where there is no `url`"
  },
  ref: {
    option: gitRef,
    doc: "Build and start another commit as `target.start` says: `base` is the merge base of the pull request, and else what git knows by that name. Excludes `url`. See [started in the job](started-in-the-job.md).",
    otherwise: "the baseline runs already",
    example: "base"
  },
  ready: {
    option: section(readyFields),
    doc: "When the baseline counts as ready.",
    otherwise: "as `target.ready` says"
  },
  headers: {
    option: headers,
    doc: "Sent with every request to the baseline; every value is a secret.",
    otherwise: "none; with `ref` those of the target"
  },
  ...routeFields,
  design: {
    option: choice(["paired", "abba"]),
    doc: "How both are loaded: `paired`, arrivals alternate between them; `abba`, one at a time in turns, for deployments that disturb each other.",
    default: "paired"
  },
  tolerance: {
    option: percentage,
    doc: "Where no objective against base is written: the four as `<= base + X`, with this for p(50) and p(95). Excludes `detect`.",
    otherwise: "`detect`",
    example: "10%"
  },
  detect: {
    option: percentage,
    doc: "Where no objective against base is written: the change of p(50) and p(95) that must not be missed. A change for the worse that is certain fails from half of it on.",
    default: "10%"
  },
  calibration: {
    option: file,
    doc: "File of `reliability-gate calibrate`: what two deployments of the same build differ by. Beside the config.",
    otherwise: "an offset of 2 % is assumed for each deployment",
    example: "reliability-gate.calibration.json"
  },
  history: {
    option: section(historyFields),
    doc: "Compare with earlier runs that passed, where there is no second deployment; weaker evidence. Excludes `url` and `deployment`.",
    otherwise: "none"
  }
}, familyTermsOf = (baseline) => baseline?.tolerance === void 0 ? { size: baseline?.detect ?? defaultOf(baselineFields.detect) } : { size: baseline.tolerance, form: "literal" }, loadFields = {
  profile: {
    option: choice(profiles),
    doc: "The shape of the load, see [profiles](profiles.md): constant; in steps until an objective breaks; up and down; for long; in steps for its own sake.",
    default: "load",
    example: "stress"
  },
  rate: {
    option: rate({ most: limits.ratePerSecond }),
    doc: "Open model: arrivals at the target, which never wait for responses. Excludes `users`.",
    default: "20/s",
    example: "100/s"
  },
  users: {
    option: integer({ least: 1, most: limits.users }),
    doc: "Closed model: this many users, each of whom sends again after a response. Excludes `rate`.",
    otherwise: "the open model",
    example: 50
  },
  arrivals: {
    option: choice(["even", "poisson"]),
    doc: "How a `rate` arrives: evenly spaced, or as many independent users do (`poisson`), which queues more.",
    default: "even"
  },
  "think-time": {
    option: duration({ least: 1, most: limits.thinkMs }),
    doc: "How long each of `users` waits after a response.",
    otherwise: "none",
    example: "500ms"
  },
  steps: {
    option: steps,
    doc: "Of `stress` and `scalability`: rates or numbers of users, ascending. Excludes `rate` and `users`.",
    otherwise: "doublings of `rate` or `users`",
    example: ["100/s", "200/s", "400/s"]
  },
  spike: {
    option: spike,
    doc: "Of the profile `spike`: how high, when and for how long.",
    otherwise: "5 × `rate`, after a quarter of `duration`, for a sixth of it"
  },
  duration: {
    option: duration({ least: 100, most: limits.durationMs }),
    doc: "The measured part, after the warm-up. Of `stress` and `scalability` each step, then 20s by default; of a `spike` 2m, of a `soak` 15m.",
    default: "1m",
    example: "2m"
  },
  warmup: {
    option: duration({ least: 0, most: limits.warmupMs }),
    doc: "Sent first and left out of every number.",
    default: "5s",
    example: "10s"
  },
  timeout: {
    option: duration({ least: 1, most: limits.requestTimeoutMs }),
    doc: "A request slower than this is an error.",
    default: "10s"
  },
  "max-connections": {
    option: integer({ least: 1, most: limits.connections }),
    doc: "Most connections open at once. An arrival that finds all of them held is dropped and counted; dropped is not good.",
    default: 1e3
  },
  "keep-alive": {
    option: flag,
    doc: "Without it each request has a connection of its own, and its handshakes are part of its time.",
    default: !0
  },
  http: {
    option: integer({ least: 1, most: 2 }),
    doc: "Version of HTTP; `2` is negotiated by ALPN over TLS, and assumed (prior knowledge) without TLS.",
    default: 1
  },
  phases: {
    option: flag,
    doc: "Record where the time of responses goes: DNS, connection, TLS, first byte, download.",
    default: !1
  },
  workers: {
    option: workers,
    doc: "Threads that send. A comparison has one.",
    default: "auto",
    example: 2
  },
  requests: {
    option: requests,
    doc: "What is sent, mixed by weight; or a file that says it: `{ openapi: openapi.yaml }`, `{ har: session.har }`. See [scenarios](scenarios.md).",
    default: ["GET /"],
    example: ["GET /products"]
  },
  scenarios: {
    option: scenarios,
    doc: "Requests that follow each other, instead of `requests`: `rate` starts so many a second, each of `users` repeats them. See [scenarios](scenarios.md).",
    otherwise: "`requests`"
  },
  data: {
    option: data,
    doc: "Files of rows for the placeholders of requests and scenarios.",
    otherwise: "none"
  },
  cookies: {
    option: flag,
    doc: "Each iteration keeps the cookies that it is given, and sends them.",
    default: !1
  },
  // Typed as no keys of their own: only the engine itself reads its settings.
  ...engineFields
}, limitFields = {
  rate: {
    option: rate({ most: limits.ratePerSecond }),
    doc: "Most arrivals a second at the target, of a spike and of every step too; a baseline gets as many.",
    otherwise: "none",
    example: "500/s"
  },
  users: {
    option: integer({ least: 1, most: limits.users }),
    doc: "Most users, of every step too.",
    otherwise: "none",
    example: 200
  },
  duration: {
    option: duration({ least: 100, most: limits.durationMs }),
    doc: "The longest that load may be sent, with warm-ups and all steps.",
    otherwise: "none",
    example: "10m"
  },
  requests: {
    option: integer({ least: 1, most: limits.totalRequests }),
    doc: "Most requests in all: warm-ups, all steps, target and baseline. Users then need a `think-time`.",
    otherwise: "none",
    example: 1e5
  }
}, policyFields = {
  inconclusive: {
    option: choice(["neutral", "block"]),
    doc: "Where the measurement leaves it open: `neutral` is a grey check, `block` a red one.",
    default: "neutral"
  },
  "no-data": {
    option: choice(["block", "neutral"]),
    doc: "Where an objective had nothing to measure.",
    default: "block"
  },
  "too-few-requests": {
    option: choice(["block", "neutral"]),
    doc: "Where no outcome of so few requests could have passed an objective.",
    default: "block"
  },
  error: {
    option: choice(["block", "neutral"]),
    doc: "Where the gate could not do its work.",
    default: "block"
  },
  waivers: {
    option: choice(["base", "head"]),
    doc: "Whose waivers hold on a pull request: those of its `base` branch, or of its own `head`. Read from the base branch.",
    default: "base"
  },
  "allowed-hosts": {
    option: list(hostPattern, { most: limits.hosts, what: "hosts" }),
    doc: "Hosts that target, baseline, `resolve`, `scrape` and the addresses of requests (`tcp`, `udp`, `tls`, `websocket`) may have; a leading `*.` stands for every name below. Link-local and metadata addresses are refused always. On a pull request those of its base branch hold as well.",
    otherwise: "any host",
    example: ["*.preview.example"]
  },
  "source-hosts": {
    option: list(hostPattern, { most: limits.hosts, what: "hosts" }),
    doc: "Hosts that the `url` of every source (`prometheus`, `loki`, …) and the `token-url` of its `auth` may have. On a pull request those of its base branch hold as well.",
    otherwise: "any host",
    example: ["prometheus.example"]
  },
  "prometheus-hosts": {
    option: list(hostPattern, { most: limits.hosts, what: "hosts" }),
    doc: "The same as `source-hosts`, under the name that it had first.",
    otherwise: "`source-hosts`",
    example: ["prometheus.example"]
  },
  limits: {
    option: section(limitFields),
    doc: "The most that a load may be; more is a mistake of the config. On a pull request those of its base branch hold as well. See [untrusted changes](untrusted-changes.md).",
    otherwise: "none"
  }
}, sourceSettings = Object.fromEntries(providerKeys().map(({ key, setting }) => [key, setting])), ownFields = {
  version: { option: integer({ least: 1, most: 1 }), doc: "Version of this format.", default: 1 },
  service: {
    option: name,
    doc: "The name on the scorecard; one comment and one check per service.",
    otherwise: "the repository's name",
    example: "checkout-api"
  },
  target: {
    option: section(targetFields, {
      keepsRest: !0,
      alternatives: [
        ["url", "deployment"],
        ["url", "start"]
      ],
      exclusive: [
        ["deployment", "start"],
        ["start", "resolve"],
        ["start", "tls"]
      ]
    }),
    doc: "What is measured.",
    otherwise: "this commit's deployment"
  },
  ...sourceSettings,
  sources: {
    option: sources,
    doc: "Further sources of a kind, by names of your own: `{ staging: { prometheus: { url: … } } }`. Objectives then say `source: staging`, and with `ask` what its key would hold; see [sources](sources.md).",
    otherwise: "none"
  },
  traces: {
    option: section(tracesFields),
    doc: "Requests begin traces, and the spans of slow and failed ones say where their time went; see [traces](sources/opentelemetry.md).",
    otherwise: "all requests are sampled where `opentelemetry` is given"
  },
  load: {
    option: section(loadFields, {
      keepsRest: !0,
      alternatives: [
        ["rate", "users"],
        ["rate", "think-time"],
        ["users", "arrivals"]
      ],
      exclusive: [
        ["rate", "steps"],
        ["users", "steps"],
        ["requests", "scenarios"]
      ]
    }),
    doc: "What load is sent.",
    otherwise: "20/s of `GET /` for 1m after 5s of warm-up"
  },
  objectives: {
    option: list(objective, {
      most: limits.objectives,
      name: ({ objective: objective2 }) => objective2.name,
      what: "objectives",
      keepsRest: !0
    }),
    doc: "What must hold.",
    default: ["availability >= 99%", "p(95) < 1s"],
    example: ["availability >= 99.9%", "p(95) < 200ms"]
  },
  checks: {
    option: checks,
    doc: "What `reliability-gate check` looks at, without load: each a name and one key such as `http`, `tcp`, `tls`, `dns` or `ping`. See [health checks](checks.md).",
    otherwise: "none"
  },
  dependencies: {
    option: dependencies,
    doc: "What the target depends on, each behind a proxy of the gate that can disturb it: `{ payment: { listen: 127.0.0.1:9101, upstream: payment.internal:443 } }`. The proxies run from before the target is started or looked for until the run ends. See [chaos](chaos.md).",
    otherwise: "none"
  },
  chaos: {
    option: chaos,
    doc: "Faults that are injected while the load runs, and what holds meanwhile; see [chaos](chaos.md). The load then runs as long as that takes, and `objectives` are judged on the time outside of faults and recoveries.",
    otherwise: "nothing is broken"
  },
  baseline: {
    option: section(baselineFields, {
      keepsRest: !0,
      alternatives: [
        ["url", "deployment"],
        ["tolerance", "detect"],
        ["url", "history"],
        ["deployment", "history"],
        ["url", "ref"]
      ],
      exclusive: [
        ["deployment", "ref"],
        ["ref", "history"],
        ["ref", "resolve"],
        ["ref", "tls"]
      ]
    }),
    doc: "What the target is compared with; see [comparison](comparison.md).",
    otherwise: "no comparison"
  },
  slos: {
    option: slos,
    doc: "Service-level objectives on counters of Prometheus, with their error budgets, and files of other tools; see [SLOs](slos.md).",
    otherwise: "none"
  },
  waivers: {
    option: waivers,
    doc: "Objectives that are set aside for a time; on a pull request those of its base branch hold.",
    otherwise: "none"
  },
  policy: {
    option: section(policyFields, { exclusive: [["source-hosts", "prometheus-hosts"]] }),
    doc: "What blocks the pull request.",
    otherwise: "each key by its own default"
  }
}, configFields = ownFields, writtenOf = (settings, { key }) => settings[key];

// build/config/parse-config.js
var configFiles = ["reliability-gate.yml", ".github/reliability-gate.yml"];
function parseConfig(text3, options) {
  let { config, mistakes } = readConfig(text3, options);
  if (mistakes.length > 0)
    throw configProblem(mistakes, options.file);
  return config;
}
function readConfig(text3, options) {
  let [reading, node] = readTree(text3, options), spot = node && { node, path: "", reading: { ...reading, sources: sourceKeysIn(node) } }, settings = spot ? readSection(configFields, { elsewhere }, spot).values : {};
  return {
    config: {
      file: options.file,
      settings,
      secrets: [...reading.secrets].filter((secret) => secret !== ""),
      references: reading.references,
      placeOf: (...keys3) => {
        let found = keys3.reduce((above, key) => entryOf(above, key)?.value, node);
        return found && reading.place(found.at);
      },
      broken: brokenParts(reading)
    },
    mistakes: sortedMistakes(reading)
  };
}
function brokenParts({ found }) {
  let all = Object.keys(configFields), sections = new Set(found.map(({ section: section2 }) => section2));
  return new Set(sections.has("") ? all : all.filter((part) => sections.has(part)));
}
var withBroken = (config, part) => ({
  ...config,
  broken: /* @__PURE__ */ new Set([...config.broken, part])
});
function readTree(text3, { overrides = [], ...options }) {
  if (text3 === void 0)
    return overlay(noYaml(options.environment), overrides, 0);
  let [reading, node] = parseYaml(text3, { ...options, file: options.file ?? "" });
  return node && isConfig({ node, path: "", reading }) ? overlay([reading, node], overrides, text3.length) : [reading, void 0];
}
function isConfig(spot) {
  let { node } = spot, known3 = Object.keys(configFields), isKey = ({ key }) => /^[a-z_-]{1,30}$/.test(key) || key === "<<" || nearest(key, known3) !== void 0 || elsewhere(key) !== void 0;
  return node.kind !== "map" || node.entries.some(isKey) ? !0 : (refuseFile(spot, {
    message: "this is not a config of the gate: none of its keys is known",
    hint: `known here: ${known3.join(", ")}`
  }), !1);
}
function readServiceName(text3, options) {
  let { overrides = [] } = options, [written4, tree] = readTree(text3, { ...options, environment: void 0 }), [reading, node] = tree ? [written4, tree] : overlay(noYaml(void 0), overrides, 0), entry = entryOf(node, "service");
  return entry && configFields.service.option.read({ node: entry.value, path: "service", reading });
}
function readPolicy(text3, file2) {
  let [reading, node] = parseYaml(text3, { file: file2, environment: void 0 });
  if (!node)
    return;
  let entry = entryOf(node, "policy");
  return entry ? configFields.policy.option.read({ node: entry.value, path: "policy", reading }) : {};
}
function elsewhere(key) {
  for (let [section2, { option }] of Object.entries(configFields))
    if (isMapping(option) && Object.hasOwn(option.fields, key))
      return `${section2}.${key}`;
}
var isMapping = (option) => option.type === "mapping";

// build/files/find-files.js
import { opendir } from "node:fs/promises";
import { join } from "node:path";

// build/files/glob.js
import { RE2JS as RE2JS2 } from "./vendor/re2js.js";
function readGlob(pattern3) {
  let names = pattern3.split("/"), first = names.findIndex(isPattern), literal = first < 0 ? names.length - 1 : first, parts = [];
  for (let name3 of names.slice(literal)) {
    let part = partOf(name3);
    if ("refused" in part)
      return part;
    parts.push(part);
  }
  let reach = (states) => {
    let reached = /* @__PURE__ */ new Set();
    for (let state of states)
      for (let at2 = state; reached.add(at2), parts[at2]?.kind === "any"; at2 += 1)
        ;
    return [...reached];
  };
  return {
    base: names.slice(0, literal).join("/"),
    start: reach([0]),
    step: (states, name3) => reach(states.flatMap((at2) => stepOf(parts[at2], at2, name3))),
    isEnd: (states) => states.includes(parts.length)
  };
}
function matchesGlob({ base, start, step: step2, isEnd }, path2) {
  let prefix = base === "" ? "" : `${base}/`;
  return path2.startsWith(prefix) ? isEnd(path2.slice(prefix.length).split("/").reduce(step2, start)) : !1;
}
var isPattern = (path2) => /[*?[{]/.test(path2);
function stepOf(part, at2, name3) {
  return part ? part.kind === "name" ? part.text === name3 ? [at2 + 1] : [] : name3 === "node_modules" ? [] : part.kind === "any" ? name3.startsWith(".") ? [] : [at2] : part.matches(name3) ? [at2 + 1] : [] : [];
}
function partOf(name3) {
  if (name3 === "**")
    return { kind: "any" };
  if (!isPattern(name3))
    return { kind: "name", text: name3 };
  if ((name3.match(/\{/g)?.length ?? 0) !== (name3.match(/\}/g)?.length ?? 0) && !/[[\]]/.test(name3))
    return { refused: "braces of a pattern stand within one name, such as {a,b}.yml" };
  try {
    let compiled = RE2JS2.compile(sourceOf(name3), RE2JS2.DOTALL), dots = name3.startsWith(".");
    return {
      kind: "pattern",
      matches: (found) => (dots || !found.startsWith(".")) && compiled.matches(found)
    };
  } catch {
    return { refused: "the pattern cannot be read" };
  }
}
var quoted = (text3) => text3.replace(/[\\^$.*+?()[\]{}|-]/g, "\\$&"), token = /\[([!^]?)(\]?[^\]]*)\]|./gs;
function sourceOf(name3) {
  let depth2 = 0;
  return name3.replace(token, (character, not, set) => set !== void 0 ? `[${not ? "^" : ""}${set.replace(/[\\[\]^]/g, "\\$&")}]` : character === "*" ? ".*" : character === "?" ? "." : (character === "{" && (depth2 += 1), character === "{" ? "(?:" : depth2 === 0 || !/[,}]/.test(character) ? quoted(character) : character === "," ? "|" : (depth2 -= 1, ")")));
}

// build/files/find-files.js
var mostEntries2 = 5e4, mostFiles2 = 1e3, deepest2 = 32, mostMs = 1e4;
async function findFiles(pattern3, { folder, root }) {
  let glob = readGlob(pattern3);
  if ("refused" in glob)
    return { kind: "missing", isThere: !0, why: glob.refused };
  let place = await within(root, join(folder, glob.base));
  if (place.kind === "missing")
    return place;
  let budget = { entries: mostEntries2, until: performance.now() + mostMs }, found = [];
  return await walk({ path: place.path, name: glob.base, states: glob.start, depth: 0 }, { glob, found, budget }) && found.length <= mostFiles2 ? { kind: "found", paths: found.sort() } : {
    kind: "missing",
    isThere: !0,
    why: "the pattern looks through too many files",
    hint: `it may pass ${mostEntries2} and find ${mostFiles2}; name the folder more closely`
  };
}
async function walk({ path: path2, name: name3, states, depth: depth2 }, search) {
  let { glob, found, budget } = search, folders = [], dir = await opendir(path2).catch(() => {
  });
  for await (let entry of dir ?? []) {
    if (budget.entries -= 1, budget.entries < 0 || found.length > mostFiles2 || performance.now() > budget.until)
      return !1;
    let next = glob.step(states, entry.name);
    if (next.length === 0)
      continue;
    let own2 = name3 === "" ? entry.name : `${name3}/${entry.name}`;
    entry.isDirectory() ? depth2 < deepest2 && folders.push({ path: join(path2, entry.name), name: own2, states: next, depth: depth2 + 1 }) : glob.isEnd(next) && found.push(own2);
  }
  for (let one3 of folders)
    if (!await walk(one3, search))
      return !1;
  return !0;
}

// build/gate/plan/files/texts.js
var largestBytes = 4 * 1024 * 1024, folderTexts = (folder, root = folder) => ({
  read: async (path2, mostBytes2) => {
    let place = await within(root, resolve(folder, path2));
    return place.kind === "missing" ? place : readText2(place.path, mostBytes2);
  },
  find: (pattern3) => findFiles(slashed(pattern3), { folder, root }),
  nameOf: (path2) => path2,
  ofCommit: !1
});
function rootOf(folder, config) {
  let path2 = resolve(folder, config ?? ".");
  return isBelow(folder, path2) ? folder : dirname(path2);
}
async function readText2(path2, mostBytes2 = largestBytes) {
  let read = await readPlainFile(path2, mostBytes2);
  return read.kind === "missing" ? read : decodeText(read.bytes);
}
var slashed = (path2) => posix.normalize(path2.split(sep).join("/")), pathFrom = ({ config }, file2) => isAbsolute(file2) ? file2 : join2(dirname(config ?? ""), file2), fromConfig = "the path is taken from the folder of the config";
function commitTexts(source2, ref) {
  let short3 = /^[0-9a-f]{40,64}$/.test(ref) ? ref.slice(0, 7) : ref, nameOf3 = (path2) => `${slashed(path2)}@${short3}`, isOutside = (path2) => posix.isAbsolute(path2) || path2.split("/")[0] === "..", listed2;
  return {
    read: async (path2) => {
      let own2 = slashed(path2);
      if (isOutside(own2))
        return outside;
      let text3 = okOr(await source2.readFile(own2, ref), nameOf3(path2));
      return text3 === void 0 ? { kind: "missing", isThere: !1, why: "there is no such file" } : decodeText(Buffer.from(text3));
    },
    find: async (pattern3) => {
      let own2 = slashed(pattern3);
      if (isOutside(own2))
        return outside;
      let glob = readGlob(own2);
      return "refused" in glob ? { kind: "missing", isThere: !0, why: glob.refused } : (listed2 ??= source2.listFiles(ref), { kind: "found", paths: okOr(await listed2, nameOf3(pattern3)).filter((path2) => matchesGlob(glob, path2)).sort() });
    },
    nameOf: nameOf3,
    ofCommit: !0
  };
}
function okOr(read, name3) {
  if (read.kind === "ok")
    return read.value;
  throw new Problem("github", `${name3} could not be read: ${read.message}`, {
    hint: "hint" in read && read.hint || "is GitHub up, and does the job have `permissions: contents: read`?"
  });
}
async function findConfig(named2, texts2) {
  for (let path2 of named2 ? [named2] : configFiles) {
    let read = await texts2.read(path2);
    if (read.kind === "text")
      return { path: path2, text: read.text };
    if (!read.isThere && (named2 === void 0 || texts2.ofCommit))
      continue;
    let message = `config file ${texts2.nameOf(path2)}: ${read.why}`, hint2 = read.hint ?? "check the path, relative to the working folder", { at: at2 } = read, mistakes = at2 && [{ message: read.why, hint: hint2, place: { file: texts2.nameOf(path2), ...at2 } }];
    throw new Problem("config", message, { hint: hint2, ...defined({ mistakes }) });
  }
}

// build/gate/calibrate/calibration-file.js
import { dirname as dirname2 } from "node:path";
var usualCalibrationFile = "reliability-gate.calibration.json", mostRuns = 50;
function takeCalibration(path2, service, read) {
  let refuse3 = (message, hint2) => ({
    mistake: { message: `calibration file ${path2}: ${message}`, ...defined({ hint: hint2 }) }
  });
  if (read.kind === "missing")
    return read.isThere ? refuse3(read.why, read.hint) : {};
  let data2 = parseJson(read.text);
  return isCalibration(data2) ? data2.service !== service ? refuse3(`it is of the service ${quote(data2.service)}, not of ${service}`) : { calibration: { file: path2, runs: data2.runs.slice(-mostRuns) } } : refuse3("it is not what `reliability-gate calibrate` writes", "calibrate again into a new file");
}
async function keepCalibration(path2, service, run) {
  let before = takeCalibration(path2, service, await readText2(path2));
  if (before.mistake)
    throw new Problem("config", before.mistake.message, before.mistake);
  let runs = [...before.calibration?.runs ?? [], run].slice(-mostRuns);
  return await makeFolder(dirname2(path2)), await replaceFile(path2, `${JSON.stringify({ schemaVersion: 1, service, runs }, null, 2)}
`), { file: path2, runs };
}
function isCalibration(data2) {
  return !isObject(data2) || data2.schemaVersion !== 1 || typeof data2.service != "string" ? !1 : Array.isArray(data2.runs) && data2.runs.every(isRun);
}
function isRun(run) {
  return !isObject(run) || typeof run.at != "string" || typeof run.seconds != "number" || !isObject(run.offsets) ? !1 : Object.values(run.offsets).every((offset) => isObject(offset) && isLog(offset.offset) && isLog(offset.error) && offset.error >= 0);
}
var isLog = (value) => typeof value == "number" && Math.abs(value) < 100;

// build/gate/plan/read-plan.js
import { resolve as resolve3 } from "node:path";

// build/config/given-flags.js
function givenFlags(config, overrides, { settings, secrets }) {
  let isSecret = (path2, text3) => secrets.some((secret) => secret !== "" && text3.includes(secret)) || holdsSecret(settings, path2);
  return [
    ...config === void 0 ? [] : [{ flag: flagOf("config"), value: config }],
    ...overrides.flatMap((override) => {
      if (!("path" in override))
        return [];
      let { path: path2, value } = override, key = path2.join("."), isSetting = "yaml" in value, name3 = isSetting ? "set" : inputAt(key);
      if (name3 === void 0)
        return [];
      let text3 = isSetting ? value.yaml : value.text, flag2 = { flag: flagOf(name3), key };
      return isSecret(path2, text3) ? [flag2] : [{ ...flag2, value: isSetting ? `${key}=${text3}` : text3 }];
    })
  ];
}
var table = inputs, inputAt = (key) => table.find(({ overrides }) => overrides?.kind === "value" && overrides.path === key)?.name, flagOf = (name3) => table.find((input) => input.name === name3).flag.name;
function holdsSecret(value, [key, ...rest]) {
  return value instanceof Secret ? !0 : typeof value != "object" || value === null ? !1 : key !== void 0 && Object.hasOwn(value, key) ? holdsSecret(value[key], rest) : Object.values(value).some((one3) => holdsSecret(one3, []));
}

// build/config/imports/foreign.js
function child(spot, ...keys3) {
  let found = spot;
  for (let key of keys3) {
    let entry = entryOf(found?.node, key);
    if (!found || !entry || entry.value.kind === "nothing")
      return;
    found = { ...found, node: entry.value, path: found.path ? `${found.path}.${key}` : key };
  }
  return found;
}
function needed(spot, ...keys3) {
  return child(spot, ...keys3) ?? mistake(spot, { message: `\`${keys3.join(".")}\` is missing` });
}
function itemsOf(spot) {
  return spot?.node.kind !== "list" ? [] : spot.node.items.map((node, index) => ({ ...spot, node, path: `${spot.path}[${index}]` }));
}
function documentsIn(document) {
  let isList = textOf(child(document, "kind"))?.endsWith("List") === !0, items2 = itemsOf(isList ? child(document, "items") : document);
  return items2.length > 0 && items2.every(({ node }) => node.kind === "map") ? items2 : [document];
}
function textOf(spot) {
  return spot?.node.kind === "text" ? spot.node.text.trim() : spot?.node.kind === "number" ? spot.node.source : void 0;
}
function neededText(spot, ...keys3) {
  let found = needed(spot, ...keys3), text3 = textOf(found);
  return !found || text3 ? text3 : mistake(found, { message: `expected a text; found ${describe(found.node)}` });
}
function shareOf(spot, unit2) {
  let text3 = textOf(spot) ?? "", share2 = /^\d+(\.\d+)?$/.test(text3) ? Number(unit2 === "percent" ? `${text3}e-2` : text3) : Number.NaN;
  return share2 > 0 && share2 <= 1 ? share2 : mistake(spot, { message: `expected ${unit2 === "percent" ? "a percentage above 0 and up to 100" : "a share above 0 and up to 1"}; found ${describe(spot.node)}` });
}

// build/config/imports/keptn.js
var keptn = {
  name: "Keptn",
  recognises: (document) => child(document, "spec_version") !== void 0 && (isOf(document, "indicators") || isOf(document, "objectives")),
  read: (documents, intake) => {
    let indicators = documents.flatMap((document) => child(document, "indicators") ?? []);
    for (let document of documents.filter((one3) => !isOf(one3, "indicators")))
      readSlos(document, indicators, intake);
  }
}, isOf = (document, key) => document.node.kind === "map" && document.node.entries.some((entry) => entry.key === key), versions = ["1.0", "0.1.0", "0.1.1", "0.2.0"];
function readSlos(document, indicators, intake) {
  let version2 = child(document, "spec_version");
  if (!versions.includes(textOf(version2) ?? ""))
    return intake.unsupported(version2, {
      message: `spec_version ${describe(version2.node)} of Keptn is not known`
    });
  let score = child(document, "total_score");
  score && intake.note(score, "total_score: the score of the gate is its own, and one failed objective fails the run");
  let filter2 = child(document, "filter"), filters = filter2?.node.kind === "map" ? filter2.node.entries.map(({ key }) => [key, textOf(child(filter2, key))]) : [], values = {
    SERVICE: intake.service,
    ...Object.fromEntries(filters),
    ...intake.values,
    DURATION_SECONDS: "$window"
  };
  for (let objective2 of itemsOf(child(document, "objectives")))
    readObjective(objective2, indicators, values, intake);
}
function readObjective(spot, indicators, values, intake) {
  let sli = neededText(spot, "sli");
  if (sli === void 0)
    return;
  if (itemsOf(child(spot, "pass")).length === 0)
    return intake.note(spot, `${sli} has no criteria: Keptn shows it and does not count it, and here it is left out`);
  let pass = readBound2(spot, "pass", intake), warning = child(spot, "warning") && readBound2(spot, "warning", intake), query = findQuery(child(spot, "sli"), sli, indicators, values, intake);
  if (!pass || query === void 0 || child(spot, "warning") && !warning)
    return;
  let weight2 = Number(textOf(child(spot, "weight")) ?? 1), key = child(spot, "key_sli");
  intake.add(spot, {
    name: textOf(child(spot, "displayName")) || sli,
    indicator: { kind: "value", query },
    ...withWarning(pass, warning),
    unit: "none",
    key: key?.node.kind === "boolean" && key.node.value && weight2 > 0,
    weight: weight2 > 0 ? weight2 : 1,
    advisory: !(weight2 > 0)
  });
}
function withWarning(pass, warning) {
  return warning && (pass.comparator.startsWith("<") ? warning.threshold > pass.threshold : warning.threshold < pass.threshold) ? { ...warning, warn: pass.threshold } : pass;
}
function readBound2(spot, key, intake) {
  let several = itemsOf(child(spot, key)), [first, second] = several;
  if (!first)
    return mistake(child(spot, key) ?? spot, { message: "expected a list of criteria" });
  if (second)
    return intake.unsupported(second, {
      message: "criteria of which one suffices cannot be judged",
      hint: "write one objective with one of them"
    });
  let bounds = itemsOf(child(first, "criteria")).map((criterion2) => readCriterion(criterion2, intake)).filter((bound3) => bound3 !== void 0), [bound2, other] = bounds;
  return other ? intake.unsupported(first, {
    message: "several absolute criteria cannot be judged as one",
    hint: "write an objective for each of them"
  }) : bound2;
}
var criterion = /^(<=|>=|<|>|=)\s*([+-]?)\s*(\d+(?:\.\d+)?)\s*(%?)$/;
function readCriterion(spot, intake) {
  let text3 = textOf(spot) ?? "", [, comparator, sign, number4, percent2] = criterion.exec(text3) ?? [];
  if (number4 === void 0)
    return mistake(spot, { message: `expected a criterion such as <600; found ${quote(text3)}` });
  if (sign === "" && percent2 !== "") {
    let hint2 = `for the result of the query itself write ${comparator}${number4}, and compare by an objective such as \`p(95) <= base + 10%\``;
    return intake.unsupported(spot, {
      message: `${text3} may be relative to earlier results, as ${comparator}+${number4}% is, or absolute`,
      hint: hint2
    });
  }
  return sign !== "" ? intake.unsupported(spot, {
    message: `${text3} compares with earlier results, which is not done for what a server says`,
    hint: "compare with a baseline by an objective such as `p(95) <= base + 10%`"
  }) : comparator === "=" ? intake.unsupported(spot, {
    message: `${text3}: equality cannot be judged`,
    hint: "use <= or >="
  }) : { comparator, threshold: Number(number4) };
}
var ofDynatrace = /^(metricSelector=|builtin:|MV2;|USQL;|SLO;|PV2;|SECPV2;)/;
function findQuery(spot, sli, indicators, values, intake) {
  let found = indicators.map((one3) => child(one3, sli)).find((one3) => one3);
  if (!found)
    return mistake(spot, {
      message: `no indicator is named ${quote(sli)}`,
      hint: "import the file of the SLIs together with this one: `import: [slo.yaml, sli.yaml]`"
    });
  let query = textOf(found) ?? "";
  if (query === "")
    return mistake(found, { message: "expected a PromQL query" });
  if (ofDynatrace.test(query))
    return intake.unsupported(found, {
      message: "the gate cannot query Dynatrace",
      hint: "it takes PromQL"
    });
  let missing = [...query.matchAll(placeholder)].map(([, name3]) => name3).filter((name3) => values[name3] === void 0);
  return missing.length > 0 ? mistake(found, {
    message: `$${missing[0]} has no value`,
    hint: `give it with the import, such as \`values: { ${missing[0]}: … }\``
  }) : query.replace(placeholder, (_2, name3) => values[name3]);
}
var placeholder = /\$([A-Za-z_]\w*(?:\.\w+)*)/g;

// build/promql/wrap-query.js
var ended = (query) => /#[^\n]*$/.test(query) ? `${query}
` : query, wrapQuery = (query) => `(${ended(query.trim())})`, text2 = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`/.source, textOrComment = new RegExp(`(${text2})|#[^\\n]*`, "g"), withoutComments = (query) => query.replace(textOrComment, (_2, kept) => kept ?? "");

// build/config/imports/counters.js
var string = "\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'|`[^`]*`", braces = `\\{(?:[^{}"'\`]|${string})*\\}`, selectorText = `(?:[a-zA-Z_:][a-zA-Z0-9_:]*\\s*(?:${braces})?|${braces})`, increase = new RegExp(`^(?:rate|increase)\\s*\\(\\s*(${selectorText})\\s*\\[[^\\]:]*\\]\\s*\\)$`, "s"), aboveZero = />\s*0$/, grouping = /^sum\s+without\s*\([^()]*\)/, orZero = /^(.*?)\s+or\s+(?:on\s*\(\s*\)\s*)?vector\s*\(\s*0\s*\)$/is;
function parseCounter(query) {
  let text3 = unwrap(withoutComments(query).trim().replace(aboveZero, "")), orNothing = orZero.exec(text3)?.[1];
  if (orNothing !== void 0) {
    let counter = parseCounter(orNothing);
    return counter && { ...counter, absent: "ok" };
  }
  let summed = inner(text3.replace(grouping, "sum"), "sum");
  if (summed !== void 0)
    return parseCounter(summed);
  let parsed = selector.parse(increase.exec(text3)?.[1] ?? text3);
  return "value" in parsed ? { selector: parsed.value } : void 0;
}
function parseDifference(query) {
  let text3 = unwrap(withoutComments(query));
  for (let { index } of text3.matchAll(/-/g)) {
    let sides = [parseCounter(text3.slice(0, index)), parseCounter(text3.slice(index + 1))];
    if (sides[0] && sides[1])
      return [sides[0], sides[1]];
  }
}
function ratioIndicator({ partIs, part, total }) {
  let all = parseCounter(total), counted = parseCounter(part);
  if (all && counted)
    return counts(partIs, counted, all);
  let [whole2, rest] = parseDifference(part) ?? [];
  if (all && whole2 && rest && same(whole2.selector, all.selector))
    return counts(partIs === "bad" ? "good" : "bad", rest, all);
  let share2 = `${wrapQuery(part)} / ${wrapQuery(total)}`;
  return { kind: "value", query: partIs === "good" ? share2 : `1 - ${share2}` };
}
var counts = (partIs, { selector: part, absent: absent2 }, total) => ({
  kind: "counts",
  partIs,
  part,
  total: total.selector,
  ...absent2 && { absent: absent2 }
}), same = (one3, other) => one3.replace(/\s/g, "") === other.replace(/\s/g, "");
function unwrap(query) {
  let text3 = query.trim();
  for (let within2 = inner(text3, ""); within2 !== void 0; within2 = inner(text3, ""))
    text3 = within2.trim();
  return text3;
}
function inner(text3, name3) {
  let start = new RegExp(`^${name3}\\s*\\(`).exec(text3)?.[0];
  if (start === void 0 || !text3.endsWith(")"))
    return;
  let body2 = text3.slice(start.length, -1), depth2 = 0;
  for (let character of body2.replace(new RegExp(string, "g"), ""))
    if (depth2 += character === "(" ? 1 : character === ")" ? -1 : 0, depth2 < 0)
      return;
  return depth2 === 0 ? body2 : void 0;
}

// build/config/imports/intake.js
function openIntake({ values, unsupported, absent: absent2, advisory: advisory2, source: source2 }, service) {
  let taken2 = { objectives: [], leftOut: [] }, note2 = (spot, text3) => {
    let { file: file2, line } = spot.reading.place(spot.node.at);
    taken2.leftOut.push({ file: file2, text: `line ${line}: ${text3}` });
  }, queryOf = (indicator) => sourceQueryOf(absent2 && indicator.kind === "counts" ? { ...indicator, absent: absent2 } : indicator), sloOf = ({ budget, ...slo }) => ({
    ...slo,
    ...budget && { budget: queryOf(budget) }
  });
  return { intake: {
    service,
    values,
    note: note2,
    add: (spot, objective2) => {
      let name3 = name.parse(objective2.name);
      if ("refused" in name3)
        return mistake(spot, { message: name3.refused });
      let { slo, indicator, ...terms } = objective2, own2 = {
        ...terms,
        name: name3.value,
        ...queryOf(indicator),
        ...slo && { slo: sloOf(slo) },
        ...advisory2 && { advisory: advisory2, key: !1 }
      };
      taken2.objectives.push({
        objective: { kind: "measured", provider: source2 ?? usualSource("slos"), ...own2 },
        place: spot.reading.place(spot.node.at),
        needs: "slos",
        ...defined({ named: source2 })
      });
    },
    unsupported: (spot, { message, hint: hint2 }) => unsupported === "ignore" ? note2(spot, `${message}: left out`) : mistake(spot, { message, hint: hint2 })
  }, taken: taken2 };
}
function sloObjective({ name: name3, description, objective: objective2, windowMs, indicator }) {
  let isOverWindow = indicator.kind === "counts" || /\$window\b/.test(indicator.query);
  return {
    name: name3,
    indicator,
    ...goodShareAtLeast(objective2),
    slo: {
      windowMs: windowMs ?? usualWindowMs,
      ...description && { description },
      ...isOverWindow && windowMs !== void 0 && { budget: indicator }
    },
    key: !1,
    weight: 1,
    advisory: !1
  };
}
var usualWindowMs = 30 * 864e5, fillTemplate = (query) => query.replace(/\{\{-?\s*\.window\s*-?\}\}/g, "$window");

// build/config/imports/open-slo.js
var version = "openslo/v1", ignoredKinds = ["Service", "SLI", "DataSource"], ofAlerts = ["AlertPolicy", "AlertCondition", "AlertNotificationTarget"], openSlo = {
  name: "OpenSLO",
  recognises: (document) => textOf(child(document, "apiVersion"))?.startsWith("openslo") === !0,
  read: (documents, intake) => {
    let known3 = { slis: named(documents, "SLI"), sources: named(documents, "DataSource") };
    for (let document of documents)
      readDocument(document, known3, intake);
  }
}, kindOf2 = (document) => textOf(child(document, "kind")), named = (documents, kind) => new Map(documents.filter((document) => kindOf2(document) === kind).map((document) => [textOf(child(document, "metadata", "name")) ?? "", document]));
function readDocument(document, known3, intake) {
  let apiVersion = child(document, "apiVersion");
  if (textOf(apiVersion) !== version) {
    let message = `expected apiVersion ${version}; found ${describe(apiVersion.node)}`;
    return intake.unsupported(apiVersion, { message });
  }
  let kind = kindOf2(document);
  if (kind === "SLO")
    return readSlo2(document, known3, intake);
  if (kind && ignoredKinds.includes(kind))
    return;
  let at2 = child(document, "kind") ?? document;
  if (kind && ofAlerts.includes(kind))
    return intake.note(at2, `${kind} ${textOf(child(document, "metadata", "name")) ?? ""}: the gate raises no alerts`);
  intake.unsupported(at2, { message: `OpenSLO has no kind ${quote(kind ?? "")} that is known here` });
}
function readSlo2(document, known3, intake) {
  let name3 = neededText(document, "metadata", "name"), spec = needed(document, "spec");
  if (!spec || name3 === void 0)
    return;
  let method = child(spec, "budgetingMethod");
  if (method && textOf(method) !== "Occurrences")
    return intake.unsupported(method, {
      message: `budgets in ${textOf(method)} cannot be judged`,
      hint: "only Occurrences are: so many good ones among all"
    });
  let goals = itemsOf(needed(spec, "objectives")), composite = goals.map((goal) => child(goal, "indicator") ?? child(goal, "indicatorRef")).find((found) => found);
  if (composite)
    return intake.unsupported(composite, { message: "a composite SLO cannot be judged", hint: "write an SLO for each of its parts" });
  let sli = findSli(spec, known3);
  if (!sli)
    return;
  let windowMs = readWindow(spec, intake), description = textOf(child(spec, "description"));
  for (let [index, goal] of goals.entries()) {
    let objective2 = readTarget(goal), indicator = readIndicator(sli, goal, known3, intake);
    if (objective2 === void 0 || !indicator)
      continue;
    let part = textOf(child(goal, "displayName")) ?? `objective ${index + 1}`, own2 = goals.length > 1 ? `${name3}: ${part}` : name3;
    intake.add(goal, sloObjective({ name: own2, description, objective: objective2, windowMs, indicator }));
  }
}
function findSli(spec, { slis }) {
  let inline = child(spec, "indicator");
  if (inline)
    return needed(inline, "spec");
  let reference = child(spec, "indicatorRef");
  if (!reference)
    return mistake(spec, { message: "`indicator` or `indicatorRef` is missing" });
  let found = slis.get(textOf(reference) ?? "");
  return found ? needed(found, "spec") : mistake(reference, { message: `there is no SLI ${describe(reference.node)}`, hint: "import its file together with this one" });
}
var day = 864e5, unitsMs2 = {
  m: 6e4,
  h: 36e5,
  d: day,
  w: 7 * day,
  M: 30 * day,
  Q: 90 * day,
  Y: 365 * day
};
function readWindow(spec, intake) {
  let [window] = itemsOf(child(spec, "timeWindow"));
  if (!window)
    return intake.note(spec, "there is no time window: no budget is read");
  if (child(window, "calendar"))
    return intake.note(window, "budgets by the calendar are not read");
  let duration2 = child(window, "duration") ?? window, [, count2, unit2] = /^(\d+)([mhdwMQY])$/.exec(textOf(duration2) ?? "") ?? [];
  return count2 && unit2 ? Number(count2) * unitsMs2[unit2] : mistake(duration2, {
    message: `expected a duration such as 28d; found ${describe(duration2.node)}`
  });
}
function readTarget(goal) {
  let percent2 = child(goal, "targetPercent"), target = percent2 ?? needed(goal, "target");
  return target && shareOf(target, percent2 ? "percent" : "fraction");
}
function readIndicator(sli, goal, known3, intake) {
  let threshold = child(sli, "thresholdMetric");
  if (threshold)
    return readThreshold(threshold, goal, known3, intake);
  let ratio = needed(sli, "ratioMetric");
  if (!ratio)
    return;
  let raw = child(ratio, "raw");
  if (raw)
    return readRaw(ratio, raw, known3, intake);
  let partIs = child(ratio, "good") ? "good" : "bad", counted = needed(ratio, partIs), all = needed(ratio, "total"), [part, total] = [
    counted && readQuery(counted, known3, intake),
    all && readQuery(all, known3, intake)
  ];
  if (part === void 0 || total === void 0)
    return;
  let indicator = ratioIndicator({ partIs, part, total }), counter = child(ratio, "counter");
  return indicator.kind === "value" || counter?.node.kind !== "boolean" || counter.node.value || parseCounter(part)?.selector !== part ? indicator : intake.unsupported(counter, {
    message: "a ratio of gauges (`counter: false`) cannot be judged"
  });
}
var operators = { lt: "<", lte: "<=", gt: ">", gte: ">=" };
function readThreshold(spot, goal, known3, intake) {
  let query = readQuery(spot, known3, intake), op = needed(goal, "op"), value = neededText(goal, "value");
  if (query === void 0 || !op || value === void 0)
    return;
  let operator = operators[textOf(op) ?? ""];
  if (!operator)
    return mistake(op, { message: `expected lt, lte, gt or gte; found ${describe(op.node)}` });
  let bound2 = Number(value);
  return Number.isFinite(bound2) ? {
    kind: "value",
    query: `avg_over_time((${wrapQuery(query)} ${operator} bool ${bound2})[$window:])`
  } : mistake(child(goal, "value"), { message: `expected a number; found ${quote(value)}` });
}
function readRaw(ratio, raw, known3, intake) {
  let query = readQuery(raw, known3, intake), type = needed(ratio, "rawType");
  if (query === void 0 || !type)
    return;
  let average = `avg_over_time(${wrapQuery(query)}[$window:])`;
  return textOf(type) === "success" ? { kind: "value", query: average } : textOf(type) === "failure" ? { kind: "value", query: `1 - ${average}` } : mistake(type, { message: `expected success or failure; found ${describe(type.node)}` });
}
var promQl = /prometheus|mimir|thanos|cortex|victoria|promql/i;
function readQuery(metric, known3, intake) {
  let source2 = needed(metric, "metricSource");
  if (!source2)
    return;
  let reference = child(source2, "metricSourceRef"), referred = reference && known3.sources.get(textOf(reference) ?? ""), type = child(source2, "type") ?? child(referred, "spec", "type");
  if (!type)
    return mistake(reference ?? source2, {
      message: "the type of the data source is not known",
      hint: reference ? "import its DataSource together with this file" : "write `type: Prometheus`"
    });
  if (!promQl.test(textOf(type) ?? ""))
    return intake.unsupported(type, {
      message: `the gate cannot query a data source of type ${describe(type.node)}`
    });
  let spec = needed(source2, "spec"), query = spec && neededText(spec, child(spec, "promql") ? "promql" : "query");
  return query && fillTemplate(query);
}

// build/config/imports/pyrra.js
var pyrra = {
  name: "Pyrra",
  recognises: (document) => textOf(child(document, "apiVersion"))?.startsWith("pyrra.dev/") === !0,
  read: (documents, intake) => {
    for (let document of documents)
      readObjective2(document, intake);
  }
};
function readObjective2(document, intake) {
  let kind = child(document, "kind") ?? document;
  if (textOf(kind) !== "ServiceLevelObjective")
    return intake.unsupported(kind, { message: "of Pyrra only a ServiceLevelObjective is known" });
  let name3 = neededText(document, "metadata", "name"), spec = needed(document, "spec"), target = spec && needed(spec, "target"), objective2 = target && shareOf(target, "percent"), windowMs = spec && readWindow2(spec), indicators = spec && needed(spec, "indicator"), indicator = indicators && readIndicator2(indicators, intake);
  if (name3 === void 0 || objective2 === void 0 || windowMs === void 0 || !indicator)
    return;
  let description = textOf(child(spec, "description"));
  intake.add(document, sloObjective({ name: name3, description, objective: objective2, windowMs, indicator }));
}
function readWindow2(spec) {
  let window = needed(spec, "window"), ms = window && parseLongDuration(textOf(window) ?? "");
  return !window || ms ? ms : mistake(window, {
    message: `expected a duration such as 4w; found ${describe(window.node)}`
  });
}
function readIndicator2(spot, intake) {
  let kinds3 = ["ratio", "latency", "latencyNative", "bool_gauge"], kind = kinds3.find((key) => child(spot, key));
  if (!kind)
    return mistake(spot, { message: `expected one of ${kinds3.join(", ")}` });
  let own2 = child(spot, kind), grouping2 = itemsOf(child(own2, "grouping")).map(textOf);
  grouping2.length > 0 && intake.note(child(own2, "grouping"), `grouping by ${grouping2.join(", ")}: all groups are judged together`);
  let metric = (...keys3) => {
    let written4 = neededText(own2, ...keys3, "metric");
    return written4 && withoutComments(written4).trim();
  };
  switch (kind) {
    case "ratio":
      return ratioOf("bad", metric("errors"), metric("total"));
    case "latency":
      return ratioOf("good", bucketOf(own2, metric("success")), metric("total"));
    case "latencyNative":
      return nativeLatency(own2, metric("total"));
    case "bool_gauge": {
      let gauge = metric(), query = `sum(sum_over_time(${gauge}[$window])) / sum(count_over_time(${gauge}[$window]))`;
      return gauge === void 0 ? void 0 : { kind: "value", query };
    }
  }
}
function bucketOf(spot, metric) {
  if (metric === void 0 || matches(metric, "le"))
    return metric;
  let success = child(spot, "success", "metric");
  return mistake(success, {
    message: `expected a bucket, with its bound as the label \`le\`; found ${quote(metric)}`,
    hint: `such as ${(metricOf(metric) || "requests_seconds").replace(/_(bucket|count|sum)$/, "")}_bucket{le="0.5"}`
  });
}
function ratioOf(partIs, part, total) {
  if (part === void 0 || total === void 0)
    return;
  let rate2 = (metric) => `sum(rate(${metric.replace(/(\s+offset\s.*)?$/s, "[$window]$1")}))`;
  return ratioIndicator({ partIs, part: rate2(part), total: rate2(total) });
}
function nativeLatency(spot, metric) {
  let latency = needed(spot, "latency"), ms = latency && parseDuration(textOf(latency) ?? "");
  if (latency && ms === void 0)
    return mistake(latency, {
      message: `expected a duration such as 200ms; found ${describe(latency.node)}`
    });
  if (!(ms === void 0 || metric === void 0))
    return {
      kind: "value",
      query: `histogram_fraction(0, ${ms / 1e3}, sum(rate(${metric}[$window])))`
    };
}

// build/config/imports/sloth.js
var sloth = {
  name: "Sloth",
  recognises: (document) => textOf(child(document, "version")) === "prometheus/v1",
  read: (documents, intake) => {
    let keys3 = {
      error: "error_query",
      total: "total_query",
      raw: "error_ratio_query",
      plugins: "slo_plugins"
    };
    for (let document of documents)
      readService(document, keys3, intake);
  }
}, kinds2 = ["PrometheusServiceLevel", "ManagedPrometheusServiceLevel"], slothResource = {
  name: "Sloth",
  recognises: (document) => kinds2.includes(textOf(child(document, "kind")) ?? ""),
  read: (documents, intake) => {
    let keys3 = {
      error: "errorQuery",
      total: "totalQuery",
      raw: "errorRatioQuery",
      plugins: "sloPlugins"
    };
    for (let document of documents) {
      let spec = needed(document, "spec");
      spec && readService(spec, keys3, intake);
    }
  }
};
function readService(spot, keys3, intake) {
  let service = neededText(spot, "service"), chain = child(spot, keys3.plugins);
  chain && intake.note(chain, "plugins of Sloth are not run");
  let slos2 = needed(spot, "slos");
  for (let slo of itemsOf(slos2)) {
    let name3 = neededText(slo, "name"), objective2 = needed(slo, "objective"), share2 = objective2 && shareOf(objective2, "percent"), indicator = readIndicator3(slo, keys3, intake);
    if (service === void 0 || name3 === void 0 || share2 === void 0 || !indicator)
      continue;
    let description = textOf(child(slo, "description")), named2 = { name: `${service}-${name3}`, description, objective: share2 };
    intake.add(slo, sloObjective({ ...named2, windowMs: usualWindowMs, indicator }));
  }
}
function readIndicator3(slo, keys3, intake) {
  let sli = needed(slo, "sli");
  if (!sli)
    return;
  let plugin = child(sli, "plugin");
  if (plugin)
    return intake.unsupported(plugin, {
      message: "an SLI by a plugin of Sloth cannot be judged",
      hint: "write the queries of the plugin out under `events`"
    });
  let raw = child(sli, "raw");
  if (raw) {
    let query = readQuery2(raw, keys3.raw, intake);
    return query === void 0 ? void 0 : { kind: "value", query: `1 - ${wrapQuery(query)}` };
  }
  let events = needed(sli, "events");
  if (!events)
    return;
  let [part, total] = [
    readQuery2(events, keys3.error, intake),
    readQuery2(events, keys3.total, intake)
  ];
  return part === void 0 || total === void 0 ? void 0 : ratioIndicator({ partIs: "bad", part, total });
}
function readQuery2(spot, key, intake) {
  let written4 = neededText(spot, key), query = written4 && fillTemplate(written4);
  return query?.includes("{{") ? intake.unsupported(child(spot, key), { message: "a template other than `{{.window}}` cannot be filled in" }) : query;
}

// build/config/imports/formats.js
var formats = [openSlo, sloth, slothResource, pyrra, keptn];

// build/config/imports/import-slos.js
function importSlos(imports, service) {
  let read = imports.map((one3) => readImport2(one3, service));
  return {
    objectives: read.flatMap((one3) => one3.objectives),
    files: read.flatMap((one3) => one3.files),
    mistakes: read.flatMap((one3) => one3.mistakes)
  };
}
function readImport2(found, service) {
  let readings = [], documents = found.found.flatMap(({ file: file2, text: text3 }) => {
    let [reading, nodes] = parseYamlDocuments(text3, { file: file2, environment: void 0 });
    return readings.push(reading), nodes.flatMap((node) => documentsIn({ node, path: "", reading })).map((spot) => ({ spot, format: formats.find((format) => format.recognises(spot)) }));
  }), { intake, taken: taken2 } = openIntake(found, service);
  for (let format of formats) {
    let own2 = documents.filter((document) => document.format === format).map(({ spot }) => spot);
    own2.length > 0 && format.read(own2, intake);
  }
  for (let { spot } of documents.filter(({ format }) => !format)) {
    let known3 = [...new Set(formats.map(({ name: name3 }) => name3))].join(", ");
    refuseFile(spot, {
      message: "this is no file of SLOs that is known here",
      hint: `known are ${known3}`
    });
  }
  let mistakes = readings.flatMap(sortedMistakes);
  if (mistakes.length === 0 && taken2.objectives.length === 0) {
    let message = `${found.files.join(", ")}: there is no SLO in it that can be judged`, [first] = taken2.leftOut;
    mistakes.push({
      message,
      ...first && { hint: `${first.file}, ${first.text}` },
      place: found.place
    });
  }
  return { objectives: taken2.objectives, files: filesOf(found, documents, taken2), mistakes };
}
var filesOf = ({ found }, documents, taken2) => found.map(({ file: file2 }) => {
  let own2 = documents.filter(({ spot }) => spot.reading.file === file2);
  return {
    file: file2,
    format: [...new Set(own2.flatMap(({ format }) => format?.name ?? []))].join(", "),
    objectives: taken2.objectives.filter(({ place }) => place?.file === file2).length,
    leftOut: taken2.leftOut.filter((left) => left.file === file2).map(({ text: text3 }) => text3)
  };
});

// build/config/chaos/build-chaos.js
var usualWatchMs = 3e4, usualSwitchMs = 1e3;
function buildChaos({ chaos: chaos2, dependencies: dependencies2 }) {
  return {
    ...dependencies2 && {
      dependencies: dependencies2.map(({ name: name3, listen, upstream }) => ({ name: name3, listen, upstream }))
    },
    ...chaos2 && {
      chaos: {
        steadyMs: chaos2.steady ?? defaultOf(chaosFields.steady),
        experiments: chaos2.experiments.map(experimentOf)
      }
    },
    objectives: (chaos2?.experiments ?? []).flatMap(objectivesOf)
  };
}
var withExperiments = (load, chaos2) => chaos2 ? { ...load, durationMs: longestMs(chaos2), fine: !0 } : load;
function experimentOf({ name: name3, fault, recovery: recovery2, abort: abort2, ...rest }) {
  let kind = faultKindOf(fault);
  return {
    name: name3,
    fault,
    says: kind.describe(fault.settings),
    forMs: rest.for ?? defaultOf(experimentFields.for),
    switchMs: kind.switchMs?.(fault.settings) ?? usualSwitchMs,
    // Long enough to tell by how much a bound was missed.
    watchMs: recovery2 ? 2 * recovery2.ms + 5e3 : usualWatchMs,
    ...defined({ abort: abort2 })
  };
}
function objectivesOf({ name: name3, hypothesis: hypothesis2, recovery: recovery2, place }) {
  return [
    ...hypothesis2.map((one3) => ({
      ...one3,
      objective: { ...one3.objective, name: `${name3}: ${one3.objective.name}`, during: name3 }
    })),
    ...recovery2 ? [{ objective: recoveryObjective(name3, recovery2), place }] : []
  ];
}
var recoveryObjective = (after, { comparator, ms }) => ({
  kind: "load",
  metric: { kind: "recovery", after },
  name: recoveryOf(after),
  comparator,
  threshold: ms,
  unit: "ms",
  key: !1,
  weight: 1,
  advisory: !1
});
function chaosMistakes({ settings, placeOf }) {
  let { chaos: chaos2, load } = settings;
  if (!chaos2)
    return [];
  let at2 = (key, message, hint2) => ({
    message,
    hint: hint2,
    ...defined({ place: placeOf("load", key) })
  }), profile = load?.profile ?? "load", engine = engineIn(load)?.id;
  return [
    ...load?.duration === void 0 ? [] : [
      at2("duration", "load.duration does not go with `chaos`: the load runs for as long as the experiments take", "remove it; chaos.steady and `for` say how long")
    ],
    ...profile === "load" ? [] : [
      at2("profile", `experiments run under the profile \`load\` only; load.profile is \`${profile}\``, "use a config of its own for this profile")
    ],
    ...engine === void 0 ? [] : [
      at2(engine, `experiments run beside the gate's own load only; load.${engine} is another one`, "describe the load by load.rate and load.requests")
    ]
  ];
}

// build/config/load/build-load.js
var comparisonMs = 18e4, usualMs = {
  stress: 2e4,
  scalability: 2e4,
  spike: 12e4,
  soak: 9e5
}, usualSpike = { times: 5, at: 1 / 4, duration: 1 / 6 };
function buildLoad({ settings: { load }, placeOf }, { compares, sampled }) {
  let profile = load?.profile ?? defaultOf(loadFields.profile), most2 = load?.["max-connections"] ?? defaultOf(loadFields["max-connections"]), place = placeOf("load"), isWritten = place !== void 0 && place.input === void 0, engine = engineIn(load), { can, usualDurationMs } = kindOf({ ...engine && { engine } }), durationMs = load?.duration ?? usualDurationMs ?? usualDuration(load, { compares, sampled, isWritten }), pace = can.sends === "its own" ? { kind: "script" } : buildPace(load, sampled?.perSecond(durationMs / 1e3)), steps2 = load?.steps?.map(({ level: level2 }) => level2);
  return {
    ...engine && { engine },
    profile,
    pace,
    durationMs,
    ...profile === "spike" && { spike: buildSpike(load, pace, durationMs) },
    ...isStepped(profile) && steps2 && { steps: steps2 },
    warmupMs: load?.warmup ?? defaultOf(loadFields.warmup),
    timeoutMs: load?.timeout ?? defaultOf(loadFields.timeout),
    // Each user holds a connection; only a limit that was asked for stands against that.
    maxConnections: load?.["max-connections"] === void 0 && pace.kind === "users" ? Math.max(most2, mostUsers(pace.users, steps2)) : most2,
    ...typeof load?.workers == "number" && { workers: load.workers },
    ...load?.["keep-alive"] === !1 && { keepAlive: !1 },
    ...load?.http === 2 && { http: 2 },
    ...load?.phases && { phases: !0 },
    ...load?.cookies && { cookies: !0 },
    ...pace.kind === "script" ? { requests: [] } : buildSent(load)
  };
}
function buildSent(load) {
  if (!load?.scenarios) {
    let requests3 = load?.requests ?? defaultOf(loadFields.requests);
    if ("kind" in requests3)
      throw new TypeError(`the file ${requests3.file} has not been read`);
    return { requests: requests3 };
  }
  let requests2 = [], scenarios2 = load.scenarios.map(({ name: name3, weight: weight2, steps: steps2 }) => ({
    name: name3,
    weight: weight2,
    steps: steps2.map(({ request: request2, think: think2 }) => ({ request: requests2.push({ ...request2, name: `${name3} / ${request2.name}`, weight: weight2 }) - 1, ...defined({ think: think2 }) }))
  }));
  return { requests: requests2, scenarios: scenarios2 };
}
var mostUsers = (users, steps2 = []) => Math.max(users, ...steps2);
function buildPace(load, sampled) {
  let [first] = load?.steps ?? [], users = first?.kind === "users" ? first.level : load?.users, think2 = load?.["think-time"];
  return users !== void 0 ? { kind: "users", users, ...defined({ thinkMs: think2 }) } : {
    kind: "rate",
    perSecond: (first?.kind === "rate" ? first.level : load?.rate) ?? (sampled || defaultOf(loadFields.rate)),
    ...load?.arrivals === "poisson" && { arrivals: "poisson" }
  };
}
function buildSpike(load, pace, durationMs) {
  let { rate: rate2, at: at2, duration: duration2 } = load?.spike ?? {};
  return {
    perSecond: rate2 ?? usualSpike.times * (pace.kind === "rate" ? pace.perSecond : 0),
    atMs: at2 ?? usualSpike.at * durationMs,
    durationMs: duration2 ?? usualSpike.duration * durationMs
  };
}
function usualDuration(load, { compares, sampled, isWritten }) {
  return sampled ? (Math.floor(sampled.lastSeconds) + 1) * 1e3 : compares && !isWritten ? comparisonMs : usualMs[load?.profile ?? "load"] ?? defaultOf(loadFields.duration);
}
function loadMistakes({ pace, durationMs, maxConnections }, { settings: { load } }) {
  if (pace.kind === "users") {
    let users = mostUsers(pace.users, load?.steps?.map(({ level: level2 }) => level2));
    return users <= maxConnections ? [] : [
      {
        message: `${users} users need as many connections; load.max-connections is ${maxConnections}`
      }
    ];
  }
  return pace.kind === "rate" && pace.perSecond * durationMs / 1e3 < 1 ? [
    {
      message: "at this load.rate not one request is sent within load.duration",
      hint: "raise one of them"
    }
  ] : [];
}
function profileMistakes(load, { settings }, { objectives, compares }) {
  let { profile } = load, { spike: spike2, steps: steps2 } = settings.load ?? {}, foreign = objectives.flatMap(({ objective: objective2, place }) => {
    let own2 = isOfProfile(objective2) ? profileWith(objective2.metric) : void 0;
    if (own2 === void 0 || own2 === profile)
      return [];
    let message = `the objective \`${objective2.name}\` is of the profile \`${own2}\`; load.profile is \`${profile}\``;
    return [placed({ message }, place)];
  }), ofUsers = objectives.flatMap(({ objective: objective2, place }) => isOfProfile(objective2) && objective2.metric.kind === "capacity" && load.pace.kind === "users" ? [placed({ message: "`capacity` needs a rate, and this load has `users`" }, place)] : []);
  return [
    ...spike2 && profile !== "spike" ? [
      placed({ message: `load.spike is of the profile \`spike\`; load.profile is \`${profile}\`` }, spike2.place)
    ] : [],
    ...steps2 && !isStepped(profile) ? [
      placed({
        message: `load.steps is of the profiles \`stress\` and \`scalability\`; load.profile is \`${profile}\``
      }, steps2[0].place)
    ] : [],
    ...compares && profile !== "load" ? [
      {
        message: `a baseline is compared with under the profile \`load\` only; load.profile is \`${profile}\``,
        hint: "use a config of its own for this profile"
      }
    ] : [],
    ...foreign,
    ...ofUsers,
    ...load.spike ? spikeMistakes(load, load.spike, spike2?.place) : []
  ];
}
function spikeMistakes({ pace, durationMs }, spike2, place) {
  let at2 = (mistake2) => [placed(mistake2, place)];
  if (pace.kind === "users")
    return at2({ message: "the profile `spike` takes a load.rate, not load.users" });
  if (pace.kind === "script")
    return at2({ message: "the profile `spike` takes a load.rate, and a script has its own" });
  if (spike2.perSecond <= pace.perSecond) {
    let [high, usual] = [spike2.perSecond, pace.perSecond].map((rate2) => `${formatNumber(rate2)}/s`);
    return at2({ message: `the spike of ${high} does not rise above load.rate, ${usual}` });
  }
  let endsAt = spike2.atMs + spike2.durationMs;
  return endsAt < durationMs ? [] : at2({
    message: `the spike ends after ${formatDuration(endsAt)}, which leaves no time to recover within load.duration, ${formatDuration(durationMs)}`,
    hint: "raise load.duration, or let the spike begin or end earlier"
  });
}
var placed = (mistake2, place) => ({
  ...mistake2,
  ...defined({ place })
});

// build/config/sources/build-sources.js
function buildSources(config) {
  let { url, start } = config.settings.target ?? {}, around = { startsTarget: url === void 0 && start !== void 0 };
  return [...providerKeys().map(({ key }) => ({
    name: key,
    key,
    written: writtenOf(config.settings, { key })
  })), ...config.settings.sources ?? []].flatMap(({ name: name3, key, written: written4 }) => {
    for (let kind of providers.filter((other) => other.key === key)) {
      let made = kind.plan(written4, around);
      if (made)
        return [{ plan: planOf2(name3, kind, made, config), kind, written: written4 }];
    }
    return [];
  });
}
function planOf2(id, { id: kind, key, rerun }, settings, { placeOf }) {
  let { flags, sends } = rerun?.(settings) ?? {}, place = placeOf(...keysOf({ id, kind }), "url");
  return {
    id,
    kind,
    settings,
    ...place?.input !== void 0 && { given: !0 },
    ...id === key && defined({ flags }),
    ...defined({ sends })
  };
}
var withProviders = (objectives, sources2) => objectives.map((one3) => {
  let { objective: objective2, named: named2 } = one3, able = named2 === void 0 ? ableOf(one3, sources2)[0] : sources2.find(({ plan }) => plan.id === named2);
  if (!able || !isMeasured(objective2))
    return one3;
  let { language, ...planned } = { ...objective2, provider: able.plan.id };
  return { ...one3, objective: { ...planned, ...able.kind.ask && defined({ language }) } };
});
function ableOf({ needs, objective: objective2 }, sources2) {
  if (needs === void 0)
    return [];
  let resource = resourceOf(objective2);
  return sources2.filter(({ kind: { can, uses } }) => can?.includes(needs) && (resource === void 0 || uses?.includes(resource)));
}
var resourceOf = (objective2) => isMeasured(objective2) && objective2.question.kind === "use" ? objective2.question.of : void 0, needed2 = {
  use: "of the target",
  "compared-use": "of target and baseline",
  alerts: "alert rules",
  slos: "SLOs"
}, whatIsNeeded = (needs, objective2) => [resourceOf(objective2), needed2[needs]].filter(Boolean).join(" ");
function sourceMistakes(config, sources2, objectives) {
  let keys3 = providerKeys().filter(({ key }) => !sources2.some(({ plan }) => plan.id === key));
  return [
    ...sources2.flatMap((built) => mistakesOfSource(config, built)),
    ...keys3.flatMap((kind) => missingSource(config, kind, objectives)),
    ...objectives.flatMap((one3) => unclearSource(one3, sources2))
  ];
}
function mistakesOfSource({ placeOf }, { plan, kind, written: written4 }) {
  let keys3 = keysOf(plan), isGiven = (...path2) => placeOf(...keys3, ...path2)?.input !== void 0;
  return (kind.mistakes?.(plan.settings, written4, { isGiven, called: keys3.join(".") }) ?? []).map(({ path: path2, ...own2 }) => {
    let place = path2 && placeOf(...keys3, ...path2);
    return { ...own2, ...defined({ place }) };
  });
}
function missingSource({ settings }, { key, title, missing: hint2, lacks = "no address is configured" }, objectives) {
  let dependent = objectives.filter(({ objective: objective2 }) => isMeasured(objective2) && objective2.provider === key);
  return dependent.length > 0 ? dependent.map(({ objective: objective2, place }) => ({
    message: `the objective \`${objective2.name}\` queries ${title}, but ${lacks}`,
    hint: hint2,
    ...defined({ place })
  })) : writtenOf(settings, { key }) === void 0 ? [] : [{ message: `there are settings for ${title}, but ${lacks}`, hint: hint2 }];
}
function unclearSource(one3, sources2) {
  let { objective: objective2, place, needs, named: named2 } = one3;
  if (needs === void 0)
    return [];
  let able = ableOf(one3, sources2).map(({ plan }) => plan.id), mistakeOf2 = (message, hint3) => [{ message, hint: hint3, ...defined({ place }) }], what = `the objective \`${objective2.name}\``;
  if (named2 === void 0)
    return able.length < 2 ? [] : mistakeOf2(`${what} could query ${able.join(" or ")}`, `say which: \`source: ${able[0]}\``);
  if (!sources2.some(({ plan }) => plan.id === named2) || able.includes(named2))
    return [];
  let hint2 = able.length > 0 ? `${able.join(" and ")} can` : "a Prometheus can";
  return mistakeOf2(`${what}: the source \`${named2}\` cannot provide ${whatIsNeeded(needs, objective2)}`, hint2);
}

// build/config/plan/build-policy.js
function buildPolicy({ policy, chaos: chaos2 }) {
  return {
    inconclusive: policy?.inconclusive ?? defaultOf(policyFields.inconclusive),
    noData: policy?.["no-data"] ?? defaultOf(policyFields["no-data"]),
    tooFewRequests: policy?.["too-few-requests"] ?? defaultOf(policyFields["too-few-requests"]),
    error: policy?.error ?? defaultOf(policyFields.error),
    ...buildBounds(policy),
    ...chaos2 && { faults: allowedFaults(chaos2) }
  };
}
var allowedFaults = (chaos2) => chaos2?.allow ?? defaultOf(chaosFields.allow);
function buildBounds(policy) {
  let { "allowed-hosts": allowedHosts, "source-hosts": sourceHosts, "prometheus-hosts": firstNamed, limits: limits2 } = policy ?? {}, hosts = sourceHosts ?? firstNamed;
  return {
    ...allowedHosts && { allowedHosts },
    ...hosts && { sourceHosts: hosts },
    ...firstNamed && { sourceHostsKey: "prometheus-hosts" },
    ...limits2 && { limits: limitsOf(limits2) }
  };
}
var limitsOf = ({ rate: rate2, users, duration: duration2, requests: requests2 }) => ({
  ...defined({ perSecond: rate2, users, durationMs: duration2, requests: requests2 })
});

// build/config/plan/build-target.js
var headersFor = (base, headers2 = {}) => mergeHeaders(base?.authorization ? { authorization: base.authorization } : {}, headers2), sourceOf2 = (place) => isInput(place) ? "input" : "config", isInput = (place) => place?.input !== void 0;
function buildTarget({ settings: { target }, placeOf }, load) {
  let base = target?.url, started = buildStart(target);
  return {
    from: base ? { kind: "url", url: base.url, source: sourceOf2(placeOf("target", "url")) } : started ? { kind: "started", ...started } : { kind: "deployment", ...buildDeployment(target?.deployment) },
    ready: buildTargetReady(target?.ready, load),
    headers: headersFor(base, target?.headers),
    ...target?.resolve !== void 0 && { route: { address: target.resolve } }
  };
}
function buildStart(target) {
  if (target?.start === void 0)
    return;
  let { start, build, stop, port, env = {}, folder, user, cache } = target;
  return { start, env, ...defined({ build, stop, port, folder, user, cache }) };
}
function buildDeployment(deployment) {
  let { environment: environment2, status, comment, timeout = defaultOf(deploymentFields.timeout) } = deployment ?? {};
  return {
    ...defined({ environment: environment2, status, comment }),
    timeoutMs: timeout
  };
}
function buildTargetReady(ready, load) {
  let { header, body: body2 } = ready ?? {};
  return { ...buildReady(ready, load), ...defined({ header, body: body2 }) };
}
function buildReady(ready, load) {
  let { timeout = defaultOf(readyFields.timeout), ...ofHttp } = ready ?? {}, protocol = Object.keys(ofHttp).length > 0 ? void 0 : readinessProtocol(load);
  return {
    path: ready?.path ?? defaultOf(readyFields.path),
    ...ready?.status !== void 0 && { status: ready.status },
    timeoutMs: timeout,
    ...defined({ protocol })
  };
}
var isBaselineGiven = ({ settings }) => settings.baseline?.url !== void 0 || buildStartedBase(settings) !== void 0 || settings.baseline?.deployment?.environment !== void 0;
function buildBaseline(config, load) {
  let { settings, placeOf } = config, { baseline, target } = settings, base = baseline?.url, environment2 = baseline?.deployment?.environment, started = buildStartedBase(settings);
  if (isBaselineGiven(config))
    return {
      from: base ? { kind: "url", url: base.url, source: sourceOf2(placeOf("baseline", "url")) } : started ?? { kind: "deployment", ...defined({ environment: environment2 }), timeoutMs: 0 },
      ready: buildReady(baseline?.ready ?? target?.ready, load),
      headers: headersFor(base, baseline?.headers ?? (started && target?.headers)),
      ...baseline?.resolve !== void 0 && { route: { address: baseline.resolve } },
      ...baseline?.design && { design: baseline.design },
      tolerance: familyTermsOf(settings.baseline).size
    };
}
function buildStartedBase({ baseline, target }) {
  let start = buildStart(target);
  if (baseline?.ref === void 0 || !start)
    return;
  let { port: _2, ...same2 } = start;
  return { kind: "started", ...same2, ref: baseline.ref };
}
function buildHistory({ baseline }) {
  if (!baseline?.history)
    return;
  let { runs = defaultOf(historyFields.runs), dir } = baseline.history;
  return { runs, ...defined({ dir }) };
}

// build/config/plan/build-traces.js
function buildTraces(written4, sources2, load) {
  let source2 = sources2.find(({ kind }) => kind.readsTraces);
  if (!source2 || load.engine)
    return { load };
  let { share: share2 = 1, link: link3 } = written4 ?? {};
  return {
    load: { ...load, traces: share2 },
    traces: { from: source2.plan.id, ...link3 !== void 0 && { link: link3 } }
  };
}
function tracesMistakes(written4, sources2, load) {
  let isThere = sources2.some(({ kind }) => kind.readsTraces);
  return load.engine && (written4 || isThere) ? [
    {
      message: `traces need the gate's own engine, and the load is sent by ${load.engine.id}`,
      hint: "remove `traces` and `opentelemetry`"
    }
  ] : !written4 || isThere ? [] : [
    {
      message: "traces are read from opentelemetry, and no such source is given",
      hint: "set opentelemetry.receive, such as 127.0.0.1:4318"
    }
  ];
}

// build/config/load/engine-mistakes.js
function engineMistakes(load, { settings, placeOf }, { objectives, hasTwoSides }) {
  let { engine, profile } = load;
  if (!engine)
    return [];
  let { id, can, isDated } = kindOf(load), at2 = (key, message, hint2) => {
    let place = placeOf("load", key);
    return { message, ...hint2 && { hint: hint2 }, ...place && { place } };
  }, others2 = Object.keys(settings.load ?? {}).filter((key) => key !== id && can.keys !== "all" && !can.keys.includes(key));
  return [
    ...(isDated && !isDated(engine.settings) ? objectives : []).filter(({ objective: objective2 }) => isMeasured(objective2)).map(({ objective: objective2, place }) => ({
      message: `the objective \`${objective2.name}\` queries a metrics source, but \`load.${id}\` does not say when the load ran`,
      hint: `give load.${id}.start, or remove the objective`,
      ...place && { place }
    })),
    ...others2.map((key) => at2(key, `\`load.${id}\` takes no \`load.${key}\``, "remove one of them")),
    ...isStepped(profile) && !can.steps ? [at2("profile", `\`load.${id}\` cannot go up in steps, as \`${profile}\` does`)] : [],
    ...can.sends === "its own" && settings.baseline?.design === "abba" ? [at2(id, `\`load.${id}\` loads both sides at the same time; baseline.design is \`abba\``)] : [],
    ...hasTwoSides && !can.sides ? [at2(id, `\`load.${id}\` loads one deployment; a baseline takes two`)] : []
  ];
}

// build/config/objectives/never-broken.js
function neverBrokenMistakes(objectives, load) {
  return objectives.flatMap(({ objective: objective2, place }) => [
    ...load ? beyondTimeout(objective2, load) : [],
    ...objective2.kind === "measured" ? unread(objective2) : []
  ].map((remark) => ({ ...remark, ...defined({ place }) })));
}
function beyondTimeout(objective2, { timeoutMs }) {
  return timeBounds(objective2).filter(({ ms }) => ms >= timeoutMs).map(({ what, ms }) => ({
    message: `the objective \`${objective2.name}\` has ${what} of ${formatDuration(ms)}, and no request is timed beyond load.timeout, ${formatDuration(timeoutMs)}`,
    hint: "require less, or raise load.timeout"
  }));
}
function timeBounds(objective2) {
  if (objective2.kind === "baseline") {
    let { metric, tolerance } = objective2;
    return metric.kind === "slow" ? metric.overMs === void 0 ? [] : [{ what: "a limit", ms: metric.overMs }] : (metric.kind === "quantile" || metric.kind === "avg") && tolerance.absolute !== void 0 ? [{ what: "a tolerance", ms: tolerance.absolute }] : [];
  }
  if (objective2.kind !== "load" || !times.includes(objective2.metric.kind))
    return [];
  let { threshold, warn } = objective2;
  return [
    { what: "a threshold", ms: threshold },
    ...warn === void 0 ? [] : [{ what: "a warn bound", ms: warn }]
  ];
}
var times = ["quantile", "avg", "max"], leastTarget = 0.01;
function unread({ name: name3, slo, threshold, provider, ...query }) {
  if (slo && threshold <= leastTarget) {
    let [written4, meant] = [100 * threshold, 1e4 * threshold].map((percent2) => `${formatNumber(percent2)}%`);
    return [
      {
        message: `the objective \`${name3}\` requires ${written4} only`,
        hint: `did you mean ${meant}?`
      }
    ];
  }
  let idle = providerKeys().find(({ key }) => key === provider)?.ask?.idle;
  return [query, ...slo?.budget ? [slo.budget] : []].flatMap((one3) => (idle?.(one3) ?? []).map(({ message, hint: hint2 }) => ({
    message: `the objective \`${name3}\` ${message}`,
    hint: hint2
  })));
}

// build/config/plan/mistakes.js
function mistakesOf(config, parts, options) {
  let isOffline = options.offline === !0, mayBeTarget = options.calibrates === !0, knowsTimeout = !options.sampled && parts.load.pace.kind !== "script" || config.settings.load?.timeout !== void 0, { objectives, slos: slos2, load, hasTwoSides, hasHistory } = parts, compares = hasTwoSides || hasHistory;
  return [
    ...isOffline ? [] : sourceMistakes(config, parts.sources, objectives),
    ...compares || isOffline ? [] : baselineMistakes(config, objectives),
    ...compares && !isOffline ? useOfBaseMistakes(objectives, parts) : [],
    ...hasHistory && !hasTwoSides ? historyMistakes(objectives) : [],
    ...chaosMistakes(config),
    ...loadMistakes(load, config),
    ...profileMistakes(load, config, { objectives, compares }),
    ...engineMistakes(load, config, { objectives: isOffline ? [] : objectives, hasTwoSides }),
    ...options.sampled ? [] : tracesMistakes(config.settings.traces, parts.sources, load),
    ...nameMistakes(objectives, slos2),
    ...startMistakes(config, parts),
    ...neverBrokenMistakes(objectives, knowsTimeout ? load : void 0),
    ...mayBeTarget ? [] : ownBaselineMistakes(config, parts)
  ];
}
function baselineMistakes({ settings, placeOf }, objectives) {
  if (settings.baseline?.ref !== void 0)
    return [{ message: "baseline.ref builds and starts the app by target.start, which is missing", hint: "give target.start, or the address of a baseline", ...defined({ place: placeOf("baseline", "ref") }) }];
  let hint2 = "set baseline.url in the config, or the input baseline", dependent = objectives.filter(({ objective: objective2 }) => objective2.kind === "baseline" || comparesUse(objective2));
  return dependent.length > 0 ? dependent.map(({ objective: objective2, place }) => ({
    message: `the objective \`${objective2.name}\` compares with a baseline, but none is given`,
    hint: hint2,
    ...defined({ place })
  })) : settings.baseline ? [{ message: "there is a `baseline`, but neither its url nor its deployment is given", hint: hint2 }] : [];
}
var comparesUse = (objective2) => isMeasured(objective2) && objective2.question.kind === "use" && objective2.question.tolerance !== void 0;
function useOfBaseMistakes(objectives, { baseline }) {
  return baseline?.from.kind === "started" ? [] : objectives.filter(({ objective: objective2 }) => comparesUse(objective2)).map(({ objective: objective2, place }) => ({
    message: `the objective \`${objective2.name}\` compares with what the base uses, and the run does not start the base`,
    hint: "compare with `baseline: { ref: base }`, which takes target.start",
    ...defined({ place })
  }));
}
function historyMistakes(objectives) {
  return objectives.filter(({ objective: objective2 }) => objective2.kind === "baseline" && objective2.metric.kind === "slow").map(({ objective: objective2, place }) => ({
    message: `the objective \`${objective2.name}\` needs a second deployment; earlier runs do not show it`,
    hint: "use p(99) instead, or baseline.url",
    ...defined({ place })
  }));
}
function startMistakes({ settings, placeOf }, { target: { from } }) {
  return from.kind === "started" || from.kind === "url" && from.source === "input" ? [] : besideStart.filter((key) => settings.target?.[key] !== void 0).map((key) => ({
    message: `target.${key} is there, but no target.start`,
    hint: "give the command that starts the app as target.start",
    ...defined({ place: placeOf("target", key) })
  }));
}
function ownBaselineMistakes({ placeOf }, { target, baseline }) {
  if (target.from.kind !== "url" || baseline?.from.kind !== "url")
    return [];
  let [own2, other] = [target, baseline].map(({ headers: headers2, route }) => ({
    headers: headers2,
    ...defined({ route })
  }));
  if (sameDeployment({ ...own2, url: target.from.url }, { ...other, url: baseline.from.url }) !== "same")
    return [];
  let place = baseline.from.source === "config" ? placeOf("baseline", "url") : void 0;
  return [
    {
      message: "the baseline is the target itself: nothing would ever be worse",
      hint: "give the address of another deployment; `reliability-gate calibrate` compares one with itself",
      ...defined({ place })
    }
  ];
}
function nameMistakes(all, slos2) {
  let first = (name3) => all.find(({ objective: objective2 }) => objective2.name === name3);
  return slos2.filter((slo) => first(slo.objective.name) !== slo).map(({ objective: objective2, place }) => ({
    message: `duplicate name \`${objective2.name}\``,
    ...defined({ place })
  }));
}

// build/config/plan/build-plan.js
function buildPlan(config, options = {}) {
  let { settings } = config, sources2 = buildSources(config), hasBaseline = isBaselineGiven(config), history = hasBaseline || options.calibrates ? void 0 : buildHistory(settings), hasTwoSides = hasBaseline || options.sampled?.compares === !0 || options.calibrates === !0, compares = hasTwoSides || history !== void 0, { objectives: expectations2, ...broken } = buildChaos(settings), load = withExperiments(buildLoad(config, { compares: hasTwoSides, sampled: options.sampled }), broken.chaos), baseline = buildBaseline(config, load), slos2 = withProviders(slosOf(config), sources2), own2 = withProviders(settings.objectives ?? usualObjectives(), sources2), hypotheses = withProviders(expectations2, sources2), objectives = [...own2, ...slos2, ...hypotheses], parts = {
    sources: sources2,
    objectives,
    slos: slos2,
    load,
    hasTwoSides,
    hasHistory: history !== void 0,
    target: buildTarget(config, load),
    baseline
  };
  return {
    mistakes: config.broken.size > 0 ? [] : mistakesOf(config, parts, options),
    plan: {
      service: serviceNameOf(settings, options.repository),
      target: parts.target,
      ...defined({ baseline }),
      ...history && !hasTwoSides && { history },
      providers: sources2.map(({ plan }) => plan),
      ...buildTraces(settings.traces, sources2, load),
      ...broken,
      objectives: withFamily(objectives, compares && familyOf(familyTermsOf(settings.baseline), hasTwoSides)),
      policy: buildPolicy(settings),
      ...defined({ waivers: settings.waivers, imports: config.imported?.files })
    },
    secrets: config.secrets
  };
}
var usualObjectives = () => defaultOf(configFields.objectives).map(({ objective: objective2 }) => ({ objective: objective2 })), slosOf = ({ settings, imported }) => [
  ...settings.slos?.objectives ?? [],
  ...imported?.objectives ?? []
];
function withFamily(written4, family) {
  let objectives = written4.map(({ objective: objective2, place }) => ({
    ...objective2,
    ...defined({ place })
  })), isNamed = objectives.some(({ kind }) => kind === "baseline");
  return withIds(!family || isNamed ? objectives : [...objectives, ...family]);
}
var serviceNameOf = ({ service }, repository) => service || repository?.split("/").at(-1) || "service";

// build/config/plan/references.js
var referenceMistakes = (config, plan) => config.references.flatMap((reference) => {
  let known3 = namesOf(reference.to, plan, config);
  return known3 === "unknown" || known3.includes(reference.name) ? [] : [refuse(reference, known3)];
}), homes = {
  request: ["load"],
  value: ["load"],
  column: ["load", "load.data"],
  segment: ["load", "chaos"],
  dependency: ["dependencies"],
  objective: ["objectives", "slos", "chaos", "baseline"]
};
function namesOf(to, plan, { settings, broken }) {
  let { load, objectives } = plan;
  if (homes[to].some((part) => broken.has(part)))
    return "unknown";
  if (to === "request")
    return kindOf(load).can.sends === "its own" ? "unknown" : [...load.requests, ...load.scenarios ?? []].map(({ name: name3 }) => name3);
  if (to === "segment")
    return plannedSegments(plan).map(({ name: name3 }) => name3);
  if (to === "dependency")
    return (plan.dependencies ?? []).map(({ name: name3 }) => name3);
  if (to === "column")
    return (load.data ?? []).flatMap(({ name: name3, columns }) => columns.map((one3) => `${name3}.${one3}`));
  if (objectives.some(ofServer))
    return "unknown";
  let family = familyOf(familyTermsOf(settings.baseline));
  return [...new Set([...objectives, ...family].flatMap(rowNames))];
}
var ofServer = (objective2) => isAlertsObjective(objective2) && objective2.question.files === void 0;
function rowNames(objective2) {
  if (!isAlertsObjective(objective2))
    return [objective2.name];
  let { question: question2 } = objective2;
  return [objective2.name, ...ruleNames(meantOf(question2.rules ?? [], question2))];
}
var missingHint = {
  request: "load.requests is empty",
  objective: "there are no objectives",
  segment: "a load has segments under `profile: spike`, and with `chaos`",
  dependency: "name it under `dependencies`, with `listen` and `upstream`",
  value: "nothing before it captures any",
  column: `there is no data: name a file under \`load.data\`; ${howToSendBraces}`
}, severalOf = (to) => `the ${to === "dependency" ? "dependencies" : `${to}s`}`, mostNamed = 10;
function refuse({ to, name: name3, path: path2, place }, known3) {
  let near = nearest(name3, known3), hint2 = near ? `did you mean \`${near}\`?` : known3.length === 0 ? missingHint[to] : `${severalOf(to)} are ${known3.slice(0, mostNamed).join(", ")}${known3.length > mostNamed ? ", …" : ""}`;
  return { message: printable(`${path2}: no ${to} is named \`${name3}\``), hint: printable(hint2), place };
}

// build/gate/plan/base-policy.js
var cautious = {
  perSecond: 500,
  users: 500,
  durationMs: 15 * 6e4,
  requests: 5e5
};
async function readBasePolicy(config, texts2) {
  try {
    let found = await findConfig(config, texts2);
    return found ? policyOf(found.text, texts2.nameOf(found.path)) : { isThere: !1, waivers: [] };
  } catch (error) {
    if (!(error instanceof Problem))
      throw error;
    return unread2(texts2.nameOf(config ?? configFiles[0]), error.message);
  }
}
function policyOf(text3, name3) {
  let settings = settingsOf(text3, name3), policy = settings ? settings.policy ?? {} : readPolicy(text3, name3);
  if (!policy)
    return unread2(name3, `${name3} has mistakes in its policy`);
  let bounds = buildBounds(policy);
  return {
    isThere: !0,
    ...Object.keys(bounds).length > 0 && { bounds: { name: name3, ...bounds } },
    faults: { name: name3, faults: allowedFaults(settings?.chaos) },
    waivers: settings && policy.waivers === "head" ? "head" : settings?.waivers ?? []
  };
}
var unread2 = (name3, why) => ({
  isThere: !0,
  bounds: { name: name3, limits: cautious, unread: why },
  faults: { name: name3, faults: allowedFaults(void 0) },
  waivers: []
});
function settingsOf(text3, file2) {
  try {
    return parseConfig(text3, { file: file2, environment: void 0 }).settings;
  } catch (error) {
    if (error instanceof Problem)
      return;
    throw error;
  }
}
function underBase(plan, base, today) {
  let bounds = base?.faults && plan.chaos ? { ...base.bounds, ...base.faults } : base?.bounds, bounded = bounds ? { ...plan, policy: { ...plan.policy, base: bounds } } : plan, own2 = plan.waivers;
  if (!own2)
    return { plan: bounded, ignored: [] };
  let waivers2 = (base && base.waivers !== "head" ? base.waivers : own2).filter(({ until }) => until >= today), ignored = own2.filter(({ objective: objective2, until }) => !waivers2.some((one3) => one3.objective === objective2 && one3.until >= until));
  return { plan: { ...bounded, waivers: waivers2 }, ignored };
}

// build/gate/plan/check-mistakes.js
function checkMistakes({ policy }, { settings, placeOf }) {
  let place = placeOf("checks");
  return (settings.checks ?? []).flatMap(({ name: name3, url }) => {
    if (url === void 0)
      return [];
    let asked = new URL(url), why = refusedHost(asked.hostname);
    if (why)
      return [{ message: `check ${name3}: ${why}`, hint: "link-local and metadata addresses are never asked; name the service itself", ...defined({ place }) }];
    let refusing = boundsOf(policy).find(({ allowedHosts }) => allowedHosts && !isAllowedHost(asked, allowedHosts));
    if (!refusing)
      return [];
    let allowed = refusing.allowedHosts.join(", ");
    return [{ message: `the check ${name3} goes to the host ${asked.host}; policy.allowed-hosts allows ${allowed}`, ...defined({ place }) }];
  });
}

// build/gate/plan/files/alert-files.js
import { dirname as dirname3, join as join3 } from "node:path";

// build/promql/recorded.js
import { RE2JS as RE2JS3 } from "./vendor/re2js.js";
var longestQuery = 2e4;
function writeOut(expr, records) {
  let written4 = expand(expr, records, []);
  return written4 === void 0 ? { recorded: recordedIn(expr, records) } : written4;
}
function expand(expr, records, path2) {
  let isNameRead = readsName(expr), query = expr;
  for (let located of locateSelectors(expr).toReversed()) {
    let { metric, matchers } = namedBy(located.text);
    if (metric === void 0 && mentioned(located.text, records).length > 0)
      return;
    let meant = records.filter(({ name: name3 }) => name3 === metric);
    if (metric === void 0 || meant.length === 0)
      continue;
    if (path2.includes(metric))
      return { cycle: [...path2.slice(path2.indexOf(metric)), metric] };
    let written4 = union(meant, records, [...path2, metric]);
    if (!written4 || "cycle" in written4)
      return written4;
    let replaced = matchers && replace(located, filter(written4.query, matchers), meant[0]);
    if (!replaced || isNameRead || (query = query.slice(0, located.from) + replaced.text + query.slice(replaced.to), query.length > longestQuery))
      return;
  }
  return { query };
}
var readsName = (expr) => locateSelectors(expr).reduceRight((rest, { from, to }) => rest.slice(0, from) + rest.slice(to), expr).includes("__name__");
function recordedIn(expr, records) {
  let names = locateSelectors(expr).flatMap(({ text: text3 }) => {
    let { metric } = namedBy(text3);
    return metric === void 0 ? mentioned(text3, records) : records.some(({ name: name3 }) => name3 === metric) ? [metric] : [];
  });
  return [...new Set(names)];
}
function union(meant, records, path2) {
  let queries = [];
  for (let { expr, labels: labels2 } of meant) {
    let written4 = expand(expr, records, path2);
    if (!written4 || "cycle" in written4)
      return written4;
    let vector = isNumber(written4.query) ? `vector(${ended(written4.query)})` : written4.query, add2 = (query, [label, value]) => `label_replace(${ended(query)}, ${quoted2(label)}, ${replacement(quoted2(value))}, "", "")`;
    queries.push(Object.entries(labels2).reduce(add2, vector));
  }
  return { query: queries.length === 1 ? queries[0] : queries.map(wrapQuery).join(" or ") };
}
var isNumber = (query) => /^[\s\d.()+*/-]+$/.test(withoutComments(query));
function replace({ range, modified, to }, query, { intervalMs }) {
  if (!range)
    return modified ? void 0 : { text: wrapQuery(query), to };
  let step2 = intervalMs === void 0 ? "" : formatPromDuration(intervalMs), steps2 = range.text.includes(":") ? range.text : `${range.text.slice(0, -1)}:${step2}]`;
  return { text: `${wrapQuery(query)}${steps2}`, to: range.to };
}
function namedBy(selector2) {
  let { metric, matchers, whole: whole2 } = readSelector(selector2);
  return { ...defined({ metric }), ...whole2 && { matchers } };
}
function mentioned(selector2, records) {
  let pattern3 = /__name__\s*=~\s*["'`](.*?)["'`]\s*[,}]/.exec(selector2)?.[1];
  if (pattern3 === void 0)
    return [];
  let matches2 = wholeOf(pattern3);
  return [...new Set(records.map(({ name: name3 }) => name3))].filter(matches2);
}
function wholeOf(pattern3) {
  if (pattern3.includes("\\"))
    return () => !0;
  try {
    let compiled = RE2JS3.compile(pattern3, RE2JS3.DOTALL);
    return (name3) => compiled.matches(name3);
  } catch {
    return () => !0;
  }
}
function filter(query, matchers) {
  return matchers.reduce((filtered, { name: label, operator, value }) => {
    let isPattern2 = operator.endsWith("~"), on = isPattern2 ? mark : label, marked = isPattern2 ? `label_replace(${ended(filtered)}, "${mark}", "1", ${quoted2(label)}, ${value})` : wrapQuery(filtered), wanted = isPattern2 ? '"1"' : replacement(value), operation = operator.startsWith("!") ? "unless" : "and", kept = `${marked} ${operation} on (${formatLabel(on)}) label_replace(vector(1), ${quoted2(on)}, ${wanted}, "", "")`;
    return isPattern2 && operation === "and" ? `label_replace(${kept}, "${mark}", "", "", "")` : kept;
  }, query);
}
var mark = "__matched", replacement = (text3) => text3.replaceAll("$", "$$$$"), quoted2 = (value) => JSON.stringify(value);

// build/config/rules/alert-rules.js
var readsAlertFiles = (objective2) => isAlertsObjective(objective2) && objective2.question.files !== void 0, withRules = (objective2, rules2) => ({
  ...objective2,
  question: { ...objective2.question, rules: rules2 }
});
function resolveRules(files2, objective2, place) {
  let mistakes = files2.flatMap((file2) => file2.mistakes);
  if (mistakes.length > 0)
    return { rules: [], mistakes };
  let alerts = files2.flatMap((file2) => file2.alerts), { question: question2 } = objective2, meant = meantOf(alerts, question2), refuse3 = (message, hint2) => ({
    rules: [],
    mistakes: [{ message: `alerts: ${message}`, hint: hint2, ...place && { place } }]
  });
  return meant.length === 0 ? refuse3(describeNoMatch(alerts, question2.files), hintOf(alerts)) : meant.length > limits.alertRules ? refuse3(`${meant.length} rules; at most ${limits.alertRules} are allowed`, "choose some with `match`") : writeOutRules(meant, files2.flatMap((file2) => file2.records), indicatorOf(objective2));
}
function writeOutRules(alerts, records, { forMs }) {
  let mistakes = [];
  return { rules: alerts.flatMap(({ place, ...alert }) => {
    let written4 = writeOut(alert.expr, records);
    if ("cycle" in written4) {
      let message = `the expression of ${alert.name} never ends: ${written4.cycle.join(" reads ")}`;
      return mistakes.push({ message, place }), [];
    }
    let isShortened = forMs !== void 0 && forMs < alert.forMs;
    return [
      {
        ...alert,
        // What cannot be written out as a whole is asked as it stands: half of it would be neither.
        query: alert.expr,
        ...written4,
        ...isShortened && { forMs, writtenForMs: alert.forMs }
      }
    ];
  }), mistakes };
}
function describeNoMatch(alerts, written4) {
  let files2 = written4.join(", ");
  return alerts.length === 0 ? `there is no alert rule in ${files2}` : `none of the ${alerts.length} alert rules in ${files2} is meant`;
}
var mostNamed2 = 10, hintOf = (alerts) => alerts.length === 0 ? "a file of recording rules alone has nothing to judge" : `there are ${alerts.slice(0, mostNamed2).map(({ name: name3 }) => name3).join(", ")}${alerts.length > mostNamed2 ? ", …" : ""}; see \`match\` and \`severities\``;

// build/config/rules/rule-documents.js
var ruleKinds = ["PrometheusRule", "ConfigMap"], mostEdits = 2;
function ruleDocumentsOf(text3, file2) {
  let [reading, nodes] = parseYamlDocuments(text3, { file: file2, environment: void 0 }), documents = nodes.flatMap((node) => documentsIn({ node, path: "", reading })), own2 = documents.filter((document) => !isOther(document)), readings = [reading];
  return { spots: (own2.length > 0 ? own2 : documents).flatMap((document) => kindOf3(document) === "ConfigMap" ? filesIn(document, own2.length > 1, readings) : [document]), readings };
}
var kindOf3 = (document) => textOf(child(document, "kind"));
function isOther(document) {
  let kind = kindOf3(document);
  return kind !== void 0 && !ruleKinds.includes(kind) && nearest(kind, ruleKinds, mostEdits) === void 0;
}
function filesIn(document, mayBeEmpty, readings) {
  let data2 = child(document, "data"), spots = (data2?.node.kind === "map" ? data2.node.entries : []).flatMap(({ key, value }) => {
    if (value.kind !== "text")
      return [];
    let within2 = placesWithin(value, document.reading), path2 = `${document.path ? `${document.path}.` : ""}data.${key}`, [reading, nodes] = parseYamlDocuments(value.text, { ...document.reading, within: within2 }), found = nodes.map((node) => ({ node, path: path2, reading })).filter(hasGroups), isBroken = nodes.length === 0 && value.text.trim() !== "" && /\.(ya?ml|rules)$/.test(key);
    return (found.length > 0 || isBroken) && readings.push(reading), found;
  });
  return spots.length === 0 && !mayBeEmpty && readings.every(({ found }) => found.length === 0) && mistake(document, {
    message: "the ConfigMap holds no rule file: no text in its `data` has `groups`"
  }), spots;
}
var hasGroups = ({ node }) => node.kind === "map" && node.entries.some(({ key }) => key === "groups" || nearest(key, ["groups"]) !== void 0);

// build/config/rules/rule-values.js
var longestExpr = 1e4, mostLabels = 100;
function scalar({ type, expected, most: most2 }) {
  return {
    type,
    schema: { type: ["string", "number", "boolean"] },
    read: (spot) => {
      let { node } = spot;
      if (node.kind === "list" || node.kind === "map" || node.kind === "nothing")
        return mistake(spot, { message: `expected ${expected}; found ${describe(node)}` });
      let text3 = node.kind === "text" ? node.text : node.kind === "number" ? node.source : String(node.value);
      return text3.length <= most2 ? text3 : mistake(spot, { message: `a text of more than ${most2} characters` });
    }
  };
}
function filled(option) {
  return {
    ...option,
    read: (spot) => {
      let value = option.read(spot);
      return value?.trim() === "" ? mistake(spot, { message: "expected a text; found an empty one" }) : value?.trim();
    }
  };
}
var stringOfPromQl = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`/g;
function rendered(option) {
  return {
    ...option,
    read: (spot) => {
      let value = option.read(spot);
      return value?.replace(stringOfPromQl, '""').includes("{{") ? mistake(spot, unrendered) : value;
    }
  };
}
var promDuration = (() => {
  let option = textOption({
    type: "duration",
    expected: "a duration",
    hint: "a duration of Prometheus, such as 5m or 1m30s",
    parse: (text3) => {
      let value = parsePromDuration(text3);
      return value !== void 0 ? { value } : { refused: `expected a duration; found ${quote(text3)}`, hint: "as Prometheus writes it, such as 5m, 1m30s or 1d" };
    }
  });
  return {
    ...option,
    read: (spot) => spot.node.kind === "number" && spot.node.value === 0 ? 0 : option.read(spot)
  };
})(), texts = (() => {
  let value = scalar({ type: "text", expected: "a text", most: longestExpr });
  return {
    type: "mapping of texts",
    schema: { type: "object", additionalProperties: value.schema },
    read: (spot) => {
      let { node } = spot;
      if (node.kind !== "map")
        return mistake(spot, { message: `expected a mapping; found ${describe(node)}` });
      if (node.entries.length > mostLabels)
        return mistake(spot, { message: `more than ${mostLabels} entries` });
      let pairs = node.entries.map(({ key, at: at2, value: node2 }) => (
        // An empty value is an empty text there.
        [
          key,
          node2.kind === "nothing" ? "" : value.read({ ...spot, node: { ...node2, at: at2 }, path: `${spot.path}.${key}` })
        ]
      ));
      return pairs.every(([, text3]) => text3 !== void 0) ? Object.fromEntries(pairs) : void 0;
    }
  };
})(), labels = {
  ...texts,
  read: (spot) => {
    let named2 = entryOf(spot.node, "__name__");
    return named2 ? mistake(spot, { message: "`__name__` cannot be a label of a rule", at: named2.at }) : texts.read(spot);
  }
}, count = {
  type: "integer",
  schema: { type: "integer" },
  read: (spot) => spot.node.kind === "number" && Number.isInteger(spot.node.value) ? spot.node.value : mistake(spot, { message: `expected a whole number; found ${describe(spot.node)}` })
}, anything = { type: "any value", schema: {}, read: (spot) => spot.node }, shortText = scalar({ type: "text", expected: "a text", most: 500 }), ruleName = filled(shortText), expression = rendered(filled(scalar({ type: "PromQL", expected: "a PromQL expression", most: longestExpr })));

// build/config/rules/rule-file.js
var mostRules = 5e3, metricForm = /^[^{}\p{Cc}]+$/u;
function withoutEmpty(spot) {
  let { node } = spot;
  return node.kind !== "map" ? spot : {
    ...spot,
    node: { ...node, entries: node.entries.filter(({ value }) => value.kind !== "nothing") }
  };
}
var ruleFields = {
  alert: { option: ruleName, doc: "Name of an alert." },
  record: { option: ruleName, doc: "Name of the series that is recorded." },
  expr: { option: expression, doc: "What is evaluated.", required: !0 },
  for: { option: promDuration, doc: "How long it has to be true before it fires." },
  keep_firing_for: { option: promDuration, doc: "How long it goes on firing." },
  labels: { option: labels, doc: "Added to the alert." },
  annotations: { option: texts, doc: "What people are told." }
}, rule = {
  type: "rule",
  fields: ruleFields,
  schema: sectionSchema(ruleFields),
  read: (written4) => {
    let spot = withoutEmpty(written4), { values, whole: whole2 } = readSection(ruleFields, { exclusive: [["alert", "record"]] }, spot);
    if (spot.node.kind !== "map")
      return;
    let isAlert = entryOf(spot.node, "alert") !== void 0, before = spot.reading.found.length;
    !isAlert && !entryOf(spot.node, "record") && mistake(spot, { message: "`alert` or `record` is missing" });
    for (let key of isAlert ? [] : ["for", "keep_firing_for", "annotations"]) {
      let entry = entryOf(spot.node, key);
      entry && mistake(spot, {
        message: `\`${key}\` belongs to an alert, not to what is recorded`,
        at: entry.at
      });
    }
    if (values.record !== void 0 && !metricForm.test(values.record) && mistake(spot, {
      message: `expected the name of a metric; found ${quote(values.record)}`,
      at: entryOf(spot.node, "record").value.at
    }), !(!whole2 || spot.reading.found.length > before))
      return { ...values, place: spot.reading.place(entryOf(spot.node, "expr").value.at) };
  }
}, groupFields = {
  name: { option: ruleName, doc: "Name of the group.", required: !0 },
  interval: { option: promDuration, doc: "How often it is evaluated." },
  query_offset: { option: promDuration, doc: "It is asked about so long ago." },
  limit: { option: count, doc: "Most alerts of a rule, 0 for any number." },
  labels: { option: labels, doc: "Added to every rule." },
  rules: { option: list(rule, { least: 0, most: mostRules, what: "rules" }), doc: "Its rules." },
  // Of Thanos and of Mimir, in whose files they stand.
  partial_response_strategy: { option: shortText, doc: "Of Thanos." },
  evaluation_delay: {
    option: promDuration,
    doc: "Of Mimir: what `query_offset` was called before."
  },
  align_evaluation_time_on_interval: { option: anything, doc: "Of Mimir." },
  remote_write: { option: anything, doc: "Of Mimir." },
  source_tenants: { option: anything, doc: "Of Mimir." }
}, ruleGroup = section(groupFields), groups = list({ ...ruleGroup, read: (spot) => ruleGroup.read(withoutEmpty(spot)) }, {
  least: 0,
  most: mostRules,
  name: ({ name: name3 }) => name3,
  what: "groups"
}), fileFields = {
  groups: { option: groups, doc: "Groups of rules.", required: !0 },
  namespace: { option: shortText, doc: "Of Mimir." }
}, resourceFields = {
  apiVersion: { option: shortText, doc: "Version of its form." },
  kind: { option: shortText, doc: "What it is." },
  metadata: { option: anything, doc: "Of Kubernetes." },
  status: { option: anything, doc: "Of Kubernetes." },
  spec: {
    option: section({ groups: { option: groups, doc: "Groups of rules." } }),
    doc: "What it holds.",
    required: !0
  }
};
function parseRuleFile(text3, file2) {
  let { spots, readings } = ruleDocumentsOf(text3, file2), rules2 = spots.flatMap((spot) => readGroups(spot) ?? []).flatMap((group) => (group.rules ?? []).map((rule2) => ({ rule: rule2, group })));
  rules2.length > mostRules && mistake({ ...spots[0], path: "" }, { message: `more than ${mostRules} rules` });
  let mistakes = readings.flatMap(sortedMistakes);
  return mistakes.length > 0 ? { alerts: [], records: [], mistakes } : {
    alerts: rules2.flatMap(({ rule: rule2, group }) => rule2.alert === void 0 ? [] : [alertOf(rule2.alert, rule2, group)]),
    records: rules2.flatMap(({ rule: rule2, group }) => rule2.record === void 0 ? [] : [recordOf(rule2.record, rule2, group)]),
    mistakes: []
  };
}
function readGroups(written4) {
  let spot = withoutEmpty(written4), { node } = spot, keys3 = [...Object.keys(fileFields), ...Object.keys(resourceFields)];
  if (node.kind === "map" && !node.entries.some(({ key }) => keys3.includes(key) || nearest(key, keys3)))
    return refuseFile(spot, {
      message: "this is not a rule file: there are no `groups`",
      hint: "expected a file as Prometheus loads it, or a PrometheusRule"
    });
  let kind = entryOf(spot.node, "kind");
  if (!kind)
    return readSection(fileFields, {}, spot).values.groups;
  let { values } = readSection(resourceFields, {}, spot);
  return values.kind !== void 0 && values.kind !== "PrometheusRule" ? mistake(spot, {
    message: `expected a PrometheusRule; found a ${values.kind}`,
    at: kind.value.at
  }) : values.spec?.groups;
}
function alertOf(name3, rule2, group) {
  let { expr, labels: labels2, annotations, place } = rule2;
  return {
    name: name3,
    group: group.name,
    expr,
    forMs: rule2.for ?? 0,
    keepFiringMs: rule2.keep_firing_for ?? 0,
    ...group.interval && { intervalMs: group.interval },
    ...withOffset(group),
    ...group.limit !== void 0 && group.limit > 0 && { limit: group.limit },
    labels: { ...group.labels, ...labels2 },
    annotations: annotations ?? {},
    place
  };
}
function withOffset({ query_offset: offset, evaluation_delay: delay }) {
  let offsetMs = offset ?? delay;
  return offsetMs ? { offsetMs } : {};
}
var recordOf = (name3, { expr, labels: labels2, place }, group) => ({
  name: name3,
  expr,
  labels: { ...group.labels, ...labels2 },
  ...group.interval && { intervalMs: group.interval },
  place
});

// build/gate/plan/files/alert-files.js
async function readAlertFiles(objectives, home) {
  let mistakes = [], read = [];
  for (let objective2 of objectives) {
    if (!readsAlertFiles(objective2)) {
      read.push(objective2);
      continue;
    }
    let found = await readRules(objective2, home, objective2.place);
    mistakes.push(...found.mistakes), read.push(withRules(objective2, found.rules));
  }
  return { objectives: read, mistakes };
}
async function readRules(objective2, home, place) {
  let files2 = [], refuse3 = (message, hint2) => ({
    rules: [],
    mistakes: [{ message, hint: hint2, ...defined({ place }) }]
  }), paths3 = /* @__PURE__ */ new Set();
  for (let file2 of objective2.question.files) {
    let found = await expand2(file2, home);
    if (found.kind === "missing")
      return refuse3(`alerts: ${file2}: ${found.why}`, found.hint ?? fromConfig);
    for (let path2 of found.paths)
      paths3.add(path2);
  }
  for (let path2 of paths3) {
    let text3 = await home.texts.read(path2);
    if (text3.kind === "missing")
      return refuse3(`alerts: ${path2}: ${text3.why}`, text3.hint ?? fromConfig);
    files2.push(parseRuleFile(text3.text, home.texts.nameOf(path2)));
  }
  return resolveRules(files2, objective2, place);
}
async function expand2(written4, { texts: texts2, config }) {
  let path2 = join3(dirname3(config ?? ""), written4);
  if (!isPattern(path2))
    return { kind: "found", paths: [path2] };
  let found = await texts2.find(path2);
  return found.kind === "found" && found.paths.length === 0 ? { kind: "found", paths: [path2] } : found;
}

// build/gate/plan/files/body-files.js
var largestBytes2 = 16 * 1024 * 1024;
async function readBodyFiles(requests2, { root, pathOf }) {
  let files2 = requests2.filter(isHttp).flatMap(filesOf2), paths3 = [...new Set(files2.map(({ path: path2 }) => path2))], contents = new Map(await Promise.all(paths3.map(async (path2) => [path2, await readBytes(root, pathOf(path2))]))), withBytes = ({ path: path2 }) => {
    let content = contents.get(path2);
    return { path: path2, ...content.kind === "bytes" && { bytes: content.bytes } };
  };
  return {
    requests: requests2.map((request2) => isHttp(request2) ? mapFiles(request2, withBytes) : request2),
    mistakes: files2.flatMap((file2) => mistakesOf2(file2, contents.get(file2.path)))
  };
}
var filesOf2 = ({ file: file2, multipart: multipart2 = [] }) => [file2, ...multipart2.map((field) => field.file)].filter((one3) => one3 !== void 0);
function mapFiles(request2, map) {
  let { file: file2, multipart: multipart2 } = request2;
  return {
    ...request2,
    ...file2 && { file: map(file2) },
    ...multipart2 && {
      multipart: multipart2.map((field) => field.file ? { ...field, file: map(field.file) } : field)
    }
  };
}
async function readBytes(root, path2) {
  let found = await within(root, path2);
  if (found.kind === "missing")
    return found;
  let read = await readPlainFile(found.path, largestBytes2);
  return read.kind === "missing" ? read : { kind: "bytes", bytes: new Secret(read.bytes.toString("latin1")) };
}
function mistakesOf2({ path: path2, place }, content) {
  if (content.kind === "bytes")
    return [];
  let hint2 = content.hint ?? fromConfig;
  return [{ message: `${path2}: ${content.why}`, hint: hint2, ...defined({ place }) }];
}

// build/gate/plan/files/parse-rows.js
import { extname } from "node:path";
import { CsvError, parse as parseCsv } from "./vendor/csv-parse.js";
var mostRows = 1e6;
function parseRows(file2, text3) {
  let ending = extname(file2).toLowerCase(), parsed = parsers[ending]?.(text3);
  return parsed ? "rows" in parsed && parsed.rows.length > mostRows ? { refused: `it has more than ${mostRows} rows` } : parsed : {
    refused: `it is not known what a file of the kind ${ending || "without an ending"} holds`,
    hint: "name it .csv, .json or .ndjson"
  };
}
var parsers = {
  ".csv": readCsv,
  ".json": readJson,
  ".ndjson": readLines,
  ".jsonl": readLines
};
function readCsv(text3) {
  try {
    let [columns, ...rows] = parseCsv(text3, { bom: !0, skip_empty_lines: !0 });
    if (!columns)
      return { refused: "it is empty" };
    let twice = columns.find((column, index) => columns.indexOf(column) < index);
    return twice !== void 0 ? { refused: `the column \`${twice}\` is there twice` } : { columns, rows };
  } catch (error) {
    if (!(error instanceof CsvError))
      throw error;
    let { lines } = error;
    return { refused: `it is no CSV${lines === void 0 ? "" : ` in line ${lines}`} (${error.code})`, hint: "see RFC 4180" };
  }
}
function readJson(text3) {
  let value = parseJson(withoutMark(text3));
  return Array.isArray(value) ? tableOf(value) : { refused: "it is no JSON list", hint: 'such as [{ "name": "ann" }]' };
}
function readLines(text3) {
  let values = text3.split(`
`).filter((line) => line.trim() !== "").map((line) => parseJson(withoutMark(line))), bad = values.indexOf(void 0);
  return bad < 0 ? tableOf(values) : { refused: `line ${bad + 1} is no JSON` };
}
var withoutMark = (text3) => text3.replace(/^\uFEFF/, "");
function tableOf(values) {
  let [first] = values;
  if (first === void 0)
    return { refused: "it is empty" };
  let columns = isObject(first) ? Object.keys(first) : [], bad = values.findIndex((value) => !isObject(value) || columns.some((column) => !Object.hasOwn(value, column)));
  return bad >= 0 ? {
    refused: `entry ${bad + 1} is no object with the keys ${columns.join(", ")}`,
    hint: "every entry has the keys of the first"
  } : {
    columns,
    rows: values.map((value) => columns.map((column) => value[column]))
  };
}

// build/gate/plan/files/data-files.js
var shortestSecret = 4;
async function readDataFiles(written4, home) {
  let read = await Promise.all(written4.map(async (one3) => {
    let found = await home.texts.read(pathFrom(home, one3.file)), table2 = found.kind === "missing" ? { refused: found.why, hint: found.hint } : parseRows(one3.file, found.text);
    return { one: one3, table: table2 };
  })), tables = read.flatMap(({ one: one3, table: table2 }) => "refused" in table2 ? [] : [{ one: one3, table: table2 }]);
  return {
    mistakes: read.flatMap(({ one: one3, table: table2 }) => mistakesOf3(one3, table2)),
    data: tables.map(({ one: { name: name3, file: file2, pick = "sequential" }, table: { columns, rows } }) => ({
      name: name3,
      file: file2,
      pick,
      columns,
      count: rows.length,
      rows: new Secret(JSON.stringify(rows))
    })),
    secrets: tables.flatMap(({ one: one3, table: table2 }) => secretsOf(one3, table2))
  };
}
function mistakesOf3({ name: name3, file: file2, secrets = [], place }, table2) {
  let at2 = (message, hint2) => ({
    message: `load.data.${name3}: ${message}`,
    ...hint2 !== void 0 && { hint: hint2 },
    place
  });
  return "refused" in table2 ? [at2(`${file2}: ${table2.refused}`, table2.hint)] : table2.rows.length === 0 ? [at2(`${file2} has no rows`)] : secrets.filter((column) => !table2.columns.includes(column)).map((column) => at2(`${file2} has no column \`${column}\``, `its columns are ${table2.columns.join(", ")}`));
}
function secretsOf({ secrets = [] }, { columns, rows }) {
  let indices = secrets.map((column) => columns.indexOf(column)), texts2 = rows.flatMap((row) => indices.map((index) => row[index])).filter((value) => value != null).map(String);
  return [...new Set(texts2)].filter((text3) => text3.length >= shortestSecret);
}

// build/gate/plan/files/read-imports.js
import { basename, dirname as dirname4, join as join4 } from "node:path";
async function readImports(imports, home) {
  let read = await Promise.all(imports.map((one3) => readImport3(one3, home)));
  return {
    found: read.map(({ found }) => found).filter(({ found }) => found.length > 0),
    mistakes: read.flatMap((one3) => one3.mistakes)
  };
}
async function readImport3(one3, home) {
  let expanded = await Promise.all(one3.files.map((file2) => expand3(file2, one3, home))), paths3 = new Set(expanded.flatMap((found) => "paths" in found ? found.paths : [])), texts2 = await Promise.all([...paths3].map((path2) => textOf2(path2, one3, home)));
  return {
    found: { ...one3, found: texts2.filter((text3) => "text" in text3) },
    mistakes: [...expanded, ...texts2].flatMap((found) => "mistake" in found ? found.mistake : [])
  };
}
async function expand3(written4, { place }, { texts: texts2, config }) {
  let path2 = join4(dirname4(config ?? ""), written4), [parent, pattern3] = [dirname4(path2), basename(path2)];
  if (parent.includes("*"))
    return refuse2(`${written4}: \`*\` is allowed in the name of the file only`, place);
  if (!pattern3.includes("*"))
    return { paths: [path2] };
  let found = await texts2.find(path2.replace(/[?[{]/g, "[$&]"));
  return found.kind === "missing" ? refuse2(`${written4}: ${found.why}`, place, found.hint) : found.paths.length === 0 ? refuse2(`${written4}: there is no such file`, place) : found;
}
async function textOf2(path2, { place }, { texts: texts2 }) {
  let read = await texts2.read(path2);
  return read.kind === "missing" ? refuse2(`${path2}: ${read.why}`, place, read.hint) : { file: texts2.nameOf(path2), text: read.text };
}
var refuse2 = (message, place, hint2 = fromConfig) => ({
  mistake: { message, hint: hint2, place }
});

// build/config/load/sources/har.js
var dropped = /^(:.*|host|connection|content-length|expect|keep-alive|te|trailer|transfer-encoding|upgrade|(chrome-)?proxy(-.*)?|cookie2?|origin|referer|if-.*|x-forwarded-.*|forwarded)$/i, headerName = /^[!#$%&'*+\-.^_`|~\w]{1,100}$/, headerValue = /^[\t\x20-\x7e\x80-\xff]*$/, longestPathInName = 80;
function readHar(text3, hosts) {
  let entries2 = entriesOf(text3);
  if ("refused" in entries2)
    return entries2;
  let [first] = entries2;
  if (!first)
    return { refused: "it holds no request", hint: "record again, and save all as HAR" };
  let wanted = hosts ?? [first.url.host], sent = entries2.filter(({ url }) => wanted.some((host) => isOf2(url, host)));
  if (sent.length === 0)
    return {
      refused: `none of its requests goes to ${wanted.join(", ")}`,
      hint: `its hosts are ${hostsOf(entries2)}`
    };
  let requests2 = /* @__PURE__ */ new Map(), secrets = /* @__PURE__ */ new Set(), leftOut = [];
  for (let entry of sent) {
    let made = requestOf2(entry);
    if ("why" in made) {
      leftOut.push(`${nameOf2(entry)} (${made.why})`);
      continue;
    }
    let { request: request2, text: body2 = "" } = made, key = JSON.stringify([request2.method, request2.path, body2]), known3 = requests2.get(key);
    known3 ? known3.weight += 1 : requests2.size < limits.requests ? requests2.set(key, request2) : leftOut.push(`${nameOf2(entry)} (more than ${limits.requests} different requests)`);
    for (let secret of [...secretsOfPath(request2.path), ...secretsOfBody(body2)])
      secrets.add(secret);
  }
  let others2 = entries2.length - sent.length;
  return others2 > 0 && !hosts && leftOut.push(`${others2} to other hosts than ${wanted.join(", ")} (name them under \`hosts\`)`), requests2.size === 0 ? { refused: `none can be sent: ${leftOut[0]}`, hint: "record again" } : { requests: withOwnNames([...requests2.values()]), leftOut, secrets: [...secrets] };
}
function entriesOf(text3) {
  let refused = {
    refused: "it is not a recording (HTTP Archive)",
    hint: "save one in the network panel of the browser as HAR"
  }, all;
  try {
    let entries2 = at(at(JSON.parse(text3), "log"), "entries");
    if (!Array.isArray(entries2))
      return refused;
    all = entries2;
  } catch {
    return refused;
  }
  return all.flatMap((entry) => {
    let said = at(entry, "request"), [method, url] = [String(at(said, "method")).toUpperCase(), String(at(said, "url"))];
    return !/^https?:/i.test(url) || !URL.canParse(url) ? [] : [{ method, url: new URL(url), said }];
  });
}
function isOf2(url, host) {
  return host.startsWith("*.") ? url.hostname.endsWith(host.slice(1)) || url.host.endsWith(host.slice(1)) : url.host === host || url.hostname === host;
}
var hostsOf = (entries2) => [...new Set(entries2.map(({ url }) => url.host))].slice(0, 10).join(", ");
function requestOf2({ method, url, said }) {
  if (!methods.some((known3) => known3 === method))
    return { why: "its method is not sent" };
  let path2 = path.parse(url.pathname + url.search);
  if ("refused" in path2)
    return { why: path2.refused };
  let body2 = at(said, "postData"), [type, text3] = [String(at(body2, "mimeType") ?? ""), at(body2, "text")];
  if (type.startsWith("multipart/"))
    return { why: "a recording does not hold the files of an upload" };
  if (body2 !== void 0 && typeof text3 != "string")
    return { why: "its body was not recorded" };
  let request2 = {
    name: "",
    method,
    path: path2.value,
    weight: 1,
    expect: {},
    headers: headersOf(said)
  };
  return typeof text3 == "string" && text3 !== "" && !["GET", "HEAD"].includes(method) ? { request: { ...request2, body: new Secret(text3) }, text: text3 } : { request: request2 };
}
function headersOf(said) {
  let headers2 = /* @__PURE__ */ new Map();
  for (let header of listOf(at(said, "headers"))) {
    let [name3, value] = [String(at(header, "name")), String(at(header, "value"))];
    dropped.test(name3) || namesCredential(name3) || headerName.test(name3) && headerValue.test(value) && headers2.set(name3.toLowerCase(), new Secret(value));
  }
  return Object.fromEntries(headers2);
}
function nameOf2({ method, url: { pathname } }) {
  return printable(`${method} ${short2(pathname)}`);
}
var short2 = (pathname) => pathname.length > longestPathInName ? `${pathname.slice(0, longestPathInName - 1)}…` : pathname;
function withOwnNames(requests2) {
  let seen = /* @__PURE__ */ new Map();
  return requests2.map((request2) => {
    let name3 = `${request2.method} ${short2(request2.path.replace(/\?.*$/s, ""))}`, count2 = (seen.get(name3) ?? 0) + 1;
    return seen.set(name3, count2), { ...request2, name: count2 === 1 ? name3 : `${name3} #${count2}` };
  });
}

// build/config/load/sources/example-value.js
var deepest3 = 20;
function resolverOf(api) {
  let resolve4 = (value, depth2 = 0) => {
    let reference = at(value, "$ref");
    if (typeof reference != "string")
      return value;
    if (!reference.startsWith("#/") || depth2 > deepest3)
      return;
    let keys3 = reference.slice(2).split("/").map((key) => decoded(key).replaceAll("~1", "/").replaceAll("~0", "~"));
    return resolve4(keys3.reduce((found, key) => at(found, key), api), depth2 + 1);
  };
  return (value) => resolve4(value);
}
var decoded = (text3) => {
  try {
    return decodeURIComponent(text3);
  } catch {
    return text3;
  }
};
function writtenExample(holder, resolve4) {
  let own2 = at(holder, "example");
  if (own2 !== void 0)
    return own2;
  let [first] = Object.values(mappingOf(at(holder, "examples")));
  return at(resolve4(first), "value");
}
function valueOfSchema(written4, resolve4, depth2 = 0) {
  let schema = resolve4(written4);
  if (depth2 > deepest3)
    return;
  let given = [
    at(schema, "example"),
    listOf(at(schema, "examples"))[0],
    at(schema, "default"),
    at(schema, "const"),
    listOf(at(schema, "enum"))[0]
  ].find((value) => value !== void 0);
  if (given !== void 0)
    return given;
  let deeper = (inner2) => valueOfSchema(inner2, resolve4, depth2 + 1);
  for (let choice2 of [...listOf(at(schema, "oneOf")), ...listOf(at(schema, "anyOf"))]) {
    let value = deeper(choice2);
    if (value !== void 0)
      return value;
  }
  let all = listOf(at(schema, "allOf"));
  if (all.length > 0)
    return together([...all.map(deeper), ownObject(schema, resolve4, depth2)]);
  if (at(schema, "properties") !== void 0 || at(schema, "type") === "object")
    return ownObject(schema, resolve4, depth2);
  if (at(schema, "items") !== void 0) {
    let item2 = deeper(at(schema, "items"));
    return item2 === void 0 ? void 0 : [item2];
  }
}
function ownObject(schema, resolve4, depth2) {
  let properties2 = mappingOf(at(schema, "properties")), entries2 = listOf(at(schema, "required")).map((name3) => [String(name3), resolve4(at(properties2, String(name3)))]).filter(([, property]) => at(property, "readOnly") !== !0).map(([name3, property]) => [name3, valueOfSchema(property, resolve4, depth2 + 1)]);
  return entries2.some(([, value]) => value === void 0) ? void 0 : Object.fromEntries(entries2);
}
function together(values) {
  return values.some((value) => value === void 0) ? void 0 : values.find((value) => typeof value != "object" || Array.isArray(value)) ?? Object.assign({}, ...values);
}

// build/config/load/sources/openapi.js
var safe = ["GET", "HEAD", "OPTIONS"], otherwiseWritten = ["accept", "content-type", "authorization"];
function readOpenapi(text3, named2) {
  let api = parseForeign(text3), version2 = at(api, "openapi");
  if (typeof version2 != "string" || !/^3\.[0-9]+/.test(version2))
    return refuseVersion(api);
  let all = operationsOf(api), chosen = named2 ? named2.map((one3) => all.find((operation) => isCalled(operation, one3)) ?? one3) : all.filter(({ method, said }) => safe.includes(method) && at(said, "deprecated") !== !0), unknown = chosen.find((one3) => typeof one3 == "string");
  if (unknown !== void 0)
    return refuseName2(unknown, all);
  let resolve4 = resolverOf(api), base = basePathOf(api), filled2 = chosen.map((one3) => ({ one: one3, of: fill(one3, base, resolve4) })), leftOut = filled2.flatMap(({ one: one3, of }) => "why" in of ? [`${printable(one3.name)} (${printable(of.why)})`] : []), requests2 = filled2.flatMap(({ of }) => "request" in of ? [of.request] : []);
  return named2 && leftOut.length > 0 ? {
    refused: `${leftOut[0]} cannot be sent`,
    hint: "add an example to the document, or write the request under load.requests"
  } : requests2.length === 0 ? {
    refused: leftOut.length === 0 ? "no operation of it is a GET, HEAD or OPTIONS" : `none of its operations can be sent: ${leftOut[0]}`,
    hint: "name operations under `operations`, or add examples to the document"
  } : requests2.length > limits.requests ? {
    refused: `it has ${requests2.length} operations to send; at most ${limits.requests} are allowed`,
    hint: "name those that matter under `operations`"
  } : {
    requests: requests2,
    leftOut,
    secrets: filled2.flatMap(({ of }) => "secrets" in of ? of.secrets : [])
  };
}
function refuseVersion(api) {
  let swagger = at(api, "swagger");
  return swagger === void 0 ? {
    refused: "it is not an OpenAPI document",
    hint: "it begins with `openapi: 3.0.3` or `openapi: 3.1.0`"
  } : {
    refused: `it is Swagger ${printable(String(swagger).slice(0, 10))}; expected OpenAPI 3.0 or 3.1`,
    hint: "convert it, such as by `npx swagger2openapi`"
  };
}
function refuseName2(unknown, all) {
  let near = nearest(unknown, all.map(({ name: name3 }) => name3));
  return {
    refused: `no operation is called \`${unknown}\``,
    hint: near ? `did you mean \`${printable(near)}\`?` : "write an `operationId`, or such as `GET /products/{id}`"
  };
}
var isCalled = ({ name: name3, method, path: path2 }, called) => name3 === called || `${method} ${path2}` === called;
function operationsOf(api) {
  let names = /* @__PURE__ */ new Set();
  return Object.entries(mappingOf(at(api, "paths"))).flatMap(([path2, item2]) => methods.filter((method) => at(item2, method.toLowerCase()) !== void 0).map((method) => {
    let said = at(item2, method.toLowerCase()), id = name.parse(String(at(said, "operationId") ?? "")), name3 = "value" in id && !names.has(id.value) ? id.value : `${method} ${path2}`;
    return names.add(name3), { name: name3, method, path: path2, item: item2, said };
  }));
}
function fill({ name: name3, method, path: template, item: item2, said }, base, resolve4) {
  let parameters = parametersOf(item2, said, resolve4);
  if (parameters === void 0)
    return { why: "a parameter is defined in another file, or nowhere" };
  let filled2 = fillParameters(template, parameters, resolve4);
  if ("why" in filled2)
    return filled2;
  let parsed = path.parse(`${base}${filled2.path}`);
  if (/[{}]/.test(filled2.path) || "refused" in parsed)
    return { why: "its path cannot be filled" };
  let body2 = bodyOf2(resolve4(at(said, "requestBody")), resolve4);
  return body2 && "why" in body2 ? body2 : {
    request: {
      name: name3,
      method,
      path: parsed.value,
      weight: 1,
      expect: {},
      headers: { ...body2 && { "content-type": new Secret(body2.type) }, ...filled2.headers },
      ...body2 && { body: new Secret(body2.text) }
    },
    secrets: [...secretsOfPath(parsed.value), ...secretsOfBody(body2?.text ?? "")]
  };
}
function fillParameters(template, parameters, resolve4) {
  let path2 = template, query = [], headers2 = {};
  for (let { name: name3, place, parameter } of parameters.filter(isNeeded)) {
    let texts2 = textsOf(exampleOf2(parameter, resolve4), parameter, place);
    if (texts2 === void 0 || place === "cookie")
      return { why: `the ${place} parameter ${name3} has neither an example nor a default` };
    place === "path" ? path2 = path2.replaceAll(`{${name3}}`, texts2.join(",")) : place === "query" ? query.push(...texts2.map((text3) => `${encodeURIComponent(name3)}=${text3}`)) : headers2[name3] = new Secret(decodeURIComponent(texts2.join(",")));
  }
  return { path: query.length > 0 ? `${path2}?${query.join("&")}` : path2, headers: headers2 };
}
var isNeeded = ({ name: name3, place, parameter }) => place === "path" || at(parameter, "required") === !0 && !(place === "header" && otherwiseWritten.includes(name3.toLowerCase()));
function parametersOf(item2, said, resolve4) {
  let found = /* @__PURE__ */ new Map();
  for (let written4 of [...listOf(at(item2, "parameters")), ...listOf(at(said, "parameters"))]) {
    let parameter = resolve4(written4), [name3, place] = [at(parameter, "name"), at(parameter, "in")];
    if (typeof name3 != "string" || typeof place != "string")
      return;
    found.set(`${place} ${name3}`, { name: name3, place, parameter });
  }
  return [...found.values()];
}
function exampleOf2(parameter, resolve4) {
  let written4 = writtenExample(parameter, resolve4);
  if (written4 !== void 0)
    return written4;
  let [media] = Object.values(mappingOf(at(parameter, "content")));
  return media === void 0 ? valueOfSchema(at(parameter, "schema"), resolve4) : JSON.stringify(writtenExample(media, resolve4) ?? valueOfSchema(at(media, "schema"), resolve4));
}
function textsOf(value, parameter, place) {
  let values = Array.isArray(value) ? value : [value];
  if (values.length === 0 || !values.every(isScalar3))
    return;
  let texts2 = values.map((one3) => encodeURIComponent(String(one3)));
  return place === "query" && at(parameter, "explode") === !1 ? [texts2.join(",")] : texts2;
}
var isScalar3 = (value) => ["string", "number", "boolean"].includes(typeof value);
function bodyOf2(body2, resolve4) {
  for (let [type, media] of Object.entries(mappingOf(at(body2, "content")))) {
    let value = writtenExample(media, resolve4) ?? valueOfSchema(at(media, "schema"), resolve4), text3 = value === void 0 ? void 0 : writeBody(value, type);
    if (text3 !== void 0)
      return { text: text3, type };
  }
  return at(body2, "required") === !0 ? { why: "its body has neither an example nor a default" } : void 0;
}
function writeBody(value, type) {
  if (/^[\w.+-]+\/([\w.-]+\+)?json\b/.test(type))
    return JSON.stringify(value);
  if (type.startsWith("application/x-www-form-urlencoded")) {
    let pairs = Object.entries(mappingOf(value)).map(([key, one3]) => [
      key,
      String(one3)
    ]);
    return new URLSearchParams(pairs).toString();
  }
  return typeof value == "string" && !type.startsWith("multipart/") ? value : void 0;
}
function basePathOf(api) {
  let server = listOf(at(api, "servers"))[0], written4 = at(server, "url");
  if (typeof written4 != "string")
    return "";
  let url = written4.replace(/\{([^{}]*)\}/g, (_2, variable) => String(at(at(at(server, "variables"), variable), "default") ?? ""));
  return URL.canParse(url, "http://localhost") ? new URL(url, "http://localhost").pathname.replace(/\/+$/, "") : "";
}

// build/gate/plan/files/read-requests.js
var largestBytes3 = 64 * 1024 * 1024, mostListed = 5;
async function withRequests(config, home) {
  let { load } = config.settings, source2 = load?.requests;
  if (!source2 || !("kind" in source2))
    return { config, warnings: [], secrets: [], mistakes: [] };
  let { kind, place } = source2, name3 = `load.requests.${kind}: ${source2.file}`, withSent = (sent) => {
    let { requests: _2, ...rest } = load;
    return {
      ...config,
      settings: { ...config.settings, load: { ...rest, ...defined({ requests: sent }) } }
    };
  }, read = await readSource(source2, home);
  if ("refused" in read) {
    let { refused, hint: hint2 } = read;
    return {
      config: withBroken(withSent(void 0), "load"),
      warnings: [],
      secrets: [],
      mistakes: [{ message: `${name3}: ${refused}`, hint: hint2, place }]
    };
  }
  let { requests: requests2, leftOut, secrets } = read, warnings = leftOut.length === 0 ? [] : [
    {
      message: `${name3}: not sent are ${listed(leftOut)}`,
      hint: "write what matters of it under load.requests or load.scenarios",
      place
    }
  ];
  return { config: withSent(requests2), warnings, secrets, mistakes: [] };
}
async function readSource(source2, home) {
  let read = await home.texts.read(pathFrom(home, source2.file), largestBytes3);
  return read.kind === "missing" ? { refused: read.why, hint: read.hint ?? fromConfig } : readAs(source2, read.text);
}
var readAs = (source2, text3) => source2.kind === "har" ? readHar(text3, source2.hosts) : readOpenapi(text3, source2.operations), listed = (all) => all.length <= mostListed ? all.join(", ") : `${all.slice(0, mostListed).join(", ")} and ${all.length - mostListed} more`;

// build/gate/plan/files/survey-requests.js
var surveyRequests = (written4, home) => surveyOfProtocols(written4, {
  read: (file2) => home.texts.read(pathFrom(home, file2)),
  nameOf: (file2) => home.texts.nameOf(pathFrom(home, file2))
});
async function surveyChecks(checks2, home) {
  let mistakes = [], surveyed = checks2.map(async (check2) => {
    if (check2.how.by !== "request")
      return check2;
    let { requests: requests2, mistakes: found } = await surveyRequests([check2.how.request], home);
    return mistakes.push(...found), { ...check2, how: { ...check2.how, request: requests2[0] ?? check2.how.request } };
  });
  return { checks: await Promise.all(surveyed), mistakes };
}

// build/gate/plan/files/tls-files.js
import { posix as posix2 } from "node:path";
var machinesOwn = [
  "/etc/ssl/certs",
  "/etc/ssl/cert.pem",
  "/etc/pki/tls/certs",
  "/etc/pki/ca-trust",
  "/etc/ca-certificates",
  "/usr/share/ca-certificates",
  "/usr/local/share/ca-certificates"
], largestBytes4 = 1024 * 1024;
async function withTls(plan, config, textOf3) {
  let read = async (keys3, named2) => named2 ? await readTlsFiles(keys3, named2, { textOf: textOf3, config }) : { secrets: [], mistakes: [] }, { target, baseline } = config.settings, [ofTarget, ofBaseline, ...ofProviders] = await Promise.all([
    read(["target"], target?.tls),
    read(["baseline"], baseline?.tls),
    ...plan.providers.map((one3) => read(keysOf(one3), one3.settings.tls))
  ]), providers2 = plan.providers.map((provider, i) => {
    let tls = ofProviders[i]?.tls;
    return tls ? { ...provider, settings: { ...provider.settings, tls } } : provider;
  }), all = [ofTarget, ofBaseline, ...ofProviders];
  return {
    plan: {
      ...plan,
      target: withRoute(plan.target, ofTarget.tls),
      ...plan.baseline && { baseline: withRoute(plan.baseline, ofBaseline.tls) },
      providers: providers2
    },
    secrets: all.flatMap(({ secrets }) => secrets),
    mistakes: all.flatMap(({ mistakes }) => mistakes)
  };
}
var withRoute = (target, tls) => tls ? { ...target, route: { ...target.route, tls } } : target;
async function readTlsFiles(keys3, named2, { textOf: textOf3, config }) {
  let section2 = [...keys3, "tls"].join("."), at2 = (...path2) => defined({ place: config.placeOf(...keys3, "tls", ...path2) }), files2 = Object.entries(named2), read = await Promise.all(files2.map(async ([key, file2]) => ({
    key,
    file: file2,
    text: key === "ca" && isMachinesOwn(file2) ? await readAuthority(file2) : await textOf3(file2)
  }))), mistakes = read.flatMap(({ key, file: file2, text: text3 }) => text3.kind === "text" ? [] : [
    {
      message: `${section2}.${key}: ${file2} cannot be read: ${text3.why}`,
      hint: text3.hint ?? fromConfig,
      ...at2(key)
    }
  ]);
  if (mistakes.length > 0)
    return { secrets: [], mistakes };
  let texts2 = read.flatMap(({ key, text: text3 }) => text3.kind === "text" ? [[key, text3.text]] : []), tls = Object.fromEntries(texts2), { createSecureContext } = await import("node:tls");
  try {
    createSecureContext(tls);
  } catch (error) {
    let message = `${section2}: the files cannot be used (${codeOf(error)})`;
    return { secrets: [], mistakes: [{ message, hint: "expected PEM; `key` has to be the key of `cert`, without a passphrase", ...at2() }] };
  }
  return {
    tls: Object.fromEntries(texts2.map(([key, text3]) => [key, new Secret(text3)])),
    secrets: tls.key === void 0 ? [] : [tls.key],
    mistakes: []
  };
}
function isMachinesOwn(file2) {
  let path2 = posix2.normalize(file2);
  return machinesOwn.some((own2) => path2 === own2 || path2.startsWith(`${own2}/`));
}
async function readAuthority(path2) {
  let read = await readPlainFile(path2, largestBytes4);
  return read.kind === "missing" ? read : { kind: "text", text: read.bytes.toString("utf8") };
}
var codeOf = (error) => error.code ?? "unknown";

// build/gate/plan/foresee.js
function foresee(plan) {
  return [
    ...plan.objectives.filter(({ advisory: advisory2 }) => !advisory2).flatMap((objective2) => [
      ...ofLoad(objective2, plan),
      ...ofCapacity(objective2, plan.load),
      ...ofShare(objective2),
      ...ofAlerts2(objective2, plan.load)
    ].map((one3) => ({ ...one3, ...defined({ place: objective2.place }) }))),
    ...ofWhole(plan)
  ];
}
var level = 0.05;
function ofLoad(objective2, plan) {
  if (!isOfLoad(objective2))
    return [];
  let kind = objective2.metric.kind;
  return kind === "throughput" ? [...tooHigh(objective2, plan), ...tooShort(objective2, plan)] : kind === "avg" ? tooShort(objective2, plan) : tooFew(objective2, plan);
}
function requestsNeeded({ metric, threshold }) {
  return metric.kind === "availability" ? trialsNeeded(0, complement(threshold), level) : metric.kind === "error_rate" ? trialsNeeded(0, threshold, level) : metric.kind === "quantile" ? trialsNeeded(0, complement(metric.quantile), level) : void 0;
}
function tooFew(objective2, plan) {
  let needed3 = requestsNeeded(objective2);
  if (needed3 === void 0)
    return [];
  if (!Number.isFinite(needed3))
    return [{ message: `no run of any length can show ${objective2.name}: it never passes`, hint: "require a little less, such as 99.9%" }];
  let perSecond2 = rateOf(plan, objective2), seconds = judgedSeconds(plan, objective2);
  if (perSecond2 === void 0 || Math.round(perSecond2 * seconds) >= needed3)
    return [];
  let longer = formatDuration(Math.ceil(needed3 / perSecond2 / 5) * 5e3).replaceAll(" ", ""), all = rateOf(plan, { ...objective2, request: void 0 }) ?? 0, faster = `${Math.ceil(all * (needed3 / (perSecond2 * seconds)))}/s`, { length: key, rate: rate2 } = keysOf2(plan, objective2);
  return [
    {
      message: `it takes ${formatCount(needed3)} requests to show ${objective2.name}, and this load sends ${formatCount(Math.round(perSecond2 * seconds))}: it never passes`,
      hint: `${key}: ${longer}, or ${rate2}: ${faster}, or require less`
    }
  ];
}
function tooShort(objective2, plan) {
  let windowSeconds = kindOf(plan.load).windowSeconds(plan.load), least2 = fewestValues * windowSeconds;
  if (Math.ceil(judgedSeconds(plan, objective2) / windowSeconds - 0.01) >= fewestValues)
    return [];
  let message = `it takes ${formatDuration(least2 * 1e3)} to show ${objective2.name}: it never passes`, { length: key } = keysOf2(plan, objective2);
  return [{ message, hint: `${key}: ${formatDuration(least2 * 1e3)} or longer` }];
}
function tooHigh(objective2, plan) {
  let perSecond2 = rateOf(plan, objective2), { threshold, comparator } = objective2;
  return perSecond2 === void 0 || threshold < perSecond2 || threshold === perSecond2 && comparator === ">=" ? [] : [{ message: `${objective2.name} is more than this load sends, ${formatValue(perSecond2, "/s")}: it never passes`, hint: `require less, or raise ${keysOf2(plan, objective2).rate}` }];
}
function ofCapacity(objective2, { steps: steps2, pace }) {
  if (!isOfProfile(objective2) || objective2.metric.kind !== "capacity" || !steps2 || pace.kind === "users")
    return [];
  let most2 = Math.max(...steps2);
  return objective2.threshold <= most2 ? [] : [{ message: `${objective2.name} is above the highest of load.steps, ${formatValue(most2, "/s")}: it never passes`, hint: `end load.steps with ${formatNumber(objective2.threshold)}/s` }];
}
var half = 0.5;
function ofShare(objective2) {
  if (objective2.kind === "baseline")
    return [];
  let partIs = objective2.kind === "measured" && objective2.question.kind === "share" ? objective2.question.partIs : void 0, isOfGood = isOfLoad(objective2) ? objective2.metric.kind === "availability" : partIs === "good", isOfBad = isOfLoad(objective2) ? objective2.metric.kind === "error_rate" : partIs === "bad", { threshold } = objective2;
  if (!(isOfGood && threshold < half) && !(isOfBad && threshold > half))
    return [];
  let meant = isOfGood && threshold <= 0.01 ? `did you mean ${formatNumber(1e4 * threshold)}%?` : "is that meant?";
  return [
    {
      message: `${objective2.name} (${formatTerms(objective2)}) holds even where most requests fail`,
      hint: meant
    }
  ];
}
var mostRules2 = 3, usualForMs = 3e4, usualIntervalMs = 15e3;
function ofAlerts2(objective2, { durationMs }) {
  if (objective2.kind !== "measured" || objective2.question.kind !== "alerts")
    return [];
  let { files: files2, rules: rules2, severities: severities2 } = objective2.question;
  if (!files2 || !rules2)
    return [];
  let meant = meantOf(rules2, objective2.question), counted = meant.filter((rule2) => actionOf(severityOf(rule2), severities2) !== "report");
  return [
    ...counted.length === 0 && meant.length > 0 ? [withoutSay] : [],
    ...tooLongFor(durationMs, counted, files2)
  ];
}
var withoutSay = {
  message: "none of the selected alert rules can fail the run: their severity is info, none or missing, so they are only shown",
  hint: 'give the rules a severity, or write severities: { "*": fail } beside alerts'
};
function tooLongFor(testMs, rules2, from) {
  let tooLong = rules2.filter(({ forMs: forMs2 }) => forMs2 > testMs);
  if (tooLong.length === 0)
    return [];
  let shown = tooLong.slice(0, mostRules2).map(({ name: name3, forMs: forMs2 }) => `${name3} (for: ${formatDuration(forMs2)})`), more = tooLong.length > mostRules2 ? ` and ${formatCount(tooLong.length - mostRules2)} more` : "", line = (ms) => formatDuration(ms).replaceAll(" ", ""), forMs = Math.min(usualForMs, Math.max(1e3, Math.floor(testMs / 4e3) * 1e3)), files2 = from.length === 1 ? from[0] : `[${from.join(", ")}]`;
  return [
    {
      message: `${tooLong.length === 1 ? "an alert rule has" : `${formatCount(tooLong.length)} alert rules have`} to be true for longer than this test of ${formatDuration(testMs)} and cannot be judged: ${shown.join(", ")}${more}`,
      hint: `write { alerts: ${files2}, for: ${line(forMs)}, interval: ${line(Math.min(usualIntervalMs, forMs))} }, or test for longer`
    }
  ];
}
function ofWhole({ objectives }) {
  let counted = objectives.filter(({ advisory: advisory2 }) => !advisory2);
  return counted.length === 0 || !counted.every(isAboutTime) ? [] : [
    {
      message: "every objective that counts is about response times: failed requests are not judged",
      hint: "add availability >= 99%"
    }
  ];
}
var times2 = ["quantile", "avg", "max", "slow"];
function isAboutTime(objective2) {
  return objective2.kind === "measured" ? objective2.question.kind === "quantile" || objective2.question.kind === "use" : times2.includes(objective2.metric.kind);
}
var segmentFor = (plan, { during }) => plannedSegments(plan).find(({ name: name3, usual }) => during === void 0 ? usual : name3 === during);
function judgedSeconds(plan, objective2) {
  let { load, chaos: chaos2 } = plan, { from, to } = segmentFor(plan, objective2) ?? { from: 0, to: load.durationMs / 1e3 }, more = objective2.during === void 0 ? chaos2?.experiments.length ?? 0 : 0;
  return to - from + more * 5e3 / 1e3;
}
function rateOf(plan, objective2) {
  let { load } = plan, { pace, requests: requests2, spike: spike2, scenarios: scenarios2 = requests2 } = load;
  if (pace.kind !== "rate")
    return;
  let all = spike2 && segmentFor(plan, objective2)?.name === "spike" ? spike2.perSecond : pace.perSecond, { request: request2 } = objective2, weights = (of) => of.reduce((sum, { weight: weight2 }) => sum + weight2, 0), perWeight = all / weights(scenarios2);
  if (request2 === void 0)
    return perWeight * weights(requests2);
  let named2 = [...requests2, ...load.scenarios ?? []].filter(({ name: name3 }) => name3 === request2);
  return perWeight * weights(named2);
}
function keysOf2(plan, objective2) {
  let name3 = segmentFor(plan, objective2)?.name;
  return plan.chaos ? { length: name3 === steadySegment ? "chaos.steady" : "`for`", rate: "load.rate" } : name3 === "spike" ? { length: "load.spike.duration", rate: "load.spike.rate" } : { length: name3 === "before" ? "load.spike.at" : "load.duration", rate: "load.rate" };
}

// build/gate/plan/source-addresses.js
var addressesOf2 = ({ settings, given, ...source2 }, { placeOf }) => (providerKindOf(source2)?.addresses(settings) ?? []).map(({ path: path2, url, role }) => ({
  what: [...keysOf(source2), ...path2].join(".").replace(/\.(\d+)(?=\.|$)/g, "[$1]"),
  url,
  role,
  place: given && path2[0] === "url" ? void 0 : placeOf(...keysOf(source2), ...beforeItems(path2))
}));
function beforeItems(path2) {
  let item2 = path2.findIndex((key) => /^\d+$/.test(key));
  return path2.slice(0, item2 < 0 ? void 0 : item2);
}

// build/gate/plan/refused-addresses.js
function refusedAddresses({ providers: providers2, load }, config) {
  let { settings, placeOf } = config, { target, baseline } = settings, written4 = [
    ["target.url", target?.url?.url, placeOf("target", "url")],
    ["baseline.url", baseline?.url?.url, placeOf("baseline", "url")]
  ];
  for (let { name: name3, url } of requestAddresses(load))
    written4.push([`request ${name3}`, url, placeOf("load", "requests")]);
  for (let { what, url, place } of providers2.flatMap((one3) => addressesOf2(one3, config)))
    written4.push([what, url, place]);
  let resolved = [
    {
      what: "target.resolve",
      why: refusedAddress(target?.resolve ?? ""),
      place: placeOf("target", "resolve")
    },
    {
      what: "baseline.resolve",
      why: refusedAddress(baseline?.resolve ?? ""),
      place: placeOf("baseline", "resolve")
    }
  ];
  return [...written4.map(([what, url, place]) => ({
    what,
    why: url && refusedHost(new URL(url).hostname),
    place
  })), ...resolved].flatMap(({ what, why, place }) => !why || place?.input !== void 0 ? [] : [{ message: `${what}: ${why}`, hint: "link-local and metadata addresses are never contacted; name the service itself", ...defined({ place }) }]);
}

// build/gate/plan/hold-bounds.js
function holdBounds(plan, parts) {
  let refused = refusedAddresses(plan, parts.config);
  if (refused.length > 0)
    return { own: refused, ofBase: [] };
  let [own2 = [], ofBase = []] = boundsOf(plan.policy).map((bounds) => [
    ...limitMistakes(plan, bounds, parts),
    ...hostMistakes(plan, bounds, parts),
    ...addressMistakes(plan, bounds, parts),
    ...dependencyMistakes(plan, bounds, parts),
    ...faultMistakes(plan, bounds, parts)
  ]);
  return { own: own2, ofBase };
}
function limitMistakes(plan, bounds, parts) {
  let { limits: limits2 } = bounds, { sampled, calibrates } = parts.options;
  if (!limits2 || sampled)
    return [];
  let most2 = mostLoad(plan, plan.baseline || calibrates ? 2 : 1), { kind } = plan.load.pace, steps2 = isStepped(plan.load.profile) ? " and all its steps" : "", tooHigh2 = () => kind === "script" ? ofScript(plan, parts) : highestLevel(plan, limits2, parts), check2 = (key, value, limit2, format, describe2) => limit2 === void 0 || value <= limit2 ? [] : [mistakeOf(describe2(), `at most ${format(limit2)}`, `policy.limits.${key}`, bounds)];
  return [
    ...check2("rate", kind !== "users" ? most2.level : 0, limits2.perSecond, formatRate, tooHigh2),
    ...check2("users", kind !== "rate" ? most2.level : 0, limits2.users, formatCount, tooHigh2),
    ...check2("duration", most2.ms, limits2.durationMs, formatDuration, () => ({
      what: `the load takes ${formatDuration(Math.ceil(most2.ms / 1e3) * 1e3)} with its warm-up${steps2}`,
      ...written3(parts, ["duration"])
    })),
    ...check2("requests", most2.requests, limits2.requests, formatCount, () => kind === "script" ? tooHigh2() : most2.requests === Number.POSITIVE_INFINITY ? {
      what: "users send a request for each response",
      ...written3(parts, ["users", "steps"]),
      hint: "with load.think-time it is known how many that can be"
    } : { what: `the load comes to ${formatCount(most2.requests)} requests with its warm-up${steps2}${plan.baseline ? ", and the baseline’s" : ""}`, ...written3(parts, ["rate", "steps", "users", "duration"]) })
  ];
}
var formatRate = (perSecond2) => `${formatNumber(perSecond2, 8)}/s`;
function ofScript({ load: { engine } }, { config }) {
  let id = engine.id;
  return { what: `how much the script of load.${id} sends is not known before it runs`, place: config.placeOf("load", id) };
}
function highestLevel({ load }, limits2, parts) {
  let { settings, placeOf } = parts.config, isRate = load.pace.kind === "rate", format = isRate ? formatRate : (users) => `${formatCount(users)} users`, limit2 = (isRate ? limits2.perSecond : limits2.users) ?? Number.POSITIVE_INFINITY, step2 = settings.load?.steps?.find(({ level: level3 }) => level3 > limit2);
  if (step2)
    return { what: `a step of ${format(step2.level)}`, place: step2.place };
  let level2 = firstLevel(load);
  return level2 > limit2 ? {
    what: `a load of ${format(level2)}`,
    ...written3(parts, [isRate ? "rate" : "users"])
  } : {
    what: `a spike of ${format(load.spike?.perSecond ?? 0)}`,
    place: placeOf("load", "spike") ?? placeOf("load")
  };
}
function written3({ config }, keys3) {
  return { place: keys3.map((key) => config.placeOf("load", key)).find((found) => found !== void 0) ?? config.placeOf("load") };
}
function hostMistakes({ providers: providers2 }, bounds, { config, options }) {
  let { sourceHosts: hosts, sourceHostsKey: key = "source-hosts" } = bounds;
  return !hosts || options.offline ? [] : providers2.flatMap((provider) => addressesOf2(provider, config)).filter(({ role, url }) => role === "source" && !isAllowedHost(new URL(url), hosts)).map(({ what, url, place }) => mistakeOf({ what: `${what} has the host ${new URL(url).host}`, place }, hosts.join(", "), `policy.${key}`, bounds));
}
function addressMistakes({ load }, bounds, { config, options }) {
  let { allowedHosts: hosts } = bounds;
  return !hosts || options.sampled ? [] : requestAddresses(load).filter(({ url }) => !isAllowedHost(new URL(url), hosts)).map(({ name: name3, url }) => mistakeOf({
    what: `the request ${name3} goes to the host ${new URL(url).host}`,
    place: config.placeOf("load", "requests")
  }, hosts.join(", "), "policy.allowed-hosts", bounds));
}
function dependencyMistakes({ dependencies: dependencies2 = [] }, { allowedHosts: hosts, ...bounds }, { config }) {
  return hosts ? dependencies2.filter(({ upstream }) => !isAllowedHost(addressOf(upstream), hosts)).map(({ name: name3, upstream }) => mistakeOf({
    what: `the dependency ${name3} has the host ${addressOf(upstream).host}`,
    place: config.placeOf("dependencies", name3, "upstream")
  }, hosts.join(", "), "policy.allowed-hosts", bounds)) : [];
}
var addressOf = ({ host, port }) => new URL(`http://${host.includes(":") ? `[${host}]` : host}:${port}`);
function faultMistakes({ chaos: chaos2 }, bounds, { config }) {
  let { faults } = bounds;
  if (!chaos2 || !faults)
    return [];
  let written4 = config.settings.chaos?.experiments ?? [];
  return chaos2.experiments.flatMap(({ name: name3, fault }, index) => faults.includes(fault.kind) ? [] : [
    mistakeOf({
      what: `the experiment ${name3} injects a fault of the kind ${fault.kind}`,
      place: written4[index]?.place
    }, faults.join(", "), "chaos.allow", bounds)
  ]);
}
function mistakeOf({ what, place, hint: own2 }, allowed, key, bounds) {
  if ("unread" in bounds) {
    let hint2 = `it could not be read: ${bounds.unread}`;
    return {
      message: `${what}; without the limits of ${bounds.name} no more than ${allowed.replace("at most ", "")} is sent`,
      hint: hint2
    };
  }
  let isOfBase = "name" in bounds, whose = isOfBase ? ` of ${bounds.name}` : "", hints = [own2, isOfBase && "a pull request cannot change that"].filter(Boolean).join("; ");
  return {
    message: `${what}; ${key}${whose} allows ${allowed}`,
    ...hints && { hint: hints },
    ...defined({ place })
  };
}

// build/gate/plan/survey-engine.js
import { resolve as resolve2 } from "node:path";
async function surveyEngine(config, configPath, { folder, root = rootOf(folder, configPath), texts: texts2, options }) {
  let engine = engineIn(config.settings.load);
  if (!engine || options.sampled || options.offline && texts2?.ofCommit)
    return { config, mistakes: [] };
  let { survey } = await kindOf({ engine }).load();
  if (!survey)
    return { config, mistakes: [] };
  let place = config.placeOf("load", engine.id), locate = async (file2) => {
    let path2 = pathFrom({ config: configPath }, file2), found = await within(root, resolve2(folder, path2));
    if (found.kind === "within")
      return { path: path2, opened: found.path };
    throw new Problem("config", `load.${engine.id}: ${file2}: ${found.why}`, {
      hint: found.hint ?? fromConfig
    });
  };
  try {
    let { settings, sampled } = await survey(engine.settings, locate), load = { ...config.settings.load, [engine.id]: settings };
    return {
      config: { ...config, settings: { ...config.settings, load } },
      ...sampled && { sampled },
      mistakes: []
    };
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== "config")
      throw error;
    let mistakes = mistakesIn(error).map((mistake2) => ({ ...defined({ place }), ...mistake2 }));
    return { config: withBroken(config, "load"), mistakes };
  }
}

// build/gate/plan/read-plan.js
async function readPlan(source2) {
  let { config: named2, folder, environment: environment2, overrides, base } = source2, { root = rootOf(folder, named2) } = source2, files2 = folderTexts(folder, root), { texts: texts2 = files2 } = source2, today = isoDate(systemClock.now()), found = await findConfig(named2, texts2), home = { texts: texts2, config: found?.path }, written4 = readConfig(found?.text, {
    file: found && texts2.nameOf(found.path),
    environment: environment2,
    overrides: texts2.ofCommit ? withoutPolicy(overrides) : overrides,
    // A waiver that has ended is a mistake of who has the file at hand; on the base branch it is
    // one that does not hold.
    ...!texts2.ofCommit && { today }
  }), grown = await withNamedFiles(written4.config, source2, home), { config, options } = grown, built = buildPlan(config, options), { plan, ignored } = underBase(built.plan, base, today), rows = await readDataFiles(config.settings.load?.data ?? [], home), bodied = await readBodyFiles(plan.load.requests, {
    root,
    pathOf: (file2) => resolve3(folder, pathFrom(home, file2))
  }), surveyed = await surveyRequests(bodied.requests, home), checked = await surveyChecks(config.settings.checks ?? [], home), alerts = await readAlertFiles(plan.objectives, home), secured = await withTls(plan, config, (file2) => files2.read(pathFrom(home, file2))), calibrated = await readCalibration(config, plan, home, options), { data: data2 } = rows, whole2 = {
    ...secured.plan,
    load: {
      ...plan.load,
      requests: surveyed.requests,
      ...data2.length > 0 && { data: data2 }
    },
    objectives: alerts.objectives
  }, known3 = {
    ...config,
    broken: /* @__PURE__ */ new Set([
      ...config.broken,
      ...rows.mistakes.length > 0 ? ["load.data"] : [],
      ...alerts.mistakes.length > 0 ? ["objectives"] : []
    ])
  };
  assertRight(config, plan, options, [
    written4,
    grown,
    built,
    rows,
    bodied,
    surveyed,
    checked,
    alerts,
    secured,
    calibrated,
    { mistakes: checkMistakes(plan, config) },
    { mistakes: await folderMistakes(plan, config, { folder, root }) },
    { mistakes: referenceMistakes(known3, whole2) }
  ]);
  let given = givenFlags(named2, overrides, config), { calibration } = calibrated;
  return {
    checks: checked.checks,
    warnings: [...grown.warnings, ...foresee(whole2)],
    plan: {
      ...whole2,
      ...given.length > 0 && { given },
      ...defined({ calibration })
    },
    secrets: [built, grown, secured, rows].flatMap(({ secrets }) => secrets),
    ignoredWaivers: ignored,
    file: found?.path,
    calibrationFile: calibrated.path && resolve3(folder, calibrated.path)
  };
}
async function withNamedFiles(written4, source2, home) {
  let engine = await surveyEngine(written4, home.config, source2), requests2 = await withRequests(engine.config, home), imports = await withImports(requests2.config, home, source2.options), { warnings, secrets } = requests2;
  return {
    config: imports.config,
    options: { ...source2.options, ...defined({ sampled: engine.sampled }) },
    warnings,
    secrets,
    mistakes: [engine, requests2, imports].flatMap(({ mistakes }) => mistakes)
  };
}
async function withImports(config, home, { repository }) {
  let { settings } = config, imports = settings.slos?.imports ?? [];
  if (imports.length === 0)
    return { config, mistakes: [] };
  let read = await readImports(imports, home), { mistakes: ofTexts, ...imported } = importSlos(read.found, serviceNameOf(settings, repository)), mistakes = [...read.mistakes, ...ofTexts];
  return { config: { ...mistakes.length === 0 ? config : withBroken(config, "slos"), imported }, mistakes };
}
async function readCalibration({ settings, placeOf }, plan, home, { calibrates }) {
  let file2 = settings.baseline?.calibration;
  if (file2 === void 0)
    return { mistakes: [] };
  let path2 = pathFrom(home, file2), { calibration, mistake: mistake2 } = takeCalibration(path2, plan.service, await home.texts.read(path2));
  if (calibration)
    return { calibration: { ...calibration, file: file2 }, path: path2, mistakes: [] };
  if (!mistake2 && calibrates)
    return { path: path2, mistakes: [] };
  let missing = {
    message: `calibration file ${file2}: there is no such file`,
    hint: "`reliability-gate calibrate` writes it; without baseline.calibration an offset is assumed"
  }, place = placeOf("baseline", "calibration");
  return { path: path2, mistakes: [{ ...mistake2 ?? missing, ...defined({ place }) }] };
}
async function folderMistakes({ history, target: { from } }, { placeOf }, { folder, root }) {
  let check2 = async (named2, ...keys3) => {
    if (named2 === void 0)
      return [];
    let found = await within(root, resolve3(folder, named2));
    return found.kind === "within" ? [] : [{ message: `${keys3.join(".")}: ${named2}: ${found.why}`, ...defined({ hint: found.hint, place: placeOf(...keys3) }) }];
  };
  return [
    ...await check2(history?.dir, "baseline", "history", "dir"),
    ...await check2(from.kind === "started" ? from.folder : void 0, "target", "folder")
  ];
}
function assertRight(config, plan, options, steps2) {
  let mistakes = steps2.flatMap((step2) => step2.mistakes), bounds = config.broken.size > 0 ? { own: [], ofBase: [] } : holdBounds(plan, { config, options }), { own: own2, ofBase } = bounds;
  if (mistakes.length + own2.length + ofBase.length !== 0)
    throw mistakes.length + own2.length === 0 && plan.policy.base?.unread !== void 0 ? new Problem("github", "the plan exceeds what its policy allows", { mistakes: ofBase }) : configProblem([...mistakes, ...own2, ...ofBase], config.file);
}
async function findServiceName(config, texts2, overrides) {
  let found = await findConfig(config, texts2).catch(() => {
  });
  return readServiceName(found?.text, { file: found?.path, overrides });
}

export {
  requestAddresses,
  kindOf,
  requestAs,
  checkAs,
  sendOnce,
  checkKinds,
  folderTexts,
  rootOf,
  commitTexts,
  usualCalibrationFile,
  keepCalibration,
  readBasePolicy,
  readPlan,
  findServiceName
};

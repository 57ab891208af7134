import {
  nearest
} from "./shared-model-basics-nearest.js";
import {
  describe,
  describeKind,
  printable,
  quote
} from "./shared-language-yaml-tree.js";
import {
  formatDuration,
  parseDuration,
  parsePercent,
  parseRate
} from "./shared-model-basics-units.js";
import {
  butJoiners
} from "./shared-model-basics-joiners.js";

// build/language/telling-names.js
var words = /* @__PURE__ */ new Set([
  "password",
  "passwd",
  "pwd",
  "passphrase",
  "passcode",
  "pin",
  "otp",
  "secret",
  "token",
  "jwt",
  "apikey",
  "key",
  "auth",
  "authorization",
  "credential",
  "credentials",
  "signature",
  "sig",
  "session",
  "sessionid",
  "sid",
  "bypass"
]);
function tells(name2) {
  return name2.replace(/([a-z0-9])([A-Z])/g, "$1 $2").toLowerCase().split(/[^a-z0-9]+/).some((part) => words.has(part));
}
var secretsOfVariables = (variables) => Object.entries(variables).flatMap(([name2, value]) => value.length >= 4 && (tells(name2) || value.includes("://")) ? [value] : []), secretsOfPath = (path2) => path2.includes("?") ? secretsOfForm(path2.replace(/^.*?\?/, "")) : [], secretsOfForm = (form) => form.split("&").flatMap((pair) => {
  let [name2, value] = [...new URLSearchParams(pair)][0] ?? [];
  return name2 && value && value.length >= 4 && tells(name2) ? [.../* @__PURE__ */ new Set([value, pair.slice(pair.indexOf("=") + 1)])] : [];
});
function secretsOfJson(value) {
  return value === null || typeof value != "object" ? [] : Object.entries(value).flatMap(([name2, inner]) => tells(name2) && (typeof inner == "string" || typeof inner == "number") && `${inner}`.length >= 4 ? [String(inner)] : secretsOfJson(inner));
}
function secretsOfBody(body) {
  try {
    return secretsOfJson(JSON.parse(body));
  } catch {
    return /^[^\s=&]+=/.test(body) ? secretsOfForm(body) : [];
  }
}

// build/language/limits.js
var limits = {
  ratePerSecond: 1e5,
  users: 1e4,
  connections: 1e4,
  durationMs: 216e5,
  warmupMs: 36e5,
  thinkMs: 6e5,
  requestTimeoutMs: 3e5,
  readyTimeoutMs: 36e5,
  deploymentTimeoutMs: 36e5,
  requests: 200,
  totalRequests: 1e9,
  steps: 50,
  workers: 64,
  objectives: 100,
  hosts: 100,
  alertFiles: 50,
  alertRules: 500,
  alertMs: 864e5,
  scrapes: 20,
  sources: 20,
  scrapeIntervalMs: 6e4,
  scrapeLabels: 20,
  variables: 100,
  /** Characters. */
  queryLength: 1e4,
  settleMs: 3e5
};

// build/language/yaml/reading.js
function mistake(spot, { message, hint, at }) {
  let where = at ?? spot.node.at, place = spot.reading.place(where), given = spot.reading.overriddenAt?.(where)?.path, path2 = given !== void 0 && `${given}.`.startsWith(`${spot.path}.`) ? "" : spot.path, text2 = printable(path2 ? `${path2}: ${message}` : message);
  spot.reading.found.push({
    place,
    mistake: { message: text2, ...hint && { hint: printable(hint) }, place }
  });
}
function refer(spot, to, name2) {
  let { node, path: path2, reading } = spot;
  reading.references.push({
    to,
    name: name2,
    path: path2,
    place: reading.place(node.at)
  });
}
function refuseFile(spot, remark) {
  return spot.reading.found.length = 0, mistake(spot, remark);
}
var isOverridden = ({ overriddenAt }, at) => overriddenAt?.(at) !== void 0, sortedMistakes = (reading) => reading.found.toSorted((a, b) => a.place.line - b.place.line || a.place.column - b.place.column).map(({ mistake: mistake2 }) => mistake2);

// build/language/text-option.js
var longestExpression = 500;
function textOption({ type, expected, hint, parse, schema = {}, secret }) {
  return {
    type,
    parse,
    schema: { type: "string", ...schema },
    read: (spot) => {
      if (spot.node.kind === "text")
        return readText(spot, parse);
      let found = secret ? describeKind(spot.node) : describe(spot.node);
      return mistake(spot, { message: `expected ${expected}; found ${found}`, hint });
    }
  };
}
function readText(spot, parse) {
  let { node } = spot;
  if (node.kind !== "text")
    throw new TypeError("readText is for texts");
  let parsed = parse(node.text);
  if ("value" in parsed)
    return parsed.value;
  let { refused, hint, index } = parsed, at = index !== void 0 && node.textAt !== void 0 ? node.textAt + index : void 0;
  return mistake(spot, { message: refused, hint, at });
}

// build/language/scalars.js
var unprintable = butJoiners("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]"), longestName = 100, longestPath = 500;
function duration({ least, most }) {
  let hint = "a number and a unit, ms, s, m or h, such as 30s";
  return textOption({
    type: "duration",
    expected: "a duration",
    hint: "a duration needs a unit, such as 30s",
    schema: { pattern: "^\\s*\\d+(\\.\\d+)?(ms|s|m|h)\\s*$" },
    parse: (text2) => {
      let value = parseDuration(text2);
      return /^\s*-/.test(text2) ? { refused: `a duration cannot be negative; found ${quote(text2)}` } : value === void 0 ? { refused: `expected a duration; found ${quote(text2)}`, hint } : value >= least && value <= most ? { value } : {
        refused: `expected a duration between ${span(least)} and ${span(most)}; found ${quote(text2)}`
      };
    }
  });
}
var span = (ms) => formatDuration(ms) || "0s";
function rate({ most }) {
  let hint = "a number, a slash and s, m or h, such as 100/s";
  return textOption({
    type: "rate",
    expected: "a rate",
    hint: "a rate says a time, such as 100/s",
    schema: { pattern: "^\\s*\\d+(\\.\\d+)?\\s*/\\s*[smh]\\s*$" },
    parse: (text2) => {
      let value = parseRate(text2);
      return value === void 0 ? { refused: `expected a rate; found ${quote(text2)}`, hint } : value > 0 && value <= most ? { value } : { refused: `expected a rate above 0/s and up to ${most}/s; found ${quote(text2)}` };
    }
  });
}
var percentage = textOption({
  type: "percentage",
  expected: "a percentage",
  hint: "a percentage has its sign, such as 10%",
  schema: { pattern: "^\\s*\\d+(\\.\\d+)?\\s*%\\s*$" },
  parse: (text2) => {
    let value = parsePercent(text2);
    return value === void 0 ? { refused: `expected a percentage; found ${quote(text2)}`, hint: "such as 10%" } : value > 0 && value <= 1 ? { value } : { refused: `expected a percentage above 0% and up to 100%; found ${quote(text2)}` };
  }
}), name = textOption({
  type: "text",
  expected: "a text",
  hint: "put it into quotes",
  schema: { minLength: 1, maxLength: longestName, pattern: "\\S" },
  parse: (text2) => {
    let value = text2.trim();
    if (value === "")
      return { refused: "expected a text; found an empty one" };
    if ([...value].length > longestName)
      return {
        refused: `a text of ${[...value].length} characters, ${quote(value)}; at most ${longestName} are allowed`
      };
    let index = value.search(unprintable);
    return index >= 0 ? {
      refused: `the text ${quote(value)} holds a line break or another character that cannot be shown`,
      index
    } : value === "__proto__" ? { refused: 'the name "__proto__" is taken' } : { value };
  }
}), file = textOption({
  type: "file",
  expected: "the path of a file",
  hint: "put it into quotes",
  schema: { minLength: 1, maxLength: longestPath },
  parse: (text2) => {
    let value = text2.trim();
    if (value === "")
      return { refused: "expected the path of a file; found an empty text" };
    let index = value.search(unprintable);
    return index >= 0 ? { refused: `the path ${quote(value)} holds a character that cannot be shown`, index } : value.length <= longestPath ? { value } : { refused: `the path ${quote(value)} is longer than ${longestPath} characters` };
  }
}), gitRef = textOption({
  type: "git ref",
  expected: "the name of a commit",
  hint: "such as base, main or v1.2.0, in quotes",
  schema: { pattern: "^\\s*(?!-)[\\w./@^~{}+-]{1,200}\\s*$" },
  parse: (text2) => {
    let value = text2.trim();
    return /^(?!-)[\w./@^~{}+-]{1,200}$/.test(value) ? { value } : {
      refused: `expected the name of a commit; found ${quote(text2)}`,
      hint: "such as base, main or v1.2.0"
    };
  }
}), headerLine = textOption({
  type: "header",
  expected: "a header",
  hint: 'such as "X-Commit: $commit", in quotes',
  schema: { pattern: "^\\s*[\\w-]+\\s*:\\s*\\S" },
  parse: (text2) => {
    let [, header, value] = /^\s*([\w-]{1,100})\s*:\s*([ -~]*?)\s*$/.exec(text2) ?? [];
    return header && value ? { value: { name: header, value } } : {
      refused: `expected a header; found ${quote(text2)}`,
      hint: 'such as "X-Commit: $commit"'
    };
  }
}), time = textOption({
  type: "time",
  expected: "a time",
  hint: "such as 2026-11-03T14:02:10Z",
  schema: {
    pattern: "^\\s*\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)\\s*$"
  },
  parse: (text2) => {
    let value = text2.trim();
    return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/.test(value) && !Number.isNaN(Date.parse(value)) ? { value } : {
      refused: `expected a time; found ${quote(text2)}`,
      hint: "a date, a time and an offset, such as 2026-11-03T14:02:10Z"
    };
  }
}), address = textOption({
  type: "IP address",
  expected: "an IP address",
  hint: "put it into quotes",
  schema: { pattern: "^\\s*[\\dA-Fa-f:.]+\\s*$" },
  parse: (text2) => {
    let value = text2.trim();
    return isAddress(value) ? { value } : { refused: `expected an IP address; found ${quote(text2)}`, hint: "such as 10.1.2.3" };
  }
}), isAddress = (text2) => text2.includes(":") ? /^[\da-fA-F:.]+$/.test(text2) && URL.canParse(`http://[${text2}]`) : /^\d{1,3}(\.\d{1,3}){3}$/.test(text2) && text2.split(".").every((part) => Number(part) < 256);
function text({ most, expected }) {
  return textOption({
    type: "text",
    expected,
    hint: "put it into quotes",
    schema: { minLength: 1, maxLength: most },
    parse: (value) => value.trim() === "" ? { refused: `expected ${expected}; found an empty text` } : value.length > most ? { refused: `a text of ${value.length} characters; at most ${most} are allowed` } : { value }
  });
}
function choice(words2) {
  let expected = words2.length === 1 ? `\`${words2[0]}\`` : `one of ${words2.map((word) => `\`${word}\``).join(", ")}`;
  return textOption({
    type: words2.map((word) => `\`${word}\``).join(" or "),
    expected,
    hint: "put it into quotes",
    schema: { enum: words2 },
    parse: (written) => {
      let value = words2.find((word) => word === written.trim());
      if (value)
        return { value };
      let near = nearest(written, words2);
      return {
        refused: `expected ${expected}; found ${quote(written)}`,
        hint: near && `did you mean \`${near}\`?`
      };
    }
  });
}
var flag = {
  type: "`true` or `false`",
  schema: { type: "boolean" },
  read: (spot) => spot.node.kind === "boolean" ? spot.node.value : mistake(spot, { message: `expected true or false; found ${describe(spot.node)}` })
};
function integer({ least, most }) {
  return {
    type: "integer",
    schema: { type: "integer", minimum: least, maximum: most },
    read: (spot) => {
      let { node } = spot;
      if (node.kind === "number" && Number.isInteger(node.value) && node.value >= least && node.value <= most)
        return node.value;
      let expected = least === most ? `the number ${least}` : `a whole number from ${least} to ${most}`, hint = node.kind === "text" && /^\s*\d+\s*$/.test(node.text) ? "without quotes" : void 0;
      return mistake(spot, { message: `expected ${expected}; found ${describe(node)}`, hint });
    }
  };
}
var workers = (() => {
  let count = integer({ least: 1, most: limits.workers });
  return {
    type: "`auto` or integer",
    schema: { anyOf: [{ enum: ["auto"] }, count.schema] },
    read: (spot) => spot.node.kind === "text" && spot.node.text.trim() === "auto" ? "auto" : count.read(spot)
  };
})(), weight = {
  type: "number",
  schema: { type: "number", exclusiveMinimum: 0, maximum: 1e6 },
  read: (spot) => {
    let { node } = spot;
    return node.kind === "number" && node.value > 0 && node.value <= 1e6 ? node.value : mistake(spot, {
      message: `expected a number above 0 and up to 1000000; found ${describe(node)}`
    });
  }
}, statuses = (() => {
  let status = integer({ least: 100, most: 599 });
  return {
    type: "status code, or a list of them",
    schema: {
      anyOf: [status.schema, { type: "array", items: status.schema, minItems: 1, maxItems: 20 }]
    },
    read: (spot) => {
      let { node } = spot;
      if (node.kind !== "list") {
        let single = status.read(spot);
        return single === void 0 ? void 0 : [single];
      }
      if (node.items.length === 0 || node.items.length > 20)
        return mistake(spot, { message: "expected 1 to 20 status codes" });
      let codes = node.items.map((item, index) => status.read({ ...spot, node: item, path: `${spot.path}[${index}]` }));
      return codes.every((code) => code !== void 0) ? codes : void 0;
    }
  };
})(), quotePath = (path2) => quote(path2.replace(/\?.*$/s, "?…").replace(/^(https?:\/\/)[^/]*@/i, "$1")), anyPath = textOption({
  type: "path",
  expected: "a path",
  hint: "a path begins with a slash, such as /products",
  schema: { pattern: '^/(?!/)[!"$-~]*$', maxLength: 2e3 },
  parse: (value) => {
    if (!value.startsWith("/")) {
      let hint = /^https?:/i.test(value) ? "the address of the target stands in `target.url`" : "such as /products";
      return {
        refused: `expected a path that begins with a slash; found ${quotePath(value)}`,
        hint
      };
    }
    if (value.startsWith("//"))
      return { refused: `a path begins with one slash, not with two; found ${quotePath(value)}` };
    if (value.length > 2e3)
      return { refused: "the path is longer than 2000 characters" };
    let index = value.search(/[^!"$-~]/);
    return index < 0 ? { value } : {
      refused: `a path holds no blanks, no # and only ASCII; found ${quotePath(value)}`,
      hint: "percent-encode it, such as %20",
      index
    };
  }
}), path = {
  ...anyPath,
  read: (spot) => {
    let value = anyPath.read(spot);
    for (let secret of secretsOfPath(value ?? ""))
      spot.reading.secrets.add(secret);
    return value;
  }
}, host = "[A-Za-z0-9_*-]+(\\.[A-Za-z0-9_*-]+)*|\\[[0-9A-Fa-f:.]+\\]", hostForm = `^((${host})(:\\d{1,5})?|[0-9A-Fa-f]*:[0-9A-Fa-f]*:[0-9A-Fa-f:.]*)$`, hostPattern = textOption({
  type: "host pattern",
  expected: "a host",
  hint: 'such as "*.preview.example", in quotes',
  schema: { pattern: hostForm },
  parse: (written) => new RegExp(hostForm).test(written) ? { value: written.toLowerCase() } : {
    refused: `expected a host name, an address or a pattern such as *.preview.example; found ${quote(written)}`,
    hint: "without scheme and path"
  }
});

export {
  limits,
  secretsOfVariables,
  secretsOfPath,
  secretsOfBody,
  mistake,
  refer,
  refuseFile,
  isOverridden,
  sortedMistakes,
  longestExpression,
  textOption,
  readText,
  duration,
  rate,
  percentage,
  name,
  file,
  gitRef,
  headerLine,
  time,
  address,
  text,
  choice,
  flag,
  integer,
  workers,
  weight,
  statuses,
  path,
  hostPattern
};

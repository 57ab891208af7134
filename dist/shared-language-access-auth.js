import {
  path
} from "./shared-language-scalars-network.js";
import {
  hasRange,
  selectorsOf
} from "./shared-providers-loki-logql.js";
import {
  askedOf,
  foreignVariable,
  graphLink,
  indicatorOf,
  knownVariables,
  matchersForm,
  matchersOf,
  readSelector,
  selectorForm,
  severalHint
} from "./shared-promql-indicator.js";
import {
  defaultOf
} from "./shared-language-option.js";
import {
  duration
} from "./shared-language-scalars-amounts.js";
import {
  list,
  readVariable,
  resolveVariables
} from "./shared-language-list.js";
import {
  limits
} from "./shared-language-limits.js";
import {
  isCount,
  readsOf
} from "./shared-providers-datadog-query.js";
import {
  dashboardAt
} from "./shared-providers-link-at.js";
import {
  writeSearch
} from "./shared-providers-elasticsearch-search.js";
import {
  isObject
} from "./shared-model-basics-is-object.js";
import {
  formatCount,
  formatDuration,
  formatMeasured,
  formatNumber,
  formatRelative,
  formatValue
} from "./shared-model-basics-units.js";
import {
  isStepped
} from "./shared-model-plan-load.js";
import {
  readSection,
  section,
  sectionSchema
} from "./shared-language-section.js";
import {
  choice,
  file,
  flag,
  mistake,
  name,
  readText,
  text,
  textOption
} from "./shared-language-scalars-texts.js";
import {
  Histogram,
  bucketTime,
  countAbove,
  emptyHistogram,
  filledBuckets,
  interpolatedQuantile,
  mergeHistograms,
  quantile,
  withoutLargest
} from "./shared-stats-histogram.js";
import {
  Secret
} from "./shared-model-secret.js";
import {
  describe,
  describeKind,
  entryOf,
  quote
} from "./shared-language-yaml-tree.js";
import {
  defined
} from "./shared-model-basics-defined.js";

// build/gate/system-clock.js
import { setTimeout as delay } from "node:timers/promises";
var systemClock = {
  now: () => Date.now(),
  sleep: (ms, signal) => delay(ms, void 0, defined({ signal })).catch(() => {
  })
}, isoDate = (ms) => new Date(ms).toISOString().slice(0, 10);

// build/language/access/credential.js
var longest = 8e3;
function credential({ secret }) {
  return {
    type: secret ? "secret" : "text",
    schema: { type: "string", minLength: 1, maxLength: longest },
    read: (spot) => {
      let { node, reading } = spot;
      if (node.kind !== "text") {
        let hint3 = node.kind === "number" || node.kind === "boolean" ? "put the value into quotes" : void 0;
        return mistake(spot, { message: `expected a text; found ${describeKind(node)}`, hint: hint3 });
      }
      let value = readText(spot, (written2) => {
        let resolved = resolveVariables(written2, reading.environment, "key");
        if ("refused" in resolved)
          return resolved;
        let checked = check(resolved.value.text);
        if ("refused" in checked)
          return checked;
        for (let part of resolved.value.parts)
          reading.secrets.add(part);
        return secret && reading.secrets.add(checked.value), checked;
      });
      return value === void 0 ? void 0 : new Secret(value);
    }
  };
}
function check(written2) {
  let value = written2.trim();
  return value === "" ? { refused: "expected a value; found an empty text" } : value.length > longest ? { refused: `the value is longer than ${longest} characters` } : /[\p{Cc}\p{Zl}\p{Zp}]/u.test(value) ? { refused: "the value holds a line break or a control character" } : { value };
}
var secretText = credential({ secret: !0 }), identity = credential({ secret: !1 });

// build/language/access/headers.js
var engineHeaders = [
  "connection",
  "content-length",
  "expect",
  "keep-alive",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade"
], mostHeaders = 50, headers = {
  type: "headers",
  schema: {
    type: "object",
    propertyNames: { pattern: "^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}$" },
    additionalProperties: { type: "string" },
    maxProperties: mostHeaders
  },
  read: (spot) => {
    let { node, reading } = spot;
    if (node.kind !== "map")
      return mistake(spot, {
        message: `expected a mapping of header names to values; found ${describeKind(node)}`,
        hint: 'such as { X-Preview: "1" }'
      });
    if (node.entries.length > mostHeaders)
      return mistake(spot, { message: `more than ${mostHeaders} headers` });
    let before = reading.found.length, pairs = node.entries.map((entry) => [entry.key, readHeader(entry, spot)]);
    for (let [index2, { key, at }] of node.entries.entries())
      pairs.findIndex(([name2]) => name2.toLowerCase() === key.toLowerCase()) < index2 && mistake(spot, {
        message: "duplicate header",
        hint: "case does not count in their names",
        at
      });
    return reading.found.length > before ? void 0 : Object.fromEntries(pairs);
  }
};
function readHeader({ key, at, value: node }, spot) {
  let refusal = refuseName(key);
  if (refusal)
    return mistake(spot, { message: refusal, at });
  let path2 = `${spot.path}.${key}`;
  if (node.kind !== "text") {
    let hint3 = node.kind === "number" || node.kind === "boolean" ? "put the value into quotes" : void 0;
    return mistake({ ...spot, node, path: path2 }, { message: `expected a text; found ${describeKind(node)}`, hint: hint3 });
  }
  let resolved = resolveVariables(node.text, node.isLiteral ? void 0 : spot.reading.environment, "header"), parsed = "value" in resolved ? checkValue(resolved.value.text) : resolved;
  if ("value" in parsed) {
    for (let secret of secretsOf(key, parsed.value))
      spot.reading.secrets.add(secret);
    if ("value" in resolved)
      for (let part of resolved.value.parts)
        spot.reading.secrets.add(part);
    return new Secret(parsed.value);
  }
  let index2 = parsed.index !== void 0 && node.textAt !== void 0 ? node.textAt + parsed.index : void 0;
  return mistake({ ...spot, node, path: path2 }, { message: parsed.refused, hint: parsed.hint, at: index2 });
}
function refuseName(name2) {
  if (!/^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}$/.test(name2))
    return "a header name is made of letters, digits and dashes, 100 at most";
  if (engineHeaders.includes(name2.toLowerCase()))
    return `the header ${name2} is set by the load engine itself`;
}
function checkValue(written2) {
  let value = written2.trim();
  return value === "" ? { refused: "expected a value; found an empty text" } : value.length > 8e3 ? { refused: "the value is longer than 8000 characters" } : /[^\t\x20-\x7e\x80-\xff]/.test(value) ? { refused: "the value holds a line break or a character that no header may hold" } : { value };
}
function secretsOf(name2, value) {
  if (name2.toLowerCase() === "cookie")
    return [
      value,
      ...value.split(";").map((pair) => pair.slice(pair.indexOf("=") + 1).trim())
    ].filter((part) => part.length >= 4);
  let credentials = /^(?:basic|bearer|token|apikey|digest)\s+(\S.*)$/i.exec(value)?.[1];
  return credentials ? [value, credentials] : [value];
}
function mergeHeaders(...several) {
  let merged2 = /* @__PURE__ */ new Map();
  for (let headers2 of several)
    for (let [name2, value] of Object.entries(headers2))
      merged2.set(name2.toLowerCase(), [name2, value]);
  return Object.fromEntries(merged2.values());
}

// build/language/base-url.js
var hint = "an address such as https://preview.example";
function parseBaseUrl(written2) {
  let text2 = written2.trim();
  if (text2 === "")
    return { refused: "expected an address; found an empty text", hint };
  if (text2.includes("${"))
    return {
      refused: "variables are read in header values only",
      hint: "give the address by an input instead"
    };
  let index2 = text2.search(/[\s\p{Cc}\p{Cf}]/u);
  if (index2 >= 0)
    return { refused: "an address holds no blanks", hint, index: index2 };
  if (!URL.canParse(text2))
    return { refused: "expected an address that begins with http:// or https://", hint };
  let url = new URL(text2);
  return /^https?:\/\//i.test(text2) ? url.search !== "" || url.hash !== "" || /[?#]$/.test(text2) ? {
    refused: "a base address has no query and no fragment",
    hint: "paths are joined to it; give keys as headers"
  } : {
    value: url.username === "" && url.password === "" ? { url: text2, secrets: [] } : splitCredentials(url)
  } : { refused: `expected an address that begins with http:// or https://${/^[a-z]+:\/\//i.test(text2) ? `; found ${url.protocol}//` : ""}`, hint };
}
function splitCredentials(url) {
  let user = decoded(url.username), password = decoded(url.password), basic = base64(`${user}:${password}`), secrets = password === "" ? [user, url.username, basic] : [password, url.password, basic];
  return url.username = "", url.password = "", {
    url: url.href,
    authorization: new Secret(`Basic ${basic}`),
    secrets: [...new Set(secrets)]
  };
}
function decoded(text2) {
  try {
    return decodeURIComponent(text2);
  } catch {
    return text2;
  }
}
var base64 = (text2) => btoa(String.fromCharCode(...new TextEncoder().encode(text2))), form = textOption({
  type: "address",
  expected: "an address",
  hint,
  parse: parseBaseUrl,
  schema: { pattern: "^\\s*[Hh][Tt][Tt][Pp][Ss]?://[^\\s?#]+\\s*$" },
  secret: !0
}), baseUrl = {
  ...form,
  read: (spot) => {
    let base = spot.node.kind === "text" ? readText(spot, parseBaseUrl) : form.read(spot);
    for (let secret of base?.secrets ?? [])
      spot.reading.secrets.add(secret);
    return base;
  }
};

// build/language/access/auth-names.js
var label = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?", longestScope = 500, named = ({ type, expected, form: form2, hint: hint3, most = 253 }) => textOption({
  type,
  expected,
  hint: "put it into quotes",
  schema: { pattern: form2.source, maxLength: most },
  parse: (written2) => {
    let value = written2.trim();
    return value.length <= most && form2.test(value) ? { value } : { refused: `expected ${expected}; found ${quote(written2)}`, hint: hint3 };
  }
}), region = named({
  type: "region",
  expected: "a region",
  form: new RegExp(`^${label}$`),
  hint: "lower-case letters, digits and hyphens, such as eu-west-1"
}), signedService = named({
  type: "service",
  expected: "the name of a service",
  form: new RegExp(`^${label}$`),
  hint: "lower-case letters, digits and hyphens, such as aps"
}), tenant = named({
  type: "tenant",
  expected: "the id or a domain of a directory",
  form: new RegExp(`^${label}(?:\\.${label})*$`, "i"),
  hint: "such as contoso.onmicrosoft.com"
}), scope = named({
  type: "scope",
  expected: "a scope",
  form: /^[!#-[\]-~]+(?: [!#-[\]-~]+)*$/,
  hint: "printable ASCII without quotes, such as https://example.com/.default",
  most: longestScope
});

// build/language/access/auth.js
var mayHold = "May hold `${NAME}`.", basicFields = {
  username: { option: identity, doc: mayHold, required: !0, example: "gate" },
  password: {
    option: secretText,
    doc: `${mayHold} A secret.`,
    required: !0
  }
}, oauth2Fields = {
  "token-url": {
    option: baseUrl,
    doc: "Where tokens are asked for.",
    required: !0,
    example: "https://login.example/oauth2/token"
  },
  "client-id": { option: identity, doc: mayHold, required: !0 },
  "client-secret": { option: secretText, doc: `${mayHold} A secret.`, required: !0 },
  "client-auth": {
    option: choice(["header", "form"]),
    doc: "Where the client says who it is: in a Basic header, or in the form.",
    default: "header"
  },
  scopes: {
    option: list(scope, { most: 50, what: "scopes" }),
    doc: "What the token is for.",
    otherwise: "none"
  },
  audience: {
    option: name,
    doc: "Token audience, if the server requires one.",
    otherwise: "none"
  }
}, awsFields = {
  region: {
    option: region,
    doc: "Of the workspace.",
    otherwise: "`AWS_REGION`",
    example: "eu-west-1"
  },
  service: { option: signedService, doc: "Name that requests are signed for.", default: "aps" }
}, googleFields = {
  scope: {
    option: scope,
    doc: "What the token is for.",
    default: "https://www.googleapis.com/auth/monitoring.read"
  }
}, azureFields = {
  tenant: { option: identity, doc: "Id of the directory.", otherwise: "`AZURE_TENANT_ID`" },
  client: { option: identity, doc: "Id of the application.", otherwise: "`AZURE_CLIENT_ID`" },
  scope: {
    option: scope,
    doc: "What the token is for.",
    default: "https://prometheus.monitor.azure.com/.default"
  }
}, authFields = {
  basic: { option: section(basicFields), doc: "User and password.", otherwise: "none" },
  bearer: {
    option: secretText,
    doc: `A token that is there already. ${mayHold} A secret.`,
    otherwise: "none"
  },
  oauth2: {
    option: section(oauth2Fields),
    doc: "Client credentials (RFC 6749).",
    otherwise: "none"
  },
  aws: {
    option: section(awsFields),
    doc: "Requests are signed (SigV4) with the keys of the environment, or with those of a role that its token opens.",
    otherwise: "none"
  },
  google: {
    option: section(googleFields),
    doc: "A token for Google Cloud, of the file in `GOOGLE_APPLICATION_CREDENTIALS`; else the one in `CLOUDSDK_AUTH_ACCESS_TOKEN`.",
    otherwise: "none"
  },
  azure: {
    option: section(azureFields),
    doc: "A token of Microsoft Entra: for `AZURE_CLIENT_SECRET`, `AZURE_FEDERATED_TOKEN_FILE`, or the own identity of a workflow with `id-token: write`.",
    otherwise: "none"
  }
}, written = section(authFields), auth = {
  ...written,
  schema: { ...written.schema, minProperties: 1, maxProperties: 1 },
  read: (spot) => {
    let read = written.read(spot);
    if (!read)
      return;
    let [kind, other] = Object.keys(read), kinds = `one of ${Object.keys(authFields).join(", ")}`;
    if (kind === void 0)
      return mistake(spot, { message: `expected ${kinds}` });
    let second = other && entryOf(spot.node, other);
    return second ? mistake(spot, { message: `expected ${kinds}; found several`, at: second.at }) : builders[kind](read, {
      ...spot,
      node: entryOf(spot.node, kind).value,
      path: `${spot.path}.${kind}`
    });
  }
}, builders = {
  basic: ({ basic }, spot) => {
    let [username, password] = [basic.username.reveal(), basic.password.reveal()];
    return secretly(spot, base64(`${username}:${password}`)), { kind: "basic", ...basic };
  },
  bearer: ({ bearer }) => ({ kind: "bearer", token: bearer }),
  oauth2: ({ oauth2 }) => ({
    kind: "oauth2",
    tokenUrl: oauth2["token-url"].url,
    clientId: oauth2["client-id"],
    clientSecret: oauth2["client-secret"],
    clientAuth: oauth2["client-auth"] ?? defaultOf(oauth2Fields["client-auth"]),
    scopes: oauth2.scopes ?? [],
    ...defined({ audience: oauth2.audience })
  }),
  aws: ({ aws }, spot) => {
    let read = variablesOf(spot), named2 = aws.region ?? read("AWS_REGION") ?? read("AWS_DEFAULT_REGION");
    if (named2 === void 0)
      return missing(spot, "region", "set `region`, or AWS_REGION in the step's `env`");
    if (!isHeld(spot, "region", named2, region))
      return;
    let credentials = readAws(named2, spot);
    return credentials && {
      kind: "aws",
      region: named2,
      service: aws.service ?? defaultOf(awsFields.service),
      credentials
    };
  },
  google: ({ google }, spot) => {
    let read = variablesOf(spot), credentialsFile = read("GOOGLE_APPLICATION_CREDENTIALS"), scope2 = google.scope ?? defaultOf(googleFields.scope);
    if (credentialsFile !== void 0)
      return { kind: "google", credentialsFile: new Secret(credentialsFile), scope: scope2 };
    let token = read("CLOUDSDK_AUTH_ACCESS_TOKEN");
    return token !== void 0 ? { kind: "bearer", token: secretly(spot, token) } : missing(spot, "credentials", "run google-github-actions/auth before, which sets GOOGLE_APPLICATION_CREDENTIALS");
  },
  azure: ({ azure }, spot) => {
    let read = variablesOf(spot), given = (name2) => {
      let value = read(name2);
      return value === void 0 ? void 0 : new Secret(value);
    }, tenantId = azure.tenant ?? given("AZURE_TENANT_ID"), clientId = azure.client ?? given("AZURE_CLIENT_ID");
    if (tenantId === void 0)
      return missing(spot, "tenant", "set `tenant`, or AZURE_TENANT_ID in the step's `env`");
    if (!isHeld(spot, "tenant", tenantId.reveal(), tenant))
      return;
    if (clientId === void 0)
      return missing(spot, "client", "set `client`, or AZURE_CLIENT_ID in the step's `env`");
    let proof = readAzure(spot), authorityUrl = read("AZURE_AUTHORITY_HOST") ?? "https://login.microsoftonline.com";
    if (!isHttp(authorityUrl))
      return mistake(spot, { message: "AZURE_AUTHORITY_HOST is no http or https address" });
    let scope2 = azure.scope ?? defaultOf(azureFields.scope);
    return proof && { kind: "azure", authorityUrl, tenantId, clientId, scope: scope2, proof };
  }
};
function readAws(region2, spot) {
  let read = variablesOf(spot), accessKeyId = read("AWS_ACCESS_KEY_ID"), secretAccessKey = read("AWS_SECRET_ACCESS_KEY"), sessionToken = read("AWS_SESSION_TOKEN");
  if (accessKeyId !== void 0 && secretAccessKey !== void 0)
    return {
      kind: "keys",
      accessKeyId: new Secret(accessKeyId),
      secretAccessKey: secretly(spot, secretAccessKey),
      ...sessionToken !== void 0 && { sessionToken: secretly(spot, sessionToken) }
    };
  let roleArn = read("AWS_ROLE_ARN"), tokenFile = read("AWS_WEB_IDENTITY_TOKEN_FILE");
  if (roleArn !== void 0 && tokenFile !== void 0) {
    let sessionName = read("AWS_ROLE_SESSION_NAME") ?? "reliability-gate", stsUrl = read("AWS_ENDPOINT_URL_STS") ?? `https://sts.${region2}.amazonaws.com${region2.startsWith("cn-") ? ".cn" : ""}`;
    return isHttp(stsUrl) ? {
      kind: "web-identity",
      roleArn: new Secret(roleArn),
      tokenFile: new Secret(tokenFile),
      sessionName: new Secret(sessionName),
      stsUrl
    } : mistake(spot, { message: "AWS_ENDPOINT_URL_STS is no http or https address" });
  }
  return missing(spot, "credentials", "run aws-actions/configure-aws-credentials before, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_ROLE_ARN and AWS_WEB_IDENTITY_TOKEN_FILE");
}
function readAzure(spot) {
  let read = variablesOf(spot), secret = read("AZURE_CLIENT_SECRET");
  if (secret !== void 0)
    return { kind: "secret", secret: secretly(spot, secret) };
  let path2 = read("AZURE_FEDERATED_TOKEN_FILE");
  if (path2 !== void 0)
    return { kind: "file", path: new Secret(path2) };
  let url = read("ACTIONS_ID_TOKEN_REQUEST_URL"), token = read("ACTIONS_ID_TOKEN_REQUEST_TOKEN");
  return url !== void 0 && token !== void 0 ? { kind: "github", url: new Secret(url), token: secretly(spot, token) } : missing(spot, "credentials", "give the job `permissions: id-token: write`, or set AZURE_CLIENT_SECRET or AZURE_FEDERATED_TOKEN_FILE");
}
var variablesOf = ({ reading: { environment } }) => environment ? (name2) => readVariable(name2, environment) : (name2) => `\${${name2}}`;
function isHeld(spot, key, value, option2) {
  let parsed = value.includes("${") && !spot.reading.environment ? { value } : option2.parse(value);
  if ("value" in parsed)
    return !0;
  let written2 = entryOf(spot.node, key)?.value, at = written2 ? { ...spot, node: written2, path: `${spot.path}.${key}` } : spot, message = parsed.refused.replace(/; found .*$/s, "");
  return mistake(at, {
    message: written2 ? message : `the ${key} in the environment: ${message}`,
    hint: parsed.hint
  }), !1;
}
var isHttp = (text2) => /^(https?:\/\/|\$\{)/i.test(text2) && (text2.startsWith("${") || URL.canParse(text2));
function secretly({ reading }, value) {
  return reading.environment && reading.secrets.add(value), new Secret(value);
}
var missing = (spot, what, hint3) => mistake(spot, { message: `no ${what} given`, hint: hint3 });

// build/language/access/tls.js
var tlsFields = {
  ca: {
    option: file,
    doc: "PEM file of the authorities that are trusted.",
    otherwise: "Node's own",
    example: "preview-ca.pem"
  },
  cert: { option: file, doc: "PEM file of the client's certificate.", otherwise: "none" },
  key: { option: file, doc: "PEM file of the key to `cert`; a secret.", otherwise: "none" }
}, tlsFiles = section(tlsFields);

// build/providers/access.js
var accessFields = {
  headers: {
    option: headers,
    doc: "Sent with every query; every value is a secret.",
    otherwise: "none"
  },
  auth: {
    option: auth,
    doc: "How queries are authorised, where headers do not say it; one of the keys below. See [access](prometheus.md#access).",
    otherwise: "as the address and `headers` say"
  },
  tls: {
    option: tlsFiles,
    doc: "Files for TLS, beside the config.",
    otherwise: "Node's own authorities"
  }
};
function buildAccess(written2) {
  let base = written2?.url;
  if (!base)
    return;
  let { auth: auth2, tls } = written2, headers2 = mergeHeaders(base.authorization ? { authorization: base.authorization } : {}, written2.headers ?? {});
  return {
    url: base.url,
    headers: headers2,
    ...auth2 && !isAuthorised(headers2) && { auth: auth2 },
    // Paths; who reads the plan puts what is in the files in their place.
    ...tls && { tls }
  };
}
function accessMistakes({ url, auth: auth2 }, written2, { isGiven, called: key }) {
  if (written2 && authorisesTwice(written2, isGiven))
    return [{ message: `${key}.auth excludes credentials in ${key}.url and an Authorization header`, hint: "keep one of them" }];
  let { protocol, hostname } = new URL(url);
  return !(protocol === "http:" && !["localhost", "127.0.0.1", "[::1]"].includes(hostname)) || auth2?.kind !== "google" && auth2?.kind !== "azure" ? [] : [
    {
      message: `${key}.auth.${auth2.kind} needs an https address`,
      hint: "the token must not travel in plain text"
    }
  ];
}
function authorisesTwice({ url, headers: headers2 = {}, auth: auth2 }, isGiven) {
  return auth2 ? [
    ...url?.authorization ? [["url"]] : [],
    ...Object.keys(headers2).filter(isAuthorization).map((name2) => ["headers", name2])
  ].some((path2) => isGiven(...path2) === isGiven("auth")) : !1;
}
var isAuthorization = (header) => header.toLowerCase() === "authorization", isAuthorised = (headers2) => Object.keys(headers2).some(isAuthorization), accessAddresses = ({ url, auth: auth2 }) => [
  { path: ["url"], url, role: "source" },
  ...tokenAddresses(auth2).map(({ path: path2, url: url2 }) => ({ path: ["auth", ...path2], url: url2, role: "source" }))
];
function tokenAddresses(auth2) {
  if (auth2?.kind === "oauth2")
    return [{ path: ["oauth2", "token-url"], url: auth2.tokenUrl }];
  let asked = auth2?.kind === "azure" ? { path: ["azure"], url: auth2.authorityUrl } : auth2?.kind === "aws" && auth2.credentials.kind === "web-identity" ? { path: ["aws"], url: auth2.credentials.stsUrl } : void 0;
  return asked && !isCloudsOwn(new URL(asked.url)) ? [asked] : [];
}
var azureHosts = [
  "login.microsoftonline.com",
  "login.microsoftonline.us",
  "login.partner.microsoftonline.cn"
], isCloudsOwn = ({ protocol, host }) => protocol === "https:" && (azureHosts.includes(host) || /^sts\.[a-z0-9-]+\.amazonaws\.com(\.cn)?$/.test(host));

// build/providers/query-ask.js
function queryText(expected, check2 = () => {
}) {
  let plain = text({ most: limits.queryLength, expected });
  return textOption({
    type: "text",
    expected,
    hint: "put it into quotes",
    schema: { minLength: 1, maxLength: limits.queryLength },
    parse: (written2) => refuseVariable(written2) ?? check2(written2) ?? plain.parse(written2)
  });
}
function refuseVariable(written2) {
  let foreign = foreignVariable(written2);
  return foreign === void 0 ? void 0 : {
    refused: `the query holds the variable ${quote(foreign)}, which nothing fills in`,
    hint: knownVariables,
    index: written2.indexOf(foreign)
  };
}
function queryAsk({ language: language2, expected, value, idle, ...words2 }) {
  let fields6 = countsFields(words2);
  return {
    setting: { option: {
      type: "query, or mapping",
      fields: fields6,
      schema: { anyOf: [value.schema, countsSchema(fields6)] },
      read: (spot) => {
        if (spot.node.kind === "text") {
          let query4 = value.read(spot);
          return query4 === void 0 ? void 0 : { of: { kind: "value" }, ask: { query: query4 }, query: query4, language: language2 };
        }
        if (spot.node.kind !== "map")
          return mistake(spot, {
            message: `expected ${expected}, or a mapping with \`total\`; found ${describe(spot.node)}`,
            hint: "put a query into quotes"
          });
        let { values, whole } = readSection(fields6, { exclusive }, spot), read = readPart(values, spot, "query");
        if (!whole || !read)
          return;
        let { partIs, ...ask2 } = read, query3 = `${ask2.part} / ${ask2.total}`;
        return { of: { kind: "share", partIs }, ask: ask2, query: query3, language: language2 };
      }
    }, otherwise: "the load is judged", doc: words2.doc, example: words2.example },
    forms: [
      { of: "value", form: { type: "string" } },
      { of: "share", form: {} }
    ],
    ...defined({ idle })
  };
}
var exclusive = [["bad", "good"]], countsSchema = (fields6) => ({
  ...sectionSchema(fields6),
  required: ["total"],
  oneOf: [{ required: ["bad"] }, { required: ["good"] }]
}), countsFields = ({ counts: option2, counted, examples }) => ({
  bad: {
    option: option2,
    doc: `${counted} that were bad, a part of \`total\`. Then \`ratio\` is the share of bad ones. Excludes \`good\`.`,
    otherwise: "`good` is there",
    example: examples.bad
  },
  good: {
    option: option2,
    doc: `${counted} that were good, a part of \`total\`. Then \`ratio\` is the share of good ones. Excludes \`bad\`.`,
    otherwise: "`bad` is there",
    example: examples.good
  },
  total: {
    option: option2,
    doc: `${counted}, all of them.`,
    otherwise: "needed beside `bad` and `good`",
    example: examples.total
  }
});
function readPart({ bad, good, total: total2 }, spot, what) {
  let missing2 = (key) => !entryOf(spot.node, key);
  if (missing2("total"))
    return mistake(spot, {
      message: "`total` is missing",
      hint: `the ${what} of all, of which \`bad\` or \`good\` is a part`
    });
  if (missing2("bad") && missing2("good"))
    return mistake(spot, {
      message: "`bad` or `good` is missing",
      hint: `the ${what} of the part that matters`
    });
  let part = bad ?? good;
  if (!(part === void 0 || total2 === void 0))
    return { partIs: bad === void 0 ? "good" : "bad", part, total: total2 };
}

// build/providers/datadog/options.js
var fields = {
  site: {
    option: choice([
      "datadoghq.com",
      "us3.datadoghq.com",
      "us5.datadoghq.com",
      "datadoghq.eu",
      "ap1.datadoghq.com",
      "ap2.datadoghq.com",
      "ddog-gov.com"
    ]),
    doc: "The organisation's site. Queries go to its host `api.<site>`.",
    default: "datadoghq.com"
  },
  "api-key": {
    option: secretText,
    doc: "An API key. May hold `${NAME}`. A secret.",
    required: !0
  },
  "app-key": {
    option: secretText,
    doc: "An application key that may query metrics (`timeseries_query`). May hold `${NAME}`. A secret.",
    required: !0
  },
  url: {
    option: baseUrl,
    doc: "An address that is asked in place of `https://api.<site>`.",
    otherwise: "`https://api.<site>`"
  },
  ...accessFields,
  settle: {
    option: duration({ least: 0, most: limits.settleMs }),
    doc: "How long after the test its last points take to be found. They are then read until two reads agree.",
    default: "60s"
  }
}, example = "max:shop.queue.depth{service:shop}", metricsQuery = queryText("a metrics query", (written2) => readsOf(written2).length > 0 ? void 0 : {
  refused: `expected a metrics query, which names how series become one, a metric and its tags; found ${quote(written2)}`,
  hint: `such as ${example}`
}), countQuery = queryText("a metrics query that counts", (written2) => readsOf(written2).length > 0 && isCount(written2) ? void 0 : {
  refused: `expected a metrics query with .as_count(), whose counts are added up; found ${quote(written2)}`,
  hint: "such as sum:trace.http.request.hits{service:shop}.as_count()"
}), datadog = {
  id: "datadog",
  title: "Datadog",
  page: "sources/datadog.md",
  key: "datadog",
  setting: {
    option: section(fields),
    doc: "Where metrics are; see [Datadog](sources/datadog.md).",
    otherwise: "none"
  },
  ask: queryAsk({
    language: "text",
    expected: "a metrics query",
    doc: "What Datadog is asked: a metrics query that answers with one value, or a mapping of queries with `.as_count()`. `$window` is the length of the measured window in seconds, `$start` and `$end` its ends in Unix milliseconds.",
    example,
    value: metricsQuery,
    counts: countQuery,
    counted: "Counts",
    examples: {
      bad: "sum:trace.http.request.errors{service:shop}.as_count()",
      good: "sum:shop.requests{service:shop,outcome:ok}.as_count()",
      total: "sum:trace.http.request.hits{service:shop}.as_count()"
    }
  }),
  plan: (written2) => {
    if (!written2)
      return;
    let site = written2.site ?? defaultOf(fields.site), access = buildAccess({
      ...written2,
      url: written2.url ?? { url: `https://api.${site}`, secrets: [] },
      headers: mergeHeaders(written2.headers ?? {}, {
        "DD-API-KEY": written2["api-key"],
        "DD-APPLICATION-KEY": written2["app-key"]
      })
    });
    return access && {
      ...access,
      settleMs: written2.settle ?? defaultOf(fields.settle),
      // Whose pages belong to another address is not known, unless the site is said as well.
      ...defined({ site: written2.url && !written2.site ? void 0 : site })
    };
  },
  mistakes: accessMistakes,
  missing: "set datadog.api-key and datadog.app-key in the config",
  addresses: accessAddresses,
  rerun: ({ headers: headers2 }) => ({ sends: Object.keys(headers2) }),
  describe: ({ url }) => url,
  load: () => import("./providers-datadog-adapter.js")
};

// build/providers/elasticsearch/options.js
var fields2 = {
  url: {
    option: baseUrl,
    doc: "Base address of Elasticsearch or OpenSearch. Credentials in it become Basic authorization.",
    required: !0,
    example: "https://elastic:9200"
  },
  ...accessFields,
  "time-field": {
    option: name,
    doc: "The field that says when a document happened.",
    default: "@timestamp"
  },
  settle: {
    option: duration({ least: 0, most: limits.settleMs }),
    doc: "How long after the test its last documents take to be found. They are then read until two reads agree.",
    default: "10s"
  }
}, index = textOption({
  type: "text",
  expected: "the name of an index",
  hint: "such as shop-*",
  schema: { pattern: "^[^_\\s/][^\\s/]*$", maxLength: 500 },
  parse: (written2) => /^[^_\s/][^\s/]{0,499}$/.test(written2) ? { value: written2 } : {
    refused: `expected the name of an index; found ${quote(written2)}`,
    hint: "such as shop-*"
  }
}), query = queryText("a query"), indexField = {
  option: index,
  required: !0,
  doc: "Index, data stream or alias; `*` stands for any part of its name, and commas stand between several.",
  example: "shop-*"
}, valueFields = {
  index: indexField,
  query: {
    option: query,
    doc: "What is counted, as Lucene writes it; `value` is the number of documents. Excludes `total`.",
    otherwise: "`total` is there",
    example: "level:error"
  }
}, shareFields = {
  index: indexField,
  bad: {
    option: query,
    doc: "Documents that were bad, a part of `total`. Then `ratio` is the share of bad ones. Excludes `good`.",
    otherwise: "`good` is there",
    example: "level:error"
  },
  good: {
    option: query,
    doc: "Documents that were good, a part of `total`. Then `ratio` is the share of good ones. Excludes `bad`.",
    otherwise: "`bad` is there",
    example: "NOT level:error"
  },
  total: {
    option: query,
    doc: "Documents, all of them.",
    otherwise: "needed beside `bad` and `good`",
    example: "*"
  }
}, askFields = { ...valueFields, ...shareFields }, ask = {
  type: "mapping",
  fields: askFields,
  schema: {
    anyOf: [
      { ...sectionSchema(valueFields), required: ["index", "query"] },
      { ...countsSchema(shareFields), required: ["index", "total"] }
    ]
  },
  read: (spot) => {
    if (spot.node.kind !== "map")
      return mistake(spot, {
        message: `expected a mapping with \`index\`; found ${describe(spot.node)}`,
        hint: "such as { index: 'shop-*', query: 'level:error' }"
      });
    let rules = { exclusive: [...exclusive, ["query", "total"]] }, { values, whole } = readSection(askFields, rules, spot);
    return entryOf(spot.node, "query") ? readValue(values, whole) : readShare(values, whole, spot);
  }
}, language = "lucene";
function readValue({ index: index2, query: query3 }, whole) {
  if (!whole || index2 === void 0 || query3 === void 0)
    return;
  let ask2 = { query: { index: index2, query: query3 } };
  return { of: { kind: "value" }, ask: ask2, query: writeSearch(ask2.query), language };
}
function readShare(values, whole, spot) {
  let part = readPart(values, spot, "query"), { index: index2 } = values;
  if (!whole || !part || index2 === void 0)
    return;
  let of = (query3) => ({ index: index2, query: query3 }), ask2 = { part: of(part.part), total: of(part.total) };
  return {
    of: { kind: "share", partIs: part.partIs },
    ask: ask2,
    query: `${writeSearch(ask2.part)} / ${writeSearch(ask2.total)}`,
    language
  };
}
var elasticsearch = {
  id: "elasticsearch",
  title: "Elasticsearch",
  page: "sources/elasticsearch.md",
  key: "elasticsearch",
  setting: {
    option: section(fields2),
    doc: "Where documents are, such as logs; see [Elasticsearch](sources/elasticsearch.md).",
    otherwise: "none"
  },
  ask: {
    setting: {
      option: ask,
      doc: "What Elasticsearch or OpenSearch is asked: how many documents of an index a query finds, or two queries.",
      otherwise: "the load is judged"
    },
    forms: [
      { of: "value", form: { required: ["query"] } },
      { of: "share", form: {} }
    ]
  },
  plan: (written2) => {
    let access = buildAccess(written2);
    return access && {
      ...access,
      settleMs: written2?.settle ?? defaultOf(fields2.settle),
      timeField: written2?.["time-field"] ?? defaultOf(fields2["time-field"])
    };
  },
  mistakes: accessMistakes,
  missing: "set elasticsearch.url in the config",
  addresses: accessAddresses,
  rerun: ({ headers: headers2 }) => ({ sends: Object.keys(headers2) }),
  describe: ({ url }) => url,
  identity: ({ timeField }) => timeField,
  load: () => import("./providers-elasticsearch-adapter.js")
};

// build/language/link.js
var hint2 = "an address such as https://grafana.example/d/abc/checkout", link = textOption({
  type: "address",
  expected: "an address",
  hint: hint2,
  schema: { pattern: "^\\s*[Hh][Tt][Tt][Pp][Ss]?://[^\\s#]+\\s*$", maxLength: 1e3 },
  secret: !0,
  parse: (written2) => {
    let text2 = written2.trim();
    if (text2.includes("${"))
      return { refused: "variables are read in header values only" };
    if (!/^https?:\/\//i.test(text2) || !URL.canParse(text2) || /[\s\p{Cc}\p{Cf}]/u.test(text2) || text2.length > 1e3)
      return { refused: "expected an address that begins with http:// or https://", hint: hint2 };
    let { username, password, hash, href } = new URL(text2);
    return username !== "" || password !== "" ? {
      refused: "an address that is shown has no credentials",
      hint: "leave out what stands before the @"
    } : hash === "" ? { value: href } : { refused: "a link has no fragment", hint: "leave out what follows the #" };
  }
});

// build/providers/grafana/options.js
var fields3 = {
  dashboard: {
    option: link,
    doc: "Address of a dashboard, with its variables; the scorecard links to it at exactly the window.",
    required: !0,
    example: "https://grafana.example/d/abc/checkout?var-env=preview"
  }
}, grafana = {
  id: "grafana",
  title: "Grafana",
  page: "scorecard.md",
  key: "grafana",
  setting: {
    option: section(fields3),
    doc: "What the scorecard links to.",
    otherwise: "no link"
  },
  plan: (written2) => written2,
  missing: "set grafana.dashboard in the config",
  addresses: () => [],
  describe: ({ dashboard }) => dashboard,
  dashboard: ({ dashboard }, window) => dashboardAt(dashboard, window)
};

// build/providers/loki/options.js
var fields4 = {
  url: {
    option: baseUrl,
    doc: "Base address of Loki. Credentials in it become Basic authorization.",
    required: !0,
    example: "http://loki:3100"
  },
  ...accessFields,
  settle: {
    option: duration({ least: 0, most: limits.settleMs }),
    doc: "How long after the test its last log lines take to arrive. They are then read until two reads agree.",
    default: "10s"
  },
  "external-url": {
    option: link,
    doc: "Grafana's address: the scorecard links each query to its Explore over the window.",
    otherwise: "no link",
    example: "https://grafana.example"
  },
  datasource: {
    option: name,
    doc: "Of `external-url`: name or uid of the data source in Grafana.",
    default: "loki"
  }
}, metricQuery = queryText("a LogQL query", (written2) => /^\s*\{/.test(written2) ? {
  refused: `expected a query that gives a number; found the log query ${quote(written2)}`,
  hint: "count its lines: sum(count_over_time({…} [$window]))"
} : void 0), logQuery = queryText("a log query", (written2) => /^\s*\{/.test(written2) && !hasRange(written2) ? void 0 : {
  refused: `expected a log query without a range, whose lines are counted; found ${quote(written2)}`,
  hint: 'such as {app="shop"} |= "error"'
}), loki = {
  id: "loki",
  title: "Loki",
  page: "sources/loki.md",
  key: "loki",
  setting: {
    option: section(fields4),
    doc: "Where logs are; see [Loki](sources/loki.md).",
    otherwise: "none"
  },
  ask: queryAsk({
    language: "logql",
    expected: "a LogQL query",
    doc: "What Loki is asked: a LogQL query that answers with one value, or a mapping of log queries whose lines are counted. `$window`, `$start` and `$end` as of `prometheus`.",
    example: 'sum(count_over_time({app="shop"} |= "login failed" [$window]))',
    value: metricQuery,
    counts: logQuery,
    counted: "Log lines",
    examples: {
      bad: '{app="shop"} | json | level="error"',
      good: '{app="shop"} | json | level!="error"',
      total: '{app="shop"}'
    },
    idle: ({ question, query: query3 }) => question.kind !== "value" || selectorsOf(query3).length > 0 ? [] : [
      {
        message: `asks ${quote(query3)}, which reads no logs: the answer is always the same`,
        hint: 'name a stream, such as {app="shop"}'
      }
    ]
  }),
  plan: (written2) => {
    let access = buildAccess(written2);
    return access && {
      ...access,
      settleMs: written2?.settle ?? defaultOf(fields4.settle),
      datasource: written2?.datasource ?? defaultOf(fields4.datasource),
      ...defined({ externalUrl: written2?.["external-url"] })
    };
  },
  mistakes: accessMistakes,
  missing: "set loki.url in the config",
  addresses: accessAddresses,
  rerun: ({ headers: headers2 }) => ({ sends: Object.keys(headers2) }),
  describe: ({ url }) => url,
  load: () => import("./providers-loki-adapter.js")
};

// build/promql/constant-query.js
var words = new Set("and or unless by without on ignoring group_left group_right offset bool atan2 inf nan start end".split(" "));
function readsNothing(query3) {
  let bare = query3.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`/g, '""').replace(/#[^\n]*/g, "").replace(/\[[^\]]*\]|\$\w+/g, " ");
  return bare.includes("{") ? !1 : (bare.match(/(?<![\w.:])[A-Za-z_:][\w:]*(?!\s*\(|[\w:])/g) ?? []).every((name2) => words.has(name2.toLowerCase()));
}

// build/promql/selector-options.js
var longestSelector = 1e3, matchers = textOption({
  type: "matchers",
  expected: "matchers",
  hint: `such as '{job="checkout"}'`,
  schema: { maxLength: longestSelector, pattern: `^\\s*${matchersForm}\\s*$` },
  parse: (written2) => {
    let value = written2.trim();
    return value.length <= longestSelector && new RegExp(`^${matchersForm}$`).test(value) ? { value } : {
      refused: `expected matchers; found ${quote(written2)}`,
      hint: `such as '{job="checkout"}'`
    };
  }
}), selector = textOption({
  type: "selector",
  expected: "a metric, with or without matchers",
  hint: `such as 'http_requests_total{code=~"5.."}'`,
  schema: { maxLength: longestSelector, pattern: `^\\s*${selectorForm}\\s*$` },
  parse: (written2) => {
    if (written2.length > longestSelector)
      return { refused: `a selector of more than ${longestSelector} characters` };
    let value = written2.trim();
    return new RegExp(`^${selectorForm}$`).test(value) ? { value } : refuse(written2);
  }
});
function refuse(written2) {
  let lead = written2.length - written2.trimStart().length, rest = written2.slice(lead), metric = /^[a-zA-Z_:][a-zA-Z0-9_:]*/.exec(rest)?.[0], example2 = 'such as http_requests_total{code=~"5.."} or {"http.server.requests"}', expected = `expected a metric, with or without matchers; found ${quote(written2)}`;
  if (metric === void 0)
    return {
      refused: expected,
      hint: `write the name of the metric first, ${example2}`,
      index: lead
    };
  let behind = new RegExp(`^${metric}\\s*(?:\\{(?:[^{}"'\`]|"(?:[^"\\\\]|\\\\.)*"|'(?:[^'\\\\]|\\\\.)*'|\`[^\`]*\`)*\\})?\\s*`).exec(rest), next = rest[behind[0].length];
  return next === void 0 || next === "{" ? {
    refused: `expected matchers such as {code=~"5.."} behind the metric; found ${quote(written2)}`,
    index: lead + metric.length
  } : { refused: expected, hint: "functions, ranges and offsets are for a query: `prometheus: 'PromQL'` with `when: value < …`", index: lead + (next === "(" ? 0 : behind[0].length) };
}
var metricOf = (written2) => readSelector(written2).metric ?? "", matches = (written2, label3) => matchersOf(written2).some(({ name: name2 }) => name2 === label3);
function excludingLabel(part, total2) {
  if (metricOf(part.trim()) !== metricOf(total2.trim()))
    return;
  let others = equalitiesOf(total2);
  return equalitiesOf(part).find(({ label: label3, isEqual, value }) => others.some((other) => other.label === label3 && (isEqual && other.isEqual ? value !== other.value : isEqual !== other.isEqual && value === other.value)))?.label;
}
var equalitiesOf = (written2) => matchersOf(written2.trim()).flatMap(({ name: label3, operator, value }) => operator.endsWith("~") || value.includes("\\") ? [] : [{ label: label3, isEqual: operator === "=", value: value.slice(1, -1) }]);

// build/providers/prometheus/ask.js
var labelForm = "^[\\p{L}_][\\p{L}\\p{N}_.:/-]*$", mostLabels = 5, label2 = textOption({
  type: "label",
  expected: "a label",
  hint: "such as route",
  schema: { pattern: labelForm, not: { const: "le" } },
  parse: (written2) => written2 === "le" ? { refused: "`le` is what the buckets themselves go by" } : new RegExp(labelForm, "u").test(written2) ? { value: written2 } : {
    refused: `expected the name of a label; found ${quote(written2)}`,
    hint: "such as route"
  }
}), labels = {
  type: "label, or a list of them",
  schema: {
    anyOf: [
      label2.schema,
      { type: "array", items: label2.schema, minItems: 1, maxItems: mostLabels, uniqueItems: !0 }
    ]
  },
  read: (spot) => {
    let { node } = spot, items = node.kind === "list" ? node.items : [node];
    if (items.length === 0 || items.length > mostLabels)
      return mistake(spot, { message: `expected 1 to ${mostLabels} labels` });
    let read = items.map((item, index2) => label2.read({
      ...spot,
      node: item,
      path: node.kind === "list" ? `${spot.path}[${index2}]` : spot.path
    }));
    if (!read.some((name2) => name2 === void 0))
      return new Set(read).size === read.length ? read : mistake(spot, { message: "duplicate label" });
  }
}, countsFields2 = {
  bad: {
    option: selector,
    doc: "Counter of what was bad, a part of `total`. Then `ratio` is the share of bad ones. Excludes `good`.",
    otherwise: "`good` is there",
    example: 'http_requests_total{code=~"5.."}'
  },
  good: {
    option: selector,
    doc: "Counter of what was good, a part of `total`. Then `ratio` is the share of good ones. Excludes `bad`.",
    otherwise: "`bad` is there",
    example: 'http_requests_total{code!~"5.."}'
  },
  total: {
    option: selector,
    doc: "Counter of all that happened.",
    otherwise: "needed beside `bad` and `good`",
    example: "http_requests_total"
  }
}, histogramFields = {
  histogram: {
    option: selector,
    doc: "Histogram, classic or native, by its name without `_bucket`. `when` is then a percentile, such as `p(95) < 500ms`.",
    otherwise: "counters or a query are asked for",
    example: 'http_request_duration_seconds{job="shop"}'
  },
  by: {
    option: labels,
    doc: "Labels whose values are judged apart; the worst decides.",
    otherwise: "all series together",
    example: "route"
  }
}, fields5 = { ...countsFields2, ...histogramFields }, query2 = queryText("a PromQL query"), option = {
  type: "PromQL, or mapping",
  fields: fields5,
  schema: {
    anyOf: [
      query2.schema,
      countsSchema(countsFields2),
      { ...sectionSchema(histogramFields), required: ["histogram"] }
    ]
  },
  read: (spot) => {
    if (spot.node.kind === "text") {
      let written2 = query2.read(spot);
      return written2 === void 0 ? void 0 : writtenOf(askedOf({ kind: "value", query: written2 }));
    }
    if (spot.node.kind !== "map")
      return mistake(spot, {
        message: `expected a PromQL query, or a mapping with \`total\` or \`histogram\`; found ${describe(spot.node)}`,
        hint: "put a query into quotes"
      });
    let { values, whole } = readSection(fields5, { exclusive }, spot);
    for (let key of ["bad", "good", "total", "histogram"]) {
      let node = entryOf(spot.node, key)?.value, wrong = node && values[key] && refuseVariable(values[key]);
      if (wrong) {
        let at = { ...spot, node, path: `${spot.path}.${key}` };
        return readText(at, () => wrong);
      }
    }
    return entryOf(spot.node, "histogram") ? readHistogram(values, spot, whole) : readCounts(values, spot, whole);
  }
};
function readCounts(values, spot, whole) {
  let by = entryOf(spot.node, "by");
  if (by)
    return mistake(spot, { message: "`by` belongs to `histogram`", at: by.at });
  let part = readPart(values, spot, "counter");
  return whole && part ? writtenOf(askedOf({ kind: "counts", ...part })) : void 0;
}
function readHistogram(values, spot, whole) {
  let counter = ["bad", "good", "total"].map((key) => entryOf(spot.node, key)).find((entry) => entry);
  if (counter)
    return mistake(spot, {
      message: `\`${counter.key}\` and \`histogram\` exclude each other`,
      at: counter.at
    });
  let { histogram: metric, by = [] } = values;
  if (!whole || metric === void 0)
    return;
  let at = entryOf(spot.node, "histogram").value, own = { ...spot, node: at, path: `${spot.path}.histogram` }, [, base, suffix] = /^(.*)(_bucket|_count|_sum)$/.exec(metricOf(metric)) ?? [];
  if (base)
    return mistake(own, {
      message: `expected the histogram's name without \`${suffix}\``,
      hint: `write ${base}`
    });
  if (matches(metric, "le"))
    return mistake(own, { message: "`le` cannot be matched: all buckets are read" });
  let unit = unitOf(metricOf(metric));
  return {
    of: { kind: "quantile" },
    ask: { metric, by },
    query: `${metric}${by.length > 0 ? ` by ${by.join(", ")}` : ""}`,
    language: "promql",
    ...unit ? { unit } : { unitHint: "the histogram's name does not say it: such as `unit: s`" }
  };
}
function unitOf(name2) {
  return name2.endsWith("_seconds") ? "s" : /_(milliseconds|ms)$/.test(name2) ? "ms" : void 0;
}
var writtenOf = ({ question, ...asked }) => ({
  of: question,
  ...asked
}), promAsk = {
  setting: {
    option,
    otherwise: "the load is judged",
    doc: "What Prometheus is asked: a PromQL query that answers with one value, or a mapping. In a query `$window` is the measured window, `$start` and `$end` its ends in Unix seconds.",
    example: "histogram_quantile(0.95, sum by (le) (rate(http_request_duration_seconds_bucket[$window])))"
  },
  forms: [
    { of: "value", form: { type: "string" } },
    { of: "quantile", form: { required: ["histogram"] } },
    { of: "share", form: {} }
  ],
  idle: idleIn
};
function idleIn(asked) {
  let indicator = indicatorOf(asked);
  if (indicator.kind === "value" && readsNothing(indicator.query))
    return [{ message: `asks ${quote(indicator.query)}, which reads no metric: the answer is always the same`, hint: "ask for a metric of the target" }];
  if (indicator.kind !== "counts")
    return [];
  let { part, total: total2, partIs } = indicator, label3 = excludingLabel(part, total2);
  return label3 === void 0 ? [] : [{ message: `counts \`${partIs}\` and \`total\` whose matchers of \`${label3}\` exclude each other: nothing can be both`, hint: `let \`${partIs}\` be a part of \`total\`` }];
}

// build/providers/prometheus/older-record.js
function upgrade(record) {
  let { prometheus: prometheus2, ownPrometheus: ownPrometheus2, grafana: grafana2, ...plan } = record.plan;
  if (Array.isArray(plan.providers))
    return record;
  let window = windowOf(record.window), link2 = (query3) => isObject(prometheus2) && window && typeof query3 == "string" ? defined({ url: graphLink(prometheus2, window, query3) }) : {}, { dashboard } = isObject(grafana2) ? grafana2 : {}, objectives = listOf(plan.objectives).map(objectiveOf);
  return {
    ...record,
    objectives: listOf(record.objectives).map(rowOf),
    plan: {
      ...plan,
      policy: policyOf(plan.policy),
      providers: [
        ...providerOf("prometheus", prometheus2, (settings) => ({
          flags: { "prometheus-url": settings.url },
          sends: namesOf(settings.headers)
        })),
        ...providerOf("own-prometheus", ownPrometheus2, (settings) => ({
          sends: listOf(settings.scrape).flatMap(({ headers: headers2 }) => namesOf(headers2))
        })),
        ...providerOf("grafana", grafana2, () => ({}))
      ],
      objectives
    },
    evidence: {
      ...withLinks(record.evidence, objectives, link2),
      ...defined({
        dashboard: typeof dashboard == "string" && window ? dashboardAt(dashboard, window) : void 0
      })
    }
  };
}
function windowOf(window) {
  if (!isObject(window))
    return;
  let [start, end] = [window.start, window.end].map((time) => Date.parse(String(time)) / 1e3);
  return Number.isFinite(start) && Number.isFinite(end) ? { start, end } : void 0;
}
var providerOf = (kind, settings, more) => isObject(settings) ? [{ id: kind === "own-prometheus" ? "prometheus" : kind, kind, settings, ...more(settings) }] : [], namesOf = (headers2) => isObject(headers2) ? Object.keys(headers2) : [];
function objectiveOf({ source, indicator, slo, ...rest }) {
  return source === "load" || source === "baseline" ? { ...rest, kind: source } : {
    ...rest,
    ...isObject(indicator) && askedOf(indicator),
    ...isObject(slo) && { slo: sloOf(slo) },
    kind: "measured",
    provider: "prometheus"
  };
}
var sloOf = ({ budget, ...slo }) => ({
  ...slo,
  ...isObject(budget) && { budget: askedOf(budget) }
}), rowOf = (row) => row.query !== void 0 && (row.source === "prometheus" || row.source === "alerts") ? { ...row, language: "promql" } : row;
function policyOf(policy) {
  if (!isObject(policy))
    return policy;
  let { prometheusHosts: hosts, base, ...rest } = policy;
  return {
    ...rest,
    ...hosts !== void 0 && { sourceHosts: hosts, sourceHostsKey: "prometheus-hosts" },
    ...base !== void 0 && { base: policyOf(base) }
  };
}
function withLinks(evidence, objectives, link2) {
  let kindOf = (of) => {
    let question = objectives.find(({ id }) => id === of)?.question;
    return isObject(question) ? question.kind : void 0;
  }, answers = listOf(evidence.answers).map((answer) => {
    let { of, purpose, measured } = answer;
    if (!isObject(measured))
      return answer;
    let kind = kindOf(of), isQuery = kind === "value" || kind === "use" && measured.kind === "use", isDrawn = purpose === "chart" || purpose === "objective" && isQuery, told = { ...measured, ...hintOf(purpose, measured), ...isDrawn && link2(measured.query) };
    return { ...answer, measured: told };
  });
  return {
    ...evidence,
    answers,
    ...evidence.resources !== void 0 && {
      resources: listOf(evidence.resources).map((one) => ({ ...one, ...link2(one.query) }))
    }
  };
}
var hintOf = (purpose, { kind, series }) => purpose === "objective" && kind === "series" ? { hint: severalHint(listOf(series).length) } : {}, listOf = (data) => Array.isArray(data) ? data.filter(isObject) : [];

// build/providers/prometheus/own/scrape.js
var nameForm = "^[a-zA-Z_][a-zA-Z0-9_]{0,99}$", longestValue = 200, taken = /^(__.*|side)$/, labels2 = {
  type: "labels",
  schema: {
    type: "object",
    propertyNames: { pattern: nameForm, not: { pattern: taken.source } },
    additionalProperties: { type: "string", minLength: 1, maxLength: longestValue },
    maxProperties: limits.scrapeLabels
  },
  read: (spot) => {
    let { node, reading } = spot;
    if (node.kind !== "map")
      return mistake(spot, {
        message: `expected a mapping of label names to values; found ${describe(node)}`,
        hint: "such as { job: checkout }"
      });
    if (node.entries.length > limits.scrapeLabels)
      return mistake(spot, { message: "there are too many labels" });
    let before = reading.found.length, pairs = node.entries.map(({ key, at, value }) => {
      let own = { ...spot, node: value, path: `${spot.path}.${key}` };
      return new RegExp(nameForm).test(key) ? taken.test(key) ? mistake(spot, { message: `the label ${key} is the gate's own`, at }) : value.kind !== "text" ? mistake(own, {
        message: `expected a text; found ${describe(value)}`,
        hint: "put it into quotes"
      }) : (value.text === "" || value.text.length > longestValue) && mistake(own, { message: `expected a text of 1 to ${longestValue} characters` }) : mistake(spot, { message: "a label name is made of letters, digits and underscores", at }), [key, value.kind === "text" ? value.text : ""];
    });
    return reading.found.length > before ? void 0 : Object.fromEntries(pairs);
  }
}, scrapeFields = {
  path: {
    option: path,
    doc: "Where the metrics are, in Prometheus's text format; joined to the path of the target, and of the baseline.",
    default: "/metrics",
    example: "/internal/metrics"
  },
  url: {
    option: baseUrl,
    doc: "Base address of metrics that are elsewhere than the target, such as at another port; `path` is joined to it.",
    otherwise: "target and baseline",
    example: "http://127.0.0.1:9102"
  },
  headers: {
    option: headers,
    doc: "Sent with each scrape; every value is a secret. Those of target and baseline go to their own addresses by themselves.",
    otherwise: "none"
  },
  interval: {
    option: duration({ least: 500, most: limits.scrapeIntervalMs }),
    doc: "How often it is scraped, and how long a scrape may take.",
    default: "1s",
    example: "5s"
  },
  labels: {
    option: labels2,
    doc: "Put on every series, such as the `job` that your queries ask for.",
    otherwise: '`job="target"`'
  }
}, scrape = {
  ...section(scrapeFields),
  read: (spot) => {
    let { values, whole } = readSection(scrapeFields, {}, spot);
    if (!whole)
      return;
    let { url } = values;
    return {
      ...defined({ url: url?.url }),
      path: values.path ?? defaultOf(scrapeFields.path),
      headers: mergeHeaders(url?.authorization ? { authorization: url.authorization } : {}, values.headers ?? {}),
      intervalMs: values.interval ?? defaultOf(scrapeFields.interval),
      labels: values.labels ?? {}
    };
  }
};

// build/providers/prometheus/written.js
var prometheusFields = {
  url: {
    option: baseUrl,
    doc: "Base address of a Prometheus-compatible API. Credentials in it become Basic authorization.",
    otherwise: "the input `prometheus-url`",
    example: "http://prometheus:9090"
  },
  ...accessFields,
  target: {
    option: matchers,
    doc: "Matchers of the target's own series, for what it uses and how it saw the requests; see [resources](prometheus.md#resource-use).",
    otherwise: "found by its address, the name of the service, or as the only job",
    example: '{job="checkout"}'
  },
  memory: {
    option: text({ most: limits.queryLength, expected: "a PromQL query" }),
    doc: "PromQL of the target's memory in bytes, for the trend of a `soak`; several series are added up.",
    otherwise: "`process_resident_memory_bytes` of `target`, or where one process has it",
    example: 'process_resident_memory_bytes{job="checkout"}'
  },
  "external-url": {
    option: link,
    doc: "Where people open Prometheus: the scorecard links each query to its graph over the window.",
    otherwise: "`url`, where it has a public name and needs no headers",
    example: "https://prometheus.example"
  },
  scrape: {
    option: list(scrape, { most: limits.scrapes, what: "scrapes" }),
    doc: "Start a Prometheus for the run and let it scrape these; see [without one of your own](prometheus.md#without-a-prometheus-of-your-own). Excludes `url`, `headers` and `external-url`.",
    otherwise: "none is started"
  },
  "keep-data": {
    option: flag,
    doc: "Of `scrape`: what was stored stays in the report folder, as `prometheus/`.",
    default: !1
  }
}, setting = {
  option: section(prometheusFields, {
    alternatives: [["url", "scrape"]],
    exclusive: [
      ["headers", "scrape"],
      ["external-url", "scrape"]
    ]
  }),
  doc: "Where server-side metrics come from.",
  otherwise: "none"
}, targetOf = ({ target, memory }) => ({
  ...target !== void 0 && { target },
  ...memory !== void 0 && { memory }
});

// build/providers/prometheus/options.js
var common = {
  key: "prometheus",
  setting,
  ask: promAsk,
  can: ["use", "alerts", "slos"],
  missing: "set prometheus.url in the config, or the input prometheus-url"
}, prometheus = {
  ...common,
  id: "prometheus",
  title: "Prometheus",
  page: "prometheus.md",
  plan: (written2) => {
    let access = buildAccess(written2), externalUrl = written2?.["external-url"];
    return access && {
      ...access,
      ...targetOf(written2 ?? {}),
      ...externalUrl !== void 0 && { externalUrl }
    };
  },
  mistakes: accessMistakes,
  addresses: accessAddresses,
  rerun: ({ url, headers: headers2 }) => ({ flags: { "prometheus-url": url }, sends: Object.keys(headers2) }),
  describe: ({ url }) => url,
  identity: (settings, of) => wholeOf(settings, of),
  load: () => import("./providers-prometheus-adapter.js"),
  upgrade
};
function wholeOf({ target, memory }, of) {
  return of === "memory" ? [target, memory] : of?.kind === "use" ? target : void 0;
}

// build/providers/prometheus/own/options.js
var ownPrometheus = {
  ...common,
  id: "own-prometheus",
  title: "Prometheus",
  page: "prometheus.md",
  plan: (written2) => written2?.scrape && {
    scrape: written2.scrape,
    keepsData: written2["keep-data"] ?? defaultOf(prometheusFields["keep-data"]),
    ...targetOf(written2)
  },
  addresses: ({ scrape: scrape2 }) => scrape2.flatMap(({ url }, index2) => url === void 0 ? [] : [{ path: ["scrape", String(index2), "url"], url, role: "scraped" }]),
  rerun: ({ scrape: scrape2 }) => ({ sends: scrape2.flatMap(({ headers: headers2 }) => Object.keys(headers2)) }),
  describe: () => "a Prometheus of its own",
  identity: ({ scrape: scrape2, ...settings }, of) => [
    scrape2.map(({ url, path: path2 }) => [url, path2]),
    wholeOf(settings, of)
  ],
  isStarted: !0,
  load: () => import("./providers-prometheus-own-adapter.js")
};

// build/providers/providers.js
var providers = [
  prometheus,
  ownPrometheus,
  loki,
  elasticsearch,
  datadog,
  grafana
], providerKindOf = ({ kind }, table = providers) => table.find(({ id }) => id === kind);
function keysOf({ id, kind }, table = providers) {
  let { key = id } = providerKindOf({ kind }, table) ?? {};
  return id === key ? [key] : ["sources", id, key];
}
var providerKeys = (table = providers) => table.filter(({ key }, index2) => table.findIndex((other) => other.key === key) === index2);

// build/model/plan/objective.js
function sourceOf(objective) {
  return objective.kind !== "measured" ? objective.kind : objective.question.kind === "alerts" ? "alerts" : objective.provider;
}
var withIds = (objectives) => objectives.map((objective, id) => ({ ...objective, id })), profileOf = {
  capacity: "stress",
  recovery: "spike",
  linearity: "scalability",
  slope: "soak"
}, profileWith = (metric) => Object.hasOwn(profileOf, metric.kind) ? profileOf[metric.kind] : void 0, isProfileMetric = (metric) => profileWith(metric) !== void 0, isOfProfile = (objective) => objective.kind === "load" && isProfileMetric(objective.metric), asksAlerts = (objective) => objective.kind === "measured" && objective.question.kind === "alerts", isMeasured = (objective) => objective.kind === "measured", isOfLoad = (objective) => objective.kind === "load" && !isProfileMetric(objective.metric);

// build/model/plan/policy.js
var boundsOf = ({ base, ...own }) => [own, ...base ? [base] : []];

// build/model/evidence/same-deployment.js
function sameDeployment(one, other) {
  if (!(!sameAddress(one.url, other.url) || one.route?.address !== other.route?.address))
    return sameHeaders(one.headers, other.headers) ? "same" : "address";
}
var sameAddress = (one, other) => addressOf(one) === addressOf(other);
function addressOf(written2) {
  let { protocol, hostname, port, pathname } = new URL(written2), host = hostname.replace(/\.$/, "");
  return `${protocol}//${host === "localhost" ? "127.0.0.1" : host}:${port}${pathname.replace(/\/+$/, "")}`;
}
function sameHeaders(one, other) {
  let [values, others] = [byLowerCase(one), byLowerCase(other)];
  return values.size === others.size && [...values].every(([name2, value]) => others.get(name2)?.equals(value) === !0);
}
var byLowerCase = (headers2) => new Map(Object.entries(headers2).map(([name2, value]) => [name2.toLowerCase(), value]));

// build/model/plan/segments.js
function segmentsOfLoad({ spike, durationMs }) {
  if (!spike)
    return [];
  let [from, to, end] = [spike.atMs, spike.atMs + spike.durationMs, durationMs].map((ms) => ms / 1e3);
  return [
    { name: "before", from: 0, to: from, usual: !0 },
    { name: "spike", from, to },
    { name: "after", from: to, to: end }
  ];
}

// build/stats/distributions/beta.js
function regularizedBeta(x, a, b) {
  if (x <= 0)
    return 0;
  if (x >= 1)
    return 1;
  let logFront = a * Math.log(x) + b * Math.log1p(-x) - logBeta(a, b);
  return x <= (a + 1) / (a + b + 2) ? Math.exp(logFront) / (a * betaFraction(x, a, b)) : 1 - Math.exp(logFront) / (b * betaFraction(1 - x, b, a));
}
var tiny = 1e-300, enough = 1e-15, mostTerms = 1e4;
function betaFraction(x, a, b) {
  let c = 1, d = 0, value = 1;
  for (let n = 1; n <= mostTerms; n += 1) {
    let m = n >> 1, coefficient = n % 2 === 0 ? m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)) : -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
    if (d = 1 / nonZero(1 + coefficient * d), c = nonZero(1 + coefficient / c), value *= c * d, Math.abs(c * d - 1) < enough)
      break;
  }
  return value;
}
var nonZero = (value) => Math.abs(value) < tiny ? tiny : value;
function inverseBeta(p, a, b) {
  if (p <= 0)
    return 0;
  if (p >= 1)
    return 1;
  let low = 0, high = 1;
  for (let step2 = 0; step2 < 200 && high - low > 1e-16 * high; step2 += 1) {
    let middle = (low + high) / 2;
    regularizedBeta(middle, a, b) < p ? low = middle : high = middle;
  }
  return (low + high) / 2;
}
var logBeta = (a, b) => logGamma(a) + logGamma(b) - logGamma(a + b), halfLogTwoPi = Math.log(2 * Math.PI) / 2;
function logGamma(x) {
  let shift = 0, z = x;
  for (; z < 15; )
    shift += Math.log(z), z += 1;
  let s = 1 / (z * z), series = (1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - s * 691 / 360360))))) / z;
  return (z - 0.5) * Math.log(z) - z + halfLogTwoPi + series - shift;
}

// build/stats/clopper-pearson.js
var level = 0.05;
function clopperPearson(k, n, alpha = level) {
  return n <= 0 ? { lower: 0, upper: 1 } : { lower: lowerBound(k, n, alpha), upper: upperBound(k, n, alpha) };
}
function lowerBound(k, n, alpha) {
  return k <= 0 ? 0 : k >= n ? alpha ** (1 / n) : inverseBeta(alpha, k, n - k + 1);
}
function upperBound(k, n, alpha) {
  return k >= n ? 1 : k <= 0 ? -Math.expm1(Math.log(alpha) / n) : inverseBeta(1 - alpha, k + 1, n - k);
}
function isShownAtMost(k, n, share, alpha = level) {
  return n <= 0 || share >= 1 ? share >= 1 : k >= n || share <= 0 ? !1 : k <= 0 ? n * Math.log1p(-share) <= Math.log(alpha) : regularizedBeta(1 - share, n - k, k + 1) <= alpha;
}
function isShownAbove(k, n, share, alpha = level) {
  return n <= 0 || k <= 0 || share >= 1 ? !1 : share <= 0 ? !0 : k >= n ? n * Math.log(share) < Math.log(alpha) : regularizedBeta(share, k, n - k + 1) < alpha;
}
function trialsNeeded(k, share, alpha = level) {
  return share <= 0 ? Number.POSITIVE_INFINITY : fewestTrials((n) => isShownAtMost(k, n, share, alpha));
}
var mostTrials = 1e9;
function fewestTrials(isEnough) {
  let high = 1;
  for (; !isEnough(high); )
    if (high *= 2, high > mostTrials)
      return Number.POSITIVE_INFINITY;
  let low = Math.floor(high / 2);
  for (; high - low > 1; ) {
    let middle = Math.floor((low + high) / 2);
    isEnough(middle) ? high = middle : low = middle;
  }
  return high;
}

// build/stats/distributions/student-t.js
function studentQuantile(p, df) {
  let x = inverseBeta(2 * (1 - p), df / 2, 0.5);
  return Math.sqrt(df * (1 - x) / x);
}
function studentTail(t, df) {
  return regularizedBeta(df / (df + t * t), df / 2, 0.5) / 2;
}

// build/stats/distributions/normal.js
var centre = {
  top: [
    -39.69683028665376,
    220.9460984245205,
    -275.9285104469687,
    138.357751867269,
    -30.66479806614716,
    2.506628277459239
  ],
  bottom: [
    -54.47609879822406,
    161.5858368580409,
    -155.6989798598866,
    66.80131188771972,
    -13.28068155288572,
    1
  ]
}, tail = {
  top: [
    -0.007784894002430293,
    -0.3223964580411365,
    -2.400758277161838,
    -2.549732539343734,
    4.374664141464968,
    2.938163982698783
  ],
  bottom: [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1]
}, tailFrom = 0.02425, polynomial = (coefficients, x) => coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);
function normalQuantile(p) {
  if (p > 1 - tailFrom)
    return -normalQuantile(1 - p);
  if (p < tailFrom) {
    let x2 = Math.sqrt(-2 * Math.log(p));
    return polynomial(tail.top, x2) / polynomial(tail.bottom, x2);
  }
  let x = p - 0.5;
  return x * polynomial(centre.top, x * x) / polynomial(centre.bottom, x * x);
}
function normalTail(z) {
  if (z < 0)
    return 1 - normalTail(-z);
  let density = Math.exp(-(z * z) / 2) / Math.sqrt(2 * Math.PI);
  if (z > 3) {
    let fraction = z;
    for (let term2 = 60; term2 >= 1; term2 -= 1)
      fraction = z + term2 / fraction;
    return density / fraction;
  }
  let term = z, sum = z;
  for (let n = 3; term > 1e-17 * sum; n += 2)
    term *= z * z / n, sum += term;
  return 0.5 - density * sum;
}

// build/stats/slow-noise.js
var even = { time: 0, share: 0 }, ofOneSide = {
  independent: 0.8,
  inClusters: 0.15,
  slowest: 8 / 3,
  powers: { time: 0.5, share: 4 }
}, ofManyHits = { ...ofOneSide, independent: 0.4 }, ofCounts = {
  independent: 0.8,
  inClusters: 0.15,
  slowest: 4 / 3,
  powers: even
}, ofTimes = { independent: 0.93, inClusters: 0, slowest: 4 / 3, powers: even }, fewestValues = 4, times = [1 / 48, 1 / 24, 1 / 12, 1 / 6, 1 / 3, 2 / 3, 4 / 3, 8 / 3], slowShares = [0.1, 0.25, 0.5, 0.75, 0.95], step = 1.6, reach = 4, unlikely = 1e-5;
function meanBound(values, alpha, prior) {
  let { length } = values;
  if (length < fewestValues)
    return Number.POSITIVE_INFINITY;
  if (!(varianceOf(values) > 0))
    return 0;
  let df = length - 1, models = [
    { filtered: filter(values, 0, 0), prior: prior.independent },
    ...spreadOver(slowOnes(values, prior), 1 - prior.independent)
  ], noises = weigh(models, ({ filtered }) => -0.5 * (filtered.volume + df * Math.log(filtered.squares)), ({ filtered: { squares, information } }) => Math.sqrt(squares / df / information));
  return quantileOf(noises, alpha, (t) => studentTail(t, df));
}
function errorBeside(known, values, prior) {
  if (values.length < fewestValues)
    return Number.POSITIVE_INFINITY;
  let variance = varianceOf(values);
  if (!(variance > 0))
    return Math.sqrt(known / values.length);
  let flat = filter(values, 0, 0), clustered = sizesFrom(step * known, variance).map((size) => ({
    filtered: flat,
    size,
    weight: 1
  })), slow = slowOnes(values, prior).flatMap((one) => {
    let sizes = sizesFrom(known / (1 - one.share), variance);
    return sizes.map((size) => ({ ...one, size, weight: one.weight / sizes.length }));
  }), models = [
    { filtered: flat, size: known, prior: prior.independent },
    ...spreadOver(clustered, prior.inClusters),
    ...spreadOver(slow, 1 - prior.independent - prior.inClusters)
  ], noises = weigh(models, ({ filtered, size }) => likelihoodOf(filtered, size, values.length), ({ filtered, size }) => Math.sqrt(size / filtered.information)), [first] = noises;
  return first.weight >= prior.independent ? first.error : quantileOf(noises, level, normalTail) / normalQuantile(1 - level);
}
function varianceOf(values) {
  let mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}
function weigh(models, likelihood, errorOf) {
  let logs = models.map((model) => Math.log(model.prior) + likelihood(model)), best = Math.max(...logs), weights = logs.map((log) => Math.exp(log - best)), total2 = weights.reduce((sum, weight) => sum + weight, 0);
  return models.map((model, index2) => ({ weight: weights[index2] / total2, error: errorOf(model) }));
}
function spreadOver(models, prior) {
  let total2 = models.reduce((sum, { weight }) => sum + weight, 0);
  return models.map((model) => ({ ...model, prior: prior * model.weight / total2 }));
}
var slowOnes = (values, { slowest, powers }) => slowShares.flatMap((share) => times.filter((time) => time <= slowest).map((time) => ({
  filtered: filter(values, share, Math.exp(-1 / (time * values.length))),
  share,
  weight: time ** powers.time * share ** powers.share
})));
function sizesFrom(least, variance) {
  let most = reach * Math.max(variance, least);
  return Array.from({ length: 1 + Math.floor(Math.log(most / least) / Math.log(step)) }, (_, i) => least * step ** i);
}
function filter(values, share, kept) {
  let [ofValues, ofMean, variance] = [0, 0, share], [information, cross, total2, volume] = [0, 0, 0, 0];
  for (let value of values) {
    let spread = variance + 1 - share, [left, leftOfMean] = [value - ofValues, 1 - ofMean];
    information += leftOfMean ** 2 / spread, cross += leftOfMean * left / spread, total2 += left ** 2 / spread, volume += Math.log(spread);
    let gain = variance / spread;
    ofValues = kept * (ofValues + gain * left), ofMean = kept * (ofMean + gain * leftOfMean), variance = kept ** 2 * variance * (1 - gain) + share * (1 - kept ** 2);
  }
  return {
    information,
    squares: total2 - cross ** 2 / information,
    volume: volume + Math.log(information)
  };
}
var likelihoodOf = ({ squares, volume }, size, count) => -0.5 * (volume + (count - 1) * Math.log(size) + squares / size);
function quantileOf(noises, alpha, tailOf) {
  let likely = noises.filter(({ weight }) => weight > unlikely), tail2 = (bound) => likely.reduce((sum, { weight, error }) => sum + weight * tailOf(bound / error), 0), low = 0, high = Math.max(...likely.map(({ error }) => error));
  for (; tail2(high) > alpha; )
    [low, high] = [high, 2 * high];
  for (; high - low > 1e-3 * high; ) {
    let middle = (low + high) / 2;
    tail2(middle) > alpha ? low = middle : high = middle;
  }
  return high;
}

// build/stats/design-effect.js
function designEffect(batches) {
  let off = offOf(batches);
  return off ? effectOf(off, areMany(batches) ? ofManyHits : ofOneSide) : 1;
}
var many = 20;
function areMany(batches) {
  let { hits, trials } = totalOf(batches);
  return Math.min(hits, trials - hits) >= many * batches.length;
}
function differenceEffect(head, base) {
  let off = offOfDifference(head, base);
  return off ? effectOf(off, ofCounts) : 1;
}
var isSlowEffect = (batches, effect) => isSlow(offOf(batches), effect), isSlowDifference = (head, base, effect) => isSlow(offOfDifference(head, base), effect);
function offOf(batches) {
  let filled = batches.filter(({ trials: trials2 }) => trials2 > 0), { hits, trials } = totalOf(filled);
  if (filled.length < fewestValues || hits <= 1 || trials - hits <= 1)
    return;
  let share = hits / trials;
  return { values: filled.map((batch) => (batch.hits - share * batch.trials) / Math.sqrt(batch.trials * share * (1 - share))), known: 1 };
}
function offOfDifference(head, base) {
  let [of, to] = [totalOf(head), totalOf(base)];
  if (head.length < fewestValues || of.hits + to.hits <= 1)
    return;
  let [share, other] = [of.hits / of.trials, to.hits / to.trials], values = head.map((batch, index2) => (batch.hits - share * batch.trials) / of.trials - (base[index2].hits - other * base[index2].trials) / to.trials), variance = share * (1 - share) / of.trials + other * (1 - other) / to.trials;
  return variance > 0 ? { values, known: variance / head.length } : void 0;
}
var effectOf = ({ values, known }, prior) => Math.max(1, errorBeside(known, values, prior) ** 2 * values.length / known), slowFrom = 1.5 ** 2;
function isSlow(off, effect) {
  if (!off)
    return !1;
  let { values, known } = off, scatter = values.reduce((sum, value) => sum + value ** 2, 0) / (values.length - 1) / known;
  return effect > slowFrom * Math.max(1, scatter);
}
var totalOf = (counts) => ({
  hits: counts.reduce((sum, { hits }) => sum + hits, 0),
  trials: counts.reduce((sum, { trials }) => sum + trials, 0)
});

// build/judge/failures/lasting-rise.js
var starts = [1 / 4, 1 / 3, 1 / 2], leastSeconds = 60, leastBatches = 12, clearly = 2;
function lastingRise(batches, limit, level3, seconds) {
  let { trials } = totalOf(batches), rises = starts.flatMap((start) => {
    let first = Math.round(start * batches.length), after = batches.slice(first), from = first / batches.length * seconds;
    if (after.length < leastBatches || seconds - from < leastSeconds - 1e-6)
      return [];
    let share = totalOf(after).trials / trials, isClear = (lower2) => lower2 > clearly * limit && lower2 * share > limit, lowerBy = (effect) => lowerBound2(after, effect, level3 / starts.length), lower = isClear(lowerBy(1)) ? lowerBy(designEffect(after)) : 0;
    return isClear(lower) ? [{ from, lower, atLeast: lower * share }] : [];
  }), [clearest] = rises.toSorted((a, b) => b.lower - a.lower);
  return clearest && { from: clearest.from, atLeast: clearest.atLeast };
}
function lowerBound2(counts, effect, level3) {
  let { hits, trials } = totalOf(counts);
  return clopperPearson(hits / effect, trials / effect, level3).lower;
}
var formatRise = ({ from }) => `, more than twice what is allowed from ${formatDuration(from * 1e3)} to the end`;

// build/judge/failures/terminal-outage.js
var down = 0.5, total = 0.95, clearly2 = 2, leastSeconds2 = 5, mostBatches = 60;
function terminalOutage({ moments, end }, limit) {
  let { first, began } = startOf(moments, end), start = began ?? first;
  if (start === void 0)
    return;
  let outage = sumOf(moments.slice(start)), whole = sumOf(moments), before = moments.slice(0, start), isBeyondLimit = outage.hits >= clearly2 * limit * whole.trials && outage.seconds >= clearly2 * limit * whole.seconds, isLongest = outage.seconds >= clearly2 * longestOutage(before), isSeen = end.stillDown || outage.seconds >= leastSeconds2;
  if (!isBeyondLimit || !isLongest || !isSeen)
    return;
  let { hits, trials } = sumOf(moments.slice(first ?? moments.length));
  return {
    from: began === void 0 ? moments[start].from : amid(moments[began]),
    isTotal: hits >= total * trials,
    stillDown: end.stillDown,
    before: inBatches(before)
  };
}
function formatOutage({ from, isTotal, stillDown }) {
  let since = from < 0.5 ? "from the start" : `from ${formatDuration(from * 1e3)}`;
  return `, ${isTotal ? "down" : "failing"} ${since} to the end${stillDown ? ", and still down afterwards" : ""}`;
}
function startOf(moments, { stillDown }) {
  let lastUp = moments.findLastIndex((moment) => !isDown(moment)), first = moments.findIndex(({ trials }, at) => at > lastUp && trials > 0);
  return first < 0 ? stillDown && lastUp >= 0 && moments[lastUp].hits > 0 ? { began: lastUp } : {} : { first, ...lastUp >= 0 && moments[lastUp].hits > 0 && { began: lastUp } };
}
var amid = ({ from, seconds, hits, trials }) => from + seconds * (1 - hits / trials), isDown = ({ hits, trials }) => hits >= down * trials, isUp = (count) => count.trials > 0 && !isDown(count);
function longestOutage(moments) {
  let longest2 = 0, lasted = 0;
  for (let moment of moments)
    lasted = isDown(moment) && (lasted > 0 || moment.trials > 0) ? lasted + moment.seconds : 0, longest2 = Math.max(longest2, lasted);
  return longest2;
}
function inBatches(moments) {
  let size = Math.ceil(moments.length / mostBatches), count = size > 0 ? Math.ceil(moments.length / size) : 0;
  return Array.from({ length: count }, (_, batch) => sumOf(moments.slice(batch * size, (batch + 1) * size)));
}
var sumOf = (moments) => ({
  hits: moments.reduce((sum, { hits }) => sum + hits, 0),
  trials: moments.reduce((sum, { trials }) => sum + trials, 0),
  seconds: moments.reduce((sum, { seconds }) => sum + seconds, 0)
});

// build/judge/verdict/share-decision.js
function decideShare(batches, limit, level3, { isStrict = !1, effect: known, course, seconds } = {}) {
  let { hits, trials } = totalOf(batches), outage = course && terminalOutage(course, limit), asked = outage?.before ?? batches, effect = known ?? designEffect(asked), isAll = isStrict && limit >= 1 && hits === trials, found = isAll ? "open" : answerOf(hits / effect, trials / effect, limit, level3), rise = found === "open" && !isAll && !outage && seconds !== void 0 ? lastingRise(batches, limit, level3, seconds) : void 0, answer = rise ? "broken" : found, isSlow2 = isSlowEffect(asked, effect);
  return { answer, hits, trials, effect, isSlow: isSlow2, ...defined({ outage, rise }) };
}
var answerOf = (hits, trials, limit, level3) => isShownAtMost(hits, trials, limit, level3) ? "holds" : isShownAbove(hits, trials, limit, level3) ? "broken" : "open", opposite = (answer) => answer === "holds" ? "broken" : answer === "broken" ? "holds" : "open", wantsLittle = (comparator) => comparator === "<" || comparator === "<=", isStrictAtMost = (comparator) => comparator === "<" || comparator === ">=", complement = (share) => Number((1 - share).toFixed(12));

// build/judge/verdict/wording.js
var signs = { "<": "<", "<=": "≤", ">": ">", ">=": "≥" }, formatTerms = ({ comparator, threshold, unit }) => `${signs[comparator]} ${formatValue(threshold, unit)}`;
function formatFound(value, interval, verdict, terms) {
  let format = (number) => formatMeasured(number, terms.unit, terms.threshold), { lower, upper } = {
    lower: endOf(interval?.lower, value),
    upper: endOf(interval?.upper, value)
  }, isBelow = wantsLittle(terms.comparator) !== (verdict === "fail"), parts = [format(value)];
  if (verdict === "inconclusive") {
    let shown = [
      lower === null || lower <= 0 ? "" : `as low as ${format(lower)}`,
      upper === null ? "" : `as high as ${format(upper)}`
    ].filter((end) => end !== "").join(" or ");
    shown !== "" && parts.push(`may be ${shown}`);
    let open = wantsLittle(terms.comparator) ? "upper" : "lower";
    interval && interval[open] === null && parts.push(`and this run shows no ${open} bound`);
  } else isBelow && upper !== null ? parts.push(`at most ${format(upper)} with 95 % confidence`) : !isBelow && lower !== null && parts.push(`at least ${format(lower)} with 95 % confidence`);
  return parts.join(", ");
}
var endOf = (end, value) => end === void 0 || end === value ? null : end;
function formatWarn(objective, answer) {
  if (answer === void 0 || answer === "holds")
    return "";
  let terms = formatTerms({ ...objective, threshold: objective.warn });
  return answer === "broken" ? `, but not ${terms}` : `, but ${terms} is not shown`;
}
var formatTimeouts = (timeouts) => timeouts > 0 ? `, ${formatCount(timeouts)} timed out` : "", mostLabels2 = 4, formatLabels = (labels3) => `{${labels3.slice(0, mostLabels2).map(([name2, value]) => `${name2}=${JSON.stringify(value)}`).join(", ")}}`;

// build/model/judgement.js
var lacksData = (cause) => cause === "no-data" || cause === "not-evaluable";

// build/judge/load/own-share.js
function withoutOwnShare(report) {
  let { generator } = report;
  if (generator)
    return {
      ...report,
      cells: report.cells.map(generator.ownShare ? cleared : (cell) => shortened(cell, generator))
    };
}
var cleared = (cell) => withTimes(cell, cell.ofTarget ?? cell.latency, cell.excused ?? 0), mostCpu = 0.8;
function shortened(cell, { lateness, eventLoopDelay, cpu }) {
  let own = cpu > mostCpu ? Number.POSITIVE_INFINITY : lateness.max + Math.max(lateness.max, eventLoopDelay.p99), times2 = new Histogram();
  for (let [bucket, count] of filledBuckets(cell.latency))
    times2.record(Math.max(0, bucketTime(bucket, cell.latency) - own), count);
  return withTimes(cell, times2.toData(), cell.errors.timeout ?? 0);
}
function withTimes(cell, latency, excused) {
  if (excused === 0)
    return { ...cell, latency };
  let { timeout = 0 } = cell.errors;
  return {
    ...cell,
    latency,
    good: cell.good + excused,
    errors: { ...cell.errors, timeout: timeout - excused }
  };
}
function asIfAllWereSent(report) {
  if (!report.generator)
    return;
  let { achievedRatio } = report.generator;
  if (achievedRatio <= 0 || achievedRatio >= 1)
    return report;
  let missingOf = ({ sent, dropped }) => (1 / achievedRatio - 1) * (sent + dropped), filled = (windows, isOwn) => {
    let sums = [...windows];
    for (let cell of report.cells.filter(isOwn))
      sums[cell.window] = (sums[cell.window] ?? 0) + missingOf(cell);
    return sums;
  }, { answered, answeredOf } = report, isOf = (side, name2) => (cell) => cell.side === side && (name2 === void 0 || cell.name === name2);
  return {
    ...report,
    cells: report.cells.map((cell) => ({
      ...cell,
      sent: cell.sent + missingOf(cell),
      good: cell.good + missingOf(cell)
    })),
    ...answered?.head && { answered: { ...answered, head: filled(answered.head, isOf("head")) } },
    ...answeredOf && {
      answeredOf: answeredOf.map((one) => ({
        ...one,
        windows: filled(one.windows, isOf(one.side, one.name))
      }))
    }
  };
}

// build/judge/doubt/doubt.js
var moves = {
  "adds time": {
    quantile: "up",
    avg: "up",
    max: "up",
    slow: "up",
    error_rate: "up",
    availability: "down",
    throughput: "down"
  },
  "sends less": {
    quantile: "down",
    avg: "down",
    max: "down",
    slow: "down",
    error_rate: "down",
    availability: "up",
    throughput: "down"
  }
}, breachesOf = (checks, ...effects) => checks.filter(({ ok, effect }) => !ok && effect !== void 0 && effects.includes(effect));
function doubtsOfSide(question, report, checks) {
  let { metric, find: find2 } = question, addsTime = breachesOf(checks, "adds time"), sendsLess = breachesOf(checks, "sends less"), found = addsTime.length + sendsLess.length > 0 ? find2(report) : "inconclusive", isSuspect = (effect) => isMadeBy(moves[effect][metric], found, question.comparator), isTimeInDoubt = addsTime.length > 0 && (isSuspect("adds time") || found === "inconclusive") && !isShownBy(withoutOwnShare(report), find2, found), isLoadInDoubt = sendsLess.length > 0 && (isSuspect("sends less") || found === "inconclusive") && !(metric === "throughput" && isShownBy(asIfAllWereSent(report), find2, found));
  return [...isTimeInDoubt ? addsTime : [], ...isLoadInDoubt ? sendsLess : []];
}
var isShownBy = (without, find2, found) => without !== void 0 && isAlike(find2(without), found);
function isMadeBy(move, found, comparator) {
  let isForTheWorse = wantsLittle(comparator) === (move === "up");
  return isHolding(found) ? !isForTheWorse : found === "fail" && isForTheWorse;
}
var isHolding = (verdict) => verdict === "pass" || verdict === "warn", isAlike = (one, other) => one === other || isHolding(one) && isHolding(other);
function doubtsOfComparison(find2, report, checks) {
  let isKnown = checks.some(({ effect }) => effect === "adds time to a side"), lacking = breachesOf(checks, "sends a side less", ...isKnown ? [] : ["sends less"]), late = breachesOf(checks, "adds time", "adds time to a side");
  if (late.length === 0)
    return lacking;
  let found = find2(report), isApart = late.some(({ effect }) => effect === "adds time to a side"), isDiluted = isHolding(found) && report.generator?.ownShare !== void 0;
  return (isApart || !isKnown || isDiluted) && !isShownBy(withoutOwnShare(report), find2, found) ? [...lacking, ...late] : lacking;
}
function doubtsOfServer({ verdict }, { comparator, unit }, checks) {
  return (unit === "/s" && !wantsLittle(comparator) ? verdict === "fail" : isHolding(verdict)) ? breachesOf(checks, "sends less") : [];
}
function doubt(finding, doubts, report) {
  let [first] = doubts;
  if (!first || finding.verdict === "error" || lacksData(finding.cause))
    return finding;
  let named2 = doubts.map(({ name: name2, value, limit, unit }) => `${name2} ${formatMeasured(value, unit, limit)}, limit ${formatValue(limit, unit)}`);
  return {
    ...finding,
    verdict: "inconclusive",
    cause: "generator",
    reason: `The load generator did not keep up (${named2.join("; ")}), ${consequence(doubts, report)}; ${first.advice}.`
  };
}
function consequence(doubts, report) {
  let addsTime = breachesOf(doubts, "adds time", "adds time to a side").length > 0, sendsLess = breachesOf(doubts, "sends less", "sends a side less").length > 0;
  if (!addsTime)
    return "so less was asked of the target than planned, and this is not shown of the whole load";
  let time = report && !withoutOwnShare(report) ? "and how much of the times is its own is not known" : "and without its own share of the times this is not shown";
  return sendsLess ? `${time}, nor is it of the whole load` : time;
}
function tellDoubt(objectives, checks) {
  if (checks.every(({ ok }) => ok))
    return "No verdict is in doubt because of it.";
  let open = objectives.filter(({ cause }) => cause === "generator"), rest = objectives.length - open.length;
  if (open.length === 0)
    return "That changed no verdict: none of them can be its doing.";
  let shown = open.slice(0, mostNamed).map(({ name: name2 }) => name2), names = open.length > mostNamed ? `${shown.join(", ")} and ${open.length - mostNamed} more` : shown.join(", "), others = rest > 0 ? `; the other ${rest === 1 ? "verdict" : `${rest} verdicts`} cannot be its doing` : "";
  return `That leaves ${names} undecided${others}.`;
}
var mostNamed = 5;

// build/judge/doubt/engine-health.js
function checksOf({ health = [], cells }) {
  let latency = mergeHistograms(cells.filter(({ side }) => side === "head").map((cell) => cell.latency)), median = quantile(latency, 0.5) ?? 0;
  return health.map(({ name: name2, value, unit, advice, doubts, atLeast, ...fact }) => {
    let limit = limitOf(fact, median), ok = atLeast ? value >= limit : value <= limit;
    return { name: name2, value, limit, unit, ok, advice, effect: doubts };
  });
}
var limitOf = ({ limit, ofMedian = 0 }, median) => Math.max(limit, ofMedian * median);

// build/judge/verdict/finding.js
function verdictOf(threshold, warn) {
  return threshold === "broken" ? "fail" : threshold === "open" ? "inconclusive" : warn === void 0 || warn === "holds" ? "pass" : "warn";
}
var withoutPass = (finding, why2) => finding.verdict === "pass" || finding.verdict === "warn" ? {
  ...finding,
  verdict: "inconclusive",
  cause: "undecided",
  reason: `${finding.reason.replace(/\.$/, "")}; ${why2}.`
} : finding, noData = (reason) => unmeasured("inconclusive", "no-data", reason), notMeasured = (cause, reason) => unmeasured("error", cause, reason), unmeasured = (verdict, cause, reason) => ({
  verdict,
  cause,
  value: null,
  interval: null,
  reason
});
function judged(objective, finding, more = {}) {
  let { id, name: name2, unit, comparator, key, weight, advisory, during } = objective, { threshold = null, warn } = objective.kind === "baseline" ? {} : objective, { verdict, cause, value, interval, reason } = finding;
  return {
    of: id,
    name: name2,
    source: sourceOf(objective),
    verdict,
    ...cause && { cause },
    value,
    unit,
    comparator,
    threshold,
    ...defined({ warn }),
    interval,
    reason,
    key,
    weight,
    advisory,
    ...defined({ during }),
    ...more
  };
}

// build/judge/verdict/compare.js
function compare(value, comparator, threshold) {
  return comparator === "<" ? value < threshold : comparator === "<=" ? value <= threshold : comparator === ">" ? value > threshold : value >= threshold;
}

// build/judge/doubt/grain.js
var why = "the load engine reports totals of the run alone, from which no interval can be worked out";
function findOfSummary(objective, report) {
  let { comparator, threshold, unit } = objective, value = figureOf(objective, report);
  if (value === void 0)
    return noData(`The load engine reports no ${nameOf(objective)}.`);
  let said = formatValue(value, unit);
  if (objective.metric.kind === "max")
    return { verdict: compare(value, comparator, threshold) ? "pass" : "fail", value, interval: null, reason: `${said} (the slowest request).` };
  let reason = `${said}, required: ${formatTerms(objective)}; ${why}.`;
  return { verdict: "inconclusive", cause: "no-interval", value, interval: null, reason };
}
var notCompared = () => ({
  verdict: "inconclusive",
  cause: "no-interval",
  value: null,
  interval: null,
  reason: `Not compared: ${why}.`
});
function figureOf({ metric, request }, report) {
  let times2 = report.times?.find(({ side, name: name2 }) => side === "head" && name2 === request);
  switch (metric.kind) {
    case "quantile":
      return quantileOf2(times2, metric.quantile);
    case "avg":
      return times2?.mean;
    case "max":
      return times2?.max;
    default:
      return shareOrRate(metric.kind, report, request);
  }
}
var quantileOf2 = (times2, asked) => times2?.quantiles.find(({ quantile: quantile2 }) => Math.abs(quantile2 - asked) < 1e-9)?.ms;
function shareOrRate(kind, { cells, seconds }, request) {
  let own = cells.filter(({ side, name: name2 }) => side === "head" && (request === void 0 || name2 === request)), intended = own.reduce((sum, { sent, dropped }) => sum + sent + dropped, 0);
  if (intended === 0)
    return;
  let good = own.reduce((sum, cell) => sum + cell.good, 0);
  return kind === "throughput" ? good / seconds : kind === "availability" ? good / intended : 1 - good / intended;
}
function nameOf({ metric, request }) {
  let name2 = metric.kind === "quantile" ? `p(${Number((100 * metric.quantile).toFixed(6))})` : metric.kind;
  return request === void 0 ? name2 : `${name2} of ${request}`;
}
var ofTime = ["quantile", "avg", "max", "slow"], saidFromSend = (finding, { metric }, { latencyFrom }) => latencyFrom === "sent" && finding.value !== null && ofTime.includes(metric.kind) ? {
  ...finding,
  reason: `${finding.reason.replace(/\.$/, "")}; times count from the send, so that waiting before it is not part of them.`
} : finding;

// build/judge/load/answered.js
function answeredIn(report, side, request, from = 0, to = Number.POSITIVE_INFINITY) {
  return report.design === "abba" ? void 0 : (request === void 0 ? report.answered?.[side] : report.answeredOf?.find((one) => one.side === side && one.name === request)?.windows)?.slice(from, to).reduce((sum, count) => sum + count, 0);
}
function answeredPart({ answered, answeredOf }, from, to) {
  return {
    ...answered && {
      answered: Object.fromEntries(Object.entries(answered).map(([side, own]) => [side, own.slice(from, to)]))
    },
    ...answeredOf && {
      answeredOf: answeredOf.map((one) => ({ ...one, windows: one.windows.slice(from, to) }))
    }
  };
}

// build/judge/load/timed.js
function timedOf(cells) {
  let late = cells.filter(({ errors }) => (errors.timeout ?? 0) > 0);
  return late.length === 0 ? { answers: merged(cells.map(({ latency }) => latency)), timeouts: 0, timeoutMs: 0 } : {
    answers: merged(cells.map(({ latency, errors }) => withoutLargest(latency, errors.timeout ?? 0))),
    timeouts: late.reduce((sum, { errors, latency }) => sum + Math.min(errors.timeout ?? 0, latency.count), 0),
    timeoutMs: Math.max(...late.map(({ latency }) => latency.max))
  };
}
var merged = (several) => several.length > 0 ? mergeHistograms(several) : emptyHistogram, mergeTimed = (several) => ({
  answers: merged(several.map(({ answers }) => answers)),
  timeouts: several.reduce((sum, { timeouts }) => sum + timeouts, 0),
  timeoutMs: Math.max(0, ...several.map(({ timeoutMs }) => timeoutMs))
}), countOf = ({ answers, timeouts }) => answers.count + timeouts, leastSum = ({ answers, timeouts, timeoutMs }) => answers.sum + timeouts * timeoutMs, countSlower = ({ answers, timeouts }, ms) => countAbove(answers, ms) + timeouts, percentileOf = (timed, q) => percentile(timed, q, Math.ceil(q * countOf(timed) - 1e-9), quantile), smoothPercentileOf = (timed, q) => percentile(timed, q, Math.ceil((countOf(timed) - 1) * q - 1e-9) + 1, interpolatedQuantile);
function percentile(timed, q, rank, of) {
  let { answers, timeouts, timeoutMs } = timed;
  if (countOf(timed) === 0)
    return;
  if (rank > answers.count)
    return { ms: timeoutMs, isCensored: !0 };
  let ms = of(timeouts === 0 ? answers : padded(answers, timeouts), q);
  return ms === void 0 ? void 0 : { ms, isCensored: !1 };
}
function padded(answers, timeouts) {
  let buckets = [...answers.buckets];
  return buckets[buckets.length - 1] = buckets.at(-1) + timeouts, { ...answers, count: answers.count + timeouts, buckets };
}

// build/judge/load/batches.js
var mostBatches2 = 60, mostMoments = 600;
function batchesOf(report, side, request, most = mostBatches2) {
  let windows = Math.max(1, Math.ceil(report.seconds / report.windowSeconds - 0.01)), count = Math.min(most, windows), cells = Array.from({ length: count }, () => []);
  for (let cell of report.cells) {
    if (cell.side !== side || request !== void 0 && cell.name !== request)
      continue;
    let batch = Math.floor(Math.min(cell.window, windows - 1) * count / windows);
    cells[batch].push(cell);
  }
  let edge = (batch) => batch === count ? Number.POSITIVE_INFINITY : Math.ceil(batch * windows / count);
  return cells.map((own, batch) => {
    let [from, to] = [edge(batch), edge(batch + 1)], sums = sumOf2(own);
    return {
      from: from * report.windowSeconds,
      seconds: secondsLoaded(report, side, from, to),
      ...sums,
      answered: answeredIn(report, side, request, from, to) ?? sums.good
    };
  });
}
function secondsLoaded({ cells, design, seconds, windowSeconds }, side, from = 0, to = Number.POSITIVE_INFINITY) {
  if (design !== "abba")
    return Math.min(seconds, to * windowSeconds) - Math.min(seconds, from * windowSeconds);
  let turns = cells.filter((cell) => cell.side === side && cell.window >= from && cell.window < to);
  return new Set(turns.map(({ window }) => window)).size * (windowSeconds - 0.5);
}
function sumOf2(cells) {
  let total2 = (count) => cells.reduce((sum, cell) => sum + count(cell), 0);
  return {
    sent: total2((cell) => cell.sent),
    intended: total2((cell) => cell.sent + cell.dropped),
    good: total2((cell) => cell.good),
    times: timedOf(cells)
  };
}

// build/judge/verdict/settle.js
var longestSeconds = 3600;
function settleShare({ decision, limit, wantsMore, terms, without, seconds, level: level3 }) {
  let { hits, trials } = decision, fewest = wantsMore ? fewestTrials((n) => isShownAbove(n, n, limit, level3)) : trialsNeeded(0, limit, level3);
  if (!Number.isFinite(fewest))
    return { cause: "undecided", reason: `no run of any length can show ${terms}: ask for less` };
  if (trials < fewest) {
    let best = wantsMore ? `it takes ${formatCount(fewest)} requests` : `even ${without} it takes ${formatCount(fewest)} requests`, longer = runLonger(fewest / trials, seconds, hits > 0 && !wantsMore);
    return {
      cause: "too-few-requests",
      reason: `${best} to show ${terms}, and this run had ${formatCount(trials)}: ${longer}`
    };
  }
  let needed = requestsToSettle(decision, limit, level3), requests = `about ${formatCount(needed)} requests would decide it: `;
  return { cause: "undecided", reason: `${decision.isSlow ? `${slowNoise}; ` : ""}${settleClose(needed / trials, seconds, requests)}` };
}
var slowNoise = "this run's noise is slower than the run can average";
function settleClose(longer, seconds, requests = "") {
  return longer * seconds <= longestSeconds ? `too close to call; if it stays like this, ${requests}${runLonger(longer, seconds)}` : "too close to the threshold for a run of an hour to settle it";
}
function requestsToSettle({ hits, trials, effect }, limit, level3) {
  let share = hits / trials;
  return share === limit ? Number.POSITIVE_INFINITY : Math.ceil(fewestTrials((n) => answerOf(share * n, n, limit, level3) !== "open") * effect);
}
function runLonger(longer, seconds, isLeast = !1) {
  let factor = Math.max(1.1, longer), atLeast = isLeast ? "at least " : "", times2 = formatNumber(factor < 10 ? Math.ceil(factor * 10 - 1e-9) / 10 : Math.ceil(factor), 7), needed = roundUp(factor * seconds), instead = needed > longestSeconds ? ", send more a second, or ask for less" : "";
  return `run ${atLeast}${times2} × as long (${formatDuration(needed * 1e3)})${instead}`;
}
function roundUp(seconds) {
  let step2 = seconds <= 120 ? 5 : seconds <= 600 ? 30 : seconds <= 7200 ? 60 : 3600;
  return Math.ceil(seconds / step2 - 1e-9) * step2;
}

// build/judge/load/quantile-question.js
function quantileQuestion(batches, q, level3) {
  let times2 = batches.map((batch) => batch.times), whole = mergeTimed(times2), found = percentileOf(whole, q);
  if (found === void 0)
    return;
  let columns = columnsOf(times2), limit = complement(q), countsAfter = (passed) => times2.map((own, batch) => ({
    hits: countOf(own) - (columns[passed - 1]?.upTo[batch] ?? 0),
    trials: countOf(own)
  })), effectAfter = effectsAlong(columns.length, (passed) => designEffect(countsAfter(passed))), seconds = batches.reduce((sum, batch) => sum + batch.seconds, 0), decideAfter = (passed) => decideShare(countsAfter(passed), limit, level3, { effect: effectAfter(passed), seconds }), { holdsFrom, brokenUntil } = shownEnds(columns.length, decideAfter);
  return {
    found,
    interval: {
      // Broken at every answer's time is broken up to the timeout.
      lower: brokenUntil > columns.length ? whole.timeoutMs : columns[brokenUntil - 1]?.ms ?? null,
      upper: columns[holdsFrom - 1]?.ms ?? null
    },
    timeouts: whole.timeouts,
    decide: (ms, isStrict) => {
      let passed = columns.filter((column) => isStrict ? column.ms < ms : column.ms <= ms).length, answer = passed >= holdsFrom ? "holds" : passed < brokenUntil ? "broken" : "open";
      return { ...decideAfter(passed), answer };
    }
  };
}
function shownEnds(columns, decideAfter) {
  let holdsFrom = columns + 1;
  for (; holdsFrom > 0 && decideAfter(holdsFrom - 1).answer === "holds"; )
    holdsFrom -= 1;
  let brokenUntil = 0;
  for (; brokenUntil <= columns && decideAfter(brokenUntil).answer === "broken"; )
    brokenUntil += 1;
  return { holdsFrom, brokenUntil };
}
var mostEffects = 24;
function effectsAlong(columns, effectAfter) {
  let stride = Math.max(1, Math.ceil(columns / mostEffects)), known = /* @__PURE__ */ new Map(), effectAt = (passed) => {
    let effect = known.get(passed) ?? effectAfter(passed);
    return known.set(passed, effect), effect;
  };
  return (passed) => {
    let before = Math.floor(passed / stride) * stride;
    if (passed === before)
      return effectAt(before);
    let after = Math.min(columns, before + stride), way = (passed - before) / (after - before);
    return (1 - way) * effectAt(before) + way * effectAt(after);
  };
}
function columnsOf(batches) {
  let counts = /* @__PURE__ */ new Map();
  for (let [index2, { answers }] of batches.entries())
    for (let [bucket, count] of filledBuckets(answers)) {
      let column = counts.get(bucket) ?? batches.map(() => 0);
      column[index2] = count, counts.set(bucket, column);
    }
  let extremes = mergeHistograms(batches.map(({ answers }) => answers)), upTo = batches.map(() => 0);
  return [...counts].toSorted(([a], [b]) => a - b).map(([bucket, column]) => (upTo = upTo.map((sum, batch) => sum + column[batch]), { ms: bucketTime(bucket, extremes), upTo }));
}

// build/judge/load/share-objective.js
var mirrored = { "<": ">", "<=": ">=", ">": "<", ">=": "<=" };
function findShare(objective, batches, moments, stretch) {
  let isOfGood = objective.metric.kind === "availability", badOf = ({ intended, sent, good, from, seconds }) => {
    let trials = isOfGood ? intended : sent;
    return { hits: trials - good, trials, from, seconds };
  }, bad = batches.map(badOf);
  if (bad.every(({ trials }) => trials === 0))
    return noData("No request was sent: all were dropped.");
  let dropped = isOfGood ? batches.reduce((sum, { intended, sent }) => sum + intended - sent, 0) : 0, counts = {
    bad,
    moments: moments.map(badOf),
    isOfGood,
    describe: (decision) => formatBad(decision, dropped)
  };
  return findShareOf(objective, counts, stretch);
}
function findShareOf(objective, { bad, moments, isOfGood, describe: describe2 }, { seconds, level: level3, end }) {
  let toOwn = isOfGood ? complement : (share) => share, wantsMore = wantsLittle(objective.comparator) === isOfGood, more = { isStrict: isStrictAtMost(isOfGood ? mirrored[objective.comparator] : objective.comparator), course: end && !wantsMore ? { moments, end } : void 0, ...!wantsMore && { seconds } }, decideAt = (bound) => decideShare(bad, toOwn(bound), level3, more), answerAt = (bound) => wantsMore ? opposite(decideAt(bound).answer) : decideAt(bound).answer, decision = decideAt(objective.threshold), { hits, trials, effect, rise } = decision, ends = clopperPearson(hits / effect, trials / effect, level3), own = [toOwn(Math.max(ends.lower, rise?.atLeast ?? 0)), toOwn(ends.upper)], interval = { lower: Math.min(...own), upper: Math.max(...own) }, value = (isOfGood ? trials - hits : hits) / trials, answer = answerAt(objective.threshold), warn = objective.warn === void 0 ? void 0 : answerAt(objective.warn), verdict = verdictOf(answer, warn), said = `${formatFound(value, interval, verdict, objective)} (${describe2(decision)})`;
  if (verdict === "inconclusive") {
    let open = {
      decision,
      limit: toOwn(objective.threshold),
      wantsMore,
      terms: formatTerms(objective)
    }, { reason, ...cause } = settleShare({
      ...open,
      without: "without an error",
      seconds,
      level: level3
    });
    return { verdict, ...cause, value, interval, reason: `${said}; ${reason}.` };
  }
  return { verdict, value, interval, reason: `${said}${formatWarn(objective, warn)}.` };
}
function formatBad(decision, dropped) {
  let { hits, trials } = decision, ofThem = dropped > 0 ? `, ${formatCount(dropped)} of them dropped` : "";
  return `${formatCount(hits)} of ${formatCount(trials)} requests failed${ofThem}${formatClusters(decision)}`;
}
function formatClusters({ effect, outage, rise }) {
  if (rise)
    return formatRise(rise);
  let ended = outage ? formatOutage(outage) : "", before = outage ? " before" : "";
  return effect > 1.5 ? `${ended}, in clusters${before}: design effect ${formatNumber(effect, 2)}` : ended;
}

// build/judge/load/quantile-objective.js
var noLatency = "No successful response to measure latency from.";
function findQuantile(objective, q, batches, { seconds, level: level3 }) {
  let question = quantileQuestion(batches, q, level3);
  if (!question)
    return noData(noLatency);
  let { comparator, threshold } = objective, { found, interval, timeouts } = question, value = found.ms, wantsMore = !wantsLittle(comparator), isStrict = isStrictAtMost(comparator), decideAt = (ms) => question.decide(ms, isStrict), answerAt = (ms) => wantsMore ? opposite(decideAt(ms).answer) : decideAt(ms).answer, decision = decideAt(threshold), warn = objective.warn === void 0 ? void 0 : answerAt(objective.warn), verdict = verdictOf(answerAt(threshold), warn), slow = isStrict ? "not below" : "above", counts = `${formatCount(decision.hits)} of ${formatCount(decision.trials)} requests were ${slow} ${formatValue(threshold, objective.unit)}${formatTimeouts(timeouts)}`, said = `${found.isCensored ? "more than " : ""}${formatFound(value, interval, verdict, objective)} (${counts}${formatClusters(decision)})`;
  if (verdict !== "inconclusive")
    return { verdict, value, interval, reason: `${said}${formatWarn(objective, warn)}.` };
  let open = { decision, limit: complement(q), wantsMore, terms: formatTerms(objective) }, { reason, ...cause } = settleShare({
    ...open,
    without: "with none of them",
    seconds,
    level: level3
  });
  return { verdict, ...cause, value, interval, reason: `${said}; ${reason}.` };
}

// build/judge/load/max-objective.js
function findMax(objective, batches) {
  let whole = mergeTimed(batches.map(({ times: times2 }) => times2)), { answers, timeouts, timeoutMs } = whole, count = countOf(whole);
  if (count === 0)
    return noData(noLatency);
  let { comparator, threshold, warn } = objective, slowest = timeouts > 0 ? Number.POSITIVE_INFINITY : answers.max, value = timeouts > 0 ? timeoutMs : answers.max, answer = (bound) => compare(slowest, comparator, bound) ? "holds" : "broken", warned = warn === void 0 ? void 0 : answer(warn), verdict = verdictOf(answer(threshold), warned), said = `${timeouts > 0 ? "more than " : ""}${formatFound(value, null, verdict, objective)} (the slowest of ${formatCount(count)} requests${formatTimeouts(timeouts)})`;
  return { verdict, value, interval: null, reason: `${said}${formatWarn(objective, warned)}.` };
}

// build/stats/mean-bounds.js
var fewestOfSlow = 12;
function meanBounds(batches, alpha = level) {
  let filled = batches.filter(({ weight }) => weight > 0), count = filled.length;
  if (count < 2)
    return;
  let weights = filled.reduce((total2, { weight }) => total2 + weight, 0), mean = filled.reduce((total2, { sum }) => total2 + sum, 0) / weights, squares = filled.reduce((total2, { sum, weight }) => total2 + (sum - mean * weight) ** 2, 0), student = studentQuantile(1 - alpha, count - 1) * Math.sqrt(count / (count - 1) * squares) / weights, off = filled.map(({ sum, weight }) => (sum - mean * weight) * count / weights), half = count < fewestOfSlow ? student : Math.max(student, meanBound(off, alpha, ofOneSide));
  return { mean, lower: mean - half, upper: mean + half };
}

// build/judge/load/mean-objective.js
function findAverage(objective, batches, stretch) {
  let whole = mergeTimed(batches.map(({ times: times2 }) => times2)), timed = countOf(whole);
  if (timed === 0)
    return noData(noLatency);
  let totals = batches.map(({ times: times2 }) => ({ sum: leastSum(times2), weight: countOf(times2) })), counts = `over ${formatCount(timed)} requests${formatTimeouts(whole.timeouts)}`;
  return findMean(objective, { totals, isLeast: whole.timeouts > 0 }, stretch, counts);
}
var unknownAverage = "how long the timeouts would have taken is not known, so that no average is shown to hold: ask for a percentile such as p(95)";
function findThroughput(objective, batches, stretch) {
  let isBehind = fallsBehind(batches), totals = batches.map(({ good, answered, seconds }) => ({
    sum: isBehind ? answered : good,
    weight: seconds
  })), counts = `${formatCount(totals.reduce((all, { sum }) => all + sum, 0))} successful responses in ${formatDuration(stretch.seconds * 1e3)}`;
  return findMean(objective, { totals, isLeast: !1 }, stretch, counts);
}
function fallsBehind(batches) {
  let behind = batches.reduce((sum, { good, answered }) => sum + good - answered, 0), [first] = batches, underWay = first && first.seconds > 0 ? leastSum(first.times) / 1e3 / first.seconds : 0;
  return behind > 1 + underWay + 3 * Math.sqrt(underWay);
}
function findMean(objective, { totals, isLeast }, { seconds, windowSeconds, level: level3 }, counts) {
  let { threshold, warn, comparator, unit } = objective, filled = totals.filter(({ weight }) => weight > 0), found = meanBounds(filled, level3), bounds = found && isLeast ? { ...found, upper: Number.POSITIVE_INFINITY } : found;
  if (!bounds || filled.length < fewestValues) {
    let value2 = bounds?.mean ?? filled[0].sum / filled[0].weight, least = formatDuration(fewestValues * windowSeconds * 1e3), reason = `${formatValue(value2, unit)} (${counts}); how much it varies takes at least ${fewestValues} stretches of ${windowSeconds} s to tell: run ${least} or longer.`;
    return { verdict: "inconclusive", cause: "too-few-requests", value: value2, interval: null, reason };
  }
  let { mean: value } = bounds, interval = {
    lower: Math.max(0, bounds.lower),
    upper: Number.isFinite(bounds.upper) ? bounds.upper : null
  }, answerAt = (bound) => answerOf2(bounds, comparator, bound), warned = warn === void 0 ? void 0 : answerAt(warn), verdict = verdictOf(answerAt(threshold), warned), said = `${formatFound(value, interval, verdict, objective)} (${counts})`;
  if (verdict !== "inconclusive")
    return { verdict, value, interval, reason: `${said}${formatWarn(objective, warned)}.` };
  if (isLeast)
    return { verdict, cause: "undecided", value, interval, reason: `${said}; ${unknownAverage}.` };
  let gap = Math.abs(value - threshold), factor = ((bounds.upper - value) / gap) ** 2, settle = settleClose(factor, seconds);
  return { verdict, cause: "undecided", value, interval, reason: `${said}; ${settle}.` };
}
function answerOf2({ lower, upper }, comparator, bound) {
  let ends = [compare(lower, comparator, bound), compare(upper, comparator, bound)];
  return ends.every((end) => end) ? "holds" : ends.some((end) => end) ? "open" : "broken";
}

// build/judge/load/load-objective.js
function findOfLoad(objective, report, level3, end) {
  let batches = batchesOf(report, "head", objective.request);
  if (batches.every(({ intended }) => intended === 0))
    return noData(objective.request === void 0 ? "No request was due in the measured window." : `No request named ${objective.request} fell into the measured part of the run.`);
  let { seconds, windowSeconds } = report, stretch = { seconds, windowSeconds, level: level3, ...defined({ end }) }, found = report.grain === "summary" ? findOfSummary(objective, report) : find(objective, report, batches, stretch);
  return saidFromSend(found, objective, report);
}
function find(objective, report, batches, stretch) {
  let { metric, request } = objective;
  switch (metric.kind) {
    case "availability":
    case "error_rate":
      return findShare(objective, batches, batchesOf(report, "head", request, mostMoments), stretch);
    case "quantile":
      return findQuantile(objective, metric.quantile, batches, stretch);
    case "avg":
      return findAverage(objective, batches, stretch);
    case "throughput":
      return findThroughput(objective, batches, stretch);
    case "max":
      return findMax(objective, batches);
  }
}

// build/judge/profile/bar.js
var defaultBar = {
  kind: "load",
  metric: { kind: "availability" },
  name: "availability >= 99%",
  comparator: ">=",
  threshold: 0.99,
  unit: "ratio",
  key: !1,
  weight: 1,
  advisory: !1
}, countingObjectives = ({ objectives }) => objectives.filter(isOfLoad).filter(({ advisory, during }) => !advisory && during === void 0), asksAboutErrors = ({ metric: { kind } }) => kind === "availability" || kind === "error_rate" || kind === "throughput", impliedBar = (plan) => countingObjectives(plan).some(asksAboutErrors) ? void 0 : defaultBar;
function holdingObjectives(plan) {
  let implied = impliedBar(plan);
  return [...countingObjectives(plan), ...implied ? [implied] : []];
}

// build/judge/profile/holds.js
var level2 = 0.05;
function outcomeOf(plan, report) {
  let checks = checksOf(report), outcomes = holdingObjectives(plan).map((objective) => {
    let { metric, comparator } = objective, find2 = (part) => isMet(objective, findOfLoad(objective, part, level2)) ? "pass" : "fail", isInDoubt = doubtsOfSide({ metric: metric.kind, comparator, find: find2 }, report, checks).length > 0;
    return { name: objective.name, found: isInDoubt ? "unknown" : find2(report) };
  }), broke = outcomes.find(({ found }) => found === "fail");
  return broke ? { outcome: "breaks", broke: broke.name } : { outcome: outcomes.some(({ found }) => found === "unknown") ? "unknown" : "holds" };
}
function isMet({ comparator, threshold }, { verdict, value }) {
  return verdict !== "inconclusive" ? verdict === "pass" || verdict === "warn" : value !== null && compare(value, comparator, threshold);
}

// build/judge/profile/stage.js
function stageOf(report, from = 0, to = Number.POSITIVE_INFINITY) {
  let cells = cellsOf(report, from, to), sum = (of) => cells.reduce((total2, cell) => total2 + of(cell), 0), times2 = timesOf(report, from, to), at = (q) => percentileOf(times2, q)?.ms ?? null, [sent, good] = [sum((cell) => cell.sent), sum((cell) => cell.good)], intended = sent + sum(({ dropped }) => dropped), { seconds, windowSeconds } = report, answered = answeredIn(report, "head", void 0, from, to) ?? good, lasted = Math.min(seconds, to * windowSeconds) - from * windowSeconds;
  return {
    sent,
    throughput: lasted > 0 ? answered / lasted : 0,
    errorRatio: intended > 0 ? (intended - good) / intended : null,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    ...times2.timeouts > 0 && { timeoutMs: times2.timeoutMs }
  };
}
var timesOf = (report, from = 0, to = Number.POSITIVE_INFINITY) => timedOf(cellsOf(report, from, to)), cellsOf = ({ cells }, from, to) => cells.filter(({ side, window }) => side === "head" && window >= from && window < to);

// build/judge/profile/steps.js
var firstLevel = ({ pace }) => pace.kind === "rate" ? pace.perSecond : pace.kind === "users" ? pace.users : Number.POSITIVE_INFINITY, levelUnit = ({ pace }) => pace.kind === "rate" ? "/s" : "users", formatLevel = (level3, unit) => unit === "/s" ? `${formatNumber(level3)}/s` : `${formatNumber(level3)} users`;
function stepsOf(plan, { load, steps = [] }) {
  return load ? [{ level: firstLevel(plan.load), report: load }, ...steps] : [];
}
function judgeSteps(plan, evidence) {
  let steps = stepsOf(plan, evidence).toSorted((a, b) => a.level - b.level), stages = steps.map(({ report }) => stageOf(report)), first = stages[0] && steps[0] ? stages[0].throughput / steps[0].level : 0;
  return steps.map(({ level: level3, report }, index2) => {
    let stage = stages[index2], linearity = first > 0 ? stage.throughput / level3 / first : null;
    return { level: level3, ...stage, linearity, ...outcomeOf(plan, report) };
  });
}

// build/judge/profile/scalability.js
var straight = 0.9, usualDoublings = 4;
function nextScalability(load, steps) {
  if (!steps.some(({ outcome }) => outcome === "unknown"))
    return plannedSteps(load)[steps.length];
}
function plannedSteps(load) {
  let first = firstLevel(load);
  return load.steps ?? Array.from({ length: usualDoublings + 1 }, (_, step2) => first * 2 ** step2);
}
var mostScalabilitySteps = (load, ceiling) => plannedSteps(load).filter((level3, index2) => index2 === 0 || level3 <= ceiling);
function findScalability(plan, evidence) {
  let steps = judgeSteps(plan, evidence);
  if (steps.length === 0)
    return;
  let bent = steps.findIndex(({ linearity }) => linearity !== null && linearity < straight), knee = bent > 0 ? steps[bent - 1].level : null;
  return {
    kind: "scalability",
    unit: levelUnit(plan.load),
    steps,
    knee,
    sentence: sentenceOf(plan, steps, knee)
  };
}
function sentenceOf({ load }, steps, knee) {
  let format = (level3) => formatLevel(level3, levelUnit(load)), last = steps.at(-1), share = last.linearity === null ? "" : `${formatRelative(last.linearity)} of it`;
  return steps.length < 2 || share === "" ? "Too few steps were run to tell how it scales." : knee === null ? `Scales straight up to ${format(last.level)} (${share}).` : `Scales straight up to ${format(knee)}; at ${format(last.level)} the throughput is ${share}.`;
}

// build/judge/profile/stress.js
var closeEnough = 0.05, mostSteps = 20, mostDoublings = 10;
function nextStress(load, steps) {
  if (steps.length >= mostSteps || steps.some(({ outcome }) => outcome === "unknown"))
    return;
  let { holds, breaks } = edgeOf(steps);
  if (breaks === null)
    return plannedSteps2(load).find((level3) => level3 > holds);
  if (holds === 0 || breaks - holds <= closeEnough * holds)
    return;
  let between = (holds + breaks) / 2, next = load.pace.kind === "users" || between >= 10 ? Math.round(between) : between;
  return next > holds && next < breaks ? next : void 0;
}
function plannedSteps2(load) {
  let first = firstLevel(load);
  return load.steps ?? Array.from({ length: mostDoublings + 1 }, (_, step2) => first * 2 ** step2);
}
function mostStressSteps(load, ceiling) {
  let planned = plannedSteps2(load).filter((level3, index2) => index2 === 0 || level3 <= ceiling), halvings = planned.slice(1).map((level3, index2) => {
    let holds = planned[index2];
    return Math.ceil(Math.log2((level3 - holds) / (closeEnough * holds)));
  }), between = new Array(Math.max(0, ...halvings)).fill(planned.at(-1));
  return [...planned, ...between].slice(0, mostSteps);
}
function edgeOf(steps) {
  let broken = steps.filter(({ outcome }) => outcome === "breaks").map(({ level: level3 }) => level3), breaks = broken.length > 0 ? Math.min(...broken) : null, held = steps.filter(({ level: level3, outcome }) => outcome === "holds" && (breaks === null || level3 < breaks));
  return { holds: Math.max(0, ...held.map(({ level: level3 }) => level3)), breaks };
}
function findStress(plan, evidence) {
  let steps = judgeSteps(plan, evidence);
  if (steps.length === 0)
    return;
  let { holds, breaks } = edgeOf(steps);
  return {
    kind: "stress",
    unit: levelUnit(plan.load),
    steps,
    holds,
    breaks,
    sentence: sentenceOf2(plan, steps, { holds, breaks })
  };
}
function sentenceOf2({ load }, steps, { holds, breaks }) {
  let format = (level3) => formatLevel(level3, levelUnit(load)), ended = steps.some(({ outcome }) => outcome === "unknown") ? `; the load generator itself did not keep up at ${format(steps.find(({ outcome }) => outcome === "unknown").level)}` : "";
  if (breaks === null)
    return holds > 0 ? `Holds ${format(holds)}, the most that was tried${ended}.` : `Nothing was found${ended}.`;
  let broke = steps.find(({ level: level3, outcome }) => level3 === breaks && outcome === "breaks")?.broke, by = broke === void 0 ? "" : ` (${broke})`;
  return holds > 0 ? `Holds ${format(holds)}, breaks at ${format(breaks)}${by}${ended}.` : `Breaks at ${format(breaks)}, the least that was tried${by}${ended}.`;
}

// build/judge/profile/most-load.js
function mostLoad(plan, sides = plan.baseline ? 2 : 1) {
  let { load } = plan, levels = levelsOf(load, ceilingOf(plan));
  return {
    level: Math.max(...levels, load.spike?.perSecond ?? 0),
    ms: levels.length * (load.warmupMs + load.durationMs),
    requests: sides * mostSteps2(load) * levels.reduce((sum, level3) => sum + requestsAt(load, level3), 0)
  };
}
var mostSteps2 = ({ scenarios = [] }) => Math.max(1, ...scenarios.map(({ steps }) => steps.length));
function levelsOf(load, ceiling) {
  return isStepped(load.profile) ? (load.profile === "stress" ? mostStressSteps : mostScalabilitySteps)(load, load.steps ? Number.POSITIVE_INFINITY : ceiling) : [firstLevel(load)];
}
function requestsAt({ pace, spike, warmupMs, durationMs }, level3) {
  if (pace.kind === "users") {
    let each = pace.thinkMs === void 0 ? Number.POSITIVE_INFINITY : (warmupMs + durationMs) / pace.thinkMs + 1;
    return level3 * Math.ceil(each);
  }
  let more = spike ? (spike.perSecond - level3) * spike.durationMs : 0;
  return Math.ceil((level3 * (warmupMs + durationMs) + more) / 1e3);
}
function ceilingOf({ load, policy }) {
  let bounds = boundsOf(policy).map(({ limits: limits2 }) => load.pace.kind === "rate" ? limits2?.perSecond : limits2?.users);
  return Math.min(...bounds.filter((bound) => bound !== void 0), Number.POSITIVE_INFINITY);
}

export {
  headers,
  mergeHeaders,
  tlsFiles,
  baseUrl,
  selector,
  metricOf,
  matches,
  providers,
  providerKindOf,
  keysOf,
  providerKeys,
  withIds,
  profileWith,
  isProfileMetric,
  isOfProfile,
  asksAlerts,
  isMeasured,
  isOfLoad,
  sameDeployment,
  sameAddress,
  segmentsOfLoad,
  systemClock,
  isoDate,
  level,
  clopperPearson,
  trialsNeeded,
  fewestTrials,
  normalQuantile,
  normalTail,
  studentQuantile,
  studentTail,
  ofTimes,
  fewestValues,
  meanBound,
  differenceEffect,
  isSlowDifference,
  totalOf,
  terminalOutage,
  formatOutage,
  isUp,
  decideShare,
  opposite,
  wantsLittle,
  complement,
  formatTerms,
  formatFound,
  formatWarn,
  formatLabels,
  boundsOf,
  lacksData,
  withoutOwnShare,
  asIfAllWereSent,
  breachesOf,
  doubtsOfSide,
  isHolding,
  isAlike,
  doubtsOfComparison,
  doubtsOfServer,
  doubt,
  tellDoubt,
  checksOf,
  compare,
  verdictOf,
  withoutPass,
  noData,
  notMeasured,
  judged,
  notCompared,
  saidFromSend,
  answeredIn,
  answeredPart,
  timedOf,
  mergeTimed,
  countOf,
  leastSum,
  countSlower,
  percentileOf,
  smoothPercentileOf,
  mostMoments,
  batchesOf,
  secondsLoaded,
  settleShare,
  slowNoise,
  shownEnds,
  findShareOf,
  formatClusters,
  findOfLoad,
  impliedBar,
  level2,
  outcomeOf,
  isMet,
  stageOf,
  timesOf,
  firstLevel,
  levelUnit,
  formatLevel,
  judgeSteps,
  nextScalability,
  findScalability,
  nextStress,
  findStress,
  mostLoad,
  ceilingOf
};

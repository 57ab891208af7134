import {
  defaultOf
} from "./shared-language-option.js";
import {
  fillQuery
} from "./shared-providers-fill-query.js";
import {
  openResponse,
  refusal,
  sourceHttp
} from "./shared-net-auth-google.js";
import {
  parseObject
} from "./shared-model-basics-parse-json.js";
import {
  identity,
  secretText
} from "./shared-language-access-credential.js";
import {
  section
} from "./shared-language-section.js";
import {
  list
} from "./shared-language-list.js";
import {
  choice,
  file,
  name
} from "./shared-language-scalars-texts.js";
import {
  headers,
  mergeHeaders
} from "./shared-language-access-headers.js";
import {
  readVariable
} from "./shared-language-variables.js";
import {
  readText,
  textOption
} from "./shared-language-text-option.js";
import {
  mistake
} from "./shared-language-yaml-reading.js";
import {
  Secret
} from "./shared-model-secret.js";
import {
  excerpt
} from "./shared-net-redaction-excerpt.js";
import {
  entryOf,
  quote
} from "./shared-language-yaml-tree.js";
import {
  defined
} from "./shared-model-basics-defined.js";

// build/language/base-url.js
var hint = "an address such as https://preview.example";
function parseBaseUrl(written2) {
  let text = written2.trim();
  if (text === "")
    return { refused: "expected an address; found an empty text", hint };
  if (text.includes("${"))
    return {
      refused: "variables are read in header values only",
      hint: "give the address by an input instead"
    };
  let index = text.search(/[\s\p{Cc}\p{Cf}]/u);
  if (index >= 0)
    return { refused: "an address holds no blanks", hint, index };
  if (!URL.canParse(text))
    return { refused: "expected an address that begins with http:// or https://", hint };
  let url = new URL(text);
  return /^https?:\/\//i.test(text) ? url.search !== "" || url.hash !== "" || /[?#]$/.test(text) ? {
    refused: "a base address has no query and no fragment",
    hint: "paths are joined to it; give keys as headers"
  } : {
    value: url.username === "" && url.password === "" ? { url: text, secrets: [] } : splitCredentials(url)
  } : { refused: `expected an address that begins with http:// or https://${/^[a-z]+:\/\//i.test(text) ? `; found ${url.protocol}//` : ""}`, hint };
}
function splitCredentials(url) {
  let user = decoded(url.username), password = decoded(url.password), basic = base64(`${user}:${password}`), secrets = password === "" ? [user, url.username, basic] : [password, url.password, basic];
  return url.username = "", url.password = "", {
    url: url.href,
    authorization: new Secret(`Basic ${basic}`),
    secrets: [...new Set(secrets)]
  };
}
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
var base64 = (text) => btoa(String.fromCharCode(...new TextEncoder().encode(text))), form = textOption({
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
var label = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?", longestScope = 500, named = ({ type, expected, form: form2, hint: hint2, most = 253 }) => textOption({
  type,
  expected,
  hint: "put it into quotes",
  schema: { pattern: form2.source, maxLength: most },
  parse: (written2) => {
    let value = written2.trim();
    return value.length <= most && form2.test(value) ? { value } : { refused: `expected ${expected}; found ${quote(written2)}`, hint: hint2 };
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
    doc: "Where tokens are requested.",
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
  aws: ({ aws }, spot) => readAwsPlan({
    ...defined({ region: aws.region }),
    service: aws.service ?? defaultOf(awsFields.service)
  }, spot),
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
function readAwsPlan({ region: written2, service }, spot) {
  let read = variablesOf(spot), named2 = written2 ?? read("AWS_REGION") ?? read("AWS_DEFAULT_REGION");
  if (named2 === void 0)
    return missing(spot, "region", "set `region`, or AWS_REGION in the step's `env`");
  if (!isHeld(spot, "region", named2, region))
    return;
  let credentials2 = readAws(named2, spot);
  return credentials2 && { kind: "aws", region: named2, service, credentials: credentials2 };
}
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
  let path = read("AZURE_FEDERATED_TOKEN_FILE");
  if (path !== void 0)
    return { kind: "file", path: new Secret(path) };
  let url = read("ACTIONS_ID_TOKEN_REQUEST_URL"), token = read("ACTIONS_ID_TOKEN_REQUEST_TOKEN");
  return url !== void 0 && token !== void 0 ? { kind: "github", url: new Secret(url), token: secretly(spot, token) } : missing(spot, "credentials", "give the job `permissions: id-token: write`, or set AZURE_CLIENT_SECRET or AZURE_FEDERATED_TOKEN_FILE");
}
var variablesOf = ({ reading: { environment } }) => environment ? (name2) => readVariable(name2, environment) : (name2) => `\${${name2}}`;
function isHeld(spot, key, value, option) {
  let parsed = value.includes("${") && !spot.reading.environment ? { value } : option.parse(value);
  if ("value" in parsed)
    return !0;
  let written2 = entryOf(spot.node, key)?.value, at = written2 ? { ...spot, node: written2, path: `${spot.path}.${key}` } : spot, message = parsed.refused.replace(/; found .*$/s, "");
  return mistake(at, {
    message: written2 ? message : `the ${key} in the environment: ${message}`,
    hint: parsed.hint
  }), !1;
}
var isHttp = (text) => /^(https?:\/\/|\$\{)/i.test(text) && (text.startsWith("${") || URL.canParse(text));
function secretly({ reading }, value) {
  return reading.environment && reading.secrets.add(value), new Secret(value);
}
var missing = (spot, what, hint2) => mistake(spot, { message: `no ${what} given`, hint: hint2 });

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
  ].some((path) => isGiven(...path) === isGiven("auth")) : !1;
}
var isAuthorization = (header) => header.toLowerCase() === "authorization", isAuthorised = (headers2) => Object.keys(headers2).some(isAuthorization), accessAddresses = ({ url, auth: auth2 }) => [
  { path: ["url"], url, role: "source" },
  ...tokenAddresses(auth2).map(({ path, url: url2 }) => ({ path: ["auth", ...path], url: url2, role: "source" }))
];
function tokenAddresses(auth2) {
  if (auth2?.kind === "oauth2")
    return [{ path: ["oauth2", "token-url"], url: auth2.tokenUrl }];
  let tokenSource = auth2?.kind === "azure" ? { path: ["azure"], url: auth2.authorityUrl } : auth2?.kind === "aws" && auth2.credentials.kind === "web-identity" ? { path: ["aws"], url: auth2.credentials.stsUrl } : void 0;
  return tokenSource && !isCloudsOwn(new URL(tokenSource.url)) ? [tokenSource] : [];
}
var azureHosts = [
  "login.microsoftonline.com",
  "login.microsoftonline.us",
  "login.partner.microsoftonline.cn"
], isCloudsOwn = ({ protocol, host }) => protocol === "https:" && (azureHosts.includes(host) || /^sts\.[a-z0-9-]+\.amazonaws\.com(\.cn)?$/.test(host));

// build/providers/aws.js
var awsFields2 = {
  region: {
    option: region,
    doc: "Region of the account that is queried.",
    otherwise: "`AWS_REGION`",
    example: "eu-west-1"
  },
  url: {
    option: baseUrl,
    doc: "An address that is queried in place of AWS's own endpoints.",
    otherwise: "AWS's endpoints of the region"
  },
  ...accessFields
};
function awsSection(fields) {
  let plain = section(fields);
  return {
    ...plain,
    read: (spot) => {
      let values = plain.read(spot), { region: named2, auth: auth2, url } = values ?? {};
      if (!values || auth2 || url?.authorization)
        return values;
      let plan = readAwsPlan({ ...defined({ region: named2 }), service: "monitoring" }, spot);
      return plan && { ...values, region: plan.region, auth: plan };
    }
  };
}
var awsEndpoint = (service, region2) => `https://${service}.${region2}.amazonaws.com${region2.startsWith("cn-") ? ".cn" : ""}`;
function awsHttp(access, { service, needs, ...words }) {
  let { auth: auth2 } = access, signed = auth2?.kind === "aws" ? { ...access, auth: { ...auth2, service } } : access, http = sourceHttp(signed, { isLimited: (response) => limits.test(nameOf(response, parseObject(response.body))) });
  return {
    send: async (order, isOwn, context) => {
      let { response } = await http.ask(order, context);
      return openResponse(response, words, {
        isOwn,
        refused: (own, json) => explainError(own, json, { key: words.key, needs })
      });
    },
    startMeasuring: http.startMeasuring
  };
}
var limits = /Throttl|TooManyRequests|LimitExceeded/i, denials = /AccessDenied|NotAuthorized|UnauthorizedOperation/i, credentials = /UnrecognizedClient|ClientTokenId|Signature|ExpiredToken|AuthenticationToken/i, missing2 = /NotFound/i, wrong = /Validation|InvalidParameter|MissingParameter|MissingRequired|Malformed|InvalidRequest/i;
function nameOf({ status, headers: headers2 }, json) {
  if (status < 400)
    return "";
  let said = json?.__type ?? headers2["x-amzn-errortype"];
  return typeof said == "string" ? excerpt(said.replace(/:.*$/s, "").replace(/^.*#/s, ""), 80) : "";
}
function explainError(response, json, { key, needs }) {
  let name2 = nameOf(response, json);
  if (name2 === "")
    return;
  let text = `${name2}: ${excerpt(String(json?.message ?? json?.Message ?? ""), 300)}`;
  return limits.test(name2) ? refusal(`its limit is reached (${text})`, "use fewer objectives, or raise the quota") : denials.test(name2) ? {
    ...refusal(`it refuses access (${text})`, `does the policy of the keys allow ${needs}?`),
    isWrong: !0,
    isDenied: !0
  } : credentials.test(name2) ? {
    ...refusal(`it refuses the credentials (${text})`, `are the keys in the environment valid for ${key}.region, and not expired?`),
    isWrong: !0
  } : missing2.test(name2) ? { ...refusal(text), isMissing: !0 } : wrong.test(name2) ? { ...refusal(`it refuses the query: ${text}`), isWrong: !0 } : refusal(`it responded with ${response.status}: ${text}`);
}

// build/providers/cloudwatch/query.js
function writeQuery(query, counts, window) {
  if (query.kind === "metric") {
    let dimensions = Object.entries(query.dimensions).map(([name2, value]) => `${name2}=${value}`), of = dimensions.length > 0 ? ` {${dimensions.join(", ")}}` : "";
    return `${query.stat} of ${query.namespace} ${query.metric}${of}`;
  }
  let commands = counts ? `${query.commands} | stats count(*) as n` : query.commands;
  return window ? fillQuery(commands, window) : commands;
}

export {
  tlsFiles,
  parseBaseUrl,
  baseUrl,
  accessFields,
  buildAccess,
  accessMistakes,
  accessAddresses,
  awsFields2 as awsFields,
  awsSection,
  awsEndpoint,
  awsHttp,
  writeQuery
};

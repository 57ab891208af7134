import {
  readPlainFile
} from "./shared-files-plain-file.js";
import {
  parseObject
} from "./shared-model-basics-parse-json.js";
import {
  fetchText,
  redirectOf
} from "./shared-net-http.js";
import {
  basicHeader,
  proxyFor
} from "./shared-net-proxy.js";
import {
  revealed
} from "./shared-model-secret.js";
import {
  joinUrl
} from "./shared-net-join-url.js";
import {
  excerpt,
  isHtml
} from "./shared-net-redaction-excerpt.js";
import {
  defined
} from "./shared-model-basics-defined.js";

// build/providers/outcome.js
var refusal = (detail, hint) => ({
  kind: "failed",
  detail,
  ...defined({ hint })
});
function openResponse(response, words, { isOwn, refused: refused2 }) {
  if (response.kind === "failed")
    return explainFailure(response, words);
  let { status, body, truncated } = response, json = truncated ? void 0 : parseObject(body), own = refused2(response, json);
  if (own)
    return own;
  if (status !== 200)
    return explainStatus(response, words);
  if (truncated)
    return { ...refusal("the response is too large to read", words.lessHint), tooLarge: !0 };
  if (isHtml(body)) {
    let title = excerpt(body, 80);
    return refusal(`it responded with HTML, not JSON${title ? ` ("${title}")` : ""}`, `is this a login page or the wrong path? ${words.key}.url is ${words.base}`);
  }
  return json && isOwn(json) ? { kind: "opened", json } : refusal(body.trim() === "" ? "its response has an empty body" : `its response is not what ${words.title} returns: "${excerpt(body, 80)}"`, `is ${words.key}.url the base URL of ${words.api}?`);
}
function explainFailure({ reason, message, hint }, { key }) {
  return reason === "auth" || reason === "aborted" ? refusal(message, hint) : reason === "timeout" ? refusal(message, "the query may be too expensive, or the server overloaded") : reason === "refused-address" ? refusal(message, "link-local and metadata addresses are never contacted") : reason === "tls" && hint !== void 0 ? refusal(message, `give the certificate's authority as a PEM file: ${key}.tls.ca`) : refusal(message, `is ${key}.url right, and reachable from where this runs?`);
}
var explainDenial = (status, { key, headers }, text) => refusal(`it refuses access (${status})${text ? `: ${text}` : ""}`, `give credentials in ${key}.auth, or as ${headers ?? `${key}.headers`}, for example \`Authorization: Bearer …\``);
function explainStatus(response, words) {
  let { status, body } = response, { key, base, headers = `${key}.headers` } = words, to = redirectOf(response);
  if (to)
    return refusal(`it redirects to ${to.origin}`, `headers are not sent to another origin: give that address as ${key}.url, or the credentials that a login page asks for as ${headers}`);
  if (status === 401 || status === 403)
    return explainDenial(status, words);
  let shown = excerpt(body, 80), detail = `it responded with ${status}${shown && status !== 404 ? `: "${shown}"` : ""}`;
  return status === 404 || status === 400 ? refusal(detail, `is a path prefix missing? ${key}.url is ${base}`) : refusal(detail, status === 429 ? limitHint(response) : void 0);
}
function limitHint({ headers }) {
  let limited = Object.entries(headers).filter(([name]) => limits.test(name));
  if (limited.length !== 0)
    return `it says ${limited.map(([name, value]) => `${name}: ${excerpt(value, 40)}`).join(", ")}`;
}
var limits = /^(retry-after|x-ratelimit-.*|ratelimit(-.*)?)$/;

// build/net/auth/aws.js
import aws4 from "./vendor/aws4.js";

// build/net/auth/authorizer.js
var refused = (message, hint) => ({
  kind: "failed",
  reason: "auth",
  message,
  ...defined({ hint })
});

// build/net/auth/token-endpoint.js
var timeoutMs = 1e4, maxBytes = 2e5, usualLifeMs = 3e5;
async function requestToken(order, context) {
  let response = await fetchText({
    ...order,
    timeoutMs,
    maxBytes,
    signal: context.signal,
    proxy: proxyFor(order.url, context.proxies)
  }), { origin } = new URL(order.url);
  if (response.kind === "failed") {
    if (response.reason === "aborted")
      return response;
    let passing = response.reason === "refused" || response.reason === "reset" || response.reason === "dns";
    return { ...refused(`no token from ${origin}: ${response.message}`), passing };
  }
  if (response.status >= 200 && response.status < 300 && !response.truncated)
    return response;
  let why = response.truncated ? "its response is too large" : `it responded with ${response.status}${wordsOf(response.body)}`;
  return {
    ...refused(`no token from ${origin}: ${why}`, "are the credentials right, and is this who they are for?"),
    passing: response.status === 429 || response.status >= 500
  };
}
function wordsOf(body) {
  let { error, error_description: description, message } = parseObject(body) ?? {}, words = [typeof error == "object" && error !== null ? error.message : error, description, message].filter((word) => typeof word == "string"), text = excerpt(words.length > 0 ? words.join(": ") : body, 200);
  return text === "" ? "" : `: ${text}`;
}
async function postForToken({ url, form, headers = {} }, context) {
  let sentAt = context.clock.now(), response = await requestToken({
    url,
    method: "POST",
    headers: {
      ...headers,
      "content-type": "application/x-www-form-urlencoded",
      accept: "application/json"
    },
    body: new URLSearchParams(form).toString()
  }, context);
  if (response.kind === "failed")
    return response;
  let { access_token: token, expires_in: seconds } = parseObject(response.body) ?? {};
  if (!isToken(token))
    return noToken(response);
  context.hide(token);
  let lifeMs = Number(seconds) > 0 ? Number(seconds) * 1e3 : usualLifeMs;
  return { kind: "lent", value: token, expiresAt: sentAt + lifeMs };
}
var isToken = (token) => typeof token == "string" && /^[\x21-\x7e]+$/.test(token);
function noToken({ url, body }) {
  let what = isHtml(body) ? "it responded with a page" : "its response has none";
  return refused(`no token from ${new URL(url).origin}: ${what}`, "is this the address that gives tokens?");
}

// build/net/auth/identity.js
var largestBytes = 1024 * 1024;
async function readCredentialFile(path) {
  let read = await readPlainFile(path, largestBytes);
  return read.kind === "bytes" ? read.bytes.toString("utf8") : refused(`the file of credentials ${path} cannot be read: ${read.why}`);
}
async function readIdentityFile(path, { hide }) {
  let text = await readCredentialFile(path);
  if (typeof text != "string")
    return text;
  let token = text.trim();
  return isToken(token) ? (hide(token), token) : refused(`the file of credentials ${path} holds no token`);
}
async function readWorkflowIdentity({ url, token }, audience2, context) {
  let endpoint = new URL(url);
  endpoint.searchParams.set("audience", audience2);
  let response = await requestToken({ url: endpoint.href, headers: { authorization: `Bearer ${token}` } }, context);
  if (response.kind === "failed")
    return response;
  let { value } = parseObject(response.body) ?? {};
  return isToken(value) ? (context.hide(value), value) : noToken(response);
}

// build/net/auth/kept.js
function keep(obtain) {
  let kept, underway, renew = async (context) => {
    let now = context.clock.now(), found = await obtain(context);
    return found.kind === "lent" && (kept = {
      lent: found,
      until: Math.max(found.expiresAt - 12e4, (now + found.expiresAt) / 2)
    }), found;
  };
  return {
    get: async (context) => kept && context.clock.now() < kept.until ? kept.lent : (underway ??= renew(context).finally(() => {
      underway = void 0;
    }), await underway),
    forget: (lent) => {
      kept?.lent === lent && (kept = void 0);
    }
  };
}
function withToken(obtain) {
  let tokens = keep(obtain);
  return async (_, context) => {
    let token = await tokens.get(context);
    return token.kind === "failed" ? token : {
      kind: "authorization",
      headers: { authorization: `Bearer ${token.value}` },
      forget: () => tokens.forget(token)
    };
  };
}

// build/net/auth/aws.js
function aws(plan) {
  let { region, service, credentials } = revealed(plan), keys = credentials.kind === "keys" ? void 0 : keep((context) => assumeRole(credentials, context));
  return async ({ url, method = "GET", headers = {}, body }, context) => {
    let lent = await keys?.get(context);
    if (lent?.kind === "failed")
      return lent;
    let { accessKeyId, secretAccessKey, sessionToken } = lent?.value ?? credentials, { host, pathname, search } = new URL(url), type = Object.entries(revealed(headers)).find(([name]) => name.toLowerCase() === "content-type")?.[1], request = {
      host,
      path: `${pathname}${search}`,
      method,
      service,
      region,
      body: revealed(body) ?? "",
      headers: {
        "X-Amz-Date": amzDate(context.clock.now()),
        ...type && { "Content-Type": type }
      },
      // A proxy may send the body in another form.
      extraHeadersToIgnore: { "content-length": !0 }
    }, signed = aws4.sign(request, {
      accessKeyId,
      secretAccessKey,
      ...defined({ sessionToken })
    }), sent = Object.entries(signed.headers ?? {}).map(([name, value]) => [
      name.toLowerCase(),
      String(value)
    ]).filter(([name]) => name === "authorization" || name.startsWith("x-amz-"));
    return {
      kind: "authorization",
      headers: Object.fromEntries(sent),
      ...lent && { forget: () => keys?.forget(lent) }
    };
  };
}
var amzDate = (now) => new Date(now).toISOString().replace(/[-:]|\.\d{3}/g, "");
async function assumeRole({ roleArn, tokenFile, sessionName, stsUrl }, context) {
  let token = await readIdentityFile(tokenFile, context);
  if (typeof token != "string")
    return token;
  let form = {
    Action: "AssumeRoleWithWebIdentity",
    Version: "2011-06-15",
    RoleArn: roleArn,
    RoleSessionName: sessionName,
    WebIdentityToken: token
  }, response = await requestToken({
    url: stsUrl,
    method: "POST",
    body: new URLSearchParams(form).toString(),
    headers: { "content-type": "application/x-www-form-urlencoded" }
  }, context);
  if (response.kind === "failed")
    return response;
  let read = (name) => new RegExp(`<${name}>\\s*([^<\\s]+)\\s*</${name}>`).exec(response.body)?.[1], [accessKeyId, secretAccessKey] = [read("AccessKeyId"), read("SecretAccessKey")], sessionToken = read("SessionToken"), expiresAt = Date.parse(read("Expiration") ?? "");
  if (!accessKeyId || !secretAccessKey || !sessionToken || Number.isNaN(expiresAt))
    return refused(`no keys from ${new URL(stsUrl).origin}: its response has none`);
  for (let secret of [secretAccessKey, sessionToken])
    context.hide(secret);
  return {
    kind: "lent",
    value: { kind: "keys", accessKeyId, secretAccessKey, sessionToken },
    expiresAt
  };
}

// build/net/auth/azure.js
var audience = "api://AzureADTokenExchange", assertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
function azure(plan) {
  let { authorityUrl, tenantId, clientId, scope, proof } = revealed(plan), url = `${authorityUrl.replace(/\/$/, "")}/${encodeURIComponent(tenantId)}/oauth2/v2.0/token`;
  return withToken(async (context) => {
    let proved = await prove(proof, context);
    return "kind" in proved ? proved : await postForToken({
      url,
      form: { grant_type: "client_credentials", client_id: clientId, scope, ...proved.form }
    }, context);
  });
}
async function prove(proof, context) {
  if (proof.kind === "secret")
    return { form: { client_secret: proof.secret } };
  let token = proof.kind === "file" ? await readIdentityFile(proof.path, context) : await readWorkflowIdentity(proof, audience, context);
  return typeof token != "string" ? token : { form: { client_assertion_type: assertionType, client_assertion: token } };
}

// build/net/auth/basic.js
function basic({ username, password }) {
  let authorization = basicHeader(username.reveal(), password.reveal());
  return async () => ({ kind: "authorization", headers: { authorization } });
}

// build/net/auth/bearer.js
var bearer = ({ token }) => async () => ({ kind: "authorization", headers: { authorization: `Bearer ${token.reveal()}` } });

// build/net/auth/google.js
import { createPrivateKey, sign } from "node:crypto";
var platformScope = "https://www.googleapis.com/auth/cloud-platform", usualTokenUrl = "https://oauth2.googleapis.com/token", exchanges = {
  service_account: signForToken,
  external_account: exchangeIdentity,
  authorized_user: (credentials, _, context) => refresh(credentials, context)
};
function google(plan) {
  let { credentialsFile, scope } = revealed(plan);
  return withToken(async (context) => {
    let text = await readCredentialFile(credentialsFile);
    if (typeof text != "string")
      return text;
    let credentials = parseObject(text) ?? {}, type = String(credentials.type);
    return Object.hasOwn(exchanges, type) ? await exchanges[type](credentials, scope, context) : refused(`the file of credentials ${credentialsFile} is of no type that is known here`, `known are ${Object.keys(exchanges).join(", ")}`);
  });
}
async function signForToken(credentials, scope, context) {
  let url = textOf(credentials.token_uri) ?? usualTokenUrl, key = textOf(credentials.private_key) ?? "";
  context.hide(key);
  let now = Math.floor(context.clock.now() / 1e3), claims = { iss: credentials.client_email, scope, aud: url, iat: now, exp: now + 3600 }, keyId = textOf(credentials.private_key_id), text = [{ alg: "RS256", typ: "JWT", ...defined({ kid: keyId }) }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join("."), assertion;
  try {
    assertion = `${text}.${sign("sha256", Buffer.from(text), createPrivateKey(key)).toString("base64url")}`;
  } catch {
    return refused("the private key in the file of credentials cannot be used");
  }
  return context.hide(assertion), await postForToken({ url, form: { grant_type: "urn:ietf:params:oauth:grant-type:jwt-bearer", assertion } }, context);
}
async function refresh(credentials, context) {
  let [clientId, clientSecret] = [
    textOf(credentials.client_id),
    textOf(credentials.client_secret)
  ], refreshToken = textOf(credentials.refresh_token);
  if (!clientId || !clientSecret || !refreshToken)
    return refused("the file of credentials is not complete");
  for (let secret of [clientSecret, refreshToken])
    context.hide(secret);
  let form = {
    grant_type: "refresh_token",
    client_id: clientId,
    client_secret: clientSecret,
    refresh_token: refreshToken
  };
  return await postForToken({ url: textOf(credentials.token_uri) ?? usualTokenUrl, form }, context);
}
async function exchangeIdentity(credentials, scope, context) {
  let url = textOf(credentials.token_url);
  if (!url || !URL.canParse(url))
    return refused("the file of credentials is not complete");
  let subject = await readSubject(credentials.credential_source, context);
  if (typeof subject != "string")
    return subject;
  let account = textOf(credentials.service_account_impersonation_url), form = {
    grant_type: "urn:ietf:params:oauth:grant-type:token-exchange",
    requested_token_type: "urn:ietf:params:oauth:token-type:access_token",
    audience: textOf(credentials.audience) ?? "",
    scope: account === void 0 ? scope : platformScope,
    subject_token_type: textOf(credentials.subject_token_type) ?? "",
    subject_token: subject
  }, federated = await postForToken({ url, form }, context);
  return federated.kind === "failed" || account === void 0 ? federated : await impersonate({ url: account, token: federated.value, scope }, context);
}
async function impersonate({ url, token, scope }, context) {
  let response = await requestToken({
    url,
    method: "POST",
    body: JSON.stringify({ scope: [scope], lifetime: "3600s" }),
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` }
  }, context);
  if (response.kind === "failed")
    return response;
  let { accessToken, expireTime } = parseObject(response.body) ?? {}, expiresAt = Date.parse(String(expireTime));
  return !isToken(accessToken) || Number.isNaN(expiresAt) ? noToken(response) : (context.hide(accessToken), { kind: "lent", value: accessToken, expiresAt });
}
async function readSubject(source, context) {
  let { file, url, headers, format } = source ?? {}, path = textOf(file), address = textOf(url), text = refused("the file of credentials names a source that is not known here");
  if (path !== void 0)
    text = await readCredentialFile(path);
  else if (address !== void 0 && URL.canParse(address)) {
    let sent = headersOf(headers);
    for (let value of Object.values(sent))
      context.hide(value);
    let response = await requestToken({ url: address, headers: sent }, context);
    text = response.kind === "failed" ? response : response.body;
  }
  if (typeof text != "string")
    return text;
  let { type, subject_token_field_name: field } = format ?? {}, token = type === "json" ? parseObject(text)?.[String(field)] : text.trim();
  return isToken(token) ? (context.hide(token), token) : refused("there is no token in what the file of credentials names");
}
var textOf = (value) => typeof value == "string" && value !== "" ? value : void 0, headersOf = (headers) => Object.fromEntries(Object.entries(headers ?? {}).map(([name, value]) => [name, String(value)]));

// build/net/auth/oauth2.js
function oauth2(plan) {
  let { tokenUrl: url, clientId, clientSecret, clientAuth, scopes, audience: audience2 } = revealed(plan), form = {
    grant_type: "client_credentials",
    ...scopes.length > 0 && { scope: scopes.join(" ") },
    ...defined({ audience: audience2 })
  };
  if (clientAuth === "form")
    return withToken((context) => postForToken({ url, form: { ...form, client_id: clientId, client_secret: clientSecret } }, context));
  let authorization = basicHeader(formEncoded(clientId), formEncoded(clientSecret));
  return withToken((context) => (context.hide(authorization), postForToken({ url, form, headers: { authorization } }, context)));
}
var formEncoded = (text) => new URLSearchParams({ "": text }).toString().slice(1);

// build/net/auth/authorizers.js
var makers = {
  basic,
  bearer,
  oauth2,
  aws,
  google,
  azure
};
function authorizerOf(plan) {
  return makers[plan.kind](plan);
}

// build/net/auth/fetch-authorized.js
async function fetchAuthorized(order, authorize, context) {
  if (!authorize)
    return await fetchText(order);
  for (let mayRenew = !0; ; mayRenew = !1) {
    let authorization = await authorize(order, context);
    if (authorization.kind === "failed")
      return authorization;
    let response = await fetchText({
      ...order,
      headers: { ...order.headers, ...authorization.headers }
    });
    if (response.kind === "failed" || response.status !== 401 || !authorization.forget || !mayRenew)
      return response;
    authorization.forget();
  }
}

// build/providers/source-http.js
var usualTimeoutMs = 3e4, maxBytes2 = 4e6, tries = 3, retriesOfRun = 20, firstPauseMs = 300, longestRetryAfterMs = 5e3, longestResetMs = 6e4, measuringMs = 8 * 6e4;
function sourceHttp({ url, headers, auth, tls }, { resetHeader, isLimited = () => !1 } = {}) {
  let authorize = auth && authorizerOf(auth), route = tls && { tls }, retriesLeft = retriesOfRun, deadline = Number.POSITIVE_INFINITY, send = ({ path, timeoutMs: timeoutMs2 = usualTimeoutMs, headers: more, ...order }, context) => fetchAuthorized({
    ...order,
    url: joinUrl(url, path),
    headers: { ...headers, accept: "application/json", ...more },
    timeoutMs: timeoutMs2,
    maxBytes: maxBytes2,
    signal: context.signal,
    proxy: proxyFor(url, context.proxies),
    ...defined({ route })
  }, authorize, context);
  return {
    send,
    ask: async (order, context) => {
      for (let retry = 0; ; retry += 1) {
        let sentAt = context.clock.now(), leftMs = deadline - sentAt;
        if (leftMs <= 0)
          return { response: tooLate, sentAt, receivedAt: sentAt };
        let timeoutMs2 = Math.min(order.timeoutMs ?? usualTimeoutMs, leftMs), response = await send({ ...order, timeoutMs: timeoutMs2 }, context), reply = { response, sentAt, receivedAt: context.clock.now() }, mayPass = isPassing(response) || response.kind === "answer" && isLimited(response);
        if (retry + 1 >= tries || !mayPass || context.signal.aborted || retriesLeft <= 0)
          return reply;
        let untilResetMs = resetMs(response, resetHeader);
        if (untilResetMs !== void 0 && untilResetMs > longestResetMs)
          return reply;
        retriesLeft -= 1, await context.clock.sleep(untilResetMs ?? pauseMs(response, retry, context), context.signal);
      }
    },
    startMeasuring: ({ clock }) => {
      deadline === Number.POSITIVE_INFINITY && (deadline = clock.now() + measuringMs);
    }
  };
}
var tooLate = {
  kind: "failed",
  reason: "timeout",
  message: `the ${measuringMs / 6e4} minutes in which everything has to be read are over`
};
function isPassing(response) {
  return response.kind === "failed" ? response.passing ?? (response.reason === "refused" || response.reason === "reset" || response.reason === "dns") : response.status === 429 || response.status >= 500;
}
function pauseMs(response, retry, { random }) {
  let requested = response.kind === "answer" ? Number(response.headers["retry-after"]) * 1e3 : Number.NaN;
  return requested >= 0 ? Math.min(requested, longestRetryAfterMs) : firstPauseMs * 2 ** retry * (0.5 + random());
}
function resetMs(response, header) {
  if (response.kind !== "answer" || response.status !== 429 || header === void 0)
    return;
  let seconds = Number.parseFloat(response.headers[header] ?? "");
  return seconds >= 0 ? seconds * 1e3 : void 0;
}

// build/model/basics/format-quantile.js
var formatQuantile = (quantile) => `p(${Number((100 * quantile).toFixed(10))})`;

export {
  refusal,
  openResponse,
  explainDenial,
  sourceHttp,
  formatQuantile
};

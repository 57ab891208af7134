import {
  blockingRules,
  verdicts
} from "./shared-config-inputs.js";
import {
  oneLine
} from "./shared-net-redaction-excerpt.js";
import {
  defined
} from "./shared-model-basics-defined.js";

// build/publish/comment-marker.js
function buildMarker(of, { state, commit }) {
  return `${markerOf(of)} state=${state}${commit === void 0 ? "" : ` commit=${commit}`} -->`;
}
var hasMarker = (body, of) => body.startsWith(`${markerOf(of)} `);
function parseMarker(body) {
  let form = /^<!-- reliability-gate (?:service|group)=\S+ state=(green|cancelled|blocks)(?: commit=([0-9a-f]+))? -->/, [, state, commit] = form.exec(body) ?? [];
  return { state: state === "green" || state === "cancelled" ? state : "blocks", ...defined({ commit }) };
}
var markerOf = (of) => `<!-- reliability-gate ${"service" in of ? `service=${encodeName(of.service)}` : `group=${encodeName(of.group)}`}`, encodeName = (name) => encodeURIComponent(name.toWellFormed()).replaceAll("-", "%2D");

// build/publish/commit-status.js
var contextPrefix = "reliability-gate/", longestDescription = 140, states = {
  pending: { state: "pending", prefix: "" },
  success: { state: "success", prefix: "" },
  failure: { state: "failure", prefix: "" },
  neutral: { state: "success", prefix: "neutral, does not block: " },
  cancelled: { state: "error", prefix: "" }
};
function buildStatus({ sha, service, detailsUrl }, of, title2) {
  let { state, prefix } = states[of];
  return {
    sha,
    context: `${contextPrefix}${service}`,
    state,
    description: shorten(prefix + oneLine(title2), longestDescription),
    ...detailsUrl && { targetUrl: detailsUrl }
  };
}
function parseStatus(context, description) {
  if (!context.startsWith(contextPrefix))
    return;
  let { prefix } = states.neutral, title2 = description.startsWith(prefix) ? description.slice(prefix.length) : description;
  return { service: context.slice(contextPrefix.length), title: title2 };
}
function shorten(text, length) {
  if (text.length <= length)
    return text;
  let kept = "";
  for (let character of text) {
    if (kept.length + character.length > length - 1)
      break;
    kept += character;
  }
  return `${kept}…`;
}

// build/publish/denial.js
function denialOf(result, what) {
  let hint = result.kind === "refused" ? result.hint : void 0;
  return { kind: "denied", why: `${what}: ${result.message}`, ...defined({ hint }) };
}

// build/publish/shed.js
var budgetsInBytes = [6e4, 3e4, 1e4];
async function sendShedding(body, send) {
  let sent, result;
  for (let budget of budgetsInBytes) {
    let text = body(budget);
    if (result && text === sent)
      break;
    if (result = await send(text), result.kind !== "refused" || result.status !== 422)
      return result;
    sent = text;
  }
  return result;
}

// build/publish/check-run.js
var isShared = (check) => check.kind === "open" && check.group !== void 0, checkPrefix = "Reliability Gate: ", checkName = (service) => `${checkPrefix}${service}`, serviceOfCheck = (name) => name.startsWith(checkPrefix) ? name.slice(checkPrefix.length) : void 0, longestExternalId = 255, groupId = (group) => `reliability-gate group=${encodeName(group)}`.slice(0, longestExternalId);
function externalIdOf({ group, detailsUrl }) {
  return group !== void 0 ? groupId(group) : detailsUrl && `reliability-gate run=${detailsUrl}`.slice(0, longestExternalId);
}
async function openCheck(store, order) {
  let { sha, service, detailsUrl, group } = order, target = {
    sha,
    service,
    ...detailsUrl && { detailsUrl },
    ...defined({ group })
  }, created = await store.createCheck(newCheck(target));
  if (created.kind === "ok") {
    let { id, app } = created.value;
    return { ...target, kind: "open", id, ...app && { app } };
  }
  return created.kind === "failed" ? { ...target, kind: "unopened" } : (await store.createCommitStatus(buildStatus(target, "pending", "in progress"))).kind === "ok" ? { ...target, kind: "status" } : { ...target, ...denialOf(created, "neither a check nor a commit status could be set") };
}
async function closeCheck(store, check, closing) {
  if (check.kind === "denied")
    return { kind: "denied", why: check.why, ...defined({ hint: check.hint }) };
  if (check.kind === "status")
    return closeStatus(store, check, closing);
  let { summary, ...rest } = closing, id = check.kind === "open" ? check.id : await findLost(store, check), closed = await sendShedding(summary, (text) => {
    let outcome = { ...rest, title: oneLine(rest.title), summary: text };
    return id === void 0 ? store.createCheck(newCheck(check, outcome)) : store.updateCheck(id, outcome);
  });
  if (closed.kind === "ok")
    return { kind: "published", ...closed.value.url && { url: closed.value.url } };
  if (closed.kind === "failed")
    return denialOf(closed, "the check could not be closed");
  let instead = await closeStatus(store, check, closing);
  return instead.kind === "published" ? instead : denialOf(closed, "the check could not be closed");
}
async function findLost(store, target) {
  let externalId = externalIdOf(target);
  if (externalId === void 0)
    return;
  let listed = await store.listChecks(target.sha, checkName(target.service));
  if (listed.kind === "ok")
    return listed.value.find((check) => check.conclusion === null && check.externalId === externalId)?.id;
}
function conclusionOf(verdict, { blocks, advisory }) {
  return blocks && !advisory ? "failure" : verdict === "pass" || verdict === "warn" ? "success" : "neutral";
}
async function closeStatus(store, target, { conclusion, title: title2 }) {
  let set = await store.createCommitStatus(buildStatus(target, conclusion, title2));
  return set.kind === "ok" ? { kind: "published" } : denialOf(set, "the commit status could not be set");
}
function newCheck(target, outcome) {
  let { sha, service, detailsUrl } = target, externalId = externalIdOf(target);
  return {
    sha,
    name: checkName(service),
    ...externalId && { externalId },
    ...detailsUrl && { detailsUrl },
    ...defined({ outcome })
  };
}

// build/publish/check-title.js
var title = new RegExp(`^(?<verdict>${verdicts.join("|")})(?<advisory> \\(advisory(?:, would have blocked(?: by (?<rule>${blockingRules.join("|")}))?)?\\))?: (?<reason>[^]*)$`);
function formatCheckVerdict({ verdict, advisory, wouldBlock }) {
  return !advisory || verdict === "pass" ? verdict : wouldBlock ? `${verdict} (advisory, would have blocked${wouldBlock === verdict ? "" : ` by ${wouldBlock}`})` : `${verdict} (advisory)`;
}
function parseCheckTitle(text) {
  let found = title.exec(text)?.groups;
  if (!found)
    return;
  let verdict = found.verdict, advisory = found.advisory !== void 0, rule = found.rule ?? (isRule(verdict) ? verdict : void 0), wouldBlock = found.advisory?.includes("would have blocked") ? rule : void 0;
  return { verdict, advisory, ...wouldBlock && { wouldBlock }, reason: found.reason ?? "" };
}
var isRule = (verdict) => blockingRules.includes(verdict);

export {
  buildMarker,
  hasMarker,
  parseMarker,
  parseStatus,
  denialOf,
  sendShedding,
  isShared,
  checkName,
  serviceOfCheck,
  groupId,
  openCheck,
  closeCheck,
  conclusionOf,
  formatCheckVerdict,
  parseCheckTitle
};

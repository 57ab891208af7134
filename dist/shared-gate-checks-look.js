import {
  checkAs,
  checkKinds,
  sendOnce
} from "./shared-config-options.js";
import {
  boundsOf
} from "./shared-providers-cloudwatch-ask.js";
import {
  proxyFor
} from "./shared-net-proxy.js";
import {
  assertAllowedUrl
} from "./shared-net-addresses-address-guard.js";
import {
  joinUrl
} from "./shared-net-join-url.js";
import {
  Problem
} from "./shared-model-problem.js";
import {
  defined
} from "./shared-model-basics-defined.js";

// build/gate/checks/look.js
var lookOf = (plan, machine) => async (check, context) => {
  let { how, timeoutMs, address } = check, { signal, proxies } = context;
  if (how.by === "kind") {
    let kind = checkKinds.find(({ id }) => id === check.kind);
    if (!kind || !("load" in kind))
      throw new TypeError(`there is no check ${check.kind}`);
    return within(timeoutMs, kind.load().then(({ look }) => look(how.settings, { timeoutMs, signal, machine })));
  }
  if (how.by === "readiness") {
    let url = addressOf(address, plan);
    return checkAs(plan.load, how.protocol)({ url, timeoutMs, signal });
  }
  let { request, origin } = how, own = origin === void 0 ? targetOf(plan) : { url: origin, headers: {} }, proxy = proxyFor(joinUrl(own.url, "/"), proxies);
  return sendOnce({ request, ...own, timeoutMs, signal, ...defined({ proxy }) });
};
function targetOf({ target: { from, headers, route } }) {
  return { url: from.kind === "url" ? from.url : "http://localhost", headers, ...defined({ route }) };
}
function addressOf(address, { target: { from } }) {
  return `http://${from.kind === "url" && address.startsWith(":") ? new URL(from.url).hostname : ""}${address}`;
}
function assertTarget(checks, { target, policy }) {
  let first = checks.find(({ how, url }) => how.by !== "kind" && url === void 0);
  if (!first)
    return;
  let { from, route } = target;
  if (from.kind === "url") {
    assertAllowedUrl(from.url, boundsOf(policy), route?.address);
    return;
  }
  let message = `the check ${first.name} asks the target, whose address is not given`;
  throw new Problem("config", message, {
    hint: "give target.url or --target, or write the whole address of the service"
  });
}
async function within(timeoutMs, looked) {
  let late = Promise.withResolvers(), timer = setTimeout(() => late.resolve({ kind: "bad", what: `no answer within ${timeoutMs} ms` }), timeoutMs);
  try {
    return await Promise.race([looked, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

export {
  lookOf,
  assertTarget
};

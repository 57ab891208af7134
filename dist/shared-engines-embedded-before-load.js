import {
  protocols
} from "./shared-language-responses-captures.js";
import {
  reach
} from "./shared-engines-embedded-protocols-http-request-as.js";
import {
  Problem
} from "./shared-model-problem.js";

// build/engines/embedded/deployed.js
var deployedAt = ({ url, headers, route, timeoutMs, signal, proxy }, load) => ({
  url,
  timeoutMs,
  signal,
  reach: async (address) => {
    let to = address ?? url, isOwnHost = new URL(to).hostname === new URL(url).hostname, reached = { timeoutMs, proxy: address === void 0 ? proxy : void 0, ...route && isOwnHost && { route } }, { options } = await reach(to, reached, load);
    return { options, headers: isOwnHost ? headers : {} };
  }
});

// build/engines/embedded/before-load.js
async function learnRequests(load, at) {
  let learnt = [...load.requests];
  for (let { id, learn } of protocols) {
    let own = load.requests.flatMap((request, index) => request.protocol === id ? [{ index, request }] : []);
    if (!learn || own.length === 0)
      continue;
    let settings = own.map(({ request }) => request.settings), found = await (await learn()).learn(settings, deployedAt(at, load));
    for (let [place, { index, request }] of own.entries())
      learnt[index] = { ...request, settings: settingsOf(found[place], request.name) };
  }
  return learnt;
}
function settingsOf(learnt, name) {
  if ("settings" in learnt)
    return learnt.settings;
  let { message, hint } = learnt;
  throw new Problem("target", `${name}: ${message}`, hint === void 0 ? {} : { hint });
}
async function probeRequest({ protocol, settings }, load, at) {
  let { probe } = protocols.find(({ id }) => id === protocol) ?? {};
  return probe ? (await probe()).probe(settings, deployedAt(at, load)) : { kind: "other" };
}

export {
  deployedAt,
  learnRequests,
  probeRequest
};

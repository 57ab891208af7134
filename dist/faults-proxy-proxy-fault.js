import {
  Problem
} from "./shared-model-problem.js";
import "./shared-model-basics-defined.js";

// build/faults/proxy/proxy-fault.js
var open = async (settings, { proxies }) => {
  let { proxy: name, disturbance } = settings, proxy = proxies.get(name);
  if (!proxy)
    throw new Problem("fault", `there is no proxy before ${name}`, {
      hint: `give dependencies.${name} with \`listen\` and \`upstream\``
    });
  return {
    injection: { proxy: name },
    inject: () => proxy.disturb(disturbance),
    status: async () => proxy.disturbance() === disturbance ? "active" : "ended",
    mend: "end the process that holds the proxy, and start it again"
  };
}, revert = async (injection, { proxies }) => {
  let { proxy: name } = injection ?? {}, proxy = proxies.get(name ?? "");
  return proxy?.disturbance() ? (await proxy.disturb(void 0), "undone") : "was not there";
};
export {
  open,
  revert
};

import {
  commandFields,
  usualTimeoutMs
} from "./shared-faults-command-options.js";
import {
  duration,
  integer,
  percentage
} from "./shared-language-scalars-amounts.js";
import {
  readSection,
  section,
  sectionSchema
} from "./shared-language-section.js";
import {
  flag,
  name
} from "./shared-language-scalars-texts.js";
import {
  textOption
} from "./shared-language-text-option.js";
import {
  mistake,
  refer
} from "./shared-language-yaml-reading.js";
import {
  formatDuration,
  formatNumber,
  formatRatio
} from "./shared-model-basics-units.js";
import {
  excerpt
} from "./shared-net-redaction-excerpt.js";
import {
  describe,
  entryOf,
  quote
} from "./shared-language-yaml-tree.js";
import {
  defined
} from "./shared-model-basics-defined.js";

// build/faults/command/kind.js
var commandKind = {
  id: "command",
  option: section(commandFields),
  describe: ({ command: { inject } }) => excerpt(inject, 100),
  switchMs: ({ command: { timeout = usualTimeoutMs } }) => timeout,
  load: () => import("./faults-command-command.js")
};

// build/faults/proxy/options.js
var longestMs = 6e4, bytesOf = { B: 1, kB: 1e3, MB: 1e6 }, bandwidth = textOption({
  type: "bandwidth",
  expected: "a bandwidth",
  hint: "such as 100kB/s",
  schema: { pattern: "^\\s*\\d+(\\.\\d+)?\\s*(B|kB|MB)\\s*/\\s*s\\s*$" },
  parse: (written) => {
    let [, amount, unit] = /^\s*(\d+(?:\.\d+)?)\s*(B|kB|MB)\s*\/\s*s\s*$/.exec(written) ?? [], value = Number(amount) * bytesOf[unit];
    return value >= 1 ? { value } : {
      refused: `expected a bandwidth of 1B/s or more; found ${quote(written)}`,
      hint: "such as 100kB/s"
    };
  }
}), dependency = {
  ...name,
  read: (spot) => {
    let read = name.read(spot);
    return read !== void 0 && refer(spot, "dependency", read), read;
  }
}, fields = {
  proxy: {
    option: dependency,
    required: !0,
    doc: "The dependency that is disturbed.",
    example: "payment"
  },
  latency: {
    option: duration({ least: 1, most: longestMs }),
    doc: "Delays each response by this much.",
    otherwise: "none",
    example: "300ms"
  },
  jitter: {
    option: duration({ least: 1, most: longestMs }),
    doc: "The latency varies by so much on both sides, evenly.",
    otherwise: "none",
    example: "50ms"
  },
  bandwidth: {
    option: bandwidth,
    doc: "The highest rate at which responses arrive.",
    otherwise: "no limit",
    example: "100kB/s"
  },
  slice: {
    option: integer({ least: 1, most: 1e6 }),
    doc: "Splits responses into pieces of this many bytes.",
    otherwise: "as they come",
    example: 64
  },
  timeout: {
    option: flag,
    doc: "A black hole: nothing gets through, and nothing comes back.",
    default: !1
  },
  reset: {
    option: flag,
    doc: "The request gets through, and the connection is reset in place of its response.",
    default: !1
  },
  refuse: { option: flag, doc: "New connections are refused.", default: !1 },
  down: {
    option: flag,
    doc: "New connections are refused, and those that are open are reset.",
    default: !1
  },
  error: {
    option: integer({ least: 400, most: 599 }),
    doc: "HTTP requests get this status, and the dependency is not contacted.",
    otherwise: "none",
    example: 503
  },
  share: {
    option: percentage,
    doc: "Of the requests, or where it is no HTTP of the connections.",
    otherwise: "all",
    example: "30%"
  }
}, endings = ["timeout", "reset", "refuse", "down", "error"], shapes = ["latency", "jitter", "bandwidth", "slice"], rules = {
  exclusive: endings.flatMap((one, index) => [
    ...endings.slice(index + 1).map((other) => [one, other]),
    ...shapes.map((shape) => [one, shape])
  ])
}, option = {
  type: "mapping",
  fields,
  schema: sectionSchema(fields, rules),
  read: (spot) => {
    let { values, whole } = readSection(fields, rules, spot), { proxy: proxy2, latency, jitter = 0, bandwidth: bytesPerSecond, slice, error, share } = values;
    if (!whole || proxy2 === void 0)
      return;
    if (jitter > (latency ?? 0))
      return mistake(spot, {
        message: "`jitter` is more than the `latency` that it varies",
        hint: "such as { latency: 300ms, jitter: 50ms }"
      });
    let disturbance = {
      ...defined({ latencyMs: latency, bytesPerSecond, sliceBytes: slice, error, share }),
      ...jitter > 0 && { jitterMs: jitter },
      ...values.timeout && { timeout: !0 },
      ...values.reset && { reset: !0 },
      ...values.refuse && { refuse: !0 },
      ...values.down && { down: !0 }
    };
    return effectsOf(disturbance).length > 0 ? { proxy: proxy2, disturbance } : mistake(spot, {
      message: "the proxy is to do nothing",
      hint: `give one of ${[...shapes, ...endings].map((key) => `\`${key}\``).join(", ")}`
    });
  }
};
function effectsOf(disturbance) {
  let { latencyMs, jitterMs, bytesPerSecond, sliceBytes, error } = disturbance, jitter = jitterMs === void 0 ? "" : ` ± ${formatDuration(jitterMs)}`;
  return [
    latencyMs !== void 0 && `${formatDuration(latencyMs)}${jitter} of latency`,
    bytesPerSecond !== void 0 && `${formatNumber(bytesPerSecond / 1e3)} kB/s at most`,
    sliceBytes !== void 0 && `pieces of ${sliceBytes} bytes`,
    disturbance.timeout && "a black hole",
    disturbance.reset && "resets in place of responses",
    disturbance.refuse && "refused connections",
    disturbance.down && "no connection at all",
    error !== void 0 && `${error} in place of responses`
  ].filter((effect) => typeof effect == "string");
}

// build/faults/proxy/kind.js
var proxy = {
  id: "proxy",
  option,
  describe: ({ proxy: dependency2, disturbance }) => {
    let { share } = disturbance, part = share === void 0 ? "" : ` for ${formatRatio(share)} of it`;
    return `${effectsOf(disturbance).join(", ")} at ${dependency2}${part}`;
  },
  load: () => import("./faults-proxy-proxy-fault.js")
};

// build/faults/faults.js
var faults = { command: commandKind, proxy }, kinds = Object.values(faults);
function faultKindOf({ kind }) {
  let found = kinds.find(({ id }) => id === kind);
  if (!found)
    throw new TypeError(`there is no fault ${kind}`);
  return found;
}
var faultIds = kinds.map(({ id }) => id), ids = faultIds.map((id) => `\`${id}\``).join(", "), faultOption = {
  type: "fault",
  schema: { anyOf: kinds.map(({ option: option2 }) => option2.schema) },
  read: (spot) => {
    let { node } = spot, kind = kinds.find(({ id }) => entryOf(node, id));
    if (!kind)
      return mistake(spot, {
        message: node.kind === "map" ? `expected a fault: one of the keys ${ids} says of which kind` : `expected a fault; found ${describe(node)}`,
        hint: "such as { proxy: payment, latency: 300ms }"
      });
    let settings = kind.option.read(spot);
    return settings === void 0 ? void 0 : { kind: kind.id, settings };
  }
};

export {
  faultKindOf,
  faultIds,
  faultOption
};

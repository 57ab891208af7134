import {
  list,
  resolveVariables
} from "./shared-language-list.js";
import {
  limits,
  mistake,
  secretsOfVariables,
  text
} from "./shared-language-scalars.js";
import {
  Secret
} from "./shared-model-secret.js";
import {
  describeKind
} from "./shared-language-yaml-tree.js";

// build/language/environment.js
var nameForm = "^[A-Za-z_][A-Za-z0-9_]{0,99}$", taken = {
  PORT: "give the port as `port`",
  COMPOSE_PROJECT_NAME: "the gate gives each side a name of its own",
  RELIABILITY_GATE_PROCESS: "the gate recognizes what it has started by it"
}, longestValue = 8e3, environment = {
  type: "variables",
  schema: {
    type: "object",
    propertyNames: { pattern: nameForm, not: { enum: Object.keys(taken) } },
    additionalProperties: { type: "string", maxLength: longestValue },
    maxProperties: limits.variables
  },
  read: (spot) => {
    let { node, reading } = spot;
    if (node.kind !== "map")
      return mistake(spot, {
        message: `expected a mapping of variable names to values; found ${describeKind(node)}`,
        hint: "such as { NODE_ENV: production }"
      });
    if (node.entries.length > limits.variables)
      return mistake(spot, { message: `more than ${limits.variables} variables` });
    let before = reading.found.length, pairs = node.entries.map((entry) => [entry.key, readVariable(entry, spot)]);
    return reading.found.length > before ? void 0 : Object.fromEntries(pairs);
  }
};
function readVariable({ key, at, value: node }, spot) {
  if (!new RegExp(nameForm).test(key))
    return mistake(spot, { message: "the name of a variable is made of letters, digits and underscores", at });
  if (Object.hasOwn(taken, key))
    return mistake(spot, {
      message: `the variable ${key} is set by the gate`,
      hint: taken[key],
      at
    });
  let own = { ...spot, node, path: `${spot.path}.${key}` };
  if (node.kind !== "text") {
    let hint = node.kind === "number" || node.kind === "boolean" ? "put the value into quotes" : void 0;
    return mistake(own, { message: `expected a text; found ${describeKind(node)}`, hint });
  }
  let resolved = resolveVariables(node.text, node.isLiteral ? void 0 : spot.reading.environment, "variable");
  if ("refused" in resolved) {
    let { refused: message, hint, index } = resolved, from = index !== void 0 && node.textAt !== void 0 ? node.textAt + index : void 0;
    return mistake(own, { message, hint, at: from });
  }
  let { text: text2, parts } = resolved.value;
  if (text2.length > longestValue || text2.includes("\0"))
    return mistake(own, { message: `expected a text of at most ${longestValue} characters` });
  for (let part of parts)
    spot.reading.secrets.add(part);
  return new Secret(text2);
}

// build/engines/foreign/settings.js
var mostArguments = 100, longestArgument = 2e3, toolFields = {
  command: {
    option: text({ most: 500, expected: "a program" }),
    doc: "The program, by its path from the working folder or its name on the PATH.",
    otherwise: "the one on the PATH, else the newest in the tool cache of the runner"
  },
  env: {
    option: environment,
    // biome-ignore lint/suspicious/noTemplateCurlyInString: as it is written in a config.
    doc: "Variables for the script, such as `BASE_URL: $target`. `$target` stands for the measured address; `${NAME}` is read from the environment, and is a secret.",
    otherwise: "none"
  },
  args: {
    option: list(text({ most: longestArgument, expected: "an argument" }), {
      most: mostArguments,
      what: "arguments"
    }),
    doc: "Arguments for the tool, besides those that the gate gives it. `$target` stands for the measured address.",
    otherwise: "none"
  }
}, withTarget = (written, url) => written.replaceAll("$target", () => url.replace(/\/+$/, "")), variablesFor = ({ settings: { env = {} }, machine }, own, url) => Object.fromEntries([
  ...Object.entries(machine.variables ?? {}).filter(([name]) => own.test(name)),
  ...Object.entries(env).map(([name, value]) => [name, withTarget(value.reveal(), url)])
]);
function hideVariables({ variables = {} }, own, context) {
  let given = Object.entries(variables).filter(([name]) => own.test(name));
  for (let secret of secretsOfVariables(Object.fromEntries(given)))
    context.hide(secret);
}
var throughProxy = (proxy) => proxy === void 0 ? {} : { HTTP_PROXY: proxy, HTTPS_PROXY: proxy };

export {
  environment,
  toolFields,
  withTarget,
  variablesFor,
  hideVariables,
  throughProxy
};

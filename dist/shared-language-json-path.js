// build/language/json-path.js
import { JSONPathEnvironment, jsonpath } from "./vendor/json-p3.js";
import { RE2JS } from "./vendor/re2js.js";
var { Match, Search } = jsonpath.functions, { NameSelector } = jsonpath.selectors, mostKept = 50;
function expressionFunction(original, test) {
  let kept = /* @__PURE__ */ new Map(), compile = (written) => {
    try {
      return original.call("", written), RE2JS.compile(withPlainDots(written));
    } catch {
      return;
    }
  }, { argTypes, returnType } = original;
  return {
    argTypes,
    returnType,
    call: (text, written) => {
      if (typeof text != "string" || typeof written != "string")
        return !1;
      kept.has(written) || (kept.size >= mostKept && kept.clear(), kept.set(written, compile(written)));
      let pattern = kept.get(written);
      return pattern !== void 0 && test(pattern, text);
    }
  };
}
var withPlainDots = (written) => written.replace(/\\.|\[(?:\\.|[^\]\\])*\]|\./gsu, (found) => found === "." ? "[^\\n\\r]" : found), environment = new JSONPathEnvironment();
environment.functionRegister.set("match", expressionFunction(new Match({ throwErrors: !0 }), (pattern, text) => pattern.matcher(text).matches()));
environment.functionRegister.set("search", expressionFunction(new Search({ throwErrors: !0 }), (pattern, text) => pattern.matcher(text).find()));
var compileJsonPath = (path) => environment.compile(path);
function compileFirst(path) {
  let query = compileJsonPath(path), keys = keysOf(query);
  return keys ? (value) => {
    let at = value;
    for (let key of keys)
      if (at = childOf(at, key), at === void 0)
        return;
    return at;
  } : (value) => query.query(value).nodes[0]?.value;
}
function keysOf(query) {
  if (query.singularQuery())
    return query.segments.map(({ selectors: [only] }) => only instanceof NameSelector ? only.name : only.index);
}
function childOf(value, key) {
  if (Array.isArray(value))
    return typeof key == "number" ? value.at(key) : void 0;
  if (!(typeof value != "object" || value === null || typeof key == "number"))
    return Object.hasOwn(value, key) ? value[key] : void 0;
}

export {
  compileJsonPath,
  compileFirst
};

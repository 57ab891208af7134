// build/language/json-path.js
import { JSONPathEnvironment, jsonpath } from "./vendor/json-p3.js";
import { RE2JS } from "./vendor/re2js.js";
var { Match, Search } = jsonpath.functions, mostKept = 50;
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

export {
  compileJsonPath
};

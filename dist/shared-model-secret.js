// build/model/secret.js
var Secret = class {
  #value;
  constructor(value) {
    this.#value = value;
  }
  reveal() {
    return this.#value;
  }
  /** Whether both are the same, which shows neither. */
  equals(other) {
    return this.#value === other.#value;
  }
  toJSON() {
    return concealed;
  }
  toString() {
    throw new TypeError("a secret is no text: what sends it has to reveal it");
  }
  [/* @__PURE__ */ Symbol.for("nodejs.util.inspect.custom")]() {
    return concealed;
  }
}, concealed = "***", revealed = (data) => walk(data);
function walk(data) {
  return data instanceof Secret ? data.reveal() : Array.isArray(data) ? data.map(walk) : typeof data != "object" || data === null ? data : Object.fromEntries(Object.entries(data).map(([key, value]) => [key, walk(value)]));
}
var withoutSecrets = (data) => JSON.parse(JSON.stringify(data));

export {
  Secret,
  revealed,
  withoutSecrets
};

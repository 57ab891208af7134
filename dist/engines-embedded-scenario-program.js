import {
  seededRandom
} from "./shared-stats-random.js";

// build/engines/embedded/scenario/program.js
import { CookieJar } from "./vendor/tough-cookie.js";

// build/engines/embedded/scenario/data.js
function rowsOf(data) {
  let all = data.map(({ name, columns, pick, rows }) => ({
    name,
    pick,
    keys: columns.map((column) => `${name}.${column}`),
    rows: JSON.parse(rows)
  }));
  return {
    of: (number, random) => {
      let values = /* @__PURE__ */ new Map();
      for (let { name, pick, keys, rows } of all) {
        if (pick === "unique" && number >= rows.length)
          return name;
        let at = pick === "random" ? Math.floor(random() * rows.length) : number % rows.length;
        for (let [column, key] of keys.entries())
          values.set(key, rows[at][column]);
      }
      return values;
    }
  };
}

// build/engines/embedded/scenario/values.js
var alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", Values = class {
  jar;
  given;
  captured = /* @__PURE__ */ new Map();
  constructor(given) {
    this.given = given, this.jar = given.jar;
  }
  capture(name, value) {
    this.captured.set(name, value);
  }
  /** Undefined of a name that nothing has. */
  of(placeholder) {
    switch (placeholder.kind) {
      case "value":
        return this.captured.get(placeholder.name) ?? this.given.rows.get(placeholder.name);
      case "braces":
        return "{{";
      case "uuid":
        return this.uuid();
      case "int":
        return this.between(placeholder.least, placeholder.most);
      case "text":
        return Array.from({ length: placeholder.length }, () => this.letter()).join("");
      case "timestamp":
        return Math.floor(this.given.startedAt);
      case "iteration":
        return this.given.number;
    }
  }
  /** A whole number, both ends included. */
  between(least, most) {
    return least + Math.floor(this.given.random() * (most - least + 1));
  }
  letter() {
    return alphabet[this.between(0, alphabet.length - 1)];
  }
  /** Version 4 (RFC 9562). */
  uuid() {
    let hex = (digits) => Array.from({ length: digits }, () => this.between(0, 15).toString(16)).join("");
    return `${hex(8)}-${hex(4)}-4${hex(3)}-${(8 + this.between(0, 3)).toString(16)}${hex(3)}-${hex(12)}`;
  }
};

// build/engines/embedded/scenario/program.js
var seedStep = 2654435761;
function programOf({ load, base, seed }, dynamics, { isStepCounted, wallOf, onRanOut }) {
  let { scenarios, requests, data = [], cookies, timeoutMs } = load;
  if (!scenarios && dynamics.every((one) => !one))
    return;
  let sides = base ? ["head", "base"] : ["head"], stepOf = (side, request) => {
    let at = side * requests.length + request;
    return { request: at, ...dynamics[at] && { dynamic: dynamics[at] } };
  }, flows = sides.flatMap((_, side) => scenarios ? scenarios.map(({ steps }, index) => ({
    series: side * scenarios.length + index,
    steps: steps.map(({ request, think }) => ({
      ...stepOf(side, request),
      ...think && { think }
    }))
  })) : requests.map((_2, request) => {
    let step = stepOf(side, request);
    return step.dynamic && { steps: [step] };
  })), rows = rowsOf(data);
  return {
    flows,
    series: sides.flatMap((side) => (scenarios ?? []).map(({ name }) => ({ side, name }))),
    mostMs: timeoutMs * Math.max(1, ...(scenarios ?? []).map(({ steps }) => steps.length)),
    isStepCounted,
    valuesOf: (number, dueAt) => {
      let random = seededRandom(seed + Math.imul(number + 1, seedStep)), own = rows.of(number, random);
      if (typeof own == "string") {
        onRanOut(own);
        return;
      }
      let jar = cookies ? new CookieJar(void 0, { rejectPublicSuffixes: !1 }) : void 0;
      return new Values({ number, startedAt: wallOf(dueAt), random, rows: own, jar });
    }
  };
}
export {
  programOf
};

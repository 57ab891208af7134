import {
  Values
} from "./shared-engines-embedded-scenario-values.js";
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

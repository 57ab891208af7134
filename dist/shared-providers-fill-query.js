import {
  windowMs
} from "./shared-promql-placeholders.js";

// build/providers/fill-query.js
function fillQuery(query, window) {
  let values = {
    window: Math.max(1, Math.round(windowMs(window) / 1e3)),
    start: Math.round(window.start * 1e3),
    end: Math.round(window.end * 1e3)
  };
  return query.replace(/\$(window|start|end)\b/g, (_, name) => String(values[name]));
}

export {
  fillQuery
};

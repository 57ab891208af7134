// build/engines/embedded/kind.js
var fineWindowSeconds = 0.5, windowSecondsOf = ({ spike, fine }) => spike || fine ? fineWindowSeconds : 2.5, embedded = {
  id: "embedded",
  can: { keys: "all", sends: "requests", sides: !0, steps: !0 },
  windowSeconds: windowSecondsOf,
  load: () => import("./engines-embedded-embedded.js")
};

export {
  windowSecondsOf,
  embedded
};

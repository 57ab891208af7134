// build/engines/embedded/kind.js
var spikeWindowSeconds = 0.5, windowSecondsOf = ({ spike }) => spike ? spikeWindowSeconds : 2.5, embedded = {
  id: "embedded",
  can: { keys: "all", sends: "requests", sides: !0, steps: !0 },
  windowSeconds: windowSecondsOf,
  load: () => import("./engines-embedded-embedded.js")
};

export {
  windowSecondsOf,
  embedded
};

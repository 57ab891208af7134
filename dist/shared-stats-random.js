// build/stats/random.js
function seededRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = state + 1831565813 >>> 0;
    let mixed = Math.imul(state ^ state >>> 15, state | 1);
    return mixed ^= mixed + Math.imul(mixed ^ mixed >>> 7, mixed | 61), ((mixed ^ mixed >>> 14) >>> 0) / 4294967296;
  };
}

export {
  seededRandom
};

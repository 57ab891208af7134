// build/stats/quantile-type7.js
function quantileOfSorted(sorted, q) {
  if (sorted.length === 0)
    return Number.NaN;
  let rank = (sorted.length - 1) * q, below = Math.floor(rank), low = sorted[below], high = sorted[Math.min(below + 1, sorted.length - 1)];
  return low + (rank - below) * (high - low);
}

export {
  quantileOfSorted
};

// build/stats/histogram.js
function bucketOf(us) {
  if (us < 2 * 256)
    return us;
  let shift = 23 - Math.clz32(us);
  return shift * 256 + (us >>> shift);
}
var isBucket = (bucket) => Number.isInteger(bucket) && bucket >= 0 && bucket < 6400;
function lowerBound(bucket) {
  if (bucket < 2 * 256)
    return bucket;
  let shift = Math.floor(bucket / 256) - 1;
  return (bucket - shift * 256) * 2 ** shift;
}
function bucketTime(bucket, { min, max }) {
  let middle = (lowerBound(bucket) + lowerBound(bucket + 1) - 1) / 2e3;
  return Math.min(max, Math.max(min, middle));
}
var Histogram = class {
  count = 0;
  sum = 0;
  min = Number.POSITIVE_INFINITY;
  max = 0;
  buckets = new Uint32Array(6400);
  /** Below the first of these buckets and from the second on, all are empty. */
  from = 6400;
  end = 0;
  record(ms, times = 1) {
    let us = Math.min(4294967295, Math.max(0, Math.round(ms * 1e3)));
    this.fill(bucketOf(us), times), this.count += times;
    let rounded = us / 1e3;
    this.sum += rounded * times, rounded < this.min && (this.min = rounded), rounded > this.max && (this.max = rounded);
  }
  add(data) {
    let { buckets } = data, bucket = 0;
    for (let i = 0; i < buckets.length; i += 2)
      bucket += buckets[i], isBucket(bucket) && this.fill(bucket, buckets[i + 1]);
    this.count += data.count, this.sum += data.sum, data.count > 0 && (this.min = Math.min(this.min, data.min), this.max = Math.max(this.max, data.max));
  }
  fill(bucket, times) {
    this.buckets[bucket] = this.buckets[bucket] + times, bucket < this.from && (this.from = bucket), bucket >= this.end && (this.end = bucket + 1);
  }
  /** Empties it for the next use, without allocating. */
  reset() {
    this.buckets.fill(0, this.from, this.end), this.from = 6400, this.end = 0, this.count = 0, this.sum = 0, this.min = Number.POSITIVE_INFINITY, this.max = 0;
  }
  toData() {
    let buckets = [], previous = 0;
    for (let bucket = this.from; bucket < this.end; bucket += 1) {
      let count = this.buckets[bucket];
      count !== 0 && (buckets.push(bucket - previous, count), previous = bucket);
    }
    return {
      count: this.count,
      sum: Math.round(this.sum * 1e3) / 1e3,
      min: this.count > 0 ? this.min : 0,
      max: this.max,
      buckets
    };
  }
}, emptyHistogram = { count: 0, sum: 0, min: 0, max: 0, buckets: [] };
function* filledBuckets(data) {
  let bucket = 0;
  for (let i = 0; i < data.buckets.length; i += 2)
    bucket += data.buckets[i], yield [bucket, data.buckets[i + 1]];
}
var merged = new Histogram();
function mergeHistograms(several) {
  if (several.length === 1)
    return several[0];
  merged.reset();
  for (let data of several)
    merged.add(data);
  return merged.toData();
}
function withoutLargest(data, count) {
  if (count <= 0)
    return data;
  if (count >= data.count)
    return emptyHistogram;
  let kept = [...filledBuckets(data)], left = count;
  for (; left > 0; ) {
    let [bucket, held] = kept.pop();
    held > left && kept.push([bucket, held - left]), left -= Math.min(left, held);
  }
  return {
    count: data.count - count,
    sum: Math.max(0, data.sum - count * data.max),
    min: data.min,
    max: bucketTime(kept.at(-1)[0], data),
    buckets: kept.flatMap(([bucket, held], index) => [bucket - (kept[index - 1]?.[0] ?? 0), held])
  };
}
function quantile(data, q) {
  if (data.count === 0)
    return;
  let rank = Math.max(1, Math.ceil(q * data.count - 1e-9));
  return timeAt(data, rank - 1);
}
function interpolatedQuantile(data, q) {
  if (data.count === 0)
    return;
  let rank = (data.count - 1) * q, below = Math.floor(rank), low = timeAt(data, below);
  return rank === below ? low : low + (rank - below) * (timeAt(data, below + 1) - low);
}
function timeAt(data, rank) {
  let { buckets } = data, bucket = 0, seen = 0;
  for (let i = 0; i < buckets.length; i += 2)
    if (bucket += buckets[i], seen += buckets[i + 1], seen > rank)
      return bucketTime(bucket, data);
  return data.max;
}
function countAbove(data, ms) {
  let above = 0;
  for (let [bucket, count] of filledBuckets(data))
    bucketTime(bucket, data) > ms && (above += count);
  return above;
}

export {
  bucketTime,
  Histogram,
  emptyHistogram,
  filledBuckets,
  mergeHistograms,
  withoutLargest,
  quantile,
  interpolatedQuantile,
  countAbove
};

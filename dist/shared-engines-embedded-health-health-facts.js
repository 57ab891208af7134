// build/engines/embedded/health/health-facts.js
var moreCores = "raise load.workers where there are cores, lower load.rate, or run on a larger machine", freeMachine = "something else keeps the machine busy: run the gate in a job of its own", shared = "target and generator share this machine: lower load.rate, or use a runner with more cores", moreFiles = "raise the limit of open files (ulimit -n), let connections be kept (load.keep-alive), or lower load.rate";
function healthFacts(report) {
  let { achievedRatio, cpu, eventLoopDelay, lateness, latenessBySide, shortages } = report.generator, lacking = Object.values(shortages ?? {}).reduce((sum, count) => sum + count, 0);
  return [
    {
      name: "sent as scheduled",
      value: achievedRatio,
      limit: 0.99,
      unit: "ratio",
      atLeast: !0,
      doubts: "sends less",
      advice: lacking > 0 ? moreFiles : moreCores
    },
    {
      name: "CPU of the generator",
      value: cpu,
      limit: 0.8,
      unit: "cores",
      doubts: "adds time",
      advice: moreCores
    },
    {
      name: "event-loop delay p99",
      value: eventLoopDelay.p99,
      limit: 10,
      unit: "ms",
      doubts: "adds time",
      advice: freeMachine,
      adviceShared: shared
    },
    {
      name: "lateness p99",
      value: lateness.p99,
      ...mostLateness,
      unit: "ms",
      doubts: "adds time",
      advice: `${freeMachine}, or lower load.rate`,
      adviceShared: shared
    },
    ...latenessBySide ? [sidesApart(latenessBySide)] : [],
    ...lacking > 0 ? shortagesOf(report, lacking) : [],
    ...report.ranOut ? [ranOutOf(report.ranOut)] : []
  ];
}
var ranOutOf = ({ data, rows }) => ({
  name: `rows left of the data ${data}`,
  value: 0,
  limit: 1,
  unit: "rows",
  atLeast: !0,
  doubts: "sends less",
  advice: `all ${rows} rows of ${data} were used, which ended the load: give it more rows, lower load.rate or load.duration, or do not pick \`unique\``
}), mostLateness = { limit: 5, ofMedian: 0.1 }, sidesApart = ({ head, base }) => ({
  name: "lateness p99, head and base apart",
  value: Math.abs(head.p99 - base.p99),
  ...mostLateness,
  unit: "ms",
  doubts: "adds time to a side",
  advice: "one of the sides holds up the generator: lower load.rate, or run on a larger machine"
});
function shortagesOf({ cells, design, generator }, lacking) {
  let shareOf = (side) => {
    let own = generator.shortages?.[side] ?? 0, intended = cells.reduce((sum, cell) => sum + (cell.side === side ? cell.sent + cell.dropped : 0), 0);
    return own > 0 ? own / (own + intended) : 0;
  }, ofAll = {
    name: "no ports or files left for",
    value: lacking,
    limit: 0,
    unit: "requests",
    doubts: "sends less",
    advice: moreFiles
  };
  if (!design)
    return [ofAll];
  let ofSides = {
    name: "no ports or files left, head and base apart",
    value: Math.abs(shareOf("head") - shareOf("base")),
    limit: 1 - 0.99,
    unit: "ratio",
    doubts: "sends a side less",
    advice: moreFiles
  };
  return [ofAll, ofSides];
}

export {
  healthFacts
};

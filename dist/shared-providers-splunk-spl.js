// build/providers/splunk/spl.js
var token = /"(?:[^"\\]|\\.)*"|\[|\]|\|/g;
function commandsOf(query) {
  let commands = [], [from, depth] = [0, 0];
  for (let { 0: text, index } of query.matchAll(token))
    text === "[" && (depth += 1), text === "]" && (depth -= 1), !(text !== "|" || depth > 0) && (commands.push(query.slice(from, index).trim()), from = index + 1);
  return [...commands, query.slice(from).trim()];
}
function originOf(query) {
  let [terms = ""] = commandsOf(query), origins = [
    ...terms.matchAll(/\b(?:index|sourcetype|source|host)\s*=\s*("[^"]*"|[^\s()"]+)/gi)
  ];
  return [...new Set(origins.map(([text]) => text.replaceAll(/\s*=\s*/g, "=")))].toSorted().join(" ");
}
var asSearch = (query) => /^\s*(\||search\b)/i.test(query) ? query.trim() : `search ${query.trim()}`, writing = /^(delete|collect|mcollect|meventcollect|outputlookup|outputcsv|sendemail|sendalert|script|run|dump|tscollect|summaryindex)\b/i, writingOf = (query) => query.replaceAll(/"(?:[^"\\]|\\.)*"/g, '""').split(/[|[\]]/).map((command) => writing.exec(command.trim())?.[1]).find(Boolean), timeTermOf = (query) => /\b(earliest|latest|_index_earliest|_index_latest)\s*=/i.exec(query.replaceAll(/"(?:[^"\\]|\\.)*"/g, '""'))?.[1];

export {
  commandsOf,
  originOf,
  asSearch,
  writingOf,
  timeTermOf
};

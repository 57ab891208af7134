"""Searches of Splunk, held to what Splunk's own SDK sends and reads."""

import json
import sys

from splunklib.client import Service
from splunklib.results import JSONResultsReader, Message

import replay

faults, seen = set(), set()
service = Service(
    scheme="http", host="127.0.0.1", port=replay.start(), splunkToken="token", autologin=False
)
service._splunk_version, service._instance_type = (9, 4, 0), ""

for exchange in json.load(sys.stdin):
    # What is read by GET comes as Atom where the SDK reads it.
    if exchange["method"] != "POST":
        continue
    ours, said = exchange["request"], exchange["response"]
    seen.add(exchange["path"])
    more = {name: value for name, value in ours.items() if name not in ("search", "exec_mode")}

    def read():
        reader = JSONResultsReader(service.jobs.oneshot(ours["search"], **more))
        return list(reader), reader.is_preview

    try:
        (found, is_preview), asked = replay.asked_for(exchange, read)
    except Exception as error:
        faults.add(f"{type(error).__name__}: {error}")
        continue
    if asked["path"].rstrip("/") != exchange["path"]:
        faults.add(f"the SDK asks {asked['path']}, not {exchange['path']}")
    if asked["form"] != ours:
        faults.add(f"the SDK sends {asked['form']}, not {ours}")
    rows = [one for one in found if not isinstance(one, Message)]
    if rows != said["results"] or is_preview is not said["preview"]:
        faults.add(f"the SDK reads {rows}, preview {is_preview}")
    columns = [field["name"] for field in said.get("fields", [])]
    for row in rows:
        if set(row) - set(columns):
            faults.add(f"the fields are {columns}, and a row is {row}")

print(json.dumps({"faults": sorted(faults), "seen": sorted(seen)}))

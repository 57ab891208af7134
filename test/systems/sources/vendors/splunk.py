"""Searches of Splunk, held to what Splunk's own SDK sends and reads."""

import json
import sys
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from urllib.parse import parse_qsl

from splunklib.client import Service
from splunklib.results import JSONResultsReader, Message

faults, seen = set(), set()
current, asked = {}, {}


class Replay(BaseHTTPRequestHandler):
    """Answers as the fake did, and notes what the SDK sent."""

    def do_POST(self):
        body = self.rfile.read(int(self.headers["content-length"])).decode()
        asked.update(path=self.path, form=dict(parse_qsl(body)))
        answer = json.dumps(current["response"]).encode()
        self.send_response(current["status"])
        self.send_header("content-length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *_):
        pass


server = HTTPServer(("127.0.0.1", 0), Replay)
Thread(target=server.serve_forever, daemon=True).start()
service = Service(
    scheme="http", host="127.0.0.1", port=server.server_port, splunkToken="token", autologin=False
)
service._splunk_version, service._instance_type = (9, 4, 0), ""

for exchange in json.load(sys.stdin):
    if exchange["method"] != "POST":
        continue
    current.clear()
    current.update(exchange)
    ours = exchange["request"]
    seen.add(exchange["path"])
    more = {name: value for name, value in ours.items() if name not in ("search", "exec_mode")}
    reader = JSONResultsReader(service.jobs.oneshot(ours["search"], **more))
    found = list(reader)
    if asked["path"].rstrip("/") != exchange["path"]:
        faults.add(f"the SDK asks {asked['path']}, not {exchange['path']}")
    if asked["form"] != ours:
        faults.add(f"the SDK sends {asked['form']}, not {ours}")
    rows = [one for one in found if not isinstance(one, Message)]
    if rows != exchange["response"]["results"]:
        faults.add(f"the SDK reads {rows}")
    if reader.is_preview is not exchange["response"]["preview"]:
        faults.add(f"whether it is a preview: {reader.is_preview}")
    columns = [field["name"] for field in exchange["response"].get("fields", [])]
    if any(set(row) - set(columns) for row in rows):
        faults.add(f"the fields are {columns}, of {rows}")

print(json.dumps({"faults": sorted(faults), "seen": sorted(seen)}))

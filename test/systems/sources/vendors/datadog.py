"""Exchanges with Datadog, held to its API description, from which its own client is generated."""

import json
import re
import sys
from urllib.parse import parse_qsl, urlsplit

from datadog_api_client import ApiClient, Configuration
from datadog_api_client.exceptions import ApiException, OpenApiException
from datadog_api_client.model_utils import ModelNormal, UnparsedObject, validate_and_convert_types
from datadog_api_client.v1.api.metrics_api import MetricsApi as OlderMetricsApi
from datadog_api_client.v2.api.metrics_api import MetricsApi
from datadog_api_client.v2.api.spans_api import SpansApi

faults, seen = set(), set()
configuration = Configuration()
client = ApiClient(configuration)
endpoints = [
    one
    for api in (OlderMetricsApi(client), MetricsApi(client), SpansApi(client))
    for one in vars(api).values()
    if hasattr(one, "settings")
]


def endpoint_of(method, path):
    for one in endpoints:
        pattern = re.sub(r"\{\w+\}", "[^/]+", one.settings["endpoint_path"])
        if one.settings["http_method"] == method and re.fullmatch(pattern, path):
            return one
    return None


def unparsed(model, path):
    """Where a value is not described, or of none of the forms that the description has."""
    if isinstance(model, UnparsedObject):
        yield path
    elif isinstance(model, list):
        for at, one in enumerate(model):
            yield from unparsed(one, f"{path}[{at}]")
    elif hasattr(model, "_data_store"):
        for name, one in model._data_store.items():
            if isinstance(model, ModelNormal) and name not in model.attribute_map:
                yield f"{path}.{name}"
            yield from unparsed(one, f"{path}.{name}")


def check(value, types, what):
    try:
        model = validate_and_convert_types(value, types, [what], True, True, configuration)
    except (OpenApiException, ApiException) as error:
        faults.add(f"{what}: {error}")
        return
    for place in unparsed(model, what):
        faults.add(f"{place} is not described")


for exchange in json.load(sys.stdin):
    url = urlsplit(exchange["path"])
    endpoint = endpoint_of(exchange["method"], url.path)
    if endpoint is None:
        faults.add(f"{exchange['method']} {url.path} is not described")
        continue
    name = endpoint.settings["operation_id"]
    seen.add(name)
    parameters = endpoint.params_map
    if "body" in parameters:
        check(exchange.get("request"), parameters["body"]["openapi_types"], f"{name} request")
    known = {
        one["attribute"]: one for one in parameters.values() if one.get("location") == "query"
    }
    given = dict(parse_qsl(url.query))
    for key in set(given) - set(known):
        faults.add(f"{name} has no parameter {key}")
    for key, one in known.items():
        if one.get("required") and key not in given:
            faults.add(f"{name} needs {key}")
    if exchange["status"] == 200:
        check(exchange["response"], endpoint.settings["response_type"], f"{name} response")

print(json.dumps({"faults": sorted(faults), "seen": sorted(seen)}))

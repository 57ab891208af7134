"""Exchanges with NerdGraph, held to its schema as newrelic-sb-sdk generates its types from it."""

import json
import sys

from graphql import parse, print_ast
from newrelic_sb_sdk.graphql import objects

faults, seen = set(), set()
kinds = {"EpochMilliseconds": int, "Int": int, "String": str, "Nrql": str}


def inner(kind):
    """What a list, or a type that may not be null, is of."""
    while kind.__name__[0] == "[" or kind.__name__[-1] == "!":
        kind = kind.__mro__[1]
    return kind


def check(selections, kind, value, variables, path):
    fields = {field.graphql_name: field for field in kind}
    for asked in selections.selections:
        name = asked.name.value
        field = fields.get(name)
        at = f"{path}.{name}"
        if field is None:
            faults.add(f"{at} is not in the schema")
            continue
        known = {one.graphql_name: str(one.type) for one in field.args.values()}
        for argument in asked.arguments:
            of = known.get(argument.name.value)
            given = variables.get(print_ast(argument.value))
            if of is None or (given is not None and given.rstrip("!") != of.rstrip("!")):
                faults.add(f"{at} takes {argument.name.value} as {of}, not {given}")
        for name_of, of in known.items():
            if of.endswith("!") and name_of not in [one.name.value for one in asked.arguments]:
                faults.add(f"{at} needs {name_of}")
        found = value.get(name) if isinstance(value, dict) else None
        if found is None:
            continue
        of = inner(field.type)
        if isinstance(found, list) is not ("[" in field.type.__name__):
            faults.add(f"{at} is {json.dumps(found)}, which is no {field.type}")
            continue
        for one in found if isinstance(found, list) else [found]:
            if asked.selection_set:
                check(asked.selection_set, of, one, variables, at)
            elif not isinstance(one, kinds.get(of.__name__, dict)):
                faults.add(f"{at} is {json.dumps(one)}, which is no {of.__name__}")
    unasked = set(value or {}) - {asked.name.value for asked in selections.selections}
    for name in unasked:
        faults.add(f"{path}.{name} was not asked for")


for exchange in json.load(sys.stdin):
    if (exchange["method"], exchange["path"]) != ("POST", "/graphql"):
        faults.add(f"{exchange['method']} {exchange['path']} is not NerdGraph")
        continue
    body = exchange["request"]
    [operation] = parse(body["query"]).definitions
    variables = {
        print_ast(one.variable): print_ast(one.type) for one in operation.variable_definitions
    }
    if {f"${name}" for name in body["variables"]} != set(variables):
        faults.add("other variables than the operation has")
    seen.add(operation.operation.value)
    data = exchange["response"].get("data")
    check(operation.selection_set, objects.RootQueryType, data or {}, variables, operation.operation.value)

print(json.dumps({"faults": sorted(faults), "seen": sorted(seen)}))

"""An app whose document FastAPI 0.165 with Pydantic 2.14 writes as fastapi.json, beside this file."""
from enum import Enum
from typing import Annotated, Literal
from fastapi import Body, Cookie, FastAPI, File, Header, Path, Query, UploadFile
from pydantic import BaseModel, Field
import json

class Colour(str, Enum):
    red = "red"
    blue = "blue"

class Address(BaseModel):
    street: Annotated[str, Field(examples=["Main Street 1"])]
    zip: str | None = None

class Item(BaseModel):
    sku: Annotated[int, Field(ge=1, examples=[42, 43])]
    colour: Colour = Colour.red
    kind: Literal["thing"]
    note: str | None = None

class Order(BaseModel):
    items: list[Item]
    ship_to: Address
    gift: Annotated[str | None, Field(examples=[None, "yes"])]

class Person(BaseModel):
    name: str
    model_config = {"json_schema_extra": {"examples": [{"name": "Ann"}]}}

app = FastAPI(title="Shop", version="1.0.0", servers=[{"url": "/api/v1"}])

@app.get("/items")
def list_items(limit: int = 10, q: str | None = None, colour: Colour = Colour.red): ...

@app.get("/items/{item_id}")
def read_item(item_id: Annotated[int, Path(examples=[7])], x_team: Annotated[str, Header(examples=["blue"])]): ...

@app.get("/items/{item_id}/reviews")
def read_reviews(item_id: int): ...

@app.get("/search")
def search(q: Annotated[str, Query(openapi_examples={"far": {"externalValue": "https://shop.example/q"}, "near": {"value": "red shoes"}})],
           tags: Annotated[list[str], Query(examples=[["a", "b"]])]): ...

@app.get("/by-colour/{colour}")
def by_colour(colour: Colour): ...

@app.get("/old", deprecated=True)
def old(): ...

@app.get("/me")
def me(session: Annotated[str, Cookie()]): ...

@app.post("/orders")
def order(order: Order): ...

@app.post("/people")
def add_person(person: Person): ...

@app.post("/photo")
def photo(file: Annotated[UploadFile, File()]): ...

@app.put("/name")
def name(name: Annotated[str, Body(embed=True, examples=["Ann"])]): ...

@app.webhooks.post("paid")
def paid(order: Order): ...

print(json.dumps(app.openapi(), indent=1))

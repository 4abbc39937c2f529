"""Name + place + time → body. Explains itself; knows no graph and no spaCy.

resolve("省委组织部", "湖南省").official_name == "中共湖南省委组织部"
place("晋城市城区").code == "140502"
body("union_federation", place("衢州市")).unit == "衢州市总工会"
successors(resolve("省卫计委", "湖南省"))[0].year == 2018
"""

from identity.bodies import body
from identity.gazetteer import Place, above, find_places, place
from identity.model import Resolution
from identity.resolving import resolve
from identity.succession import Successor, succession, successors

__all__ = [
    "Place",
    "Resolution",
    "Successor",
    "above",
    "body",
    "find_places",
    "place",
    "resolve",
    "succession",
    "successors",
]

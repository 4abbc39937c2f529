"""All settings, in one typed place. Each is an environment variable `QUNTUAN_<NAME>`; Neo4j's are `NEO4J_<NAME>`."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TypeVar

import platformdirs
from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from foundation.errors import InputError

PROJECT = Path(__file__).resolve().parent.parent
"""Where the packages lie: the folder of the clone, or site-packages."""

DATA = PROJECT / "data"
"""Documents, gold and vocabulary that ship with the project."""


class Settings(BaseSettings):
    """What can be set from outside. Every value has a default that works on a laptop without a network."""

    model_config = SettingsConfigDict(env_prefix="QUNTUAN_", extra="ignore")

    data_home: Path = Field(default_factory=lambda: Path(platformdirs.user_data_dir("quntuan-graph", appauthor=False)))
    """Folder of the embedded store, its password, locks and logs; made when missing."""

    documents: Path = DATA / "documents"
    """What `quntuan build` reads when no source is named."""

    corrections: Path | None = None
    """Table of names whose meaning was decided by hand (`written,place,means,source`); none: the one that ships."""

    host: str = "127.0.0.1"
    port: int = Field(default=8000, ge=0, le=65535)
    """Where the service listens; a taken port moves on to the next one."""

    api_keys: SecretStr = SecretStr("")
    """Keys that open the API, separated by commas; needed when `host` is not a loopback address."""

    cypher: bool = False
    """Whether `POST /v1/cypher` answers (read-only queries in free text)."""

    max_file_bytes: int = Field(default=64 * 1024 * 1024, gt=0)
    """Largest source file that is read."""

    query_timeout: float = Field(default=20.0, gt=0)
    """Seconds after which the store ends a query."""

    store_memory: str = Field(default="1g", pattern=r"^\d+[mg]$")
    """Java heap of the embedded store."""


class Neo4jSettings(BaseSettings):
    """A Neo4j server instead of the embedded store: used as soon as `NEO4J_URI` is set."""

    model_config = SettingsConfigDict(env_prefix="NEO4J_", extra="ignore")

    uri: str = ""
    username: str = "neo4j"
    password: SecretStr = SecretStr("")
    database: str = "neo4j"


Kind = TypeVar("Kind", bound=BaseSettings)


def _read(kind: type[Kind]) -> Kind:
    try:
        return kind()
    except ValidationError as error:
        first = error.errors()[0]
        name = f"{kind.model_config['env_prefix']}{first['loc'][0]}".upper()
        raise InputError(f"The setting {name}={first['input']!r} is not usable: {first['msg']}") from None


@lru_cache(maxsize=1)
def settings() -> Settings:
    """The settings of this process, read once from the environment.

    Raises:
        InputError: a variable has a value that its type does not allow.
    """
    return _read(Settings)


@lru_cache(maxsize=1)
def neo4j_settings() -> Neo4jSettings:
    """Where the Neo4j server is, if there is one (`uri` empty: none).

    Raises:
        InputError: a variable has a value that its type does not allow.
    """
    return _read(Neo4jSettings)

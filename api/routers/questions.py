"""The named questions: the list of them, and each as a route of its own."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Depends

from api.dependencies import only_known_parameters
from api.listing import add_list
from api.models import Page, Question
from graph.catalogue import catalogue
from graph.catalogue import question as named

router = APIRouter(prefix="/v1/questions", tags=["questions"])


@router.get("", summary="问题 · The named questions", dependencies=[Depends(only_known_parameters)])
def questions() -> Page[Question]:
    """Each with its parameters and columns."""
    items = [
        Question(
            name=question.name,
            title_zh=question.title_zh,
            title_en=question.title_en,
            parameters=[
                {
                    "name": parameter.name,
                    "type": parameter.type,
                    "required": parameter.required,
                    "example": parameter.example,
                    "zh": parameter.zh,
                    "en": parameter.en,
                    "choices": list(parameter.choices),
                }
                for parameter in question.parameters
            ],
            columns=list(question.columns),
        )
        for question in catalogue()
    ]
    return Page[Question](items=items, total=len(items), next=None)


for _question in catalogue():
    add_list(router, f"/{_question.name}", _question, name=_question.name.replace("-", "_"))


@router.get("/{name}", include_in_schema=False)
def unknown_question(name: str) -> dict[str, Any]:
    """Tells the nearest names."""
    raise AssertionError(named(name).name)

import pytest

from articles.extraction.only import only


@pytest.mark.parametrize(("found", "left"), [(["Holm"], "Holm"), ([], None), (["Holm", "Lund"], None)])
def test_one_is_told_only_where_one_is_left(found: list[str], left: str | None) -> None:
    assert only(found) == left
    assert only(dict.fromkeys(found, "Oslo").keys()) == left

"""Works go on in step, and each makes what it makes alone."""

from articles.extraction.steps import Steps, at_once, finish, together


def counting(name: str, steps: int, done: list[str]) -> Steps[str]:
    for step in range(steps):
        done.append(f"{name}{step}")
        yield
    return name.upper()


def test_a_single_work_is_done_to_its_end():
    done: list[str] = []

    assert (finish(counting("a", 2, done)), done) == ("A", ["a0", "a1"])


def test_a_function_does_a_work_at_once():
    assert at_once(counting)("a", 3, done=[]) == "A"


def test_all_take_a_step_before_one_takes_the_next():
    done: list[str] = []

    together([counting("a", 2, done), counting("b", 3, done)])

    assert done == ["a0", "b0", "a1", "b1", "b2"]


def test_what_works_make_comes_in_their_order_whichever_ends_first():
    assert together([counting("a", 3, []), counting("b", 0, []), counting("c", 1, [])]) == ["A", "B", "C"]


def test_without_works_nothing_is_made():
    assert together([]) == []

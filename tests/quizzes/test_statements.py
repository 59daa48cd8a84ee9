"""What an answer costs the database."""

import pytest

WRITING = {"sqlite": 3, "postgresql": 4}  # there one more takes the lock
BEFORE = 2  # who is signed in, and what they take


@pytest.mark.parametrize("many", [1, 20])
def test_answers_are_kept_by_three_statements_however_many(sitting, asked, engine, many):
    sitting.post(sitting.event("single"))  # reads the questions, once
    events = [sitting.event("multiple", seq=seq) for seq in range(1, many + 1)]
    asked.clear()

    answer = sitting.post(*events)

    assert len(answer.json) == many
    assert len(asked) == BEFORE + WRITING[engine], asked


def test_a_form_costs_as_much(sitting, asked, engine):
    sitting.send("single")
    form = {"answer": sitting.named("multiple", ["0"]), "base": "0"}
    url = f"{sitting.url}/answers/{sitting.slot('multiple')}"
    asked.clear()

    assert sitting.client.post(url, data=form).status_code == 303

    assert len(asked) == BEFORE + WRITING[engine], asked


def test_an_answer_that_comes_again_writes_nothing(sitting, asked, engine):
    sent = sitting.event("single")
    sitting.post(sent)
    asked.clear()

    assert sitting.post(sent).status_code == 200

    assert len(asked) == BEFORE + WRITING[engine] - 2, asked

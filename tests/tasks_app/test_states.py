from tasks_app.states import FINAL, MOVES, UNFINISHED, State


def test_every_state_has_its_moves_written_down():
    assert set(MOVES) == set(State)


def test_completed_is_for_ever():
    assert MOVES[State.COMPLETED] == frozenset()


def test_only_running_tasks_complete():
    assert [state for state in State if State.COMPLETED in MOVES[state]] == [State.RUNNING]


def test_final_and_unfinished_divide_the_states():
    assert set(State) == FINAL | UNFINISHED
    assert not FINAL & UNFINISHED

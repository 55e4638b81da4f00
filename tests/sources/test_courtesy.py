"""The limiter, the retries and the breaker, on a clock that only sleep moves."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest

from refkeeper.errors import RateLimited, SourceError, SourceUnavailable
from refkeeper.sources.breaker import Breaker
from refkeeper.sources.limiter import LIST, POLITE, POLITE_AT_ONCE, PUBLIC, PUBLIC_AT_ONCE, SINGLE, Limiter
from refkeeper.sources.retry import Courtesy, Patience
from refkeeper.sources.trouble import Refused, Transient, retry_after_seconds
from tests.sources.conftest import Clock


@pytest.mark.parametrize(
    ("rates", "kind", "a_second"), [(PUBLIC, LIST, 1), (POLITE, LIST, 3), (PUBLIC, SINGLE, 5), (POLITE, SINGLE, 10)]
)
def test_no_second_has_more_requests_than_allowed(
    clock: Clock, rates: dict[str, float], kind: str, a_second: int
) -> None:
    limiter = Limiter(rates, 1, clock=clock, sleep=clock.sleep)
    starts = []
    for _ in range(40):
        limiter.wait(kind)
        starts.append(clock.now)
    assert all(later - earlier >= 1.0 for earlier, later in zip(starts, starts[a_second:], strict=False))
    assert starts[-1] - starts[0] < 1.2 * 39 / a_second


def test_lists_and_single_records_have_each_their_own_pace(clock: Clock) -> None:
    limiter = Limiter(PUBLIC, 1, clock=clock, sleep=clock.sleep)
    limiter.wait(LIST)
    limiter.wait(SINGLE)
    assert clock.naps == []


def test_threads_take_turns() -> None:
    clock = Clock()
    naps: list[float] = []
    limiter = Limiter(
        PUBLIC, 8, clock=clock, sleep=naps.append
    )  # nobody's sleep moves the clock: each has its own turn
    threads = [threading.Thread(target=limiter.wait, args=(LIST,)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(naps) == pytest.approx([1.1 * turn for turn in range(1, 8)])


@pytest.mark.parametrize(("rates", "at_once"), [(PUBLIC, PUBLIC_AT_ONCE), (POLITE, POLITE_AT_ONCE)])
def test_only_so_many_at_a_time(rates: dict[str, float], at_once: int) -> None:
    clock = Clock()
    courtesy = Courtesy(Limiter(rates, at_once, clock=clock, sleep=clock.sleep), Breaker("it"), clock=clock)
    lock, inside, most = threading.Lock(), [0], [0]
    full = threading.Event()

    def send() -> None:
        with lock:
            inside[0] += 1
            most[0] = max(most[0], inside[0])
            if inside[0] >= at_once:
                full.set()
        full.wait(5)
        with lock:
            inside[0] -= 1

    threads = [threading.Thread(target=courtesy.ask, args=(SINGLE, send)) for _ in range(9)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == [at_once]


class Service:
    """Raises what it is told to, in order, then answers."""

    def __init__(self, *troubles: SourceError) -> None:
        self.troubles = list(troubles)
        self.asked = 0

    def __call__(self) -> str:
        self.asked += 1
        if self.troubles:
            raise self.troubles.pop(0)
        return "an answer"


def courtesy_of(clock: Clock, random: Callable[[], float] = lambda: 0.5, patience: Patience | None = None) -> Courtesy:
    limiter = Limiter({SINGLE: 1_000.0}, 1, clock=clock, sleep=clock.sleep)
    return Courtesy(limiter, Breaker("The service"), patience, clock=clock, sleep=clock.sleep, random=random)


def test_a_passing_failure_is_asked_again_with_full_jitter(clock: Clock) -> None:
    service = Service(Transient("500"), Transient("502"), RateLimited("429"))
    assert courtesy_of(clock).ask(SINGLE, service) == "an answer"
    assert clock.naps == [0.5, 1.0, 2.0]


def test_attempts_are_bounded(clock: Clock) -> None:
    service = Service(*[Transient("500")] * 9)
    with pytest.raises(Transient):
        courtesy_of(clock).ask(SINGLE, service)
    assert service.asked == 4


def test_time_is_bounded(clock: Clock) -> None:
    patience = Patience(attempts=1_000, first_pause=8.0, total=40.0)
    with pytest.raises(Transient):
        courtesy_of(clock, patience=patience).ask(SINGLE, Service(*[Transient("500")] * 1_000))
    assert clock.now <= 1_040.0


def test_retry_after_is_obeyed_by_all(clock: Clock) -> None:
    courtesy = courtesy_of(clock, random=lambda: 0.0)
    service = Service(RateLimited("429", 7.0))
    courtesy.ask(SINGLE, service)
    assert clock.now >= 1_007.0
    courtesy.limiter.hold(5.0)
    courtesy.ask(SINGLE, service)
    assert clock.now >= 1_012.0


def test_a_retry_after_beyond_all_patience_ends_the_asking(clock: Clock) -> None:
    courtesy = courtesy_of(clock)
    with pytest.raises(RateLimited):
        courtesy.ask(SINGLE, Service(RateLimited("429", 3600.0)))
    with pytest.raises(SourceUnavailable, match="left alone for 3600 s"):
        courtesy.ask(SINGLE, Service())
    assert clock.naps == []


def test_a_refusal_ends_the_asking_for_the_run(clock: Clock) -> None:
    courtesy = courtesy_of(clock)
    service = Service(Refused("nobody there"))
    for _ in range(100):
        with pytest.raises(SourceUnavailable, match="nobody there"):
            courtesy.ask(SINGLE, service)
    assert service.asked == 1
    assert clock.naps == []


def test_an_answer_that_makes_no_sense_is_not_asked_for_again(clock: Clock) -> None:
    service = Service(SourceError("a list"))
    with pytest.raises(SourceError):
        courtesy_of(clock).ask(SINGLE, service)
    assert service.asked == 1


def test_one_in_ten_failing_stops_the_asking(clock: Clock) -> None:
    courtesy = courtesy_of(clock)
    for turn in range(18):
        assert courtesy.breaker.reason is None
        courtesy.ask(SINGLE, Service(Transient("500")) if turn in (3, 12) else Service())
    with pytest.raises(SourceUnavailable, match="2 of its last 20 answers were failures"):
        courtesy.ask(SINGLE, Service())


def test_one_in_twenty_failing_does_not(clock: Clock) -> None:
    courtesy = courtesy_of(clock)
    for turn in range(200):
        courtesy.ask(SINGLE, Service(Transient("500")) if turn % 20 == 19 else Service())
    assert courtesy.breaker.reason is None


def test_two_look_ups_given_up_in_a_row_stop_the_asking(clock: Clock) -> None:
    courtesy = courtesy_of(clock)
    for _ in range(2):
        with pytest.raises(Transient):
            courtesy.ask(SINGLE, Service(*[Transient("no answer in time")] * 4))
    with pytest.raises(SourceUnavailable, match="no answer in time"):
        courtesy.ask(SINGLE, Service())


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("0", 0.0),
        (" 12 ", 12.0),
        ("Mon, 23 Nov 2026 11:00:30 GMT", 30.0),
        ("Mon, 23 Nov 2026 10:00:00 GMT", 0.0),
        ("Mon, 23 Nov 2026 11:00:30 -0000", 30.0),
        ("-5", None),
        ("soon", None),
        ("١٢", None),
        ("", None),
        (None, None),
    ],
)
def test_retry_after(header: str | None, seconds: float | None) -> None:
    assert retry_after_seconds(header, 1_795_431_600.0) == seconds

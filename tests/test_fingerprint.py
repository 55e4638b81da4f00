import pytest

from refkeeper.ledger.fingerprint import fingerprint

THOMPSON = "E. P. Thompson, “Time, Work-Discipline, and Industrial Capitalism,” Past & Present, no. 38 (1967): 56–97"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (THOMPSON, THOMPSON + ", https://doi.org/10.1093/past/38.1.56", True),
        (THOMPSON, THOMPSON.replace("“", '"').replace("”", '"').upper(), True),
        (THOMPSON + ", doi:10.1093/past/38.1.56", THOMPSON + ", https://doi.org/10.1093/past/38.1.56", True),
        (THOMPSON, THOMPSON.replace("38", "39"), False),
        ("https://doi.org/10.1093/past/38.1.56", "https://doi.org/10.1093/past/50.1.76", False),
        ("doi:10.1093/past/38.1.56", "http://dx.doi.org/10.1093/PAST/38.1.56", True),
        ("https://www.nationalarchives.gov.uk/a", "https://www.nationalarchives.gov.uk/b", False),
        ("See https://example.org/one", "See https://example.org/two", False),
    ],
)
def test_fingerprint(one, other, same):
    assert (fingerprint(one) == fingerprint(other)) is same

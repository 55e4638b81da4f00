"""Works cited in letters and in characters, shown on what a model proposes."""

from __future__ import annotations

import pytest

from refkeeper.parsing.characters import set_characters
from tests.parsing.proposed import Parts, parts_of, proposed

CASES: list[tuple[str, Parts, Parts | None]] = [
    (
        "Liangjing xinji 兩京新記輯校 ed. Marsh (Xi'an: Tide, 2006)",
        [("title", "Liangjing xinji"), ("edition", "兩京新記輯校"), ("editor", "Marsh"), ("issued", "2006")],
        [("title", "Liangjing xinji 兩京新記輯校"), ("editor", "Marsh"), ("issued", "2006")],
    ),
    (
        "Liangjing xinji 第二版 (Xi'an: Tide, 2006)",
        [("title", "Liangjing xinji"), ("edition", "第二版"), ("issued", "2006")],
        None,
    ),
    (
        "Yang, “Yunlu manchao,” 雲麓漫鈔 Zhongguo lishi 20 (2005)",
        [("author", "Yang"), ("title", "Yunlu manchao"), ("container_title", "雲麓漫鈔 Zhongguo lishi"), ("volume", "20")],
        [("author", "Yang"), ("title", "Yunlu manchao,” 雲麓漫鈔"), ("container_title", "Zhongguo lishi"), ("volume", "20")],
    ),
    (  # a journal named in characters alone
        "Yang, “Yunlu manchao,” 雲麓漫鈔 20 (2005)",
        [("author", "Yang"), ("title", "Yunlu manchao"), ("container_title", "雲麓漫鈔"), ("volume", "20")],
        None,
    ),
    (
        "Xin Deyong 辛德勇 and Lang Jie 郎潔 ed., Chang'an zhi 長安志, 長安志圖 (Xi'an: Tide, 2013)",
        [("title", "Xin Deyong 辛德勇 and Lang Jie 郎潔"), ("O", "ed"), ("title", "Chang'an zhi 長安志"),
         ("container_title", "長安志圖"), ("issued", "2013")],
        [("editor", "Xin Deyong 辛德勇 and Lang Jie 郎潔"), ("title", "Chang'an zhi 長安志, 長安志圖"), ("issued", "2013")],
    ),
    (
        "Chang'an zhi tu 長安志圖 ed. Tide Press 2013",
        [("title", "Chang'an zhi tu 長安志圖"), ("O", "ed"), ("publisher", "Tide Press"), ("issued", "2013")],
        None,
    ),
    (
        "Kaogu yanjiuyuan 考古研究院 “Shaanxi mudi 陝西藍田,” Kaogu 8",
        [("title", "Kaogu yanjiuyuan 考古研究院 “Shaanxi mudi 陝西藍田"), ("container_title", "Kaogu"), ("volume", "8")],
        [("author", "Kaogu yanjiuyuan 考古研究院"), ("title", "Shaanxi mudi 陝西藍田"), ("container_title", "Kaogu"),
         ("volume", "8")],
    ),
    (
        "Reading “Shaanxi mudi” 陝西藍田, Kaogu 8",
        [("title", "Reading “Shaanxi mudi” 陝西藍田"), ("container_title", "Kaogu"), ("volume", "8")],
        None,
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "parts", "right"), CASES, ids=[text[:40] for text, _, _ in CASES])
def test_letters_and_characters(text: str, parts: Parts, right: Parts | None) -> None:
    tokens, one = proposed(parts, text)
    set_characters(tokens, one)
    assert parts_of(text, tokens, one) == (right or [part for part in parts if part[0] != "O"])

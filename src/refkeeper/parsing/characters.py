"""Sets right the borders of works cited in letters and in characters: `*Liangjing xinji jijiao* 兩京新記輯校`."""

from __future__ import annotations

from refkeeper.parsing.decode import Group, Run
from refkeeper.parsing.tokens import Tokens

_EDITIONS = "版刷"
"""`第二版`, `初刷`: an edition, and a printing."""
_ED = frozenset(["ed", "eds"])
_CLOSED = ("”", '"', "»")
_OPENED = (" “", ' "', " «")


def set_characters(tokens: Tokens, one: Group) -> None:
    """Set right one citation; of a note without characters nothing is looked at."""
    if not any(_in_characters(tokens.words[run.last]) or _in_characters(tokens.words[run.first]) for run in one.runs):
        return
    _editors_as_title(tokens, one)
    _body_in_title(tokens, one)
    _title_again(tokens, one)


def _in_characters(word: str) -> bool:
    return word[0] >= "\u3040" and all("\u3040" <= letter <= "\ufaff" for letter in word)


def _title_again(tokens: Tokens, one: Group) -> None:
    """`*Liangjing xinji jijiao* 兩京新記輯校`, `…jiaodian,” 雲麓漫鈔中 *Zhongguo lishi*`: the title again."""
    for at, (title, run) in enumerate(zip(one.runs, one.runs[1:], strict=False)):
        if title.label != "title" or run.first != title.last + 1:
            continue
        if not _in_characters(tokens.words[run.first]) or _in_characters(tokens.words[title.first]):
            return
        gap = tokens.gaps[run.first]
        if run.label == "edition" and not gap.strip(" *_"):
            words = tokens.words[run.first : run.last + 1]
            if all(map(_in_characters, words)) and words[-1][-1] not in _EDITIONS:
                title.last = run.last
                one.runs.pop(at + 1)
        elif (
            run.label == "container_title"
            and gap.rstrip().endswith(_CLOSED)
            and not _in_characters(tokens.words[run.last])
        ):
            title.last = run.first
            while _in_characters(tokens.words[title.last + 1]):
                title.last += 1
            run.first = title.last + 1
        return


def _editors_as_title(tokens: Tokens, one: Group) -> None:
    """`Xin Deyong 辛德勇 and Lang Jie 郎潔 ed., *Chang'an zhi tu* 長安志, 長安志圖`: who edited is no title."""
    if len(one.runs) < 3 or any(run.label in ("author", "editor") for run in one.runs):
        return
    first, mark, title = one.runs[:3]
    if first.label != "title" or mark.first != first.last + 1 or tokens.words[mark.first] not in _ED:
        return
    words = tokens.words[first.first : first.last + 1]
    named = all(word[0].isupper() or word == "and" or _in_characters(word) for word in words)
    if named and title.label == "title" and tokens.gaps[title.first].startswith((".", ",")):
        first.label = "editor"
        behind = one.runs[3] if len(one.runs) > 3 else None
        joined = behind is not None and behind.first == title.last + 1 and behind.label == "container_title"
        if joined and behind is not None and _in_characters(tokens.words[behind.first]):
            title.last = behind.last
            one.runs.pop(3)


def _body_in_title(tokens: Tokens, one: Group) -> None:
    """`Shaanxi sheng kaogu yanjiuyuan 陝西省考古研究院 “Shaanxi mudi,” *Kaogu* 8`: a body wrote what is quoted."""
    title = one.runs[0]
    if title.label != "title" or any(run.label == "author" for run in one.runs):
        return
    for i in range(title.first + 1, title.last):
        if _in_characters(tokens.words[i - 1]) and tokens.gaps[i] in _OPENED:
            one.runs.insert(0, Run("author", title.first, i - 1, title.sure))
            title.first = i
            return

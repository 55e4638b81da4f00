"""Lists the quirks that come with refkeeper, by module path; nothing is imported before they are needed."""

from __future__ import annotations

from importlib import import_module

from refkeeper.quirks.rule import Quirk

_NAMES = (
    "abbreviated_page_range",
    "all_caps_names",
    "all_caps_title",
    "broken_hyphens_in_title",
    "circa",
    "cited_date_over_record_date",
    "container_abbreviation",
    "corporate_author",
    "doi_form",
    "doi_in_url",
    "double_issue",
    "double_year",
    "east_asian_order",
    "edition_words",
    "entities_in_title",
    "equal_pages",
    "family_in_given",
    "first_page_only",
    "forthcoming",
    "host_as_publisher",
    "initials_glued",
    "isbn_form",
    "issue_dated_before_publication",
    "jats_in_title",
    "mathml_in_title",
    "name_in_one_string",
    "name_parted_as_cited",
    "no_date",
    "no_page",
    "number_prefix",
    "online_first_year",
    "page_dash",
    "particles",
    "place_not_known",
    "place_variants",
    "publisher_acronym",
    "publisher_variants",
    "quote_before_original_title",
    "remark_as_note",
    "reprint_year",
    "season",
    "single_name_authors",
    "stray_signs_in_names",
    "subtitle_apart",
    "suffix_in_name",
    "swapped_family_and_given",
    "trailing_footnote_star",
    "trailing_full_stop_in_title",
    "typed_en_dash",
    "url_tracking",
    "white_space_in_title",
)
BUILTIN: tuple[str, ...] = tuple(f"refkeeper.quirks.{name}:{name}" for name in _NAMES)


def load() -> tuple[Quirk, ...]:
    """The built-in quirks in the order in which they run."""
    found: list[Quirk] = []
    for path in BUILTIN:
        module, name = path.split(":")
        one = getattr(import_module(module), name)
        if not isinstance(one, Quirk):
            raise TypeError(f"{path} is no quirk")
        found.append(one)
    return tuple(sorted(found, key=lambda quirk: (quirk.phase, quirk.id)))

"""The checks that come with refkeeper, in the order of their codes."""

from __future__ import annotations

from refkeeper.checks.ambiguous_match import ambiguous_match
from refkeeper.checks.author_differs import author_differs
from refkeeper.checks.container_differs import container_differs
from refkeeper.checks.corrected import corrected
from refkeeper.checks.doi_form import doi_form
from refkeeper.checks.doi_malformed import doi_malformed
from refkeeper.checks.doi_missing import doi_missing
from refkeeper.checks.doi_of_another_work import doi_of_another_work
from refkeeper.checks.duplicate_number import duplicate_number
from refkeeper.checks.expression_of_concern import expression_of_concern
from refkeeper.checks.ibid_after_several import ibid_after_several
from refkeeper.checks.ibid_broken import ibid_broken
from refkeeper.checks.issue_differs import issue_differs
from refkeeper.checks.marker_without_note import marker_without_note
from refkeeper.checks.no_antecedent import no_antecedent
from refkeeper.checks.no_ledger import no_ledger
from refkeeper.checks.no_record import no_record
from refkeeper.checks.not_checked import not_checked
from refkeeper.checks.note_without_marker import note_without_marker
from refkeeper.checks.out_of_order_number import out_of_order_number
from refkeeper.checks.page_differs import page_differs
from refkeeper.checks.pasted_end_unknown import pasted_end_unknown
from refkeeper.checks.pasted_note import pasted_note
from refkeeper.checks.preprint_published import preprint_published
from refkeeper.checks.retracted import retracted
from refkeeper.checks.rule import Check
from refkeeper.checks.short_form_of_several import short_form_of_several
from refkeeper.checks.title_differs import title_differs
from refkeeper.checks.typed_note import typed_note
from refkeeper.checks.untied_short_form import untied_short_form
from refkeeper.checks.volume_differs import volume_differs
from refkeeper.checks.withdrawn import withdrawn
from refkeeper.checks.year_differs import year_differs
from refkeeper.checks.years_of_one_work import years_of_one_work

BUILTIN: tuple[Check, ...] = (
    marker_without_note,
    note_without_marker,
    duplicate_number,
    pasted_end_unknown,
    pasted_note,
    typed_note,
    out_of_order_number,
    ambiguous_match,
    no_record,
    not_checked,
    doi_missing,
    doi_form,
    no_ledger,
    doi_of_another_work,
    doi_malformed,
    author_differs,
    title_differs,
    container_differs,
    volume_differs,
    issue_differs,
    page_differs,
    year_differs,
    years_of_one_work,
    retracted,
    corrected,
    withdrawn,
    expression_of_concern,
    preprint_published,
    ibid_after_several,
    no_antecedent,
    ibid_broken,
    short_form_of_several,
    untied_short_form,
)

"""The articles and records of the browser tests: one of each outcome, and one that is out to do harm."""

from __future__ import annotations

import json

from tests.cli.desk import CITED, GULLS

ARTICLE = f"""# Gulls

Gulls stay.[^1] They do.[^2] They wait.[^3] At night.[^4] For all.[^5] For none.[^6] Seven.[^7]

[^1]: {CITED}.
[^2]: Ibid., 55.
[^3]: Bruno Castell, “Lamps and Lighthouses,” *Coastal Review* 7 (1988): 12.
[^4]: See Ada Marlowe, “The Wintering of Gulls at Ostend,” *Harbour Studies* 31, no. 4 (1994): 53; Jane Nobody, *An Unknown Book* (Nowhere: No Press, 1901), 7. I thank the harbour master.
[^5]: Nobody, *Unknown*, 9.
[^6]: My thanks to the harbour master.
[^7]: “Fog on the Quay,” *The Daily Lamp*, 3 May 1921, 4.
"""
TURNED = chr(0x202E)
SCRIPT = """<script>alert(1)</script> "><img src=x onerror=alert(2)> javascript:alert(3) {{data}} </textarea><svg onload=alert(4)>"""
HOSTILE = f"""# <script>alert("title")</script>

A.[^1] B.[^2] C.[^3] D.[^4]

[^1]: Eve Mallory, “The Keeper's Own Harbour,” *Evil Studies* 9 (2001): 1. {SCRIPT} {TURNED}drow
[^2]: {SCRIPT} <iframe src="https://evil.example/"></iframe> </script><script>alert(5)</script> <!-- --> ]]>
[^3]: Bruno Castell, “Lamps and Lighthouses,” *Coastal Review* 7 (1988): 12. [click](javascript:alert(6))
[^4]: Mallory Quay, “The Second Harbour of the Keeper,” *Evil Studies* 10 (2002): 5.
"""
EVIL_DOI = "10.5555/e'$(tee${ifs}owned)`id`;&|tee$ifs#owned"
HOSTILE_RECORDS = "".join(
    json.dumps(record) + "\n"
    for record in (
        {
            **GULLS, "DOI": EVIL_DOI, "title": ["The Keeper's Own Harbour"],
            "author": [{"given": "Eve", "family": "Mallory"}],
            "container-title": ["Evil Studies"], "volume": "9", "page": "1-4", "issued": {"date-parts": [[2001]]},
            "published-print": {"date-parts": [[2001]]}, "URL": "javascript:alert(7)", "issue": "<img src=x onerror=alert(8)>",
            "publisher": f"</script><script>alert(9)</script>{TURNED}&#x2028;\u2028",
        },
        {
            **GULLS, "DOI": f"10.5555/{TURNED}x\u0007", "title": ["The Second Harbour of the Keeper"],
            "author": [{"given": "Mallory", "family": "Quay"}],
            "container-title": ["Evil Studies"], "volume": "10", "page": "5-9", "issued": {"date-parts": [[2002]]},
            "published-print": {"date-parts": [[2002]]}, "URL": "data:text/html,<script>alert(10)</script>",
        },
    )
)  # fmt: skip

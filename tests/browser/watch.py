"""Listens to all that a page does: requests, dialogs, errors, violations of its policy."""

from __future__ import annotations

from playwright.sync_api import BrowserContext, ConsoleMessage, Dialog, Request

_VIOLATIONS = """
window.__violations = [];
document.addEventListener("securitypolicyviolation", (event) => {
  window.__violations.push(`${event.violatedDirective} ${event.blockedURI}`);
});
"""


class Watch:
    """Begins with the context, before its first page."""

    def __init__(self, context: BrowserContext) -> None:
        self.requests: list[str] = []
        self.answered: list[str] = []
        self.heard: list[str] = []
        context.add_init_script(_VIOLATIONS)
        context.on("request", self._request)
        context.on("requestfinished", lambda request: self.answered.append(request.url))
        context.on("console", self._console)
        context.on("dialog", self._dialog)
        context.on("weberror", lambda error: self.heard.append(f"error: {error.error}"))

    def _request(self, request: Request) -> None:
        self.requests.append(request.url)

    def _console(self, message: ConsoleMessage) -> None:
        self.heard.append(f"console: {message.text}")

    def _dialog(self, dialog: Dialog) -> None:
        self.heard.append(f"dialog: {dialog.message}")
        dialog.dismiss()

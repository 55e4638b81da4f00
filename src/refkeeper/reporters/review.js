"use strict";
// Choices, filters and keys of the review page.  It only ever sets text and classes: no HTML is made here.
(() => {
  const byId = (id) => document.getElementById(id);
  const data = JSON.parse(byId("data").textContent);
  const all = [...document.querySelectorAll(".citation")];
  const groups = new Map();
  for (const [id, one] of Object.entries(data.citations)) {
    groups.set(id, { ...one, inputs: [...document.querySelectorAll(`input[name="${id}"]`)] });
  }
  const chosen = new Map(); // fingerprint -> the id of the citation at which it was chosen, and the option's value
  const key = "refkeeper-review:" + hash(byId("data").textContent);
  let stored = true;
  let current = null;

  const offers = (group, value) => Boolean(group) && Object.hasOwn(group.options, value);

  // Elsewhere the same record may be shown by another letter, or not at all.
  const named = (option) => option.choice.doi ?? option.choice.local ?? "";
  const alike = (group, option) => Object.keys(group.options).find((value) => named(group.options[value]) === named(option));

  function hash(text) {
    let sum = 5381;
    for (let at = 0; at < text.length; at += 1) sum = ((sum << 5) + sum + text.charCodeAt(at)) | 0;
    return `${text.length}.${sum >>> 0}`;
  }

  // The same words cited twice are one decision: every group of that fingerprint shows it.
  function show() {
    for (const [id, group] of groups) {
      const choice = chosen.get(group.fingerprint);
      const value = choice ? alike(group, groups.get(choice.id).options[choice.value]) : "leave";
      for (const input of group.inputs) input.checked = input.value === value;
      byId(id).classList.toggle("chosen", Boolean(choice));
    }
    const rows = [...chosen.values()].map(({ id, value }) => groups.get(id).options[value]);
    const many = rows.length === 1 ? "1 choice" : `${rows.length} choices`;
    const left = all.filter(isOpen).length;
    byId("progress").textContent = `${many}, ${left} undecided`;
    byId("next").disabled = left === 0;
    byId("choices-out").hidden = rows.length === 0;
    byId("choices-said").textContent = rows.length === 0 ? "Nothing chosen yet." : `${many}, to take away in one of two ways.`;
    byId("commands").value = rows.map((row) => row.command).join("\n");
    byId("commands").rows = Math.min(12, Math.max(2, rows.length));
    byId("apply").textContent = rows.some((row) => row.asks) ? data.applyAsking : data.apply;
    return rows;
  }

  function isOpen(citation) {
    const group = groups.get(citation.id);
    return "open" in citation.dataset && Boolean(group) && !chosen.has(group.fingerprint);
  }

  function choose(id, value) {
    const group = groups.get(id);
    if (!group || (value !== "leave" && !offers(group, value))) return;
    if (value === "leave") chosen.delete(group.fingerprint);
    else chosen.set(group.fingerprint, { id, value });
    keep();
    show();
  }

  // What was chosen survives a closed tab, where the browser lets a page keep anything.
  function keep() {
    try {
      if (chosen.size) localStorage.setItem(key, JSON.stringify([...chosen.values()].map(({ id, value }) => [id, value])));
      else localStorage.removeItem(key);
    } catch {
      stored = false; // a browser that keeps nothing for files: the page works all the same, until it is closed
    }
  }

  function recall() {
    let rows = [];
    try {
      rows = JSON.parse(localStorage.getItem(key) ?? "[]");
    } catch { /* as above, or not ours */ }
    for (const row of Array.isArray(rows) ? rows : []) {
      const [id, value] = Array.isArray(row) ? row : [];
      const group = groups.get(id);
      if (offers(group, value)) chosen.set(group.fingerprint, { id, value });
    }
  }

  function filter(value) {
    let any = false;
    for (const note of document.querySelectorAll(".note")) {
      let visible = value === "all";
      for (const one of note.querySelectorAll(".citation")) {
        const fits = value === "all" || one.dataset.state === value || (value === "open" && "open" in one.dataset)
          || (value === "kept" && "kept" in one.dataset);
        one.hidden = !fits;
        visible = visible || fits;
      }
      note.hidden = !visible;
      any = any || visible;
    }
    document.querySelector(".nothing").hidden = any;
  }

  function go(citation) {
    if (!citation) return;
    current = citation;
    citation.focus({ preventScroll: true });
    citation.scrollIntoView({ block: "start" });
  }

  // The citation the reader is at: that with the focus, else the last one gone to, else none.
  function here() {
    return document.activeElement?.closest(".citation") ?? (current && !current.hidden ? current : null);
  }

  function step(by, fits) {
    const shown = all.filter((one) => one.offsetParent !== null);
    const at = shown.indexOf(here());
    const order = by > 0 ? [...shown.slice(at + 1), ...shown.slice(0, at + 1)]
      : [...shown.slice(0, Math.max(at, 0)).reverse(), ...shown.slice(Math.max(at, 0)).reverse()];
    const found = order.find(fits);
    if (found) go(found);
    return Boolean(found);
  }

  function next(by) {
    if (step(by, isOpen)) return;
    if (all.some(isOpen)) { // none in this view, but there are: show everything again
      byId("show-all").checked = true;
      filter("all");
      step(by, isOpen);
    }
  }

  function toChoices() {
    byId("choices").focus({ preventScroll: true });
    byId("choices").scrollIntoView({ block: "start" });
  }

  const pin = (number) => () => {
    const at = here();
    const group = at && groups.get(at.id);
    const value = `pin-${String.fromCharCode(64 + number)}`;
    if (offers(group, value)) choose(at.id, value);
  };
  const keys = {
    n: () => next(1),
    p: () => next(-1),
    j: () => step(1, () => true),
    k: () => step(-1, () => true),
    a: pin(1),
    r: () => here() && choose(here().id, "reject"),
    u: () => here() && choose(here().id, "leave"),
    c: toChoices,
    "?": () => { byId("help").open = true; byId("help").querySelector("summary").focus(); },
  };
  for (let number = 1; number <= 9; number += 1) keys[number] = pin(number);

  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("textarea, select, input:not([type=radio]):not([type=checkbox])");
    if (event.ctrlKey || event.metaKey || event.altKey || typing || !byId("single-keys").checked) return;
    const act = Object.hasOwn(keys, event.key) ? keys[event.key] : null;
    if (act) {
      event.preventDefault();
      act();
    }
  });

  document.addEventListener("change", (event) => {
    const input = event.target;
    if (input.name === "show") filter(input.value);
    else if (groups.has(input.name)) choose(input.name, input.value);
  });
  document.addEventListener("focusin", (event) => { current = event.target.closest(".citation") ?? current; });

  byId("next").addEventListener("click", () => next(1));
  byId("to-choices").addEventListener("click", (event) => { event.preventDefault(); toChoices(); });
  byId("clear").addEventListener("click", () => {
    chosen.clear();
    keep();
    show();
    toChoices();
  });

  byId("copy").addEventListener("click", async () => {
    const commands = byId("commands");
    try {
      await navigator.clipboard.writeText(commands.value + "\n");
    } catch { // a browser that does not let files reach the clipboard
      commands.select();
      if (!document.execCommand("copy")) {
        said("copy", "Selected: copy it with your keyboard");
        return;
      }
    }
    said("copy", "Copied");
  });

  byId("download").addEventListener("click", () => {
    const file = { kind: data.kind, version: data.version, choices: show().map((row) => row.choice) };
    const url = URL.createObjectURL(new Blob([JSON.stringify(file, null, 2) + "\n"], { type: "application/json" }));
    const link = document.createElement("a");
    link.href = url;
    link.download = data.file;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 10000);
    said("download", "Downloaded");
  });

  function said(id, words) {
    const button = byId(id);
    const before = button.dataset.label ?? button.textContent;
    button.dataset.label = before;
    button.textContent = words;
    byId("progress").textContent = words;
    setTimeout(() => { button.textContent = before; show(); }, 2500);
  }

  const opened = [];
  addEventListener("beforeprint", () => {
    for (const one of document.querySelectorAll(".note details:not([open])")) { one.open = true; opened.push(one); }
  });
  addEventListener("afterprint", () => { for (const one of opened.splice(0)) one.open = false; });
  addEventListener("beforeunload", (event) => { if (!stored && chosen.size) event.preventDefault(); });

  document.documentElement.classList.add("js");
  recall();
  show();
  filter("all");
})();

(() => {
  "use strict";

  // What the page knows. Texts are only ever set as text, never as HTML.
  const data = JSON.parse(document.getElementById("data").textContent);
  const { words, roles, rules, docs, places, relations } = data;
  const root = document.documentElement;
  const byId = (id) => document.getElementById(id);
  const say = (name, values = {}) =>
    words[name].replace(/\{(\w+)\}/g, (all, key) => (key in values ? String(values[key]) : all));
  const KINDS = { e: "error", w: "warning", i: "note", a: "accepted", t: "tick", u: "untested_one" };
  const GRAVITY = "ewiatu";
  const FAULTS = "ewia";

  root.classList.add("js");

  const scroll = byId("scroll");
  const tip = byId("tip");
  const form = document.querySelector(".filters");
  const lists = { findings: byId("findings"), untested: byId("untested"), ticks: byId("ticks") };
  const phone = matchMedia("(max-width: 860px)");

  let tab = "findings"; // the open list
  let shown = []; // its entries that the filters let through
  let current = null; // the entry that was gone to
  let peek = null; // what is open in the text
  let back = null; // where the focus was before
  let lit = []; // elements that are lit up
  let openDoc = 0;

  function make(name, attributes = {}, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (value !== null && value !== undefined) element.setAttribute(key, value);
    }
    element.append(...children);
    return element;
  }

  // A text whose figures do not break at their thousands marks.
  function unbroken(text) {
    const cut = text.split(/([-−–]?\d{1,3}(?: \d{3})+(?!\d))/);
    return cut.map((piece, at) => (at % 2 ? make("span", { class: "nb" }, piece) : piece));
  }

  // Places: where they stand, and which relations they take part in.

  const marks = [...document.querySelectorAll(".lines .m")];
  const standing = new Map();
  for (const mark of marks) {
    for (const number of mark.dataset.p.split(" ")) {
      const key = Number(number);
      if (!standing.has(key)) standing.set(key, []);
      standing.get(key).push(mark);
    }
  }
  const taking = new Map();
  relations.forEach((relation, index) => {
    for (const place of new Set(relation.p)) {
      if (!taking.has(place)) taking.set(place, []);
      taking.get(place).push(index);
    }
  });
  const lineOf = (place) => places[place][1];
  const lineElement = (doc, line) => byId(`${docs[doc].prefix}L${line}`);
  const roleOf = (relation, at) => roles[relation.o[at]] || relation.o[at];
  const title = (relation) =>
    relation.k === "t" ? words[relation.round ? "tick_rounded" : "tick"] : words[KINDS[relation.k]];
  const calculation = (relation) =>
    relation.c.map((piece) => (typeof piece === "string" ? piece : piece[0])).join("");
  const subject = (relation) =>
    relation.msg || relation.sub || calculation(relation) || places[relation.p[0]][3];

  // Relations of a figure: those it is reported in before those it takes part in, the gravest first.
  function relationsOf(mark) {
    const own = mark.dataset.p.split(" ").map(Number);
    const found = new Set(own.flatMap((place) => taking.get(place) || []));
    const rank = (index) =>
      (own.includes(relations[index].p[0]) ? 0 : 10) + GRAVITY.indexOf(relations[index].k);
    return [...found].sort((a, b) => rank(a) - rank(b) || a - b);
  }

  // The lists.

  function entry(index) {
    const relation = relations[index];
    const [doc, line] = places[relation.p[0]];
    const item = make("li", {
      class: `item ${relation.k}`, "data-i": index, "data-d": doc,
      "data-rule": relation.r, "data-category": rules[relation.r].category,
    });
    const said = relation.k === "t" ? calculation(relation) || relation.sub : relation.why || subject(relation);
    item.append(link(item, doc, line, title(relation), say("line", { line }), relation.r, said));
    return item;
  }

  function link(item, doc, line, badge, where, rule, said) {
    const head = make("span", { class: "head" },
      make("span", { class: "badge" }, badge), " ",
      make("span", { class: "where" }, docs.length > 1 ? `${docs[doc].path}, ${where}` : where), " ",
      make("span", { class: "rule" }, rule));
    return make("a", { href: `#${docs[doc].prefix}L${line}` }, head, " ", make("span", { class: "msg" }, ...unbroken(said)));
  }

  function stretchEntry(doc, [first, last, figures]) {
    const item = make("li", { class: "item q", "data-d": doc, "data-line": first });
    const where = first === last ? say("line", { line: first }) : say("lines", { first, last });
    item.append(link(item, doc, first, words.untested_one, where, "", say("stretch", { figures })));
    return item;
  }

  function fill(name) {
    if (name === "findings" || lists[name].querySelector(".group")) return;
    const kind = name === "ticks" ? "t" : "u";
    const items = [];
    relations.forEach((relation, index) => { if (relation.k === kind) items.push(entry(index)); });
    if (name === "untested") {
      docs.forEach((doc, at) => items.push(...doc.stretches.map((one) => stretchEntry(at, one))));
      items.sort((a, b) => a.dataset.d - b.dataset.d || lineOfEntry(a) - lineOfEntry(b));
    }
    // In groups, of which only those near the window are laid out.
    for (let at = 0; at < items.length; at += 50) {
      lists[name].append(make("ol", { class: "group" }, ...items.slice(at, at + 50)));
    }
  }

  const lineOfEntry = (item) =>
    item.dataset.line ? Number(item.dataset.line) : lineOf(relations[item.dataset.i].p[0]);

  function matches(item, choice) {
    if (item.dataset.severity && !choice.severities.has(item.dataset.severity)) return false;
    if (choice.rule && item.dataset.rule !== choice.rule) return false;
    if (choice.category && item.dataset.category !== choice.category) return false;
    if (choice.document && item.dataset.d !== choice.document) return false;
    return !choice.search || item.textContent.toLowerCase().includes(choice.search);
  }

  function filter() {
    fill(tab);
    const value = (name) => (form.elements[name] ? form.elements[name].value : "");
    const boxes = [...form.querySelectorAll("[name=severity]")];
    const choice = {
      severities: new Set(boxes.filter((box) => box.checked).map((box) => box.value)),
      rule: value("rule"), category: value("category"), document: value("document"),
      search: value("search").trim().toLowerCase(),
    };
    const items = [...lists[tab].querySelectorAll(".item")];
    shown = items.filter((item) => {
      item.hidden = !matches(item, choice);
      return !item.hidden;
    });
    for (const group of lists[tab].querySelectorAll(".group")) {
      const left = group.querySelectorAll(":scope > :not([hidden])").length;
      group.hidden = left === 0;
      group.style.containIntrinsicSize = `auto none auto ${left * 70}px`;
    }
    byId("shown").textContent = say("shown", { shown: shown.length, all: items.length });
    const all = boxes.every((box) => box.checked) && !choice.rule && !choice.category && !choice.document;
    byId("reset").hidden = all && !choice.search;
    let note = lists[tab].querySelector(".empty");
    if (!shown.length && !note) lists[tab].append((note = make("p", { class: "empty" })));
    if (note) {
      note.hidden = shown.length > 0;
      note.textContent = words[items.length ? "none_shown" : "none_found"];
    }
    position();
  }

  function openTab(name, focus = false) {
    tab = name;
    for (const [other, panel] of Object.entries(lists)) {
      const button = byId(`tab-${other}`);
      panel.hidden = other !== name;
      button.setAttribute("aria-selected", String(other === name));
      button.tabIndex = other === name ? 0 : -1;
      if (focus && other === name) button.focus();
    }
    form.querySelector(".severities").hidden = name !== "findings";
    filter();
  }

  function position() {
    const at = current ? shown.indexOf(current) : -1;
    byId("position").textContent = say("position", { at: at < 0 ? "–" : at + 1, all: shown.length });
  }

  function setCurrent(item) {
    if (current) current.querySelector("a").removeAttribute("aria-current");
    current = item;
    if (item) {
      item.querySelector("a").setAttribute("aria-current", "true");
      item.scrollIntoView({ block: "nearest" });
    }
    position();
  }

  // Going to a place, and lighting up what belongs together.

  function showDoc(doc) {
    if (doc !== openDoc) {
      openDoc = doc;
      for (const element of document.querySelectorAll(".doc, .map")) {
        element.hidden = Number(element.dataset.d) !== doc;
      }
    }
    byId("path").textContent = docs[doc] ? docs[doc].path : "";
  }

  function showView(name) {
    document.body.dataset.view = name;
    for (const button of document.querySelectorAll(".views button")) {
      button.setAttribute("aria-pressed", String(button.dataset.view === name));
    }
    if (name === "report") moved();
  }

  function bring(element, block = "center") {
    element.scrollIntoView({ block });
    // Chunks that had not been laid out get their true height now; then the place is right.
    requestAnimationFrame(() => element.scrollIntoView({ block }));
  }

  function light(relation) {
    dim();
    const pins = new Set();
    relation.p.forEach((place, at) => {
      for (const mark of standing.get(place) || []) {
        mark.classList.add(at ? "lit" : "on");
        mark.closest(".l").classList.add("has");
        lit.push(mark);
      }
      pins.add(lineOf(place));
    });
    const map = document.querySelector(`.map[data-d="${places[relation.p[0]][0]}"]`);
    const lines = Number(map.querySelector("svg").dataset.lines);
    for (const line of pins) {
      const pin = make("div", { class: "pin" });
      pin.style.top = `${(100 * (line - 0.5)) / lines}%`;
      map.append(pin);
    }
  }

  function dim() {
    for (const mark of lit) {
      mark.classList.remove("lit", "on");
      mark.closest(".l").classList.remove("has");
    }
    lit = [];
    for (const pin of document.querySelectorAll(".pin")) pin.remove();
  }

  function closePeek(restore = false) {
    if (peek) peek.remove();
    peek = null;
    dim();
    hideTip();
    if (restore && back && back.isConnected) {
      if (phone.matches && back.closest(".side")) showView("findings");
      back.focus();
    }
    back = null;
  }

  // The computation with its figures: each is a way to where it stands.

  function goButton(place, text) {
    const line = lineOf(place);
    const label = say("place_in_text", { line, text: places[place][3] });
    return make("button", { type: "button", class: "go", "data-go": place, "aria-label": label, title: label }, text);
  }

  function row(kind, first, role, label, figure) {
    return make("tr", { class: kind },
      make("td", {}, first), make("td", { class: "role" }, role),
      make("th", { scope: "row" }, label === figure ? "" : label), make("td", {}, figure));
  }

  function table(relation) {
    const body = make("tbody");
    relation.p.slice(1).forEach((place, at) => {
      body.append(row("", goButton(place, String(lineOf(place))), roleOf(relation, at + 1), relation.l[at + 1], places[place][3]));
    });
    const foot = make("tfoot");
    if (relation.comp) foot.append(row("computed", "", words.computed, "", relation.comp));
    const own = relation.p[0];
    foot.append(row("reported", goButton(own, String(lineOf(own))), words.reported, relation.l[0], relation.rep || places[own][3]));
    if (relation.diff && FAULTS.includes(relation.k)) foot.append(row("", "", words.difference, "", relation.diff));
    return make("div", { class: "rows", tabindex: "0", role: "group", "aria-label": words.computation }, make("table", {}, body, foot));
  }

  function written(relation) {
    const line = make("p", { class: "calc" });
    for (const piece of relation.c) {
      if (typeof piece === "string") line.append(piece);
      else if (piece[1] < 0) line.append(piece[0]);
      else line.append(goButton(relation.p[piece[1]], piece[0]));
    }
    return line;
  }

  function card(index, others) {
    const relation = relations[index];
    const close = make("button", { type: "button", class: "close", "aria-label": words.close }, "×");
    const heading = make("h4", { tabindex: "-1" }, ...unbroken(subject(relation)));
    const body = make("div", { class: "body" });
    if (relation.p.length > 1 || relation.comp) body.append(table(relation));
    if (relation.c.length) body.append(written(relation));
    if (relation.hint) body.append(make("p", {}, `${words.hint}: ${relation.hint}`));
    if (relation.why) body.append(make("p", {}, `${words.reason}: ${relation.why}`));
    if (relation.note) body.append(make("p", { class: "soft" }, relation.note));
    const rule = FAULTS.includes(relation.k) ? `${relation.r}: ${rules[relation.r].why}` : say("rule_of", { rule: relation.r });
    body.append(make("p", { class: "soft" }, rule));
    if (others.length > 1) body.append(more(index, others));
    return make("section", { class: `peek ${relation.k}`, "aria-label": title(relation), lang: root.lang },
      make("header", {}, make("span", { class: "badge" }, title(relation)), heading, close), body);
  }

  function more(index, others) {
    const box = make("div", { class: "more" });
    for (const other of others.filter((one) => one !== index).slice(0, 12)) {
      const said = `${title(relations[other])}: ${calculation(relations[other]) || subject(relations[other])}`;
      box.append(make("button", { type: "button", class: "other", "data-relation": other }, said));
    }
    return box;
  }

  function open(index, { others = [], anchor = null, move = true } = {}) {
    if (peek) peek.remove();
    const relation = relations[index];
    const [doc, line] = places[relation.p[0]];
    const at = anchor ? anchor.closest(".l") : lineElement(doc, line);
    showDoc(doc);
    if (phone.matches) showView("report");
    light(relation);
    peek = card(index, others);
    peek.dataset.i = index;
    peek.dataset.others = JSON.stringify(others);
    at.after(peek);
    if (move) bring(at, peek.offsetHeight > scroll.clientHeight * 0.5 ? "start" : "center");
  }

  // From an entry of a list to its place. The focus follows only where the keyboard asked for it.
  function go(item, { focus = null } = {}) {
    setCurrent(item);
    const anchor = item.querySelector("a");
    if (item.dataset.line) {
      closePeek();
      const doc = Number(item.dataset.d);
      showDoc(doc);
      if (phone.matches) showView("report");
      bring(lineElement(doc, item.dataset.line), "start");
    } else {
      const index = Number(item.dataset.i);
      open(index);
      const relation = relations[index];
      if (relation.fp) remember(relation.fp);
      if (focus === "place") focusMark(relation.p[0]);
    }
    back = anchor;
    if (focus === "entry" && !phone.matches) anchor.focus({ preventScroll: true });
    const where = anchor.querySelector(".where").textContent;
    const badge = anchor.querySelector(".badge").textContent;
    announce(`${byId("position").textContent}. ${badge}. ${anchor.querySelector(".msg").textContent}. ${where}`);
  }

  function remember(fingerprint) {
    try { history.replaceState(null, "", `#f-${fingerprint}`); } catch { /* a page without an address */ }
  }

  function focusMark(place) {
    const found = standing.get(place) || [];
    const mark = found.find((one) => one.tabIndex === 0);
    if (mark) mark.focus({ preventScroll: true });
    return mark;
  }

  function announce(text) { byId("live").textContent = text; }

  function step(by) {
    if (!shown.length) return;
    const at = current ? shown.indexOf(current) : -1;
    const next = at < 0 ? (by > 0 ? 0 : shown.length - 1) : Math.min(Math.max(at + by, 0), shown.length - 1);
    go(shown[next], { focus: "entry" });
  }

  // The next mark of some kind after the focus, else after what is in the window.
  function stepMark(kind, by) {
    const found = marks.filter((mark) => mark.classList.contains(kind) && mark.tabIndex === 0 && !mark.closest("[hidden]"));
    if (!found.length) return;
    const from = document.activeElement.closest(".lines") ? document.activeElement : topLine();
    const follows = (mark) => Boolean(from.compareDocumentPosition(mark) & (by > 0 ? 4 : 2));
    const mark = by > 0 ? found.find(follows) || found[0] : found.findLast(follows) || found[found.length - 1];
    if (phone.matches) showView("report");
    bring(mark);
    mark.focus({ preventScroll: true });
  }

  function topLine() {
    const box = scroll.getBoundingClientRect();
    const hit = document.elementsFromPoint(box.left + 40, box.top + 30).find((one) => one.closest(".l"));
    return hit ? hit.closest(".l") : scroll;
  }

  // What a figure was tested against.

  function tipLines(mark) {
    if (mark.classList.contains("q")) return [words.quiet];
    const own = mark.dataset.p.split(" ").map(Number);
    const found = relationsOf(mark);
    const lines = found.slice(0, 5).map((index) => {
      const relation = relations[index];
      const at = relation.p.findIndex((place) => own.includes(place));
      const sign = relation.k === "t" ? "✓" : FAULTS.includes(relation.k) ? "✗" : "?";
      if (at === 0) {
        const said = relation.k === "t" ? calculation(relation) || relation.sub : relation.why || subject(relation);
        return `${sign} ${title(relation)}: ${said}`;
      }
      const [, line, , text] = places[relation.p[0]];
      return `${sign} ${say("takes_part", { role: roleOf(relation, at), text, line })}`;
    });
    return found.length > 5 ? [...lines, `+ ${found.length - 5}`] : lines;
  }

  function showTip(mark) {
    tip.replaceChildren(...tipLines(mark).map((line) => make("p", {}, ...unbroken(line))));
    tip.hidden = false;
    const box = (mark.getClientRects()[0]) || mark.getBoundingClientRect();
    const left = Math.min(Math.max(box.left, 8), innerWidth - tip.offsetWidth - 8);
    const above = box.top - tip.offsetHeight - 6;
    tip.style.left = `${Math.max(left, 8)}px`;
    tip.style.top = `${above > 8 ? above : box.bottom + 6}px`;
    mark.setAttribute("aria-describedby", "tip");
  }

  function hideTip() {
    tip.hidden = true;
    for (const mark of document.querySelectorAll("[aria-describedby=tip]")) mark.removeAttribute("aria-describedby");
  }

  let leaving = 0;
  scroll.addEventListener("mouseover", (event) => {
    const mark = event.target.closest(".m, .q");
    clearTimeout(leaving);
    if (mark) showTip(mark);
    else leaving = setTimeout(hideTip, 150);
  });
  tip.addEventListener("mouseenter", () => clearTimeout(leaving));
  tip.addEventListener("mouseleave", hideTip);
  scroll.addEventListener("mouseleave", () => { leaving = setTimeout(hideTip, 150); });
  scroll.addEventListener("focusin", (event) => {
    const mark = event.target.closest(".m");
    if (mark) requestAnimationFrame(() => requestAnimationFrame(() => { if (document.activeElement === mark) showTip(mark); }));
    if (mark) mark.setAttribute("aria-describedby", "tip");
    if (mark) tip.replaceChildren(...tipLines(mark).map((line) => make("p", {}, ...unbroken(line))));
  });
  scroll.addEventListener("focusout", hideTip);

  // Clicks: one listener for each region, however many places there are.

  document.querySelector(".side").addEventListener("click", (event) => {
    const item = event.target.closest(".item");
    const button = event.target.closest("[role=tab]");
    if (button) openTab(button.getAttribute("aria-controls"));
    if (!item || !event.target.closest("a") || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    // A click without a pointer comes from the keyboard: then the focus goes to the place.
    go(item, { focus: event.detail === 0 ? "place" : null });
  });

  function activate(mark, byKey) {
    const found = relationsOf(mark);
    if (!found.length) return;
    const item = FAULTS.includes(relations[found[0]].k) ? lists.findings.querySelector(`[data-i="${found[0]}"]`) : null;
    if (item && tab === "findings" && !item.hidden) setCurrent(item);
    open(found[0], { others: found, anchor: mark, move: false });
    back = mark;
    hideTip();
    announce(`${title(relations[found[0]])}. ${subject(relations[found[0]])}. ${calculation(relations[found[0]])}`);
    if (byKey) peek.querySelector("h4").focus({ preventScroll: true });
    peek.scrollIntoView({ block: "nearest" });
  }

  scroll.addEventListener("click", (event) => {
    const to = event.target.closest("[data-go]");
    const other = event.target.closest("[data-relation]");
    const mark = event.target.closest(".m");
    if (event.target.closest(".close")) closePeek(true);
    else if (to) visit(Number(to.dataset.go));
    else if (other) {
      const [was, others] = [back, JSON.parse(peek.dataset.others)];
      open(Number(other.dataset.relation), { others, anchor: peek.previousElementSibling, move: false });
      back = was;
      peek.querySelector("h4").focus({ preventScroll: true });
    } else if (mark && mark.dataset.p && !getSelection().toString()) activate(mark, false);
  });

  function visit(place) {
    const mark = focusMark(place) || (standing.get(place) || [])[0];
    if (!mark) return;
    bring(mark);
    mark.classList.remove("flash");
    void mark.offsetWidth;
    mark.classList.add("flash");
  }

  // Keys.

  const keysOn = byId("keys");
  try { keysOn.checked = localStorage.getItem("audit-keys") !== "off"; } catch { /* no storage */ }
  keysOn.addEventListener("change", () => {
    try { localStorage.setItem("audit-keys", keysOn.checked ? "on" : "off"); } catch { /* no storage */ }
  });

  const KEYS = {
    j: () => step(1), k: () => step(-1),
    t: () => stepMark("t", 1), T: () => stepMark("t", -1),
    u: () => stepMark("u", 1), U: () => stepMark("u", -1),
    "/": () => { if (phone.matches) showView("findings"); byId("search").focus(); },
    "?": () => byId("help").showModal(),
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || byId("help").open) return;
    const target = event.target;
    if (event.key === "Escape") {
      if (!tip.hidden && !peek) hideTip();
      else closePeek(true);
      return;
    }
    if (target.matches("[role=tab]") && ["ArrowLeft", "ArrowRight", "Home", "End"].includes(event.key)) {
      const names = Object.keys(lists);
      const at = names.indexOf(tab) + (event.key === "ArrowLeft" ? -1 : 1);
      const to = event.key === "Home" ? 0 : event.key === "End" ? names.length - 1 : (at + names.length) % names.length;
      event.preventDefault();
      openTab(names[to], true);
      return;
    }
    if (target.matches(".m") && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      activate(target, true);
      return;
    }
    if (target.matches("input:not([type=checkbox]), select, textarea") || !keysOn.checked) return;
    if (KEYS[event.key]) {
      event.preventDefault();
      KEYS[event.key]();
    }
  });

  // The map.

  let drawing = false;
  function moved() {
    if (drawing) return;
    drawing = true;
    requestAnimationFrame(() => {
      drawing = false;
      const frame = document.querySelector(`.map[data-d="${openDoc}"] .window`);
      if (!frame || !scroll.scrollHeight) return;
      const height = Math.max(scroll.scrollHeight - scroll.clientHeight * 0.4, 1);
      frame.style.top = `${Math.min(100, (100 * scroll.scrollTop) / height)}%`;
      frame.style.height = `${Math.min(100, (100 * scroll.clientHeight) / height)}%`;
    });
  }
  scroll.addEventListener("scroll", () => { moved(); if (!scroll.contains(document.activeElement)) hideTip(); }, { passive: true });
  addEventListener("resize", moved);
  document.querySelector(".maps").addEventListener("click", (event) => {
    const map = event.target.closest(".map");
    if (!map) return;
    const box = map.getBoundingClientRect();
    const lines = Number(map.querySelector("svg").dataset.lines);
    const line = Math.min(Math.max(Math.ceil((lines * (event.clientY - box.top)) / box.height), 1), lines);
    const near = lineElement(openDoc, line) || lineElement(openDoc, line - 1);
    if (near) bring(near);
  });

  // The rest of the page.

  byId("previous").addEventListener("click", () => step(-1));
  byId("next").addEventListener("click", () => step(1));
  byId("open-help").addEventListener("click", () => byId("help").showModal());
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", filter);
  byId("reset").addEventListener("click", () => { form.reset(); filter(); byId("search").focus(); });
  document.querySelector(".views").addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button) showView(button.dataset.view);
  });
  for (const skip of document.querySelectorAll(".skip")) {
    skip.addEventListener("click", () => showView(skip.getAttribute("href") === "#report" ? "report" : "findings"));
  }

  form.reset();
  showDoc(0);
  filter();
  moved();

  // An address may name a finding or a line.
  const name = decodeURIComponent(location.hash.slice(1));
  if (name.startsWith("f-")) {
    const item = shown.find((one) => relations[one.dataset.i].fp === name.slice(2));
    if (item) go(item);
  } else if (/^(d\d+-)?L\d+$/.test(name) && byId(name)) {
    showDoc(Number((name.match(/^d(\d+)/) || [0, 0])[1]));
    if (phone.matches) showView("report");
    bring(byId(name));
  }
})();

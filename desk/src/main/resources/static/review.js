"use strict";
// The review by keyboard. Everything here is also done by the page's own links, buttons and forms.
(() => {
  const find = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  let current = null; // the key of the item that keys act on
  let picked = null; // the words that were selected last
  let letter = false; // whether the next key is a letter of reliability

  const say = document.createElement("p");
  say.id = "say";
  say.setAttribute("role", "status");
  document.body.append(say);
  let hush;
  function tell(sentence) {
    say.textContent = sentence || "";
    clearTimeout(hush);
    hush = setTimeout(() => { say.textContent = ""; }, 4000);
  }

  const review = () => find("#review");
  const items = () => all(".claims > li");
  const item = () => current && document.getElementById(current);
  const isOpen = element => ["proposed", "open"].includes(element.dataset.state);

  function mark(element) {
    all(".here").forEach(e => e.classList.remove("here"));
    all(".claims > li.current").forEach(e => e.classList.remove("current"));
    if (!element) return;
    element.classList.add("current");
    const own = document.getElementById("t-" + element.id.replace(/^f-/, ""));
    if (own) own.classList.add("here");
  }

  function go(element, focus = true) {
    if (!element) return;
    current = element.id;
    mark(element);
    if (focus) element.focus({ preventScroll: true });
    element.scrollIntoView({ block: "nearest" });
    const words = find(".words", element.closest(".line"));
    const own = document.getElementById("t-" + element.id.replace(/^f-/, ""));
    if (words && own && words.scrollHeight > words.clientHeight) {
      words.scrollTop = own.offsetTop - words.offsetTop - words.clientHeight / 3;
    }
  }

  function step(by) {
    const list = items();
    const at = list.indexOf(item());
    const next = at < 0 ? list[by > 0 ? 0 : list.length - 1] : list[at + by];
    if (next) go(next);
    else turn(by > 0 ? "next" : "prev");
  }

  function turn(rel) {
    const link = find(`.pager a[rel=${rel}]`);
    if (link && !busy()) location.href = link.href + (rel === "prev" ? "#last" : "#first");
  }

  // after a decision: the next item that is open
  function onward(from) {
    const list = items();
    const at = list.indexOf(from);
    const next = list.slice(at + 1).find(isOpen) || list.find(isOpen);
    if (next) go(next);
    else {
      go(from);
      const other = find(".elsewhere");
      if (other && !busy()) location.href = other.href;
    }
  }

  // a form with something typed in it is never thrown away by a key
  function busy() {
    const form = find(".editing form");
    if (!form) return false;
    tell(find("#sentences").dataset.unsaved);
    form.closest(".editing").scrollIntoView({ block: "nearest" });
    const field = find("input:not([type=hidden]), select, textarea", form);
    if (field) field.focus();
    return true;
  }

  const press = (element, selector) => {
    const button = element && find(selector, element);
    if (button) button.click();
    return Boolean(button);
  };

  function unread() {
    const list = items();
    const at = list.indexOf(item());
    const open = e => e.classList.contains("figure") && isOpen(e);
    const next = list.slice(at + 1).find(open) || list.find(open);
    if (next) {
      go(next);
      const words = document.getElementById("t-" + next.id);
      if (words) getSelection().selectAllChildren(words);
      return;
    }
    const other = find(".figure-elsewhere");
    if (other && !busy()) location.href = other.href;
  }

  // The words of the text that are selected, without the numbers of claims: {words, start}.
  function selected() {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    const parts = [];
    for (const paragraph of all(".words")) {
      if (!range.intersectsNode(paragraph)) continue;
      let at = Number(paragraph.dataset.start);
      const walk = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      while (walk.nextNode()) {
        const node = walk.currentNode;
        if (node.parentElement.closest("sup")) continue;
        const before = node.nextSibling && node.nextSibling.nodeName === "SUP";
        const length = before && node.data.endsWith("\u2060") ? node.length - 1 : node.length;
        if (range.intersectsNode(node)) {
          const from = node === range.startContainer ? Math.min(range.startOffset, length) : 0;
          const to = node === range.endContainer ? Math.min(range.endOffset, length) : length;
          if (to > from) parts.push({ at: at + from, text: node.data.slice(from, to) });
        }
        at += length;
      }
    }
    if (!parts.length) return null;
    let words = "";
    for (const part of parts) {
      const gap = part.at - parts[0].at - words.length;
      words += (gap > 0 ? "\n".repeat(gap) : "") + part.text;
    }
    const lead = words.length - words.trimStart().length;
    return words.trim() ? { words: words.trim(), start: parts[0].at + lead } : null;
  }

  function fill() {
    const form = find(".adds");
    if (!form) return;
    form.elements.words.value = picked ? picked.words : "";
    form.elements.start.value = picked ? picked.start : "";
    form.classList.toggle("ready", Boolean(picked));
  }

  function add() {
    if (busy()) return;
    picked = selected() || picked;
    const figure = item();
    if (!picked && figure && figure.classList.contains("figure") && isOpen(figure)) {
      press(figure, ".add");
      return;
    }
    fill();
    press(find(".adds"), "button");
  }

  function rate(name, value) {
    const select = item() && find(`select[name=${name}]`, item());
    if (!select) return;
    select.value = value;
    tell(select.title + ": " + select.selectedOptions[0].textContent.trim());
  }

  // from a click in the text on, or from words that are selected: browsers do it for ranges alone
  function extend(event) {
    const selection = getSelection();
    const node = selection.focusNode;
    if (!node || !(node.parentElement || node).closest(".words")) return;
    event.preventDefault();
    const back = ["ArrowLeft", "ArrowUp"].includes(event.key);
    const by = ["ArrowLeft", "ArrowRight"].includes(event.key) ? "character" : "line";
    selection.modify("extend", back ? "backward" : "forward", by);
  }

  const keys = {
    j: () => step(1),
    k: () => step(-1),
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    c: () => press(item(), "button[value=confirm]"),
    x: () => press(item(), "button[value=reject]"),
    z: () => press(item(), "button[value=reopen]"),
    e: () => busy() || press(item(), ".edit"),
    a: add,
    u: unread,
    w: () => {
      const open = item() && item().classList.contains("figure") && isOpen(item());
      if (!open) unread();
      const select = item() && find("select[name=reason]", item());
      if (select) select.focus();
    },
    r: () => {
      letter = Boolean(item() && find("select[name=reliability]", item()));
      if (letter) tell(find("#sentences").dataset.letter);
    },
    d: () => busy() || press(find(".finish"), "button"),
    "?": () => find("#help").showModal(),
  };

  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || find("dialog[open]")) return;
    const typing = event.target.closest("input, select, textarea");
    if (event.key === "Escape") {
      const cancel = find(".editing .cancel");
      if (cancel) cancel.click();
      else if (typing && item()) item().focus();
      return;
    }
    if (typing) {
      if (event.key === "Enter" && event.target.name === "reason") {
        event.preventDefault();
        press(event.target.form, "button[value=waive]");
      }
      return;
    }
    if (event.target.closest("summary")) return;
    if (event.shiftKey && event.key.startsWith("Arrow")) {
      extend(event);
      return;
    }
    // the letter's place on the keyboard counts where Hangul is being typed
    const key = /^Key[A-Z]$/.test(event.code) ? event.code.slice(3).toLowerCase() : event.key;
    if (letter) {
      letter = false;
      if (/^[a-f]$/.test(key)) {
        event.preventDefault();
        rate("reliability", key.toUpperCase());
      }
      return;
    }
    const action = /^[1-6]$/.test(key) ? () => rate("credibility", key) : keys[key];
    if (action) {
      event.preventDefault();
      action();
    }
  });

  document.addEventListener("mousedown", event => {
    if (event.target.closest(".words")) picked = null;
  });

  document.addEventListener("selectionchange", () => {
    if (document.activeElement && document.activeElement.closest("input, textarea")) return;
    const now = selected();
    if (now) picked = now;
    fill();
  });

  document.addEventListener("click", event => {
    if (event.target.closest(".help-open")) find("#help").showModal();
    if (event.target.closest(".adds button, .add, .edit") && find(".editing form")) {
      event.preventDefault();
      event.stopImmediatePropagation();
      busy();
      return;
    }
    const cancel = event.target.closest("#add .cancel");
    if (cancel) {
      event.preventDefault();
      const empty = document.createElement("div");
      empty.id = "add";
      find("#add").replaceWith(empty);
      if (item()) go(item());
      return;
    }
    const number = event.target.closest(".words sup a");
    if (number) {
      event.preventDefault();
      go(document.getElementById(number.hash.slice(1)));
      return;
    }
    const figure = event.target.closest(".words .unread");
    if (figure) go(document.getElementById(figure.id.slice(2)), false);
    const inside = event.target.closest(".claims > li");
    if (inside) go(inside, false);
  }, true);

  // The links from figures to the form of a new observation are fetched into this page.
  document.addEventListener("click", event => {
    const link = event.target.closest(".claims .add");
    if (!link) return;
    event.preventDefault();
    htmx.ajax("GET", link.getAttribute("href"), { target: "#add", swap: "outerHTML" });
  });

  let decided = null;
  document.addEventListener("htmx:beforeRequest", event => {
    const form = event.detail.elt;
    const inside = form.closest && form.closest(".claims > li");
    const verb = event.detail.requestConfig.verb;
    decided = inside && verb === "post" ? inside.id : null;
    if (inside) current = inside.id;
  });

  document.addEventListener("htmx:afterSettle", event => {
    const status = event.detail.xhr.status;
    const form = find(".editing form");
    if (form && form.closest(".editing").contains(event.detail.elt) || event.detail.target.id === "add") {
      const shown = find(".editing form");
      const field = shown && (find("[aria-invalid]", shown) || (find("textarea", shown) || {}).value === "" && find("textarea", shown)
        || find("[name=amount], [name=rate], [name=ratio]", shown) || find("[name=kind]", shown));
      if (field) field.focus();
      if (shown) shown.closest(".editing").scrollIntoView({ block: "nearest" });
      return;
    }
    if (event.detail.target.id === "review") {
      picked = null;
      const added = location.hash && document.getElementById(location.hash.slice(1));
      const first = status >= 400 ? items().find(isOpen) : null;
      const next = first || item() || added || items()[0];
      if (next) go(next);
      return;
    }
    const same = item();
    if (!same) return;
    if (decided === same.id && status < 400 && !isOpen(same) && !same.classList.contains("editing")) onward(same);
    else go(same);
    decided = null;
  });

  function begin() {
    const hash = location.hash.slice(1);
    const list = items();
    if (/^[fu]-/.test(hash) && !document.getElementById(hash)) {
      const address = review().dataset.address + "?at=" + hash;
      if (!location.search.includes(hash)) location.replace(address + "#" + hash);
      return;
    }
    const at = hash === "last" ? list[list.length - 1] : document.getElementById(hash);
    go(at && at.matches(".claims > li") ? at : list.find(isOpen) || list[0]);
  }
  begin();
})();

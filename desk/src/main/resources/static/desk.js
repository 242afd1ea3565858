"use strict";
// What was typed is never lost. Where the session ended meanwhile, the page stays as it is and says
// so; one signs in again in another tab, and what could not be sent is sent once more.
(() => {
  let unsent = null;

  document.addEventListener("htmx:beforeSwap", event => {
    const xhr = event.detail.xhr;
    if (xhr.status === 401 || xhr.responseURL.includes("/sign-in")) {
      event.detail.shouldSwap = false;
      unsent = event.detail.requestConfig;
      document.getElementById("ended").hidden = false;
      document.querySelector("#ended a").focus();
    } else if (xhr.status >= 400) {
      const whole = /^\s*<!doctype/i.test(xhr.responseText);
      event.detail.shouldSwap = !whole;
      event.detail.isError = false;
      if (whole) note(new DOMParser().parseFromString(xhr.responseText, "text/html"));
    } else {
      note(null);
    }
  });

  document.addEventListener("htmx:sendError", () => {
    const note = document.getElementById("note");
    note.textContent = note.dataset.offline;
    note.hidden = false;
  });

  function note(page) {
    const place = document.getElementById("note");
    const problem = page && page.querySelector(".problem");
    place.textContent = problem ? problem.textContent : "";
    place.hidden = !problem;
  }

  // A new session has a new token: every form and htmx get it.
  async function renew(aloud) {
    const ended = document.getElementById("ended");
    const answer = await fetch("/csrf", { headers: { "HX-Request": "true" } }).catch(() => null);
    const told = answer && answer.ok ? await answer.json() : null;
    const say = ended.querySelector("[role=status]");
    if (!told || told.account !== document.body.dataset.account) {
      if (aloud) say.textContent = told ? ended.dataset.other : ended.dataset.not;
      return;
    }
    say.textContent = "";
    document.body.setAttribute("hx-headers", JSON.stringify({ "X-CSRF-TOKEN": told.token }));
    document.querySelectorAll("input[name=_csrf]").forEach(input => { input.value = told.token; });
    ended.hidden = true;
    again();
  }

  function again() {
    const config = unsent;
    unsent = null;
    if (!config || !config.elt.isConnected) return;
    if (config.elt.matches("form")) {
      const by = config.triggeringEvent && config.triggeringEvent.submitter;
      config.elt.requestSubmit(by && by.isConnected ? by : undefined);
    } else {
      config.elt.dispatchEvent(new Event(config.elt.matches("select") ? "change" : "click", { bubbles: true, cancelable: true }));
    }
  }

  document.addEventListener("click", event => {
    if (event.target.closest("#ended button")) renew(true);
  });
  window.addEventListener("focus", () => {
    const ended = document.getElementById("ended");
    if (ended && !ended.hidden) renew(false);
  });
})();

"use strict";
// A report that is being typed survives a session that ended: the page stays, says so, and sends
// once more with the token of the session in which one signed in again in another tab.
const form = () => document.querySelector("form.write");
const notice = () => document.getElementById("signed-out");
const signedOut = () => { if (notice()) notice().hidden = false; };
document.addEventListener("desk:signed-out", signedOut);
document.addEventListener("htmx:beforeSwap", event => {
  if (form() && event.detail.xhr.status === 403) {
    event.detail.shouldSwap = false;
    signedOut();
  }
});
document.addEventListener("htmx:confirm", event => {
  if (!form() || notice().hidden) return;
  event.preventDefault();
  fetch(location.pathname).then(answer => answer.text()).then(page => {
    const fresh = new DOMParser().parseFromString(page, "text/html");
    const token = fresh.querySelector("form.write input[name=_csrf]");
    if (!token) return;
    form().querySelector("input[name=_csrf]").value = token.value;
    document.body.setAttribute("hx-headers", JSON.stringify({"X-CSRF-TOKEN": token.value}));
    notice().hidden = true;
    event.detail.issueRequest();
  });
});

"use strict";
// What was typed is never lost: where the session ended meanwhile, the page stays as it is and
// says so; one signs in again in another tab and sends once more.
document.addEventListener("htmx:beforeSwap", event => {
  const status = event.detail.xhr.status;
  if (status === 401 || event.detail.xhr.responseURL.includes("/sign-in")) {
    event.detail.shouldSwap = false;
    document.dispatchEvent(new CustomEvent("desk:signed-out"));
  } else if (status >= 400) {
    event.detail.shouldSwap = true;
    event.detail.isError = false;
  }
});

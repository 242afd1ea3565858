"use strict";
// Says at once what the desk would say after a long upload.
document.querySelector("input[type=file]")?.addEventListener("change", event => {
  const [file] = event.target.files;
  const hint = document.getElementById("file-hint");
  const large = Boolean(file) && file.size > 20000000;
  hint.classList.toggle("problem", large);
  event.target.setCustomValidity(large ? hint.textContent : "");
  event.target.reportValidity();
});

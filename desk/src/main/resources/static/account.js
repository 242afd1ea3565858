"use strict";
// Passkeys, and copying the link of an invitation.
(() => {
  const token = () => JSON.parse(document.body.getAttribute("hx-headers"));
  const bytes = text => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), c => c.charCodeAt(0));
  const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  const ids = list => (list || []).map(one => ({ ...one, id: bytes(one.id) }));

  async function ask(path, body) {
    const answer = await fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json", ...token() },
      body: body === undefined ? undefined : JSON.stringify(body)
    });
    if (!answer.ok) {
      throw new Error(String(answer.status));
    }
    return answer.json();
  }

  async function signIn() {
    const options = await ask("/webauthn/authenticate/options");
    const found = await navigator.credentials.get({
      publicKey: { ...options, challenge: bytes(options.challenge), allowCredentials: ids(options.allowCredentials) }
    });
    const response = found.response;
    const answer = await ask("/login/webauthn", {
      id: found.id,
      rawId: text(found.rawId),
      type: found.type,
      response: {
        authenticatorData: text(response.authenticatorData),
        clientDataJSON: text(response.clientDataJSON),
        signature: text(response.signature),
        userHandle: response.userHandle ? text(response.userHandle) : undefined
      },
      clientExtensionResults: found.getClientExtensionResults(),
      authenticatorAttachment: found.authenticatorAttachment
    });
    location.assign(answer.redirectUrl);
  }

  async function add(label) {
    const options = await ask("/webauthn/register/options");
    const made = await navigator.credentials.create({
      publicKey: {
        ...options,
        challenge: bytes(options.challenge),
        user: { ...options.user, id: bytes(options.user.id) },
        excludeCredentials: ids(options.excludeCredentials)
      }
    });
    const response = made.response;
    await ask("/webauthn/register", {
      publicKey: {
        credential: {
          id: made.id,
          rawId: text(made.rawId),
          type: made.type,
          response: {
            attestationObject: text(response.attestationObject),
            clientDataJSON: text(response.clientDataJSON),
            transports: response.getTransports ? response.getTransports() : []
          },
          clientExtensionResults: made.getClientExtensionResults(),
          authenticatorAttachment: made.authenticatorAttachment
        },
        label
      }
    });
    location.assign("/me?done=passkey");
  }

  // a click, and what to say when it did not work
  function trying(work) {
    const problem = document.getElementById("passkey-problem");
    problem.hidden = true;
    work().catch(() => { problem.hidden = false; });
  }

  for (const box of document.querySelectorAll(".passkey")) {
    box.hidden = !window.PublicKeyCredential || location.hostname !== box.dataset.host;
    const elsewhere = document.getElementById("passkey-elsewhere");
    if (elsewhere) {
      elsewhere.hidden = !box.hidden;
    }
  }
  document.getElementById("passkey-in")?.addEventListener("click", () => trying(signIn));
  document.getElementById("passkey-add")?.addEventListener("submit", event => {
    event.preventDefault();
    const label = event.target.elements.label.value.trim();
    trying(() => add(label));
  });

  const copy = document.getElementById("copy");
  if (copy && navigator.clipboard) {
    copy.hidden = false;
    copy.addEventListener("click", async () => {
      await navigator.clipboard.writeText(document.getElementById("link").value);
      copy.textContent = copy.dataset.done;
    });
  }
})();

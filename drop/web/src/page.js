// The page's behaviour. Nothing is stored in the browser: what is on the page is gone with it.
(async () => {
  const { codename, envelope } = farbank;
  const at = (id) => document.getElementById(id);
  const texts = JSON.parse(at("texts").textContent);
  const language = document.documentElement.lang;
  const recipients = document.querySelector("meta[name=recipients]").content.split(" ");
  const say = (key, values = []) => values.reduce((text, value, i) => text.replace(`{${i}}`, value), texts[key]);
  const LARGEST = 1600;
  const offline = !!at("file"); // one file that a person opened: not always by file:, Android has content:
  let pictures = [];
  let known = null; // the codename's keys, once it was typed

  const status = (text) => (at("status").textContent = text);
  const alarm = (text) => {
    at("alert").textContent = text;
    if (text) at("alert").scrollIntoView({ block: "center" });
  };

  const list = async (of) => codename.wordlist(of, await embeddedOr(`/words/${of}.txt`, `words-${of}`));
  async function embeddedOr(path, id) {
    if (at(id)) return at(id).textContent;
    const response = await fetch(path, { cache: "no-store" });
    if (!response.ok) throw new Error();
    return response.text();
  }

  // Runs one action at a time; what it says on the way and where it ends stands at the end of the place it is about.
  async function busy(place, text, action) {
    at(place).append(at("status"), at("alert"));
    const buttons = document.querySelectorAll("button");
    buttons.forEach((button) => (button.disabled = true));
    alarm("");
    status(text);
    await new Promise((done) => setTimeout(done, 30)); // let a slow phone draw it first
    try {
      await action();
    } catch (e) {
      alarm(told(e));
    } finally {
      status("");
      buttons.forEach((button) => (button.disabled = false));
    }
  }

  function told(e) {
    if (e instanceof codename.Mistyped)
      return say(`mistyped.${e.kind}`, e.places) + (e.suggestion ? " " + say("mistyped.suggestion", [e.suggestion]) : "");
    if (e instanceof envelope.TooLarge) return say("too-large");
    return e.plain || say("failed");
  }

  const typed = async () => {
    if (!at("codename").value.trim()) return null;
    const words = await list(language);
    return codename.keys(codename.parse(at("codename").value, words), words);
  };

  at("back").addEventListener("submit", (event) => {
    event.preventDefault();
    busy("back", say("looking"), async () => {
      known = await typed();
      if (!known) throw Object.assign(new Error(), { plain: say("mistyped.none") });
      const response = await fetch(`/mailboxes/${known.mailbox}`, { cache: "no-store" });
      if (!response.ok) throw new Error();
      const answer = await envelope.open(new Uint8Array(await response.arrayBuffer()), known.identity);
      at("answer").hidden = !answer;
      if (!answer) throw Object.assign(new Error(), { plain: say("no-answer") });
      at("answer-text").textContent = answer.text;
      at("answer").focus();
      await fetch(`/mailboxes/${known.mailbox}/delete`, { method: "POST" });
    });
  });

  at("pictures").addEventListener("change", () =>
    busy("write", say("preparing"), async () => {
      for (const file of at("pictures").files) await add(file);
      at("pictures").value = "";
    }),
  );

  // Draws the picture and reads it back: what is not a pixel stays behind.
  async function add(file) {
    let bitmap;
    try {
      bitmap = await createImageBitmap(file);
    } catch {
      throw Object.assign(new Error(), { plain: say("no-picture") });
    }
    const scale = Math.min(1, LARGEST / Math.max(bitmap.width, bitmap.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.round(bitmap.width * scale));
    canvas.height = Math.max(1, Math.round(bitmap.height * scale));
    canvas.getContext("2d").drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    if (!readable()) throw Object.assign(new Error(), { plain: say("canvas") });
    const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.8));
    const picture = { type: "image/jpeg", bytes: new Uint8Array(await blob.arrayBuffer()) };
    pictures.push(picture);
    const item = document.createElement("li");
    canvas.setAttribute("role", "img");
    canvas.setAttribute("aria-label", say("picture", [pictures.length]));
    const remove = document.createElement("button");
    remove.type = "button";
    remove.textContent = say("remove");
    remove.addEventListener("click", () => {
      pictures = pictures.filter((one) => one !== picture);
      item.remove();
      at("pictures").focus();
    });
    item.append(canvas, remove);
    at("previews").append(item);
  }

  // A browser that guards against fingerprints may give other pixels than were drawn.
  function readable() {
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = 1;
    const context = canvas.getContext("2d");
    context.fillStyle = "rgb(12,34,56)";
    context.fillRect(0, 0, 1, 1);
    return context.getImageData(0, 0, 1, 1).data.slice(0, 3).join() === "12,34,56";
  }

  async function sealed(keys, duress) {
    const address = ({ recipient, mailbox }) => ({ recipient, mailbox });
    return envelope.seal(
      {
        text: at("words").value,
        language,
        told: at("told").value || undefined,
        attachments: pictures,
        reply: address(keys),
        duress: duress && address(duress),
        token: at("token").value.trim() || undefined,
      },
      recipients,
    );
  }

  async function send(bytes) {
    if (offline) {
      at("file").href = URL.createObjectURL(new Blob([bytes], { type: "application/octet-stream" }));
      return at("file").click();
    }
    const token = at("token").value.trim();
    const response = await fetch(`/reports?lang=${language}`, {
      method: "POST",
      headers: token ? { "farbank-token": token } : {},
      body: bytes,
    });
    if (response.status !== 201) throw Object.assign(new Error(), { plain: await response.text() });
  }

  at("write").addEventListener("submit", (event) => {
    event.preventDefault();
    busy("write", say("sealing"), async () => {
      const words = await list(language);
      const typedKeys = await typed();
      let own, other, duress;
      const keys = typedKeys || (await codename.keys((own = codename.generate(words)), words));
      if (own) duress = await codename.keys((other = codename.generate(words)), words);
      await send(await sealed(keys, duress));
      at("fresh").hidden = !own;
      if (own) {
        at("own").textContent = codename.text(own, words);
        at("other").textContent = codename.text(other, words);
      }
      forget();
      known = keys;
      at("back").parentElement.hidden = at("write").parentElement.hidden = true;
      at("done").hidden = false;
      at("done").focus();
    });
  });

  function forget() {
    at("write").reset();
    at("codename").value = "";
    at("answer-text").textContent = "";
    at("answer").hidden = true;
    at("previews").textContent = "";
    pictures = [];
    known = null;
  }

  at("clear").addEventListener("click", () => {
    const mailbox = known && known.mailbox;
    forget();
    at("own").textContent = at("other").textContent = "";
    at("done").hidden = true;
    busy("app", say("clearing"), async () => {
      if (mailbox && !offline) await fetch(`/mailboxes/${mailbox}/delete`, { method: "POST" });
      location.replace(location.pathname);
    });
  });

  at("plain").hidden = true;
  at("app").hidden = false;
})();

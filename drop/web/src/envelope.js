// Envelopes as org.farbank.seal.envelope has them: a document, padded to one of a few sizes, in the age format.
import { Decrypter, Encrypter } from "age-encryption";

export const SIZES = [16 << 10, 256 << 10, 2 << 20, 8 << 20];
const MAGIC = "farbank 1\n";
const CHUNK = 64 << 10;
const TAG = 16;
const AROUND = "age-encryption.org/v1\n".length + "--- ".length + 43 + 1 + 16;
const base64 = (bytes) => Math.ceil((bytes * 4) / 3);
const HYBRID = "-> mlkem768x25519 ".length + base64(1120) + 1 + base64(32) + 1;

export class TooLarge extends Error {}

// The size of a plaintext once sealed to this many hybrid recipients.
const sealed = (plaintext, recipients) =>
  AROUND + recipients * HYBRID + plaintext + Math.max(1, Math.ceil(plaintext / CHUNK)) * TAG;

function padded(content, recipients) {
  const size = SIZES.find((size) => sealed(content, recipients) <= size);
  if (!size) throw new TooLarge();
  let plaintext = size - sealed(0, recipients) + TAG;
  while (sealed(plaintext, recipients) > size) plaintext -= sealed(plaintext, recipients) - size;
  return plaintext;
}

// The document's keys in the order of the format; what is undefined is left out.
export function content({ text, language, told, attachments = [], reply, duress, token }) {
  const listed = attachments.length ? attachments.map(({ type, bytes }) => ({ type, size: bytes.length })) : undefined;
  const header = JSON.stringify({ text, language, told, attachments: listed, reply, duress, token });
  const parts = [new TextEncoder().encode(`${MAGIC}${header}\n`), ...attachments.map(({ bytes }) => bytes)];
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export async function seal(document, recipients) {
  const written = content(document);
  const plaintext = new Uint8Array(padded(written.length, recipients.length));
  plaintext.set(written);
  const encrypter = new Encrypter();
  recipients.forEach((recipient) => encrypter.addRecipient(recipient));
  return encrypter.encrypt(plaintext);
}

// The words of an answer, or null where it is sealed to somebody else: an empty mailbox answers so.
export async function open(envelope, identity) {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  let plaintext;
  try {
    plaintext = await decrypter.decrypt(envelope);
  } catch {
    return null;
  }
  const words = new TextDecoder().decode(plaintext);
  return words.startsWith(MAGIC) ? JSON.parse(words.slice(MAGIC.length, words.indexOf("\n", MAGIC.length))) : { text: words };
}

// Codenames as org.farbank.seal.codename has them: words, a checksum that names the wrong one, keys by HKDF.
import { hkdf } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, randomBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { identityToRecipient } from "age-encryption";
import { bech32 } from "@scure/base";

const CHECKS = 2;
const BITS = 96;
const SALT = utf8ToBytes("farbank codename 1");

const normal = (text) => text.normalize("NFKC").toLowerCase().trim();
const mod = (number, prime) => ((number % prime) + prime) % prime;

export class Mistyped extends Error {
  constructor(kind, places, suggestion) {
    super(kind);
    this.kind = kind; // unknown, wrong, swapped, several, length
    this.places = places;
    this.suggestion = suggestion;
  }
}

export function wordlist(language, text) {
  const words = text.split("\n").filter((word) => word);
  const index = new Map(words.map((word, number) => [word, number]));
  const length = Math.ceil(BITS / Math.log2(words.length)) + CHECKS;
  return { language, words, index, length, prime: primeAbove(words.length) };
}

function primeAbove(number) {
  for (let candidate = number + 1; ; candidate++) {
    let prime = true;
    for (let factor = 2; factor * factor <= candidate; factor++) prime &&= candidate % factor > 0;
    if (prime) return candidate;
  }
}

// A number below the bound without a bias: what would fall into an incomplete round is drawn again.
function below(bound) {
  const most = Math.floor(65536 / bound) * bound;
  for (;;) {
    const [high, low] = randomBytes(2);
    const number = high * 256 + low;
    if (number < most) return number % bound;
  }
}

const sums = (numbers) =>
  numbers.reduce(([sum, weighted], number, at) => [sum + number, weighted + number * (at + 1)], [0, 0]);

export function generate(list) {
  for (;;) {
    const numbers = Array.from({ length: list.length }, (_, at) => (at < CHECKS ? 0 : below(list.words.length)));
    const [sum, weighted] = sums(numbers);
    numbers[1] = mod(sum - weighted, list.prime);
    numbers[0] = mod(-sum - numbers[1], list.prime);
    if (Math.max(numbers[0], numbers[1]) < list.words.length) return numbers;
  }
}

export function parse(typed, list) {
  const parts = normal(typed).split(/[^\p{L}\p{M}-]+/u).filter((part) => part);
  const words = list.language === "zh" ? parts.flatMap((part) => [...part]) : parts;
  const unknown = words.findIndex((word) => !list.index.has(word));
  if (unknown >= 0) throw new Mistyped("unknown", [unknown + 1], near(words[unknown], list));
  if (words.length !== list.length) throw new Mistyped("length", [words.length, list.length]);
  const numbers = words.map((word) => list.index.get(word));
  verify(numbers, list);
  return numbers;
}

function verify(numbers, { words, prime }) {
  const [off, place] = sums(numbers).map((sum) => sum % prime);
  if (off === 0 && place === 0) return;
  for (let at = 0; at < numbers.length; at++) {
    const right = mod(numbers[at] - off, prime);
    if (off !== 0 && (off * (at + 1)) % prime === place && right < words.length)
      throw new Mistyped("wrong", [at + 1], words[right]);
    if (off === 0 && at > 0 && mod(numbers[at] - numbers[at - 1], prime) === place)
      throw new Mistyped("swapped", [at, at + 1]);
  }
  throw new Mistyped("several", []);
}

function near(typed, { words }) {
  const most = typed.length > 5 ? 2 : 1;
  let best;
  let least = most + 1;
  for (const word of words) {
    const count = slips(word, typed);
    if (count < least) [least, best] = [count, word];
  }
  return best;
}

function slips(a, b) {
  if (Math.abs(a.length - b.length) > 2) return Infinity;
  const rows = [];
  for (let i = 0; i <= a.length; i++) {
    rows.push([]);
    for (let j = 0; j <= b.length; j++) {
      if (i === 0 || j === 0) {
        rows[i][j] = i + j;
        continue;
      }
      const other = a[i - 1] === b[j - 1] ? 0 : 1;
      rows[i][j] = Math.min(rows[i - 1][j - 1] + other, rows[i - 1][j] + 1, rows[i][j - 1] + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
    }
  }
  return rows[a.length][b.length];
}

export const text = (numbers, list) => numbers.map((number) => list.words[number]).join(" ");

function derive(numbers, list, purpose) {
  const secret = new Uint8Array(numbers.flatMap((number) => [number >> 8, number & 255]));
  return hkdf(sha256, secret, SALT, utf8ToBytes(`${list.language} ${purpose}`), 32);
}

// The partner's identity, its recipient, and the mailbox for answers.
export async function keys(numbers, list) {
  const seed = derive(numbers, list, "reply identity");
  const identity = bech32.encodeFromBytes("AGE-SECRET-KEY-PQ-", seed).toUpperCase();
  return {
    identity,
    recipient: await identityToRecipient(identity),
    mailbox: bytesToHex(derive(numbers, list, "mailbox")),
  };
}

// Stands for @noble/curves/nist.js: keys on NIST's curves (age's "tag" recipients) are not used by the page, and their
// arithmetic is a quarter of the bundle. What a library asks while it loads is there; any use throws.
const absent = () => {
  throw new Error("no NIST curves in this build");
};
const curve = (size) => ({
  lengths: { secretKey: size, publicKey: size + 1, seed: size + 16, publicKeyUncompressed: 2 * size + 1 },
  Point: { Fn: {}, BASE: {}, fromBytes: absent },
  utils: { randomSecretKey: absent },
  keygen: absent,
  getPublicKey: absent,
  getSharedSecret: absent,
});
export const p256 = curve(32);
export const p384 = curve(48);

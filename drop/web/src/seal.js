export * as codename from "./codename.js";
export * as envelope from "./envelope.js";

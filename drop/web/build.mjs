// Builds the scripts that ship inside the drop; their bytes depend on package-lock.json and src alone.
import { build } from "esbuild";

await build({
  entryPoints: ["src/seal.js"],
  bundle: true,
  minify: true,
  format: "iife",
  globalName: "farbank",
  target: "es2020",
  legalComments: "none",
  outfile: "../src/main/resources/org/farbank/drop/page/seal.js",
});

// Builds the scripts that ship inside the drop; their bytes depend on package-lock.json and src alone.
import { build } from "esbuild";

const page = "../src/main/resources/org/farbank/drop/page";

await build({ entryPoints: ["src/page.js"], minify: true, target: "es2020", legalComments: "none", outfile: `${page}/page.js` });
await build({
  entryPoints: ["src/seal.js"],
  bundle: true,
  alias: { "@noble/curves/nist.js": "./src/no-nist.js" },
  minify: true,
  format: "iife",
  globalName: "farbank",
  target: "es2020",
  legalComments: "none",
  outfile: `${page}/seal.js`,
});

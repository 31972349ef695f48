import { copyFile, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const target = here("../MimpGeo.Server/wwwroot/");

await rm(target, { recursive: true, force: true });
await mkdir(target, { recursive: true });
const { metafile } = await build({
  absWorkingDir: here("."),
  entryPoints: [
    { in: "src/main.ts", out: "viewer" },
    { in: "src/style.css", out: "viewer" },
    { in: "src/pages.ts", out: "pages" },
    { in: "src/pages.css", out: "pages" },
  ],
  outdir: target,
  bundle: true,
  minify: true,
  format: "esm",
  target: ["es2022"],
  banner: { js: "/* licences of the bundled packages: licences.txt */" },
  metafile: true,
  logLevel: "info",
});
await writeFile(`${target}licences.txt`, await licencesOf(Object.keys(metafile.inputs)));
// last, so that an index.html is the sign of a whole bundle
for (const file of ["icon.svg", "index.html"]) await copyFile(here(`src/${file}`), target + file);

async function licencesOf(inputs) {
  const packages = new Set(inputs.flatMap((input) => input.match(/^node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1] ?? []));
  return (await Promise.all([...packages].sort().map(licenceOf))).join("\n\n");
}

async function licenceOf(name) {
  const folder = here(`node_modules/${name}/`);
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
  if (file === undefined) throw new Error(`${name} carries no licence file`);
  return `== ${name}\n\n${await readFile(folder + file, "utf8")}`;
}

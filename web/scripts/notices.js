// Writes NOTICES.md: what the pages are built from, with versions and licences. `npm run notices`.
// With "check" it writes nothing, and fails where NOTICES.md says otherwise; with "third-party" it writes the licences of what is
// shipped into dist, where the pages come with them.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";

const root = new URL("../", import.meta.url);
const { packages } = JSON.parse(readFileSync(new URL("package-lock.json", root), "utf8"));
const direct = JSON.parse(readFileSync(new URL("package.json", root), "utf8"));
const compatible = /^\(?(MIT|ISC|Apache-2\.0|BSD-2-Clause|BSD-3-Clause|0BSD|CC0-1\.0|BlueOak-1\.0\.0|MIT-0|Unlicense|Python-2\.0)( (OR|AND) [A-Z].*)?\)?$/;

const all = Object.entries(packages)
  .filter(([path]) => path !== "")
  .map(([path, { version, license, dev }]) => ({
    name: path.replace(/^.*node_modules\//, ""),
    version,
    licence: license ?? "unknown",
    isShipped: !dev,
    isDirect: path.replace("node_modules/", "") in { ...direct.dependencies, ...direct.devDependencies },
  }));
const shipped = all.filter(({ isShipped }) => isShipped);
const tools = all.filter(({ isShipped, isDirect }) => !isShipped && isDirect);
const table = (rows) =>
  ["| package | version | licence |", "| --- | --- | --- |", ...rows.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`)].join("\n");

const notices = `# What the pages are built from

Written by \`npm run notices\`; it fails where a licence of what is shipped does not go with Apache-2.0.

## Shipped

${table(shipped)}

The fonts Inter and JetBrains Mono are under the SIL Open Font License 1.1; their notices lie beside them in \`src/shared/theme/fonts\`.

## Used to build and test, not shipped

${table(tools)}
`;
const task = process.argv[2] ?? "write";
if (task === "write") writeFileSync(new URL("NOTICES.md", root), notices);
if (task === "check" && readFileSync(new URL("NOTICES.md", root), "utf8") !== notices) {
  console.error("NOTICES.md does not say what package-lock.json does: npm run notices writes it.");
  process.exit(1);
}
if (task === "third-party") {
  const fonts = readdirSync(new URL("src/shared/theme/fonts/", root)).filter((file) => file.endsWith("-OFL.txt"));
  const texts = [
    ...shipped.map(({ name, version, licence }) => `${name} ${version} (${licence})\n\n${licenceOf(name)}`),
    ...fonts.map((file) => readFileSync(new URL(`src/shared/theme/fonts/${file}`, root), "utf8")),
  ];
  writeFileSync(new URL("dist/third-party.txt", root), texts.map((text) => text.trim()).join(`\n\n${"-".repeat(80)}\n\n`) + "\n");
}

function licenceOf(name) {
  const folder = new URL(`node_modules/${name}/`, root);
  if (!existsSync(folder)) return "";
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  return file ? readFileSync(new URL(file, folder), "utf8") : "";
}
const bad = shipped.filter(({ licence }) => !compatible.test(licence));
for (const { name, licence } of bad) console.error(`${name}: ${licence}`);
process.exit(bad.length > 0 ? 1 : 0);

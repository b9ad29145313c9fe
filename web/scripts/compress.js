// Writes what browsers take compressed beside each file of dist, once and as small as it gets: the server does not compress it for each visit.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const assets = new URL("../dist/assets/", import.meta.url);
for (const name of readdirSync(assets).filter((each) => /\.(js|css)$/.test(each))) {
  const bytes = readFileSync(new URL(name, assets));
  writeFileSync(new URL(`${name}.gz`, assets), gzipSync(bytes, { level: 9 }));
}

// Prints how much compressed script the first page loads, and fails above the limit.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const limit = 400 * 1024;
const dist = new URL("../dist/", import.meta.url);
const manifest = JSON.parse(readFileSync(new URL(".vite/manifest.json", dist), "utf8"));
const gzip = (file) => gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length;

/** The entry and what it begins, with all that they import, and the page that a route loads. */
function filesOf(...names) {
  const scripts = new Set();
  const styles = new Set();
  const visit = (name) => {
    const chunk = manifest[name];
    if (!chunk || scripts.has(chunk.file)) return;
    scripts.add(chunk.file);
    for (const style of chunk.css ?? []) styles.add(style);
    for (const each of chunk.imports ?? []) visit(each);
  };
  names.forEach(visit);
  return { scripts: [...scripts], styles: [...styles] };
}

const entry = Object.keys(manifest).find((name) => manifest[name].isEntry);
let isTooMuch = false;
for (const page of Object.keys(manifest).filter((name) => /Page\.tsx$/.test(name))) {
  const { scripts, styles } = filesOf(entry, ...manifest[entry].dynamicImports, page);
  const script = scripts.reduce((sum, file) => sum + gzip(file), 0);
  const style = styles.reduce((sum, file) => sum + gzip(file), 0);
  isTooMuch ||= script > limit;
  console.log(`${page.replace(/.*\//, "").padEnd(22)} ${kib(script)} KiB script, ${kib(style)} KiB style`);
}
console.log(`First load, gzip; the limit is ${kib(limit)} KiB of script`);
if (isTooMuch) process.exit(1);

function kib(bytes) {
  return (bytes / 1024).toFixed(1).padStart(6);
}

import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve, dirname } from "node:path";
import { describe, expect, it } from "vitest";

const src = resolve(__dirname, "../src");
const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/.test(name));

/** What each file imports of ours, as paths below `src`. */
const imports = files.flatMap((file) =>
  [...readFileSync(join(src, file), "utf8").matchAll(/(?:from|import)\s*\(?\s*"((?:@\/|\.)[^"]*)"/g)].map(([, path = ""]) => ({
    file,
    to: path.startsWith("@/") ? path.slice(2) : relative(src, resolve(dirname(join(src, file)), path)),
  })),
);
const layerOf = (path: string) => path.split("/")[0] ?? "";
const featureOf = (path: string) => (layerOf(path) === "features" ? path.split("/")[1] : undefined);

describe("The layers", () => {
  it("are all looked at", () => {
    expect(files.length).toBeGreaterThan(50);
    expect(imports.length).toBeGreaterThan(150);
  });

  it("go from app over features to shared", () => {
    const ranks: Record<string, number> = { "main.tsx": 3, app: 2, features: 1, shared: 0 };
    const upward = imports.filter(({ file, to }) => (ranks[layerOf(to)] ?? 0) > (ranks[layerOf(file)] ?? 3));

    expect(upward).toEqual([]);
  });

  it("have features that never know each other", () => {
    const across = imports.filter(({ file, to }) => featureOf(file) && featureOf(to) && featureOf(file) !== featureOf(to));

    expect(across).toEqual([]);
  });

  it("ask the browser for nothing that it has over TLS or on its own machine alone", () => {
    const secure = files.filter((file) => /randomUUID|crypto\.subtle/.test(readFileSync(join(src, file), "utf8")));

    expect(secure).toEqual([]);
  });

  it("have no words outside the catalogue", () => {
    const loose = files
      .filter((file) => file.endsWith(".tsx"))
      .flatMap((file) => [...readFileSync(join(src, file), "utf8").matchAll(/(?:title|aria-label|placeholder|label)="([A-Z][a-z]+[^"]*)"/g)].map(([, text]) => `${file}: ${text}`));

    expect(loose).toEqual([]);
  });
});

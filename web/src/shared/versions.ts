/** What a version is probably called after this one: "1.2" after "1.1", "1.0" after none. */
export function nextVersion(version: string): string {
  const parts = /^(.*?)(\d+)$/.exec(version);
  return version === "" ? "1.0" : parts ? `${parts[1] ?? ""}${Number(parts[2]) + 1}` : version;
}

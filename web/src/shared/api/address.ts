/**
 * How search parameters are written in the address: as the API takes them. What may stand several
 * times is repeated, a scope keeps its commas and colons.
 */
export type Parameters = Record<string, string | string[] | undefined>;

export function parseSearch(search: string): Record<string, string | string[]> {
  const given: Record<string, string | string[]> = {};
  for (const [name, value] of new URLSearchParams(search)) {
    const before = given[name];
    given[name] =
      before === undefined ? value : Array.isArray(before) ? [...before, value] : [before, value];
  }
  return given;
}

export function stringifySearch(search: Record<string, unknown>): string {
  const query = queryOf(search as Parameters);
  return query ? `?${query}` : "";
}

export function queryOf(parameters: Parameters): string {
  return Object.entries(parameters)
    .flatMap(([name, value]) =>
      (Array.isArray(value) ? value : [value])
        .filter((each): each is string => typeof each === "string" && each !== "")
        .map((each) => `${name}=${legible(each)}`),
    )
    .join("&");
}

function legible(value: string): string {
  return encodeURIComponent(value).replace(/%(3A|2C|2F)/g, (escaped) => decodeURIComponent(escaped));
}

/** What a reader may have typed for one value. */
export function one(value: unknown): string | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === "string" && first !== "" ? first : undefined;
}

/** What a reader may have typed for several. */
export function several(value: unknown): string[] | undefined {
  const all = (Array.isArray(value) ? value : [value]).filter(
    (each): each is string => typeof each === "string" && each !== "",
  );
  return all.length > 0 ? [...new Set(all)] : undefined;
}

export function oneOf<T extends string>(value: unknown, known: readonly T[]): T | undefined {
  return known.find((each) => each === one(value));
}

/** Leaves out what is not said: an absent parameter is not one that is undefined. */
export function said<T extends object>(search: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(
    Object.entries(search).filter(([, value]) => value !== undefined),
  ) as T;
}

const root = "/api/v1/";

/** @param path under the API's root */
export function addressOf(path: string, parameters: Parameters = {}): string {
  const query = queryOf(parameters);
  return root + path + (query ? `?${query}` : "");
}

/** The same address, asked by a page: sentences in the answer name pages, and no commands. Files are asked for without it. */
export function byPage(address: string): string {
  return `${address}${address.includes("?") ? "&" : "?"}dialect=page`;
}

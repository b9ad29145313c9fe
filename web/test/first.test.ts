import { QueryClient } from "@tanstack/react-query";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { asksFirst } from "@/app/first";
import { gapSearch, gapTermsOf } from "@/features/gap/search";
import { parseSearch } from "@/shared/api/address";
import { askEarly } from "@/shared/api/early";
import { frameworksQuery, gapQuery, meQuery } from "@/shared/api/queries";
import { frameSearch } from "@/shared/api/terms";

let asked: string[] = [];
let answers: (() => Response | Promise<Response>)[] = [];

beforeEach(() => {
  asked = [];
  answers = [];
  vi.stubGlobal("fetch", async (address: string) => {
    asked.push(address);
    return (await answers.shift()?.()) ?? json({});
  });
  vi.spyOn(performance, "now").mockReturnValue(0);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const json = (body: object, status = 200) => new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json" } });
const early = (pathname: string, search = "") => {
  for (const { path, parameters } of asksFirst(pathname, search)) askEarly(path, parameters);
};
const client = () => new QueryClient({ defaultOptions: { queries: { retry: false } } });

test("what a gap's page wants is asked once, whatever its address says", async () => {
  for (const search of ["?want=soc2-2017", "?want=iso27001-2022&have=soc2-2017:security,availability&have=x&assurance=designed&show=all&row=A.5.1&why=iso27001-2022/A.5.1", "?asOf=2026-10-15&knownAt=2026-10-16&want=iso27001-2022&with=ACC-01&ahead=2027-01-01&excluding=A.5.1"]) {
    asked = [];
    early("/8c8c96ac/gap", search);
    const first = [...asked];
    const raw = parseSearch(search);
    const terms = gapTermsOf({ ...frameSearch(raw), ...gapSearch(raw) });
    const queries = client();
    await queries.fetchQuery(meQuery);
    await queries.fetchQuery(frameworksQuery);
    await queries.fetchQuery(gapQuery("8c8c96ac", terms));
    expect(first).toHaveLength(3);
    expect(asked).toEqual(first);
  }
});

test("other pages ask who is there and for the frameworks, and whoever is nobody yet asks nothing", () => {
  expect(asksFirst("/8c8c96ac/gap", "").map(({ path }) => path)).toEqual(["me", "frameworks"]);
  expect(asksFirst("/8c8c96ac/controls", "?want=soc2-2017").map(({ path }) => path)).toEqual(["me", "frameworks"]);
  expect(asksFirst("/", "").map(({ path }) => path)).toEqual(["me", "frameworks"]);
  for (const path of ["/sign-in", "/setup", "/join"]) expect(asksFirst(path, "")).toEqual([]);
});

test("an early answer is taken once", async () => {
  early("/");
  await client().fetchQuery(meQuery);
  expect(asked).toHaveLength(2);
  await client().fetchQuery(meQuery);
  expect(asked).toHaveLength(3);
});

test("what was refused early, or did not get through, is asked again", async () => {
  answers = [() => json({}, 401), () => Promise.reject(new TypeError("offline"))];
  early("/");
  expect(await client().fetchQuery(meQuery)).toEqual({});
  expect(await client().fetchQuery(frameworksQuery)).toEqual({});
  expect(asked).toHaveLength(4);
});

test("what was answered early is read to its end, whether somebody takes it or not", async () => {
  const refused = json({}, 401);
  const good = json({});
  answers = [() => refused, () => good];
  early("/");
  await vi.waitFor(() => expect([refused.bodyUsed, good.bodyUsed]).toEqual([true, true]));
});

test("an early answer that nobody took in ten seconds is asked for again", async () => {
  early("/");
  vi.spyOn(performance, "now").mockReturnValue(10_000);
  await client().fetchQuery(meQuery);
  expect(asked).toHaveLength(3);
});

import { describe, expect, it } from "vitest";
import { headlineOf } from "@/shared/api/headline";
import { groupsOf } from "@/features/gap/groups";
import { visibleNodes } from "@/features/catalog/tree";
import type { Requirement } from "@/shared/api/documents/gap";
import type { Node } from "@/shared/api/documents/show";

const markdown = `# Gap: own controls to soc2-2017:CC,A

- As of: 2026-11-30
- Proven: 48.4 %, 17.4 of 36
- Possible: 50.6 %, 18.2 of 36

Bridge letter of January 2026 is word, and shows nothing of operation.

Your programme proves nearly half of SOC 2, every \\[interval\\].

## Next

- Something, 1 of 2

## By theme

| id | theme | proven | possible | full |
| --- | --- | --- | --- | --- |
| CC1 | Control Environment | 40.0 %, 2.0 of 5 | 60.0 %, 3.0 of 5 | 1 of 5 |

## Requirements

| CC9 | no theme | 1 %, 1 of 1 | 1 %, 1 of 1 | 1 of 1 |
`;

describe("What stands over a gap", () => {
  const headline = headlineOf(markdown);

  it("is the sentence before the first section, and what is said before it", () => {
    expect(headline.sentence).toBe("Your programme proves nearly half of SOC 2, every [interval].");
    expect(headline.notes).toEqual(["Bridge letter of January 2026 is word, and shows nothing of operation."]);
  });

  it("has its figures as they are written", () => {
    expect(headline.proven).toEqual({ text: "17.4 of 36", share: "48.4 %", percent: 48.4 });
    expect(headline.themes.map(({ id, possible }) => `${id} ${possible.text}`)).toEqual(["CC1 3.0 of 5"]);
  });

  it("leaves out what is not there", () => {
    expect(headlineOf("")).toEqual({ notes: [], sentence: "", proven: undefined, possible: undefined, themes: [] });
  });
});

describe("Groups", () => {
  const node = (id: string, parent: string | null, optional = false) =>
    ({ id, parent, optional, title: id, summary: `About ${id}`, depth: 0 }) as Node;
  const nodes = [node("CC", null), node("CC1", "CC"), node("CC1.1", "CC1"), node("CC1.1-1", "CC1.1", true), node("CC2", "CC"), node("CC2.1", "CC2")];
  const requirements = ["CC1.1", "CC2.1"].map((id) => ({ id }) as Requirement);

  it("are the nearest themes above, and one for what has none", () => {
    const groups = groupsOf(requirements, headlineOf(markdown).themes, nodes);

    expect(groups.map(({ id, requirements: all }) => `${id}:${all.map((each) => each.id).join()}`)).toEqual(["CC1:CC1.1", ":CC2.1"]);
  });

  it("of a tree fold what is optional away, until it is unfolded or looked for", () => {
    const ids = (words: string | undefined, at: string[]) => visibleNodes(nodes, words, at).map((each) => each.node.id).join(" ");

    expect(ids(undefined, [])).toBe("CC CC1 CC1.1 CC2 CC2.1");
    expect(ids(undefined, ["CC1.1"])).toBe("CC CC1 CC1.1 CC1.1-1 CC2 CC2.1");
    expect(ids("about cc1.1-1", [])).toBe("CC CC1 CC1.1 CC1.1-1");
    expect(ids("nothing of it", [])).toBe("");
  });
});

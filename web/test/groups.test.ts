import { describe, expect, it } from "vitest";
import { groupsOf, type Theme } from "@/features/gap/groups";
import { byRequirement, visibleNodes } from "@/features/catalog/tree";
import type { Find } from "@/shared/api/documents/find";
import type { Requirement } from "@/shared/api/documents/gap";
import type { Node } from "@/shared/api/documents/show";

describe("Groups", () => {
  const node = (id: string, parent: string | null, optional = false) =>
    ({ id, parent, optional, title: id, summary: `About ${id}`, depth: 0 }) as Node;
  const nodes = [node("CC", null), node("CC1", "CC"), node("CC1.1", "CC1"), node("CC1.1-1", "CC1.1", true), node("CC2", "CC"), node("CC2.1", "CC2")];

  it("are the themes in the answer's order, without those of which nothing is listed", () => {
    const requirement = (id: string, theme: string) => ({ id, theme }) as Requirement;
    const themes = ["CC1", "CC2", "CC3"].map((id) => ({ id }) as Theme);
    const groups = groupsOf([requirement("CC3.1", "CC3"), requirement("CC1.2", "CC1"), requirement("CC1.1", "CC1")], themes);

    expect(groups.map(({ theme, requirements }) => `${theme.id}:${requirements.map(({ id }) => id).join()}`)).toEqual(["CC1:CC1.2,CC1.1", "CC3:CC3.1"]);
  });

  it("of a tree fold what is optional away, until it is unfolded or looked for", () => {
    const ids = (words: string | undefined, at: string[]) => visibleNodes(nodes, words, at).map((each) => each.node.id).join(" ");

    expect(ids(undefined, [])).toBe("CC CC1 CC1.1 CC2 CC2.1");
    expect(ids(undefined, ["CC1.1"])).toBe("CC CC1 CC1.1 CC1.1-1 CC2 CC2.1");
    expect(ids("about cc1.1-1", [])).toBe("CC CC1 CC1.1 CC1.1-1");
    expect(ids("nothing of it", [])).toBe("");
  });

  it("of a tree show what demands an obligation that speaks of the words, with that obligation", () => {
    const found = {
      words: "mfa",
      groups: [
        { kind: "requirement", all: 1, found: [{ id: "soc2/CC1", title: "It is called otherwise there", sentence: "", show: "" }] },
        { kind: "obligation", all: 1, found: [{ id: "two-factors", title: "", sentence: "Two factors are asked for.", show: "", demandedBy: ["soc2/CC2.1"] }] },
      ],
    } as Find;
    const shown = visibleNodes(nodes, "mfa", [], byRequirement(found));

    expect(shown.map(({ node: { id }, isHit, demanded }) => `${id} ${isHit} ${demanded.map(({ text }) => text).join()}`)).toEqual(["CC false ", "CC2 false ", "CC2.1 true Two factors are asked for."].toSpliced(1, 0, "CC1 true "));
    expect(visibleNodes(nodes, undefined, [], byRequirement(undefined)).some(({ demanded }) => demanded.length > 0)).toBe(false);
  });
});

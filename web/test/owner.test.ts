import { describe, expect, it } from "vitest";
import { demandsAny, dischargedBy } from "@/features/gap/search";
import { certificateOf } from "@/app/begin/api";

describe("Whose a requirement is", () => {
  const control = (owner: string, ...obligations: string[]) => ({ owner, strip: obligations.map((obligation) => ({ obligation })) }) as Parameters<typeof dischargedBy>[0][number];
  const controls = [control("IT operations lead", "acc-a", "acc-b"), control("Security lead", "gov-a"), control("ana", "gov-b")];
  const requirement = (covered: string[], possible: string[], missing: string[]) =>
    ({
      covered: covered.map((obligation) => ({ obligation })),
      possiblyCovered: possible.map((obligation) => ({ obligation })),
      missing: missing.map((obligation) => ({ obligation })),
    }) as Parameters<typeof demandsAny>[0];

  it("follows from what the controls of an owner discharge", () => {
    expect([...dischargedBy(controls, ["IT operations lead"])]).toEqual(["acc-a", "acc-b"]);
    expect([...dischargedBy(controls, ["Ana", "Ana Example", "security lead"])]).toEqual(["gov-a", "gov-b"]);
    expect([...dischargedBy(controls, ["nobody"])]).toEqual([]);
  });

  it("is so whether what it demands is proven, possible or missing", () => {
    const some = new Set(["acc-b"]);

    expect(demandsAny(requirement(["acc-b"], [], ["x"]), some)).toBe(true);
    expect(demandsAny(requirement([], ["acc-b"], []), some)).toBe(true);
    expect(demandsAny(requirement(["y"], [], ["acc-b"]), some)).toBe(true);
    expect(demandsAny(requirement(["y"], ["z"], ["x"]), some)).toBe(false);
  });
});

describe("What an organisation holds when it begins", () => {
  it("may be a certificate, which counts from the day of its issue", () => {
    expect(certificateOf("iso27001-2022", "2026-05-01")).toBe("iso27001-2022=2026-05-01,certificate");
  });
});

import { expect, test } from "vitest";
import { wayOf, wayOfDue } from "@/features/overview/ways";
import { toKeep } from "@/features/plan/keeping";

test("what a gate lacks leads to the place with the button", () => {
  const lack = (kind: "approve" | "prove" | "own" | "wait" | "put-in-place", about: string, obligations: string[] = []) => wayOf({ kind, about, obligations });
  expect(lack("approve", "statement-of-applicability")).toEqual({ to: "statement" });
  expect(lack("approve", "information-security-objectives")).toEqual({ to: "document", id: "information-security-objectives" });
  expect(lack("put-in-place", "RSK-05", ["risk-treated"])).toEqual({ to: "control", id: "RSK-05" });
  expect(lack("own", "risk-treated", ["risk-treated"])).toEqual({ to: "obligation", id: "risk-treated" });
  expect(lack("prove", "")).toEqual({ to: "evidence" });
  expect(lack("wait", "")).toBeUndefined();
});

test("what is due leads to the place with the button", () => {
  expect(wayOfDue({ kind: "document-review", about: "isms-scope", controls: ["ISM-01"] })).toEqual({ to: "document", id: "isms-scope" });
  expect(wayOfDue({ kind: "document-approval", about: "statement-of-applicability", controls: [] })).toEqual({ to: "statement" });
  expect(wayOfDue({ kind: "risk-review", about: "R-01", controls: [] })).toEqual({ to: "risks", id: "R-01" });
  expect(wayOfDue({ kind: "corrective-action", about: "NC-01", controls: ["DEV-08"] })).toEqual({ to: "nonconformities", id: "NC-01" });
  expect(wayOfDue({ kind: "exception", about: "EX-01", controls: ["ACC-05"] })).toEqual({ to: "control", id: "ACC-05" });
  expect(wayOfDue({ kind: "evidence", about: "ACC-05", controls: ["ACC-05", "ACC-06"] })).toEqual({ to: "control", id: "ACC-05" });
});

test("a plan's day is kept of what it is asked of, and of nothing that is examined over a period", () => {
  const all = [
    { edition: "iso27001-2022", nodes: ["A.5"], capacity: 15 },
    { edition: "soc2-2017", assurance: "operating" as const },
    { edition: "nist-csf-2.0", auditOn: "2027-05-31" },
  ];
  expect(toKeep(all, ["iso27001-2022", "soc2-2017", "nist-csf-2.0"], "2027-05-31")).toEqual([{ edition: "iso27001-2022", nodes: ["A.5"], capacity: 15, auditOn: "2027-05-31" }]);
  expect(toKeep(all, ["soc2-2017"], "2027-05-31")).toEqual([]);
});

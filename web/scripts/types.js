// Writes the types of the answers' documents from their JSON schemas: `npm run types`.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { compile } from "json-schema-to-typescript";

const schemas = new URL("../../docs/schemas/", import.meta.url);
const into = new URL("../src/shared/api/documents/", import.meta.url);
const names = {
  gap: "Gap",
  why: "Why",
  show: "Show",
  frameworks: "Frameworks",
  find: "Find",
  status: "Status",
  controls: "Controls",
  plan: "Plan",
  compare: "Compare",
  ask: "Ask",
  edit: "Edited",
  conclude: "Conclusion",
  statement: "Statement",
  "statement-difference": "StatementDifference",
  evidence: "EvidenceOnFile",
  documents: "Documents",
  document: "PrintedDocument",
  parameters: "DocumentParameters",
  "since-approval": "SinceApproval",
  reports: "Reports",
  review: "Review",
  suggestions: "Suggestions",
  obligations: "Obligations",
  "intake-review": "TakenOver",
  "audit-report": "AuditReport",
  try: "Trial",
  trend: "Trend",
  registers: "Registers",
};

mkdirSync(into, { recursive: true });
for (const [file, name] of Object.entries(names)) {
  const schema = JSON.parse(readFileSync(new URL(`${file}.schema.json`, schemas), "utf8"));
  schema.title = name;
  delete schema.$id;
  const text = await compile(schema, name, {
    bannerComment: `/* Written by \`npm run types\` from docs/schemas/${file}.schema.json. */`,
    additionalProperties: false,
  });
  writeFileSync(new URL(`${file}.ts`, into), text);
}

import type { Leaf, Proof, Statement } from "@/shared/api/documents/why";
import { withDays } from "@/shared/days";
import { Icon } from "@/shared/parts/Icon";
import { RequirementLink } from "@/shared/parts/Reference";
import { Mark } from "@/shared/strip/Cell";
import type { State } from "@/shared/strip/squares";
import { words } from "@/shared/words/en";

/** A proof as it was checked: what holds, and below it what it rests on. */
export function ProofTree({ proof, texts }: { proof: Proof; texts: Map<string, string> }) {
  const isVerdict = proof.rule === "verdict" || proof.statement.kind === "covered";
  return (
    <>
      <ul className="proof">
        {(isVerdict ? proof.premises : [proof]).map((premise, index) => (
          <Node key={index} proof={premise} texts={texts} />
        ))}
        {isVerdict && proof.premises.length === 0 && proof.leaves.map((leaf, index) => <Rest key={index} leaf={leaf} />)}
      </ul>
      {isVerdict && proof.leaves.length > 0 && (
        <details>
          <summary>{words.because.restsOn}</summary>
          <ul className="proof">
            {proof.leaves.map((leaf, index) => (
              <Rest key={index} leaf={leaf} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Node({ proof, texts }: { proof: Proof; texts: Map<string, string> }) {
  const state = stateOf(proof.statement);
  return (
    <li>
      {state && <Mark state={state} label={words.states[state]} />}
      <div title={proof.statement.text}>
        <Said statement={proof.statement} texts={texts} />
      </div>
      {proof.premises.length + proof.leaves.length > 0 && (
        <ul className="proof">
          {proof.premises.map((premise, index) => (
            <Node key={index} proof={premise} texts={texts} />
          ))}
          {proof.leaves.map((leaf, index) => (
            <Rest key={index} leaf={leaf} />
          ))}
        </ul>
      )}
    </li>
  );
}

function Said({ statement, texts }: { statement: Statement; texts: Map<string, string> }) {
  if ("obligation" in statement && (statement.kind === "satisfied" || statement.kind === "failed")) {
    const text = texts.get(statement.obligation);
    if (text) return text;
  }
  return "requirement" in statement ? (
    <Linked text={bare(statement.text)} requirement={statement.requirement} />
  ) : (
    bare(statement.text)
  );
}

function Rest({ leaf }: { leaf: Leaf }) {
  return (
    <li>
      <span className="leaf" title={leaf.text}>
        <Icon name={leaf.kind === "control" ? "control" : leaf.kind === "occurrence" ? "clock" : leaf.kind === "claim" ? "link" : "document"} small />
        <span>
          {"requirement" in leaf && typeof leaf.requirement === "string" ? (
            <Linked text={bare(leaf.text)} requirement={leaf.requirement} />
          ) : (
            bare(leaf.text)
          )}
        </span>
      </span>
    </li>
  );
}

/** The server's words, in which the requirement that they name is a link. */
function Linked({ text, requirement }: { text: string; requirement: string }) {
  const at = text.indexOf(requirement);
  if (at < 0) return text;
  return (
    <>
      {text.slice(0, at)}
      <RequirementLink of={requirement} />
      {text.slice(at + requirement.length)}
    </>
  );
}

/** Without the id at its end, which the tip keeps, and with days as pages write them. */
function bare(text: string): string {
  return withDays(text.replace(/\s*\[[a-z0-9-]+\]$/, ""));
}

function stateOf(statement: Statement): State | undefined {
  switch (statement.kind) {
    case "satisfied":
    case "met":
      return "proven";
    case "failed":
    case "unmet":
      return "failed";
    default:
      return undefined;
  }
}

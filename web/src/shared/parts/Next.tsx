import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import type { Gap } from "../api/documents/gap";
import type { EditKind } from "../api/edits";
import { permitsQuery } from "../api/queries";
import { copyText } from "./copy";
import { Icon } from "./Icon";
import { useEdit } from "./useEdit";
import { words } from "../words/en";
import { Said } from "./Said";

type Step = Gap["next"][number];
type Action = NonNullable<Step["action"]>;

/** What somebody can do next, with a button that does it, or opens where it is done, for those who may. */
export function Next({ steps }: { steps: readonly Step[] }) {
  const { organisation } = useParams({ strict: false });
  if (steps.length === 0) return null;
  return (
    <ul className="brk next">
      {steps.map(({ say, command, action }) => (
        <li key={say}>
          <Icon name="plus" />
          <div>
            <Said text={say} />
            {organisation !== undefined && action !== null && (
              <div className="act">
                <Doing organisation={organisation} action={action} />
              </div>
            )}
            {organisation === undefined && command && (
              <button type="button" className="cmd mono" onClick={() => copyText(command)} title={words.copy.command}>
                {command}
              </button>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** What has to be permitted; nothing for what only looks. */
const needs: Partial<Record<Action["kind"], EditKind>> = {
  adopt: "adopt",
  implement: "adopt",
  "add-evidence": "add-evidence",
  list: "add-evidence",
  approve: "approve-document",
  exclude: "exclude",
  ask: "ask",
};

function Doing({ organisation, action: { kind, of, evidence } }: { organisation: string; action: Action }) {
  const { data: permits } = useQuery(permitsQuery(organisation));
  const adopt = useEdit(organisation, "adopt");
  const need = needs[kind];
  if (!permits || (need !== undefined && !permits.edits.includes(need))) return null;
  const label = words.next[kind](evidence ?? of ?? "");
  if (kind === "adopt" && of !== null) {
    return (
      <>
        <button type="button" className="btn sm pri" disabled={adopt.isPending} onClick={() => adopt.mutate({ request: { controls: [of] }, done: words.control.adopted(of) })}>
          {label}
        </button>
        <Link to="/{-$organisation}/controls/$control" params={{ organisation, control: of }} className="btn sm ghost">
          {words.next.look}
        </Link>
      </>
    );
  }
  if (kind === "ask" || kind === "plan") {
    return (
      <Link to={kind === "ask" ? "/{-$organisation}/questions" : "/{-$organisation}/plan"} params={{ organisation }} className="btn sm">
        {label}
      </Link>
    );
  }
  if (of === null) return null;
  if (kind === "approve") {
    return (
      <Link to="/{-$organisation}/documents/$document" params={{ organisation, document: of }} className="btn sm">
        {label}
      </Link>
    );
  }
  if (kind === "exclude") {
    return (
      <Link to="/{-$organisation}/statement" params={{ organisation }} className="btn sm">
        {label}
      </Link>
    );
  }
  if (kind === "add-evidence") {
    return (
      <Link to="/{-$organisation}/evidence" params={{ organisation }} search={{ control: of }} className="btn sm">
        {label}
      </Link>
    );
  }
  return (
    <Link to="/{-$organisation}/controls/$control" params={{ organisation, control: of }} className="btn sm">
      {label}
    </Link>
  );
}

import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { permitsQuery } from "@/shared/api/queries";
import { today } from "@/shared/days";
import { Icon } from "@/shared/parts/Icon";
import { NeedsOrganisation } from "@/shared/parts/NeedsOrganisation";
import { Refusal } from "@/shared/parts/Refusal";
import { Status } from "@/shared/parts/Status";
import { useEdit } from "@/shared/parts/useEdit";
import { useTitle } from "@/shared/parts/useTitle";
import { words as all } from "@/shared/words/en";
import { ownControls } from "@/shared/words/ownControls";
import { addingOf, blank, type Draft } from "./draft";
import { LiveEffect } from "@/shared/effect/Effect";
import { EvidenceField, MoreFields, OwnerAndCadence, SaidFields, WhenFields } from "./Fields";
import { Picking } from "./Picking";
import "./control.css";

const route = getRouteApi("/frame/{-$organisation}/controls/new");
const words = ownControls.new;

/** A control of one's own: what it does is chosen, and what that would prove is seen before it is saved. */
export function NewControlPage() {
  const { organisation } = route.useParams();
  useTitle(ownControls.add);
  return organisation === undefined ? <NeedsOrganisation /> : <NewControl organisation={organisation} />;
}

function NewControl({ organisation }: { organisation: string }) {
  const navigate = route.useNavigate();
  const { data: permits } = useQuery(permitsQuery(organisation));
  const [draft, setDraft] = useState<Draft>(blank);
  const set = (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change }));
  const add = useEdit(organisation, "add-control");
  const request = addingOf(draft, words.unnamed, today());
  const [tried] = useDebouncedValue(request, 400);

  if (permits && !permits.edits.includes("add-control")) {
    return (
      <div className="main p-control">
        <Status
          icon="control"
          title={words.mayNot}
          action={
            <Link to="/{-$organisation}/controls" params={{ organisation }} className="btn sm">
              {all.control.back}
            </Link>
          }
        />
      </div>
    );
  }
  return (
    <div className="main p-control">
      <h1>{words.title}</h1>
      <p className="lede">{words.lede}</p>
      <form
        className="making"
        onSubmit={(event) => {
          event.preventDefault();
          add.mutate(
            { request, done: words.saved(draft.title.trim()) },
            {
              onSuccess: ({ answer }) =>
                void navigate({ to: "/{-$organisation}/controls/$control", params: { organisation, control: answer.controls[0]?.control ?? draft.id } }),
            },
          );
        }}
      >
        <div className="card pad fields">
          <SaidFields draft={draft} set={set} />
          <OwnerAndCadence organisation={organisation} draft={draft} set={set} mayOwn />
          <WhenFields draft={draft} set={set} isOver={false} />
          <EvidenceField organisation={organisation} draft={draft} set={set} />
          <Picking organisation={organisation} about={`${draft.title}. ${draft.objective}`.replace(/^\. $/, "")} chosen={draft.chosen} onChosen={(chosen) => set({ chosen })} />
          <details>
            <summary>{ownControls.fields.more}</summary>
            <div className="fields">
              <MoreFields draft={draft} set={set} isNew />
            </div>
          </details>
          <Refusal error={add.error} />
          <div className="row wrap">
            <button type="submit" className="btn pri" disabled={add.isPending || draft.title.trim() === "" || draft.chosen.length === 0}>
              <Icon name="plus" small />
              {words.save}
            </button>
            <Link to="/{-$organisation}/controls" params={{ organisation }} className="btn">
              {all.control.cancel}
            </Link>
          </div>
        </div>
        <aside className="card pad beside">
          <LiveEffect organisation={organisation} kind="add-control" request={tried.discharges.length > 0 ? tried : undefined} empty={ownControls.effect.begin} />
        </aside>
      </form>
    </div>
  );
}

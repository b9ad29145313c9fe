import { useDebouncedValue } from "@mantine/hooks";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import { hasNothing } from "@/shared/api/errors";
import { itemsQuery } from "@/shared/api/records";
import { refusalOf, tagOf } from "@/shared/api/edits";
import { frameworksQuery, gapQuery } from "@/shared/api/queries";
import { LiveEffect } from "@/shared/effect/Effect";
import { Field } from "@/shared/parts/Field";
import { IntervalBar } from "@/shared/parts/IntervalBar";
import { Meanwhile } from "@/shared/parts/Meanwhile";
import { Problem } from "@/shared/parts/Problem";
import { Refusal } from "@/shared/parts/Refusal";
import { useEdit } from "@/shared/parts/useEdit";
import { Parts } from "@/shared/scope/ScopePicker";
import { textOf } from "@/shared/scope/scopes";
import { words } from "@/shared/words/en";
import { programme } from "@/shared/words/programme";
import { Pick } from "./Pick";
import { Section } from "./Settings";
import { changesOf, draftOf, isWhole, scopeOf, type Draft, type Wanted } from "./wants";

const say = programme.wants;
const isWanted = ({ kind }: { kind: string }) => kind === "frameworks";

/** Which frameworks are wanted, how firmly and when: added, dropped, changed, with what follows from it before it is kept. */
export function Wants({ organisation, may }: { organisation: string; may: boolean }) {
  const { data, isError, error, refetch } = useQuery(itemsQuery<Wanted>(organisation, "frameworks"));
  const [taken, setTaken] = useState(0);
  if (hasNothing({ isError, data, error })) return <Problem error={error} retry={() => void refetch()} />;
  if (!data) return <i className="sk line" style={{ marginTop: 24 }} />;
  const anew = () => void refetch().then(() => setTaken(taken + 1));
  return <Form key={taken} organisation={organisation} stored={data.items.map(({ content }) => content)} tag={data.tag} may={may} onAnew={anew} />;
}

function Form({ organisation, stored, tag, may, onAnew }: { organisation: string; stored: Wanted[]; tag: string; may: boolean; onAnew: () => void }) {
  const [seen, setSeen] = useState(() => ({ all: stored.map(draftOf), tag }));
  const [all, setAll] = useState<Draft[]>(seen.all);
  const [dropped, setDropped] = useState<readonly string[]>([]);
  const [adding, setAdding] = useState("");
  const { data } = useQuery(frameworksQuery);
  const client = useQueryClient();
  const save = useEdit(organisation, "change-items");
  const changes = changesOf(seen.all, all.filter(({ edition }) => !dropped.includes(edition)));
  const request = changes.length > 0 && isWhole(all) ? { items: changes } : undefined;
  const [tried] = useDebouncedValue(request, 400);
  const nameOf = (edition: string) => data?.frameworks.find(({ id }) => id === edition)?.title ?? edition;
  const others = data?.frameworks.filter(({ id, decomposed }) => decomposed > 0 && !all.some(({ edition }) => edition === id)) ?? [];
  const set = (edition: string, change: Partial<Draft>) => setAll(all.map((each) => (each.edition === edition ? { ...each, ...change } : each)));
  const keep = (read: string) => {
    if (!request) return;
    save.mutate(
      { request, read: { tag: read, isOf: isWanted }, done: say.saved },
      {
        onSuccess: ({ change }) => {
          const kept = all.filter(({ edition }) => !dropped.includes(edition));
          setSeen({ all: kept, tag: change === undefined ? read : tagOf(change) });
          setAll(kept);
          setDropped([]);
          void client.invalidateQueries({ queryKey: ["me"] });
        },
      },
    );
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        keep(seen.tag);
      }}
    >
      <Section title={say.title} say={say.say}>
        <div className="pad wants">
          {/* What is changed while it is being kept would be gone with the answer. */}
          <fieldset className="ws plain" disabled={save.isPending}>
            {all.length === 0 && <p className="sub">{say.none}</p>}
            {all.map((each) =>
              dropped.includes(each.edition) ? (
                <div key={each.edition} className="w row wrap">
                  <span>
                    <b className="b">{nameOf(each.edition)}</b> {say.dropped}
                  </span>
                  <button type="button" className="btn sm" onClick={() => setDropped(dropped.filter((edition) => edition !== each.edition))}>
                    {say.undrop}
                  </button>
                </div>
              ) : (
                <One
                  key={each.edition}
                  name={nameOf(each.edition)}
                  draft={each}
                  may={may}
                  set={(change) => set(each.edition, change)}
                  onDrop={() => (seen.all.some(({ edition }) => edition === each.edition) ? setDropped([...dropped, each.edition]) : setAll(all.filter(({ edition }) => edition !== each.edition)))}
                />
              ),
            )}
            {may && others.length > 0 && (
              <div className="inline">
                <Pick label={say.add} choices={[["", ""], ...others.map(({ id, title }): [string, string] => [id, title])]} value={adding} onChange={(event) => setAdding(event.target.value)} />
                <button
                  type="button"
                  className="btn"
                  disabled={adding === ""}
                  onClick={() => {
                    setAll([...all, draftOf({ edition: adding })]);
                    setAdding("");
                  }}
                >
                  {say.addIt}
                </button>
              </div>
            )}
            <Meanwhile error={save.error} isOf={isWanted} onMine={keep} onTheirs={onAnew} />
            {save.error && <Refusal error={save.error} />}
            {may ? (
              <div className="row wrap">
                <button type="submit" className="btn pri" disabled={request === undefined || save.isPending}>
                  {programme.keep}
                </button>
                {changes.length > 0 && (
                  <button type="button" className="btn" onClick={onAnew}>
                    {programme.discard}
                  </button>
                )}
              </div>
            ) : (
              <p className="sub sm">{programme.mayNot}</p>
            )}
          </fieldset>
          {may && (
            <div className="ws">
              <LiveEffect organisation={organisation} kind="change-items" request={tried} title={programme.follows} empty={programme.unchanged} none={say.provesNothing} />
              {all
                .filter(({ edition }) => !dropped.includes(edition) && !seen.all.some((had) => had.edition === edition))
                .map((each) => (
                  <Begins key={each.edition} organisation={organisation} name={nameOf(each.edition)} draft={each} />
                ))}
            </div>
          )}
        </div>
      </Section>
    </form>
  );
}

/** How far one is of a framework that is not wanted yet, by what is proven for the others. */
function Begins({ organisation, name, draft }: { organisation: string; name: string; draft: Draft }) {
  // Over a window that is not wanted yet nobody can be asked: what is in place says how far that is.
  const assurance = draft.assurance === "operating" ? "implemented" : draft.assurance;
  const { data, error } = useQuery({ ...gapQuery(organisation, { want: textOf(scopeOf(draft)), assurance }), retry: false });
  const figures = data?.summary.figures;
  return (
    <div className="effect" role="region" aria-label={say.beginsOf(name)} aria-live="polite">
      <h3>{say.beginsOf(name)}</h3>
      {error ? (
        <p className="c-failed">{refusalOf(error)}</p>
      ) : figures ? (
        <>
          <IntervalBar proven={figures.proven.value} possible={figures.possible.value} label={words.gap.bar(figures.proven.count, figures.possible.count)} />
          <p className="sm">{say.begins(figures.proven.share ?? "", figures.possible.share ?? "")}</p>
        </>
      ) : (
        <i className="sk" style={{ height: 40 }} />
      )}
    </div>
  );
}

function One({ name, draft, may, set, onDrop }: { name: string; draft: Draft; may: boolean; set: (change: Partial<Draft>) => void; onDrop: () => void }) {
  const id = useId();
  return (
    <div className="w" role="group" aria-labelledby={id}>
      <div className="row between">
        <b className="b" id={id}>
          {name}
        </b>
        {may && (
          <button type="button" className="btn sm" aria-label={say.dropOf(name)} onClick={onDrop}>
            {say.drop}
          </button>
        )}
      </div>
      <fieldset className="plain" disabled={!may}>
        <Parts scope={scopeOf(draft)} guidance={false} onChange={({ nodes }) => set({ nodes })} />
        <div className="inline">
          <Pick
            label={say.assurance}
            choices={Object.entries(say.assurances)}
            value={draft.assurance}
            onChange={(event) => set({ assurance: event.target.value as Draft["assurance"] })}
          />
          {draft.assurance === "operating" && (
            <>
              <Field label={say.from} type="date" required value={draft.from} onChange={(event) => set({ from: event.target.value })} />
              <Field label={say.to} type="date" required value={draft.to} onChange={(event) => set({ to: event.target.value })} />
            </>
          )}
          <Field label={say.auditOn} hint={say.auditHint} type="date" value={draft.auditOn} onChange={(event) => set({ auditOn: event.target.value })} />
        </div>
      </fieldset>
    </div>
  );
}

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import { tagOf } from "@/shared/api/edits";
import { hasNothing } from "@/shared/api/errors";
import { itemsQuery } from "@/shared/api/records";
import { isTimeZone } from "@/shared/days";
import { Field } from "@/shared/parts/Field";
import { Meanwhile } from "@/shared/parts/Meanwhile";
import { Problem } from "@/shared/parts/Problem";
import { Refusal } from "@/shared/parts/Refusal";
import { useEdit } from "@/shared/parts/useEdit";
import { programme } from "@/shared/words/programme";
import { Section } from "./Settings";

const say = programme.organisation;

/** As its file says it, with what no page edits: the calendar, the scale of risks. */
interface Stored {
  organisation: string;
  scope?: string;
  timeZone?: string;
}

const isSettings = ({ kind }: { kind: string }) => kind === "settings";

/** What the organisation is called, the sentence of its scope, and where its days begin. */
export function NameAndScope({ organisation, may }: { organisation: string; may: boolean }) {
  const { data, isError, error, refetch } = useQuery(itemsQuery<Stored>(organisation, "settings"));
  const [taken, setTaken] = useState(0);
  if (hasNothing({ isError, data, error })) return <Problem error={error} retry={() => void refetch()} />;
  const stored = data?.items[0]?.content;
  if (!data || !stored) return <i className="sk line" style={{ marginTop: 24 }} />;
  return <Form key={taken} organisation={organisation} stored={stored} tag={data.tag} may={may} onTheirs={() => void refetch().then(() => setTaken(taken + 1))} />;
}

function Form({ organisation, stored, tag, may, onTheirs }: { organisation: string; stored: Stored; tag: string; may: boolean; onTheirs: () => void }) {
  // What somebody types is held against what they saw when they began.
  const [seen, setSeen] = useState({ stored, tag });
  const before = { organisation: seen.stored.organisation, scope: seen.stored.scope ?? "", timeZone: seen.stored.timeZone ?? "UTC" };
  const [typed, setTyped] = useState<Partial<typeof before>>({});
  const client = useQueryClient();
  const save = useEdit(organisation, "change-items");
  const said = { ...before, ...typed };
  const zones = useId();
  const isZone = isTimeZone(said.timeZone);
  const isChanged = Object.keys(typed).some((name) => said[name as keyof typeof said].trim() !== before[name as keyof typeof before]);
  const field = (name: keyof typeof said) => ({ name, value: said[name], readOnly: !may || save.isPending, onChange: (event: { target: { value: string } }) => setTyped({ ...typed, [name]: event.target.value }) });
  const keep = (read: string) => {
    const content = { ...seen.stored, organisation: said.organisation.trim(), scope: said.scope.trim(), timeZone: said.timeZone.trim() };
    save.mutate(
      { request: { items: [{ kind: "settings", key: "", content }] }, read: { tag: read, isOf: isSettings }, done: say.saved },
      {
        onSuccess: ({ change }) => {
          setTyped({});
          setSeen({ stored: content, tag: change === undefined ? read : tagOf(change) });
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
      <Section title={say.title}>
        <div className="pad wide">
          <Field label={say.name} hint={say.nameSay} required maxLength={200} {...field("organisation")} />
          <Field label={say.scope} hint={say.scopeSay} {...field("scope")} />
          <Field label={say.timeZone} hint={say.timeZoneSay} required list={zones} wrong={isZone ? undefined : say.noZone} {...field("timeZone")} />
          <datalist id={zones}>
            {timeZones.map((each) => (
              <option key={each} value={each} />
            ))}
          </datalist>
          <Meanwhile error={save.error} isOf={isSettings} onMine={keep} onTheirs={onTheirs} />
          {save.error && <Refusal error={save.error} />}
          {may ? (
            <button type="submit" className="btn pri" disabled={!isChanged || !isZone || save.isPending}>
              {programme.keep}
            </button>
          ) : (
            <p className="sub sm">{programme.mayNot}</p>
          )}
        </div>
      </Section>
    </form>
  );
}

const timeZones = Intl.supportedValuesOf("timeZone");

import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { hasNothing } from "@/shared/api/errors";
import { meQuery, retentionQuery, type Retention } from "@/shared/api/queries";
import { day } from "@/shared/days";
import { Field } from "@/shared/parts/Field";
import { note } from "@/shared/parts/note";
import { Problem } from "@/shared/parts/Problem";
import { Refusal } from "@/shared/parts/Refusal";
import { programme } from "@/shared/words/programme";
import { settings } from "@/shared/words/settings";
import { useSeen } from "./api";
import { LicensedTexts } from "./LicensedTexts";
import { NameAndScope } from "./NameAndScope";
import { Section, Settings } from "./Settings";
import { Wants } from "./Wants";
import { when } from "./when";

const route = getRouteApi("/frame/{-$organisation}/settings/organisation");
const say = settings.retention;
const least = 12;

/** What an organisation is called, covers, wants and is licensed to have; and for its owners, how long it keeps its trail. */
export function OrganisationPage() {
  const { organisation } = route.useParams();
  const { data: me } = useQuery(meQuery);
  const permissions = me?.organisations.find(({ id }) => id === organisation)?.permissions ?? [];
  return (
    <Settings organisation={organisation} title={settings.organisation} lede={programme.organisation.say}>
      {organisation && (
        <>
          <NameAndScope organisation={organisation} may={permissions.includes("EDIT")} />
          <Wants organisation={organisation} may={permissions.includes("EDIT")} />
          {permissions.includes("EDIT") && <LicensedTexts organisation={organisation} />}
          {permissions.includes("MANAGE_ORGANISATION") && <Loaded organisation={organisation} />}
        </>
      )}
    </Settings>
  );
}

function Loaded({ organisation }: { organisation: string }) {
  const { data, isError, error, refetch } = useQuery({ ...retentionQuery(organisation), refetchOnWindowFocus: false });
  if (hasNothing({ isError, data, error })) return <Problem error={error} retry={() => void refetch()} />;
  return data ? <Form organisation={organisation} stored={data} /> : <i className="sk line" style={{ marginTop: 24 }} />;
}

function Form({ organisation, stored }: { organisation: string; stored: Retention }) {
  const [isForEver, setForEver] = useState(stored.months === null);
  const [months, setMonths] = useState(String(stored.months ?? 36));
  const [seen, setSeen] = useState(stored.months);
  const saving = useSeen<Retention>(() => note(settings.saved), (now) => setSeen(now.months), retentionQuery(organisation));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        saving.mutate({ path: `organisations/${organisation}/trail-retention`, body: { months: isForEver ? null : Number(months), seen: { months: seen } } });
      }}
    >
      <Section title={say.title} say={say.say}>
        <div className="pad">
          <p>{say.whole}</p>
          <Choice on={isForEver} set={() => setForEver(true)} label={say.forEver} hint={say.forEverSay} />
          <Choice on={!isForEver} set={() => setForEver(false)} label={say.some} hint={say.someSay} />
          {!isForEver && (
            <div className="inline">
              <Field label={say.months} hint={say.monthsSay} type="number" required min={least} max={1200} value={months} onChange={(event) => setMonths(event.target.value)} />
            </div>
          )}
          <p className="sub">{say.what}</p>
          {stored.setBy && stored.setAt && (
            <p className="muted sm">
              {stored.shownFrom && `${say.since(day(stored.shownFrom))} `}
              {say.by(stored.setBy, when(stored.setAt))}
            </p>
          )}
          <Refusal error={saving.error} />
          <button type="submit" className="btn pri" disabled={saving.isPending}>
            {settings.save}
          </button>
        </div>
      </Section>
    </form>
  );
}

function Choice({ on, set, label, hint }: { on: boolean; set: () => void; label: string; hint: string }) {
  return (
    <label className="switch">
      <input type="radio" name="kept" checked={on} onChange={set} />
      <span>
        {label}
        <span className="muted sm">{hint}</span>
      </span>
    </label>
  );
}

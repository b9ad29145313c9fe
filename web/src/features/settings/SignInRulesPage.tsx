import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { hasNothing } from "@/shared/api/errors";
import { Field } from "@/shared/parts/Field";
import { note } from "@/shared/parts/note";
import { Problem } from "@/shared/parts/Problem";
import { Refusal } from "@/shared/parts/Refusal";
import { settings } from "@/shared/words/settings";
import { rulesQuery, useSeen, waysQuery, type Rules } from "./api";
import { Pick } from "./Pick";
import { Section, Settings } from "./Settings";

const route = getRouteApi("/frame/{-$organisation}/settings/sign-in");
const say = settings.rules;
const roles = ["owner", "lead", "control-owner", "contributor", "viewer"];

/** What an organisation asks of signing in, for its owners. */
export function SignInRulesPage() {
  const { organisation } = route.useParams();
  return (
    <Settings organisation={organisation} title={settings.signIn} lede={say.say}>
      {organisation && <Loaded organisation={organisation} />}
    </Settings>
  );
}

function Loaded({ organisation }: { organisation: string }) {
  const { data, isError, error, refetch } = useQuery({ ...rulesQuery(organisation), refetchOnWindowFocus: false });
  if (hasNothing({ isError, data, error })) return <Problem error={error} retry={() => void refetch()} />;
  return data ? <Form organisation={organisation} stored={data} /> : <i className="sk line" style={{ marginTop: 24 }} />;
}

function Form({ organisation, stored }: { organisation: string; stored: Rules }) {
  const [rules, setRules] = useState(stored);
  // What is changed is held against what stood there when somebody began, or was told of.
  const [seen, setSeen] = useState(stored);
  const { data: ways } = useQuery(waysQuery);
  const saving = useSeen<Rules>(
    () => {
      setSeen(rules);
      note(settings.saved);
    },
    setSeen,
    rulesQuery(organisation),
  );
  const group = (at: number, change: Partial<Rules["groups"][number]>) =>
    setRules({ ...rules, groups: rules.groups.map((each, index) => (index === at ? { ...each, ...change } : each)) });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        saving.mutate({ path: `organisations/${organisation}/sign-in`, body: { ...rules, seen } });
      }}
    >
      <Section title={settings.twoFactor.title}>
        <div className="pad">
          <label className="switch">
            <input type="checkbox" checked={rules.twoFactor} onChange={(event) => setRules({ ...rules, twoFactor: event.target.checked })} />
            <span>
              {say.twoFactor}
              <span className="muted sm">{say.twoFactorSay}</span>
            </span>
          </label>
        </div>
      </Section>
      <Section title={say.groups} say={ways && say.elsewhere(ways.name)}>
        <div className="pad">
          <label className="switch">
            <input type="checkbox" checked={rules.linkByMail} onChange={(event) => setRules({ ...rules, linkByMail: event.target.checked })} />
            <span>
              {say.link}
              <span className="muted sm">{say.linkSay}</span>
            </span>
          </label>
          <p className="sub">{say.groupsSay}</p>
          {rules.groups.map((each, at) => (
            <div key={at} className="inline">
              <Field label={say.group} required maxLength={200} value={each.group} onChange={(event) => group(at, { group: event.target.value })} />
              <Pick label={settings.list.role} choices={roles.map((role) => [role, settings.roles[role] ?? role])} value={each.role} onChange={(event) => group(at, { role: event.target.value })} />
              <button
                type="button"
                className="btn"
                aria-label={say.removeOf(each.group)}
                onClick={() => setRules({ ...rules, groups: rules.groups.filter((_, index) => index !== at) })}
              >
                {settings.list.remove}
              </button>
            </div>
          ))}
          <button type="button" className="btn" onClick={() => setRules({ ...rules, groups: [...rules.groups, { group: "", role: "viewer" }] })}>
            {say.add}
          </button>
        </div>
      </Section>
      <div className="sec">
        <Refusal error={saving.error} />
        <button type="submit" className="btn pri" disabled={saving.isPending}>
          {settings.save}
        </button>
      </div>
    </form>
  );
}

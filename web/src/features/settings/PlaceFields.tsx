import { useQuery } from "@tanstack/react-query";
import { frameworksQuery, type Engagement } from "@/shared/api/queries";
import { Field } from "@/shared/parts/Field";
import { settings } from "@/shared/words/settings";
import type { People, Place } from "./api";
import { Pick } from "./Pick";

const say = settings.list;
const unnamed: Engagement = { name: "", frameworks: [], from: null, until: null, lastDay: null };
const roles = ["owner", "lead", "control-owner", "contributor", "auditor", "viewer"];

/** What somebody is to be: role, person of the programme, and what an auditor looks at. */
export function PlaceFields({ place, persons, change }: { place: Place; persons: People["persons"]; change: (place: Place) => void }) {
  return (
    <>
      <Pick
        label={say.role}
        hint={settings.rolesSay[place.role]}
        choices={roles.map((role) => [role, settings.roles[role] ?? role])}
        value={place.role}
        onChange={(event) => change({ ...place, role: event.target.value, engagement: event.target.value === "auditor" ? (place.engagement ?? unnamed) : null })}
      />
      {persons.length === 0 ? (
        <Field
          label={say.person}
          hint={say.personFree}
          maxLength={100}
          value={place.person ?? ""}
          onChange={(event) => change({ ...place, person: event.target.value || null })}
        />
      ) : (
        <Pick
          label={say.person}
          choices={[["", say.nobody], ...persons.map(({ id, name }): [string, string] => [id, name])]}
          value={place.person ?? ""}
          onChange={(event) => change({ ...place, person: event.target.value || null })}
        />
      )}
      {place.role === "auditor" && <EngagementFields of={place.engagement ?? unnamed} change={(engagement) => change({ ...place, engagement })} />}
    </>
  );
}

/** Which audit it is, what it looks at, and until when they may look. */
function EngagementFields({ of, change }: { of: Engagement; change: (of: Engagement) => void }) {
  const { data } = useQuery(frameworksQuery);
  const dayOf = (value: string) => (value === "" ? null : value);
  return (
    <>
      <Field label={say.engagement} hint={say.engagementSay} required maxLength={100} value={of.name} onChange={(event) => change({ ...of, name: event.target.value })} />
      <Field label={say.from} type="date" value={of.from ?? ""} onChange={(event) => change({ ...of, from: dayOf(event.target.value) })} />
      <Field label={say.until} type="date" min={of.from ?? undefined} value={of.until ?? ""} onChange={(event) => change({ ...of, until: dayOf(event.target.value) })} />
      <Field label={say.lastDay} hint={say.lastDaySay} type="date" value={of.lastDay ?? ""} onChange={(event) => change({ ...of, lastDay: dayOf(event.target.value) })} />
      <fieldset className="checks field wide">
        <legend>{say.frameworks}</legend>
        {data?.frameworks.map(({ id, title }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={of.frameworks.includes(id)}
              onChange={(event) => change({ ...of, frameworks: event.target.checked ? [...of.frameworks, id] : of.frameworks.filter((each) => each !== id) })}
            />
            {title}
          </label>
        ))}
      </fieldset>
    </>
  );
}

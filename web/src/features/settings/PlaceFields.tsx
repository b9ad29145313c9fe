import { useQuery } from "@tanstack/react-query";
import { frameworksQuery } from "@/shared/api/queries";
import { Field } from "@/shared/parts/Field";
import { settings } from "@/shared/words/settings";
import type { People, Place } from "./api";
import { Pick } from "./Pick";

const say = settings.list;
const roles = ["owner", "lead", "control-owner", "contributor", "auditor", "viewer"];

/** What somebody is to be: role, person of the programme, and what an auditor looks at. */
export function PlaceFields({ place, persons, change }: { place: Place; persons: People["persons"]; change: (place: Place) => void }) {
  const { data } = useQuery(frameworksQuery);
  return (
    <>
      <Pick
        label={say.role}
        hint={settings.rolesSay[place.role]}
        choices={roles.map((role) => [role, settings.roles[role] ?? role])}
        value={place.role}
        onChange={(event) => change({ ...place, role: event.target.value, frameworks: event.target.value === "auditor" ? place.frameworks : [] })}
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
      {place.role === "auditor" && (
        <fieldset className="checks field wide">
          <legend>{say.frameworks}</legend>
          {data?.frameworks.map(({ id, title }) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={place.frameworks.includes(id)}
                onChange={(event) =>
                  change({ ...place, frameworks: event.target.checked ? [...place.frameworks, id] : place.frameworks.filter((each) => each !== id) })
                }
              />
              {title}
            </label>
          ))}
        </fieldset>
      )}
    </>
  );
}

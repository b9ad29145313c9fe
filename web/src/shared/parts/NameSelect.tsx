import type { Names } from "./useNames";

/** Chooses a role or a person that the programme knows. */
export function NameSelect({ id, name, names, chosen, nobody, onPick }: { id: string; name: string; names: Names; chosen: string | undefined; nobody?: string; onPick?: (name: string) => void }) {
  return (
    <select id={id} name={name} className="input" defaultValue={chosen} required={nobody === undefined} onChange={onPick && ((event) => onPick(event.target.value))}>
      {nobody !== undefined && <option value="">{nobody}</option>}
      {names.roles.map((each) => (
        <option key={each}>{each}</option>
      ))}
      {names.people.map((person) => (
        <option key={person.id} value={person.name}>
          {person.name}
        </option>
      ))}
    </select>
  );
}

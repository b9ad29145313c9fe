import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useId, useState } from "react";
import { hasNothing } from "@/shared/api/errors";
import { statusQuery, permitsQuery } from "@/shared/api/queries";
import { itemsQuery } from "@/shared/api/records";
import { day, today } from "@/shared/days";
import { Field } from "@/shared/parts/Field";
import { Meanwhile } from "@/shared/parts/Meanwhile";
import { Problem } from "@/shared/parts/Problem";
import { Refusal } from "@/shared/parts/Refusal";
import { useEdit } from "@/shared/parts/useEdit";
import { programme } from "@/shared/words/programme";
import { Pick } from "./Pick";
import { ending, idOf, isHeldOn, unheldOf, type Known } from "./roles";
import { Section, Settings } from "./Settings";

const route = getRouteApi("/frame/{-$organisation}/settings/roles");
const say = programme.people;
const somebodyNew = "";

/** Whom the programme knows, and who holds which role. */
export function RolesPage() {
  const { organisation } = route.useParams();
  return (
    <Settings organisation={organisation} title={programme.tabs.people} lede={say.say}>
      {organisation && <Loaded organisation={organisation} />}
    </Settings>
  );
}

function Loaded({ organisation }: { organisation: string }) {
  const { data, isError, error, refetch } = useQuery(itemsQuery<Known>(organisation, "people"));
  const { data: status } = useQuery(statusQuery(organisation, {}));
  const { data: permits } = useQuery(permitsQuery(organisation));
  const [role, setRole] = useState("");
  if (hasNothing({ isError, data, error })) return <Problem error={error} retry={() => void refetch()} />;
  if (!data) return <i className="sk line" style={{ marginTop: 24 }} />;
  const people = data.items.map(({ content }) => content);
  const owners = status?.controls.filter(({ condition }) => condition !== "retired").map(({ owner }) => owner) ?? [];
  const unheld = unheldOf(owners, people, today());
  const may = permits?.edits.includes("add-person") ?? false;
  const isTimed = people.some(({ capacity }) => capacity !== undefined);
  return (
    <>
      {unheld.length > 0 && (
        <Section title={say.unheld(unheld.length)} say={say.unheldSay}>
          <div className="pad row wrap">
            {unheld.map(({ role: each, controls }) =>
              may ? (
                <button key={each} type="button" className="chip btn-chip" onClick={() => setRole(each)}>
                  {each} <span className="muted">{controls}</span>
                </button>
              ) : (
                <span key={each} className="chip">
                  {each} <span className="muted">{controls}</span>
                </span>
              ),
            )}
          </div>
        </Section>
      )}
      {may && <Add key={role} organisation={organisation} people={people} chosen={role} roles={[...new Set([...unheld.map((each) => each.role), ...people.flatMap(({ roles = [] }) => roles.map((each) => each.role))])]} />}
      {people.length === 0 ? (
        <p className="sub sec">{say.none}</p>
      ) : (
        <section className="card sec">
          <div className="scroll" tabIndex={0} role="group" aria-label={programme.tabs.people}>
            <table className="tbl">
              <thead>
                <tr>
                  <th scope="col">{say.person}</th>
                  <th scope="col">{say.roles}</th>
                  {isTimed && (
                    <th scope="col" className="num">
                      {say.capacity}
                    </th>
                  )}
                </tr>
              </thead>
              <tbody>
                {people.map((person) => (
                  <Person key={person.id} organisation={organisation} person={person} tag={data.tag} may={may} isTimed={isTimed} />
                ))}
              </tbody>
            </table>
          </div>
        </section>
      )}
    </>
  );
}

function Person({ organisation, person, tag, may, isTimed }: { organisation: string; person: Known; tag: string; may: boolean; /** Whether anybody's days are known. */ isTimed: boolean }) {
  const change = useEdit(organisation, "change-items");
  const isThis = ({ kind, key }: { kind: string; key: string }) => kind === "people" && key === person.id;
  const [ended, setEnded] = useState("");
  const end = (role: string, read: string) => {
    setEnded(role);
    change.mutate({ request: { items: [{ kind: "people", key: person.id, content: ending(person, role, today()) }] }, read: { tag: read, isOf: isThis }, done: say.ended(person.name, role) });
  };
  return (
    <tr>
      <td>
        <span className="stacked">
          <b className="b">{person.name}</b>
          <span className="muted xs">{person.id}</span>
        </span>
      </td>
      <td>
        <ul className="stack">
          {(person.roles ?? []).map((held) => (
            <li key={held.role + (held.from ?? "")} className="row wrap">
              <span className={isHeldOn(held, today()) ? undefined : "muted"}>{held.role}</span>
              <span className="muted xs">{[held.from && say.since(day(held.from)), held.to && say.until(day(held.to))].filter(Boolean).join(", ")}</span>
              {may && held.to === undefined && (
                <button type="button" className="btn sm" aria-label={say.endOf(person.name, held.role)} disabled={change.isPending} onClick={() => end(held.role, tag)}>
                  {say.end}
                </button>
              )}
            </li>
          ))}
          {(person.roles ?? []).length === 0 && <li className="muted">{say.noRoles}</li>}
        </ul>
        <Meanwhile error={change.error} isOf={isThis} onMine={(read) => end(ended, read)} onTheirs={() => change.reset()} />
      </td>
      {isTimed && <td className="num">{person.capacity}</td>}
    </tr>
  );
}

function Add({ organisation, people, roles, chosen }: { organisation: string; people: readonly Known[]; roles: readonly string[]; chosen: string }) {
  const add = useEdit(organisation, "add-person");
  const [said, setSaid] = useState({ role: chosen, who: somebodyNew, name: "", from: "" });
  const list = useId();
  const set = (name: keyof typeof said) => (event: { target: { value: string } }) => setSaid({ ...said, [name]: event.target.value });
  const known = people.find(({ id }) => id === said.who);
  const name = known?.name ?? said.name.trim();
  const role = said.role.trim();
  return (
    <Section title={say.add}>
      <div className="pad">
        <form
          className="inline"
          onSubmit={(event) => {
            event.preventDefault();
            add.mutate(
              {
                request: { id: known?.id ?? idOf(name, people), ...(!known && { name }), roles: role ? [role] : [], ...(said.from && { from: said.from }) },
                done: role ? say.saved(name, role) : say.known(name),
              },
              { onSuccess: () => setSaid({ role: "", who: somebodyNew, name: "", from: "" }) },
            );
          }}
        >
          <Field label={say.role} hint={say.roleSay} list={list} required={known !== undefined} autoFocus={chosen !== ""} value={said.role} onChange={set("role")} />
          <datalist id={list}>
            {roles.map((each) => (
              <option key={each} value={each} />
            ))}
          </datalist>
          <Pick label={say.who} choices={[[somebodyNew, say.somebodyNew], ...people.map(({ id, name: of }): [string, string] => [id, of])]} value={said.who} onChange={set("who")} />
          {!known && <Field label={say.name} required maxLength={200} value={said.name} onChange={set("name")} />}
          <Field label={say.from} type="date" value={said.from} onChange={set("from")} />
          <button type="submit" className="btn pri" disabled={add.isPending}>
            {say.save}
          </button>
        </form>
        <Refusal error={add.error} />
      </div>
    </Section>
  );
}

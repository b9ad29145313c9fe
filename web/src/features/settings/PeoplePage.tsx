import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Fragment, useState } from "react";
import { meQuery } from "@/shared/api/queries";
import { engaged } from "@/shared/engagement";
import { Events } from "@/shared/parts/Events";
import { Field } from "@/shared/parts/Field";
import { Problem } from "@/shared/parts/Problem";
import { Refusal } from "@/shared/parts/Refusal";
import { settings } from "@/shared/words/settings";
import { peopleQuery, tokensQuery, useSeen, useTell, type People, type Person, type Place } from "./api";
import { Once } from "./Once";
import { PlaceFields } from "./PlaceFields";
import { Section, Settings } from "./Settings";
import { TokenTable } from "./TokenTable";
import { when } from "./when";

const route = getRouteApi("/frame/{-$organisation}/settings/people");
const say = settings.list;

/** Who is of an organisation, for its owners. */
export function PeoplePage() {
  const { organisation } = route.useParams();
  return (
    <Settings organisation={organisation} title={settings.people} lede={say.say}>
      {organisation && <All organisation={organisation} />}
    </Settings>
  );
}

function All({ organisation }: { organisation: string }) {
  const { data, isError, error, refetch } = useQuery(peopleQuery(organisation));
  const { data: tokens } = useQuery(tokensQuery(organisation));
  const revoking = useTell("DELETE");
  const root = `organisations/${organisation}`;
  if (isError) return <Problem error={error} retry={() => void refetch()} />;
  return (
    <>
      <section className="card sec">
        <div className="scroll" tabIndex={0} role="group" aria-label={settings.people}>
          <table className="tbl">
            <thead>
              <tr>
                <th scope="col">{say.name}</th>
                <th scope="col">{say.role}</th>
                <th scope="col">{say.person}</th>
                <th scope="col">{say.twoFactor}</th>
                <th scope="col">{say.seen}</th>
                <th scope="col">
                  <span className="sr">{say.change}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {data?.people.map((person) => <Row key={person.account} root={root} person={person} persons={data.persons} />)}
              {!data && (
                <tr>
                  <td colSpan={6}>
                    <i className="sk line" />
                  </td>
                </tr>
              )}
            </tbody>
          </table>
        </div>
      </section>
      {data && <Invite root={root} all={data} />}
      <Section title={settings.tokens.title}>
        <Refusal error={revoking.error} />
        <TokenTable tokens={tokens?.tokens} whose revoke={({ id }) => revoking.mutate({ path: `${root}/tokens/${id}` })} />
      </Section>
      <Section title={settings.events.title}>
        <Events path={`${root}/people/events`} />
      </Section>
    </>
  );
}

function Row({ root, person, persons }: { root: string; person: Person; persons: People["persons"] }) {
  const [doing, setDoing] = useState<"change" | "remove" | "close" | null>(null);
  const [place, setPlace] = useState<Place>(person);
  // What is changed is held against what stood there when somebody began.
  const [seen, setSeen] = useState<Place>(person);
  const path = `${root}/people/${person.account}`;
  const done = () => setDoing(null);
  // Once it is told what others made of them, saving again writes over that.
  const changing = useSeen<People>(done, (now) => setSeen(now.people.find(({ account }) => account === person.account) ?? person), peopleQuery(root.slice("organisations/".length)));
  const removing = useTell("DELETE", done);
  const closing = useTell("POST", done);
  const ending = useTell("DELETE");
  const back = useTell<{ link: string }>("POST");
  const { data: me } = useQuery(meQuery);
  const known = persons.find(({ id }) => id === person.person)?.name;
  return (
    <Fragment>
      <tr>
        <td>
          <span className="stacked">
            <b className="b">{person.name}</b>
            <span className="muted xs">{person.email}</span>
          </span>
        </td>
        <td>
          <span className="stacked">
            <span>{settings.roles[person.role]}</span>
            {person.byGroup && <span className="muted xs">{say.byGroup}</span>}
            {person.engagement && <span className="muted xs">{engaged(person.engagement)}</span>}
          </span>
        </td>
        <td>{known ?? person.person ?? <span className="muted">{say.nobody}</span>}</td>
        <td>{person.twoFactor ? say.on : person.passkeys > 0 ? say.passkey : say.off}</td>
        <td className="nb">{person.seenAt ? when(person.seenAt) : settings.notSignedIn}</td>
        <td className="acts">
          <button
            type="button"
            className="btn sm"
            aria-expanded={doing === "change"}
            aria-label={say.changeOf(person.name)}
            onClick={() => {
              setPlace(person);
              setSeen(person);
              changing.reset();
              setDoing(doing === "change" ? null : "change");
            }}
          >
            {say.change}
          </button>
        </td>
      </tr>
      {doing && (
        <tr>
          <td colSpan={6}>
            <div className="pad">
              <form
                className="inline"
                onSubmit={(event) => {
                  event.preventDefault();
                  changing.mutate({ path, body: { role: place.role, person: place.person, engagement: place.engagement, seen: { role: seen.role, person: seen.person, engagement: seen.engagement } } });
                }}
              >
                <PlaceFields place={place} persons={persons} change={setPlace} />
                <button type="submit" className="btn pri" disabled={changing.isPending}>
                  {settings.save}
                </button>
              </form>
              {back.data && <Once title={say.wayBackOf(person.name)} secret={window.location.origin + back.data.link} say={say.wayBackSay} />}
              {doing === "remove" || doing === "close" ? (
                <div className="row wrap">
                  <span>{doing === "remove" ? say.removeSure(person.name) : say.closeSure(person.name)}</span>
                  {doing === "remove" ? (
                    <button type="button" className="btn sm danger" onClick={() => removing.mutate({ path })}>
                      {say.remove}
                    </button>
                  ) : (
                    <button type="button" className="btn sm danger" onClick={() => closing.mutate({ path: `${path}/close` })}>
                      {say.close}
                    </button>
                  )}
                  <button type="button" className="btn sm ghost" onClick={() => setDoing("change")}>
                    {settings.cancel}
                  </button>
                </div>
              ) : (
                <div className="row wrap">
                  <button type="button" className="btn sm" aria-label={say.signOutOf(person.name)} onClick={() => ending.mutate({ path: `${path}/sessions` })}>
                    {say.signOut}
                  </button>
                  <button type="button" className="btn sm" aria-label={say.wayBackOf(person.name)} onClick={() => back.mutate({ path: `${path}/way-back` })}>
                    {say.wayBack}
                  </button>
                  <button type="button" className="btn sm danger" aria-label={say.removeOf(person.name)} onClick={() => setDoing("remove")}>
                    {say.remove}
                  </button>
                  {person.account !== me?.account && (
                    <button type="button" className="btn sm danger" aria-label={say.closeOf(person.name)} onClick={() => setDoing("close")}>
                      {say.close}
                    </button>
                  )}
                </div>
              )}
              <Refusal error={changing.error ?? removing.error ?? closing.error ?? ending.error ?? back.error} />
            </div>
          </td>
        </tr>
      )}
    </Fragment>
  );
}

function Invite({ root, all }: { root: string; all: People }) {
  const words = settings.invite;
  const nobody = { role: "contributor", person: null, engagement: null };
  const [name, setName] = useState("");
  const [email, setEmail] = useState("");
  const [place, setPlace] = useState<Place>(nobody);
  const [made, setMade] = useState<{ name: string; link: string } | null>(null);
  const inviting = useTell<{ link: string }>("POST", ({ link }) => {
    setMade({ name, link: window.location.origin + link });
    setName("");
    setEmail("");
    setPlace(nobody);
  });
  const withdrawing = useTell("DELETE");
  return (
    <Section title={words.title} say={words.say}>
      <div className="pad">
        {made && <Once title={words.made(made.name)} secret={made.link} />}
        <form
          className="inline"
          onSubmit={(event) => {
            event.preventDefault();
            inviting.mutate({ path: `${root}/invitations`, body: { name, ...(email && { email }), ...place } });
          }}
        >
          <Field label={words.name} required maxLength={100} value={name} onChange={(event) => setName(event.target.value)} />
          <Field label={words.email} hint={words.emailSay} type="email" value={email} onChange={(event) => setEmail(event.target.value)} />
          <PlaceFields place={place} persons={all.persons} change={setPlace} />
          <button type="submit" className="btn pri" disabled={inviting.isPending}>
            {words.make}
          </button>
        </form>
        <Refusal error={inviting.error ?? withdrawing.error} />
        {all.invitations.length > 0 && (
          <>
            <h3>{words.open}</h3>
            <ul className="stack">
              {all.invitations.map((invited) => (
                <li key={invited.id} className="row wrap">
                  <b className="b">{invited.name}</b>
                  {invited.email && invited.email !== invited.name && <span className="sm">{invited.email}</span>}
                  <span>{settings.roles[invited.role]}</span>
                  {invited.engagement && <span className="sm">{engaged(invited.engagement)}</span>}
                  <span className="muted sm">{words.by(invited.by, when(invited.expiresAt))}</span>
                  <button
                    type="button"
                    className="btn sm"
                    aria-label={words.withdrawOf(invited.name)}
                    onClick={() => withdrawing.mutate({ path: `${root}/invitations/${invited.id}` })}
                  >
                    {words.withdraw}
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Section>
  );
}

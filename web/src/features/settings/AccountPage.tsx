import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { Refused } from "@/shared/api/client";
import { meQuery, type Me } from "@/shared/api/queries";
import { Events } from "@/shared/parts/Events";
import { Field } from "@/shared/parts/Field";
import { note } from "@/shared/parts/note";
import { sentence } from "@/shared/parts/Problem";
import { Refusal } from "@/shared/parts/Refusal";
import { words } from "@/shared/words/en";
import { settings } from "@/shared/words/settings";
import { ownTokensQuery, sessionsQuery, twoFactorQuery, useTell } from "./api";
import { Once } from "./Once";
import { PasskeySection } from "./PasskeySection";
import { Pick } from "./Pick";
import { Section, Settings } from "./Settings";
import { TokenTable } from "./TokenTable";
import { TwoFactorSection } from "./TwoFactorSection";
import { browserOf, when } from "./when";

const route = getRouteApi("/frame/{-$organisation}/settings/account");

/** What is of one person alone: name, password, passkeys, second factor, sessions, tokens. */
export function AccountPage() {
  const { organisation } = route.useParams();
  const { data: me } = useQuery(meQuery);
  return (
    <Settings organisation={organisation} title={settings.account} {...(me && { lede: `${me.name}, ${me.email}` })}>
      {me && (
        <>
          <Name me={me} />
          <Password />
          <PasskeySection />
          <TwoFactorSection me={me} />
          <Sessions />
          <Tokens me={me} organisation={organisation} />
          <Section title={settings.events.title}>
            <Events path="me/events" />
          </Section>
        </>
      )}
    </Settings>
  );
}

function Name({ me }: { me: Me }) {
  const say = settings.name;
  const [name, setName] = useState(me.name);
  const changing = useTell("PUT", () => note(say.changed));
  return (
    <Section title={say.title} say={say.say}>
      <form
        className="pad"
        onSubmit={(event) => {
          event.preventDefault();
          changing.mutate({ path: "me/name", body: { name } });
        }}
      >
        <Field label={say.name} name="name" autoComplete="name" required maxLength={200} value={name} onChange={(event) => setName(event.target.value)} />
        <Refusal error={changing.error} />
        <button type="submit" className="btn" disabled={changing.isPending || name.trim() === me.name}>
          {say.change}
        </button>
      </form>
    </Section>
  );
}

function Password() {
  const say = settings.password;
  const nothing = { password: "", newPassword: "" };
  const [said, setSaid] = useState(nothing);
  const { data: twoFactor } = useQuery(twoFactorQuery);
  const changing = useTell("PUT", () => {
    setSaid(nothing);
    note(say.changed);
  });
  const wrong = (field: keyof typeof said) =>
    changing.error instanceof Refused && changing.error.problem.parameter === field ? sentence(changing.error.message) : undefined;
  const field = (name: keyof typeof said) => ({
    type: "password",
    name,
    required: true,
    value: said[name],
    wrong: wrong(name),
    onChange: (event: { target: { value: string } }) => setSaid({ ...said, [name]: event.target.value }),
  });
  return (
    <Section title={say.title}>
      {twoFactor?.hasPassword === false ? (
        <p className="pad sub">{say.none}</p>
      ) : (
        <form
          className="pad"
          onSubmit={(event) => {
            event.preventDefault();
            changing.mutate({ path: "me/password", body: said });
          }}
        >
          <Field label={say.current} autoComplete="current-password" {...field("password")} />
          <Field label={say.wanted} hint={words.identity.passwordHint} autoComplete="new-password" {...field("newPassword")} />
          {!wrong("password") && !wrong("newPassword") && <Refusal error={changing.error} />}
          <button type="submit" className="btn" disabled={changing.isPending}>
            {say.change}
          </button>
        </form>
      )}
    </Section>
  );
}

function Sessions() {
  const say = settings.sessions;
  const { data } = useQuery(sessionsQuery);
  const ending = useTell("DELETE");
  return (
    <Section title={say.title} say={say.say}>
      <Refusal error={ending.error} />
      <div className="scroll" tabIndex={0} role="group" aria-label={say.title}>
        <table className="tbl">
          <thead>
            <tr>
              <th scope="col">{say.where}</th>
              <th scope="col">{say.began}</th>
              <th scope="col">{say.seen}</th>
              <th scope="col">
                <span className="sr">{say.end}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {data?.sessions.map((session) => {
              const where = browserOf(session.agent) ?? say.unknown;
              return (
                <tr key={session.id}>
                  <td>
                    <span className="stacked">
                      <span>{where}</span>
                      <span className="muted xs">{session.address}</span>
                    </span>
                  </td>
                  <td className="nb">
                    <span className="stacked">
                      <span>{when(session.begunAt)}</span>
                      <span className="muted xs">{say.means[session.means]}</span>
                    </span>
                  </td>
                  <td className="nb">{session.current ? settings.now : when(session.seenAt)}</td>
                  <td className="acts">
                    {!session.current && (
                      <button type="button" className="btn sm" aria-label={say.endOf(where)} onClick={() => ending.mutate({ path: `me/sessions/${session.id}` })}>
                        {say.end}
                      </button>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {data && data.sessions.length > 1 && (
        <div className="pad">
          <button type="button" className="btn" onClick={() => ending.mutate({ path: "me/sessions" })}>
            {say.endOthers}
          </button>
        </div>
      )}
    </Section>
  );
}

function Tokens({ me, organisation }: { me: Me; organisation: string | undefined }) {
  const say = settings.tokens;
  const { data } = useQuery(ownTokensQuery);
  const [name, setName] = useState("");
  const [where, setWhere] = useState(organisation ?? me.organisations[0]?.id ?? "");
  const [scope, setScope] = useState("read");
  const [days, setDays] = useState("90");
  const making = useTell<{ token: string }>("POST", () => setName(""));
  const revoking = useTell("DELETE");
  return (
    <Section title={say.title} say={say.say}>
      <TokenTable tokens={data?.tokens} whose={false} revoke={({ id }) => revoking.mutate({ path: `me/tokens/${id}` })} />
      <div className="pad">
        {making.data && <Once title={say.made} secret={making.data.token} say={say.howSent} />}
        {me.organisations.length > 0 && (
          <form
            className="inline"
            onSubmit={(event) => {
              event.preventDefault();
              making.mutate({ path: "me/tokens", body: { organisation: where, name, scope, ...(days !== "0" && { days: Number(days) }) } });
            }}
          >
            <Field label={say.name} required maxLength={100} value={name} onChange={(event) => setName(event.target.value)} />
            {me.organisations.length > 1 && (
              <Pick label={say.organisation} choices={me.organisations.map((each) => [each.id, each.name])} value={where} onChange={(event) => setWhere(event.target.value)} />
            )}
            <Pick label={say.scope} choices={Object.entries(say.scopes)} value={scope} onChange={(event) => setScope(event.target.value)} />
            <Pick
              label={say.days}
              choices={[30, 90, 365, 0].map((each) => [String(each), say.lasting[each] ?? ""])}
              value={days}
              onChange={(event) => setDays(event.target.value)}
            />
            <button type="submit" className="btn" disabled={making.isPending}>
              {say.make}
            </button>
          </form>
        )}
        <Refusal error={making.error ?? revoking.error} />
      </div>
    </Section>
  );
}

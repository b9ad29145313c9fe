import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { hasPasskeys, makePasskey } from "@/shared/api/passkeys";
import { Field } from "@/shared/parts/Field";
import { note } from "@/shared/parts/note";
import { PasskeyRefusal } from "@/shared/parts/PasskeyRefusal";
import { Refusal } from "@/shared/parts/Refusal";
import { settings } from "@/shared/words/settings";
import { passkeysQuery, twoFactorQuery, useChange, useTell, type Passkey } from "./api";
import { Section } from "./Settings";
import { browserOf, when } from "./when";

const say = settings.passkeys;

/** What somebody signs in with instead of a password and a code. */
export function PasskeySection() {
  const { data } = useQuery(passkeysQuery);
  return (
    <Section title={say.title} say={say.say}>
      {!data && <i className="sk line" style={{ margin: 16 }} />}
      {data?.passkeys.length === 0 && <p className="pad muted">{say.none}</p>}
      {data && data.passkeys.length > 0 && (
        <div className="scroll" tabIndex={0} role="group" aria-label={say.title}>
          <table className="tbl">
            <thead>
              <tr>
                <th scope="col">{say.name}</th>
                <th scope="col">{say.made}</th>
                <th scope="col">{say.used}</th>
                <th scope="col">
                  <span className="sr">{say.remove}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {data.passkeys.map((passkey) => (
                <Row key={passkey.id} passkey={passkey} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div className="pad">{data && <Add address={data.address} />}</div>
    </Section>
  );
}

function Row({ passkey }: { passkey: Passkey }) {
  const [name, setName] = useState<string | null>(null);
  const path = `me/passkeys/${passkey.id}`;
  const renaming = useTell("PUT", () => setName(null));
  const removing = useTell("DELETE");
  const besides = [passkey.host !== window.location.hostname && say.of(passkey.host), passkey.synced && say.synced].filter(Boolean);
  return (
    <tr>
      <td>
        {name === null ? (
          <span className="stacked">
            <span>{passkey.name}</span>
            {besides.length > 0 && <span className="muted xs">{besides.join(", ")}</span>}
          </span>
        ) : (
          <form
            className="row"
            onSubmit={(event) => {
              event.preventDefault();
              renaming.mutate({ path, body: { name } });
            }}
          >
            <input className="input" aria-label={say.newName(passkey.name)} required autoFocus maxLength={100} value={name} onChange={(event) => setName(event.target.value)} />
            <button type="submit" className="btn sm" disabled={renaming.isPending}>
              {settings.save}
            </button>
          </form>
        )}
        <Refusal error={renaming.error ?? removing.error} />
      </td>
      <td className="nb">{when(passkey.createdAt)}</td>
      <td className="nb">{passkey.usedAt ? when(passkey.usedAt) : settings.never}</td>
      <td className="acts">
        <button type="button" className="btn sm" aria-label={say.renameOf(passkey.name)} aria-expanded={name !== null} onClick={() => setName(name === null ? passkey.name : null)}>
          {say.rename}
        </button>
        {passkey.removable ? (
          <button type="button" className="btn sm danger" aria-label={say.removeOf(passkey.name)} disabled={removing.isPending} onClick={() => removing.mutate({ path })}>
            {say.remove}
          </button>
        ) : (
          <span className="muted xs"> {say.only}</span>
        )}
      </td>
    </tr>
  );
}

function Add({ address }: { address: string | null }) {
  const [name, setName] = useState(() => browserOf(navigator.userAgent) ?? "");
  const [password, setPassword] = useState("");
  const { data: twoFactor } = useQuery(twoFactorQuery);
  const adding = useChange(makePasskey, (_, wanted) => {
    setPassword("");
    note(say.added(wanted.name));
  });
  if (address === null) return <p className="sub">{say.unnamed}</p>;
  if (address !== window.location.origin) return <p className="sub">{say.elsewhere(address)}</p>;
  if (!hasPasskeys()) return <p className="sub">{say.noBrowser}</p>;
  if (!twoFactor) return null;
  return (
    <form
      className="inline"
      onSubmit={(event) => {
        event.preventDefault();
        adding.mutate({ name, password: twoFactor.hasPassword ? password : undefined });
      }}
    >
      <Field label={say.name} hint={say.nameSay} required maxLength={100} value={name} onChange={(event) => setName(event.target.value)} />
      {twoFactor.hasPassword && (
        <Field label={say.prove} type="password" autoComplete="current-password" required value={password} onChange={(event) => setPassword(event.target.value)} />
      )}
      <button type="submit" className="btn" disabled={adding.isPending}>
        {adding.isPending ? say.adding : say.add}
      </button>
      <PasskeyRefusal error={adding.error} />
    </form>
  );
}

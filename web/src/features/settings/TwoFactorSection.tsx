import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Me } from "@/shared/api/queries";
import { copyText } from "@/shared/parts/copy";
import { Field } from "@/shared/parts/Field";
import { Refusal } from "@/shared/parts/Refusal";
import { settings } from "@/shared/words/settings";
import { twoFactorQuery, useTell } from "./api";
import { QrCode } from "./QrCode";
import { Section } from "./Settings";

const say = settings.twoFactor;

interface Codes {
  recoveryCodes: string[];
}

/** Setting a second factor up, in steps: the password, the picture and its first code, the recovery codes. */
export function TwoFactorSection({ me }: { me: Me }) {
  const { data } = useQuery(twoFactorQuery);
  const [doing, setDoing] = useState<"enrol" | "codes" | "off" | null>(null);
  const [enrolment, setEnrolment] = useState<{ secret: string; uri: string } | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const kept = (said: Codes) => {
    setCodes(said.recoveryCodes);
    setEnrolment(null);
    setDoing(null);
  };
  const enrolling = useTell<{ secret: string; uri: string }>("POST", (said) => {
    setEnrolment(said);
    setDoing(null);
  });
  const confirming = useTell<Codes>("PUT", kept);
  const making = useTell<Codes>("POST", kept);
  const switching = useTell("POST", () => setDoing(null));
  const asking = me.organisations.filter(({ needsTwoFactor }) => needsTwoFactor).map(({ name }) => name);

  return (
    <Section title={say.title} say={data && (data.on ? say.on(data.recoveryCodes) : say.off)}>
      <div className="pad">
        {asking.length > 0 && <p className="c-late">{say.required(asking)}</p>}
        {codes && (
          <div className="once" role="status">
            <b className="b">{say.codes}</b>
            <p className="sm">{say.codesSay}</p>
            <ul className="codes">
              {codes.map((code) => (
                <li key={code}>{code}</li>
              ))}
            </ul>
            <p className="sm">{settings.once}</p>
            <div className="row wrap">
              <button type="button" className="btn sm" onClick={() => copyText(codes.join("\n"))}>
                {settings.copy}
              </button>
              <button type="button" className="btn sm pri" onClick={() => setCodes(null)}>
                {say.kept}
              </button>
            </div>
          </div>
        )}
        {enrolment && (
          <Said
            label={say.code}
            autoComplete="one-time-code"
            inputMode="numeric"
            action={say.confirm}
            error={confirming.error}
            isPending={confirming.isPending}
            say={(code) => confirming.mutate({ path: "me/two-factor", body: { code } })}
            leave={() => setEnrolment(null)}
          >
            <p>{say.scan}</p>
            <QrCode text={enrolment.uri} label={say.picture} />
            <p className="sm sub">
              {say.byHand} <code className="mono">{enrolment.secret}</code>
            </p>
          </Said>
        )}
        {doing === "enrol" && (
          <Proof action={say.begin} telling={enrolling} path="me/two-factor" leave={() => setDoing(null)} />
        )}
        {doing === "codes" && (
          <Proof action={say.newCodes} telling={making} path="me/two-factor/recovery-codes" leave={() => setDoing(null)} />
        )}
        {doing === "off" && (
          <Proof action={say.switchOff} telling={switching} path="me/two-factor/off" leave={() => setDoing(null)} />
        )}
        {data && !doing && !enrolment && !codes && (
          <div className="row wrap">
            {!data.hasPassword && <p className="sub">{settings.password.none}</p>}
            {data.hasPassword && !data.on && (
              <button type="button" className="btn pri" onClick={() => setDoing("enrol")}>
                {say.begin}
              </button>
            )}
            {data.on && (
              <>
                <button type="button" className="btn" onClick={() => setDoing("codes")}>
                  {say.newCodes}
                </button>
                <button type="button" className="btn danger" onClick={() => setDoing("off")}>
                  {say.switchOff}
                </button>
              </>
            )}
          </div>
        )}
      </div>
    </Section>
  );
}

function Proof<T>({ action, telling, path, leave }: { action: string; telling: ReturnType<typeof useTell<T>>; path: string; leave: () => void }) {
  return (
    <Said
      label={say.prove}
      type="password"
      autoComplete="current-password"
      action={action}
      error={telling.error}
      isPending={telling.isPending}
      say={(password) => telling.mutate({ path, body: { password } })}
      leave={leave}
    />
  );
}

function Said({
  label,
  action,
  error,
  isPending,
  say: tellIt,
  leave,
  children,
  ...input
}: {
  label: string;
  action: string;
  error: unknown;
  isPending: boolean;
  say: (text: string) => void;
  leave: () => void;
  children?: React.ReactNode;
  type?: string;
  autoComplete: string;
  inputMode?: "numeric";
}) {
  const [text, setText] = useState("");
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        tellIt(text);
      }}
    >
      {children}
      <Field label={label} required autoFocus value={text} onChange={(event) => setText(event.target.value)} {...input} />
      <Refusal error={error} />
      <div className="row wrap">
        <button type="submit" className="btn pri" disabled={isPending}>
          {action}
        </button>
        <button type="button" className="btn ghost" onClick={leave}>
          {settings.cancel}
        </button>
      </div>
    </form>
  );
}

import { NoPasskey } from "../api/passkeys";
import { settings } from "../words/settings";
import { Refusal } from "./Refusal";

/** Why no passkey was made or taken, by the browser or by the server. */
export function PasskeyRefusal({ error }: { error: unknown }) {
  if (!(error instanceof NoPasskey)) return <Refusal error={error} />;
  return (
    <p className="refusal" role="alert">
      {settings.passkeys.refused[error.why]}
    </p>
  );
}

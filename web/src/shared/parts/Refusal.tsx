import { Refused } from "../api/client";
import { useConnectionLost } from "../api/connection";
import { troubleOf } from "../api/errors";
import { sentence } from "./Problem";
import { words } from "../words/en";

/** Why a form was not taken, above its button; once the connection is back, that it can be sent. */
export function Refusal({ error }: { error: unknown }) {
  const isLost = useConnectionLost();
  if (!error) return null;
  const offline = troubleOf(error) === "offline";
  if (offline && !isLost) {
    return (
      <p className="sub sm" role="status">
        {words.trouble.backSay}
      </p>
    );
  }
  return (
    <p className="refusal" role="alert">
      {offline
        ? `${words.trouble.offline}. ${words.trouble.offlineSay}`
        : error instanceof Refused
          ? sentence(error.message)
          : words.trouble.unexpected}
    </p>
  );
}

import { Refused } from "../api/client";
import { troubleOf } from "../api/errors";
import { sentence } from "./Problem";
import { words } from "../words/en";

/** Why a form was not taken, above its button. */
export function Refusal({ error }: { error: unknown }) {
  if (!error) return null;
  const offline = troubleOf(error) === "offline";
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

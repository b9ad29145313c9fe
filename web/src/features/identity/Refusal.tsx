import { Refused } from "@/shared/api/client";
import { troubleOf } from "@/shared/api/errors";
import { sentence } from "@/shared/parts/Problem";
import { words } from "@/shared/words/en";

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

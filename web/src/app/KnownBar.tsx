import { useNavigate } from "@tanstack/react-router";
import { day } from "@/shared/days";
import { useWhen } from "@/shared/parts/useWhen";
import { words } from "@/shared/words/en";

/** Under the header while a page says what was known on another day. */
export function KnownBar() {
  const { knownAt } = useWhen();
  const navigate = useNavigate();
  if (knownAt === undefined) return null;
  return (
    <section className="whatif" aria-label={words.asOf.knownDay}>
      <p className="says" role="status">
        {words.asOf.past(day(knownAt))}
      </p>
      <div className="row acts">
        <button
          type="button"
          className="btn sm"
          onClick={() => void navigate({ to: ".", search: (before: object) => ({ ...before, knownAt: undefined }), resetScroll: false })}
        >
          {words.asOf.back}
        </button>
      </div>
    </section>
  );
}

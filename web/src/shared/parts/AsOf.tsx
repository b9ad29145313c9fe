import { useNavigate, useSearch } from "@tanstack/react-router";
import type { FrameSearch } from "../api/terms";
import { Selector } from "./Selector";
import { Icon } from "./Icon";
import { day } from "../days";
import { words } from "../words/en";

/** The day that every answer on a page speaks of. */
export function AsOf() {
  const { asOf } = useSearch({ strict: false }) as FrameSearch;
  const navigate = useNavigate();
  const set = (value: string | undefined) =>
    void navigate({
      to: ".",
      search: ((before: object) => ({ ...before, asOf: value })),
      resetScroll: false,
    });

  return (
    <Selector
      label={words.asOf.label}
      value={asOf ? day(asOf) : words.asOf.today}
      title={words.asOf.title}
      icon={<Icon name="calendar" small />}
    >
      {(close) => (
        <form
          className="pick"
          onSubmit={(event) => {
            event.preventDefault();
            const value = new FormData(event.currentTarget).get("day");
            set(typeof value === "string" && value !== "" ? value : undefined);
            close();
          }}
        >
          <div className="field">
            <label htmlFor="as-of">{words.asOf.day}</label>
            <input id="as-of" name="day" type="date" className="input" defaultValue={asOf?.slice(0, 10)} />
          </div>
          <div className="row">
            <button type="submit" className="btn sm pri">
              {words.asOf.set}
            </button>
            <button
              type="button"
              className="btn sm"
              onClick={() => {
                set(undefined);
                close();
              }}
            >
              {words.asOf.today}
            </button>
          </div>
        </form>
      )}
    </Selector>
  );
}

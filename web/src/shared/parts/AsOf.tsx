import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useId, useRef } from "react";
import { isNow, type FrameSearch, type When } from "../api/terms";
import { day } from "../days";
import { words } from "../words/en";
import { Icon } from "./Icon";
import { Selector } from "./Selector";
import { tell } from "./useEdit";
import { useTrial } from "./useTrial";

/** The day that every answer on a page speaks of, and by which day what it says was known. */
export function AsOf() {
  const search = useSearch({ strict: false }) as FrameSearch;
  const { organisation } = useParams({ strict: false });
  const { asOf, knownAt, ahead } = search;
  const navigate = useNavigate();
  const { tryOut, move } = useTrial();
  const ids = useId();
  const form = useRef<HTMLFormElement>(null);
  const set = (when: When) =>
    void navigate({ to: ".", search: (before: object) => ({ ...before, ...when, ahead: undefined }), resetScroll: false });
  const said = (name: string) => {
    const value = form.current && new FormData(form.current).get(name);
    return typeof value === "string" && value !== "" ? value : undefined;
  };
  const of = ahead ?? asOf;
  const value = of ? day(of) : words.asOf.today;

  return (
    <Selector
      label={words.asOf.label}
      value={knownAt ? words.asOf.asKnown(value, day(knownAt)) : value}
      title={words.asOf.title}
      icon={<Icon name="calendar" small />}
    >
      {(close) => (
        <form
          ref={form}
          className="of-day"
          onSubmit={(event) => {
            event.preventDefault();
            set({ asOf: said("day"), knownAt: said("known") });
            close();
          }}
        >
          <div className="field">
            <label htmlFor={`${ids}day`}>{words.asOf.day}</label>
            <input id={`${ids}day`} name="day" type="date" className="input" defaultValue={of?.slice(0, 10)} />
          </div>
          {organisation !== undefined && (
            <details open={knownAt !== undefined}>
              <summary className="sm">{words.asOf.known}</summary>
              <div className="field">
                <label htmlFor={`${ids}known`}>{words.asOf.knownDay}</label>
                <input id={`${ids}known`} name="known" type="date" className="input" defaultValue={knownAt?.slice(0, 10)} aria-describedby={`${ids}say`} />
                <p id={`${ids}say`} className="sm muted">
                  {words.asOf.knownSay}
                </p>
              </div>
            </details>
          )}
          <div className="row">
            <button type="submit" className="btn sm pri">
              {words.asOf.set}
            </button>
            {!isNow(search) && (
              <button
                type="button"
                className="btn sm"
                onClick={() => {
                  set({ asOf: undefined, knownAt: undefined });
                  close();
                }}
              >
                {words.asOf.today}
              </button>
            )}
            {organisation !== undefined && (
              <button
                type="button"
                className="btn sm ghost"
                title={words.asOf.aheadSay}
                onClick={() => {
                  const chosen = said("day");
                  if (chosen === undefined) move(undefined);
                  else
                    void tryOut({ ahead: chosen }).then((refusal) => {
                      if (refusal !== undefined) tell(refusal);
                    });
                  close();
                }}
              >
                {words.asOf.ahead}
              </button>
            )}
          </div>
        </form>
      )}
    </Selector>
  );
}

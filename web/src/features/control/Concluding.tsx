import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useId, useRef, useState } from "react";
import { Refused } from "@/shared/api/client";
import type { Conclusion } from "@/shared/api/documents/conclude";
import type { ControlInProgramme } from "@/shared/api/documents/show";
import { refusalOf } from "@/shared/api/edits";
import { tryQuery } from "@/shared/api/queries";
import { day, withDays } from "@/shared/days";
import { Field } from "@/shared/parts/Field";
import { sentence } from "@/shared/parts/Problem";
import { capital, readable } from "@/shared/parts/readable";
import { RequirementLink } from "@/shared/parts/Reference";
import { Refusal } from "@/shared/parts/Refusal";
import { useEdit } from "@/shared/parts/useEdit";
import { useNames } from "@/shared/parts/useNames";
import { concluding as words } from "@/shared/words/concluding";
import { choices, fieldOf, lookedAhead, requestOf, type Choice, type Concluding as Said } from "./conclusion";
import { Said as SaidOf } from "@/shared/parts/Said";

const own = ["as", "by", "cause", "extent", "harm", "harmShownBy", "correction", "compensating", "deviations", "obligations"];

/** Somebody concludes on what deviates, having seen what either choice would change. */
export function Concluding({ shown, organisation, onDone }: { shown: ControlInProgramme; organisation: string; onDone: () => void }) {
  const names = useNames(organisation, []);
  const [said, setSaid] = useState<Said>({
    as: "effective-with-exceptions",
    by: "",
    cause: "",
    extent: "",
    harm: "",
    harmShownBy: "",
    correction: "",
    compensating: "",
    without: new Set(),
  });
  const set = (change: Partial<Said>) => setSaid((had) => ({ ...had, ...change }));
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector("select")?.focus(), []);
  const conclude = useEdit(organisation, "conclude");
  const [asked] = useDebouncedValue(said, 400);
  const tried = {
    "effective-with-exceptions": useTry(organisation, asked, "effective-with-exceptions", shown),
    "not-effective": useTry(organisation, asked, "not-effective", shown),
  } satisfies Record<Choice, unknown>;

  // What is refused of what somebody typed stands at once at its field; of the rest, once they wanted to keep it.
  const refused = [conclude.error, tried[said.as].error].flatMap((error) => (error instanceof Refused ? [error] : []));
  const wrong = (field: keyof Said | "deviations" | "obligations") => {
    const isSaid = field in said && said[field as keyof Said] !== "" && field !== "as";
    const of = refused.find((each) => fieldOf(each.problem.parameter) === field && (each === conclude.error || isSaid));
    return of && sentence(withDays(refusalOf(of)));
  };
  const isAtField = conclude.error instanceof Refused && own.includes(fieldOf(conclude.error.problem.parameter) ?? "");
  const needsHarm = said.as === "effective-with-exceptions";
  const evidence = useId();
  const by = useId();
  const isReady = said.by !== "" && said.cause.trim() !== "" && (!needsHarm || (said.harm.trim() !== "" && said.harmShownBy !== ""));

  return (
    <form
      ref={form}
      className="cn concluding"
      aria-label={words.title(shown.control)}
      onSubmit={(event) => {
        event.preventDefault();
        conclude.mutate({ request: requestOf(said, said.as, shown), done: words.done(shown.control, words.choices[said.as].toLowerCase()) }, { onSuccess: onDone });
      }}
    >
      <h3>{words.title(shown.control)}</h3>
      {shown.window && <p className="sub sm">{words.say(day(shown.window.from), day(shown.window.to))}</p>}
      <Select id={by} label={words.by} hint={words.bySay} wrong={wrong("by")} value={said.by} onChange={(value) => set({ by: value })}>
        <option value="">{words.nobody}</option>
        {names.roles.map((role) => (
          <option key={role}>{role}</option>
        ))}
        {names.people.map(({ id, name }) => (
          <option key={id} value={name}>
            {name}
          </option>
        ))}
      </Select>
      <fieldset className="choices">
        <legend>{words.choice}</legend>
        {choices.map((choice) => (
          <div key={choice} className={choice === said.as ? "choice on" : "choice"}>
            <label className="row">
              <input type="radio" name="as" checked={choice === said.as} onChange={() => set({ as: choice })} />
              <b className="b">{words.choices[choice]}</b>
            </label>
            <p className="sub sm">{words.choicesSay[choice]}</p>
            <Outcome
              label={`${words.effect}: ${words.choices[choice]}`}
              query={tried[choice]}
              isAsked={asked.by !== ""}
              isAhead={choice === "effective-with-exceptions" && (asked.harm.trim() === "" || asked.harmShownBy === "")}
              strip={shown.strip}
            />
          </div>
        ))}
      </fieldset>
      <Area label={words.cause} value={said.cause} required wrong={wrong("cause")} onChange={(cause) => set({ cause })} />
      <Area label={words.extent} value={said.extent} wrong={wrong("extent")} onChange={(extent) => set({ extent })} />
      <Area label={words.harm} value={said.harm} required={needsHarm} wrong={wrong("harm")} onChange={(harm) => set({ harm })} />
      <Select id={evidence} label={words.harmShownBy} wrong={wrong("harmShownBy")} value={said.harmShownBy} required={needsHarm} onChange={(harmShownBy) => set({ harmShownBy })}>
        <option value="">{words.none}</option>
        {shown.evidence.map(({ id, kind, to, receivedOn }) => (
          <option key={id} value={id}>
            {`${capital(kind.replaceAll("-", " "))}, ${day(to ?? receivedOn)} (${id})`}
          </option>
        ))}
      </Select>
      <Area label={words.correction} value={said.correction} wrong={wrong("correction")} onChange={(correction) => set({ correction })} />
      <details>
        <summary>{words.more}</summary>
        <div className="fields">
          <Ticks
            legend={words.deviations}
            all={[...new Map(shown.deviations.map(({ id, what }) => [id, `${id}, ${what}`]))]}
            without={said.without}
            onWithout={(without) => set({ without })}
          />
          <Ticks
            legend={words.obligations}
            all={shown.strip.map(({ obligation, text }) => [obligation, readable(text)])}
            without={said.without}
            onWithout={(without) => set({ without })}
          />
          <Field
            label={words.compensating}
            hint={words.compensatingSay}
            wrong={wrong("compensating")}
            value={said.compensating}
            maxLength={200}
            onChange={(event) => set({ compensating: event.target.value })}
          />
        </div>
      </details>
      {(wrong("deviations") ?? wrong("obligations")) && <p className="msg">{wrong("deviations") ?? wrong("obligations")}</p>}
      {!isAtField && <Refusal error={conclude.error} />}
      <p className="muted sm">{words.auditor}</p>
      <div className="row wrap">
        <button type="submit" className="btn pri" disabled={conclude.isPending || !isReady}>
          {words.keep}
        </button>
        <button type="button" className="btn" onClick={onDone}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}

function useTry(organisation: string, said: Said, as: Choice, shown: ControlInProgramme) {
  return useQuery({
    ...tryQuery(organisation, "conclude", lookedAhead(requestOf(said, as, shown), shown.evidence[0]?.id)),
    placeholderData: keepPreviousData,
    enabled: said.by !== "",
    retry: false,
  });
}

/** What one choice would change: obligations that hold or no longer do, and requirements. */
function Outcome({
  label,
  query: { data, error, isFetching },
  isAsked,
  isAhead,
  strip,
}: {
  label: string;
  query: { data: Conclusion | undefined; error: Error | null; isFetching: boolean };
  isAsked: boolean;
  isAhead: boolean;
  strip: ControlInProgramme["strip"];
}) {
  const textOf = (id: string) => readable(strip.find(({ obligation }) => obligation === id)?.text ?? id);
  return (
    <div className="effect" role="region" aria-label={label} aria-live="polite" aria-busy={isFetching || undefined}>
      {!isAsked ? (
        <p className="muted sm">{words.sayWho}</p>
      ) : error ? (
        <p className="c-failed sm">{sentence(withDays(refusalOf(error)))}</p>
      ) : !data ? (
        <i className="sk" style={{ height: 48 }} />
      ) : (
        <>
          {isAhead && <p className="muted sm">{words.ifHarm}</p>}
          <p className="sm">{capital(withDays(data.after))}.</p>
          {(
            [
              [words.lifted, data.lifted],
              [words.lowered, data.lowered],
            ] as const
          ).map(
            ([title, ids]) =>
              ids.length > 0 && (
                <div key={title}>
                  <p className="b sm">{title}</p>
                  <ul className="sm sub">
                    {ids.map((id) => (
                      <li key={id}>{textOf(id)}</li>
                    ))}
                  </ul>
                </div>
              ),
          )}
          {data.lifted.length + data.lowered.length === 0 && <p className="sub sm">{words.same}</p>}
          {data.requirements.length > 0 && (
            <>
              <p className="b sm">{words.moves(data.requirements.length)}</p>
              <ul className="sm moving">
                {data.requirements.map(({ requirement, title, before, after, coveredBefore, coveredAfter, demanded }) => (
                  <li key={requirement}>
                    <RequirementLink of={requirement} /> {title}: <span className="nowrap">{words.from(coveredBefore, coveredAfter, demanded)}</span>
                    {before !== after && (after === "full" || before === "full") && (
                      <span className={after === "full" ? "chip proven" : "chip failed"}>{after === "full" ? words.becomesFull : words.noMore}</span>
                    )}
                  </li>
                ))}
              </ul>
            </>
          )}
          {data.findings.map((each) => (
            <p key={each} className="sm sub">
              <SaidOf text={each} />
            </p>
          ))}
        </>
      )}
    </div>
  );
}

function Area({ label, value, wrong, required, onChange }: { label: string; value: string; wrong?: string | undefined; required?: boolean; onChange: (value: string) => void }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        className="input area"
        rows={2}
        maxLength={2000}
        value={value}
        required={required}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={wrong ? `${id}-say` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {wrong && (
        <span id={`${id}-say`} className="msg">
          {wrong}
        </span>
      )}
    </div>
  );
}

function Select({
  id,
  label,
  hint,
  wrong,
  value,
  required = true,
  onChange,
  children,
}: {
  id: string;
  label: string;
  hint?: string;
  wrong: string | undefined;
  value: string;
  required?: boolean;
  onChange: (value: string) => void;
  children: React.ReactNode;
}) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="input"
        value={value}
        required={required}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={wrong || hint ? `${id}-say` : undefined}
        onChange={(event) => onChange(event.target.value)}
      >
        {children}
      </select>
      {(wrong || hint) && (
        <span id={`${id}-say`} className={wrong ? "msg" : "hint"}>
          {wrong ?? hint}
        </span>
      )}
    </div>
  );
}

/** Things of which some may be left out; one has to stay. */
function Ticks({
  legend,
  all,
  without,
  onWithout,
}: {
  legend: string;
  all: readonly (readonly [string, string])[];
  without: ReadonlySet<string>;
  onWithout: (without: ReadonlySet<string>) => void;
}) {
  if (all.length < 2) return null;
  const left = all.filter(([id]) => !without.has(id)).length;
  return (
    <fieldset className="ticks">
      <legend>{legend}</legend>
      {all.map(([id, text]) => (
        <label key={id} className="pick-one">
          <input
            type="checkbox"
            checked={!without.has(id)}
            disabled={left === 1 && !without.has(id)}
            onChange={(event) => {
              const next = new Set(without);
              if (event.target.checked) next.delete(id);
              else next.add(id);
              onWithout(next);
            }}
          />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}

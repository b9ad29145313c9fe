import { useDebouncedCallback } from "@mantine/hooks";
import { useState } from "react";
import type { Plan } from "@/shared/api/documents/plan";
import type { Status } from "@/shared/api/documents/status";
import { day } from "@/shared/days";
import { words } from "@/shared/words/en";
import { keptDay, plannedOf } from "./choosing";
import { KeepDay } from "./KeepDay";
import type { PlanSearch } from "./search";

const usualCapacity = 5;

/** What may be spent, how much a week, and by when; the plan follows. */
export function Asking({
  search: { want, budget, capacity, by },
  plan,
  wanted,
  isComputing,
  onChange,
  organisation,
}: {
  organisation: string;
  search: PlanSearch;
  plan: Plan | undefined;
  wanted: Status["frameworks"];
  isComputing: boolean;
  onChange: (change: PlanSearch) => void;
}) {
  const whole = Math.max(Math.ceil(plan?.cost ?? 0), Number(budget ?? 0), 40);
  const [most, setMost] = useState(whole);
  if (budget === undefined && whole > most) setMost(whole);
  const [days, setDays] = useState(budget === undefined ? undefined : Number(budget));
  const [perWeek, setPerWeek] = useState(Number(capacity ?? plan?.schedule?.capacityPerWeek ?? plan?.outlook?.capacityPerWeek ?? usualCapacity));
  const tell = useDebouncedCallback(onChange, 350);
  const planned = plannedOf(wanted, want, plan);
  const kept = by === undefined && plan ? keptDay(plan) : undefined;

  return (
    <div className="ctls">
      <label className="card">
        <span className="row between">
          <span className="sub">{words.plan.budget}</span>
          <b className="b">{days === undefined ? words.plan.noLimit : words.plan.days(days)}</b>
        </span>
        <input
          type="range"
          min={5}
          max={most}
          step={5}
          value={days ?? most}
          onChange={(event) => {
            const value = Number(event.target.value);
            const limit = value + 5 > most ? undefined : value;
            setDays(limit);
            tell({ budget: limit === undefined ? undefined : String(limit) });
          }}
        />
      </label>
      <label className="card">
        <span className="row between">
          <span className="sub">{words.plan.capacity}</span>
          <b className="b">{words.plan.perWeek(perWeek)}</b>
        </span>
        <input
          type="range"
          min={1}
          max={40}
          value={perWeek}
          onChange={(event) => {
            const value = Number(event.target.value);
            setPerWeek(value);
            tell({ capacity: String(value) });
          }}
        />
      </label>
      <div className="card">
        <span className="row between">
          <span className="sub">{words.plan.readyBy}</span>
          {kept !== undefined && <span className="muted sm">{words.plan.keptDay(day(kept))}</span>}
        </span>
        <input
          key={kept}
          type="date"
          className="input"
          aria-label={words.plan.readyBy}
          defaultValue={by ?? kept}
          // What is ticked stays planned: where none is named, an answer that counts back from a day is of one.
          onChange={(event) => tell({ by: event.target.value || undefined, ...(planned.length > 0 && { want: planned }) })}
        />
        {by !== undefined && <KeepDay organisation={organisation} by={by} wanted={wanted.filter(({ scope }) => planned.includes(scope))} />}
      </div>
      <fieldset className="card">
        <legend className="sub">{words.plan.want}</legend>
        <span className="row wrap">
          {wanted.map(({ scope, name }) => (
            <label key={scope} className="chip">
              <input
                type="checkbox"
                checked={planned.includes(scope)}
                onChange={(event) => {
                  const next = wanted.map((each) => each.scope).filter((each) => (each === scope ? event.target.checked : planned.includes(each)));
                  if (next.length > 0) onChange({ want: next });
                }}
              />
              {name}
            </label>
          ))}
          <span className="sm muted" role="status">
            {isComputing ? words.plan.computing : ""}
          </span>
        </span>
      </fieldset>
    </div>
  );
}

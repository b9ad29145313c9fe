import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Plan } from "@/shared/api/documents/plan";
import { day, shortDay } from "@/shared/days";
import { Icon } from "@/shared/parts/Icon";
import { ControlLink } from "@/shared/parts/Reference";
import { words } from "@/shared/words/en";
import { Said } from "@/shared/parts/Said";

type Short = Plan["brief"];
type State = Short["verdicts"][number]["state"];

const tones: Record<State, "yes" | "maybe" | "no" | "open"> = {
  yes: "yes",
  "only-if-shown": "yes",
  "yes-with-short-records": "yes",
  "likely-if-it-goes-on": "yes",
  "only-with-open-controls": "maybe",
  "only-with-the-next-report": "maybe",
  doubtful: "maybe",
  "not-as-it-stands": "no",
  no: "no",
  open: "open",
};

const icons = { yes: "check", maybe: "warning", no: "flag", open: "calendar" } as const;

/** How much of what is in the way is told before one asks for more. */
const few = 4;

/** How many numbers stand under a verdict before one asks for more. */
const numbers = 3;

/** Yes or no, and the days and sums that are looked for first. */
export function Verdicts({ brief: { verdicts, figures } }: { brief: Short }) {
  return (
    <>
      {verdicts.map(({ state, say }) => (
        <div key={say} className={`card alert ${tones[state]}`} role="status">
          <Icon name={icons[tones[state]]} />
          <p>
            <b className="b"><Said text={say} /></b>
          </p>
        </div>
      ))}
      {figures.length > 0 && <Figures figures={figures.slice(0, numbers)} />}
      {figures.length > numbers && (
        <details className="rest">
          <summary>{words.plan.moreNumbers(figures.length - numbers)}</summary>
          <Figures figures={figures.slice(numbers)} />
        </details>
      )}
    </>
  );
}

function Figures({ figures }: { figures: Short["figures"] }) {
  return (
    <dl className="figs">
      {figures.map(({ value, what }) => (
        <div key={what} className="card">
          <dt><Said text={what} /></dt>
          <dd>{day(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** How much is counted as absent because nobody has said whether it is so, and the way to say it. */
export function Unknown({ unknown: { points, questions }, organisation }: { unknown: Plan["unknown"]; organisation: string }) {
  if (points === 0) {
    return null;
  }
  return (
    <div className="card alert open" role="note">
      <Icon name="question" />
      <p>{words.plan.unknown(points, questions)}</p>
      <Link to="/{-$organisation}/questions" params={{ organisation }} className="btn sm">
        {words.plan.toQuestions}
      </Link>
    </div>
  );
}

/** What stands in the way, what is to be decided, and what to do next. */
export function Brief({ plan: { brief, unknown } }: { plan: Plan }) {
  const { verdicts, beside, waysOut, decisions, nextWeek, toBook } = brief;
  const inTheWay = [...verdicts.flatMap(({ more }) => more), ...beside.filter((say) => say !== unknown.say)];
  const isDated = toBook.length > 0 || nextWeek.some(({ by }) => by !== null);
  return (
    <div className="brief">
      {(inTheWay.length > 0 || waysOut.length > 0) && (
        <Part title={verdicts.every(({ state }) => state === "open") ? words.plan.comesOf : words.plan.inTheWay}>
          <Few all={inTheWay} />
          {waysOut.length > 0 && (
            <>
              <h3>{words.plan.waysOut}</h3>
              <Few all={waysOut} />
            </>
          )}
        </Part>
      )}
      {decisions.length > 0 && (
        <Part title={words.plan.decide}>
          <ol className="lt">
            {decisions.map(({ what, why }) => (
              <li key={what} className="li">
                <b className="b"><Said text={what} /></b>
                <span className="sm sub"><Said text={why} /></span>
              </li>
            ))}
          </ol>
        </Part>
      )}
      {nextWeek.length > 0 && (
        <Part title={isDated ? words.plan.nextWeek : words.plan.first}>
          <ul className="lt">
            {nextWeek.map(({ step, what, who, by }) => (
              <li key={`${step} ${what}`} className="li">
                <span>
                  {step !== null && <ControlLink id={step} />} <Said text={what} />
                </span>
                {(who || by) && <span className="sm sub">{[who, by && words.plan.byDay(shortDay(by))].filter(Boolean).join(", ")}</span>}
              </li>
            ))}
          </ul>
          {toBook.length > 0 && (
            <details>
              <summary>{words.plan.toBook(toBook.length)}</summary>
              <ul className="lt">
                {toBook.map(({ what, by }) => (
                  <li key={what} className="li sm">
                    <span><Said text={what} /></span>
                    <span className="sub">{words.plan.byDay(day(by))}</span>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </Part>
      )}
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="card">
      <header>
        <h2>{title}</h2>
      </header>
      {children}
    </section>
  );
}

function Few({ all }: { all: readonly string[] }) {
  const rows = (some: readonly string[]) =>
    some.map((each) => (
      <li key={each} className="li sm">
        <Said text={each} />
      </li>
    ));
  return (
    <>
      <ul className="lt">{rows(all.slice(0, few))}</ul>
      {all.length > few && (
        <details>
          <summary>{words.plan.more(all.length - few)}</summary>
          <ul className="lt">{rows(all.slice(few))}</ul>
        </details>
      )}
    </>
  );
}

/** All that is said of the plan, for whoever wants to check it. */
export function WorkedOut({ plan: { say, sentences, waysOut, comesLate, brief } }: { plan: Plan }) {
  const parts: readonly (readonly [string, readonly string[]])[] = [
    [words.plan.verdictWhole, say],
    [words.plan.takes, brief.takes],
    [words.plan.waysOut, waysOut],
    [words.plan.comesLate, comesLate],
    [words.plan.rests, sentences],
  ];
  return (
    <details className="card sec worked">
      <summary>{words.plan.workedOut}</summary>
      {parts
        .filter(([, all]) => all.length > 0)
        .map(([title, all]) => (
          <section key={title}>
            <h3>{title}</h3>
            <ul>
              {all.map((each) => (
                <li key={each}><Said text={each} /></li>
              ))}
            </ul>
          </section>
        ))}
    </details>
  );
}

import { useDebouncedValue, useHotkeys } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { refusalOf } from "@/shared/api/edits";
import { Icon } from "@/shared/parts/Icon";
import { readable } from "@/shared/parts/readable";
import { Status } from "@/shared/parts/Status";
import { tell } from "@/shared/parts/useEdit";
import { intake as words } from "@/shared/words/intake";
import { useDecide, wordsQuery, type Intake } from "./api";
import { PagePicture } from "./PagePicture";
import { askedOf, inTurn, isDecided, isUnsaid, nextOpen, pickedOf, type AskedDecision, type Listed, type Said } from "./search";

/** How many suggestions are shown before one asks for more. */
const few = 5;

/** One control after the other: what its text may discharge, accepted, changed, skipped or left, by keyboard. */
export function Reviewing({
  organisation,
  intake,
  at,
  onAt,
  onDone,
}: {
  organisation: string;
  intake: Intake;
  at: string | undefined;
  onAt: (control: string | undefined) => void;
  onDone: () => void;
}) {
  const { controls } = intake.review;
  const turn = inTurn(controls);
  const current = turn.find(({ id }) => id === at) ?? nextOpen(controls, undefined) ?? undefined;
  const decide = useDecide(organisation, intake.id);
  const undone = useRef<Listed[]>([]);
  const [canUndo, setCanUndo] = useState(false);

  const go = (by: 1 | -1) => {
    const place = turn.findIndex(({ id }) => id === current?.id);
    onAt(turn[Math.min(turn.length - 1, Math.max(0, place + by))]?.id);
  };
  const make = (control: Listed, asked: AskedDecision) => {
    undone.current.push(control);
    setCanUndo(true);
    decide.mutate(asked, {
      onError: (problem) => {
        undone.current = undone.current.filter((each) => each !== control);
        onAt(control.id);
        tell(refusalOf(problem));
      },
    });
    // Whoever has said what came of its tests goes on to say what it does.
    const rest = asked.result !== undefined && control.decision === null && asked.open === undefined && asked.discharges === undefined && asked.is === undefined && !asked.skipped;
    onAt(rest ? control.id : (nextOpen(controls, control.id)?.id ?? control.id));
  };
  const undo = () => {
    const last = undone.current.pop();
    setCanUndo(undone.current.length > 0);
    if (last === undefined) {
      tell(words.nothingToUndo);
      return;
    }
    decide.mutate(askedOf(last), { onError: (problem) => tell(refusalOf(problem)) });
    onAt(last.id);
  };
  useHotkeys([
    ["j", () => go(1)],
    // Beside a result that nobody has said, it says that there was no exception.
    ["n", () => (current && isUnsaid(current) ? undefined : go(1))],
    ["l", () => go(1)],
    ["k", () => go(-1)],
    ["u", undo],
  ]);
  const isDone = controls.every(isDecided);

  return (
    <>
      {isDone && (
        <div className="card alldone" role="status">
          <Icon name="check" /> <span className="grow">{words.allDecided}</span>
          <button type="button" className="btn pri" onClick={onDone}>
            {words.toCover}
          </button>
        </div>
      )}
      <div className={intake.pages > 0 ? "rv" : "rv two"}>
        <Index controls={turn} current={current?.id} onAt={onAt} />
        {current ? (
          <Card key={`${current.id}:${JSON.stringify([current.decision, current.unread])}`} organisation={organisation} intake={intake.id} control={current} onDecide={(asked) => make(current, asked)} onNext={() => go(1)} onUndo={undo} canUndo={canUndo} />
        ) : (
          <Status icon="check" title={words.allDecided} />
        )}
        {intake.pages > 0 && current && <PagePicture organisation={organisation} intake={intake} control={current} />}
      </div>
    </>
  );
}

/** All controls of the list with what was decided, to go to any. */
function Index({ controls, current, onAt }: { controls: readonly Listed[]; current: string | undefined; onAt: (control: string) => void }) {
  const here = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // What it returns is no way to end it.
    void here.current?.scrollIntoView({ block: "nearest" });
  }, [current]);
  return (
    <nav className="card ix" aria-label={words.all} tabIndex={0}>
      <ul>
        {controls.map(({ id, decision, forItself, text, unread }) => (
          <li key={id}>
            <button ref={id === current ? here : undefined} type="button" aria-current={id === current || undefined} title={text} onClick={() => onAt(id)}>
              <span
                className={decision === null || isUnsaid({ unread }) ? "dot" : "skipped" in decision ? "dot out" : "dot done"}
                role="img"
                aria-label={isUnsaid({ unread }) ? words.unsaidState : words.state(decision)}
              />
              <span className="id clip">{id}</span>
              {forItself && <Icon name="warning" small />}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Card({
  organisation,
  intake,
  control,
  onDecide,
  onNext,
  onUndo,
  canUndo,
}: {
  organisation: string;
  intake: string;
  control: Listed;
  onDecide: (asked: AskedDecision) => void;
  onNext: () => void;
  onUndo: () => void;
  canUndo: boolean;
}) {
  const [picked, setPicked] = useState<readonly string[]>(() => pickedOf(control));
  const [isMore, setMore] = useState(false);
  const [typed, setTyped] = useState("");
  const [as, setAs] = useState(() => (control.decision && "discharges" in control.decision ? (control.decision.as ?? "") : ""));
  const [why, setWhy] = useState("");
  const [asked] = useDebouncedValue(typed.trim(), 250);
  const found = useQuery({ ...wordsQuery(organisation, intake, asked), enabled: asked.length > 2 });
  const input = useRef<HTMLInputElement>(null);
  const suggestions = asked.length > 2 ? (found.data?.suggestions ?? []) : control.suggestions;
  const others = picked.filter((each) => !suggestions.some(({ obligation }) => obligation === each));
  const shown = isMore || asked.length > 2 ? suggestions : suggestions.slice(0, Math.max(few, 1 + suggestions.findLastIndex(({ obligation }) => picked.includes(obligation))));

  const toggle = (obligation: string) => setPicked((before) => (before.includes(obligation) ? before.filter((each) => each !== obligation) : [...before, obligation]));
  const [limiting, setLimiting] = useState<Limiting>();
  const unsaid = isUnsaid(control);
  /** Asks first what of it the auditor found not done, where there is an exception and it does several things. */
  const decideOn = (asked: AskedDecision, does: Limiting["does"]) => {
    if (control.result === "exception" && does.length > 1) setLimiting({ asked, does });
    else onDecide(asked);
  };
  const say = (result: Said) => onDecide({ control: control.id, result });
  const accept = () => {
    if (limiting) return;
    if (picked.length === 0) {
      tell(words.nothingPicked);
    } else if (control.taken !== null && as === "") {
      tell(control.taken);
    } else {
      decideOn(
        { control: control.id, discharges: [...picked], ...(as && { as }) },
        picked.map((obligation) => ({ obligation, text: textOf(obligation) })),
      );
    }
  };
  const textOf = (obligation: string) => [...suggestions, ...control.suggestions].find((each) => each.obligation === obligation)?.text ?? obligation;
  const is = () => control.resembles && decideOn({ control: control.id, is: control.resembles.control }, control.resembles.discharges);
  const skip = () => onDecide({ control: control.id, skipped: true, ...(why.trim() && { why: why.trim() }) });

  useHotkeys(
    limiting
      ? []
      : unsaid
        ? [
            ["y", () => say("exception")],
            ["n", () => say("no exceptions")],
            ["o", () => say("no occasion")],
          ]
        : [
            ["Enter", accept],
            ["a", accept],
            ["s", skip],
            ["=", () => void is()],
            ["m", () => setMore(true)],
            ["w", () => input.current?.focus()],
            ...Array.from({ length: 9 }, (_, index): [string, () => void] => [
              `${index + 1}`,
              () => {
                const each = shown[index];
                if (each) toggle(each.obligation);
              },
            ]),
          ],
  );

  const wanting = control.tests.filter(({ result, words: said }) => result !== "no exceptions" && said !== "");
  return (
    <section className="card rc" aria-labelledby="listed">
      <header>
        <h2 id="listed" className="lid">
          {control.id}
        </h2>
        <span className="muted sm clip">{control.criteria.join(", ")}</span>
        <span className="sp" />
        {control.result !== null && <span className={control.result === "exception" ? "chip failed" : "chip"}>{control.result}</span>}
        <span className="muted sm nowrap">{control.at}</span>
      </header>
      <div className="pad">
        <p className="txt">{control.text}</p>
        {wanting.map(({ at, words: said, result }) => (
          <p key={at + said} className={result === "exception" || (unsaid && result === null) ? "sm c-failed" : "sm sub"}>
            {said}
          </p>
        ))}
        {control.unread?.said && <p className="sm sub">{words.saidSo(control.unread.said)}</p>}
        {control.carvedOutTo !== null && <p className="sm sub">{words.carvedOut(control.carvedOutTo)}</p>}
        {control.owner !== null && <p className="sm muted">{control.owner}</p>}
        {control.decision !== null && <p className="chip acc">{words.state(control.decision)}</p>}
        {limiting ? (
          <Failing does={limiting.does} onSaid={(failed) => onDecide({ ...limiting.asked, ...(failed.length > 0 && { failed }) })} onBack={() => setLimiting(undefined)} />
        ) : unsaid ? (
          <Unsaid isBlank={control.unread?.words.length === 0} onSaid={say} onNext={onNext} onUndo={onUndo} canUndo={canUndo} />
        ) : (
          <>
        <h3 id="offers">{words.offers}</h3>
        <ul className="ofs" aria-labelledby="offers">
          {shown.map(({ obligation, text, score, within }, index) => (
            <li key={obligation}>
              <label>
                <input type="checkbox" checked={picked.includes(obligation)} onChange={() => toggle(obligation)} />
                <kbd aria-hidden>{index < 9 ? index + 1 : ""}</kbd>
                <span className="grow">
                  {readable(text)} <span className="mono">{obligation}</span>
                  {!within && <span className="muted sm"> {words.beyond}</span>}
                </span>
                <span className="muted sm" title={words.score}>
                  {score > 0 && score.toFixed(2)}
                </span>
              </label>
            </li>
          ))}
          {shown.length === 0 && <li className="sub sm">{found.isFetching ? words.looking : words.nothingOffered}</li>}
          {others.map((obligation) => (
            <li key={obligation}>
              <label>
                <input type="checkbox" checked onChange={() => toggle(obligation)} />
                <span className="grow mono">{obligation}</span>
              </label>
            </li>
          ))}
        </ul>
        {shown.length < suggestions.length && (
          <button type="button" className="btn sm ghost" onClick={() => setMore(true)}>
            {words.more(suggestions.length - shown.length)} <kbd>M</kbd>
          </button>
        )}
        <div className="look row">
          <input
            ref={input}
            className="input"
            type="search"
            aria-label={words.lookFor}
            placeholder={words.lookFor}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => event.key === "Escape" && input.current?.blur()}
          />
          <kbd>W</kbd>
        </div>
        {control.taken !== null && <p className="sm c-late">{control.taken}</p>}
        <div className="row wrap two">
          <div className="field grow">
            <label htmlFor="as">{words.called}</label>
            <input id="as" className="input" value={as} placeholder={control.usualId} onChange={(event) => setAs(event.target.value)} />
          </div>
          <div className="field grow">
            <label htmlFor="why">{words.whySkipped}</label>
            <input id="why" className="input" value={why} onChange={(event) => setWhy(event.target.value)} />
          </div>
        </div>
        {control.resembles !== null && (
          <p className="sm sub">
            {words.resembles(control.resembles.control, control.resembles.title)} {control.resembles.asksBeyond !== null && words.asksBeyond(control.resembles.asksBeyond)}
          </p>
        )}
        <p className="sm muted only-d">
          <kbd>J</kbd> <kbd>K</kbd> {words.move} <kbd>1</kbd> .. <kbd>9</kbd> {words.pick}
        </p>
        <div className="keys row wrap">
          <button type="button" className="btn pri" onClick={accept}>
            {words.accept(picked.length)} <kbd>↵</kbd>
          </button>
          {control.resembles !== null && (
            <button type="button" className="btn" title={control.resembles.title} onClick={() => void is()}>
              {words.is(control.resembles.control)} <kbd>=</kbd>
            </button>
          )}
          <button type="button" className="btn" onClick={skip}>
            {words.skip} <kbd>S</kbd>
          </button>
          <button type="button" className="btn ghost" onClick={onNext}>
            {words.later} <kbd>L</kbd>
          </button>
          <button type="button" className="btn ghost" onClick={onUndo} disabled={!canUndo}>
            {words.undo} <kbd>U</kbd>
          </button>
        </div>
          </>
        )}
      </div>
    </section>
  );
}

/** A decision that waits for what of it failed, and what the control does by it. */
interface Limiting {
  asked: AskedDecision;
  does: readonly { obligation: string; text: string }[];
}

/** What came of the tests of a control, where the list says neither that there was an exception nor that there was none. */
function Unsaid({ isBlank, onSaid, onNext, onUndo, canUndo }: { isBlank: boolean; onSaid: (result: Said) => void; onNext: () => void; onUndo: () => void; canUndo: boolean }) {
  return (
    <>
      <p className="sm sub">{isBlank ? words.unsaidBlank : words.unsaidWords}</p>
      <h3 id="unsaid">{words.isException}</h3>
      <div className="keys row wrap" role="group" aria-labelledby="unsaid">
        <button type="button" className="btn" onClick={() => onSaid("exception")}>
          {words.exception} <kbd>Y</kbd>
        </button>
        <button type="button" className="btn" onClick={() => onSaid("no exceptions")}>
          {words.noException} <kbd>N</kbd>
        </button>
        <button type="button" className="btn" onClick={() => onSaid("no occasion")}>
          {words.notTested} <kbd>O</kbd>
        </button>
        <button type="button" className="btn ghost" onClick={onNext}>
          {words.later} <kbd>L</kbd>
        </button>
        <button type="button" className="btn ghost" onClick={onUndo} disabled={!canUndo}>
          {words.undo} <kbd>U</kbd>
        </button>
      </div>
    </>
  );
}

/** Which of what a control does the auditor found not done: all of it, unless somebody says less. */
function Failing({ does, onSaid, onBack }: { does: Limiting["does"]; onSaid: (failed: string[]) => void; onBack: () => void }) {
  const [failed, setFailed] = useState<readonly string[]>(() => does.map(({ obligation }) => obligation));
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const toggle = (obligation: string) => setFailed((before) => (before.includes(obligation) ? before.filter((each) => each !== obligation) : [...before, obligation]));
  const say = () => {
    if (failed.length === 0) tell(words.nothingFailed);
    else onSaid(failed.length === does.length ? [] : [...failed]);
  };
  useHotkeys([
    ["Enter", say],
    ["Escape", onBack],
    ...does.slice(0, 9).map(({ obligation }, index): [string, () => void] => [`${index + 1}`, () => toggle(obligation)]),
  ]);
  return (
    <>
      <h3 id="failed" ref={heading} tabIndex={-1}>
        {words.whichFailed}
      </h3>
      <ul className="ofs" aria-labelledby="failed">
        {does.map(({ obligation, text }, index) => (
          <li key={obligation}>
            <label>
              <input type="checkbox" checked={failed.includes(obligation)} onChange={() => toggle(obligation)} />
              <kbd aria-hidden>{index < 9 ? index + 1 : ""}</kbd>
              <span className="grow">
                {readable(text)} <span className="mono">{obligation}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <div className="keys row wrap">
        <button type="button" className="btn pri" onClick={say}>
          {failed.length === does.length ? words.allFailed : words.theseFailed(failed.length)} <kbd>↵</kbd>
        </button>
        <button type="button" className="btn ghost" onClick={onBack}>
          {words.back2} <kbd>Esc</kbd>
        </button>
      </div>
    </>
  );
}

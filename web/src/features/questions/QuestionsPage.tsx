import { useHotkeys } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useEffect, useId, useState } from "react";
import type { Ask, Question } from "@/shared/api/documents/ask";
import { askQuery, meQuery, permitsQuery, statusQuery, tryQuery } from "@/shared/api/queries";
import { itemsQuery } from "@/shared/api/records";
import { countsQuery, useTasks, whomQuery } from "@/shared/api/tasks";
import { isNow, partsOf, triedOf, whenOf, type FrameSearch } from "@/shared/api/terms";
import { day } from "@/shared/days";
import { Field } from "@/shared/parts/Field";
import { Icon } from "@/shared/parts/Icon";
import { NeedsOrganisation } from "@/shared/parts/NeedsOrganisation";
import { NothingWanted } from "@/shared/parts/NothingWanted";
import { readable, spaced } from "@/shared/parts/readable";
import { Refusal } from "@/shared/parts/Refusal";
import { useNames } from "@/shared/parts/useNames";
import { Problem } from "@/shared/parts/Problem";
import { ControlLink, RequirementLink } from "@/shared/parts/Reference";
import { Said as SaidText } from "@/shared/parts/Said";
import { Status } from "@/shared/parts/Status";
import { useEdit } from "@/shared/parts/useEdit";
import { useTitle } from "@/shared/parts/useTitle";
import { words } from "@/shared/words/en";
import { tasks } from "@/shared/words/tasks";
import { Narrowing } from "./Narrowing";
import { answersOf, needsNote, replies, staying, taskOf, type Interval, type QuestionsSearch, type Said } from "./search";
import "./questions.css";

const route = getRouteApi("/frame/{-$organisation}/questions");

/** Which few answers settle the most: one question at a time, and what it does to the interval. */
export function QuestionsPage() {
  const { organisation } = route.useParams();
  useTitle(words.nav.questions);
  return organisation === undefined ? <NeedsOrganisation /> : <Questions organisation={organisation} />;
}

function Questions({ organisation }: { organisation: string }) {
  const search: QuestionsSearch & FrameSearch = route.useSearch();
  const navigate = route.useNavigate();
  const set = (change: QuestionsSearch) => void navigate({ search: (before) => ({ ...before, ...change }), resetScroll: false, replace: true });
  const again = search.again === "true";
  const status = useQuery(statusQuery(organisation, whenOf(search)));
  const wanted = status.data?.frameworks ?? [];
  // Word shows at most that something is in place, so that is asked of what is to be in place first.
  const want = search.want ?? wanted.find(({ assurance }) => assurance !== "operating")?.scope ?? wanted[0]?.scope;
  const ask = useQuery({ ...askQuery(organisation, want, triedOf(search), again), enabled: want !== undefined, placeholderData: keepPreviousData });
  const history = useHistory(want, ask.isPlaceholderData ? undefined : ask.data?.settled);
  const error = status.error ?? ask.error;
  const questions = ask.data?.questions ?? [];
  const question = questions.find(({ id }) => id === search.question) ?? questions[0];
  const isEmpty = status.data !== undefined && wanted.length === 0;

  return (
    <div className="main p-questions" aria-busy={ask.isFetching || undefined}>
      <h1>{words.questions.title}</h1>
      {!isEmpty && <p className="lede">{ask.data ? words.questions.lede(ask.data.settled.unknown) : <i className="sk line" style={{ width: "50%" }} />}</p>}
      {search.asOf && <p className="sub sm">{words.questions.asOf(day(search.asOf))}</p>}
      {wanted.length > 1 && (
        <span className="seg wants" role="group" aria-label={words.plan.want}>
          {wanted.map(({ scope, name }) => (
            <button key={scope} type="button" aria-pressed={scope === want} onClick={() => set({ want: scope, question: undefined })}>
              {name}
            </button>
          ))}
        </span>
      )}
      {again && (
        <p className="row wrap sm">
          <span className="sub">{words.questions.isAgain}</span>
          <button type="button" className="btn sm" onClick={() => set({ again: undefined, question: undefined })}>
            {words.questions.onlyNew}
          </button>
        </p>
      )}
      {error ? (
        <Problem error={error} retry={() => void Promise.all([status.refetch(), ask.refetch()])} />
      ) : isEmpty ? (
        <NothingWanted organisation={organisation} />
      ) : !ask.data ? (
        <div className="q2" aria-hidden>
          <div className="card" style={{ height: 420 }} />
          <div className="card" style={{ height: 320 }} />
        </div>
      ) : (
        <div className="q2">
          <div>
            {question ? (
              <Card key={question.id} organisation={organisation} question={question} want={want} isToday={isNow(search)} place={questions.indexOf(question) + 1} of={questions.length} onSkip={() => set({ question: questions[questions.indexOf(question) + 1]?.id })} />
            ) : (
              <Status
                icon="check"
                title={words.questions.none}
                action={
                  !again && (
                    <button type="button" className="btn sm" onClick={() => set({ again: "true" })}>
                      {words.questions.again}
                    </button>
                  )
                }
              >
                {words.questions.noneSay}
              </Status>
            )}
            <Following questions={questions.filter((each) => each !== question)} onPick={(id) => set({ question: id })} />
          </div>
          <aside>
            <Narrowing ask={ask.data} onWord={wanted.find(({ scope }) => scope === want)?.summary.obligations.onWord ?? 0} history={history} />
            <Answers organisation={organisation} want={want} mayChange={isNow(search)} onChange={(id) => set({ again: "true", question: id })} />
            <Given ask={ask.data} organisation={organisation} />
          </aside>
        </div>
      )}
    </div>
  );
}

/** The intervals since this page was opened, each that differs from the one before. */
function useHistory(want: string | undefined, settled: Ask["settled"] | undefined): readonly Interval[] {
  const [history, setHistory] = useState<{ of: string | undefined; all: Interval[] }>({ of: want, all: [] });
  useEffect(() => {
    if (!settled) return;
    const { proven, possible, atMost } = settled;
    setHistory((before) => {
      const all = before.of === want ? before.all : [];
      const last = all.at(-1);
      return last && last.proven === proven && last.possible === possible && last.atMost === atMost
        ? before
        : { of: want, all: [...all, { proven, possible, atMost }] };
    });
  }, [settled, want]);
  return history.all;
}

function Card({
  organisation,
  question,
  want,
  isToday,
  place,
  of,
  onSkip,
}: {
  organisation: string;
  question: Question;
  want: string | undefined;
  /** Whether no other day is looked at: answers are given today. */
  isToday: boolean;
  place: number;
  of: number;
  onSkip: () => void;
}) {
  const { data: me } = useQuery(meQuery);
  const { data: permits } = useQuery(permitsQuery(organisation));
  const names = useNames(organisation, []);
  const [picked, setPicked] = useState<Readonly<Record<string, Said>>>({});
  const [typed, setTyped] = useState({ note: "", provider: "", by: "", expiresOn: "" });
  const [isAsking, setAsking] = useState(false);
  const ids = useId();
  const say = useEdit(organisation, "ask");
  const isAllowed = isToday && (permits?.edits.includes("ask") ?? false);
  // What is changed while it is being saved would be gone with the answer.
  const mayAnswer = isAllowed && !say.isPending;
  const count = Object.keys(picked).length;
  const all = (each: Said) => setPicked(Object.fromEntries(question.points.map(({ obligation }) => [obligation, each])));
  const noteFor = needsNote(question.points, picked);
  const isProvided = Object.values(picked).includes("provider");
  const own = names.own ?? me?.name ?? "";
  const isWhole = (noteFor === undefined || typed.note.trim() !== "") && (!isProvided || typed.provider.trim() !== "");
  const send = () => {
    if (count > 0 && mayAnswer && isWhole) {
      say.mutate({
        request: {
          wants: want ? [want] : [],
          answers: answersOf(picked, typed.provider),
          by: typed.by.trim() || own,
          newPersons: true,
          note: typed.note.trim(),
          ...(typed.expiresOn && { expiresOn: typed.expiresOn }),
        },
        done: words.questions.saved(count),
      });
    }
  };
  useHotkeys([
    ["y", () => mayAnswer && all("yes")],
    ["n", () => mayAnswer && all("no")],
    ["s", () => !say.isPending && onSkip()],
    ["mod+Enter", send],
  ]);
  const type = (name: keyof typeof typed) => (event: { target: { value: string } }) => setTyped({ ...typed, [name]: event.target.value });
  const [title = "", ...rest] = readable(question.text).split(/(?<=\.)\s+/);

  return (
    <section className="card qc">
      <header>
        <span className="muted">{words.questions.place(place, of)}</span>
        {question.owner && <span className="chip">{question.owner}</span>}
        <span className="sp" />
        <span className="muted sm">{words.questions.settles(question.settles.length, question.completes.length)}</span>
      </header>
      <form
        className="qb"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <h2 className="q">{title}</h2>
        {rest.length > 0 && <p className="sub">{rest.join(" ")}</p>}
        <ul className="pts">
          {question.points.map(({ obligation, text, said: before, planned, foundByAuditors = [] }) => (
            <li key={obligation}>
              <span className="grow" id={obligation}>
                {readable(text)}
                {before && <span className="muted sm"> {words.questions.said(words.questions.saids[before] ?? before)}</span>}
                {foundByAuditors.map(({ report, note, about }) => (
                  <span key={report + about + note} className="fnd sm">
                    {words.questions.found(about, report, note)}
                  </span>
                ))}
                {planned !== undefined && picked[obligation] === "yes" && (
                  <span className="fnd sm" role="status">
                    <SaidText text={words.questions.planned(planned)} />
                  </span>
                )}
              </span>
              <span className="seg" role="radiogroup" aria-labelledby={obligation}>
                {replies.map((each) => (
                  <button
                    key={each}
                    type="button"
                    role="radio"
                    aria-checked={picked[obligation] === each}
                    aria-pressed={undefined}
                    className={picked[obligation] === each ? `on ${each}` : undefined}
                    disabled={!mayAnswer}
                    onClick={() => setPicked((had) => ({ ...had, [obligation]: each }))}
                  >
                    {words.questions.answers[each]}
                  </button>
                ))}
              </span>
            </li>
          ))}
        </ul>
        {isAllowed && count > 0 && (
          <fieldset className="more plain" disabled={say.isPending}>
            {isProvided && <Field label={words.questions.whichProvider} hint={words.questions.whichProviderSay} required value={typed.provider} onChange={type("provider")} />}
            <div className="field wide">
              <label htmlFor={`${ids}-note`}>{words.questions.notes[noteFor ?? "none"]}</label>
              <textarea id={`${ids}-note`} className="input area" rows={2} required={noteFor !== undefined} value={typed.note} onChange={type("note")} />
            </div>
            <Staying organisation={organisation} question={question} want={want} picked={picked} by={own} />
            <Field label={words.questions.by} placeholder={own} list={`${ids}-names`} value={typed.by} onChange={type("by")} />
            <datalist id={`${ids}-names`}>
              {[...names.people.map(({ name }) => name), ...names.roles].map((each) => (
                <option key={each} value={each} />
              ))}
            </datalist>
            <Field label={words.questions.until} hint={words.questions.untilSay} type="date" value={typed.expiresOn} onChange={type("expiresOn")} />
          </fieldset>
        )}
        <Refusal error={say.error} />
        <div className="ans">
          <button type="submit" className="btn lg pri" disabled={!mayAnswer || count === 0}>
            {words.questions.save(count, question.points.length)} <kbd>Ctrl ↵</kbd>
          </button>
          <button type="button" className="btn lg" disabled={!mayAnswer} onClick={() => all("yes")}>
            {words.questions.allDone} <kbd>Y</kbd>
          </button>
          <button type="button" className="btn lg" disabled={!mayAnswer} onClick={() => all("no")}>
            {words.questions.noneDone} <kbd>N</kbd>
          </button>
          <button type="button" className="btn lg ghost" onClick={onSkip} disabled={place === of || say.isPending}>
            {words.questions.skip} <kbd>S</kbd>
          </button>
          <AskSomebody organisation={organisation} question={question} isOpen={isAsking} onOpen={setAsking} />
        </div>
        {isToday && !isAllowed && permits && <p className="sub sm">{words.questions.mayNot}</p>}
        <div className="qw">
          <div>
            <h3>{words.questions.moves}</h3>
            <p className="row wrap sm">
              {question.settles.map((each) => (
                <RequirementLink key={each} of={each}>
                  {partsOf(each).id}
                </RequirementLink>
              ))}
            </p>
          </div>
          {question.controls.length > 0 && (
            <div>
              <h3>{words.questions.shows}</h3>
              <p className="row wrap sm">
                {question.controls.map((each) => (
                  <ControlLink key={each} id={each} />
                ))}
              </p>
            </div>
          )}
        </div>
      </form>
    </section>
  );
}

/** What cannot be left out, whatever is said not to apply: it is told before that is saved. */
function Staying({ organisation, question, want, picked, by }: { organisation: string; question: Question; want: string | undefined; picked: Readonly<Record<string, Said>>; by: string }) {
  const notForUs = Object.entries(picked).filter(([, said]) => said === "does-not-apply");
  const { data } = useQuery({
    ...tryQuery(organisation, "ask", { wants: want ? [want] : [], answers: answersOf(Object.fromEntries(notForUs)), by, newPersons: true, note: words.questions.answers["does-not-apply"] }),
    enabled: notForUs.length > 0 && by !== "",
  });
  const all = notForUs.length > 0 && data ? staying(question, data) : [];
  return (
    all.length > 0 && (
      <p className="fnd sm" role="status">
        {words.questions.staying(all.map((each) => partsOf(each).id))}
      </p>
    )
  );
}

/** Hands a question to somebody as a task, with its points and where it is answered. */
function AskSomebody({ organisation, question, isOpen, onOpen }: { organisation: string; question: Question; isOpen: boolean; onOpen: (isOpen: boolean) => void }) {
  const { data: counts } = useQuery(countsQuery(organisation));
  const { data: whom } = useQuery({ ...whomQuery(organisation), enabled: counts?.mayMake ?? false });
  const { make } = useTasks(organisation);
  const [assignee, setAssignee] = useState("");
  const [due, setDue] = useState("");
  if (!counts?.mayMake) return null;
  if (!isOpen) {
    return (
      <button type="button" className="btn lg ghost" onClick={() => onOpen(true)}>
        <Icon name="person" small />
        {words.questions.ask}
      </button>
    );
  }
  return (
    <div className="asking" role="group" aria-label={words.questions.ask}>
      {counts.mayAssign && (
        <select className="input" aria-label={tasks.assignee} value={assignee} onChange={(event) => setAssignee(event.target.value)}>
          <option value="">{tasks.nobody}</option>
          {whom?.people.map(({ id, name, signsIn }) => (
            <option key={id} value={id}>
              {signsIn ? name : tasks.noAccount(name)}
            </option>
          ))}
        </select>
      )}
      <input className="input" type="date" aria-label={tasks.due} value={due} onChange={(event) => setDue(event.target.value)} />
      <button
        type="button"
        className="btn pri"
        disabled={make.isPending}
        onClick={() =>
          make.mutate({ ...taskOf(question, window.location.origin + window.location.pathname + `?question=${encodeURIComponent(question.id)}`), assignee: assignee || null, due: due || null }, { onSuccess: () => onOpen(false) })
        }
      >
        {tasks.makeIt}
      </button>
      <button type="button" className="btn" onClick={() => onOpen(false)}>
        {tasks.cancel}
      </button>
      <Refusal error={make.error} />
    </div>
  );
}

/** What people said before, as its file says it. */
interface SaidBefore {
  obligation: string;
  met: string | boolean;
  provider?: string;
  by?: string;
  on?: string;
  expiresOn?: string;
  note?: string;
}

/** What people said, the last first, each to be said anew or withdrawn. */
function Answers({ organisation, want, mayChange, onChange }: { organisation: string; want: string | undefined; mayChange: boolean; onChange: (question: string) => void }) {
  const { data } = useQuery(itemsQuery<SaidBefore>(organisation, "answers"));
  const { data: permits } = useQuery(permitsQuery(organisation));
  const [isOpen, setOpen] = useState(false);
  const [isWhole, setWhole] = useState(false);
  const again = useQuery({ ...askQuery(organisation, want, {}, true), enabled: isOpen && want !== undefined });
  const withdraw = useEdit(organisation, "ask");
  const answers = data?.items.map(({ content }) => content).sort((a, b) => (b.on ?? "").localeCompare(a.on ?? "")) ?? [];
  if (answers.length === 0) return null;
  const may = mayChange && (permits?.edits.includes("ask") ?? false);
  const questionOf = (obligation: string) => again.data?.questions.find(({ obligations }) => obligations.includes(obligation));
  const textOf = (obligation: string) => questionOf(obligation)?.points.find((each) => each.obligation === obligation)?.text;
  return (
    <section className="card">
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className="sum">
          <h2>{words.questions.given}</h2> <span className="muted">{answers.length}</span>
        </summary>
        <ul aria-busy={again.isFetching || undefined}>
          {(isWhole ? answers : answers.slice(0, 8)).map(({ obligation, met, provider, by, on, expiresOn, note }) => {
            const text = readable(textOf(obligation) ?? spaced(obligation));
            const question = questionOf(obligation);
            return (
              <li key={obligation} className="li sm gv">
                <span title={obligation}>{text}</span>
                <span className="muted">
                  {[`${words.questions.saids[String(met)] ?? String(met)}${provider ? ` (${provider})` : ""}`, by, on && day(on), expiresOn && words.questions.counts(day(expiresOn)), note].filter(Boolean).join(", ")}
                </span>
                {may && (
                  <span className="row wrap">
                    {question && (
                      <button type="button" className="btn sm" aria-label={words.questions.changeOf(text)} onClick={() => onChange(question.id)}>
                        {words.questions.change}
                      </button>
                    )}
                    <button
                      type="button"
                      className="btn sm"
                      aria-label={words.questions.withdrawOf(text)}
                      disabled={withdraw.isPending}
                      onClick={() => withdraw.mutate({ request: { wants: want ? [want] : [], withdrawn: [obligation] }, done: words.questions.withdrawn })}
                    >
                      {words.questions.withdraw}
                    </button>
                  </span>
                )}
              </li>
            );
          })}
        </ul>
        {answers.length > 8 && (
          <button type="button" className="link sm more pad" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
            {isWhole ? words.overview.fewer : words.overview.all(answers.length)}
          </button>
        )}
      </details>
    </section>
  );
}

function Following({ questions, onPick }: { questions: readonly Question[]; onPick: (id: string) => void }) {
  if (questions.length === 0) return null;
  const most = Math.max(...questions.map(({ weight }) => weight), 0.1);
  return (
    <section className="card">
      <header>
        <h2>{words.questions.next}</h2>
        <span className="muted">{words.questions.nextSay}</span>
      </header>
      <ul>
        {questions.slice(0, 8).map(({ id, text, weight, owner, settles }) => (
          <li key={id}>
            <button type="button" className="li nq" onClick={() => onPick(id)}>
              <span className="clip">{readable(text)}</span>
              <span className="muted sm clip">{owner}</span>
              <span className="wb" title={words.questions.settles(settles.length, 0)}>
                <b style={{ width: `${(weight / most) * 100}%` }} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What people said that counts no more, and what other organisations do. */
function Given({ ask: { expired, exclusions, providers } }: { ask: Ask; organisation: string }) {
  if (expired.length + exclusions.length + providers.length === 0) return null;
  return (
    <section className="card">
      <header>
        <h2>{words.questions.beside}</h2>
      </header>
      <ul>
        {expired.map(({ obligation, by }) => (
          <li key={obligation} className="li sm">
            {words.questions.expired(obligation, by)}
          </li>
        ))}
        {exclusions.map(({ requirement, reason }) => (
          <li key={requirement} className="li sm">
            <span>
              <RequirementLink of={requirement} /> {reason}
            </span>
          </li>
        ))}
        {providers.map(({ provider, obligations }) => (
          <li key={provider} className="li sm">
            {words.questions.provider(provider, obligations.length)}
          </li>
        ))}
      </ul>
    </section>
  );
}

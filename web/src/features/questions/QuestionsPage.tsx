import { useHotkeys } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import type { Ask, Question } from "@/shared/api/documents/ask";
import { askQuery, meQuery, permitsQuery, statusQuery } from "@/shared/api/queries";
import { partsOf, triedOf, type FrameSearch } from "@/shared/api/terms";
import { NeedsOrganisation } from "@/shared/parts/NeedsOrganisation";
import { Problem } from "@/shared/parts/Problem";
import { ControlLink, RequirementLink } from "@/shared/parts/Reference";
import { Status } from "@/shared/parts/Status";
import { useEdit } from "@/shared/parts/useEdit";
import { useTitle } from "@/shared/parts/useTitle";
import { words } from "@/shared/words/en";
import { Narrowing } from "./Narrowing";
import { answersOf, type Interval, type QuestionsSearch, type Said } from "./search";
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
  const status = useQuery(statusQuery(organisation, {}));
  const wanted = status.data?.frameworks ?? [];
  // Word shows at most that something is in place, so that is asked of what is to be in place first.
  const want = search.want ?? wanted.find(({ assurance }) => assurance !== "operating")?.scope ?? wanted[0]?.scope;
  const ask = useQuery({ ...askQuery(organisation, want, triedOf(search)), enabled: want !== undefined, placeholderData: keepPreviousData });
  const history = useHistory(want, ask.isPlaceholderData ? undefined : ask.data?.settled);
  const error = status.error ?? ask.error;
  const questions = ask.data?.questions ?? [];
  const question = questions.find(({ id }) => id === search.question) ?? questions[0];

  return (
    <div className="main p-questions" aria-busy={ask.isFetching || undefined}>
      <h1>{words.questions.title}</h1>
      <p className="lede">{ask.data ? words.questions.lede(ask.data.settled.unknown) : <i className="sk line" style={{ width: "50%" }} />}</p>
      {wanted.length > 1 && (
        <span className="seg wants" role="group" aria-label={words.plan.want}>
          {wanted.map(({ scope, name }) => (
            <button key={scope} type="button" aria-pressed={scope === want} onClick={() => set({ want: scope, question: undefined })}>
              {name}
            </button>
          ))}
        </span>
      )}
      {error ? (
        <Problem error={error} retry={() => void Promise.all([status.refetch(), ask.refetch()])} />
      ) : !ask.data ? (
        <div className="q2" aria-hidden>
          <div className="card" style={{ height: 420 }} />
          <div className="card" style={{ height: 320 }} />
        </div>
      ) : (
        <div className="q2">
          <div>
            {question ? (
              <Card key={question.id} organisation={organisation} question={question} want={want} place={questions.indexOf(question) + 1} of={questions.length} onSkip={() => set({ question: questions[questions.indexOf(question) + 1]?.id })} />
            ) : (
              <Status icon="check" title={words.questions.none}>
                {words.questions.noneSay}
              </Status>
            )}
            <Following questions={questions.filter((each) => each !== question)} onPick={(id) => set({ question: id })} />
          </div>
          <aside>
            <Narrowing ask={ask.data} history={history} />
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
  place,
  of,
  onSkip,
}: {
  organisation: string;
  question: Question;
  want: string | undefined;
  place: number;
  of: number;
  onSkip: () => void;
}) {
  const { data: me } = useQuery(meQuery);
  const { data: permits } = useQuery(permitsQuery(organisation));
  const [picked, setPicked] = useState<Readonly<Record<string, Said>>>({});
  const form = useRef<HTMLFormElement>(null);
  const say = useEdit(organisation, "ask");
  const mayAnswer = permits?.edits.includes("ask") ?? false;
  const count = Object.keys(picked).length;
  const all = (said: Said) => setPicked(Object.fromEntries(question.points.map(({ obligation }) => [obligation, said])));
  const send = () => {
    if (count > 0 && mayAnswer && !say.isPending) {
      say.mutate({
        request: { wants: want ? [want] : [], answers: answersOf(picked), by: me?.name ?? "", newPersons: true },
        done: words.questions.saved(count),
      });
    }
  };
  useHotkeys([
    ["y", () => mayAnswer && all("yes")],
    ["n", () => mayAnswer && all("no")],
    ["s", onSkip],
    ["mod+Enter", send],
  ]);
  const [title = "", ...rest] = question.text.split(/(?<=\.)\s+/);

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
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <h2 className="q">{title}</h2>
        {rest.length > 0 && <p className="sub">{rest.join(" ")}</p>}
        <ul className="pts">
          {question.points.map(({ obligation, text, said }) => (
            <li key={obligation}>
              <span className="grow" id={obligation}>
                {text}
                {said && <span className="muted sm"> {words.questions.said(said)}</span>}
              </span>
              <span className="seg" role="radiogroup" aria-labelledby={obligation}>
                {(["yes", "no", "unknown"] as const).map((each) => (
                  <button
                    key={each}
                    type="button"
                    role="radio"
                    aria-checked={picked[obligation] === each}
                    aria-pressed={undefined}
                    className={picked[obligation] === each ? `on ${each}` : undefined}
                    disabled={!mayAnswer}
                    onClick={() => setPicked((before) => ({ ...before, [obligation]: each }))}
                  >
                    {words.questions.answers[each]}
                  </button>
                ))}
              </span>
            </li>
          ))}
        </ul>
        <div className="ans">
          <button type="submit" className="btn lg pri" disabled={!mayAnswer || count === 0 || say.isPending}>
            {words.questions.save(count, question.points.length)} <kbd>Ctrl ↵</kbd>
          </button>
          <button type="button" className="btn lg" disabled={!mayAnswer} onClick={() => all("yes")}>
            {words.questions.allDone} <kbd>Y</kbd>
          </button>
          <button type="button" className="btn lg" disabled={!mayAnswer} onClick={() => all("no")}>
            {words.questions.noneDone} <kbd>N</kbd>
          </button>
          <button type="button" className="btn lg ghost" onClick={onSkip} disabled={place === of}>
            {words.questions.skip} <kbd>S</kbd>
          </button>
        </div>
        {!mayAnswer && permits && <p className="sub sm">{words.questions.mayNot}</p>}
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
              <span className="clip">{text}</span>
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

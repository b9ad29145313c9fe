import { Drawer } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import { useEffect, useRef, type ReactNode } from "react";
import type { Why } from "@/shared/api/documents/why";
import { frameworksQuery, requirementQuery, whyQuery } from "@/shared/api/queries";
import { partsOf, termsOf, type FrameSearch } from "@/shared/api/terms";
import { Breaks } from "@/shared/parts/Breaks";
import { toldOf } from "@/shared/parts/Why";
import { Icon } from "@/shared/parts/Icon";
import { Next } from "@/shared/parts/Next";
import { Problem } from "@/shared/parts/Problem";
import { Reference } from "@/shared/parts/Reference";
import { readable } from "@/shared/parts/readable";
import { useAdvised } from "@/shared/parts/useAdvised";
import { useWhy } from "@/shared/parts/useWhy";
import { Mark } from "@/shared/strip/Cell";
import { squaresOf } from "@/shared/strip/squares";
import { labelOf, LargeStrip } from "@/shared/strip/Strip";
import { words } from "@/shared/words/en";
import { OfControl } from "./OfControl";
import { OfScope } from "./OfScope";
import { ProofTree } from "./ProofTree";
import { Top, Waiting } from "./Top";

/** The drawer: why something stands as it does, what would break that, what would complete it. It tells of a requirement, of a control, or of a framework or a part of it. */
export function Because({
  requirement,
  organisation,
  beside,
}: {
  requirement: string;
  organisation: string | undefined;
  /** Whether there is room for it beside the page. */
  beside: boolean;
}) {
  const { show } = useWhy();
  const close = () => show(undefined);
  const small = useMediaQuery("(max-width: 720px)", undefined, { getInitialValueInEffect: false });
  const told = toldOf(requirement);
  const name = "requirement" in told ? told.requirement : "control" in told ? told.control : [told.scope, told.theme].filter(Boolean).join(" ");
  const body =
    "requirement" in told ? (
      <Body key={requirement} requirement={told.requirement} organisation={organisation} />
    ) : "control" in told ? (
      <OfControl key={requirement} control={told.control} organisation={organisation} />
    ) : (
      <OfScope key={requirement} scope={told.scope} theme={told.theme} organisation={organisation} />
    );
  return beside ? (
    <Aside label={name} close={close}>
      {body}
    </Aside>
  ) : (
    <Drawer
      opened
      onClose={close}
      withCloseButton={false}
      position={small ? "bottom" : "right"}
      size={small ? "calc(100dvh - 88px)" : 440}
      padding={0}
      title={undefined}
      aria-label={words.because.drawer(name)}
      transitionProps={{ duration: 140 }}
      classNames={{ content: "because-sheet", body: "because-body" }}
    >
      <div className="drawer">{body}</div>
    </Drawer>
  );
}

/** Pushes the page aside and does not hold the focus; gives it back where it came from. */
function Aside({ label, close, children }: { label: string; close: () => void; children: ReactNode }) {
  const place = useRef<HTMLElement>(null);
  const opener = useRef<Element | null>(document.activeElement);
  const latest = useRef(close);
  latest.current = close;

  useEffect(() => {
    const from = opener.current;
    place.current?.focus({ preventScroll: true });
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented && !document.querySelector("[data-portal] [role=dialog], [data-portal] [role=menu]")) {
        event.preventDefault();
        latest.current();
      }
    };
    window.addEventListener("keydown", onKey);
    return () => {
      window.removeEventListener("keydown", onKey);
      if (from instanceof HTMLElement && from.isConnected) from.focus({ preventScroll: true });
    };
  }, []);

  return (
    <aside className="drawer" ref={place} tabIndex={-1} aria-label={words.because.drawer(label)}>
      {children}
    </aside>
  );
}

function Body({ requirement, organisation }: { requirement: string; organisation: string | undefined }) {
  const terms = termsOf(useSearch({ strict: false }) as FrameSearch);
  const { edition, id } = partsOf(requirement);
  const { data: frameworks } = useQuery(frameworksQuery);
  const shown = useQuery(requirementQuery(requirement));
  const why = useQuery(whyQuery(organisation, terms, requirement));
  const squares = why.data && squaresOf(why.data.verdict);
  const error = why.error ?? shown.error;

  return (
    <>
      <Top id={id} of={frameworks?.frameworks.find((each) => each.id === edition)?.title ?? edition} title={shown.data?.requirement.title}>
        {squares && why.data ? <LargeStrip squares={squares} /> : !error && <i className="sk" style={{ width: 200, height: 20 }} />}
        {squares && why.data && (
          <p className="sm sub sum">
            <b className="b">{words.coverage[why.data.verdict.coverage]}:</b> {labelOf(squares)}
          </p>
        )}
        {why.data?.verdict.justification && <p className="sm sub">{why.data.verdict.justification}</p>}
      </Top>
      {error ? (
        <Problem error={error} retry={() => void Promise.all([why.refetch(), shown.refetch()])} />
      ) : why.data ? (
        <Reasons organisation={organisation} why={why.data} texts={new Map(squares?.map(({ id: each, text }) => [each, text]))} />
      ) : (
        <Waiting />
      )}
      <div className="df">
        <Link
          to="/{-$organisation}/frameworks/$edition/$requirement"
          params={{ organisation, edition, requirement: id }}
          className="btn"
        >
          {words.because.openRequirement}
        </Link>
      </div>
    </>
  );
}

function Reasons({ why, texts, organisation }: { why: Why; texts: Map<string, string>; organisation: string | undefined }) {
  const isAdvised = useAdvised(organisation);
  const completes = why.offers.length + why.additions.length + why.next.length > 0;
  return (
    <>
      <section>
        <h3>{words.because.because}</h3>
        {why.proof.premises.length === 0 && why.proof.rule === "verdict" ? (
          <p className="sub">{words.because.nothing}</p>
        ) : (
          <ProofTree proof={why.proof} texts={texts} />
        )}
        {why.checked && <p className="sub">{words.because.checked}</p>}
      </section>
      {why.decisions.length > 0 && (
        <section>
          <h3>{words.because.decided}</h3>
          <ul className="brk">
            {why.decisions.map(({ obligation, source }) => (
              <li key={obligation}>
                <Icon name="person" />
                <div>
                  {texts.get(obligation) ?? obligation} <span className="sub">{source}</span>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h3>{words.because.breaks}</h3>
        <Breaks why={why} texts={texts} />
      </section>
      {isAdvised && (
        <section>
          <h3>
            {words.because.completes} <span className="muted">{completes && words.because.smallestFirst}</span>
          </h3>
          {!completes && <p className="sub">{words.because.complete}</p>}
          <ul className="brk">
            {why.offers.map(({ all }, index) => (
              <li key={index}>
                <Icon name="check" />
                <div>{all.map(({ text }) => text).join(" ")}</div>
              </li>
            ))}
          </ul>
          <Next steps={why.next} />
          {why.additions.length > 0 && (
            <details open={why.additions.length === 1}>
              <summary>{words.because.additions(why.additions.length)}</summary>
              {why.additions.map(({ attestations, obligations }, index) => (
                <ul key={index} className="brk set">
                  {attestations.map((each) => (
                    <li key={each}>
                      <Reference of={each} />
                    </li>
                  ))}
                  {obligations.map(({ obligation, text }) => (
                    <li key={obligation}>
                      <span className="mk">
                        <Mark state="missing" />
                      </span>
                      <div>{readable(text)}</div>
                    </li>
                  ))}
                </ul>
              ))}
            </details>
          )}
        </section>
      )}
    </>
  );
}

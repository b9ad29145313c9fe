import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { hasNothing } from "@/shared/api/errors";
import type { Registers } from "@/shared/api/documents/registers";
import { permitsQuery } from "@/shared/api/queries";
import { registersQuery, type Lacking } from "@/shared/api/registers";
import { withDays } from "@/shared/days";
import { NeedsOrganisation } from "@/shared/parts/NeedsOrganisation";
import { Problem, sentence } from "@/shared/parts/Problem";
import { RegisterLink } from "@/shared/parts/RegisterLink";
import { useTitle } from "@/shared/parts/useTitle";
import { Mark } from "@/shared/strip/Cell";
import { registers, type RegisterName } from "@/shared/words/registers";
import { Lack } from "./Fields";
import { Said } from "@/shared/parts/Said";
import "./registers.css";

const marks = { met: "proven", open: "missing", "not-known": "unknown" } as const;

export interface Shown {
  organisation: string;
  data: Registers & { tag: string };
  /** Kinds of edits. */
  may: (kind: string) => boolean;
}

/** What the registers say, as soon as it is known, under the title of a page. */
export function Register({ organisation, asOf, title, children }: { organisation: string | undefined; asOf: string | undefined; title: string; children: (shown: Shown) => ReactNode }) {
  useTitle(title);
  return organisation === undefined ? <NeedsOrganisation /> : <Of organisation={organisation} asOf={asOf}>{children}</Of>;
}

function Of({ organisation, asOf, children }: { organisation: string; asOf: string | undefined; children: (shown: Shown) => ReactNode }) {
  const { data, error, isError, isFetching, refetch } = useQuery(registersQuery(organisation, asOf));
  const { data: permits } = useQuery(permitsQuery(organisation));
  if (hasNothing({ isError, data, error })) return <Problem error={error} retry={() => void refetch()} />;
  return (
    <div className="main p-register" aria-busy={isFetching || undefined}>
      {data && permits ? children({ organisation, data, may: (kind) => permits.edits.includes(kind) }) : <Skeleton />}
    </div>
  );
}

function Skeleton() {
  return (
    <div className="card sec" aria-hidden>
      {Array.from({ length: 8 }, (_, index) => (
        <div key={index} className="li">
          <i className={`sk line w${index % 3}`} />
        </div>
      ))}
    </div>
  );
}

/** The gates that ask about a register, with what they lack of it. */
export function Gates({ gates, register }: { gates: Registers["gates"]; register: RegisterName }) {
  const asking = gates.filter((gate) => gate.register === register);
  return (
    <section className="card sec" aria-labelledby="gates-of-register">
      <header>
        <h2 id="gates-of-register">{registers.gates}</h2>
      </header>
      {asking.length === 0 ? (
        <p className="pad sub sm">{registers.gatesNone}</p>
      ) : (
        <ul className="asking">
          {asking.map(({ scope, before, gate, title, name, state, open }) => (
            <li key={scope + before + gate} className="li">
              <p className="row base">
                <Mark state={marks[state]} label={registers.states[state]} />
                <span>
                  {sentence(title)} <span className="muted sm">{`${name}, ${registers.before(withDays(before))}`}</span>
                </span>
              </p>
              {open.length > 0 && (
                <ul className="sub sm">
                  {open.map((each) => (
                    <li key={each}><Said text={each} /></li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** What lacks of an entry, each sentence the way to its field. */
export function Lacks({ organisation, register, entry, title, lacks }: { organisation: string; register: RegisterName; entry: string; title: string; lacks: readonly Lacking[] }) {
  if (lacks.length === 0) return null;
  return (
    <ul className="lacking" aria-label={registers.lacksOf(title)}>
      {lacks.map((lack) => (
        <li key={lack.field + lack.say}>
          <Lack lack={lack}>
            <RegisterLink organisation={organisation} register={register} entry={entry} field={lack.field}>
              <Said text={lack.say} />
            </RegisterLink>
          </Lack>
        </li>
      ))}
    </ul>
  );
}

/** Which of the entries are listed. */
export function Which<L extends string>({ lists, list, countOf, onList }: { lists: readonly L[]; list: L; countOf: (list: L) => number; onList: (list: L) => void }) {
  return (
    <span className="seg" role="group" aria-label={registers.which}>
      {lists.map((each) => (
        <button key={each} type="button" aria-pressed={each === list} onClick={() => onList(each)}>
          {registers.lists[each as keyof typeof registers.lists]} <span className="n">{countOf(each)}</span>
        </button>
      ))}
    </span>
  );
}

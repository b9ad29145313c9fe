import { useQuery } from "@tanstack/react-query";
import type { Framework } from "@/shared/api/documents/frameworks";
import { editionQuery } from "@/shared/api/queries";
import { words } from "@/shared/words/en";
import { scopeOf, textOf, type Scope } from "./scopes";

/** Which editions, and which parts of them: several of what is had, one of what is wanted. */
export function ScopePicker({
  legend,
  frameworks,
  chosen,
  several = false,
  guidance = several,
  named = false,
  onChange,
}: {
  legend: string;
  frameworks: Framework[];
  chosen: string[];
  several?: boolean;
  /** Whether one may say that guidance is met too. */
  guidance?: boolean;
  /** Whether all parts of an edition are named one by one: without them it is what the programme wants of it. */
  named?: boolean;
  onChange: (scopes: string[]) => void;
}) {
  const scopes = chosen.map(scopeOf);
  const put = (scope: Scope, isChosen: boolean) => {
    if (!several) return onChange([textOf(scope)]);
    const others = scopes.filter(({ edition }) => edition !== scope.edition);
    onChange([...others, ...(isChosen ? [scope] : [])].map(textOf));
  };

  return (
    <fieldset className="scopes">
      <legend>{legend}</legend>
      {frameworks.map(({ id, title, publisher, usual, decomposed }) => {
        const scope = scopes.find(({ edition }) => edition === id);
        return (
          <div key={id} className={scope ? "scope on" : "scope"}>
            <label>
              <input
                type={several ? "checkbox" : "radio"}
                name={several ? undefined : legend}
                checked={scope !== undefined}
                onChange={(event) => put(scopeOf(usual), event.target.checked)}
              />
              <span>
                <b className="b">{title}</b>
                <span className="muted sm">{publisher}</span>
                {decomposed === 0 && <span className="c-late sm">{words.gap.notWorkedOut}</span>}
              </span>
            </label>
            {scope && <Parts scope={scope} guidance={guidance} named={named} onChange={(next) => put(next, true)} />}
          </div>
        );
      })}
    </fieldset>
  );
}

/** The categories of an edition that has such, and its guidance where it has any. */
export function Parts({ scope, guidance, named = false, onChange }: { scope: Scope; guidance: boolean; named?: boolean; onChange: (scope: Scope) => void }) {
  const { data } = useQuery(editionQuery(scope.edition));
  const categories = data?.nodes.filter(({ depth, kind }) => depth === 0 && kind === "category") ?? [];
  const hasGuidance = guidance && (data?.nodes.some(({ optional }) => optional) ?? false);
  if (categories.length === 0 && !hasGuidance) return null;
  const all = categories.map(({ id }) => id);
  const chosen = scope.nodes.length > 0 ? scope.nodes : all;

  return (
    <div className="parts">
      {categories.map(({ id, title }) => (
        <label key={id} className="chip">
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={(event) => {
              const next = all.filter((each) => (each === id ? event.target.checked : chosen.includes(each)));
              if (next.length > 0) onChange({ ...scope, nodes: next.length === all.length && !named ? [] : next });
            }}
          />
          {title}
        </label>
      ))}
      {hasGuidance && (
        <label className="chip">
          <input
            type="checkbox"
            checked={scope.guidance}
            onChange={(event) => onChange({ ...scope, guidance: event.target.checked })}
          />
          {words.gap.withGuidance}
        </label>
      )}
    </div>
  );
}

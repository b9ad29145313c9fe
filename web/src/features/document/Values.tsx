import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { parametersQuery } from "@/shared/api/records";
import { documentsQuery } from "@/shared/api/records";
import { Meanwhile } from "@/shared/parts/Meanwhile";
import { Problem } from "@/shared/parts/Problem";
import { spaced } from "@/shared/parts/readable";
import { useEdit } from "@/shared/parts/useEdit";
import { records } from "@/shared/words/records";

const words = records.document;

/** What the document leaves open, as a form: those first that nobody has set. */
export function Values({
  organisation,
  document,
  typed,
  onType,
  may,
}: {
  organisation: string;
  document: string;
  /** What is typed and not set yet; it is seen in the preview. */
  typed: Record<string, string>;
  onType: (typed: Record<string, string>) => void;
  /** Whether they may be set; undefined while that is not known. */
  may: boolean | undefined;
}) {
  const { data, error, isFetching, refetch } = useQuery(parametersQuery(organisation, document));
  const { data: all } = useQuery(documentsQuery(organisation, {}));
  const set = useEdit(organisation, "set-parameters");
  // What is typed is held against what stood there when the first was typed.
  const [seen, setSeen] = useState<string>();
  if (error) return <Problem error={error} retry={() => void refetch()} />;
  const own = new Set(all?.documents.find(({ id }) => id === document)?.parameters.map(({ name }) => name));
  const shown = data?.parameters.filter(({ name, documents }) => documents.includes(document) || own.has(name)) ?? [];
  const changed = Object.entries(typed).filter(([name, value]) => value.trim() !== "" && value !== shown.find((each) => each.name === name)?.value);
  const isOf = ({ kind, key }: { kind: string; key: string }) => kind === "parameters" && key in typed;
  const discard = () => {
    onType({});
    setSeen(undefined);
    set.reset();
  };
  const keep = (tag: string) =>
    set.mutate(
      { request: { set: changed.map(([name, value]) => `${name}=${value.trim()}`) }, read: { tag, isOf }, done: words.set(changed.length) },
      { onSuccess: discard },
    );
  return (
    <section className="card values" aria-labelledby="values" aria-busy={isFetching || undefined}>
      <header>
        <h2 id="values">{words.values}</h2>
        <span className="muted">{data && shown.length}</span>
      </header>
      {data && shown.length === 0 ? (
        <p className="pad sub sm">{words.valuesNone}</p>
      ) : (
        <form
          className="pad"
          onSubmit={(event) => {
            event.preventDefault();
            if (data) keep(seen ?? data.tag);
          }}
        >
          <p className="muted sm">{may === false ? words.mayNot : words.valuesSay}</p>
          <div className="list">
            {shown.map(({ name, meaning, value, source, documents }) => (
              <div key={name} className="field">
                <label htmlFor={`value-${name}`}>
                  {meaning || spaced(name)}
                  <span className={source === "nobody" ? "c-late sm" : "muted sm"}>
                    {" "}
                    {words.sources[source]}
                    {documents.length > 1 && `, ${words.inOthers(documents.length)}`}
                  </span>
                </label>
                <input
                  id={`value-${name}`}
                  className="input"
                  value={typed[name] ?? value ?? ""}
                  readOnly={!may || set.isPending}
                  onChange={(event) => {
                    setSeen(seen ?? data?.tag);
                    onType({ ...typed, [name]: event.target.value });
                  }}
                />
              </div>
            ))}
          </div>
          <Meanwhile error={set.error} isOf={isOf} onMine={keep} onTheirs={discard}>
            <ul className="sm">
              {changed.map(([name]) => (
                <li key={name}>{`${spaced(name)}: ${words.now(shown.find((each) => each.name === name)?.value ?? "")}`}</li>
              ))}
            </ul>
          </Meanwhile>
          {may && (
            <div className="row foot">
              <button type="submit" className="btn pri sm" disabled={changed.length === 0 || set.isPending}>
                {words.setAll(changed.length)}
              </button>
              {Object.keys(typed).length > 0 && (
                <button type="button" className="btn sm" onClick={discard}>
                  {words.discard}
                </button>
              )}
            </div>
          )}
        </form>
      )}
    </section>
  );
}

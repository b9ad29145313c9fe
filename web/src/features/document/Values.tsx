import { useQuery } from "@tanstack/react-query";
import { parametersQuery } from "@/shared/api/records";
import { documentsQuery } from "@/shared/api/records";
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
  const { data: all } = useQuery(documentsQuery(organisation, undefined));
  const set = useEdit(organisation, "set-parameters");
  if (error) return <Problem error={error} retry={() => void refetch()} />;
  const own = new Set(all?.documents.find(({ id }) => id === document)?.parameters.map(({ name }) => name));
  const shown = data?.parameters.filter(({ name, documents }) => documents.includes(document) || own.has(name)) ?? [];
  const changed = Object.entries(typed).filter(([name, value]) => value.trim() !== "" && value !== shown.find((each) => each.name === name)?.value);
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
            set.mutate(
              { request: { set: changed.map(([name, value]) => `${name}=${value.trim()}`) }, done: words.set(changed.length) },
              { onSuccess: () => onType({}) },
            );
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
                  readOnly={!may}
                  onChange={(event) => onType({ ...typed, [name]: event.target.value })}
                />
              </div>
            ))}
          </div>
          {may && (
            <div className="row foot">
              <button type="submit" className="btn pri sm" disabled={changed.length === 0 || set.isPending}>
                {words.setAll(changed.length)}
              </button>
              {Object.keys(typed).length > 0 && (
                <button type="button" className="btn sm" onClick={() => onType({})}>
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

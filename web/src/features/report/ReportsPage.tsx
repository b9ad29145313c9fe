import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { addressOf } from "@/shared/api/address";
import { reportsQuery } from "@/shared/api/records";
import { statusQuery } from "@/shared/api/queries";
import { whenOf, type FrameSearch } from "@/shared/api/terms";
import { Field } from "@/shared/parts/Field";
import { Icon } from "@/shared/parts/Icon";
import { NeedsOrganisation } from "@/shared/parts/NeedsOrganisation";
import { Paper } from "@/shared/parts/Paper";
import { Problem } from "@/shared/parts/Problem";
import { useTitle } from "@/shared/parts/useTitle";
import { records } from "@/shared/words/records";
import { askedOf, type ReportsSearch } from "./search";
import "./report.css";

const route = getRouteApi("/frame/{-$organisation}/reports");
const words = records.reports;

/** Every report: what it is asked with, how it prints, and its files. */
export function ReportsPage() {
  const { organisation } = route.useParams();
  useTitle(records.nav.reports);
  return organisation === undefined ? <NeedsOrganisation /> : <Reports organisation={organisation} />;
}

function Reports({ organisation }: { organisation: string }) {
  const search: ReportsSearch & FrameSearch = route.useSearch();
  const navigate = route.useNavigate();
  const { data, error, isError, isFetching, refetch } = useQuery(reportsQuery(organisation));
  const { data: status } = useQuery(statusQuery(organisation, whenOf(search)));
  const set = (change: ReportsSearch) => void navigate({ search: (before) => ({ ...before, ...change }), replace: true, resetScroll: false });
  const kind = data?.reports.find((each) => each.kind === search.kind) ?? data?.reports[0];
  const nameOf = (id: string) => words.kinds[id] ?? id;
  const asked = kind && { ...askedOf(search, kind), ...whenOf(search) };

  return (
    <div className="main p-reports" aria-busy={isFetching || undefined}>
      <h1>{words.title}</h1>
      <p className="lede">{words.lede}</p>
      {isError ? (
        <Problem error={error} retry={() => void refetch()} />
      ) : (
        <div className="cols">
          <nav className="card" aria-label={words.which}>
            <ul>
              {data
                ? data.reports.map((each) => (
                    <li key={each.kind}>
                      <button type="button" className="kind" ref={each.kind === kind?.kind ? inView : undefined} aria-pressed={each.kind === kind?.kind} onClick={() => set({ kind: each.kind, where: undefined, brief: undefined })}>
                        <b className="b">{nameOf(each.kind)}</b>
                        <span className="sub sm">{words.say[each.kind] ?? each.purpose}</span>
                      </button>
                    </li>
                  ))
                : Array.from({ length: 8 }, (_, index) => (
                    <li key={index} className="kind" aria-hidden>
                      <i className="sk" style={{ width: "60%", height: 12 }} />
                    </li>
                  ))}
            </ul>
          </nav>
          <section className="card" aria-labelledby="report">
            <header>
              <h2 id="report">{kind && nameOf(kind.kind)}</h2>
              <span className="sp" />
              {kind &&
                asked &&
                (["pdf", "docx", "xlsx", "html", "md"] as const).map((format) => (
                  <a
                    key={format}
                    className="btn sm"
                    href={addressOf(`organisations/${organisation}/reports/${kind.kind}`, { ...asked, format })}
                    download={`${kind.kind}.${format}`}
                  >
                    <Icon name="export" small />
                    {records.formats[format]}
                  </a>
                ))}
            </header>
            {kind && (
              <form className="pad options" aria-label={words.options} onSubmit={(event) => event.preventDefault()}>
                <div className="field">
                  <label htmlFor="want">{words.want}</label>
                  <select id="want" className="input" value={search.want ?? ""} onChange={(event) => set({ want: event.target.value || undefined })}>
                    <option value="">{words.wanted}</option>
                    {status?.frameworks.map(({ edition, name }) => (
                      <option key={edition} value={edition}>
                        {name}
                      </option>
                    ))}
                  </select>
                </div>
                {kind.where && <Said label={words.where} hint={words.whereSay} value={search.where} onSay={(where) => set({ where })} />}
                {kind.planned.includes("by") && <Said label={words.by} type="date" value={search.by} onSay={(by) => set({ by })} />}
                {kind.planned.includes("byOf") && search.by && (
                  <div className="field">
                    <label htmlFor="byOf">{words.byOf}</label>
                    <select id="byOf" className="input" value={search.byOf ?? ""} onChange={(event) => set({ byOf: event.target.value || undefined })}>
                      <option value="">{words.anyAudit}</option>
                      {status?.frameworks.map(({ edition, name }) => (
                        <option key={edition} value={edition}>
                          {name}
                        </option>
                      ))}
                    </select>
                  </div>
                )}
                {kind.planned.includes("budget") && <Said label={words.budget} type="number" value={search.budget} onSay={(budget) => set({ budget })} />}
                {kind.planned.includes("capacity") && <Said label={words.capacity} type="number" value={search.capacity} onSay={(capacity) => set({ capacity })} />}
                {kind.planned.includes("from") && <Said label={words.from} type="date" value={search.from} onSay={(from) => set({ from })} />}
                {kind.planned.includes("first") && (
                  <Said
                    label={words.first}
                    hint={words.firstSay}
                    value={search.first?.join(" ")}
                    onSay={(first) => set({ first: first?.split(/[\s,]+/).filter(Boolean) })}
                  />
                )}
                {kind.brief && (
                  <label className="row brief">
                    <input type="checkbox" checked={search.brief === "true"} onChange={(event) => set({ brief: event.target.checked ? "true" : undefined })} /> {words.brief}
                  </label>
                )}
              </form>
            )}
            {kind && asked && (
              <Paper key={kind.kind} title={words.preview(nameOf(kind.kind))} organisation={organisation} question={`reports/${kind.kind}`} parameters={asked} />
            )}
          </section>
        </div>
      )}
    </div>
  );
}

/** On a small screen the kinds stand in a row that scrolls: the chosen one is seen. */
function inView(button: HTMLButtonElement | null) {
  const row = button?.closest("ul");
  if (button && row && row.scrollWidth > row.clientWidth) row.scrollLeft = button.offsetLeft - row.offsetLeft - 16;
}

/** A field that speaks once whoever types is done. */
function Said({
  label,
  hint,
  type = "text",
  value,
  onSay,
}: {
  label: string;
  hint?: string;
  type?: "text" | "date" | "number";
  value: string | undefined;
  onSay: (value: string | undefined) => void;
}) {
  const say = (text: string) => {
    if (text !== (value ?? "")) onSay(text.trim() || undefined);
  };
  return (
    <Field
      key={value}
      label={label}
      {...(hint && { hint })}
      type={type}
      {...(type === "number" && { min: 0, step: "any" })}
      defaultValue={value ?? ""}
      onBlur={(event) => say(event.currentTarget.value)}
      onKeyDown={(event) => event.key === "Enter" && say(event.currentTarget.value)}
    />
  );
}

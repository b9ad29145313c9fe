import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { hasNothing } from "@/shared/api/errors";
import type { Status as Standing } from "@/shared/api/documents/status";
import { statusQuery } from "@/shared/api/queries";
import { triedOf, whenOf, type FrameSearch } from "@/shared/api/terms";
import { NeedsOrganisation } from "@/shared/parts/NeedsOrganisation";
import { Next } from "@/shared/parts/Next";
import { NothingWanted } from "@/shared/parts/NothingWanted";
import { Problem } from "@/shared/parts/Problem";
import { ControlLink } from "@/shared/parts/Reference";
import { useTitle } from "@/shared/parts/useTitle";
import { words } from "@/shared/words/en";
import { Frameworks } from "./Frameworks";
import { Gates } from "./Gates";
import { Mine } from "./Mine";
import { Trends } from "./Trends";
import { Broke, Carriers, Dues, Failed, Few } from "./Lists";
import { TaskList } from "./TaskList";
import { Said } from "@/shared/parts/Said";
import "./overview.css";

const route = getRouteApi("/frame/{-$organisation}/overview");

/** How the programme stands: the gates first, then how far, what broke, what is due, what carries. */
export function OverviewPage() {
  const { organisation } = route.useParams();
  useTitle(words.nav.overview);
  return organisation === undefined ? <NeedsOrganisation /> : <Overview organisation={organisation} />;
}

function Overview({ organisation }: { organisation: string }) {
  const search: FrameSearch = route.useSearch();
  const { data: status, error, isError, isFetching, refetch } = useQuery(statusQuery(organisation, triedOf(search)));

  return (
    <div className="main p-overview" aria-busy={isFetching || undefined}>
      <h1>{words.overview.title}</h1>
      {hasNothing({ isError, data: status, error }) ? (
        <Problem error={error} retry={() => void refetch()} />
      ) : status ? (
        status.frameworks.length === 0 ? (
          <NothingWanted organisation={organisation} />
        ) : (
          <Page status={status} organisation={organisation} />
        )
      ) : (
        <Skeleton />
      )}
    </div>
  );
}

function Page({ status, organisation }: { status: Standing; organisation: string }) {
  const search: FrameSearch = route.useSearch();
  return (
    <>
      <p className="lede"><Said text={status.say.join(" ")} /></p>
      <Failed controls={status.controls} />
      <Gates all={status.gates} asOf={status.asOf} organisation={organisation} />
      <Mine organisation={organisation} status={status} />
      <Frameworks status={status} />
      <Trends organisation={organisation} when={whenOf(search)} />
      <div className="grid3 sec">
        <Broke status={status} organisation={organisation} />
        <Dues status={status} />
        <Carriers carriers={status.carriers} />
      </div>
      <TaskList organisation={organisation} />
      {(status.next.length > 0 || status.asked.length > 0) && (
        <div className="grid2 sec">
          {status.next.length > 0 && (
            <section className="card">
              <header>
                <h2>{words.overview.next}</h2>
              </header>
              <div className="pad">
                <Next steps={status.next} />
              </div>
            </section>
          )}
          {status.asked.length > 0 && (
            <section className="card">
              <header>
                <h2>{words.overview.asked}</h2>
                <span className="muted">{status.asked.length}</span>
              </header>
              <Few
                all={status.asked}
                most={3}
                none=""
                row={({ control, owner, questions }) => (
                  <li key={control} className="li">
                    <div>
                      <ControlLink id={control} /> <span className="muted sm">{owner}</span>
                    </div>
                    {questions.map((each) => (
                      <p key={each} className="sub sm">
                        <Said text={each} />
                      </p>
                    ))}
                  </li>
                )}
              />
            </section>
          )}
        </div>
      )}
    </>
  );
}

function Skeleton() {
  return (
    <div aria-hidden>
      <i className="sk line" style={{ width: "70%", marginTop: 8 }} />
      <section className="sec">
        <i className="sk" style={{ width: 220, height: 12, marginBottom: 12 }} />
        <div className="card gates">
          {[1, 2, 3].map((each) => (
            <div key={each} className="gate">
              <i className="sk" style={{ width: "50%", height: 14 }} />
              <i className="sk" style={{ width: "70%", height: 10, margin: "8px 0 18px" }} />
              {[1, 2, 3, 4].map((row) => (
                <i key={row} className="sk" style={{ height: 12, margin: "16px 0" }} />
              ))}
            </div>
          ))}
        </div>
      </section>
      <section className="sec">
        <div className="card" style={{ padding: 18 }}>
          <i className="sk" style={{ height: 12, margin: "14px 0" }} />
          <i className="sk" style={{ height: 12, margin: "38px 0 14px" }} />
        </div>
      </section>
      <div className="grid3 sec">
        {[1, 2, 3].map((each) => (
          <div key={each} className="card" style={{ padding: 16, height: 280 }}>
            <i className="sk" style={{ width: "45%", height: 12 }} />
          </div>
        ))}
      </div>
    </div>
  );
}

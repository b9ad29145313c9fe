import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { permitsQuery } from "@/shared/api/queries";
import type { FrameSearch } from "@/shared/api/terms";
import { NeedsOrganisation } from "@/shared/parts/NeedsOrganisation";
import { Problem } from "@/shared/parts/Problem";
import { Status } from "@/shared/parts/Status";
import { useTitle } from "@/shared/parts/useTitle";
import { intake as words } from "@/shared/words/intake";
import { intakeQuery, useKeeping, type Intake } from "./api";
import { Columns } from "./Columns";
import { CoverPage } from "./CoverPage";
import { Reviewing } from "./Reviewing";
import { isDecided, isUnsaid, steps, type IntakeSearch } from "./search";
import { TakingOver } from "./TakingOver";
import "./intake.css";

const route = getRouteApi("/frame/{-$organisation}/intake/$intake");

/** One list: its columns, what each control does, the cover of its report, and what all that makes of the programme. */
export function IntakePage() {
  const { organisation, intake } = route.useParams();
  return organisation === undefined ? <NeedsOrganisation /> : <Asked organisation={organisation} id={intake} />;
}

function Asked({ organisation, id }: { organisation: string; id: string }) {
  const { data: permits } = useQuery(permitsQuery(organisation));
  const may = permits?.edits.includes("intake") ?? false;
  const { data, error, refetch } = useQuery({ ...intakeQuery(organisation, id), enabled: may });
  useTitle(data?.name ?? words.title);
  if (permits && !may) {
    return (
      <div className="main p-intake">
        <Status icon="locked" title={words.mayNot}>
          {words.mayNotSay}
        </Status>
      </div>
    );
  }
  if (error) {
    return (
      <div className="main p-intake">
        <Problem error={error} retry={() => void refetch()} />
      </div>
    );
  }
  return data ? <One organisation={organisation} intake={data} /> : <Skeleton />;
}

function One({ organisation, intake }: { organisation: string; intake: Intake }) {
  const search: IntakeSearch & FrameSearch = route.useSearch();
  const navigate = route.useNavigate();
  const set = (change: IntakeSearch) => void navigate({ search: (before) => ({ ...before, ...change }), resetScroll: false, replace: "at" in change });
  const { step = "controls", at } = search;
  const { review } = intake;
  const keeping = useKeeping(intake.id);
  const decided = review.controls.filter(isDecided).length;
  return (
    <div className="main p-intake">
      <h1>{intake.name}</h1>
      <p className="lede">
        {words.progress(decided, review.controls.length, review.problems.length, review.controls.filter(isUnsaid).length)}{" "}
        <span className="muted sm" role="status">
          {keeping > 0 ? words.keeping(keeping) : decided > 0 && words.kept}
        </span>
      </p>
      {intake.reopened.length > 0 && <p className="sm c-late">{words.reopened(intake.reopened)}</p>}
      <nav className="tabs" aria-label={words.steps}>
        {steps.map((each) => (
          <Link
            key={each}
            to="/{-$organisation}/intake/$intake"
            params={{ organisation, intake: intake.id }}
            search={(before: object) => ({ ...before, step: each })}
            aria-current={each === step ? "step" : undefined}
            activeProps={{}}
          >
            {words.step[each]} {each === "controls" && <span className="muted">{words.of(decided, review.controls.length)}</span>}
          </Link>
        ))}
      </nav>
      {step === "columns" && <Columns organisation={organisation} intake={intake} onDone={() => set({ step: "controls" })} />}
      {step === "controls" && <Reviewing organisation={organisation} intake={intake} at={at} onAt={(control) => set({ at: control })} onDone={() => set({ step: "cover" })} />}
      {step === "cover" && <CoverPage organisation={organisation} intake={intake} onDone={() => set({ step: "take" })} />}
      {step === "take" && <TakingOver organisation={organisation} intake={intake} onCover={() => set({ step: "cover" })} onControl={(control) => set({ step: "controls", at: control })} />}
    </div>
  );
}

function Skeleton() {
  return (
    <div className="main p-intake" aria-busy="true">
      <i className="sk" style={{ width: 240, height: 22 }} />
      <p className="lede" role="status">
        {words.opening}
      </p>
      <div className="rv">
        <div className="card" style={{ height: 480 }} />
        <div className="card" style={{ height: 480 }} />
        <div className="card" style={{ height: 480 }} />
      </div>
    </div>
  );
}

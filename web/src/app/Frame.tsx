import { useMediaQuery, useOs } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { Link, Outlet, useLocation, useParams } from "@tanstack/react-router";
import { Because } from "@/features/gap/Because";
import { frameworksQuery, meQuery } from "@/shared/api/queries";
import { AsOf } from "@/shared/parts/AsOf";
import { Icon, type IconName } from "@/shared/parts/Icon";
import { useWhy } from "@/shared/parts/useWhy";
import { words } from "@/shared/words/en";
import { notes as noteWords } from "@/shared/words/notes";
import { records } from "@/shared/words/records";
import { registers } from "@/shared/words/registers";
import { settings } from "@/shared/words/settings";
import { Crumbs } from "./Crumbs";
import { OfflineBar } from "./OfflineBar";
import { OrganisationMenu } from "./OrganisationMenu";
import { EngagementBar } from "./EngagementBar";
import { KnownBar } from "./KnownBar";
import { MoreMenu } from "./MoreMenu";
import { isOfADay, isTold, sees, type PageName } from "./pages";
import { Palette, openPalette } from "./Palette";
import { PersonMenu } from "./PersonMenu";
import { WhatIfBar } from "./WhatIfBar";
import { useEvents } from "./useEvents";

/** What stands around every page: where one is, on which day, and the way to everything else. */
export function Frame() {
  const { organisation } = useParams({ strict: false });
  const path = useLocation({ select: (location) => location.pathname });
  const { data: me } = useQuery(meQuery);
  const membership = me?.organisations.find(({ id }) => id === organisation);
  useEvents(isTold(membership) ? organisation : undefined);
  const { why } = useWhy();
  const may = (page: PageName) => sees(page, membership);
  const isGap = path.endsWith("/gap");
  const wide = useMediaQuery("(min-width: 1180px)", undefined, { getInitialValueInEffect: false });
  // Titles in breadcrumbs and selectors come of it.
  useQuery(frameworksQuery);
  const mac = useOs() === "macos";

  const to = (path: Where, icon: IconName, label: string) => (
    <Link to={path} params={{ organisation }} activeProps={current} activeOptions={loosely} title={label}>
      <Icon name={icon} />
      <span className="lbl">{label}</span>
    </Link>
  );
  const overview = organisation && may("overview") && to("/{-$organisation}/overview", "overview", words.nav.overview);
  const gap = to("/{-$organisation}/gap", "gap", words.nav.gap);
  const controls = may("controls") && to("/{-$organisation}/controls", "control", words.nav.controls);
  const plan = organisation && may("plan") && to("/{-$organisation}/plan", "plan", words.nav.plan);
  const questions = organisation && may("questions") && to("/{-$organisation}/questions", "question", words.nav.questions);
  const statement = organisation && may("statement") && to("/{-$organisation}/statement", "statement", words.nav.statement);
  const tasks = organisation && may("tasks") && to("/{-$organisation}/tasks", "task", words.nav.tasks);
  const risks = organisation && may("risks") && to("/{-$organisation}/risks", "warning", registers.nav.risks);
  const audits = organisation && may("audits") && to("/{-$organisation}/audits", "flag", registers.nav.audits);
  const nonconformities = organisation && may("nonconformities") && to("/{-$organisation}/nonconformities", "break", registers.nav.nonconformities);
  const documents = organisation && may("documents") && to("/{-$organisation}/documents", "document", records.nav.documents);
  const evidence = organisation && may("evidence") && to("/{-$organisation}/evidence", "evidence", records.nav.evidence);
  const reports = organisation && may("reports") && to("/{-$organisation}/reports", "report", records.nav.reports);
  const intakes = organisation && may("intake") && to("/{-$organisation}/intake", "drop", words.nav.intake);
  const notes = organisation && may("notes") && to("/{-$organisation}/notes", "note", noteWords.nav);
  const trail = organisation && may("trail") && to("/{-$organisation}/trail", "trail", words.nav.trail);
  const crosswalk = to("/{-$organisation}/crosswalk", "crosswalk", words.nav.crosswalk);
  const frameworks = to("/{-$organisation}/frameworks", "frameworks", words.nav.frameworks);
  const start = (
    <Link to="/start" activeProps={current} activeOptions={loosely} title={words.nav.start}>
      <Icon name="start" />
      <span className="lbl">{words.nav.start}</span>
    </Link>
  );

  return (
    <>
      <a className="skip" href="#main">
        {words.nav.skip}
      </a>
      <div className={isGap ? "app mini" : "app"}>
        <aside className="side">
          <div className="in">
            <OrganisationMenu me={me} current={organisation} />
            <nav className="nav" aria-label={words.nav.main}>
              {overview}
              {gap}
              {crosswalk}
              {frameworks}
              {controls}
              {organisation && (
                <h3>
                  <span>{words.nav.work}</span>
                </h3>
              )}
              {intakes}
              {questions}
              {plan}
              {tasks}
              {statement}
              {risks}
              {audits}
              {nonconformities}
              {documents}
              {evidence}
              {reports}
              {notes}
              {trail}
              {!organisation && start}
            </nav>
            {me && organisation && (
              <nav className="nav foot" aria-label={settings.title}>
                {to("/{-$organisation}/settings/account", "person", settings.title)}
              </nav>
            )}
          </div>
        </aside>
        <div className="body">
          <header className="top">
            <span className="only-m">
              <OrganisationMenu me={me} current={organisation} />
            </span>
            <Crumbs me={me} />
            <span className="sp" />
            {isOfADay(path) && <AsOf />}
            <button type="button" className="find" onClick={openPalette} title={words.find.title}>
              <Icon name="find" small />
              <span>{words.find.label}</span>
              <kbd>{mac ? "⌘ K" : "Ctrl K"}</kbd>
            </button>
            <PersonMenu me={me} />
          </header>
          <OfflineBar />
          {membership && <EngagementBar membership={membership} />}
          {organisation && <KnownBar />}
          {organisation && <WhatIfBar organisation={organisation} />}
          <div className={why && wide ? "with-drawer" : undefined}>
            <main id="main" tabIndex={-1}>
              <Outlet />
            </main>
            {why && <Because requirement={why} organisation={organisation} beside={wide ?? true} />}
          </div>
        </div>
      </div>
      <nav className="tabbar" aria-label={words.nav.small}>
        {overview}
        {gap}
        {(organisation && controls) || frameworks}
        {plan || statement || evidence || start}
        <MoreMenu organisation={organisation} may={may} />
      </nav>
      <Palette organisation={organisation} may={may} />
    </>
  );
}

type Where =
  | "/{-$organisation}/overview"
  | "/{-$organisation}/gap"
  | "/{-$organisation}/frameworks"
  | "/{-$organisation}/controls"
  | "/{-$organisation}/plan"
  | "/{-$organisation}/crosswalk"
  | "/{-$organisation}/questions"
  | "/{-$organisation}/tasks"
  | "/{-$organisation}/intake"
  | "/{-$organisation}/notes"
  | "/{-$organisation}/trail"
  | "/{-$organisation}/documents"
  | "/{-$organisation}/evidence"
  | "/{-$organisation}/reports"
  | "/{-$organisation}/settings/account"
  | "/{-$organisation}/risks"
  | "/{-$organisation}/audits"
  | "/{-$organisation}/nonconformities"
  | "/{-$organisation}/statement";

const current = { "aria-current": "page" } as const;
const loosely = { exact: false, includeSearch: false } as const;

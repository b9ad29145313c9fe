import type { QueryClient } from "@tanstack/react-query";
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
  retainSearchParams,
  useRouter,
} from "@tanstack/react-router";
import { signInSearch } from "@/features/identity/search";
import { treeSearch } from "@/features/catalog/search";
import { controlSearch, controlsSearch } from "@/features/control/search";
import { documentSearch, documentsSearch } from "@/features/document/search";
import { evidenceSearch } from "@/features/evidence/search";
import { overviewSearch } from "@/features/overview/search";
import { planSearch } from "@/features/plan/search";
import { mappingSearch } from "@/features/mapping/search";
import { questionsSearch } from "@/features/questions/search";
import { entrySearch, registerSearch } from "@/features/registers/search";
import { reportsSearch } from "@/features/report/search";
import { statementSearch } from "@/features/statement/search";
import { trailSearch } from "@/features/trail/search";
import { tasksSearch } from "@/features/task/search";
import { gapSearch, gapTermsOf, isGapAsked } from "@/features/gap/search";
import { intakeSearch } from "@/features/intake/search";
import { parseSearch, stringifySearch } from "@/shared/api/address";
import { frameworksQuery, gapQuery, meQuery } from "@/shared/api/queries";
import { frameSearch, supposable, type FrameSearch } from "@/shared/api/terms";
import { Problem } from "@/shared/parts/Problem";
import { Frame } from "./Frame";
import { NotFound } from "./NotFound";
import { firstOf } from "./pages";
import { newOrganisationSearch } from "./begin/search";
import { startSearch } from "./start/search";

/** Each page is a chunk of its own. */
const pages = {
  signInPage: () => import("@/features/identity/SignInPage"),
  setUpPage: () => import("@/features/identity/SetUpPage"),
  joinPage: () => import("@/features/identity/JoinPage"),
  accountPage: () => import("@/features/settings/AccountPage"),
  peoplePage: () => import("@/features/settings/PeoplePage"),
  signInRulesPage: () => import("@/features/settings/SignInRulesPage"),
  organisationPage: () => import("@/features/settings/OrganisationPage"),
  rolesPage: () => import("@/features/settings/RolesPage"),
  reportsHeldPage: () => import("@/features/settings/ReportsHeldPage"),
  valuesPage: () => import("@/features/settings/ValuesPage"),
  startPage: () => import("./start/StartPage"),
  newOrganisationPage: () => import("./begin/NewOrganisationPage"),
  overviewPage: () => import("@/features/overview/OverviewPage"),
  controlsPage: () => import("@/features/control/ControlsPage"),
  controlPage: () => import("@/features/control/ControlPage"),
  newControlPage: () => import("@/features/control/NewControlPage"),
  planPage: () => import("@/features/plan/PlanPage"),
  crosswalkPage: () => import("@/features/mapping/CrosswalkPage"),
  questionsPage: () => import("@/features/questions/QuestionsPage"),
  tasksPage: () => import("@/features/task/TasksPage"),
  intakesPage: () => import("@/features/intake/IntakesPage"),
  intakePage: () => import("@/features/intake/IntakePage"),
  notesPage: () => import("@/features/audit/NotesPage"),
  trailPage: () => import("@/features/trail/TrailPage"),
  documentsPage: () => import("@/features/document/DocumentsPage"),
  documentPage: () => import("@/features/document/DocumentPage"),
  evidencePage: () => import("@/features/evidence/EvidencePage"),
  reportsPage: () => import("@/features/report/ReportsPage"),
  risksPage: () => import("@/features/registers/RisksPage"),
  riskPage: () => import("@/features/registers/RiskPage"),
  auditsPage: () => import("@/features/registers/AuditsPage"),
  auditPage: () => import("@/features/registers/AuditPage"),
  nonconformitiesPage: () => import("@/features/registers/NonconformitiesPage"),
  nonconformityPage: () => import("@/features/registers/NonconformityPage"),
  statementPage: () => import("@/features/statement/StatementPage"),
  gapPage: () => import("@/features/gap/GapPage"),
  frameworksPage: () => import("@/features/catalog/FrameworksPage"),
  editionPage: () => import("@/features/catalog/EditionPage"),
  obligationPage: () => import("@/features/catalog/ObligationPage"),
  requirementPage: () => import("@/features/catalog/RequirementPage"),
};

/** How long nothing may be asked before the other pages are brought. */
const quiet = 1000;

/**
 * Once a page is there and has what it asked for, the others follow one by one, so that a lost connection strands nobody.
 * A browser has six connections to a server: before, whatever the page asks would wait behind them all.
 */
export async function warmPages(client: QueryClient) {
  do await new Promise((later) => setTimeout(later, quiet));
  while (client.isFetching() > 0);
  for (const page of Object.values(pages)) await page().catch(() => {});
}

interface Context {
  client: QueryClient;
}

const root = createRootRouteWithContext<Context>()({
  component: Outlet,
  notFoundComponent: NotFound,
  errorComponent: RootProblem,
});

function RootProblem({ error, reset }: { error: unknown; reset: () => void }) {
  const router = useRouter();
  return (
    <Problem
      error={error}
      retry={() => {
        // What failed before there was a page is asked again.
        void router.invalidate();
        reset();
      }}
    />
  );
}

/** Pages without the frame: whoever sees them is nobody yet. */
const signIn = createRoute({
  getParentRoute: () => root,
  path: "sign-in",
  validateSearch: signInSearch,
  component: lazyRouteComponent(pages.signInPage, "SignInPage"),
});

const setUp = createRoute({
  getParentRoute: () => root,
  path: "setup",
  component: lazyRouteComponent(pages.setUpPage, "SetUpPage"),
});

const join = createRoute({
  getParentRoute: () => root,
  path: "join",
  component: lazyRouteComponent(pages.joinPage, "JoinPage"),
});

const home = createRoute({
  getParentRoute: () => root,
  path: "/",
  beforeLoad: async ({ context }) => {
    // Whoever is nobody is answered null; a server that cannot say who asks is no reason to begin anew.
    const me = await context.client.ensureQueryData(meQuery);
    const first = me?.organisations[0];
    throw first
      ? redirect(firstOf(first))
      : redirect({ to: me ? "/new" : "/start" });
  },
});

const frame = createRoute({
  getParentRoute: () => root,
  id: "frame",
  validateSearch: (raw: Record<string, unknown>): FrameSearch => frameSearch(raw),
  // The day, what is taken as met and what is tried hold from page to page.
  search: { middlewares: [retainSearchParams(["asOf", "knownAt", "have", "assurance", ...supposable])] },
  // Asked while the scripts of the page still come.
  loader: ({ context: { client }, cause }) => {
    if (cause !== "enter") return;
    void client.prefetchQuery(meQuery);
    void client.prefetchQuery(frameworksQuery);
  },
  component: Frame,
});

const start = createRoute({
  getParentRoute: () => frame,
  path: "start",
  validateSearch: startSearch,
  component: lazyRouteComponent(pages.startPage, "StartPage"),
});

const newOrganisation = createRoute({
  getParentRoute: () => frame,
  path: "new",
  validateSearch: newOrganisationSearch,
  component: lazyRouteComponent(pages.newOrganisationPage, "NewOrganisationPage"),
});

const overview = createRoute({
  getParentRoute: () => frame,
  path: "{-$organisation}/overview",
  validateSearch: overviewSearch,
  component: lazyRouteComponent(pages.overviewPage, "OverviewPage"),
});

const controls = createRoute({
  getParentRoute: () => frame,
  path: "{-$organisation}/controls",
  validateSearch: controlsSearch,
  component: lazyRouteComponent(pages.controlsPage, "ControlsPage"),
});

const newControl = createRoute({
  getParentRoute: () => frame,
  path: "{-$organisation}/controls/new",
  component: lazyRouteComponent(pages.newControlPage, "NewControlPage"),
});

const control = createRoute({
  getParentRoute: () => frame,
  path: "{-$organisation}/controls/$control",
  validateSearch: controlSearch,
  component: lazyRouteComponent(pages.controlPage, "ControlPage"),
});

const plan = createRoute({
  getParentRoute: () => frame,
  path: "{-$organisation}/plan",
  validateSearch: planSearch,
  component: lazyRouteComponent(pages.planPage, "PlanPage"),
});

const crosswalk = createRoute({
  getParentRoute: () => frame,
  path: "{-$organisation}/crosswalk",
  validateSearch: mappingSearch,
  component: lazyRouteComponent(pages.crosswalkPage, "CrosswalkPage"),
});

const questions = createRoute({
  getParentRoute: () => frame,
  path: "{-$organisation}/questions",
  validateSearch: questionsSearch,
  component: lazyRouteComponent(pages.questionsPage, "QuestionsPage"),
});

const tasks = createRoute({
  getParentRoute: () => frame,
  path: "{-$organisation}/tasks",
  validateSearch: tasksSearch,
  component: lazyRouteComponent(pages.tasksPage, "TasksPage"),
});

const intakes = createRoute({
  getParentRoute: () => frame,
  path: "{-$organisation}/intake",
  component: lazyRouteComponent(pages.intakesPage, "IntakesPage"),
});

const intake = createRoute({
  getParentRoute: () => frame,
  path: "{-$organisation}/intake/$intake",
  validateSearch: intakeSearch,
  component: lazyRouteComponent(pages.intakePage, "IntakePage"),
});

const notes = createRoute({
  getParentRoute: () => frame,
  path: "{-$organisation}/notes",
  component: lazyRouteComponent(pages.notesPage, "NotesPage"),
});

const trail = createRoute({
  getParentRoute: () => frame,
  path: "{-$organisation}/trail",
  validateSearch: trailSearch,
  component: lazyRouteComponent(pages.trailPage, "TrailPage"),
});

const risks = createRoute({
  getParentRoute: () => frame,
  path: "{-$organisation}/risks",
  validateSearch: registerSearch,
  component: lazyRouteComponent(pages.risksPage, "RisksPage"),
});

const risk = createRoute({
  getParentRoute: () => frame,
  path: "{-$organisation}/risks/$entry",
  validateSearch: entrySearch,
  component: lazyRouteComponent(pages.riskPage, "RiskPage"),
});

const audits = createRoute({
  getParentRoute: () => frame,
  path: "{-$organisation}/audits",
  validateSearch: registerSearch,
  component: lazyRouteComponent(pages.auditsPage, "AuditsPage"),
});

const audit = createRoute({
  getParentRoute: () => frame,
  path: "{-$organisation}/audits/$entry",
  validateSearch: entrySearch,
  component: lazyRouteComponent(pages.auditPage, "AuditPage"),
});

const nonconformities = createRoute({
  getParentRoute: () => frame,
  path: "{-$organisation}/nonconformities",
  validateSearch: registerSearch,
  component: lazyRouteComponent(pages.nonconformitiesPage, "NonconformitiesPage"),
});

const nonconformity = createRoute({
  getParentRoute: () => frame,
  path: "{-$organisation}/nonconformities/$entry",
  validateSearch: entrySearch,
  component: lazyRouteComponent(pages.nonconformityPage, "NonconformityPage"),
});

const statement = createRoute({
  getParentRoute: () => frame,
  path: "{-$organisation}/statement",
  validateSearch: statementSearch,
  component: lazyRouteComponent(pages.statementPage, "StatementPage"),
});

const documents = createRoute({
  getParentRoute: () => frame,
  path: "{-$organisation}/documents",
  validateSearch: documentsSearch,
  component: lazyRouteComponent(pages.documentsPage, "DocumentsPage"),
});

const document = createRoute({
  getParentRoute: () => frame,
  path: "{-$organisation}/documents/$document",
  validateSearch: documentSearch,
  component: lazyRouteComponent(pages.documentPage, "DocumentPage"),
});

const evidence = createRoute({
  getParentRoute: () => frame,
  path: "{-$organisation}/evidence",
  validateSearch: evidenceSearch,
  component: lazyRouteComponent(pages.evidencePage, "EvidencePage"),
});

const reports = createRoute({
  getParentRoute: () => frame,
  path: "{-$organisation}/reports",
  validateSearch: reportsSearch,
  component: lazyRouteComponent(pages.reportsPage, "ReportsPage"),
});

const gap = createRoute({
  getParentRoute: () => frame,
  path: "{-$organisation}/gap",
  validateSearch: gapSearch,
  // Whoever looks at some frameworks only is answered one of them at a time.
  beforeLoad: async ({ context, params: { organisation }, search }) => {
    const me = organisation && search.want === undefined ? await context.client.ensureQueryData(meQuery).catch(() => null) : null;
    const [want] = me?.organisations.find(({ id }) => id === organisation)?.engagement?.frameworks ?? [];
    if (want !== undefined) throw redirect({ to: "/{-$organisation}/gap", params: { organisation }, search: { ...search, want }, replace: true });
  },
  loaderDeps: ({ search }) => gapTermsOf(search),
  loader: ({ context: { client }, params: { organisation }, deps: terms, cause }) => {
    if (cause === "enter" && isGapAsked(organisation, terms)) void client.prefetchQuery(gapQuery(organisation, terms));
  },
  component: lazyRouteComponent(pages.gapPage, "GapPage"),
});

const frameworks = createRoute({
  getParentRoute: () => frame,
  path: "{-$organisation}/frameworks",
  component: lazyRouteComponent(pages.frameworksPage, "FrameworksPage"),
});

const edition = createRoute({
  getParentRoute: () => frame,
  path: "{-$organisation}/frameworks/$edition",
  validateSearch: treeSearch,
  component: lazyRouteComponent(pages.editionPage, "EditionPage"),
});

const requirement = createRoute({
  getParentRoute: () => frame,
  path: "{-$organisation}/frameworks/$edition/$requirement",
  component: lazyRouteComponent(pages.requirementPage, "RequirementPage"),
});

const obligation = createRoute({
  getParentRoute: () => frame,
  path: "{-$organisation}/obligations/$obligation",
  component: lazyRouteComponent(pages.obligationPage, "ObligationPage"),
});

const someSettings = createRoute({
  getParentRoute: () => frame,
  path: "{-$organisation}/settings",
  beforeLoad: ({ params: { organisation } }) => {
    throw redirect({ to: "/{-$organisation}/settings/account", params: { organisation }, replace: true });
  },
});

const account = createRoute({
  getParentRoute: () => frame,
  path: "{-$organisation}/settings/account",
  component: lazyRouteComponent(pages.accountPage, "AccountPage"),
});

const people = createRoute({
  getParentRoute: () => frame,
  path: "{-$organisation}/settings/people",
  component: lazyRouteComponent(pages.peoplePage, "PeoplePage"),
});

const signInRules = createRoute({
  getParentRoute: () => frame,
  path: "{-$organisation}/settings/sign-in",
  component: lazyRouteComponent(pages.signInRulesPage, "SignInRulesPage"),
});

const ofOrganisation = createRoute({
  getParentRoute: () => frame,
  path: "{-$organisation}/settings/organisation",
  component: lazyRouteComponent(pages.organisationPage, "OrganisationPage"),
});

const roles = createRoute({
  getParentRoute: () => frame,
  path: "{-$organisation}/settings/roles",
  component: lazyRouteComponent(pages.rolesPage, "RolesPage"),
});

const reportsHeld = createRoute({
  getParentRoute: () => frame,
  path: "{-$organisation}/settings/reports-held",
  component: lazyRouteComponent(pages.reportsHeldPage, "ReportsHeldPage"),
});

const values = createRoute({
  getParentRoute: () => frame,
  path: "{-$organisation}/settings/values",
  component: lazyRouteComponent(pages.valuesPage, "ValuesPage"),
});

const tree = root.addChildren([
  home,
  signIn,
  setUp,
  join,
  frame.addChildren([
    someSettings,
    account,
    people,
    signInRules,
    ofOrganisation,
    roles,
    reportsHeld,
    values,
    start,
    newOrganisation,
    overview,
    gap,
    controls,
    newControl,
    control,
    plan,
    crosswalk,
    questions,
    risks,
    risk,
    audits,
    audit,
    nonconformities,
    nonconformity,
    statement,
    tasks,
    documents,
    document,
    evidence,
    reports,
    intakes,
    intake,
    notes,
    trail,
    frameworks,
    edition,
    requirement,
    obligation,
  ]),
]);

export function routerFor(client: QueryClient) {
  return createRouter({
    routeTree: tree,
    context: { client },
    parseSearch,
    stringifySearch,
    defaultPreload: "intent",
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
    defaultPendingMs: 200,
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof routerFor>;
  }
}

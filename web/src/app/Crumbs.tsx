import { useQuery } from "@tanstack/react-query";
import { Link, useLocation, useParams, useSearch } from "@tanstack/react-router";
import { Fragment, type ReactNode } from "react";
import { newEntry } from "@/features/registers/search";
import { frameworksQuery, type Me } from "@/shared/api/queries";
import { editionOf } from "@/shared/api/terms";
import { Icon } from "@/shared/parts/Icon";
import { notes } from "@/shared/words/notes";
import { begin } from "@/shared/words/begin";
import { words } from "@/shared/words/en";
import { ownControls } from "@/shared/words/ownControls";
import { records } from "@/shared/words/records";
import { registers } from "@/shared/words/registers";
import { settings } from "@/shared/words/settings";
import type { PageName } from "./pages";

const pages = {
  overview: { to: "/{-$organisation}/overview", title: words.nav.overview },
  gap: { to: "/{-$organisation}/gap", title: words.nav.gap },
  frameworks: { to: "/{-$organisation}/frameworks", title: words.nav.frameworks },
  plan: { to: "/{-$organisation}/plan", title: words.nav.plan },
  crosswalk: { to: "/{-$organisation}/crosswalk", title: words.nav.crosswalk },
  questions: { to: "/{-$organisation}/questions", title: words.nav.questions },
  statement: { to: "/{-$organisation}/statement", title: words.nav.statement },
  tasks: { to: "/{-$organisation}/tasks", title: words.nav.tasks },
  risks: { to: "/{-$organisation}/risks", title: registers.nav.risks },
  audits: { to: "/{-$organisation}/audits", title: registers.nav.audits },
  nonconformities: { to: "/{-$organisation}/nonconformities", title: registers.nav.nonconformities },
  documents: { to: "/{-$organisation}/documents", title: records.nav.documents },
  evidence: { to: "/{-$organisation}/evidence", title: records.nav.evidence },
  reports: { to: "/{-$organisation}/reports", title: records.nav.reports },
  intake: { to: "/{-$organisation}/intake", title: words.nav.intake },
  notes: { to: "/{-$organisation}/notes", title: notes.nav },
  trail: { to: "/{-$organisation}/trail", title: words.nav.trail },
  controls: { to: "/{-$organisation}/controls", title: words.nav.controls },
} as const satisfies Record<PageName, object>;

/** Where one is; the last is the page itself. */
export function Crumbs({ me }: { me: Me | null | undefined }) {
  const { organisation, edition, requirement, obligation, control, document, entry } = useParams({ strict: false });
  const { want } = useSearch({ strict: false }) as { want?: string };
  const path = useLocation({ select: (location) => location.pathname });
  const { data } = useQuery(frameworksQuery);
  const nameOf = (id: string) => data?.frameworks.find((each) => each.id === id)?.name ?? id;
  const name = me?.organisations.find(({ id }) => id === organisation)?.name;

  const crumbs: ReactNode[] = name ? [name] : [];
  const page = path.split("/").find((part): part is keyof typeof pages => part in pages) ?? (obligation === undefined ? undefined : "frameworks");
  const inside = obligation ?? requirement ?? edition ?? control ?? document ?? entry;
  if (path.includes("/settings/")) {
    crumbs.push(settings.title);
  } else if (path === "/new") {
    crumbs.push(begin.menu);
  } else if (page === undefined || path === "/start") {
    crumbs.push(words.nav.start);
  } else {
    const { to, title } = pages[page];
    crumbs.push(
      inside === undefined ? (
        title
      ) : (
        <Link to={to} params={{ organisation }}>
          {title}
        </Link>
      ),
    );
    if (path.endsWith("/controls/new")) crumbs.push(ownControls.new.crumb);
    if (page === "gap" && want) crumbs.push(nameOf(editionOf(want)));
    if (edition) {
      crumbs.push(
        requirement ? (
          <Link to="/{-$organisation}/frameworks/$edition" params={{ organisation, edition }}>
            {nameOf(edition)}
          </Link>
        ) : (
          nameOf(edition)
        ),
      );
    }
    if (obligation) crumbs.push(words.catalog.obligation.kind);
    if (requirement ?? control ?? document ?? entry) crumbs.push(requirement ?? control ?? document ?? (entry === newEntry ? ownControls.new.crumb : entry));
  }
  return (
    <nav className="crumb nowrap" aria-label={words.nav.breadcrumb}>
      {crumbs.map((crumb, index) => (
        <Fragment key={index}>
          {index > 0 && <Icon name="right" small />}
          {index === crumbs.length - 1 ? <b className="clip">{crumb}</b> : <span className="clip">{crumb}</span>}
        </Fragment>
      ))}
    </nav>
  );
}

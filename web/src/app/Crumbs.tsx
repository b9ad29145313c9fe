import { useQuery } from "@tanstack/react-query";
import { Link, useLocation, useParams, useSearch } from "@tanstack/react-router";
import { Fragment, type ReactNode } from "react";
import { frameworksQuery, type Me } from "@/shared/api/queries";
import { editionOf } from "@/shared/api/terms";
import { Icon } from "@/shared/parts/Icon";
import { words } from "@/shared/words/en";
import { settings } from "@/shared/words/settings";

/** Where one is; the last is the page itself. */
export function Crumbs({ me }: { me: Me | null | undefined }) {
  const { organisation, edition, requirement } = useParams({ strict: false });
  const { want } = useSearch({ strict: false }) as { want?: string };
  const path = useLocation({ select: (location) => location.pathname });
  const { data } = useQuery(frameworksQuery);
  const titleOf = (id: string) => data?.frameworks.find((each) => each.id === id)?.title ?? id;
  const name = me?.organisations.find(({ id }) => id === organisation)?.name;

  const crumbs: ReactNode[] = name ? [name] : [];
  if (path.endsWith("/gap")) {
    crumbs.push(words.nav.gap);
    if (want) crumbs.push(titleOf(editionOf(want)));
  } else if (path.includes("/settings/")) {
    crumbs.push(settings.title);
  } else if (path === "/start") {
    crumbs.push(words.nav.start);
  } else {
    crumbs.push(
      edition ? (
        <Link to="/{-$organisation}/frameworks" params={{ organisation }}>
          {words.nav.frameworks}
        </Link>
      ) : (
        words.nav.frameworks
      ),
    );
    if (edition) {
      crumbs.push(
        requirement ? (
          <Link to="/{-$organisation}/frameworks/$edition" params={{ organisation, edition }}>
            {titleOf(edition)}
          </Link>
        ) : (
          titleOf(edition)
        ),
      );
    }
    if (requirement) crumbs.push(requirement);
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

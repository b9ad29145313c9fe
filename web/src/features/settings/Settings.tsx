import { useQuery } from "@tanstack/react-query";
import { Link, useLocation } from "@tanstack/react-router";
import { createContext, useContext, useEffect, useRef, type ReactNode } from "react";
import { Refused } from "@/shared/api/client";
import { meQuery } from "@/shared/api/queries";
import { Problem } from "@/shared/parts/Problem";
import { useTitle } from "@/shared/parts/useTitle";
import { settings } from "@/shared/words/settings";
import { anchorOf, tabsOf } from "./tabs";
import "./settings.css";

const current = { "aria-current": "page" } as const;

/** Which part the address names. */
const Meant = createContext("");

/** What stands around each page of settings: what there is for this person. */
export function Settings({ organisation, title, lede, children }: { organisation: string | undefined; title: string; lede?: string; children: ReactNode }) {
  const { data: me, isPending, isError, error, refetch } = useQuery(meQuery);
  const meant = useLocation({ select: ({ hash }) => hash });
  useTitle(title);
  const permissions = me?.organisations.find(({ id }) => id === organisation)?.permissions ?? [];
  if (isError) return <Problem error={error} retry={() => void refetch()} />;
  if (isPending) return <div className="main" aria-busy />;
  if (!me) return <Problem error={new Refused({ title: "", status: 401 })} />;
  return (
    <div className="main settings">
      <h1>{title}</h1>
      {lede && <p className="lede">{lede}</p>}
      <nav className="tabs" aria-label={settings.tabs}>
        {tabsOf(permissions).map(({ page, title: name }) => (
          <Link key={page} to={`/{-$organisation}/settings/${page}`} params={{ organisation }} activeProps={current}>
            {name}
          </Link>
        ))}
      </nav>
      <Meant value={meant}>{children}</Meant>
    </div>
  );
}

export function Section({ title, say, children }: { title: string; say?: string | undefined; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const isMeant = useContext(Meant) === anchorOf(title);
  // The address can name a part that is there only once its page has its answers.
  useEffect(() => {
    if (!isMeant) return;
    heading.current?.scrollIntoView();
    heading.current?.focus({ preventScroll: true });
  }, [isMeant]);
  return (
    <section className="card sec">
      <header>
        <h2 ref={heading} id={anchorOf(title)} tabIndex={-1}>
          {title}
        </h2>
        {say && <span className="muted">{say}</span>}
      </header>
      {children}
    </section>
  );
}

import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Refused } from "@/shared/api/client";
import { meQuery } from "@/shared/api/queries";
import { Problem } from "@/shared/parts/Problem";
import { useTitle } from "@/shared/parts/useTitle";
import { programme } from "@/shared/words/programme";
import { settings } from "@/shared/words/settings";
import "./settings.css";

const current = { "aria-current": "page" } as const;

/** What stands around each page of settings: what there is for this person. */
export function Settings({ organisation, title, lede, children }: { organisation: string | undefined; title: string; lede?: string; children: ReactNode }) {
  const { data: me, isPending, isError, error, refetch } = useQuery(meQuery);
  useTitle(title);
  const permissions = me?.organisations.find(({ id }) => id === organisation)?.permissions ?? [];
  const mayManage = permissions.includes("MANAGE_PEOPLE");
  if (isError) return <Problem error={error} retry={() => void refetch()} />;
  if (isPending) return <div className="main" aria-busy />;
  if (!me) return <Problem error={new Refused({ title: "", status: 401 })} />;
  return (
    <div className="main settings">
      <h1>{title}</h1>
      {lede && <p className="lede">{lede}</p>}
      <nav className="tabs" aria-label={settings.tabs}>
        <Link to="/{-$organisation}/settings/account" params={{ organisation }} activeProps={current}>
          {settings.account}
        </Link>
        {mayManage && (
          <>
            <Link to="/{-$organisation}/settings/people" params={{ organisation }} activeProps={current}>
              {settings.people}
            </Link>
            <Link to="/{-$organisation}/settings/sign-in" params={{ organisation }} activeProps={current}>
              {settings.signIn}
            </Link>
          </>
        )}
        {(permissions.includes("MANAGE_ORGANISATION") || permissions.includes("EDIT")) && (
          <Link to="/{-$organisation}/settings/organisation" params={{ organisation }} activeProps={current}>
            {settings.organisation}
          </Link>
        )}
        {permissions.includes("EDIT") && (
          <>
            <Link to="/{-$organisation}/settings/roles" params={{ organisation }} activeProps={current}>
              {programme.tabs.people}
            </Link>
            <Link to="/{-$organisation}/settings/reports-held" params={{ organisation }} activeProps={current}>
              {programme.tabs.reports}
            </Link>
            <Link to="/{-$organisation}/settings/values" params={{ organisation }} activeProps={current}>
              {programme.tabs.values}
            </Link>
          </>
        )}
      </nav>
      {children}
    </div>
  );
}

export function Section({ title, say, children }: { title: string; say?: string | undefined; children: ReactNode }) {
  return (
    <section className="card sec">
      <header>
        <h2>{title}</h2>
        {say && <span className="muted">{say}</span>}
      </header>
      {children}
    </section>
  );
}

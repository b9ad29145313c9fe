import { Link, useParams } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { RegisterLink } from "@/shared/parts/RegisterLink";
import type { Way } from "./ways";

/** Where something is done, as a link around the words that say it; the words alone where there is no such place. */
export function WayTo({ way, children }: { way: Way | undefined; children: ReactNode }) {
  const { organisation } = useParams({ strict: false });
  if (way === undefined || organisation === undefined) return children;
  const of = { organisation };
  switch (way.to) {
    case "statement":
      return <Link to="/{-$organisation}/statement" params={of} className="link">{children}</Link>;
    case "document":
      return <Link to="/{-$organisation}/documents/$document" params={{ ...of, document: way.id }} className="link">{children}</Link>;
    case "control":
      return <Link to="/{-$organisation}/controls/$control" params={{ ...of, control: way.id }} className="link">{children}</Link>;
    case "obligation":
      return <Link to="/{-$organisation}/obligations/$obligation" params={{ ...of, obligation: way.id }} className="link">{children}</Link>;
    case "evidence":
      return <Link to="/{-$organisation}/evidence" params={of} className="link">{children}</Link>;
    case "reports-held":
      return <Link to="/{-$organisation}/settings/reports-held" params={of} className="link">{children}</Link>;
    case "organisation":
      return <Link to="/{-$organisation}/settings/organisation" params={of} className="link">{children}</Link>;
    default:
      return <RegisterLink organisation={organisation} register={way.to} entry={way.id}>{children}</RegisterLink>;
  }
}

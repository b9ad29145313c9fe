import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Logo } from "@/shared/parts/Icon";
import { words } from "@/shared/words/en";
import "./door.css";

/** The pages before one is in: one card, and the way to what needs no account. */
export function Door({ title, lede, children }: { title: string; lede: string; children?: ReactNode }) {
  return (
    <main className="door" id="main">
      <div className="org">
        <Logo />
        <span>{words.product}</span>
      </div>
      <section className="card">
        <h1>{title}</h1>
        <p className="sub">{lede}</p>
        {children}
      </section>
      <p className="sm muted">
        {words.identity.withoutAccount}{" "}
        <Link to="/start" className="link">
          {words.identity.tryIt}
        </Link>
      </p>
    </main>
  );
}

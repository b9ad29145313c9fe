import type { ReactNode } from "react";
import { Icon, type IconName } from "./Icon";

/** What happened, in a sentence, and one action that helps. */
export function Status({
  icon,
  title,
  children,
  action,
}: {
  icon: IconName;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <section className="status" role="status">
      <span className="muted">
        <Icon name={icon} />
      </span>
      <h2>{title}</h2>
      {children && <div className="sub sm">{children}</div>}
      {action && <div className="row wrap">{action}</div>}
    </section>
  );
}

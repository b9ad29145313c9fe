import { Menu } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import type { Me, Membership } from "@/shared/api/queries";
import { Icon, Logo } from "@/shared/parts/Icon";
import { begin } from "@/shared/words/begin";
import { words } from "@/shared/words/en";
import { firstOf } from "./pages";

/** Whose programme the pages speak of. */
export function OrganisationMenu({ me, current }: { me: Me | null | undefined; current: string | undefined }) {
  const navigate = useNavigate();
  const organisations = me?.organisations ?? [];
  const name = organisations.find(({ id }) => id === current)?.name ?? words.product;
  const go = (organisation: Membership | undefined) =>
    void navigate(
      organisation ? { search: { have: undefined, assurance: undefined }, ...firstOf(organisation) } : { to: "/start", search: { have: undefined, assurance: undefined } },
    );

  return (
    <Menu position="bottom-start" width={240} shadow="md">
      <Menu.Target>
        <button type="button" className="org" title={name} aria-label={words.nav.organisation(name)}>
          <Logo />
          <span className="lbl clip">{name}</span>
          <span className="lbl muted">
            <Icon name="down" small />
          </span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {organisations.length > 0 && <Menu.Label>{words.nav.organisations}</Menu.Label>}
        {organisations.map((each) => (
          <Menu.Item
            key={each.id}
            onClick={() => go(each)}
            rightSection={each.id === current ? <Icon name="check" small /> : <span className="xs muted">{words.roles[each.role] ?? each.role}</span>}
          >
            {each.name}
          </Menu.Item>
        ))}
        {organisations.length > 0 && <Menu.Divider />}
        {me && <Menu.Item onClick={() => void navigate({ to: "/new", search: { have: undefined, assurance: undefined } })}>{begin.menu}</Menu.Item>}
        <Menu.Item onClick={() => go(undefined)} rightSection={current ? undefined : <Icon name="check" small />}>
          {words.nav.nobody}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

import { Menu } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import type { Me } from "@/shared/api/queries";
import { Icon, Logo } from "@/shared/parts/Icon";
import { words } from "@/shared/words/en";

/** Whose programme the pages speak of. */
export function OrganisationMenu({ me, current }: { me: Me | null | undefined; current: string | undefined }) {
  const navigate = useNavigate();
  const organisations = me?.organisations ?? [];
  const name = organisations.find(({ id }) => id === current)?.name ?? words.product;
  const go = (organisation: string | undefined) =>
    void navigate({
      to: organisation ? "/{-$organisation}/overview" : "/start",
      params: { organisation },
      search: { have: undefined, assurance: undefined },
    });

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
        {organisations.map(({ id, name: each, role }) => (
          <Menu.Item
            key={id}
            onClick={() => go(id)}
            rightSection={id === current ? <Icon name="check" small /> : <span className="xs muted">{words.roles[role] ?? role}</span>}
          >
            {each}
          </Menu.Item>
        ))}
        {organisations.length > 0 && <Menu.Divider />}
        <Menu.Item onClick={() => go(undefined)} rightSection={current ? undefined : <Icon name="check" small />}>
          {words.nav.nobody}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

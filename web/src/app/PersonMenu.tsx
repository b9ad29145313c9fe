import { Menu, useMantineColorScheme } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { Link, useParams, useRouter } from "@tanstack/react-router";
import { signOut, useFreshStart, type Me } from "@/shared/api/queries";
import { Icon } from "@/shared/parts/Icon";
import { words } from "@/shared/words/en";
import { settings } from "@/shared/words/settings";
import { schemes } from "./schemes";

export function PersonMenu({ me }: { me: Me | null | undefined }) {
  const router = useRouter();
  const { organisation } = useParams({ strict: false });
  const freshStart = useFreshStart();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const leaving = useMutation({
    mutationFn: async () => {
      await signOut();
      await freshStart();
    },
    onSuccess: () => router.navigate({ to: "/sign-in" }),
  });

  return (
    <>
      {me === null && (
        <Link to="/sign-in" search={{ to: window.location.pathname + window.location.search }} className="btn sm only-d">
          {words.identity.signIn}
        </Link>
      )}
      <Menu position="bottom-end" width={220} shadow="md">
        <Menu.Target>
          <button type="button" className="me" aria-label={me ? words.nav.person(me.name) : words.nav.nobodyIn} title={me?.name ?? words.nav.nobodyIn}>
            {me ? initials(me.name) : <Icon name="person" small />}
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {me && (
            <>
              <Menu.Label>
                <b className="b">{me.name}</b>
                <br />
                {me.email}
              </Menu.Label>
              <Menu.Divider />
            </>
          )}
          <Menu.Label>{words.nav.look}</Menu.Label>
          {schemes.map((scheme) => (
            <Menu.Item
              key={scheme}
              aria-current={colorScheme === scheme ? "true" : undefined}
              onClick={() => setColorScheme(scheme)}
              rightSection={colorScheme === scheme ? <Icon name="check" small /> : undefined}
            >
              {words.nav.schemes[scheme]}
            </Menu.Item>
          ))}
          <Menu.Divider />
          {me && (
            <Menu.Item
              onClick={() =>
                void router.navigate({ to: "/{-$organisation}/settings/account", params: { organisation: organisation ?? me.organisations[0]?.id } })
              }
            >
              {settings.title}
            </Menu.Item>
          )}
          {me ? (
            <Menu.Item leftSection={<Icon name="signOut" small />} onClick={() => leaving.mutate()}>
              {words.identity.signOut}
            </Menu.Item>
          ) : (
            <Menu.Item component={Link} to="/sign-in">
              {words.identity.signIn}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}

function initials(name: string): string {
  // Letters alone: half of a sign made of two is none.
  const parts = name.split(/\s+/).map((part) => [...part].filter((sign) => /\p{L}/u.test(sign))).filter(({ length }) => length > 0);
  return ((parts[0]?.[0] ?? "") + (parts.length > 1 ? (parts.at(-1)?.[0] ?? "") : (parts[0]?.[1] ?? ""))).toUpperCase();
}

import { useMutation, useQuery } from "@tanstack/react-query";
import { Link, useLocation, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Refused, tell } from "@/shared/api/client";
import { meQuery, useFreshStart } from "@/shared/api/queries";
import { Field } from "@/shared/parts/Field";
import { Problem, sentence } from "@/shared/parts/Problem";
import { Refusal } from "@/shared/parts/Refusal";
import { useTitle } from "@/shared/parts/useTitle";
import { words } from "@/shared/words/en";
import { settings } from "@/shared/words/settings";
import { Door } from "./Door";

const say = settings.door;

interface Invitation {
  organisation: string;
  name: string;
  role: string;
  by: string;
  /** Whom alone it lets in; null for whoever has it. */
  email: string | null;
  /** Whether it lets an account back in; else it invites somebody. */
  isBack: boolean;
}

/** For whoever holds a link that lets them in: `/join#secret`. */
export function JoinPage() {
  const link = useLocation({ select: (location) => location.hash });
  const { data: me } = useQuery(meQuery);
  const looking = useQuery({
    queryKey: ["invitation", link],
    queryFn: () => tell<Invitation>("POST", "invitations/look", { link }),
    enabled: link !== "",
    retry: false,
    staleTime: Infinity,
  });
  const found = looking.data;
  const title = found ? (found.isBack ? say.back : say.join(found.organisation)) : settings.invite.open;
  useTitle(title);

  if (!link || (looking.error instanceof Refused && looking.error.problem.status === 404)) {
    return (
      <Door title={link ? say.over : say.noLink} lede={looking.error instanceof Refused ? sentence(looking.error.message) : say.noLinkSay} />
    );
  }
  if (looking.isError) return <Problem error={looking.error} retry={() => void looking.refetch()} />;
  if (!found) return null;
  if (found.isBack) {
    return (
      <Door title={title} lede={say.backSay(found.email ?? "")}>
        <Coming path="invitations/back" link={link} fields={["password"]} action={say.backSet} />
      </Door>
    );
  }
  return (
    <Door title={title} lede={say.joinSay(found.by, settings.roles[found.role] ?? found.role)}>
      {me ? (
        <Coming path="invitations/join" link={link} fields={[]} action={say.joinAs(me.name)} />
      ) : (
        <>
          <Coming path="invitations/accept" link={link} fields={["name", "email", "password"]} name={found.name === found.email ? "" : found.name} email={found.email} action={words.identity.makeAccount} />
          <p className="sm muted">
            {say.haveAccount}{" "}
            <Link to="/sign-in" className="link">
              {say.signInFirst}
            </Link>
          </p>
        </>
      )}
    </Door>
  );
}

type Name = "name" | "email" | "password";

const fieldsOf = {
  name: { label: words.identity.name, autoComplete: "name" },
  email: { label: words.identity.email, type: "email", autoComplete: "username" },
  password: { label: words.identity.password, type: "password", autoComplete: "new-password", hint: words.identity.passwordHint },
} as const;

function Coming({ path, link, fields, name = "", email = null, action }: { path: string; link: string; fields: Name[]; name?: string; email?: string | null; action: string }) {
  const navigate = useNavigate();
  const freshStart = useFreshStart();
  const [said, setSaid] = useState({ name, email: email ?? "", password: "" });
  const coming = useMutation({
    mutationFn: async () => {
      await tell("POST", path, { link, ...Object.fromEntries(fields.map((field) => [field, said[field]])) });
      await freshStart();
    },
    onSuccess: () => navigate({ to: "/", replace: true }),
  });
  const wrong = (field: Name) =>
    coming.error instanceof Refused && coming.error.problem.parameter === field ? sentence(coming.error.message) : undefined;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        coming.mutate();
      }}
    >
      {fields.map((field) => (
        <Field
          key={field}
          {...fieldsOf[field]}
          name={field}
          required
          {...(field === "email" && email && { readOnly: true, hint: say.forAlone })}
          value={said[field]}
          wrong={wrong(field)}
          onChange={(event) => setSaid({ ...said, [field]: event.target.value })}
        />
      ))}
      {!fields.some(wrong) && <Refusal error={coming.error} />}
      <button type="submit" className="btn pri lg" disabled={coming.isPending}>
        {coming.isPending ? say.joining : action}
      </button>
    </form>
  );
}

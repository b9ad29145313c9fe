import { useMutation } from "@tanstack/react-query";
import { Link, useLocation, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { setUp, useFreshStart } from "@/shared/api/queries";
import { Refused } from "@/shared/api/client";
import { sentence } from "@/shared/parts/Problem";
import { Status } from "@/shared/parts/Status";
import { useTitle } from "@/shared/parts/useTitle";
import { words } from "@/shared/words/en";
import { Door } from "./Door";
import { Field } from "@/shared/parts/Field";
import { Refusal } from "@/shared/parts/Refusal";

/** The first account, for whoever holds the link that the server printed: `/setup#secret`. */
export function SetUpPage() {
  const link = useLocation({ select: (location) => location.hash });
  const navigate = useNavigate();
  const freshStart = useFreshStart();
  const [account, setAccount] = useState({ name: "", email: "", password: "" });
  useTitle(words.identity.setUp);
  const making = useMutation({
    mutationFn: async () => {
      await setUp({ link, ...account });
      await freshStart();
    },
    onSuccess: () => navigate({ to: "/", replace: true }),
  });
  const wrong = (parameter: string) =>
    making.error instanceof Refused && making.error.problem.parameter === parameter
      ? sentence(making.error.message)
      : undefined;
  const field = (name: keyof typeof account) => ({
    name,
    required: true,
    value: account[name],
    wrong: wrong(name),
    onChange: (event: { target: { value: string } }) =>
      setAccount({ ...account, [name]: event.target.value }),
  });

  if (!link) {
    return (
      <Door title={words.identity.setUp} lede="">
        <Status
          icon="link"
          title={words.identity.noLink}
          action={
            <Link to="/sign-in" className="btn sm">
              {words.identity.signIn}
            </Link>
          }
        >
          {words.identity.noLinkSay}
        </Status>
      </Door>
    );
  }
  return (
    <Door title={words.identity.setUp} lede={words.identity.setUpLede}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          making.mutate();
        }}
      >
        <Field label={words.identity.name} autoComplete="name" autoFocus {...field("name")} />
        <Field label={words.identity.email} type="email" autoComplete="username" {...field("email")} />
        <Field
          label={words.identity.password}
          hint={words.identity.passwordHint}
          type="password"
          autoComplete="new-password"
          {...field("password")}
        />
        {!wrong("name") && !wrong("email") && !wrong("password") && <Refusal error={making.error} />}
        <button type="submit" className="btn pri lg" disabled={making.isPending}>
          {making.isPending ? words.identity.settingUp : words.identity.makeAccount}
        </button>
      </form>
    </Door>
  );
}

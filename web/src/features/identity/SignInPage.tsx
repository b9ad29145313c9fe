import { useMutation } from "@tanstack/react-query";
import { getRouteApi, useRouter } from "@tanstack/react-router";
import { useState } from "react";
import { signIn, useFreshStart } from "@/shared/api/queries";
import { useTitle } from "@/shared/parts/useTitle";
import { words } from "@/shared/words/en";
import { Door } from "./Door";
import { Field } from "./Field";
import { Refusal } from "./Refusal";

const route = getRouteApi("/sign-in");

export function SignInPage() {
  const { to } = route.useSearch();
  const router = useRouter();
  const freshStart = useFreshStart();
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  useTitle(words.identity.signIn);
  const entering = useMutation({
    mutationFn: async () => {
      await signIn(email, password);
      await freshStart();
    },
    onSuccess: () => router.navigate({ href: to ?? "/" }),
  });

  return (
    <Door title={words.identity.signIn} lede={words.identity.signInLede}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          entering.mutate();
        }}
      >
        <Field
          label={words.identity.email}
          type="email"
          name="email"
          autoComplete="username"
          required
          autoFocus
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
        <Field
          label={words.identity.password}
          type="password"
          name="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        <Refusal error={entering.error} />
        <button type="submit" className="btn pri lg" disabled={entering.isPending}>
          {entering.isPending ? words.identity.signingIn : words.identity.signIn}
        </button>
      </form>
    </Door>
  );
}

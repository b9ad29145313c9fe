import { useMutation, useQuery } from "@tanstack/react-query";
import { getRouteApi, useRouter } from "@tanstack/react-router";
import { useState } from "react";
import { addressOf } from "@/shared/api/address";
import { ask } from "@/shared/api/client";
import { hasPasskeys, signInWithPasskey } from "@/shared/api/passkeys";
import { signIn, useFreshStart } from "@/shared/api/queries";
import { Field } from "@/shared/parts/Field";
import { PasskeyRefusal } from "@/shared/parts/PasskeyRefusal";
import { Refusal } from "@/shared/parts/Refusal";
import { useTitle } from "@/shared/parts/useTitle";
import { words } from "@/shared/words/en";
import { settings } from "@/shared/words/settings";
import { Door } from "./Door";

const route = getRouteApi("/sign-in");
const say = settings.door;

export function SignInPage() {
  const { to, refused } = route.useSearch();
  const router = useRouter();
  const freshStart = useFreshStart();
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const [needsCode, setNeedsCode] = useState(false);
  const { data: ways } = useQuery({
    queryKey: ["session", "ways"],
    queryFn: ({ signal }) => ask<{ name: string | null; passkeys: string | null }>("session/ways", {}, signal),
    staleTime: Infinity,
  });
  useTitle(words.identity.signIn);
  const entering = useMutation({
    mutationFn: async () => {
      const needs = await signIn(email, password, needsCode ? code : undefined);
      if (!needs) await freshStart();
      return needs;
    },
    onSuccess: async (needs) => {
      if (needs) setNeedsCode(true);
      else await router.navigate({ href: to ?? "/" });
    },
  });
  const unlocking = useMutation({
    mutationFn: async () => {
      await signInWithPasskey();
      await freshStart();
    },
    onSuccess: () => router.navigate({ href: to ?? "/" }),
  });

  return (
    <Door title={words.identity.signIn} lede={words.identity.signInLede}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          unlocking.reset();
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
          readOnly={needsCode}
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
        <Field
          label={words.identity.password}
          type="password"
          name="password"
          autoComplete="current-password"
          required
          readOnly={needsCode}
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        {needsCode && (
          <Field
            label={say.code}
            hint={say.codeSay}
            name="code"
            autoComplete="one-time-code"
            required
            autoFocus
            value={code}
            onChange={(event) => setCode(event.target.value)}
          />
        )}
        <Refusal error={entering.error} />
        <PasskeyRefusal error={unlocking.error} />
        {refused && !entering.error && !unlocking.error && (
          <p className="refusal" role="alert">
            {say.refused[refused] ?? say.refused.elsewhere}
          </p>
        )}
        <button type="submit" className="btn pri lg" disabled={entering.isPending}>
          {entering.isPending ? words.identity.signingIn : words.identity.signIn}
        </button>
        {ways?.passkeys && hasPasskeys() && ways.passkeys === window.location.origin && (
          <button
            type="button"
            className="btn lg"
            disabled={unlocking.isPending}
            onClick={() => {
              entering.reset();
              unlocking.mutate();
            }}
          >
            {unlocking.isPending ? say.passkeyUnlock : say.passkey}
          </button>
        )}
        {ways?.passkeys && ways.passkeys !== window.location.origin && <p className="sub sm">{settings.passkeys.elsewhere(ways.passkeys)}</p>}
        {ways?.name && (
          <a className="btn lg" href={addressOf("sign-on/company", { to })}>
            {say.elsewhere(ways.name)}
          </a>
        )}
      </form>
    </Door>
  );
}

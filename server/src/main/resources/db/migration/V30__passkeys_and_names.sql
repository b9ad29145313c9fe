-- Passkeys (WebAuthn): keys that authenticators of people keep, of which we have the public half.

create table passkey (
    id uuid primary key,
    account uuid not null references account,
    -- What the authenticator calls it.
    credential_id bytea not null unique,
    -- Its public key, and what came with it, as the authenticator said it.
    credential bytea not null,
    -- The host that it is of, for good.
    host text not null,
    -- How often the authenticator says it was used; 0 for ever where it does not count.
    counter bigint not null,
    -- Whether it may be on several devices of its owner, and whether it is.
    may_be_synced boolean not null,
    is_synced boolean not null,
    transports text[] not null default '{}',
    name text not null,
    created_at timestamptz not null,
    used_at timestamptz
);
create index passkey_of_account on passkey (account);

-- What an authenticator is asked to sign, once.
create table passkey_challenge (
    challenge_sha256 text primary key,
    -- Who makes a passkey; null where somebody signs in.
    account uuid references account,
    expires_at timestamptz not null
);

alter table session drop constraint session_means_check;
alter table session add constraint session_means_check
    check (means in ('password', 'two-factor', 'sign-on', 'passkey'));

grant select, insert, update, delete on passkey, passkey_challenge to crosswalk_identity;

-- What somebody was called before: programmes and reviews know people by name.
alter table account add column former_names text[] not null default '{}';

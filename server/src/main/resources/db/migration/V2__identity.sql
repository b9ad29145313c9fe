-- People, and how they prove who they are. These tables are of no organisation: the role that may see them is taken for
-- signing in alone, and sees nothing of any programme.

do $$
begin
    if not exists (select from pg_roles where rolname = 'crosswalk_identity') then
        create role crosswalk_identity nologin;
    end if;
end $$;
grant crosswalk_identity to current_user;

create table account (
    id uuid primary key,
    -- In small letters.
    email text not null unique check (email = lower(email)),
    name text not null,
    password_hash text,
    created_at timestamptz not null,
    disabled_at timestamptz
);

create table membership (
    organisation uuid not null references organisation,
    account uuid not null references account,
    role text not null check (role in ('owner', 'lead', 'control-owner', 'contributor', 'auditor', 'viewer')),
    since timestamptz not null,
    primary key (organisation, account)
);

-- Secrets are kept as digests: whoever reads the database cannot sign in with what is in it.
create table session (
    secret_sha256 text primary key,
    id uuid not null unique,
    account uuid not null references account,
    begun_at timestamptz not null,
    seen_at timestamptz not null,
    expires_at timestamptz not null,
    agent text not null,
    address text not null
);
create index session_of_account on session (account);

create table api_token (
    secret_sha256 text primary key,
    id uuid not null unique,
    organisation uuid not null references organisation,
    account uuid not null references account,
    name text not null,
    -- What it may do at most; its account may do less.
    role text not null check (role in ('owner', 'lead', 'control-owner', 'contributor', 'auditor', 'viewer')),
    created_at timestamptz not null,
    expires_at timestamptz,
    used_at timestamptz,
    revoked_at timestamptz
);
create index api_token_of_organisation on api_token (organisation);

-- The link that lets the first person in, once.
create table setup_link (
    secret_sha256 text primary key,
    created_at timestamptz not null
);

-- What failed of signing in, by what was tried: an address of a mailbox or of the network.
create table sign_in_failure (
    tried text primary key,
    failures integer not null,
    last_at timestamptz not null
);

grant select, insert, update, delete
    on account, membership, session, api_token, setup_link, sign_in_failure
    to crosswalk_identity;
grant select on organisation to crosswalk_identity;
create policy named on organisation for select to crosswalk_identity using (true);

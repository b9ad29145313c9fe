-- How people of an organisation come, prove who they are, and what they did as people.

alter table membership
    -- Whom the programme knows the account as: an id of people.yaml.
    add column person text,
    -- What an auditor may look at; empty for all.
    add column frameworks text[] not null default '{}',
    -- Came with a group of whoever vouches for the account, and goes with it.
    add column by_group boolean not null default false;
create unique index membership_of_person on membership (organisation, person);

-- How the session's owner proved who they are.
alter table session add column means text not null default 'password'
    check (means in ('password', 'two-factor', 'sign-on'));

-- The second factor of an account; it counts once a first code was right.
create table totp (
    account uuid primary key references account,
    secret bytea not null,
    confirmed_at timestamptz,
    -- The half minute of the last code that was right: no code is taken twice.
    last_step bigint not null default 0
);
create table recovery_code (
    account uuid not null references account,
    code_sha256 text not null,
    primary key (account, code_sha256)
);

-- A link that lets somebody in once.
create table invitation (
    secret_sha256 text primary key,
    id uuid not null unique,
    organisation uuid not null references organisation,
    -- Whose way back in it is; null for somebody new.
    account uuid references account,
    name text not null,
    role text not null check (role in ('owner', 'lead', 'control-owner', 'contributor', 'auditor', 'viewer')),
    person text,
    frameworks text[] not null default '{}',
    made_by text not null,
    created_at timestamptz not null,
    expires_at timestamptz not null
);

-- What an organisation asks of signing in.
create table sign_in_rule (
    organisation uuid primary key references organisation,
    two_factor boolean not null,
    -- Whether who signs in elsewhere may be taken for the account with the same verified mail address.
    link_by_mail boolean not null
);
create table group_role (
    organisation uuid not null references organisation,
    group_name text not null,
    role text not null check (role in ('owner', 'lead', 'control-owner', 'contributor', 'viewer')),
    primary key (organisation, group_name)
);

-- Whom others vouch for.
create table foreign_identity (
    issuer text not null,
    subject text not null,
    account uuid not null references account,
    linked_at timestamptz not null,
    primary key (issuer, subject)
);

-- Somebody who is away to sign in elsewhere, until they come back.
create table sign_on (
    -- Of the browser's cookie and the state together: neither alone is of use.
    secret_sha256 text primary key,
    nonce text not null,
    verifier text not null,
    destination text not null,
    expires_at timestamptz not null
);

-- What people did as people. Nothing here is ever changed or removed.
create table identity_event (
    number bigint generated always as identity primary key,
    at timestamptz not null,
    organisation uuid references organisation,
    -- Whom it is about.
    account uuid references account,
    -- Who did it.
    done_by text not null,
    what text not null,
    about text not null,
    address text not null
);
create index identity_event_of_organisation on identity_event (organisation, number);
create index identity_event_of_account on identity_event (account, number);

grant select, insert, update, delete
    on totp, recovery_code, invitation, sign_in_rule, group_role, foreign_identity, sign_on
    to crosswalk_identity;
grant select, insert on identity_event to crosswalk_identity;

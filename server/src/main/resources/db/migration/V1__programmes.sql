-- What an organisation's programme says, as versioned items. Nothing here is ever changed or removed: a change adds versions.

-- The role that the server asks and tells as. It owns nothing, so row security holds for it whatever it asks.
do $$
begin
    if not exists (select from pg_roles where rolname = 'crosswalk_app') then
        create role crosswalk_app nologin;
    end if;
end $$;
grant crosswalk_app to current_user;

create table organisation (
    id uuid primary key,
    name text not null,
    -- The number of its last change; whoever changes it locks this row.
    head bigint not null default 0
);

-- One thing that somebody did, whole.
create table change (
    organisation uuid not null references organisation,
    number bigint not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    what text not null,
    primary key (organisation, number)
);

create table item_version (
    organisation uuid not null,
    item uuid not null,
    change bigint not null,
    kind text not null,
    key text not null,
    place double precision not null,
    -- In the shape of the item in its file; null where this change removed it.
    content jsonb,
    primary key (organisation, item, change),
    foreign key (organisation, change) references change
);
create index item_version_by_change on item_version (organisation, change);

-- What files say that are no YAML: evidence, populations, documents. The same bytes are kept once.
create table artefact (
    organisation uuid not null references organisation,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    content bytea not null,
    primary key (organisation, sha256)
);

create table file_version (
    organisation uuid not null,
    -- As in a folder: `evidence/backup/2026-03.csv`.
    name text not null,
    change bigint not null,
    -- Null where this change removed it.
    sha256 text,
    primary key (organisation, name, change),
    foreign key (organisation, change) references change,
    foreign key (organisation, sha256) references artefact
);

-- Where no organisation is set, nothing is there: the setting is null then, and so is the comparison.
create function of_this_organisation(organisation uuid) returns boolean
    language sql stable parallel safe
    return organisation = nullif(current_setting('crosswalk.organisation', true), '')::uuid;

alter table organisation enable row level security;
alter table change enable row level security;
alter table item_version enable row level security;
alter table artefact enable row level security;
alter table file_version enable row level security;
create policy own on organisation to crosswalk_app using (of_this_organisation(id));
create policy own on change to crosswalk_app using (of_this_organisation(organisation));
create policy own on item_version to crosswalk_app using (of_this_organisation(organisation));
create policy own on artefact to crosswalk_app using (of_this_organisation(organisation));
create policy own on file_version to crosswalk_app using (of_this_organisation(organisation));

grant select, insert on organisation, change, item_version, artefact, file_version to crosswalk_app;
grant update (name, head) on organisation to crosswalk_app;

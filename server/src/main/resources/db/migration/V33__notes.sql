-- What auditors and others note beside a programme. Versions are added, and nothing of them is ever changed or removed.
create table note_version (
    organisation uuid not null references organisation,
    note uuid not null,
    version integer not null,
    -- In the order in which they were written, over all organisations.
    place bigint generated always as identity,
    -- Whose note it is; the same in all its versions.
    account uuid not null references account,
    written_by text not null,
    written_at timestamptz not null,
    kind text check (kind in ('control', 'requirement')),
    about text,
    text text not null,
    -- Whether everybody in the organisation may read it, and not its author alone.
    shared boolean not null,
    removed boolean not null,
    primary key (organisation, note, version),
    check ((kind is null) = (about is null))
);
create index note_version_about on note_version (organisation, kind, about);

alter table note_version enable row level security;
create policy own on note_version to crosswalk_app using (of_this_organisation(organisation));
grant select, insert on note_version to crosswalk_app;

-- Statements of applicability as they were approved: their bytes, in each format, so that nothing that happens to content or program changes what somebody signed. Nothing here is ever changed or removed.
create table statement_version (
    organisation uuid not null references organisation,
    number integer not null,
    -- The change that recorded the approval.
    change bigint not null,
    edition text not null,
    -- As the approval calls it, by whom and of which day.
    version text not null,
    approved_by text not null,
    approved_on date not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    -- What it speaks of, and by which content.
    as_of text not null,
    content_version text not null,
    applicable integer not null,
    controls integer not null,
    primary key (organisation, number),
    foreign key (organisation, change) references change
);
create unique index statement_version_by_name on statement_version (organisation, version) where version <> '';

create table statement_file (
    organisation uuid not null,
    number integer not null,
    format text not null,
    sha256 text not null,
    bytes integer not null,
    primary key (organisation, number, format),
    foreign key (organisation, number) references statement_version,
    foreign key (organisation, sha256) references artefact
);

-- That an approval was taken back.
create table statement_withdrawal (
    organisation uuid not null,
    number integer not null,
    change bigint not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    primary key (organisation, number, change),
    foreign key (organisation, number) references statement_version,
    foreign key (organisation, change) references change
);

alter table statement_version enable row level security;
alter table statement_file enable row level security;
alter table statement_withdrawal enable row level security;
create policy own on statement_version to crosswalk_app using (of_this_organisation(organisation));
create policy own on statement_file to crosswalk_app using (of_this_organisation(organisation));
create policy own on statement_withdrawal to crosswalk_app using (of_this_organisation(organisation));
grant select, insert on statement_version, statement_file, statement_withdrawal to crosswalk_app;

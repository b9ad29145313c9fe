-- Lists of controls that somebody takes in from a report or another tool, and what was said and decided of each so far. Nothing here is ever changed or removed: whatever is said or decided adds a version.
create table intake (
    organisation uuid not null references organisation,
    id uuid not null,
    -- As its file was called.
    name text not null,
    sha256 text not null,
    begun_at timestamptz not null,
    begun_by text not null,
    primary key (organisation, id),
    foreign key (organisation, sha256) references artefact
);

create table intake_version (
    organisation uuid not null,
    intake uuid not null,
    number bigint not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    -- Which column holds what, what the cover page says, and since when the controls are in place.
    said jsonb not null,
    -- The decisions, in the shape of the file that a review at a terminal keeps.
    review text not null,
    -- The change that took it over; null where none did.
    change bigint,
    -- Whether nobody works on it any more.
    dropped boolean not null,
    primary key (organisation, intake, number),
    foreign key (organisation, intake) references intake,
    foreign key (organisation, change) references change
);

alter table intake enable row level security;
alter table intake_version enable row level security;
create policy own on intake to crosswalk_app using (of_this_organisation(organisation));
create policy own on intake_version to crosswalk_app using (of_this_organisation(organisation));
grant select, insert on intake, intake_version to crosswalk_app;

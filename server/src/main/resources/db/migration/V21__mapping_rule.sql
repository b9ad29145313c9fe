-- Whether whoever suggested a mapping may accept it. The last one counts; nothing is changed or removed.
create table mapping_rule (
    organisation uuid not null references organisation,
    number bigint generated always as identity,
    recorded_at timestamptz not null,
    account uuid not null,
    recorded_by text not null,
    two_people boolean not null,
    primary key (organisation, number)
);

alter table mapping_rule enable row level security;
create policy own on mapping_rule to crosswalk_app using (of_this_organisation(organisation));
grant select, insert on mapping_rule to crosswalk_app;

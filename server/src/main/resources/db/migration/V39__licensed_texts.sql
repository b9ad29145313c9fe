-- Texts of requirements that an organisation is licensed to have: beside the programme, so that no folder, workbook, report or answer of it has them. What is removed is gone, because a licence may ask for that.
create table licensed_texts (
    organisation uuid not null references organisation,
    framework text not null,
    -- Who licensed them, and to whom.
    licence text not null,
    -- The last day on which they may be shown; null where none is known.
    until date,
    -- The text of each requirement, by its id.
    texts jsonb not null,
    put_at timestamptz not null,
    put_by text not null,
    primary key (organisation, framework)
);

alter table licensed_texts enable row level security;
create policy own on licensed_texts to crosswalk_app using (of_this_organisation(organisation));
grant select, insert, update, delete on licensed_texts to crosswalk_app;

-- What is done in an organisation beside its programme goes into the trail of people in the transaction of what is done.
alter table identity_event enable row level security;
create policy of_people on identity_event to crosswalk_identity using (true);
create policy own on identity_event for insert to crosswalk_app with check (of_this_organisation(organisation));
grant insert on identity_event to crosswalk_app;

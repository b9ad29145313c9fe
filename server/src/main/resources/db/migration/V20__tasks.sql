-- What there is to do, and whose it is. Versions are added, and nothing of them is ever changed or removed.

-- The numbers that were given last; whoever changes tasks locks this row.
create table task_head (
    organisation uuid primary key references organisation,
    change bigint not null default 0,
    task bigint not null default 0
);

-- One thing that somebody did to tasks, whole.
create table task_change (
    organisation uuid not null references organisation,
    number bigint not null,
    recorded_at timestamptz not null,
    account uuid not null,
    recorded_by text not null,
    what text not null,
    primary key (organisation, number)
);

create table task_version (
    organisation uuid not null,
    task bigint not null,
    change bigint not null,
    -- Who made the task; the same in all its versions.
    maker uuid not null,
    -- What it is about: a control, a requirement, a step of a plan; null for nothing of the programme.
    kind text check (kind in ('control', 'requirement', 'step')),
    about text,
    title text not null,
    note text not null,
    -- `person:bea` of people.yaml, or `account:..`; null for nobody's.
    assignee text,
    due date,
    state text not null check (state in ('open', 'doing', 'done', 'dropped')),
    primary key (organisation, task, change),
    foreign key (organisation, change) references task_change,
    check ((kind is null) = (about is null))
);
create index task_version_by_change on task_version (organisation, change);

-- What was answered to requests that name a key, so that sending one again does nothing again.
create table answered_task_request (
    organisation uuid not null,
    account uuid not null references account,
    key text not null,
    request_sha256 text not null,
    change bigint not null,
    -- Those that were there already.
    there bigint[] not null,
    primary key (organisation, account, key)
);

alter table task_head enable row level security;
alter table task_change enable row level security;
alter table task_version enable row level security;
alter table answered_task_request enable row level security;
create policy own on task_head to crosswalk_app using (of_this_organisation(organisation));
create policy own on task_change to crosswalk_app using (of_this_organisation(organisation));
create policy own on task_version to crosswalk_app using (of_this_organisation(organisation));
create policy own on answered_task_request to crosswalk_app using (of_this_organisation(organisation));

grant select, insert on task_head, task_change, task_version, answered_task_request to crosswalk_app;
grant update (change, task) on task_head to crosswalk_app;

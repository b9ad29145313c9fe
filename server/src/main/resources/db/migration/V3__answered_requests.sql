-- What was answered to requests that name a key, so that sending one again does nothing again.
create table answered_request (
    organisation uuid not null,
    account uuid not null references account,
    key text not null,
    -- Of all that was sent: another request under the same key is refused.
    request_sha256 text not null,
    change bigint not null,
    body text not null,
    primary key (organisation, account, key),
    foreign key (organisation, change) references change
);

alter table answered_request enable row level security;
create policy own on answered_request to crosswalk_app using (of_this_organisation(organisation));
grant select, insert on answered_request to crosswalk_app;

-- Two organisations may have one name; the older one is told first.
alter table organisation add began timestamptz not null default now();
update organisation o set began = c.recorded_at from change c where c.organisation = o.id and c.number = 1;

-- How long trails are kept, what nothing names, and which statements of applicability were approved before they came. The server's roles still change and remove nothing of a trail: what is over goes by the
-- functions below, which belong to the owner of the tables, take no more than an organisation's own rule says, and record what they took.

-- For how many months an organisation keeps who did what; null, and no row, for ever.
create table trail_retention (
    organisation uuid primary key references organisation,
    months integer check (months between 12 and 1200),
    set_at timestamptz not null,
    set_by text not null
);
alter table trail_retention enable row level security;
create policy own on trail_retention for select to crosswalk_app using (of_this_organisation(organisation));
create policy kept on trail_retention to crosswalk_identity using (true);
grant select on trail_retention to crosswalk_app;
grant select, insert, update on trail_retention to crosswalk_identity;

-- From which moment on an organisation keeps its trail: the beginning of a day (UTC).
-- `grace` is how old its rule has to be: one that was set by mistake is put right before anything is lost.
create function trail_from(whose uuid, at timestamptz, grace interval default interval '0') returns timestamptz
    language sql stable
    return coalesce(
        (
            select ((at at time zone 'UTC')::date - make_interval(months => r.months))::timestamp at time zone 'UTC'
            from trail_retention r
            where r.organisation = whose and r.months is not null and r.set_at <= at - grace
        ),
        '-infinity'::timestamptz);

-- The same of what is of an account and of no organisation: as long as any of its organisations keeps it.
create function account_trail_from(whose uuid, at timestamptz, grace interval default interval '0') returns timestamptz
    language sql stable
    return coalesce(
        (select min(trail_from(m.organisation, at, grace)) from membership m where m.account = whose),
        '-infinity'::timestamptz);

-- Removes what is over of all trails. Of changes of a programme their words go, and whose they were; what a programme said, and when, stays,
-- because all that is asked of a day or as known at a moment is answered from it. Of tasks, what they were before goes too.
create function remove_old_trails(at timestamptz)
    returns table (organisation uuid, until date, changes bigint, people bigint, tasks bigint)
    language plpgsql security definer
as $$
#variable_conflict use_column
declare
    -- Nobody gets more removed by a moment that is still to come.
    moment timestamptz := least(at, clock_timestamp());
    grace interval := interval '1 day';
    one record;
    n bigint;
begin
    for one in
        select r.organisation as id, trail_from(r.organisation, moment, grace) as since
        from trail_retention r
        order by r.organisation
    loop
        continue when not isfinite(one.since);
        organisation := one.id;
        until := (one.since at time zone 'UTC')::date;

        update change c set recorded_by = '', what = ''
        where c.organisation = one.id and c.recorded_at < one.since and c.what <> '';
        get diagnostics changes = row_count;

        delete from task_version v
        where v.organisation = one.id and exists (
            select from task_version l
            join task_change c on c.organisation = l.organisation and c.number = l.change
            where l.organisation = v.organisation and l.task = v.task and l.change > v.change and c.recorded_at < one.since);
        delete from task_change c
        where c.organisation = one.id and c.recorded_at < one.since
            and not exists (select from task_version v where v.organisation = c.organisation and v.change = c.number);
        get diagnostics n = row_count;
        update task_change c set recorded_by = '', what = '', account = '00000000-0000-0000-0000-000000000000'
        where c.organisation = one.id and c.recorded_at < one.since and c.what <> '';
        get diagnostics tasks = row_count;
        tasks := tasks + n;

        delete from identity_event e
        where e.at < one.since and (
            e.organisation = one.id
            or e.organisation is null
                and e.account in (select m.account from membership m where m.organisation = one.id)
                and e.at < account_trail_from(e.account, moment, grace));
        get diagnostics people = row_count;

        if changes + people + tasks > 0 then
            insert into identity_event (at, organisation, done_by, what, about, address)
            values (
                moment, one.id, 'Crosswalk', 'trail-removed',
                format('before %s: %s of changes, %s of people, %s of tasks', until, changes, people, tasks), '');
            return next;
        end if;
    end loop;
end $$;

-- When bytes came, or came again.
alter table artefact add kept_at timestamptz not null default now();
grant update (kept_at) on artefact to crosswalk_app;

-- Removes bytes that nothing names a day after they came: what was sent for a change that was refused. Whatever names bytes does so by a
-- foreign key on (organisation, sha256).
create function remove_unnamed_files() returns bigint
    language plpgsql security definer
as $$
declare
    named text := '';
    table_name regclass;
    n bigint;
begin
    for table_name in
        select distinct conrelid::regclass from pg_constraint where contype = 'f' and confrelid = 'artefact'::regclass
    loop
        named := named || format(
            ' and not exists (select from %s r where r.organisation = a.organisation and r.sha256 = a.sha256)', table_name);
    end loop;
    -- What somebody is about to name is locked, and left alone.
    execute
        'delete from artefact where (organisation, sha256) in (
            select a.organisation, a.sha256 from artefact a
            where a.kept_at < clock_timestamp() - interval ''1 day''' || named || ' for update skip locked)';
    get diagnostics n = row_count;
    return n;
end $$;

-- They look for tables where these lie, whatever whoever asks has made beside them.
do $$
begin
    execute format('alter function remove_old_trails(timestamptz) set search_path = %I, pg_temp', current_schema());
    execute format('alter function remove_unnamed_files() set search_path = %I, pg_temp', current_schema());
end $$;
revoke execute on function remove_old_trails(timestamptz), remove_unnamed_files() from public;
grant execute on function remove_old_trails(timestamptz), remove_unnamed_files() to crosswalk_identity;

-- Whether a statement was approved elsewhere, and is kept as it was when it came here with its folder.
alter table statement_version add arrived boolean not null default false;

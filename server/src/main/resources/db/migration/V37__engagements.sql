-- What an auditor is here for: the audit by its name, the days that it looks at, and until when they may look.

alter table membership
    add column engagement text,
    add column looks_from date,
    add column looks_until date,
    add column access_until date;
alter table invitation
    add column engagement text,
    add column looks_from date,
    add column looks_until date,
    add column access_until date;

-- Those who were invited before nobody named an audit.
update membership set engagement = 'Audit' where frameworks <> '{}';
update invitation set engagement = 'Audit' where frameworks <> '{}';

-- Who recorded the approval of somebody else, and how that was given.
alter table statement_version add column recorded text not null default '';

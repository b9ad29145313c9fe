-- Requests that name a key and are remembered beside what they do: edits and tasks remember theirs in tables of their own, in the transaction of what they do.
create table repeated_request (
    account uuid not null references account,
    key_sha256 text not null,
    -- Of all that was sent: another request under the same key is refused.
    request_sha256 text not null,
    begun_at timestamptz not null,
    -- Null until it is answered: a request that was begun and never answered may have been done or not.
    status integer,
    content_type text,
    etag text,
    -- Enciphered with the key, of which there is only a digest here: what is answered may be a secret that is shown once.
    answer bytea,
    primary key (account, key_sha256)
);
create index repeated_request_begun on repeated_request (begun_at);
grant select, insert, update, delete on repeated_request to crosswalk_identity;

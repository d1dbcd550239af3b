-- How a fact travels: told into the outbox, remembered in the inbox, parked when it cannot be applied.

-- cache 1: the ids of one key rise in commit order, because the row the fact is about is locked before the id is drawn
create table outbox (
    id       bigint generated always as identity (cache 1) primary key,
    topic    text        not null,
    key      uuid        not null,
    bucket   smallint    not null,
    fact_id  uuid        not null default uuidv7(),
    type     text        not null,
    revision integer     not null,
    at       timestamptz not null,
    trace    text        not null,
    body     text        not null
) with (
    -- a queue: it is always nearly empty, and dead rows at its head are read again in every round
    autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000, autovacuum_vacuum_cost_delay = 0
);

-- What was applied. A fact's day is its own, not that of its arrival: so the same fact twice meets the same partition.
create table inbox (
    day        date        not null,
    reader     text        not null,
    fact_id    uuid        not null,
    applied_at timestamptz not null default now(),
    primary key (day, reader, fact_id)
) partition by range (day);

-- facts of other days: old ones read by a new reader, and whatever comes before a day's own partition exists
create table inbox_other partition of inbox default;

create function keep_inbox(days integer) returns void language plpgsql as $$
declare
    today date := (now() at time zone 'UTC')::date;
    old   text;
begin
    perform pg_advisory_xact_lock(hashtext('keep_inbox'));
    for coming in 0..3 loop
        declare
            day  date := today + coming;
            name text := 'inbox_' || to_char(day, 'YYYYMMDD');
        begin
            if to_regclass(name) is null then
                execute format('create table %I partition of inbox for values from (%L) to (%L)', name, day, day + 1);
            end if;
        exception when check_violation then
            null; -- facts of that day wait in inbox_other already: there they stay
        end;
    end loop;
    for old in
        select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
        where i.inhparent = 'inbox'::regclass and c.relname < 'inbox_' || to_char(today - days, 'YYYYMMDD')
    loop
        execute format('drop table %I', old);
    end loop;
    delete from inbox_other where applied_at < now() - make_interval(days => days);
end $$;

select keep_inbox(14);

-- A key whose next fact could not be applied; everything about it waits.
create table parked_key (
    reader    text        not null,
    key       uuid        not null,
    id        uuid        not null default uuidv7() unique,
    error     text        not null,
    parked_at timestamptz not null default now(),
    primary key (reader, key)
);

-- The facts that wait, in the order of their ids: drawn while the key's row is locked.
create table parked_fact (
    id       bigint generated always as identity (cache 1) primary key,
    reader   text        not null,
    key      uuid        not null,
    fact_id  uuid        not null,
    topic    text        not null,
    type     text        not null,
    source   text        not null,
    revision integer     not null,
    at       timestamptz not null,
    trace    text,
    body     text        not null,
    unique (reader, fact_id),
    foreign key (reader, key) references parked_key
);

create index parked_fact_in_order on parked_fact (reader, key, id);

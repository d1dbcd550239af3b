create extension if not exists cube;
create extension if not exists pg_trgm;

-- A point on a globe of radius 1: who is nearer over the ground is nearer through the globe too, and that an index can tell.
-- (The extension earthdistance does the same, but only a superuser may create it.)
create function on_globe(lat float8, lng float8) returns cube language sql immutable strict parallel safe
    return cube(array[cos(radians(lat)) * cos(radians(lng)), cos(radians(lat)) * sin(radians(lng)), sin(radians(lat))]);

-- One row per store; the snapshot is what StorePublished says. What is searched by is generated from it, so that it cannot differ.
create table store (
    id            uuid primary key,
    snapshot      jsonb not null,
    revision      integer not null,
    opening_until timestamptz,
    owner_id      uuid not null generated always as ((snapshot ->> 'ownerId')::uuid) stored,
    name          text collate "C" not null generated always as (snapshot ->> 'name') stored,
    category      text not null generated always as (snapshot ->> 'category') stored,
    opening       text not null generated always as (snapshot -> 'opening' ->> 'state') stored,
    place         cube not null generated always as (
        on_globe((snapshot -> 'position' ->> 'lat')::float8, (snapshot -> 'position' ->> 'lng')::float8)) stored,
    words         text not null generated always as (
        lower((snapshot ->> 'name') || ' ' || (jsonb_path_query_array(snapshot, '$.menu[*].name')::text))) stored
);

create index store_by_owner on store (owner_id);
create index store_by_name on store (name, id);
create index store_by_place on store using gist (place);
create index store_by_words on store using gin (words gin_trgm_ops);

-- Orders that are not paid yet: kept because only the first fact carries the order. No owner ever sees one.
create table unpaid_order (
    order_id   uuid primary key,
    details    jsonb not null,
    learned_at timestamptz not null
);

create table ticket (
    order_id    uuid primary key,
    store_id    uuid not null,
    details     jsonb not null,
    status      text not null check (status in ('RECEIVED', 'ACCEPTED', 'COOKING', 'COOKED', 'REJECTED', 'CANCELLED')),
    received_at timestamptz not null,
    answer_by   timestamptz not null,
    ready_by    timestamptz,
    changed_at  timestamptz not null,
    -- how many facts were told; every change tells one, so it also guards the row
    facts       integer not null default 0,
    -- the revision of the latest cancellation request that was answered: the same one again is not answered again
    answered    integer not null default 0
);

create index ticket_by_store on ticket (store_id, received_at, order_id);
create index ticket_unanswered on ticket (answer_by) where status = 'RECEIVED';
create index ticket_in_kitchen on ticket (ready_by) where status in ('ACCEPTED', 'COOKING');

-- a trusted extension: points in space with an index that answers "nearest first"
create extension if not exists cube;

create table rider (
    id      uuid primary key,
    on_duty boolean     not null,
    lat     double precision,
    lng     double precision,
    seen_at timestamptz not null
);

-- one row per order, from the first fact heard about it; "details" and "place" stay empty until the order itself is known
create table delivery (
    order_id       uuid primary key,
    status         text        not null,
    since          timestamptz not null,
    details        jsonb,
    place          cube,
    rider_id       uuid,
    rider_name     text,
    rider_phone    text,
    handed_back_by uuid,
    called_off     boolean     not null default false,
    ready_at       timestamptz,
    claimed_at     timestamptz,
    picked_up_at   timestamptz,
    ended_at       timestamptz,
    version        int         not null default 0,
    facts          int         not null default 0
);

create index delivery_ready on delivery using gist (place) where status = 'READY';
create index delivery_open on delivery (status, since) where status in ('PLANNED', 'READY', 'CLAIMED', 'PICKED_UP');
create index delivery_of_rider on delivery (rider_id, claimed_at desc, order_id) where rider_id is not null;
create index delivery_held on delivery (rider_id) where status in ('CLAIMED', 'PICKED_UP');

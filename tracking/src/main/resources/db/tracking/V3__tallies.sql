-- How many orders look like what, and how many changes each minute saw: kept as they change, so that nobody counts the orders for it.
-- Each number is the sum of several rows (slots), so that instances seldom wait for one another.
create table standing (
    shown  text   not null,
    slot   int    not null,
    orders bigint not null,
    primary key (shown, slot)
) with (fillfactor = 50);
insert into standing select shown, 0, count(*) from order_state where shown is not null group by shown;

create table minute (
    at      timestamptz not null,
    status  text        not null,
    slot    int         not null,
    changes bigint      not null,
    primary key (at, status, slot)
) with (fillfactor = 50);
insert into minute select date_trunc('minute', at), status, 0, count(*) from timeline group by 1, 2;

-- the newest facts, for those who watch them arrive; rows are appended in this order
create index fact_read_at on fact using brin (read_at) with (autosummarize = on, pages_per_range = 32);

-- What operators did here, and why. Never changed.
create table audit (
    id            uuid        primary key,
    at            timestamptz not null,
    operator_id   uuid        not null,
    operator_name text        not null,
    action        text        not null,
    subject       text        not null
);
create index audit_newest on audit (at desc, id desc);

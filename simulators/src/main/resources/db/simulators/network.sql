create table if not exists charge (
    -- what the network calls the payment: the merchant's payment key, made unique when it is used for another order again
    network_key   text primary key,
    payment_key   text        not null,
    order_id      text        not null,
    confirm_key   text        not null unique,
    status        text        not null,
    total_amount  bigint      not null,
    balance_amount bigint     not null,
    failure_code  text,
    charges       int         not null,
    cancels       jsonb       not null default '[]',
    cancel_keys   text[]      not null default '{}',
    requested_at  timestamptz not null default now()
);
create index if not exists charge_of_order on charge (order_id, requested_at);

-- A customer's card, by what his shop calls him. The demo world's customers have one.
create table if not exists saved_card (
    customer_key text primary key,
    card         text not null
);
insert into saved_card (customer_key, card)
select '01900000-0000-7000-8000-1' || lpad(number::text, 11, '0'), 'OK' from generate_series(1, 200) as number
on conflict do nothing;

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

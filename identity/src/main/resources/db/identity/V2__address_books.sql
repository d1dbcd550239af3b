-- A book is small and read and written as a whole: one row each.
create table address_book (
    account_id uuid primary key references account,
    version    integer not null,
    addresses  jsonb   not null
);

-- why a ticket was rejected or cancelled, so that no order vanishes from its owner's board without a word
alter table ticket add column ended jsonb;

-- learned from delivery: who comes for it, and when it left
alter table ticket add column rider text;
alter table ticket add column picked_up_at timestamptz;

-- who a rider is and when he was where he was: what operators and waiting customers see
alter table rider add column name text;
alter table rider add column located_at timestamptz;
update rider set located_at = seen_at where lat is not null;
create index rider_on_duty on rider (seen_at desc) where on_duty;

-- when the kitchen means to be ready, and what is not ready yet by place
alter table delivery add column ready_by timestamptz;
create index delivery_planned on delivery using gist (place) where status = 'PLANNED';
create index delivery_earned on delivery (rider_id, ended_at) where status = 'DELIVERED';

-- Operators read what operators did, newest first, by name.
alter table audits add column operator_name text not null default '';
create index audits_newest on audits (at desc, id desc);

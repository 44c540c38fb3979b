-- What somebody looked at when its time was over, and kept until another day.
alter table exchange.match add column keep_until date;
alter table exchange.match add column keep_why text not null default '';
create index on exchange.match (decided_at) where outcome in ('rejected', 'inconclusive');

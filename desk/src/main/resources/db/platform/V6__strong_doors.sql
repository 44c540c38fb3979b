-- For whom one factor is not enough; no row as long as no two persons have decided.
create table platform.sign_in_rule (
  one boolean primary key default true check (one),
  who text not null check (who in ('nobody', 'granting', 'everybody'))
);
grant select, insert, update on platform.sign_in_rule to tansiq_desk;

-- A desk that is there already goes on as before until its officers decide.
insert into platform.sign_in_rule (who) select 'nobody' where exists (select from platform.officer);

-- Whether an officer must show two factors; `usual` holds where nobody has decided. Those who grant are the roles
-- that confirm what others propose (a test compares).
create function platform.must_prove(officer uuid, usual text) returns boolean language sql stable as $$
  select case coalesce((select who from platform.sign_in_rule), usual)
    when 'everybody' then true
    when 'granting' then exists (select from platform.held_role h
      where h.officer_id = officer and h.role in ('system-administrator', 'chief-of-staff'))
    else false end
$$;

-- When an officer came back by a new way in: what else opened the account before ends with it.
alter table platform.officer add column renewed_at timestamptz;

-- What two persons decide beside invitations and rights: a new way in for somebody who lost theirs, an account that
-- opens again, and the rule above, which concerns nobody alone.
alter table platform.proposal add column rule text check (rule in ('nobody', 'granting', 'everybody'));
alter table platform.proposal drop constraint proposal_kind_check;
alter table platform.proposal add constraint proposal_kind_check
  check (kind in ('invitation', 'role', 'unit', 'clearance', 'renewal', 'opening', 'rule'));
alter table platform.proposal drop constraint proposal_check;
alter table platform.proposal add constraint proposal_check
  check ((kind in ('invitation', 'rule')) = (officer_id is null) and ((kind = 'rule') = (rule is not null)));

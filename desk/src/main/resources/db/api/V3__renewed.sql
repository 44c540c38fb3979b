-- Tokens end with a new way in too: who had the account may have made them.
create trigger tokens_end_renewed after update of renewed_at on platform.officer
  for each row when (new.renewed_at is not null) execute function api.account_closed();

-- The secret addresses under which calendars read somebody's dates: one for each account, and one for each newcomer's link,
-- with which it ends. No address can be read back.
CREATE TABLE calendar_address (
  token_hash TEXT PRIMARY KEY,
  account_id TEXT UNIQUE REFERENCES account (id),
  link_hash TEXT UNIQUE REFERENCES newcomer_link (token_hash) ON DELETE CASCADE,
  made_at TEXT NOT NULL,
  read_on TEXT,
  CHECK ((account_id IS NULL) <> (link_hash IS NULL))
);

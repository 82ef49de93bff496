-- How letters of a kind reach somebody, when they have chosen; otherwise by mail, at once.
CREATE TABLE letter_choice (
  account_id TEXT NOT NULL REFERENCES account (id),
  kind TEXT NOT NULL,
  choice TEXT NOT NULL CHECK (choice IN ('mail', 'sms', 'weekly', 'never')),
  PRIMARY KEY (account_id, kind)
);
INSERT INTO letter_choice (account_id, kind, choice) SELECT id, 'match', 'never' FROM account WHERE wants_letters = 0;
INSERT INTO letter_choice (account_id, kind, choice) SELECT id, 'task', 'never' FROM account WHERE wants_letters = 0;
-- Older nodes go on beside newer ones: wants_letters goes in a step of a later release.
-- Those for the weekly letter wait until they are gathered in one that goes by mail.
ALTER TABLE letter ADD COLUMN channel TEXT NOT NULL DEFAULT 'mail' CHECK (channel IN ('mail', 'sms', 'weekly'));
-- The number of an account for SMS. Until it is confirmed nothing but the code that confirms it is sent to it.
CREATE TABLE account_phone (
  account_id TEXT PRIMARY KEY REFERENCES account (id),
  sealed_phone BLOB NOT NULL,
  given_at TEXT NOT NULL,
  confirmed_at TEXT,
  code_hash TEXT,
  code_until TEXT,
  attempts INTEGER NOT NULL DEFAULT 0
);
-- With what status a mail came back (RFC 3463). Of an address that took three in a row for dead nothing but duties is asked, until
-- its owner has signed in again.
ALTER TABLE letter ADD COLUMN bounce TEXT;
ALTER TABLE account ADD COLUMN unreachable_at TEXT;
ALTER TABLE account ADD COLUMN reached_at TEXT;

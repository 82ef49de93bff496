-- The log becomes a chain: every entry holds the hash of the one before it (docs/decisions/0005).
ALTER TABLE access_log ADD COLUMN account_id TEXT;
ALTER TABLE access_log ADD COLUMN position INTEGER;
ALTER TABLE access_log ADD COLUMN previous BLOB;
ALTER TABLE access_log ADD COLUMN hash BLOB;
CREATE UNIQUE INDEX access_log_in_order ON access_log (position);
CREATE INDEX access_log_of_account ON access_log (account_id, position);
-- A fence against mistakes; what proves that nobody climbed over it is `brobygger log verify`.
CREATE TRIGGER access_log_stays BEFORE UPDATE ON access_log WHEN OLD.hash IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'access_log is only added to'); END;
CREATE TRIGGER access_log_is_kept BEFORE DELETE ON access_log
BEGIN SELECT RAISE(ABORT, 'access_log is only added to'); END;

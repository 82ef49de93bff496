-- The step 0005-log.sql as PostgreSQL says it: its triggers call functions.
ALTER TABLE access_log ADD COLUMN account_id TEXT COLLATE "C";
ALTER TABLE access_log ADD COLUMN position BIGINT;
ALTER TABLE access_log ADD COLUMN previous BYTEA;
ALTER TABLE access_log ADD COLUMN hash BYTEA;
CREATE UNIQUE INDEX access_log_in_order ON access_log (position);
CREATE INDEX access_log_of_account ON access_log (account_id, position);
CREATE FUNCTION access_log_is_only_added_to() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'access_log is only added to'; END $$;
CREATE TRIGGER access_log_stays BEFORE UPDATE ON access_log FOR EACH ROW WHEN (OLD.hash IS NOT NULL)
EXECUTE FUNCTION access_log_is_only_added_to();
CREATE TRIGGER access_log_is_kept BEFORE DELETE ON access_log FOR EACH ROW
EXECUTE FUNCTION access_log_is_only_added_to();
CREATE TRIGGER access_log_is_not_emptied BEFORE TRUNCATE ON access_log
EXECUTE FUNCTION access_log_is_only_added_to();

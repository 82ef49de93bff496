-- Letters are carried out now. Those from before are not: their time is over.
ALTER TABLE letter ADD COLUMN path TEXT NOT NULL DEFAULT '/';
ALTER TABLE letter ADD COLUMN state TEXT NOT NULL DEFAULT 'expired'
  CHECK (state IN ('waiting', 'sent', 'dead', 'expired'));
ALTER TABLE letter ADD COLUMN attempts INTEGER NOT NULL DEFAULT 0;
ALTER TABLE letter ADD COLUMN next_at TEXT;
ALTER TABLE letter ADD COLUMN lease TEXT;
ALTER TABLE letter ADD COLUMN lease_until TEXT;
ALTER TABLE letter ADD COLUMN sent_at TEXT;
-- What the mail server said, as its number; never its words, which may hold an address.
ALTER TABLE letter ADD COLUMN answer INTEGER;
CREATE INDEX letter_waiting ON letter (next_at) WHERE state = 'waiting';
CREATE INDEX letter_dead ON letter (created_at) WHERE state = 'dead';
-- Letters that say there is something new; what is duty comes all the same.
ALTER TABLE account ADD COLUMN wants_letters INTEGER NOT NULL DEFAULT 1;
-- Volunteers whose letter was never carried out have not been told: they are told anew.
DELETE FROM retention_notice WHERE household_id IN (SELECT id FROM household WHERE side = 'volunteer');

-- What 0003 has sealed stands nowhere in clear any more.
ALTER TABLE pairing DROP COLUMN why;
ALTER TABLE pairing DROP COLUMN meeting_place;
ALTER TABLE pairing DROP COLUMN meeting_at;
ALTER TABLE pairing_event DROP COLUMN why;
ALTER TABLE pairing_event DROP COLUMN before;
ALTER TABLE follow_up DROP COLUMN note;
ALTER TABLE intake_form DROP COLUMN fields;
-- Accounts and consent.
ALTER TABLE account DROP COLUMN name;
ALTER TABLE letter DROP COLUMN subject;
ALTER TABLE letter DROP COLUMN body;
ALTER TABLE consent DROP COLUMN interpreter;

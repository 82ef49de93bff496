-- Personal values are sealed from here on: places for them beside those in clear, which 0004 takes away.
-- Keys that were erased with their data, until every store of keys has done so.
CREATE TABLE key_erasure (
  key_id TEXT PRIMARY KEY,
  use TEXT NOT NULL,
  subject TEXT NOT NULL
);
-- Grows when a list of households would look different: what a process has opened of it, it may show until then.
CREATE TABLE roll (
  organisation_id TEXT PRIMARY KEY REFERENCES organisation (id),
  version INTEGER NOT NULL
);
-- Ties this database to its store of keys.
CREATE TABLE installation (id TEXT PRIMARY KEY);
-- What leaders and caseworkers wrote about a match, under the key of the match.
ALTER TABLE pairing ADD COLUMN sealed_why BLOB;
ALTER TABLE pairing ADD COLUMN sealed_meeting_place BLOB;
ALTER TABLE pairing ADD COLUMN sealed_meeting_at BLOB;
ALTER TABLE pairing_event ADD COLUMN sealed_why BLOB;
ALTER TABLE pairing_event ADD COLUMN sealed_before BLOB;
ALTER TABLE follow_up ADD COLUMN sealed_note BLOB;
-- What has been typed into a draft, under the key of the form; null once it is sent.
ALTER TABLE intake_form ADD COLUMN sealed_fields BLOB;
-- Accounts. An address is found by a keyed hash of it, which takes its place where it stood in clear.
ALTER TABLE account RENAME COLUMN email TO email_mark;
ALTER TABLE account ADD COLUMN sealed_email BLOB;
ALTER TABLE account ADD COLUMN sealed_name BLOB;
ALTER TABLE letter ADD COLUMN sealed_subject BLOB;
ALTER TABLE letter ADD COLUMN sealed_body BLOB;
-- Consent.
ALTER TABLE consent ADD COLUMN sealed_interpreter BLOB;
-- Households: the name goes with the contact data, the answers stay until the household leaves.
ALTER TABLE household ADD COLUMN sealed_name BLOB;
ALTER TABLE household ADD COLUMN sealed_profile BLOB;
-- The version of the roll that it last changed with.
ALTER TABLE household ADD COLUMN rolled INTEGER NOT NULL DEFAULT 0;
ALTER TABLE adult ADD COLUMN sealed_name BLOB;
ALTER TABLE contact ADD COLUMN sealed_phone BLOB;
ALTER TABLE contact ADD COLUMN sealed_email BLOB;
ALTER TABLE contact ADD COLUMN sealed_address BLOB;
ALTER TABLE kept_contact ADD COLUMN sealed_first_name BLOB;
ALTER TABLE kept_contact ADD COLUMN sealed_phone BLOB;
ALTER TABLE talk ADD COLUMN sealed_note BLOB;

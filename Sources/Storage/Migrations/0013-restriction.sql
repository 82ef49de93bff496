-- Somebody has asked that nothing is done with what is known of them, until they say otherwise (GDPR art. 18).
ALTER TABLE household ADD COLUMN restricted_at TEXT;
ALTER TABLE household ADD COLUMN restricted_by TEXT;
ALTER TABLE household ADD COLUMN restriction_lifted_at TEXT;

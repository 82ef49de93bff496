-- Forms that wait for somebody are few among many: drafts for their caseworker, new forms for a leader.
CREATE INDEX intake_form_draft ON intake_form (municipality_id, saved_at) WHERE sent_at IS NULL;
CREATE INDEX intake_form_unopened ON intake_form (activity_id, household_id) WHERE received_at IS NULL AND sent_at IS NOT NULL;

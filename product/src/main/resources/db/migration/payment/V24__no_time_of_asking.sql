-- Nothing has been written there since questions to the gateway stand beside the visits (V23). The rows that had a time are entered
-- anew at the next start, as after each migration that rewrites rows under the log.
alter table payment.attempt drop column asked_at;

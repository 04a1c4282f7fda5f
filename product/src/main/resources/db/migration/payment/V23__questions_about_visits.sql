-- When the gateway is asked next about a visit of which nothing has been heard. No fact that anybody relies upon, so it stands
-- beside the visit, not in its row: each question would be an entry of the log for ever. What attempt.asked_at says of before
-- stays as the log has it; nothing is written there any more.
create table payment.visit_question (
    transaction text primary key references payment.attempt (transaction),
    questions int not null check (questions between 0 and 1000),
    next_at timestamptz not null
);

-- A message to a customer. The unique key is what makes a cause tell a customer a thing once.
-- No name, address or text is here: data holds ids, numbers and states that the text is rendered of.
-- due_at is set exactly as long as something is left to do; it doubles as the end of a dispatcher's lease (claim_id).
CREATE TABLE notification (
    id               uuid        NOT NULL,
    customer_id      uuid        NOT NULL,
    template         text        NOT NULL,
    cause_event_id   uuid        NOT NULL,
    related_id       uuid        NOT NULL,
    data             text        NOT NULL,
    traceparent      text        NOT NULL,
    state            text        NOT NULL,
    channel          text,
    refused_channel  text,
    language         text,
    reason           text,
    superseded       boolean     NOT NULL DEFAULT false,
    attempt_id       uuid,
    attempts         int         NOT NULL DEFAULT 0,
    claim_id         uuid,
    due_at           timestamptz,
    expires_at       timestamptz,
    created_at       timestamptz NOT NULL,
    sent_at          timestamptz,
    version          bigint      NOT NULL,
    CONSTRAINT notification_pk PRIMARY KEY (id),
    CONSTRAINT notification_told_once UNIQUE (cause_event_id, customer_id, template),
    CONSTRAINT notification_data_is_object CHECK (data IS JSON OBJECT),
    CONSTRAINT notification_state_known CHECK (state IN ('CREATED', 'SENDING', 'SENT', 'TEMPORARY_FAILURE', 'UNKNOWN', 'PERMANENT_FAILURE', 'SUPPRESSED', 'EXPIRED', 'SUPERSEDED')),
    CONSTRAINT notification_channel_known CHECK (channel IN ('EMAIL', 'SMS', 'INBOX')),
    CONSTRAINT notification_refused_channel_known CHECK (refused_channel IN ('EMAIL', 'SMS')),
    CONSTRAINT notification_language_known CHECK (language IN ('EN', 'RU', 'PL')),
    CONSTRAINT notification_due_while_open CHECK ((due_at IS NOT NULL) = (state IN ('CREATED', 'SENDING', 'TEMPORARY_FAILURE', 'UNKNOWN'))),
    CONSTRAINT notification_sending_has_attempt CHECK (state <> 'SENDING' OR (attempt_id IS NOT NULL AND channel IS NOT NULL)),
    CONSTRAINT notification_sent_at_when_sent CHECK ((sent_at IS NOT NULL) = (state = 'SENT')),
    CONSTRAINT notification_failure_has_reason CHECK ((reason IS NOT NULL) = (state IN ('PERMANENT_FAILURE', 'SUPPRESSED', 'EXPIRED'))),
    CONSTRAINT notification_version_positive CHECK (version >= 1)
);
CREATE INDEX notification_due ON notification (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX notification_of_customer ON notification (customer_id, id DESC);
CREATE INDEX notification_about ON notification (related_id, id DESC);
GRANT SELECT, INSERT, UPDATE ON notification TO ${runtime};

-- A try to hand a message to a provider, stored before the provider is called. Its id is the provider's reference.
CREATE TABLE delivery_attempt (
    id              uuid        NOT NULL,
    notification_id uuid        NOT NULL,
    channel         text        NOT NULL,
    started_at      timestamptz NOT NULL,
    ended_at        timestamptz,
    outcome         text,
    CONSTRAINT delivery_attempt_pk PRIMARY KEY (id),
    CONSTRAINT delivery_attempt_notification FOREIGN KEY (notification_id) REFERENCES notification (id),
    CONSTRAINT delivery_attempt_channel_known CHECK (channel IN ('EMAIL', 'SMS')),
    CONSTRAINT delivery_attempt_outcome_known CHECK (outcome IN ('ACCEPTED', 'FAILED', 'REFUSED', 'AMBIGUOUS')),
    CONSTRAINT delivery_attempt_ended_with_outcome CHECK ((ended_at IS NOT NULL) = (outcome IS NOT NULL))
);
CREATE INDEX delivery_attempt_of_notification ON delivery_attempt (notification_id, started_at);
GRANT SELECT, INSERT, UPDATE ON delivery_attempt TO ${runtime};

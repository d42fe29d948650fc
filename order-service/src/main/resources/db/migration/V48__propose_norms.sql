-- A norm that measured work speaks for. It changes nothing by itself: a manager decides, once.
CREATE TABLE norm_proposal (
    id               uuid        NOT NULL,
    template_key     text        NOT NULL,
    template_version int         NOT NULL,
    stage            text        NOT NULL,
    norm_minutes     int         NOT NULL,
    proposed_minutes int         NOT NULL,
    reason           text        NOT NULL,
    sample_size      int         NOT NULL,
    outliers         int         NOT NULL,
    state            text        NOT NULL,
    proposed_at      timestamptz NOT NULL,
    decided_at       timestamptz,
    decided_by       text,
    draft_version    int,
    CONSTRAINT norm_proposal_pk PRIMARY KEY (id),
    CONSTRAINT norm_proposal_of FOREIGN KEY (template_key, template_version)
        REFERENCES order_template_version (template_key, number),
    CONSTRAINT norm_proposal_drafted FOREIGN KEY (template_key, draft_version)
        REFERENCES order_template_version (template_key, number),
    CONSTRAINT norm_proposal_positive CHECK (proposed_minutes > 0 AND sample_size > 0 AND outliers >= 0),
    CONSTRAINT norm_proposal_reason CHECK (
        reason = 'SLOWER' AND proposed_minutes > norm_minutes OR reason = 'FASTER' AND proposed_minutes < norm_minutes),
    CONSTRAINT norm_proposal_state CHECK (
        state = 'OPEN' AND num_nonnulls(decided_at, decided_by, draft_version) = 0
        OR state = 'SUPERSEDED' AND decided_at IS NOT NULL AND num_nonnulls(decided_by, draft_version) = 0
        OR state = 'DECLINED' AND num_nonnulls(decided_at, decided_by) = 2 AND draft_version IS NULL
        OR state = 'APPROVED' AND num_nonnulls(decided_at, decided_by, draft_version) = 3)
);
CREATE UNIQUE INDEX norm_proposal_open_once ON norm_proposal (template_key, stage) WHERE state = 'OPEN';
CREATE INDEX norm_proposal_of_stage ON norm_proposal (template_key, id DESC);
CREATE INDEX norm_proposal_in_state ON norm_proposal (state, id DESC);
GRANT SELECT, INSERT, UPDATE (state, decided_at, decided_by, draft_version) ON norm_proposal TO ${runtime};

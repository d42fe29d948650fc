-- By what work goes to people where nobody says to whom: for orders of a branch, from a template, or both.
CREATE TABLE assignment_strategy (
    id           uuid   NOT NULL,
    branch_id    uuid,
    template_key text,
    strategy     text   NOT NULL,
    version      bigint NOT NULL,
    CONSTRAINT assignment_strategy_pk PRIMARY KEY (id),
    CONSTRAINT assignment_strategy_once UNIQUE NULLS NOT DISTINCT (branch_id, template_key),
    CONSTRAINT assignment_strategy_branch_exists FOREIGN KEY (branch_id) REFERENCES branch (id),
    CONSTRAINT assignment_strategy_template_exists FOREIGN KEY (template_key) REFERENCES order_template (key),
    CONSTRAINT assignment_strategy_for_something CHECK (num_nonnulls(branch_id, template_key) > 0),
    CONSTRAINT assignment_strategy_word CHECK (strategy IN ('ROUND_ROBIN', 'LEAST_LOADED', 'SKILL_MATCH')),
    CONSTRAINT assignment_strategy_version_counts CHECK (version >= 1)
);
GRANT SELECT, INSERT, UPDATE (strategy, version) ON assignment_strategy TO ${runtime};

package io.servicecard.order.assignment.application;

import io.servicecard.order.assignment.domain.AssignmentRefused;
import io.servicecard.order.assignment.domain.ChosenStrategy;
import io.servicecard.order.assignment.domain.Strategy;
import io.servicecard.order.branch.application.Branches;
import io.servicecard.order.template.application.Templates;
import io.servicecard.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Chooses by what work goes to people. */
@ApplicationScoped
public class ChooseStrategy {
    /** Of those who choose for the same orders at once the last one has it. */
    private static final String CHOOSE =
            """
            INSERT INTO assignment_strategy (id, branch_id, template_key, strategy, automatic, version)
            VALUES (?1, ?2, ?3, ?4, ?5, 1)
            ON CONFLICT ON CONSTRAINT assignment_strategy_once
            DO UPDATE SET strategy = excluded.strategy, automatic = excluded.automatic,
                version = assignment_strategy.version + 1
            RETURNING id
            """;

    private final EntityManager entities;
    private final Strategies strategies;
    private final Branches branches;
    private final Templates templates;

    ChooseStrategy(
            EntityManager entities, Strategies strategies, Branches branches, Templates templates) {
        this.entities = entities;
        this.strategies = strategies;
        this.branches = branches;
        this.templates = templates;
    }

    /**
     * What is chosen now.
     *
     * @param branchId only for orders of this branch; null for all
     * @param templateKey only for orders from this template; null for all
     * @param automatic whether work goes to people by itself from the next stage on that opens
     * @throws AssignmentRefused when it is for nothing, or for what does not exist
     */
    @Transactional
    public ChosenStrategy choose(
            UUID branchId, String templateKey, Strategy strategy, boolean automatic) {
        if (branchId == null && templateKey == null) {
            throw new AssignmentRefused.StrategyForNothing();
        }
        if (branchId != null && branches.findByIdOptional(branchId).isEmpty()) {
            throw new AssignmentRefused.ReferenceUnknown("branchId");
        }
        if (templateKey != null && templates.latestNumber(templateKey) == 0) {
            throw new AssignmentRefused.ReferenceUnknown("templateKey");
        }
        var id =
                (UUID)
                        entities.createNativeQuery(CHOOSE, UUID.class)
                                .setParameter(1, Ids.next())
                                .setParameter(2, branchId)
                                .setParameter(3, templateKey)
                                .setParameter(4, strategy.name())
                                .setParameter(5, automatic)
                                .getSingleResult();
        return strategies.findById(id);
    }
}

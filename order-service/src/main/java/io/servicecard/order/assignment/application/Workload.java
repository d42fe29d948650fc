package io.servicecard.order.assignment.application;

import io.servicecard.order.assignment.domain.WaitingWork;
import io.servicecard.order.template.application.PublishedTemplates;
import io.servicecard.order.work.application.ServiceSkills;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a branch still has to do. */
@ApplicationScoped
public class Workload {
    /**
     * Stages for which a quality check would wait, of orders that are taken in and not done; few
     * orders of all, found by {@code orders_of_branch}.
     */
    private static final String WAITING =
            """
            SELECT o.template_key, o.template_version, s.key, w.service_skills, count(*), sum(s.norm_minutes)
            FROM orders o CROSS JOIN LATERAL (SELECT
            """
                    + ServiceSkills.OF_ORDER
                    + """
            ) w JOIN order_stage s ON s.order_id = o.id
            WHERE o.branch_id = ?1 AND o.state IN ('ACCEPTED', 'IN_PROGRESS', 'PENDING', 'HELD')
              AND (s.state = 'STARTED' OR s.state = 'PENDING' AND s.mandatory)
            GROUP BY o.template_key, o.template_version, s.key, w.service_skills
            """;

    private final EntityManager entities;
    private final PublishedTemplates templates;

    Workload(EntityManager entities, PublishedTemplates templates) {
        this.entities = entities;
        this.templates = templates;
    }

    /** Stages of one kind that wait. */
    public record Waiting(
            String template,
            int version,
            String stage,
            String serviceSkills,
            long stages,
            long minutes) {}

    /** The work that waits at a branch, by the skills it asks for. */
    @Transactional
    public WaitingWork of(UUID branchId) {
        Map<List<String>, WaitingWork.Part> bySkills = new HashMap<>();
        for (var waiting : waiting(branchId)) {
            var skills = skills(waiting);
            bySkills.merge(
                    skills,
                    new WaitingWork.Part(skills, waiting.minutes(), waiting.stages()),
                    WaitingWork.Part::and);
        }
        return new WaitingWork(new ArrayList<>(bySkills.values()));
    }

    @SuppressWarnings("unchecked") // a native query has no typed form; the result class is given
    private List<Waiting> waiting(UUID branchId) {
        return entities.createNativeQuery(WAITING, Waiting.class)
                .setParameter(1, branchId)
                .getResultList();
    }

    /** A stage for the record, which no version asks for any more, asks for no skill. */
    private List<String> skills(Waiting waiting) {
        return templates
                .of(waiting.template(), waiting.version())
                .content()
                .stage(waiting.stage())
                .map(stage -> stage.terms().asked(ServiceSkills.listed(waiting.serviceSkills())))
                .orElse(List.of());
    }
}

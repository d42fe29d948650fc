package io.servicecard.feedback.followup.application;

import io.servicecard.feedback.followup.domain.FollowUpCase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Lists cases for those who take them up. */
@ApplicationScoped
public class ListCases {
    private final Cases cases;

    ListCases(Cases cases) {
        this.cases = cases;
    }

    /** Up to {@code fetch} cases with smaller ids, newest first. */
    @Transactional
    public List<FollowUpCase> page(UUID before, int fetch) {
        return cases.find("id < ?1 order by id desc", before).page(0, fetch).list();
    }
}

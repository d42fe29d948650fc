package io.servicecard.order.norm.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.servicecard.order.norm.domain.NormProposal;
import io.servicecard.order.norm.domain.NormState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The proposed norms. Whoever writes some of a template has locked the template's row before. */
@ApplicationScoped
public class NormProposals implements PanacheRepositoryBase<NormProposal, UUID> {
    /** Newest first, those with smaller ids than the cursor's; of a state, or all for null. */
    public List<NormProposal> before(NormState state, UUID cursor, int limit) {
        var found =
                state == null
                        ? find("id < ?1 order by id desc", cursor)
                        : find("state = ?1 and id < ?2 order by id desc", state, cursor);
        return found.range(0, limit - 1).list();
    }

    /** Those of a template, newest first, their rows locked. */
    List<NormProposal> lockOf(String templateKey) {
        return find("templateKey = ?1 order by id desc", templateKey)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The latest of a stage that was not superseded. */
    static Optional<NormProposal> latest(List<NormProposal> newestFirst, String stage) {
        return newestFirst.stream()
                .filter(proposal -> proposal.subject().stage().equals(stage))
                .filter(proposal -> proposal.state() != NormState.SUPERSEDED)
                .findFirst();
    }
}

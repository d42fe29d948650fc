package io.servicecard.feedback.compensation.application;

import io.servicecard.feedback.compensation.domain.Compensation;
import io.servicecard.feedback.compensation.domain.CompensationRefused;
import io.servicecard.feedback.compensation.domain.CompensationState;
import io.servicecard.platform.security.Caller;
import io.servicecard.platform.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Shows compensations: all of them to staff, to a customer what the customer gets. */
@ApplicationScoped
public class ReadCompensations {
    private final Compensations compensations;
    private final Caller caller;

    ReadCompensations(Compensations compensations, Caller caller) {
        this.compensations = compensations;
        this.caller = caller;
    }

    /**
     * One compensation.
     *
     * @throws CompensationRefused.NotFound also when it is somebody else's, or a customer's own
     *     that is not granted
     */
    @Transactional
    public Compensation one(UUID id) {
        boolean all = !caller.actorRole().equals(Roles.CUSTOMER);
        return caller.visible(() -> compensations.findByIdOptional(id), Compensation::customerId)
                .filter(found -> all || found.isGranted())
                .orElseThrow(CompensationRefused.NotFound::new);
    }

    /**
     * Compensations with smaller ids, newest first.
     *
     * @param state in which they are; empty for any
     */
    @Transactional
    public List<Compensation> page(Optional<CompensationState> state, UUID before, int fetch) {
        var only = caller.onlyOwner();
        if (only.isEmpty()) {
            return compensations.page(state, before, fetch);
        }
        return state.orElse(CompensationState.GRANTED) == CompensationState.GRANTED
                ? compensations.grantedTo(only.get(), before, fetch)
                : List.of();
    }
}

package io.servicecard.order.work.domain;

import java.util.UUID;

/**
 * Who carries out a stage or checks it. Told apart by subject: a manager need not be registered.
 *
 * @param subject the {@code sub} of the worker's token
 * @param staffId the registered member of the staff, null for a manager who is none
 * @param manager whether the worker may do any stage
 * @param role the role the worker acts in
 */
public record Worker(String subject, UUID staffId, boolean manager, String role) {
    /** Whether the worker may do what is asked of this role. */
    boolean canActAs(String asked) {
        return manager || role.equals(asked);
    }
}

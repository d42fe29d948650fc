package io.servicecard.order.work.domain;

import java.util.List;
import java.util.UUID;

/**
 * Who carries out a stage or checks it. Told apart by subject: a manager need not be registered.
 *
 * @param subject the {@code sub} of the worker's token
 * @param staffId the registered member of the staff, null for a manager who is none
 * @param manager whether the worker may do any stage
 * @param role the role the worker acts in
 * @param skills codes of what the worker can do
 */
public record Worker(
        String subject, UUID staffId, boolean manager, String role, List<String> skills) {
    /** Those of the skills that the worker lacks; a manager answers for lacking any. */
    public List<String> lacks(List<String> asked) {
        return manager
                ? List.of()
                : asked.stream().filter(skill -> !skills.contains(skill)).toList();
    }

    /** Whether the worker may do what is asked of this role. */
    boolean canActAs(String asked) {
        return manager || role.equals(asked);
    }
}

package io.servicecard.platform.testing.operations;

/** A service's own part of the tests over all its operations: requests that can succeed. */
@FunctionalInterface
public interface Requests {
    /**
     * A request that succeeds for a caller who may send it: its object exists and is in a state
     * that allows the operation, its body is valid. For {@link Whose#MISSING} the object's id
     * belongs to nothing. A customer's request about an own object names its user.
     *
     * @param operation the operation's id
     * @param role who sends it, or {@code anonymous}
     * @param whose whose object it is about
     */
    Request of(String operation, String role, Whose whose);
}

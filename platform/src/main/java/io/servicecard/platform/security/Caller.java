package io.servicecard.platform.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** Who sent the request that is being answered, as the access token says. */
@RequestScoped
public class Caller {
    /** The role, and the subject, of a request without token. */
    public static final String ANONYMOUS = "anonymous";

    /** Weightiest first, for callers with several roles. */
    private static final List<String> BY_WEIGHT =
            List.of(
                    Roles.MANAGER,
                    Roles.SUPPORT,
                    Roles.RECEPTION,
                    Roles.TECHNICIAN,
                    Roles.PARTNER,
                    Roles.SERVICE,
                    Roles.CUSTOMER);

    private final SecurityIdentity identity;
    private final SubjectDirectory directory;
    private String actorRole;
    private boolean shownNothing;

    Caller(SecurityIdentity identity, SubjectDirectory directory) {
        this.identity = identity;
        this.directory = directory;
    }

    /** The token's {@code sub}; {@code anonymous} for a request without token. */
    public String subject() {
        return identity.isAnonymous() ? ANONYMOUS : identity.getPrincipal().getName();
    }

    /** Whether the token carries the role. */
    public boolean has(String role) {
        return identity.hasRole(role);
    }

    /**
     * The role the caller acts in, for timelines and events: the weightiest of the token's roles,
     * or {@code anonymous}.
     */
    public String actorRole() {
        if (actorRole == null) {
            var roles = identity.getRoles();
            actorRole = BY_WEIGHT.stream().filter(roles::contains).findFirst().orElse(ANONYMOUS);
        }
        return actorRole;
    }

    /**
     * What limits the caller's sight: empty for staff, partners and services, who see by role; the
     * owner id for a customer, or a fresh id that owns nothing when the customer's subject is not
     * bound yet.
     */
    public Optional<UUID> onlyOwner() {
        if (identity.isAnonymous() || actorRole().equals(Roles.CUSTOMER)) {
            return Optional.of(directory.ownerOf(subject()).orElse(new UUID(0, 0)));
        }
        return Optional.empty();
    }

    /**
     * What the search finds, if the caller may see it. Whom the caller stands for is looked up
     * before, not for found objects alone: so a foreign object takes as long as a missing one.
     */
    public <T> Optional<T> visible(Supplier<Optional<T>> search, Function<T, UUID> owner) {
        var only = onlyOwner();
        return search.get().filter(found -> isShown(only, owner.apply(found)));
    }

    /**
     * Whether the caller may see an object of this owner: staff by role, a customer only the own.
     */
    public boolean maySee(UUID ownerId) {
        return isShown(onlyOwner(), ownerId);
    }

    private boolean isShown(Optional<UUID> only, UUID ownerId) {
        boolean shown = only.map(ownerId::equals).orElse(true);
        shownNothing |= !shown;
        return shown;
    }

    /** Whether this request asked for an owner's object that is not the caller's. */
    public boolean wasShownNothing() {
        return shownNothing;
    }
}

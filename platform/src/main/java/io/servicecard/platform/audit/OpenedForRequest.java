package io.servicecard.platform.audit;

import io.servicecard.platform.security.Caller;
import io.servicecard.platform.security.Roles;
import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Whose personal data was opened to answer this request, and for whom. */
@RequestScoped
class OpenedForRequest {
    private final Caller caller;
    private final Set<UUID> owners = ConcurrentHashMap.newKeySet();
    private volatile String subject;
    private volatile String role;

    OpenedForRequest(Caller caller) {
        this.caller = caller;
    }

    /** Customers see their own, and so does whoever has a link of theirs. */
    void add(UUID owner) {
        if (role == null) {
            subject = caller.subject();
            role = caller.actorRole();
        }
        if (!role.equals(Roles.CUSTOMER) && !role.equals(Caller.ANONYMOUS)) {
            owners.add(owner);
        }
    }

    void each(String operation, Consumer<Read> read) {
        owners.forEach(owner -> read.accept(new Read(owner, subject, role, operation)));
    }
}

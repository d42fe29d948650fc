package io.servicecard.peers.spring.security;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who sent the request. */
@Component
public class Caller {
    /** Weightiest first, for callers with several roles. */
    private static final List<String> BY_WEIGHT =
            List.of(
                    "manager",
                    "support",
                    "reception",
                    "technician",
                    "partner",
                    "service",
                    "customer");

    private final JdbcClient database;

    Caller(JdbcClient database) {
        this.database = database;
    }

    /** The token's {@code sub}. */
    public String subject() {
        return authentication().getName();
    }

    /** The weightiest of the token's roles. */
    public String role() {
        var authentication = authentication();
        return BY_WEIGHT.stream()
                .filter(
                        role ->
                                authentication.getAuthorities().stream()
                                        .anyMatch(one -> one.getAuthority().equals("ROLE_" + role)))
                .findFirst()
                .orElse("anonymous");
    }

    /** Whether the caller may see an object of this owner: a customer only the own. */
    public boolean maySee(UUID owner) {
        return !role().equals("customer") || Optional.of(owner).equals(own());
    }

    private Optional<UUID> own() {
        return database.sql("SELECT owner_id FROM subject_owner WHERE subject = ?")
                .param(subject())
                .query(UUID.class)
                .optional();
    }

    private static Authentication authentication() {
        return SecurityContextHolder.getContext().getAuthentication();
    }
}

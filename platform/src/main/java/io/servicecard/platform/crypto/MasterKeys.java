package io.servicecard.platform.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The keys that wrap people's keys: the master key in use and, while it is being replaced, the one
 * before it. Each is derived from a secret of its own and named by a fingerprint.
 */
@ApplicationScoped
class MasterKeys {
    private static final String PURPOSE = "personal-data-master";
    private static final int NAME_BYTES = 8;

    private final Master current;
    private final Optional<Master> previous;

    MasterKeys(
            @ConfigProperty(name = "servicecard.personal-data.secret") String secret,
            @ConfigProperty(name = "servicecard.personal-data.previous-secret")
                    Optional<String> previousSecret) {
        current = master(secret);
        previous = previousSecret.map(MasterKeys::master);
    }

    /**
     * A person's key under a master key.
     *
     * @param master name of the master key
     * @param bytes AES-256-GCM, bound to the owner
     */
    @SuppressWarnings("ArrayRecordComponent") // carried between table and cipher, never compared
    record Wrapped(String master, byte[] bytes) {}

    /** A wrapped key that its master key does not open. */
    static final class DoesNotOpen extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        DoesNotOpen(GeneralSecurityException cause) {
            super("a personal key does not open", cause);
        }
    }

    private record Master(String name, AesGcm cipher) {}

    /** Under the master key in use. */
    Wrapped wrap(UUID owner, byte[] key) {
        return new Wrapped(current.name(), current.cipher().encrypt(key, boundTo(owner)));
    }

    /**
     * The person's key.
     *
     * @throws DoesNotOpen when it is another owner's or was changed
     * @throws IllegalStateException when its master key is not configured
     */
    byte[] unwrap(UUID owner, Wrapped wrapped) {
        try {
            return named(wrapped.master()).cipher().decrypt(wrapped.bytes(), boundTo(owner));
        } catch (GeneralSecurityException e) {
            throw new DoesNotOpen(e);
        }
    }

    /** Name of the master key that is being replaced; empty when none is. */
    Optional<String> replaced() {
        return previous.map(Master::name).filter(name -> !name.equals(current.name()));
    }

    private Master named(String name) {
        if (name.equals(current.name())) {
            return current;
        }
        return previous.filter(master -> master.name().equals(name))
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "a personal key lies under a master key that is not configured"));
    }

    private static Master master(String secret) {
        var secrets = new Secrets(secret, secret);
        var fingerprint = secrets.hash(PURPOSE + "-name", "");
        return new Master(
                HexFormat.of().formatHex(fingerprint, 0, NAME_BYTES),
                new AesGcm(secrets.key(PURPOSE).getEncoded()));
    }

    private static byte[] boundTo(UUID owner) {
        return ("personal-key " + owner).getBytes(StandardCharsets.UTF_8);
    }
}

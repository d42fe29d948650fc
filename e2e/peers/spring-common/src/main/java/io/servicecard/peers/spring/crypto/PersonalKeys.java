package io.servicecard.peers.spring.crypto;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The key of each person, itself sealed under the master key. */
@Component
public class PersonalKeys {
    private static final String PURPOSE = "personal-data-master";
    private static final byte FORMAT = 1;

    private final JdbcClient database;
    private final SecureRandom random = new SecureRandom();
    private final String name;
    private final Gcm master;

    PersonalKeys(JdbcClient database, Secrets secrets) {
        this.database = database;
        this.name = HexFormat.of().formatHex(secrets.hash(PURPOSE + "-name", new byte[0]), 0, 8);
        this.master = new Gcm(secrets.key(PURPOSE));
    }

    /** One person's key. */
    public record PersonalKey(UUID owner, Gcm cipher) {
        /** Seals a value for a column; null stays null. */
        public byte[] seal(String column, String text) {
            if (text == null) {
                return null;
            }
            var sealed = cipher.seal(text.getBytes(StandardCharsets.UTF_8), owner + " " + column);
            var stored = new byte[sealed.length + 1];
            stored[0] = FORMAT;
            System.arraycopy(sealed, 0, stored, 1, sealed.length);
            return stored;
        }

        /** Opens a value of a column; null stays null. */
        public String open(String column, byte[] stored) {
            return stored == null
                    ? null
                    : new String(
                            cipher.open(stored, 1, owner + " " + column), StandardCharsets.UTF_8);
        }
    }

    /**
     * The key that was read with its owner's row, or a new one when there is none yet.
     *
     * @param wrapped null when the person has no key
     */
    public PersonalKey of(UUID owner, byte[] wrapped) {
        var key = wrapped == null ? made(owner) : wrapped;
        var opened = master.open(key, 0, boundTo(owner));
        return new PersonalKey(owner, new Gcm(new SecretKeySpec(opened, "AES")));
    }

    private byte[] made(UUID owner) {
        var key = new byte[32];
        random.nextBytes(key);
        database.sql(
                        "INSERT INTO personal_key (owner_id, master, wrapped) VALUES (?, ?, ?) ON"
                                + " CONFLICT DO NOTHING")
                .params(owner, name, master.seal(key, boundTo(owner)))
                .update();
        return database.sql("SELECT wrapped FROM personal_key WHERE owner_id = ?")
                .param(owner)
                .query(byte[].class)
                .single();
    }

    private static String boundTo(UUID owner) {
        return "personal-key " + owner;
    }
}

package io.servicecard.peers.spring.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.servicecard.peers.spring.crypto.Secrets;
import io.servicecard.peers.spring.security.Caller;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** Makes a repetition of a request harmless. */
@Service
public class StoredAnswers {
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{8,64}");

    private final JdbcClient database;
    private final ObjectMapper json;
    private final Secrets secrets;
    private final Caller caller;

    StoredAnswers(JdbcClient database, ObjectMapper json, Secrets secrets, Caller caller) {
        this.database = database;
        this.json = json;
        this.secrets = secrets;
        this.caller = caller;
    }

    /** The answer of the first request with the key: in one transaction with its effect. */
    @Transactional
    public Answer once(String key, String path, Object request, Supplier<Answer> effect) {
        if (key == null || !KEY.matcher(key).matches()) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "Idempotency-Key is missing or malformed");
        }
        var subject = caller.subject();
        var fingerprint = secrets.hash("request-fingerprint", utf8(path), utf8(text(request)));
        if (!claimed(subject, key, fingerprint)) {
            return earlier(subject, key, fingerprint);
        }
        var answer = effect.get();
        var body = secrets.cipher("stored-answer").seal(utf8(answer.body()), subject + " " + key);
        database.sql(
                        "UPDATE idempotency SET status = ?, headers = ?, body = ? WHERE caller = ?"
                                + " AND key = ?")
                .params(answer.status(), text(answer.headers()), body, subject, key)
                .update();
        return answer;
    }

    private boolean claimed(String subject, String key, byte[] fingerprint) {
        return database.sql(
                                "INSERT INTO idempotency (caller, key, fingerprint) VALUES (?, ?,"
                                        + " ?) ON CONFLICT DO NOTHING")
                        .params(subject, key, fingerprint)
                        .update()
                == 1;
    }

    private Answer earlier(String subject, String key, byte[] fingerprint) {
        return database.sql(
                        "SELECT fingerprint, status, headers, body FROM idempotency WHERE caller ="
                                + " ? AND key = ?")
                .params(subject, key)
                .query(
                        (row, _) -> {
                            if (!MessageDigest.isEqual(row.getBytes(1), fingerprint)) {
                                throw new ResponseStatusException(
                                        HttpStatus.UNPROCESSABLE_ENTITY, "the key was used");
                            }
                            var body =
                                    secrets.cipher("stored-answer")
                                            .open(row.getBytes(4), 0, subject + " " + key);
                            return new Answer(
                                    row.getInt(2),
                                    replayed(row.getString(3)),
                                    new String(body, StandardCharsets.UTF_8));
                        })
                .single();
    }

    private Map<String, String> replayed(String headers) {
        try {
            Map<String, String> kept = json.readValue(headers, new TypeReference<>() {});
            kept.put("Idempotent-Replayed", "true");
            return kept;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored answer does not read", e);
        }
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a value does not write as JSON", e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package io.servicecard.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.servicecard.platform.crypto.Secrets;
import io.servicecard.platform.database.DatabaseTrouble;
import io.servicecard.platform.security.Caller;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Runs an {@link Idempotent} method: claim the key, run, store the answer, all in one transaction.
 * Of requests at the same time the unique key lets one run; the others wait for its answer as long
 * as the database lets a statement wait for a lock. Stands after validation, so that a request that
 * cannot succeed claims nothing. A transaction that had to give way to another one runs again, for
 * nothing of it is left.
 */
@Idempotent
@Interceptor
@Priority(IdempotentInterceptor.AFTER_VALIDATION)
class IdempotentInterceptor {
    /** Quarkus validates the arguments of resource methods at {@code PLATFORM_AFTER + 800}. */
    static final int AFTER_VALIDATION = Interceptor.Priority.PLATFORM_AFTER + 900;

    private static final int ATTEMPTS = 3;
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{8,64}");

    private final StoredAnswers answers;
    private final Secrets secrets;
    private final Caller caller;
    private final HttpHeaders headers;
    private final UriInfo uri;
    private final ObjectMapper json;
    private final ObjectWriter fingerprints;

    IdempotentInterceptor(
            StoredAnswers answers,
            Secrets secrets,
            Caller caller,
            HttpHeaders headers,
            UriInfo uri,
            ObjectMapper json) {
        this.answers = answers;
        this.secrets = secrets;
        this.caller = caller;
        this.headers = headers;
        this.uri = uri;
        this.json = json;
        this.fingerprints = json.writer().without(SerializationFeature.FAIL_ON_EMPTY_BEANS);
    }

    @AroundInvoke
    Object once(InvocationContext call) {
        var key = headers.getHeaderString("Idempotency-Key");
        if (key == null || !KEY.matcher(key).matches()) {
            throw new RequestRefused.KeyRequired();
        }
        var claim = new StoredAnswers.Claim(caller.subject(), key, fingerprint(call));
        for (int attempt = 1; ; attempt++) {
            try {
                return QuarkusTransaction.joiningExisting().call(() -> answer(claim, call));
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || !DatabaseTrouble.gaveWay(e)) {
                    throw e;
                }
            }
        }
    }

    private Object answer(StoredAnswers.Claim claim, InvocationContext call) throws Exception {
        var earlier = answers.claim(claim);
        if (earlier.isPresent()) {
            return earlier.get().replay();
        }
        var answer = StoredAnswer.of((RestResponse<?>) call.proceed(), json);
        answers.store(claim, answer);
        return answer.first();
    }

    /**
     * What the request asks for: path, query and body; not how the JSON was spaced. Keyed, for a
     * plain hash of a short body (a PIN, a card number) is as good as the body.
     */
    private byte[] fingerprint(InvocationContext call) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(secrets.key("request-fingerprint"));
            mac.update(uri.getPath().getBytes(StandardCharsets.UTF_8));
            var query = uri.getRequestUri().getRawQuery();
            if (query != null) {
                mac.update(("?" + query).getBytes(StandardCharsets.UTF_8));
            }
            for (var argument :
                    Arrays.stream(call.getParameters())
                            .filter(Objects::nonNull)
                            .filter(Record.class::isInstance)
                            .toList()) {
                if (!(argument instanceof IfMatch)) {
                    mac.update(fingerprints.writeValueAsBytes(argument));
                }
            }
            return mac.doFinal();
        } catch (JsonProcessingException | GeneralSecurityException e) {
            throw new IllegalStateException("the request has no fingerprint", e);
        }
    }
}

package io.servicecard.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.WebApplicationException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Bodies of at most 1 MiB. The server's own limit is a larger one behind this, for it answers
 * without a problem document.
 */
@ApplicationScoped
class BodyLimit {
    private static final int MOST_BYTES = 1 << 20;
    private static final int TOO_LARGE = 413;
    private static final int FIRST = 1_000;

    private final ObjectMapper json;

    BodyLimit(ObjectMapper json) {
        this.json = json;
    }

    void lengths(@Observes Filters filters) {
        filters.register(this::check, FIRST);
    }

    /** The stream, which refuses to give more than is allowed. */
    static InputStream limited(InputStream body) {
        return new Limited(body);
    }

    private void check(RoutingContext context) {
        var length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        // a number that Java cannot hold did not pass the server's own reading of the header
        if (length != null && Long.parseLong(length) > MOST_BYTES) {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            refuse(context);
        } else {
            context.next();
        }
    }

    private void refuse(RoutingContext context) {
        try {
            context.response()
                    .setStatusCode(TOO_LARGE)
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE.toString())
                    .end(Buffer.buffer(json.writeValueAsBytes(WebProblems.of(TOO_LARGE))));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem does not write", e);
        }
    }

    private static final class Limited extends FilterInputStream {
        private int left = MOST_BYTES;

        Limited(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            return one < 0 ? one : counted(1, one);
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int got = super.read(bytes, from, length);
            return got < 0 ? got : counted(got, got);
        }

        private int counted(int bytes, int result) {
            left -= bytes;
            if (left < 0) {
                throw new WebApplicationException(TOO_LARGE);
            }
            return result;
        }
    }
}

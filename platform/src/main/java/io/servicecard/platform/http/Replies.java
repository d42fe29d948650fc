package io.servicecard.platform.http;

import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** The answers of resources: bodies with their entity tag. */
public final class Replies {
    private Replies() {}

    /** 200 with the version's {@code ETag}. */
    public static <T> RestResponse<T> ok(T body, long version) {
        return RestResponse.ResponseBuilder.ok(body)
                .header(HttpHeaders.ETAG, ETags.of(version))
                .build();
    }

    /**
     * 200 with {@code ETag}, or 304 without body when the caller's {@code If-None-Match} already
     * names the version.
     */
    public static <T> RestResponse<T> read(T body, long version, String ifNoneMatch) {
        if (ifNoneMatch != null && ifNoneMatch.contains(ETags.of(version))) {
            return RestResponse.ResponseBuilder.<T>create(Status.NOT_MODIFIED)
                    .header(HttpHeaders.ETAG, ETags.of(version))
                    .build();
        }
        return ok(body, version);
    }

    /** 201 with {@code Location} and {@code ETag}. */
    public static <T> RestResponse<T> created(String location, T body, long version) {
        return RestResponse.ResponseBuilder.<T>create(Status.CREATED)
                .location(URI.create(location))
                .header(HttpHeaders.ETAG, ETags.of(version))
                .entity(body)
                .build();
    }

    /** 202: accepted, and {@code Location} is where the outcome will be seen. */
    public static <T> RestResponse<T> accepted(String location, T body) {
        return RestResponse.ResponseBuilder.<T>create(Status.ACCEPTED)
                .header(HttpHeaders.LOCATION, location)
                .entity(body)
                .build();
    }
}

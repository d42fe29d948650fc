package io.servicecard.platform.http;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/**
 * Operations that say nothing else take and give JSON. Refuses other requests before anything is
 * done: the framework reads a record of one text out of plain text, and writes an answer in a form
 * of its own for a caller who accepts no JSON.
 */
final class JsonOnly {
    private static final String JSON = MediaType.APPLICATION_JSON;

    @ServerRequestFilter
    void check(ContainerRequestContext request, SimpleResourceInfo resource) {
        if (resource.getResourceClass() == null) {
            return;
        }
        if (!givesJsonTo(request) && !says(resource, Produces.class)) {
            throw new NotAcceptableException();
        }
        if (brings(request) && !bringsJson(request) && !says(resource, Consumes.class)) {
            throw new NotSupportedException();
        }
    }

    private static boolean givesJsonTo(ContainerRequestContext request) {
        var accept = request.getHeaderString(HttpHeaders.ACCEPT);
        if (accept == null || accept.equals("*/*") || accept.equals(JSON)) {
            return true;
        }
        try {
            return request.getAcceptableMediaTypes().stream()
                    .anyMatch(MediaType.APPLICATION_JSON_TYPE::isCompatible);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static boolean brings(ContainerRequestContext request) {
        var length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        return request.getHeaderString("Transfer-Encoding") != null
                || (length != null && !length.equals("0"));
    }

    private static boolean bringsJson(ContainerRequestContext request) {
        var type = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        try {
            return type != null
                    && (type.equals(JSON)
                            || MediaType.APPLICATION_JSON_TYPE.isCompatible(
                                    MediaType.valueOf(type)));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static boolean says(
            SimpleResourceInfo resource, Class<? extends Annotation> annotation) {
        return Arrays.stream(resource.getResourceClass().getDeclaredMethods())
                .filter(method -> method.getName().equals(resource.getMethodName()))
                .anyMatch(method -> method.isAnnotationPresent(annotation));
    }
}

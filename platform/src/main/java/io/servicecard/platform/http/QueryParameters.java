package io.servicecard.platform.http;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/**
 * Finds the query parameter that could not be read as what its operation takes; the framework does
 * not tell which it was.
 */
final class QueryParameters {
    private QueryParameters() {}

    private record Declared(String name, Class<?> type) {}

    /** The first parameter of the operation that one of its values does not fit. */
    static Optional<String> malformed(
            SimpleResourceInfo resource, MultivaluedMap<String, String> query) {
        return Arrays.stream(method(resource).getParameters())
                .flatMap(QueryParameters::declared)
                .filter(
                        one ->
                                query.getOrDefault(one.name(), List.of()).stream()
                                        .anyMatch(value -> !fits(one.type(), value)))
                .map(Declared::name)
                .findFirst();
    }

    private static Method method(SimpleResourceInfo resource) {
        try {
            return resource.getResourceClass()
                    .getDeclaredMethod(resource.getMethodName(), resource.parameterTypes());
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("the operation has no method", e);
        }
    }

    private static Stream<Declared> declared(Parameter parameter) {
        if (parameter.isAnnotationPresent(BeanParam.class)) {
            return Arrays.stream(parameter.getType().getDeclaredFields())
                    .filter(field -> field.isAnnotationPresent(QueryParam.class))
                    .map(
                            field ->
                                    new Declared(
                                            field.getAnnotation(QueryParam.class).value(),
                                            field.getType()));
        }
        var query = parameter.getAnnotation(RestQuery.class);
        if (query == null) {
            return Stream.empty();
        }
        var name = query.value().isEmpty() ? parameter.getName() : query.value();
        return Stream.of(new Declared(name, parameter.getType()));
    }

    private static boolean fits(Class<?> type, String value) {
        try {
            if (type == UUID.class) {
                return CanonicalIds.read(value) != null;
            }
            if (type == int.class || type == Integer.class) {
                return Integer.toString(Integer.parseInt(value)) != null;
            }
            return !type.isEnum()
                    || Arrays.stream(type.getEnumConstants())
                            .anyMatch(constant -> ((Enum<?>) constant).name().equals(value));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}

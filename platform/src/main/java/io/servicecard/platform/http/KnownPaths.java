package io.servicecard.platform.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which methods a path has. The framework matches a path to one resource class first, and answers
 * 404 for a method that another class with the same path may have, and 405 without {@code Allow}.
 */
@ApplicationScoped
class KnownPaths {
    private static final Pattern TEMPLATE = Pattern.compile("\\{[^}]+}");

    private record Known(Pattern path, String method) {}

    private final List<Known> known;

    KnownPaths(BeanManager beans) {
        known =
                beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                        .map(jakarta.enterprise.inject.spi.Bean::getBeanClass)
                        .filter(type -> type.isAnnotationPresent(Path.class) && !type.isInterface())
                        .flatMap(KnownPaths::of)
                        .toList();
    }

    /** The methods that the path may be called with; empty when there is no such path. */
    SortedSet<String> methods(String path) {
        var methods = new TreeSet<String>();
        for (var one : known) {
            if (one.path().matcher(path).matches()) {
                methods.add(one.method());
            }
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        if (!methods.isEmpty()) {
            methods.add("OPTIONS");
        }
        return methods;
    }

    private static Stream<Known> of(Class<?> resource) {
        var base = resource.getAnnotation(Path.class).value();
        return Arrays.stream(resource.getDeclaredMethods())
                .flatMap(
                        method -> {
                            var below = method.getAnnotation(Path.class);
                            var path = pattern(base, below == null ? "" : below.value());
                            return Arrays.stream(method.getAnnotations())
                                    .map(Annotation::annotationType)
                                    .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                                    .map(type -> type.getAnnotation(HttpMethod.class).value())
                                    .map(verb -> new Known(path, verb));
                        });
    }

    private static Pattern pattern(String base, String below) {
        var path = ("/" + base + "/" + below).replaceAll("/+", "/").replaceAll("/$", "");
        var literals = TEMPLATE.split(path, -1);
        return Pattern.compile(
                String.join("[^/]+", Arrays.stream(literals).map(Pattern::quote).toList()) + "/?");
    }
}

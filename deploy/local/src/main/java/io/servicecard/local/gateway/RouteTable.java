package io.servicecard.local.gateway;

import io.servicecard.local.Service;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which service answers a path, learned from the services' OpenAPI documents. A segment such as
 * {@code {id}} stands for any; a literal one goes before it. Below the longest known path
 * everything goes to its service, which then says what it does not know. Internal operations are
 * not reachable.
 */
final class RouteTable {

    /** Dot segments, also encoded ones, encoded separators and empty segments (RFC 3986, 6.2.2). */
    private static final Pattern AMBIGUOUS =
            Pattern.compile("(?i)/(?:\\.|%2e){1,2}(?:/|$)|%2f|%5c|\\\\|//");

    private final Node root = new Node();

    private RouteTable() {}

    /** A place in the tree of path segments. */
    private static final class Node {
        private final Map<String, Node> children = new HashMap<>();
        private final Set<String> internalMethods = new HashSet<>();
        private Node wildcard;
        private Service service;
    }

    /**
     * The table of these documents.
     *
     * @throws IllegalArgumentException when two services claim the same path
     */
    static RouteTable of(Map<Service, JsonObject> documents) {
        var table = new RouteTable();
        documents.forEach(
                (service, document) -> {
                    var paths = document.getJsonObject("paths", new JsonObject());
                    paths.fieldNames().stream()
                            .filter(path -> path.startsWith("/v1/"))
                            .forEach(path -> table.add(service, path, paths.getJsonObject(path)));
                });
        return table;
    }

    /**
     * The service that answers, or nobody: also when the path could mean another one to the service
     * than it means here.
     */
    Optional<Service> find(String method, String path) {
        if (AMBIGUOUS.matcher(path).find()) {
            return Optional.empty();
        }
        return find(root, segments(path), 0, method.toLowerCase(Locale.ROOT), null)
                .map(node -> node.service);
    }

    private void add(Service service, String template, JsonObject item) {
        var open =
                Contracts.METHODS.stream()
                        .anyMatch(
                                method ->
                                        item.containsKey(method)
                                                && !Contracts.isInternal(item, method));
        var node = root;
        for (var segment : segments(template)) {
            if (segment.startsWith("{")) {
                node.wildcard = node.wildcard == null ? new Node() : node.wildcard;
                node = node.wildcard;
            } else {
                node = node.children.computeIfAbsent(segment, _ -> new Node());
            }
            if (open && node.service == null && node != root.children.get("v1")) {
                node.service = service;
            }
        }
        if (open && node.service != service) {
            throw new IllegalArgumentException(
                    template + " is claimed by " + service.id() + " and by " + node.service.id());
        }
        Contracts.METHODS.stream()
                .filter(method -> Contracts.isInternal(item, method))
                .forEach(node.internalMethods::add);
    }

    private static Optional<Node> find(
            Node node, List<String> segments, int depth, String method, Node best) {
        var known = node.service == null ? best : node;
        if (depth == segments.size()) {
            var refused = node.internalMethods.contains(method);
            return refused ? Optional.empty() : Optional.ofNullable(known);
        }
        var literal = node.children.get(segments.get(depth));
        var next = literal == null ? node.wildcard : literal;
        return next == null
                ? Optional.ofNullable(known)
                : find(next, segments, depth + 1, method, known);
    }

    private static List<String> segments(String path) {
        return List.of(path.substring(1).split("/", -1));
    }
}

package io.servicecard.platform.testing.statements;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Statements by verb and table: what a test says of them without their texts. */
public final class Kinds {
    private static final List<Pattern> KINDS =
            Stream.of(
                            "(insert into \\w+)",
                            "^(?:with .* as )?(update \\w+)",
                            "(\\bfrom \\w+)",
                            "^(.*)$")
                    .map(kind -> Pattern.compile(kind, Pattern.DOTALL))
                    .toList();

    private static final Pattern INNERMOST = Pattern.compile("\\([^()]*\\)");

    private Kinds() {}

    /** What a request asked of the database, and the answer it got. */
    public record Asked(List<String> kinds, ValidatableResponse answer) {}

    /** Of statements: verb and table each; of those that begin with something else, their text. */
    public static List<String> of(List<String> statements) {
        return statements.stream().map(Kinds::kind).sorted().toList();
    }

    /**
     * What a request asks, in a trace of its own.
     *
     * @param send sends it and checks its status
     */
    public static Asked of(
            RequestSpecification request,
            Function<RequestSpecification, ValidatableResponse> send) {
        var trace = UUID.randomUUID().toString().replace("-", "");
        Statements.watch(trace);
        var answer =
                send.apply(request.header("traceparent", "00-" + trace + "-0123456789abcdef-01"));
        return new Asked(of(Statements.of(trace)), answer);
    }

    private static String kind(String statement) {
        var text = outermost(statement.toLowerCase(Locale.ROOT)).strip().replaceAll("\\s+", " ");
        return KINDS.stream()
                .map(kind -> kind.matcher(text))
                .filter(Matcher::find)
                .findFirst()
                .map(found -> found.group(1))
                .orElseThrow();
    }

    /** Without what stands in parentheses: that is values, columns, or a query within the query. */
    private static String outermost(String text) {
        var shorter = INNERMOST.matcher(text).replaceAll("");
        return shorter.equals(text) ? text : outermost(shorter);
    }
}

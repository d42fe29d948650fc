package io.servicecard.platform.testing.operations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an answer to hard input must not be. */
final class Refusal {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Names of classes, exceptions and packages, frames of a stack. */
    private static final Pattern LEAK =
            Pattern.compile(
                    "Exception|\\bat [a-z]+\\.[\\w.$]+\\(|io\\.servicecard|jakarta\\.|java\\.(lang|util|io|time)"
                            + "|com\\.fasterxml|org\\.(jboss|hibernate|postgresql)|io\\.(quarkus|vertx|netty)|SELECT |INSERT ");

    private Refusal() {}

    /** What is wrong with the answer. */
    static Optional<String> fault(Attack attack, Wire.Answer answer) {
        int status = answer.status();
        if (status == 0) {
            return Optional.of("no answer");
        }
        if (answer.headers().containsKey("x-injected")) {
            return Optional.of("a header of the caller's");
        }
        if (!attack.expects(status)) {
            return Optional.of(status + " " + start(answer.body()));
        }
        if (status >= 500) {
            return Optional.of("a fault, " + status + " " + start(answer.body()));
        }
        if (status == 405 && answer.header("Allow").isEmpty()) {
            return Optional.of("405 without Allow");
        }
        boolean silent = attack.expected() == Attack.NO_HTTP && answer.body().isEmpty();
        return status < 400 || silent ? Optional.empty() : noProblem(answer);
    }

    private static Optional<String> noProblem(Wire.Answer answer) {
        if (!answer.header("Content-Type").startsWith("application/problem+json")) {
            return Optional.of(
                    answer.status()
                            + " is no problem document but "
                            + answer.header("Content-Type")
                            + " "
                            + start(answer.body()));
        }
        if (LEAK.matcher(answer.body()).find()) {
            return Optional.of("tells of its inside: " + start(answer.body()));
        }
        try {
            var problem = JSON.readTree(answer.body());
            var code = problem.path("code").asText();
            boolean complete =
                    problem.path("status").asInt() == answer.status()
                            && problem.path("type")
                                    .asText()
                                    .equals("urn:servicecard:problem:" + code)
                            && !code.isEmpty()
                            && !problem.path("title").asText().isEmpty();
            return complete
                    ? Optional.empty()
                    : Optional.of("an incomplete problem " + start(answer.body()));
        } catch (JsonProcessingException e) {
            return Optional.of("a problem that is no JSON " + start(answer.body()));
        }
    }

    private static String start(String body) {
        return body.substring(0, Math.min(300, body.length()));
    }
}

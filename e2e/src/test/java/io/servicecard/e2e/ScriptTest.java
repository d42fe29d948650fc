package io.servicecard.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.servicecard.e2e.Script.Ended;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The command of the README, used as a person uses it, with a suite of its own beside the one that
 * the other tests share. Each test goes on where the one before ended.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Order(Integer.MAX_VALUE)
class ScriptTest {

    private static final Pattern BLOCK = Pattern.compile("```bash\n(.*?)\n```", Pattern.DOTALL);

    private final Script script = Script.besideTheOthers();

    @BeforeAll
    void nothingIsThereYet() throws IOException, InterruptedException {
        script.clear();
    }

    @AfterAll
    void nothingIsLeft() throws IOException, InterruptedException {
        script.clear();
    }

    @Test
    @Order(1)
    void aTakenPortIsNamedAndNothingIsStarted() throws Exception {
        var port = script.place().port() + 16;
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            var up = script.run("up", "--no-demo");
            up.mustFail("In use already: port " + port + " (PostgreSQL)");
        }
        assertEquals(List.of(), script.processes());
    }

    @Test
    @Order(2)
    void interruptedItStopsWhatItStarted() throws Exception {
        var up = script.start("up", "--no-demo");
        up.awaitLine("PostgreSQL");
        up.interrupt();
        assertEquals(130, up.end().exitCode());
        assertEquals(List.of(), script.processes());
    }

    @Test
    @Order(3)
    void anEngineThatDiesAtTheStartIsNamedAndTheRestStops() throws Exception {
        var control = script.place().home().resolve("postgres/data/global/pg_control");
        Files.delete(control);
        var up = script.run("up", "--no-demo");
        up.mustFail("PostgreSQL 18.6 did not start", "pg_control");
        assertEquals(List.of(), script.processes());
    }

    @Test
    @Order(4)
    void upEndsReadyWithDemoDataAndSaysWhereEverythingIs() throws Exception {
        var up = script.run("up", "--fresh").mustSucceed();
        up.mustSay("The suite is ready", "Demo data ready", "/explorer/", "password demo");
        script.run("status").mustSucceed().mustSay("feedback-service", "together");
        script.run("up").mustFail("runs already");
        assertEquals(
                3,
                script.run("token", "manager").mustSucceed().output().strip().split("\\.").length);
        script.run("token", "nobody-known").mustFail("nobody-known");
    }

    @Test
    @Order(5)
    void theDemoEndsWithPointsOneMessageAndAnAnswer() throws Exception {
        script.run("demo")
                .mustSucceed()
                .mustSay(
                        "Ваш заказ",
                        "The survey is answered",
                        "earned for the rest: 34",
                        "told once for each order");
    }

    @Test
    @Order(6)
    void theJourneyOfTheReadmeWorksAsItStands() throws Exception {
        var readme = Files.readString(script.place().root().resolve("README.md"));
        var block = BLOCK.matcher(readme);
        assertTrue(block.find(), "README has no bash block");
        var journey = script.shell("set -euo pipefail\n" + block.group(1)).mustSucceed();
        journey.mustSay(
                "\"HANDED_OVER\"", "\"lifetimeEarned\":", "order-ready", "survey-invitation");
    }

    @Test
    @Order(7)
    void dataSurvivesThatEverythingIsKilled() throws Exception {
        var before = customers();
        for (var process : script.processes()) {
            process.destroyForcibly();
        }
        script.run("status").mustFail("No suite runs in");
        script.run("up", "--no-demo").mustSucceed().mustSay("The suite is ready");
        assertEquals(before, customers());
    }

    @Test
    @Order(8)
    void logsAreFollowed() throws Exception {
        var logs = script.start("logs", "card-service");
        logs.awaitLine("started in");
        logs.interrupt();
        logs.end();
        script.run("logs", "no-service").mustFail("no-service");
    }

    @Test
    @Order(9)
    void downStopsEverything() throws Exception {
        script.run("down").mustSucceed().mustSay("the data stays");
        assertEquals(List.of(), script.processes());
        script.run("status").mustFail("No suite runs in");
        script.run("dwon").mustFail("There is no command dwon");
    }

    private Ended customers() throws IOException, InterruptedException {
        return script.shell(
                        "curl -sS --fail-with-body http://localhost:$SERVICECARD_PORT/v1/customers?limit=200"
                                + " -H \"Authorization: Bearer $(./servicecard token reception)\" | jq -S '[.items[].id]'")
                .mustSucceed();
    }
}

package io.servicecard.notification.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.servicecard.platform.testing.Engines;
import java.util.Map;

/**
 * What this service needs around it beyond the engines; time-outs are short. The service's own
 * clock is fast, as one of several replicas' may be: whatever is told in time is told by the
 * database's.
 */
public final class Surroundings implements QuarkusTestResourceLifecycleManager {
    @Override
    public int order() {
        return 1; // after the engines, whose addresses it stands in front of
    }

    @Override
    public Map<String, String> start() {
        var neighbours = Neighbours.start();
        var mail =
                Doors.mailDoor(
                        Engines.setting("smtp.host"),
                        Integer.parseInt(Engines.setting("smtp.port")));
        return Map.ofEntries(
                Map.entry("servicecard.card.url", neighbours),
                Map.entry("servicecard.feedback.url", neighbours),
                Map.entry("servicecard.sms.url", Doors.smsDoor(Engines.setting("sms.url"))),
                Map.entry("quarkus.mailer.host", "localhost"),
                Map.entry("quarkus.mailer.port", Integer.toString(mail)),
                Map.entry("quarkus.rest-client.sms-gateway.read-timeout", "1000"),
                Map.entry("servicecard.clock.offset", "PT90S"),
                Map.entry("servicecard.delivery.mail-timeout", "1s"),
                Map.entry("servicecard.delivery.lease", "4s"),
                Map.entry("servicecard.delivery.poll", "200ms"),
                Map.entry("servicecard.delivery.link-pause", "200ms"),
                Map.entry("servicecard.delivery.retry.first", "100ms"),
                Map.entry("servicecard.delivery.retry.longest", "400ms"),
                Map.entry("servicecard.delivery.retry.attempts", "30"));
    }

    @Override
    public void stop() {
        Doors.mail(Doors.Mode.OPEN);
    }
}

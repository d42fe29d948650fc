package io.servicecard.e2e.evidence;

import io.servicecard.e2e.suite.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** What the services show of themselves on their management ports. */
public final class Metrics {

    private final Place place;
    // in clear, an upgrade to HTTP/2 loses its way when the first answer is large
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** The metrics of a suite. */
    public Metrics(Place place) {
        this.place = place;
    }

    /** The metrics of all services. */
    public String all() {
        var all = new StringBuilder();
        for (int number = 1; number <= Databases.SERVICES.size(); number++) {
            all.append(of(number)).append('\n');
        }
        return all.toString();
    }

    private String of(int number) {
        try {
            var response =
                    client.send(
                            HttpRequest.newBuilder(place.metrics(number))
                                    .timeout(Duration.ofSeconds(20))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new AssertionError(
                        place.metrics(number) + " answers " + response.statusCode());
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}

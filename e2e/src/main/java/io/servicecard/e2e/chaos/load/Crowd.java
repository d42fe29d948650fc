package io.servicecard.e2e.chaos.load;

import io.servicecard.e2e.evidence.Mailbox;
import io.servicecard.e2e.http.Api;
import io.servicecard.e2e.journey.Business;
import io.servicecard.e2e.journey.World;
import io.servicecard.e2e.suite.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Visitors one after another, some at the same time, whose choices follow from the seed. */
public final class Crowd {

    /** A request that nobody answered is sent again by the desk, not by the client below it. */
    private static final Duration SHORT_PATIENCE = Duration.ofMillis(1);

    private final World world;
    private final Promises promises;
    private final Pace pace = new Pace();
    private final Hours hours;
    private final Map<String, Integer> refusals = new TreeMap<>();
    private final List<Thread> queues = new ArrayList<>();

    private Crowd(World world, Promises promises, Duration evening) {
        this.world = world;
        this.promises = promises;
        this.hours = new Hours(evening);
    }

    /**
     * Opens a business, while everything still works, and lets the first visitors in.
     *
     * @param atOnce how many there are at the same time
     * @param evening how long requests under way are repeated after {@link #close}
     */
    public static Crowd gather(
            Place place, Promises promises, long seed, int atOnce, Duration evening) {
        var business = Business.open(Api.at(place.api(), place.tokens(), Duration.ofSeconds(30)));
        var api = Api.at(place.api(), place.tokens(), SHORT_PATIENCE);
        var world = new World(api, new Mailbox(place.messages()), business);
        var crowd = new Crowd(world, promises, evening);
        for (int number = 0; number < atOnce; number++) {
            var random = new Random(seed * 1_000 + number);
            crowd.queues.add(Thread.ofVirtual().start(() -> crowd.queue(random)));
        }
        return crowd;
    }

    /** Lets nobody begin anything, and returns when all requests under way are answered. */
    public void close() throws InterruptedException {
        hours.close();
        for (var queue : queues) {
            queue.join();
        }
    }

    /** How the load goes. */
    public Pace pace() {
        return pace;
    }

    /** Refusals that ended a visit, and how often. */
    public synchronized Map<String, Integer> refusals() {
        return new TreeMap<>(refusals);
    }

    private void queue(Random random) {
        var desk = new Desk(world.api(), promises, pace, hours, random);
        while (hours.isOpen()) {
            try {
                new Visitor(world, desk, random).live();
            } catch (Hours.Closed closed) {
                return;
            } catch (Desk.Refused refused) {
                note(refused.getMessage());
            } catch (RuntimeException | Error unforeseen) {
                // what was promised to this visitor is not known: no result may look good after
                // that
                promises.broke("a visitor left: " + unforeseen);
                return;
            }
        }
    }

    /** Ids differ from one to the next; what is told of a refusal is the rest. */
    private synchronized void note(String refusal) {
        refusals.merge(
                refusal.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "…")
                        .replaceAll("\\{.*\"code\"", "{…\"code\""),
                1,
                Integer::sum);
    }
}

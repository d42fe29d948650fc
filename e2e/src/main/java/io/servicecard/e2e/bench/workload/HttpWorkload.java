package io.servicecard.e2e.bench.workload;

import io.servicecard.e2e.bench.load.Work;
import io.servicecard.e2e.bench.reference.Capture;
import java.util.List;

/**
 * Work that is asked of one service over HTTP.
 *
 * @param name in the results, such as W1
 * @param service short name, such as {@code order}
 * @param number the service's, 1 to 5
 * @param work the same for the service and, where {@code hasPeers}, for the Spring peers
 * @param units the same work done once, for some of the things it is about; the database alone is
 *     measured with what these send. Empty: it is not.
 * @param hasPeers whether the Spring peers can do it
 */
public record HttpWorkload(
        String name,
        String service,
        int number,
        Work work,
        List<Capture.Once> units,
        boolean hasPeers) {

    /** The service's id, such as {@code order-service}. */
    public String serviceId() {
        return service + "-service";
    }
}

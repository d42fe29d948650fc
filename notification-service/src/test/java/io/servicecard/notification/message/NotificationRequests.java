package io.servicecard.notification.message;

import static org.awaitility.Awaitility.await;

import io.servicecard.notification.support.Neighbours;
import io.servicecard.notification.support.Sent;
import io.servicecard.platform.id.Ids;
import io.servicecard.platform.testing.Tokens;
import io.servicecard.platform.testing.operations.Request;
import io.servicecard.platform.testing.operations.Requests;
import io.servicecard.platform.testing.operations.Whose;
import java.util.UUID;

/** A request to each operation that can succeed. */
final class NotificationRequests implements Requests {
    private final String user = "customer-" + UUID.randomUUID();
    private final Object own = message(user);
    private final Object foreign = message("customer-" + UUID.randomUUID());

    @Override
    public Request of(String operation, String role, Whose whose) {
        var request =
                switch (operation) {
                    case "getNotification" ->
                            Request.path(
                                    "id",
                                    switch (whose) {
                                        case OWN, NONE -> own;
                                        case FOREIGN -> foreign;
                                        case MISSING -> Ids.next();
                                    });
                    case "readInbox", "listNotifications" -> Request.plain();
                    default -> throw new IllegalArgumentException(operation + " is new here");
                };
        return role.equals("customer") ? request.as(user) : request;
    }

    private static Object message(String user) {
        var customer = Neighbours.customer("Jan", "pl", null, "jan@example.org", "EMAIL");
        Sent.cardActivated(customer, Tokens.subject(user));
        await().until(() -> Sent.to(customer).size() == 1);
        return Sent.to(customer).getFirst().get("id");
    }
}

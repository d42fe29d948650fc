package io.servicecard.notification.delivery;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.notification.support.Mailbox;
import io.servicecard.notification.support.Neighbours;
import io.servicecard.notification.support.Sent;
import io.servicecard.notification.support.Surroundings;
import io.servicecard.platform.id.Ids;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Reminders of an item that nobody fetches. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class CollectionTest {
    @AfterEach
    void allIsWellAgain() {
        Neighbours.cardAnswers(200);
    }

    private static void awaitStates(UUID customer, String... newestFirst) {
        await().until(
                        () ->
                                Sent.to(customer).stream()
                                        .map(told -> told.get("state"))
                                        .toList()
                                        .equals(List.of(newestFirst)));
    }

    @Test
    void aReminderIsToldInTheCustomersLanguage() {
        var address = Mailbox.freshEmail();
        var customer = Neighbours.customer("Żaneta Łącka", "pl", null, address, "EMAIL");
        var order = Ids.next();
        Sent.storageReminderDue(order, customer, "R-7K3M9QXT");
        var mail = Mailbox.only(address);
        assertEquals("Zlecenie R-7K3M9QXT czeka na odbiór", mail.get("subject"));
        assertTrue(mail.get("text").startsWith("Dzień dobry, Żaneta Łącka!"), mail.get("text"));
        var told = Sent.awaitState(customer, "SENT");
        assertEquals("storage-reminder", told.get("template"));
        assertEquals(order.toString(), told.get("relatedId"));
    }

    @Test
    void ofWhatWaitsToBeToldTheNewestIs() {
        Neighbours.cardAnswers(503);
        var phone = Mailbox.freshPhone();
        var customer = Neighbours.customer("Mary", "en", phone, null, "SMS");
        var order = Ids.next();
        Sent.orderReady(order, customer, "R-FETCH001");
        Sent.storageReminderDue(order, customer, "R-FETCH001");
        Sent.storageReminderDue(order, customer, "R-FETCH001");
        awaitStates(customer, "CREATED", "SUPERSEDED", "SUPERSEDED");
        Neighbours.cardAnswers(200);
        assertEquals(
                "Your order R-FETCH001 is still waiting to be collected."
                        + " Your hand-over PIN: http://localhost:8080",
                Mailbox.only(phone).get("text"));
    }

    @Test
    void nobodyIsRemindedOfWhatWasCollected() {
        Neighbours.cardAnswers(503);
        var address = Mailbox.freshEmail();
        var customer = Neighbours.customer("Mary", "en", null, address, "EMAIL");
        var order = Ids.next();
        Sent.storageReminderDue(order, customer, "R-FETCH002");
        awaitStates(customer, "CREATED");
        Sent.orderHandedOver(order, customer);
        awaitStates(customer, "SUPERSEDED");
        Neighbours.cardAnswers(200);
        Sent.orderReady(Ids.next(), customer, "R-FETCH003");
        assertEquals("Your order R-FETCH003 is ready", Mailbox.only(address).get("subject"));
    }
}

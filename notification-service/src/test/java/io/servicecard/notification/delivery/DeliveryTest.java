package io.servicecard.notification.delivery;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.notification.support.Mailbox;
import io.servicecard.notification.support.Neighbours;
import io.servicecard.notification.support.Sent;
import io.servicecard.notification.support.Surroundings;
import io.servicecard.platform.event.EventType;
import io.servicecard.platform.id.Ids;
import io.servicecard.platform.testing.Events;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class DeliveryTest {
    @Test
    void anActiveCardIsWelcomedInRussianByMail() {
        var address = Mailbox.freshEmail();
        var customer = Neighbours.customer("Анна Ёлкина", "ru", null, address, "EMAIL");
        var cause = Sent.cardActivated(customer, UUID.randomUUID().toString());
        var mail = Mailbox.only(address);
        assertEquals("EMAIL", mail.get("channel"));
        assertEquals("Ваша сервисная карта активна", mail.get("subject"));
        assertTrue(mail.get("text").startsWith("Здравствуйте, Анна Ёлкина!"), "greets in Cyrillic");
        assertTrue(mail.get("text").contains("карта **** 4821 активна"), "names the card");
        var seen = Sent.awaitState(customer, "SENT");
        assertEquals("welcome", seen.get("template"));
        assertEquals("ru", seen.get("locale"));
        assertEquals(cause.toString(), seen.get("causeEventId"));
        assertEquals("<" + mail.get("reference") + "@servicecard>", mail.get("messageId"));
    }

    @Test
    void aReadyOrderIsToldOnceInPolishByMail() {
        var address = Mailbox.freshEmail();
        var customer = Neighbours.customer("Żaneta Łącka", "pl", "+48500", address, "EMAIL");
        var order = Ids.next();
        var cause = Sent.orderReady(order, customer, "R-7K3M9QXT");
        var mail = Mailbox.only(address);
        assertEquals("Twoje zlecenie R-7K3M9QXT jest gotowe", mail.get("subject"));
        assertTrue(mail.get("text").startsWith("Dzień dobry, Żaneta Łącka!"), "Polish letters");
        assertTrue(mail.get("text").contains("http://localhost:8080"), "leads to the own pages");
        assertTrue(Mailbox.at("+48500").isEmpty(), "one channel is enough");
        var published = Sent.event(Sent.awaitState(customer, "SENT"));
        assertEquals("NotificationSent", published.type().name());
        assertEquals("order-ready", published.payload().get("template").asText());
        assertEquals("EMAIL", published.payload().get("channel").asText());
        assertEquals(order.toString(), published.payload().get("relatedId").asText());
        assertEquals(cause.toString(), published.payload().get("causeEventId").asText());
    }

    @Test
    void earnedPointsAreToldBySmsWithTheRightPlural() {
        var phone = Mailbox.freshPhone();
        var customer = Neighbours.customer("Пётр", "ru", phone, "p@example.org", "SMS");
        Sent.pointsEarned(customer, Ids.next(), 23, 1025);
        var sms = Mailbox.only(phone);
        assertEquals("SMS", sms.get("channel"));
        assertEquals(
                "Вам начислено: 23 балла. На счёте: 1\u00a0025 баллов. http://localhost:8080",
                sms.get("text"));
        assertEquals("SMS", Sent.awaitState(customer, "SENT").get("channel"));
    }

    @Test
    void anotherTierIsToldOnceInTheCustomersLanguage() {
        var address = Mailbox.freshEmail();
        var customer = Neighbours.customer("Żaneta Łącka", "pl", null, address, "EMAIL");
        var cause = Sent.tierChanged(customer, "silver", "gold");
        var mail = Mailbox.only(address);
        assertEquals("Twój nowy poziom: gold", mail.get("subject"));
        assertTrue(mail.get("text").contains("Masz teraz poziom gold."), mail.get("text"));
        var told = Sent.awaitState(customer, "SENT");
        assertEquals("tier-changed", told.get("template"));
        assertEquals(cause.toString(), told.get("causeEventId"));
    }

    @Test
    void anOfferIsToldInTheCustomersLanguageAsLongAsItCanBeTakenUp() {
        var phone = Mailbox.freshPhone();
        var customer = Neighbours.customer("Пётр", "ru", phone, null, "SMS");
        var offer = Ids.next();
        var late = Instant.now().minusSeconds(600);
        Sent.offerGranted(Ids.next(), customer, "last-year", late);
        assertEquals("EXPIRED", Sent.awaitState(customer, "EXPIRED").get("state"));
        Sent.offerGranted(offer, customer, "come-back", Instant.now().plusSeconds(86_400));
        assertEquals(
                "Личное предложение для вас: come-back. Активируйте его вовремя:"
                        + " http://localhost:8080",
                Mailbox.only(phone).get("text"));
        var told = Sent.awaitState(customer, "SENT");
        assertEquals("offer-granted", told.get("template"));
        assertEquals(offer.toString(), told.get("relatedId"));
    }

    @Test
    void anInvitationCarriesTheLinkThatFeedbackServiceSigned() {
        var address = Mailbox.freshEmail();
        var customer = Neighbours.customer("Mary Smith", "en", null, address, "EMAIL");
        var invitation = Ids.next();
        Sent.surveyInvited(invitation, customer, Instant.now().plus(Duration.ofDays(30)));
        var mail = Mailbox.only(address);
        assertEquals("How did we do?", mail.get("subject"));
        assertTrue(mail.get("text").contains(Neighbours.link(invitation)), "has the link");
    }

    @Test
    void anInvitationThatCanNoLongerBeAnsweredIsNotSent() {
        var address = Mailbox.freshEmail();
        var customer = Neighbours.customer("Mary Smith", "en", null, address, "EMAIL");
        Sent.surveyInvited(Ids.next(), customer, Instant.now().minusSeconds(1));
        var published = Sent.event(Sent.awaitState(customer, "EXPIRED"));
        assertEquals("EXPIRED", published.payload().get("reason").asText());
        assertTrue(Mailbox.at(address).isEmpty());
    }

    @Test
    void aRedeliveredEventTellsNothingTwice() {
        var address = Mailbox.freshEmail();
        var customer = Neighbours.customer("Jan", "pl", null, address, "EMAIL");
        var order = Ids.next();
        var cause = Sent.orderReady(order, customer, "R-0NCE0001");
        for (int copy = 0; copy < 5; copy++) {
            var unused =
                    Events.resend(
                            cause,
                            EventType.v1("order", "OrderReady"),
                            order,
                            event ->
                                    event.put("orderId", order.toString())
                                            .put("customerId", customer.toString())
                                            .put("orderNumber", "R-0NCE0001"));
        }
        assertEquals("Twoje zlecenie R-0NCE0001 jest gotowe", Mailbox.only(address).get("subject"));
        assertEquals(1, Sent.to(customer).size());
    }

    @Test
    void anotherChannelServesWhenThePreferredHasNoContact() {
        var phone = Mailbox.freshPhone();
        var customer = Neighbours.customer("Jan", "pl", phone, null, "EMAIL");
        Sent.orderReady(Ids.next(), customer, "R-SMS00001");
        assertEquals(
                "Twoje zlecenie R-SMS00001 jest gotowe do wydania. PIN do wydania: http://localhost:8080",
                Mailbox.only(phone).get("text"));
    }

    @Test
    void aCustomerWhoPrefersTheInboxGetsNothingElse() {
        var address = Mailbox.freshEmail();
        var customer = Neighbours.customer("Jan", "pl", null, address, "INBOX");
        Sent.orderReady(Ids.next(), customer, "R-1NB0X001");
        assertEquals("INBOX", Sent.awaitState(customer, "SENT").get("channel"));
        assertTrue(Mailbox.at(address).isEmpty());
    }

    @Test
    void withoutContactTheMessageStaysInTheInbox() {
        var customer = Neighbours.customer("Jan", "pl", null, null, "EMAIL");
        Sent.orderReady(Ids.next(), customer, "R-N0NE0001");
        var seen = Sent.awaitState(customer, "SUPPRESSED");
        assertEquals("NO_CONTACT", seen.get("reason"));
        assertNull(seen.get("channel"));
        assertEquals("NotificationFailed", Sent.event(seen).type().name());
    }

    @Test
    void aBacklogIsResolvedInFewLookups() {
        var address = Mailbox.freshEmail();
        var customer = Neighbours.customer("Jan", "pl", null, address, "EMAIL");
        Neighbours.cardAnswers(503);
        try {
            for (int i = 0; i < 40; i++) {
                Sent.orderReady(Ids.next(), customer, "R-%08d".formatted(i));
            }
            await().until(() -> Sent.to(customer).size() == 40);
        } finally {
            Neighbours.cardAnswers(200);
        }
        int before = Neighbours.lookups();
        await().atMost(Duration.ofSeconds(30)).until(() -> Mailbox.at(address).size() == 40);
        int lookups = Neighbours.lookups() - before;
        assertTrue(lookups < 20, lookups + " lookups for 40 messages");
    }
}

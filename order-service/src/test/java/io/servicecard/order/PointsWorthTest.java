package io.servicecard.order;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.platform.money.Money;
import io.servicecard.platform.testing.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What points are worth is loyalty's to say, in every currency: an order says what is open. */
@QuarkusTest
class PointsWorthTest {
    @ParameterizedTest
    @CsvSource({"RUB, 100", "PLN, 4", "EUR, 1"})
    void amountAndPointsAreThoseOfTheHold(String currency, long pointValue) {
        var job = Job.placed(Shop.branch(currency), Shop.service(15_000, currency));
        var payment = job.payWithPoints(50_000);
        var asked = requested(job);
        assertEquals(50_000, asked.get("points").asLong());
        assertEquals(30_000, asked.at("/balanceDue/amountMinor").asLong());
        assertEquals(currency, asked.at("/balanceDue/currency").asText());

        long points = 20_000 / pointValue;
        job.held(payment, points, new Money(20_000, currency));
        job.awaitPayment(payment, "HELD");
        assertEquals(10_000, job.view().getLong("balanceDue.amountMinor"));
        var shown = Api.as("reception").get("/v1/orders/" + job.id + "/payments").jsonPath();
        assertEquals(points, shown.getLong("items[0].points"));
        assertEquals(20_000, shown.getLong("items[0].amount.amountMinor"));
        assertEquals(currency, shown.getString("items[0].amount.currency"));

        job.payWithPoints(50_000);
        assertEquals(10_000, requested(job).at("/balanceDue/amountMinor").asLong());
    }

    @Test
    void aHoldThatDoesNotFitIsAnsweredSoThatItsPointsGoBack() {
        var job = Job.placed(Shop.branch("PLN"), Shop.service(15_000, "PLN"));
        var payment = job.payWithPoints(500);
        job.held(payment, 500, new Money(50_000, "RUB"));
        job.awaitPayment(payment, "VOIDED");
        assertEquals(30_000, job.view().getLong("balanceDue.amountMinor"));
        assertEquals("PaymentVoided", job.events(3).getLast());
        assertEquals(
                payment.toString(), job.published().getLast().payload().get("paymentId").asText());
    }

    private static JsonNode requested(Job job) {
        var version = job.view().getInt("version");
        assertEquals("PointsPaymentRequested", job.events(version).getLast());
        return job.published().getLast().payload();
    }
}

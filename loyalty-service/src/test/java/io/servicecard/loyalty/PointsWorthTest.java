package io.servicecard.loyalty;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.platform.id.Ids;
import io.servicecard.platform.money.Money;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A point pays in each currency what the programme says, and never more than what is due. */
@QuarkusTest
class PointsWorthTest {
    @ParameterizedTest
    @CsvSource({
        "PLN, 500, 500, 2000",
        "PLN, 900, 750, 3000",
        "EUR, 900, 900, 900",
        "EUR, 4000, 3000, 3000",
        "RUB, 900, 30, 3000"
    })
    void pointsAreHeldForWhatIsDue(String currency, long asked, long held, long worth)
            throws SQLException {
        var fact = answer(asked, new Money(3000, currency), "PointsHeld");
        assertEquals(held, fact.get("points").asLong());
        assertEquals(worth, fact.at("/amount/amountMinor").asLong());
        assertEquals(currency, fact.at("/amount/currency").asText());
    }

    @Test
    void aCurrencyInWhichPointsDoNotPayIsDeclined() throws SQLException {
        var fact = answer(10, new Money(3000, "CHF"), "PointsHoldDeclined");
        assertEquals("NOTHING_TO_PAY", fact.get("reason").asText());
    }

    private static JsonNode answer(long points, Money due, String name) throws SQLException {
        var customer = Customer.with(5000);
        new WorkOrder(customer).requestPayment(Ids.next(), points, due, 3);
        await().until(() -> customer.eventNames().size() == 2);
        var answer = customer.events().getLast();
        assertEquals(name, answer.type().name());
        return answer.payload();
    }
}

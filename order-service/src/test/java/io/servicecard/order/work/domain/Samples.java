package io.servicecard.order.work.domain;

import io.servicecard.order.form.domain.Form;
import io.servicecard.order.naming.domain.LocalizedName;
import io.servicecard.order.price.domain.LineKind;
import io.servicecard.order.price.domain.Rate;
import io.servicecard.order.template.domain.PublishedTemplate;
import io.servicecard.order.template.domain.StageSpec;
import io.servicecard.order.template.domain.TemplateContent;
import io.servicecard.platform.crypto.Sealed;
import io.servicecard.platform.id.Ids;
import io.servicecard.platform.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Orders for tests, in any state. */
final class Samples {
    static final Instant NOW = Instant.parse("2026-03-14T09:26:53Z");
    static final Act ACT = new Act("reception-subject", "reception", NOW);
    static final Worker ALICE =
            new Worker("alice", Ids.next(), false, "technician", List.of(Checking.SKILL));
    static final Worker BOB =
            new Worker("bob", Ids.next(), false, "technician", List.of(Checking.SKILL));

    /** After it an item counts as unclaimed. */
    static final Duration LONG = Duration.ofDays(30);

    /** A tenth once the item was taken in, half once work was begun. */
    static final FeeTariff TARIFF = new FeeTariff(new Rate(0), new Rate(1_000), new Rate(5_000));

    /** Stands for sealed words: what they say is a matter of indifference to the domain. */
    static final Sealed WORD = Sealed.of(new byte[] {1});

    static final Intake INTAKE = new Intake(WORD, WORD, NOW.plusSeconds(3600));
    static final LocalizedName NAME = new LocalizedName("Имя", "Name", "Nazwa");

    private Samples() {}

    static Money rub(long minor) {
        return new Money(minor, "RUB");
    }

    static OrderLine line(long unitPriceMinor, int quantity) {
        return new OrderLine(LineKind.SERVICE, Ids.next(), NAME, unitPriceMinor, quantity, 0, 0);
    }

    static Order draft() {
        return new Order(
                Ids.next(),
                new Origin(
                        "R-00000000",
                        Ids.next(),
                        Ids.next(),
                        Ids.next(),
                        new Asset(null, WORD, null),
                        "hash"),
                new Worksheet(template(1, "diagnosis", "repair", "cleaning")),
                new Bill("RUB", List.of(line(1000, 1))));
    }

    /** The next version of the orders' template. */
    static PublishedTemplate later(String... stages) {
        return template(2, stages);
    }

    /** Cleaning, where it is asked for, is optional. */
    private static PublishedTemplate template(int number, String... stages) {
        var specs = Arrays.stream(stages).map(Samples::spec).toList();
        return new PublishedTemplate(
                "device-repair",
                number,
                new TemplateContent(NAME, "x", Form.NONE, specs, Optional.empty()));
    }

    private static StageSpec spec(String key) {
        return new StageSpec(key, NAME, "technician", 45, !key.equals("cleaning"), null);
    }

    /** An order that meets every guard of the state's commands. */
    static Order in(OrderState state) {
        var order = draft();
        order.standing.state = state;
        order.intake = INTAKE;
        switch (state) {
            case IN_PROGRESS, QUALITY_CHECK -> {
                for (var stage : List.of("diagnosis", "repair")) {
                    order.worksheet().start(stage, ALICE, Passage.OPEN, NOW);
                    order.worksheet().complete(stage, ALICE, Passage.OPEN, NOW);
                }
            }
            case READY, UNCLAIMED -> {
                order.standing.readyAt = NOW.minus(LONG);
                order.bill.payMoney(
                        Ids.next(), PaymentMethod.CASH, rub(1000), PaymentPurpose.FINAL, ACT);
            }
            case PENDING -> order.standing.wait = Wait.forCustomer(WaitingFor.INFO, NOW);
            case HELD ->
                    order.standing.wait = Wait.forUs(WaitingFor.PARTS, NOW, NOW.plusSeconds(60));
            case CANCELLING -> {
                order.standing.cancellingFrom = OrderState.ACCEPTED;
                order.bill.endFor(CancellationFee.proposed(rub(200)));
            }
            case HANDED_OVER -> {
                order.standing.handedOverAt = NOW;
                order.standing.handedOverVersion = 1L;
            }
            case DRAFT, PLACED, ACCEPTED, CLOSED, REJECTED, CANCELLED -> {}
        }
        return order;
    }

    static UUID id() {
        return Ids.next();
    }
}

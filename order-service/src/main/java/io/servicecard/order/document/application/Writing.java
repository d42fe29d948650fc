package io.servicecard.order.document.application;

import io.servicecard.order.document.domain.DocumentKind;
import io.servicecard.order.document.domain.DocumentName;
import io.servicecard.order.document.domain.Language;
import io.servicecard.order.price.domain.LineKind;
import io.servicecard.order.price.domain.Price;
import io.servicecard.order.work.domain.OrderLine;
import io.servicecard.order.work.domain.Payment;
import io.servicecard.platform.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Writes what papers say. */
final class Writing {
    private final Source source;
    private final Language language;
    private final Words words;
    private final List<Draft.Fact> facts = new ArrayList<>();

    private Writing(Source source, Language language) {
        this.source = source;
        this.language = language;
        this.words = Words.of(language);
    }

    /** The draft of a paper. */
    static Draft of(DocumentName name, Source source, Language language) {
        return new Writing(source, language).write(name);
    }

    private Draft write(DocumentName name) {
        var number = source.order().origin().number();
        List<Draft.Block> blocks =
                switch (name.kind()) {
                    case INTAKE_ACT -> intakeAct();
                    case LABEL -> label();
                    case ESTIMATE -> estimate();
                    case COMPLETION_ACT -> completionAct();
                };
        boolean small = name.kind() == DocumentKind.LABEL;
        var title = small ? number : words.say("title." + name.word().replaceAll("-\\d+$", ""));
        return new Draft(language, small, small ? title : title + " " + number, blocks);
    }

    private List<Draft.Block> intakeAct() {
        item();
        fact("condition", source.texts().condition());
        fact("signedBy", source.texts().signedBy());
        source.order().intake().ifPresent(act -> fact("readyBy", words.say(act.readyBy(), zone())));
        return List.of(new Draft.Facts(facts));
    }

    private List<Draft.Block> label() {
        item();
        return List.of(new Draft.Code(source.order().origin().number()), new Draft.Facts(facts));
    }

    private List<Draft.Block> estimate() {
        var offer = source.estimate().orElseThrow();
        item();
        fact("estimate", Integer.toString(offer.number()));
        offer.expiresAt().ifPresent(until -> fact("validUntil", words.say(until, zone())));
        var price = offer.price();
        return List.of(
                new Draft.Facts(facts),
                lines(offer.lines(), price, new Money(price.totalMinor(), offer.currency())));
    }

    private List<Draft.Block> completionAct() {
        var bill = source.order().bill();
        item();
        var payments = new ArrayList<Draft.Fact>();
        bill.payments().stream()
                .filter(Payment::counts)
                .forEach(
                        payment ->
                                payments.add(
                                        new Draft.Fact(
                                                words.say("paid." + payment.method()),
                                                words.say(payment.amount()))));
        List<Draft.Block> blocks = new ArrayList<>();
        blocks.add(new Draft.Facts(facts));
        blocks.add(lines(bill.lines(), bill.price(), bill.total()));
        blocks.add(new Draft.Facts(payments));
        source.signature()
                .ifPresent(
                        jpeg ->
                                blocks.add(
                                        new Draft.Picture(
                                                jpeg,
                                                words.say("receivedBy")
                                                        + ": "
                                                        + source.signer().orElse(""))));
        if (source.signature().isEmpty()) {
            blocks.add(
                    new Draft.Facts(
                            List.of(
                                    new Draft.Fact(
                                            words.say("received"), words.say("received.pin")))));
        }
        return blocks;
    }

    private void item() {
        fact("branch", source.branch().name());
        fact("item", source.texts().description());
        fact("serialNumber", source.texts().serialNumber());
    }

    private void fact(String key, String value) {
        if (value != null) {
            facts.add(new Draft.Fact(words.say(key), value));
        }
    }

    private Draft.Table lines(List<OrderLine> lines, Price price, Money total) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(words.say("line"), words.say("quantity"), words.say("sum")));
        for (var place = 0; place < lines.size(); place++) {
            var line = lines.get(place);
            var unit = line.kind() == LineKind.LABOUR ? "minutes" : "pieces";
            rows.add(
                    List.of(
                            language.of(line.name()),
                            line.quantity() + "\u00a0" + words.say(unit),
                            words.say(
                                    new Money(
                                            price.lines().get(place).netMinor(),
                                            total.currency()))));
        }
        rows.add(
                List.of(
                        words.say("tax"),
                        "",
                        words.say(new Money(price.taxMinor(), total.currency()))));
        rows.add(List.of(words.say("total"), "", words.say(total)));
        return new Draft.Table(rows);
    }

    private String zone() {
        return Objects.requireNonNull(source.branch().zone(), "a branch has a zone");
    }
}

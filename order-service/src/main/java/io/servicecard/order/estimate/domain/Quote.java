package io.servicecard.order.estimate.domain;

import io.servicecard.order.price.domain.Discount;
import io.servicecard.order.price.domain.Price;
import io.servicecard.order.price.domain.Rate;
import io.servicecard.order.work.domain.OrderLine;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The lines of an estimate, what they cost, and what the customer said about each. */
@Embeddable
public class Quote {
    private String currency;
    private int discountBasisPoints;

    @ElementCollection
    @CollectionTable(name = "estimate_line", joinColumns = @JoinColumn(name = "estimate_id"))
    @OrderColumn(name = "position")
    private List<OrderLine> lines;

    @ElementCollection
    @CollectionTable(name = "estimate_decision", joinColumns = @JoinColumn(name = "estimate_id"))
    @OrderColumn(name = "position")
    private List<Decision> decisions;

    /** What the customer said about a line. */
    @Embeddable
    record Decision(@Column(name = "approved") boolean approved) {}

    /** For the persistence provider. */
    protected Quote() {}

    Quote(String currency, Rate discount, List<OrderLine> lines) {
        this.currency = currency;
        this.discountBasisPoints = discount.basisPoints();
        this.lines = List.copyOf(lines);
        this.decisions = new ArrayList<>();
    }

    /**
     * Takes the customer's decision on each line, by its place.
     *
     * @return the lines that were agreed to, each less its share of the discount
     * @throws EstimateRefused.LinesUndecided when lines are not decided, or unknown
     */
    List<OrderLine> decide(Map<Integer, Boolean> answers) {
        mustDecideAll(answers);
        IntStream.range(0, lines.size())
                .forEach(place -> decisions.add(new Decision(answers.get(place))));
        var chosen =
                IntStream.range(0, lines.size())
                        .filter(place -> decisions.get(place).approved())
                        .mapToObj(lines::get)
                        .toList();
        var priced = priced(chosen).lines();
        return IntStream.range(0, chosen.size())
                .mapToObj(i -> chosen.get(i).reducedBy(priced.get(i).discountMinor()))
                .toList();
    }

    private void mustDecideAll(Map<Integer, Boolean> answers) {
        var open =
                IntStream.range(0, lines.size())
                        .boxed()
                        .filter(place -> !answers.containsKey(place));
        var none = answers.keySet().stream().filter(place -> place >= lines.size());
        var wrong = Stream.concat(open, none).sorted().toList();
        if (!wrong.isEmpty()) {
            throw new EstimateRefused.LinesUndecided(wrong);
        }
    }

    private Price priced(List<OrderLine> some) {
        return Price.of(
                some.stream().map(OrderLine::item).toList(),
                new Discount.Share(new Rate(discountBasisPoints)),
                0);
    }

    Price price() {
        return priced(lines);
    }

    String currency() {
        return currency;
    }

    List<OrderLine> lines() {
        return List.copyOf(lines);
    }

    Optional<Boolean> decision(int place) {
        return decisions.isEmpty()
                ? Optional.empty()
                : Optional.of(decisions.get(place).approved());
    }
}

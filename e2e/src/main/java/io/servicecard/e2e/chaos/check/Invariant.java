package io.servicecard.e2e.chaos.check;

/** What must be so whenever nothing is under way, whatever broke before. */
public enum Invariant {
    I1("every ledger entry sums to 0, and balances are the sums of their postings"),
    I2("every accepted request has its effect, once, and one answer"),
    I3("nothing was done that nobody asked for"),
    I4("one notification for each order that became ready, one message for each that was sent"),
    I5("outboxes are empty"),
    I6("each consumer has applied what was published for it, and nothing else, but dead letters"),
    I7("dead letters are the poison that was put in"),
    I8("no gap in the versions of an aggregate: in its events, its timeline, its row"),
    I9("payments with points agree with their holds, and those of ended orders are resolved"),
    I10("one survey for each order that was handed over, none for others"),
    I11("what the services know of cards and of whose they are is what card-service knows"),
    I12("customers' histories have every event, and their open orders are the open orders"),
    I13("points were earned for each order that was handed over, for no other");

    private final String meaning;

    Invariant(String meaning) {
        this.meaning = meaning;
    }

    /** As a sentence. */
    public String meaning() {
        return meaning;
    }
}

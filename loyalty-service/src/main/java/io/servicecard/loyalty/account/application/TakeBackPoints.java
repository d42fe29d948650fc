package io.servicecard.loyalty.account.application;

import io.servicecard.loyalty.account.domain.Account;
import io.servicecard.loyalty.account.domain.EntryType;
import io.servicecard.loyalty.account.domain.Source;
import io.servicecard.loyalty.account.domain.TakeBack;
import io.servicecard.loyalty.program.application.Programs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Takes points back that were given without an order's settlement; each cause takes once. */
@ApplicationScoped
public class TakeBackPoints {
    private final Lots lots;
    private final Journal journal;
    private final PassTime passTime;
    private final Programs programs;

    TakeBackPoints(Lots lots, Journal journal, PassTime passTime, Programs programs) {
        this.lots = lots;
        this.journal = journal;
        this.passTime = passTime;
        this.programs = programs;
    }

    /**
     * Takes them of a locked account; what it does not have becomes debt.
     *
     * @param points how many, more than 0
     * @param reason a code of what they had been given for
     * @param source why they are taken: the permanent key
     * @param entryId the entry that gave them
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void take(Account account, long points, String reason, Source source, UUID entryId) {
        if (!journal.has(EntryType.CLAWBACK, source)) {
            var now = passTime.bring(account);
            var draw = lots.drawBack(account, entryId, points, now);
            long limit = programs.current().debtLimit();
            journal.record(
                    new TakeBack(points, reason, source, entryId, draw, limit).to(account, now));
        }
    }
}

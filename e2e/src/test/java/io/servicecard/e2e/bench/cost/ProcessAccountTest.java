package io.servicecard.e2e.bench.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** What Linux tells of a process. */
class ProcessAccountTest {

    @Test
    void ticksStandBehindANameWithBlanks() {
        var stat = "7 (a (b) c) S 1 7 7 0 -1 4194560 1 2 3 4 100 20 3000 400 20 0 1 0 5 6 7";
        assertEquals(120, ProcessAccount.ticks(stat, false));
        assertEquals(3520, ProcessAccount.ticks(stat, true));
        assertEquals(0, ProcessAccount.ticks("", true));
    }

    @Test
    void thisProcessUsesCpuAndMemory() {
        var account = new ProcessAccount(ProcessHandle.current().pid());
        assertTrue(account.cpuMillis() > 0);
        assertTrue(account.cpuMillisWithChildren() >= account.cpuMillis());
        assertTrue(account.residentMebibytes() > 10);
        assertTrue(account.proportionalMebibytes() > 10);
    }
}

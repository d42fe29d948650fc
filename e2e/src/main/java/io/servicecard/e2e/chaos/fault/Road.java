package io.servicecard.e2e.chaos.fault;

import java.util.concurrent.TimeUnit;

/** The state of the network between two parties: open, slow, silent or refusing. */
final class Road {

    private boolean silent;
    private volatile boolean refusing;
    private volatile int delayMillis;

    /** Whether whoever connects is sent away. */
    boolean isRefusing() {
        return refusing;
    }

    synchronized void silence(boolean on) {
        silent = on;
        notifyAll();
    }

    void refuse(boolean on) {
        refusing = on;
    }

    void delay(int millis) {
        delayMillis = millis;
    }

    /** Returns when the next bytes may pass. */
    void pass() throws InterruptedException {
        var delay = delayMillis;
        if (delay > 0) {
            TimeUnit.MILLISECONDS.sleep(delay);
        }
        synchronized (this) {
            while (silent) {
                wait();
            }
        }
    }
}

package io.servicecard.local.supervisor;

import io.servicecard.local.postgres.Postgres;
import java.io.IOException;

/** PostgreSQL as one of the suite's processes. */
record PostgresProgram(Postgres postgres) implements Program {

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public String title() {
        return "PostgreSQL " + Postgres.VERSION;
    }

    @Override
    public int port() {
        return postgres.port();
    }

    @Override
    public Process launch() throws IOException, InterruptedException {
        return postgres.launch();
    }

    @Override
    public boolean isReady(Process process) {
        return postgres.answers();
    }

    @Override
    public void stop(Process process) throws InterruptedException {
        postgres.stop();
    }
}

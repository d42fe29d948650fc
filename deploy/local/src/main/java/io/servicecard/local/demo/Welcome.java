package io.servicecard.local.demo;

import io.servicecard.local.identity.Accounts;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** What a person needs to know once the suite is up. */
public final class Welcome {

    private Welcome() {}

    /** Prints addresses and log-ins. */
    public static void main(String[] arguments) {
        var ports = Api.fromEnvironment().ports();
        var users =
                Accounts.DEMO.stream()
                        .map(Accounts.Account::username)
                        .collect(Collectors.joining(", "));
        new PrintStream(System.out, true, StandardCharsets.UTF_8)
                .printf(
                        """

                          API and explorer   http://localhost:%d/  and  http://localhost:%d/explorer/
                          Messages           http://localhost:%d/     mail and SMS that customers get
                          Identity           http://localhost:%d/servicecard
                          Demo users         %s; password %s

                          ./servicecard demo          walks the main journey
                          ./servicecard token manager prints an access token
                          ./servicecard down          stops everything, the data stays
                        """,
                        ports.gateway(),
                        ports.gateway(),
                        ports.messages(),
                        ports.identity(),
                        users,
                        Accounts.PASSWORD);
    }
}

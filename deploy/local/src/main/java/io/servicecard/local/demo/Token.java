package io.servicecard.local.demo;

import io.servicecard.local.identity.Accounts;
import java.io.IOException;

/** Prints an access token of a demo user. */
public final class Token {

    private Token() {}

    /**
     * Prints the token.
     *
     * @param arguments a role, which stands for its first demo user, or a user's name
     */
    public static void main(String[] arguments) throws InterruptedException {
        var name = arguments[0];
        var user =
                Accounts.DEMO.stream()
                        .filter(account -> account.role().equals(name))
                        .map(Accounts.Account::username)
                        .findFirst()
                        .orElse(name);
        try {
            System.out.println(Api.fromEnvironment().token(user));
        } catch (IOException e) {
            System.err.println(
                    "✘ "
                            + (e.getMessage() == null
                                    ? "The identity provider does not answer; is the suite up?"
                                    : e.getMessage()));
            System.exit(1);
        }
    }
}

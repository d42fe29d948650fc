package io.servicecard.notification.text;

/**
 * A message in words; never stored, never logged.
 *
 * @param subject one line
 * @param email the body of an e-mail, plain text
 * @param brief what fits an SMS and the inbox
 */
public record Text(String subject, String email, String brief) {
    @Override
    public String toString() {
        return "Text[not shown]";
    }
}

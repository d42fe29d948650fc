package io.servicecard.feedback.survey.application;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.platform.id.Ids;
import jakarta.inject.Inject;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InvitationTokensTest {
    private static final String ALPHABET =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    @Inject InvitationTokens tokens;

    @Test
    void aTokenLeadsToItsInvitationAndIsTheSameEveryTime() {
        var id = Ids.next();
        assertEquals(Optional.of(id), tokens.verify(tokens.of(id)));
        assertEquals(tokens.of(id), tokens.of(id));
    }

    /** Also a spelling that decodes to the same bytes is another text, and no token. */
    @Test
    void noOtherTextOfOneCharacterDifferenceIsAToken() {
        var token = tokens.of(Ids.next());
        for (int at = 0; at < token.length(); at++) {
            for (int other = 0; other < ALPHABET.length(); other++) {
                if (token.charAt(at) != ALPHABET.charAt(other)) {
                    var tampered =
                            token.substring(0, at)
                                    + ALPHABET.charAt(other)
                                    + token.substring(at + 1);
                    assertEquals(Optional.empty(), tokens.verify(tampered), "at " + at);
                }
            }
        }
    }

    @Test
    void otherTextsAreNoTokens() {
        for (var text :
                new String[] {"", ".", "é".repeat(66), "A".repeat(22) + "." + "B".repeat(43)}) {
            assertEquals(Optional.empty(), tokens.verify(text));
        }
    }
}

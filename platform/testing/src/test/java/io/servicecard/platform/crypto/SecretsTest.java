package io.servicecard.platform.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.platform.id.Ids;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SecretsTest {
    private static final String SECRET = "q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA=";
    private static final String OTHER = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    @Inject Secrets secrets;

    @Test
    void onePurposeSaysNothingAboutAnother() {
        assertArrayEquals(secrets.hash("a", "x"), secrets.hash("a", "x"));
        assertFalse(Arrays.equals(secrets.hash("a", "x"), secrets.hash("b", "x")));
    }

    @Test
    void tokensBelongToTheirIdAndHave256Bits() {
        var id = Ids.next();
        assertEquals(secrets.token("t", id), secrets.token("t", id));
        assertNotEquals(secrets.token("t", id), secrets.token("t", Ids.next()));
        assertEquals(43, secrets.token("t", id).length());
    }

    @Test
    void codesHaveTheAskedDigitsAndChangeWithTheCounter() {
        var id = Ids.next();
        assertTrue(secrets.code("pin", id, 0, 6).matches("\\d{6}"));
        assertEquals(secrets.code("pin", id, 3, 8), secrets.code("pin", id, 3, 8));
        assertNotEquals(secrets.code("pin", id, 0, 8), secrets.code("pin", id, 1, 8));
        assertThrows(IllegalArgumentException.class, () -> secrets.code("pin", id, 0, 4));
    }

    @Test
    void theSecretIsReplacedAndWhatIsFoundByAHashIsStillFound() {
        var before = new Secrets(SECRET, SECRET);
        var after = new Secrets(OTHER, SECRET);
        var id = Ids.next();
        assertArrayEquals(before.hash("search", "x"), after.hash("search", "x"));
        assertEquals(before.token("link", id), after.token("link", id));
        assertEquals(before.code("pin", id, 1, 6), after.code("pin", id, 1, 6));
        assertNotEquals(before.key("signature"), after.key("signature"));
        var sealed = before.seal("p", "one", "a word");
        assertThrows(IllegalArgumentException.class, () -> after.open("p", "one", sealed));
        assertFalse(
                Arrays.equals(
                        before.hash("search", "x"), new Secrets(OTHER, OTHER).hash("search", "x")));
    }

    @Test
    void sealedTextOpensOnlyForWhatItBelongsTo() {
        var sealed = secrets.seal("p", "one", "a word");
        assertEquals("a word", secrets.open("p", "one", sealed));
        assertFalse(new String(sealed, StandardCharsets.ISO_8859_1).contains("a word"));
        assertThrows(IllegalArgumentException.class, () -> secrets.open("p", "two", sealed));
        assertThrows(IllegalArgumentException.class, () -> secrets.open("q", "one", sealed));
        sealed[20] ^= 1;
        assertThrows(IllegalArgumentException.class, () -> secrets.open("p", "one", sealed));
    }
}

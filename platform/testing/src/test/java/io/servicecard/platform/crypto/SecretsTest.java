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

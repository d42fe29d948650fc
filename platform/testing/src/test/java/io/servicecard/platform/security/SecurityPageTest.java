package io.servicecard.platform.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages that name tests: each must exist, or the page promises what nobody checks. */
class SecurityPageTest {
    private static final Path ROOT = Path.of(System.getProperty("servicecard.root"));
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w*Test)(?:#(\\w+))?`");

    @ParameterizedTest
    @CsvSource({"security.md, 50", "known-failures.md, 10"})
    void everyTestItNamesExists(String name, int least) throws IOException {
        var tests = tests();
        var page = Files.readString(ROOT.resolve("docs").resolve(name));
        var missing = new TreeSet<String>();
        var named = NAMED.matcher(page);
        int found = 0;
        while (named.find()) {
            found++;
            var method = named.group(2) == null ? "class " + named.group(1) : named.group(2) + "(";
            if (tests.getOrDefault(named.group(1), List.of()).stream()
                    .noneMatch(source -> source.contains(method))) {
                missing.add(named.group());
            }
        }
        assertEquals(new TreeSet<>(), missing);
        assertTrue(found > least, found + " tests are named");
    }

    private static Map<String, List<String>> tests() throws IOException {
        try (var modules = Files.walk(ROOT, 2)) {
            return modules
                    .map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .toList()
                    .stream()
                    .flatMap(SecurityPageTest::sources)
                    .collect(
                            Collectors.groupingBy(
                                    file -> file.getFileName().toString().replace(".java", ""),
                                    Collectors.mapping(
                                            SecurityPageTest::read, Collectors.toList())));
        }
    }

    private static Stream<Path> sources(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith("Test.java")).toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

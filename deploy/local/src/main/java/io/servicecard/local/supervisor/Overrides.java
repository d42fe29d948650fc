package io.servicecard.local.supervisor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * Variables that somebody adds to the environment of a program, or sets otherwise, by a file {@code
 * <program>.properties}; read at each start of the program. Who may write here may also read the
 * suite's secrets.
 *
 * @param folder of the files; may be missing
 */
record Overrides(Path folder) {

    /** What is set for the program of that name. */
    Map<String, String> of(String program) throws IOException {
        var file = folder.resolve(program + ".properties");
        var variables = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                variables.load(reader);
            }
        }
        return variables.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, variables::getProperty));
    }
}

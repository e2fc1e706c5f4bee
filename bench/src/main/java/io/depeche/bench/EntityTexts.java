package io.depeche.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Article-sized texts to find names in, from the directory in the system property {@code entities}. */
public final class EntityTexts {
    private static final int CHARACTERS = 3000;

    private EntityTexts() {}

    /** The data directory. */
    public static Path directory() {
        String directory = System.getProperty("entities");
        if (directory == null) {
            throw new IllegalStateException(
                    "-jvmArgsAppend -Dentities=DIR must name the directory that holds train/ and text/");
        }
        return Path.of(directory);
    }

    /** French sentences joined to texts of 3,000 characters. */
    public static List<String> french() {
        List<String> texts = new ArrayList<>();
        var text = new StringBuilder();
        try (InputStream in =
                        new GZIPInputStream(Files.newInputStream(directory().resolve("text/fr.txt.gz")));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                text.append(line).append(' ');
                if (text.length() > CHARACTERS) {
                    texts.add(text.toString());
                    text.setLength(0);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}

package io.depeche.app.day;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/**
 * A story of the table: no two have the same headline.
 *
 * @param headline of all its versions
 * @param first its first sentence, with the place of a figure
 * @param second the paragraph behind it
 */
record Story(int number, String headline, String first, String second) {
    /** The instrument that the texts of some stories name. */
    static final String LISTING = "XPAR:HO";

    /** The paragraph by which some stories name it. */
    static final String SHARES = "Shares of Thales (Euronext Paris: HO) fell 2 percent meanwhile.";

    /** All stories, shuffled. */
    static List<Story> table(Random random) {
        List<Story> stories = new ArrayList<>();
        for (String[] event : rows("events.tsv")) {
            for (String[] place : rows("places.tsv")) {
                stories.add(new Story(stories.size(), at(place[0], event[0]), at(place[0], event[1]), event[2]));
            }
        }
        Collections.shuffle(stories, random);
        return stories;
    }

    /** The paragraphs of a version, which differs from the others by a figure. */
    List<String> text(int version) {
        List<String> paragraphs = new ArrayList<>(
                List.of(first.replace("{figure}", Integer.toString(20 + 3 * number + version)), second));
        if (number % 3 == 0) {
            paragraphs.add(SHARES);
        }
        return paragraphs;
    }

    private static String at(String place, String text) {
        return text.replace("{place}", place);
    }

    /** The rows of a table without its comments and the names of its columns. */
    private static List<String[]> rows(String name) {
        try (InputStream in = Objects.requireNonNull(Story.class.getResourceAsStream("/day/" + name), name)) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + name, e);
        }
    }
}

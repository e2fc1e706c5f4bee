package io.depeche.bench.hostile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The worked examples of the house styles: what their rules match, so that a small change nearly matches. */
record Examples(List<String> texts) {
    private static final Pattern EXAMPLE =
            Pattern.compile("\\{in: (?:'((?:[^'\\n]|'')*+)'|\"((?:[^\"\\\\\\n]|\\\\.)*+)\"|([^'\",}\\n]++))");

    static Examples load() {
        List<String> texts = new ArrayList<>();
        for (String style : resource("index.txt").lines().toList()) {
            Matcher example = EXAMPLE.matcher(style.isBlank() ? "" : resource(style.strip()));
            while (example.find()) {
                texts.add(text(example));
            }
        }
        return new Examples(texts);
    }

    private static String text(Matcher example) {
        if (example.group(1) != null) {
            return example.group(1).replace("''", "'");
        }
        return example.group(2) != null ? unescaped(example.group(2)) : example.group(3);
    }

    private static String unescaped(String text) {
        return text.replace("\\n", "\n").replace("\\t", "\t").replace("\\\"", "\"");
    }

    /** One example, a little changed each time, again and again. */
    String nearly(RandomGenerator random, int length) {
        String example = any(random);
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(changed(random, example));
        }
        return text.toString();
    }

    /** Any examples, one behind the other. */
    String mixed(RandomGenerator random, int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(random.nextInt(3) == 0 ? changed(random, any(random)) : any(random))
                    .append(Units.pick(random, "", "\n", "\n\n", " "));
        }
        return text.toString();
    }

    private String any(RandomGenerator random) {
        return texts.get(random.nextInt(texts.size()));
    }

    private static String changed(RandomGenerator random, String text) {
        int from = random.nextInt(text.length() + 1);
        int to = from + random.nextInt(text.length() + 1 - from);
        String part = text.substring(from, to);
        return text.substring(0, from)
                + switch (random.nextInt(6)) {
                    case 0 -> "";
                    case 1 -> part + part;
                    case 2 -> part.repeat(2 + random.nextInt(40));
                    case 3 -> part.replace(" ", "\n");
                    case 4 -> part.replace(" ", "\u00a0\u00a0");
                    default -> part + Units.words(random, 4);
                }
                + text.substring(to);
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(
                Examples.class.getResourceAsStream("/styles/" + name), "the house styles are not on the class path")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.depeche.ingest.format.found;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names of people in fields that may hold their addresses too. */
public final class People {
    /** {@code press@harbour.example (Ida Ros)}, as RSS has it. */
    private static final Pattern NAME_BEHIND =
            Pattern.compile("\\S{1,200}@\\S{1,200}\\s{0,9}\\((?<name>[^()]{1,200})\\)?");

    private static final Pattern ADDRESS = Pattern.compile(
            "<[^<>\\s]{0,200}@[^<>\\s]{0,200}>?|\\(?\\b(?:mailto:)?[^\\s@<>()]{1,200}@[^\\s@<>()]{1,200}\\)?");

    private static final int LONGEST = 500;

    private People() {}

    /** All names without addresses, each once; null when there are none. */
    public static @Nullable String of(Stream<String> written) {
        List<String> names = written.map(People::name)
                .filter(name -> name.codePoints().anyMatch(Character::isLetter))
                .distinct()
                .toList();
        return names.isEmpty() ? null : names.stream().collect(Collectors.joining(", "));
    }

    private static String name(String written) {
        String text = Whitespace.fold(written);
        if (text.length() > LONGEST || text.indexOf('@') < 0) {
            return text;
        }
        Matcher behind = NAME_BEHIND.matcher(text);
        String name =
                behind.matches() ? behind.group("name") : ADDRESS.matcher(text).replaceAll(" ");
        return Whitespace.fold(name.replace('"', ' ')).replaceAll("^[\\s,;]+|[\\s,;]+$", "");
    }
}

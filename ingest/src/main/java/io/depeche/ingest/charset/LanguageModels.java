package io.depeche.ingest.charset;

import io.depeche.words.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Learns all languages of {@code charset/languages.tsv} when they are first asked for. */
final class LanguageModels {
    private static final Pattern RANGE = Pattern.compile("(?<charset>\\S+) (?<first>[0-9a-f]{2})-(?<last>[0-9a-f]{2})");

    static final List<LanguageModel> ALL = Table.load("/charset/languages.tsv").rows().stream()
            .map(LanguageModels::model)
            .toList();

    /** The languages by the charsets in which they are written, those of the commonest first. */
    static final Map<Charset, List<LanguageModel>> BY_CHARSET = byCharset();

    private LanguageModels() {}

    private static Map<Charset, List<LanguageModel>> byCharset() {
        Map<Charset, List<LanguageModel>> found = new LinkedHashMap<>();
        for (int place = 0; place < 10; place++) {
            for (LanguageModel language : ALL) {
                language.charsets().stream()
                        .skip(place)
                        .findFirst()
                        .ifPresent(charset -> found.put(charset, using(charset)));
            }
        }
        return found;
    }

    private static List<LanguageModel> using(Charset charset) {
        return ALL.stream()
                .filter(language -> language.charsets().contains(charset))
                .toList();
    }

    private static LanguageModel model(Table.Row row) {
        List<Charset> charsets = Stream.of(row.get("charsets").split(" ", -1))
                .map(Charset::forName)
                .toList();
        return new LanguageModel(
                sample(row.get("language")),
                row.find("common").map(LanguageModels::daily).orElseGet(BitSet::new),
                charsets);
    }

    private static String sample(String language) {
        String file = "/charset/samples/" + language + ".txt";
        try (InputStream in = LanguageModels.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no sample " + file + " on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException("the sample " + file + " cannot be read", e);
        }
    }

    /**
     * The two-byte characters of a part of a charset.
     *
     * @param range the charset and its first bytes: {@code GB18030 b0-d7}
     */
    private static BitSet daily(String range) {
        Matcher parts = RANGE.matcher(range);
        if (!parts.matches()) {
            throw new IllegalStateException("not a charset with first bytes, such as 'GB18030 b0-d7': " + range);
        }
        Charset charset = Charset.forName(parts.group("charset"));
        BitSet characters = new BitSet();
        for (int first = Integer.parseInt(parts.group("first"), 16);
                first <= Integer.parseInt(parts.group("last"), 16);
                first++) {
            for (int second = 0x40; second <= 0xfe; second++) {
                decoded(charset, first, second).ifPresent(characters::set);
            }
        }
        return characters;
    }

    private static Optional<Integer> decoded(Charset charset, int first, int second) {
        String text = new String(new byte[] {(byte) first, (byte) second}, charset);
        return text.length() == 1 && text.charAt(0) != '\ufffd' ? Optional.of((int) text.charAt(0)) : Optional.empty();
    }
}

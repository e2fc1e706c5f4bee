package io.depeche.enrich.entity.whole;

import io.depeche.enrich.entity.tagger.TaggedName;
import io.depeche.enrich.entity.token.Tokenizer;
import io.depeche.enrich.entity.token.Tokens;
import io.depeche.model.EntityTag;
import io.depeche.words.Kind;
import io.depeche.words.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds names that the tagger missed: the surname of a person whose full name it found, an organisation under the same name,
 * and organisations whose listed names mean nothing else.
 */
final class Repetitions {
    private static final int SHORTEST_SURNAME = 4;
    private static final int SHORTEST_ORGANISATION = 3;

    /** Names of lower confidence are not looked for. */
    private static final double SURE = 0.6;

    /** What a repetition is worth of the confidence in its name. */
    private static final double DISCOUNT = 0.9;

    /** The most names with the same first word that are looked for, so that a text's length alone bounds the work. */
    private static final int MOST_OF_A_WORD = 4;

    private static final int SKETCHES = 1 << 15;

    /** About the share of listed names that are right, as counted on judged wires. */
    private static final double LISTED = 0.9;

    private final Set<String> never;
    private final Map<String, List<Known>> listed;
    private final BitSet listedSketches;

    Repetitions(Words words) {
        this.never = words.of(Kind.NEVER_NAMES);
        this.listed = listed(words);
        this.listedSketches = sketches(listed.keySet());
    }

    /** The listed names by their first tokens; the longest first. */
    private static Map<String, List<Known>> listed(Words words) {
        Tokenizer tokenizer = new Tokenizer(words);
        return words.rows(Kind.ORGANISATIONS).stream()
                .filter(row -> row.get("kind").equals("telling"))
                .flatMap(row -> Stream.of(row.get("names").split(";", -1)))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(name -> new Known(name, new TaggedName(EntityTag.Type.ORGANISATION, 0, 1, LISTED / DISCOUNT, 0)))
                .collect(Collectors.groupingBy(
                        known -> tokenizer.tokenize(known.text()).token(0)));
    }

    /** A name to look for, with the blanks of its first occurrence. */
    private record Known(String text, TaggedName name) {}

    List<TaggedName> with(Tokens tokens, List<TaggedName> names) {
        Map<String, List<Known>> known = known(tokens, names);
        BitSet taken = new BitSet(tokens.size());
        names.forEach(name -> taken.set(name.first(), name.end()));
        BitSet sketches = sketches(known.keySet());
        sketches.or(listedSketches);
        List<TaggedName> all = new ArrayList<>(names);
        for (int i = 0; i < tokens.size(); i++) {
            if (!taken.get(i) && sketches.get(sketch(tokens.text(), tokens.start(i), tokens.end(i)))) {
                String word = tokens.token(i);
                if (!add(all, tokens, i, known.getOrDefault(word, List.of()), taken)) {
                    add(all, tokens, i, listed.getOrDefault(word, List.of()), taken);
                }
            }
        }
        all.sort(Comparator.comparingInt(TaggedName::first));
        return all;
    }

    /** Adds the first of the names that stands at token {@code i}, if one does. */
    private static boolean add(List<TaggedName> all, Tokens tokens, int i, List<Known> known, BitSet taken) {
        for (Known one : known) {
            int end = end(tokens, i, one.text(), taken);
            if (end > i) {
                all.add(again(one.name(), i, end));
                taken.set(i, end);
                return true;
            }
        }
        return false;
    }

    private static BitSet sketches(Set<String> words) {
        BitSet sketches = new BitSet(SKETCHES);
        words.forEach(word -> sketches.set(sketch(word, 0, word.length())));
        return sketches;
    }

    /** A number that tells most words apart at little cost. */
    private static int sketch(String text, int start, int end) {
        return (text.charAt(start) * 31 * 31 + text.charAt(end - 1) * 31 + end - start) % SKETCHES;
    }

    private Map<String, List<Known>> known(Tokens tokens, List<TaggedName> names) {
        Map<String, List<Known>> known = new HashMap<>();
        for (TaggedName name : names) {
            if (name.confidence() < SURE) {
                continue;
            }
            int last = name.end() - 1;
            int first = name.type() == EntityTag.Type.PERSON ? last : name.first();
            String text = tokens.text().substring(tokens.start(first), tokens.end(last));
            if (isTelling(name, text)) {
                List<Known> same = known.computeIfAbsent(tokens.token(first), word -> new ArrayList<>(1));
                if (same.size() < MOST_OF_A_WORD
                        && same.stream().noneMatch(one -> one.text().equals(text))) {
                    same.add(new Known(text, name));
                }
            }
        }
        return known;
    }

    private boolean isTelling(TaggedName name, String text) {
        return Character.isUpperCase(text.charAt(0))
                && !never.contains(text)
                && switch (name.type()) {
                    case PERSON -> name.end() - name.first() > 1 && text.length() >= SHORTEST_SURNAME;
                    case ORGANISATION -> text.length() >= SHORTEST_ORGANISATION;
                    case PLACE -> false;
                };
    }

    /** The token after {@code text}, which starts with token {@code i}; {@code i} when it does not stand there alone. */
    private static int end(Tokens tokens, int i, String text, BitSet taken) {
        if (!tokens.text().startsWith(text, tokens.start(i))) {
            return i;
        }
        int stop = tokens.start(i) + text.length();
        int end = i;
        while (end < tokens.size() && tokens.end(end) <= stop && !taken.get(end)) {
            end++;
        }
        return end > i && tokens.end(end - 1) == stop ? end : i;
    }

    private static TaggedName again(TaggedName name, int first, int end) {
        return new TaggedName(name.type(), first, end, name.confidence() * DISCOUNT, name.margin());
    }
}

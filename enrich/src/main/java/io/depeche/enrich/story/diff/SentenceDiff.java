package io.depeche.enrich.story.diff;

import io.depeche.enrich.story.diff.Differences.Sides;
import io.depeche.enrich.text.SpanFinder;
import io.depeche.model.Story.Difference;
import io.depeche.model.Story.Difference.Kind;
import io.depeche.model.Story.Difference.What;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares a sentence with what it was before. */
final class SentenceDiff {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int TYPING_ERROR = 2;
    private static final int LONGEST_NAME = 80;

    private final Facts facts;

    SentenceDiff(Facts facts) {
        this.facts = facts;
    }

    /**
     * The differences of a pair: its facts, then the sentence itself.
     *
     * @param factual the kind of a changed fact
     * @param finder for spans in the text that has the new sentence
     */
    List<Difference> of(Pairing.Pair pair, Sides sides, Kind factual, SpanFinder finder) {
        Sentence from = pair.from();
        Sentence to = pair.to();
        if (from == null || to == null) {
            Kind kind = to != null ? Kind.NEW_FACTS : factual == Kind.CORRECTION_OF_FACT ? factual : Kind.TEXT_ONLY;
            return List.of(sentence(kind, from, to, finder));
        }
        List<Fact> before = facts.of(from.text(), sides.from());
        List<Fact> after = facts.of(to.text(), sides.to());
        List<Difference> all = new ArrayList<>();
        Stream.of(What.FIGURE, What.DATE)
                .forEach(what -> all.addAll(changed(what, before, after, to, factual, finder)));
        all.addAll(names(from, to, sides, factual, finder));
        Kind kind =
                all.isEmpty() && !saysOther(words(from, before), words(to, after), factual) ? Kind.TEXT_ONLY : factual;
        all.add(sentence(kind, from, to, finder));
        return all;
    }

    private static Difference sentence(Kind kind, @Nullable Sentence from, @Nullable Sentence to, SpanFinder finder) {
        return new Difference(
                kind,
                What.SENTENCE,
                from == null ? null : from.text(),
                to == null ? null : to.text(),
                to == null ? null : Differences.span(finder, to, 0, to.text().length()));
    }

    /** Facts of one sort that only one of the sentences has, in their order. */
    private static List<Difference> changed(
            What what, List<Fact> before, List<Fact> after, Sentence to, Kind factual, SpanFinder finder) {
        List<Fact> gone = others(of(what, before), of(what, after));
        List<Fact> come = others(of(what, after), of(what, before));
        List<Difference> all = new ArrayList<>();
        for (int i = 0; i < Math.max(gone.size(), come.size()); i++) {
            Fact old = i < gone.size() ? gone.get(i) : null;
            Fact now = i < come.size() ? come.get(i) : null;
            if ((old == null && isWord(now)) || (now == null && isWord(old))) {
                continue;
            }
            all.add(new Difference(
                    factual,
                    what,
                    old == null ? null : old.text(),
                    now == null ? null : now.text(),
                    now == null
                            ? null
                            : Differences.span(
                                    finder, to, now.start(), now.text().length())));
        }
        return all;
    }

    /** A number in letters that takes no other's place is often not meant as one: {@code one of them}. */
    private static boolean isWord(@Nullable Fact fact) {
        return fact != null && fact.text().chars().noneMatch(Character::isDigit);
    }

    private static List<Fact> of(What what, List<Fact> all) {
        return all.stream().filter(fact -> fact.what() == what).toList();
    }

    private static List<Fact> others(List<Fact> some, List<Fact> others) {
        List<String> keys = new ArrayList<>(others.stream().map(Fact::key).toList());
        return some.stream().filter(fact -> !keys.remove(fact.key())).toList();
    }

    /** A name for another, where each sentence has a name that the other has not. */
    private static List<Difference> names(Sentence from, Sentence to, Sides sides, Kind factual, SpanFinder finder) {
        List<String> gone = only(sides.namesFrom(), from.text(), to.text());
        List<String> come = only(sides.namesTo(), to.text(), from.text());
        List<Difference> all = new ArrayList<>();
        for (int i = 0; i < Math.min(gone.size(), come.size()); i++) {
            String now = come.get(i);
            all.add(new Difference(
                    factual,
                    What.NAME,
                    gone.get(i),
                    now,
                    Differences.span(finder, to, to.text().indexOf(now), now.length())));
        }
        return all;
    }

    /** The names that stand in one sentence and not in the other, in their order, each longest one once. */
    private static List<String> only(List<String> names, String here, String there) {
        List<String> found = names.stream()
                .filter(name -> name.length() <= LONGEST_NAME && here.contains(name) && !there.contains(name))
                .distinct()
                .sorted((a, b) -> here.indexOf(a) - here.indexOf(b))
                .toList();
        return found.stream()
                .filter(name ->
                        found.stream().noneMatch(other -> other.length() > name.length() && other.contains(name)))
                .toList();
    }

    /** Whether a correction changed a word, and not just its spelling; other revisions change words without new facts. */
    private static boolean saysOther(List<String> from, List<String> to, Kind factual) {
        if (factual != Kind.CORRECTION_OF_FACT) {
            return false;
        }
        List<String> gone = without(from, to);
        List<String> come = without(to, from);
        if (gone.size() != come.size()) {
            return !String.join("", gone).equals(String.join("", come));
        }
        return IntStream.range(0, gone.size()).anyMatch(i -> distance(gone.get(i), come.get(i)) > TYPING_ERROR);
    }

    private static List<String> without(List<String> some, List<String> others) {
        List<String> left = new ArrayList<>(others);
        return some.stream().filter(word -> !left.remove(word)).toList();
    }

    /** The words that belong to no figure and no date. */
    private static List<String> words(Sentence sentence, List<Fact> facts) {
        StringBuilder rest = new StringBuilder(sentence.text());
        facts.forEach(fact -> {
            for (int i = fact.start(); i < fact.start() + fact.text().length(); i++) {
                rest.setCharAt(i, ' ');
            }
        });
        return WORD.matcher(rest.toString().toLowerCase(Locale.ROOT))
                .results()
                .map(word -> word.group())
                .toList();
    }

    /** How many letters must be changed, added or left out; words are short. */
    private static int distance(String a, String b) {
        if (Objects.equals(a, b) || Math.abs(a.length() - b.length()) > TYPING_ERROR) {
            return Math.abs(a.length() - b.length());
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}

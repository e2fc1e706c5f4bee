package io.depeche.enrich.entity;

import io.depeche.enrich.text.SpanFinder;
import java.util.List;
import java.util.stream.Collectors;

/** A text split into words. A range of words is given by its first word and its end, exclusive. */
record Passage(SpanFinder finder, List<Word> words) {
    static Passage of(SpanFinder finder) {
        return new Passage(finder, Word.in(finder.text()));
    }

    Word word(int i) {
        return words.get(i);
    }

    int size() {
        return words.size();
    }

    /** The text between word {@code i} and the next; after the last one, the rest of the text. */
    String gap(int i) {
        int to = i + 1 < size() ? word(i + 1).start() : finder.text().length();
        return finder.text().substring(word(i).end(), to);
    }

    /** Whether only blanks separate word {@code i} from the next, or the full stop of an initial. */
    boolean joinsNext(int i) {
        if (i + 1 >= size()) {
            return false;
        }
        String gap = gap(i);
        boolean initial = word(i).text().length() == 1 && gap.startsWith(".");
        return (initial ? gap.substring(1) : gap).isBlank() && !gap.contains("\n\n");
    }

    /** The end of the unbroken run of words from {@code first}, at most {@code most} words. */
    int runEnd(int first, int most) {
        int end = first + 1;
        while (end < size() && end - first < most && joinsNext(end - 1)) {
            end++;
        }
        return end;
    }

    String key(int first, int end) {
        return words.subList(first, end).stream().map(Word::key).collect(Collectors.joining(" "));
    }

    /** The UTF-16 units from word {@code first} to {@code end}. */
    int length(int first, int end) {
        return word(end - 1).end() - word(first).start();
    }

    /** The words as written, on one line. */
    String name(int first, int end) {
        return finder.text().substring(word(first).start(), word(end - 1).end()).replaceAll("\\s+", " ");
    }

    boolean isClosedBy(int i, char bracket) {
        int end = word(i).end();
        return end < finder.text().length() && finder.text().charAt(end) == bracket;
    }

    boolean isOpenedBy(int i, char bracket) {
        return i > 0 && gap(i - 1).endsWith(String.valueOf(bracket));
    }
}

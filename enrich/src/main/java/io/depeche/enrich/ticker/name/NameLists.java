package io.depeche.enrich.ticker.name;

import io.depeche.enrich.ticker.name.NameForm.Candidate;
import io.depeche.words.Kind;
import io.depeche.words.Use;
import io.depeche.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Names that stand in one list, and so are names of one kind: {@code Alphabet, Amazon and Nvidia}, {@code da Apple e da
 * Amazon}.
 */
final class NameLists {
    private static final int FARTHEST = 40;
    private static final int LONGEST = 200;

    private final Pattern between;

    NameLists(Words words) {
        String and = words.pattern(Kind.LINK_WORDS, new Use("list"));
        String small = words.pattern(Kind.LINK_WORDS, new Use("small"));
        this.between = Pattern.compile(
                "(?:['’]s?)?(?: \\([^()\\p{L}]{1,16}\\))?(?:,\\s(?:" + and + "\\s)?|\\s(?:" + and + "|&)\\s|/)(?:"
                        + small + "\\s|\\p{L}{1,2}['’]){0,2}",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The candidates in their order, those of one list together. */
    List<List<Candidate>> of(String text, List<Candidate> candidates) {
        List<List<Candidate>> lists = new ArrayList<>();
        List<Candidate> list = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (!list.isEmpty() && (list.size() == LONGEST || !isNext(text, list.get(list.size() - 1), candidate))) {
                lists.add(List.copyOf(list));
                list.clear();
            }
            list.add(candidate);
        }
        if (!list.isEmpty()) {
            lists.add(List.copyOf(list));
        }
        return lists;
    }

    private boolean isNext(String text, Candidate last, Candidate next) {
        int from = last.end();
        int to = next.start();
        return to - from <= FARTHEST && between.matcher(text).region(from, to).matches();
    }
}

package io.depeche.enrich.entity;

import io.depeche.enrich.entity.Candidate.Evidence;
import io.depeche.enrich.entity.Gazetteer.Entry;
import io.depeche.enrich.text.SpanFinder;
import io.depeche.model.EntityTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds companies: a capitalised name before a legal form ({@code Acme Holding AG}) or before a code ({@code Acme ACME.PA}).
 *
 * @param known names that were found otherwise: where one ends before a code, it says where the company's name starts
 */
record CompanyRule(Gazetteer gazetteer, Cues cues, Known known) implements EntityRule {
    private static final int MOST_WORDS = 5;
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{1,8}(?:[a-z]{1,2}|_[a-z])?\\.[A-Z]{1,3}");
    private static final Pattern BEFORE_CODE = Pattern.compile("\\s{1,2}(?:[<(]|&lt;)?");

    /** Names that were found otherwise. */
    interface Known {
        /** No names. */
        Known NONE = (finder, end) -> Optional.empty();

        /** The name that ends at {@code end} of a text. */
        Optional<NamedSpan> before(SpanFinder finder, int end);
    }

    CompanyRule(Gazetteer gazetteer, Cues cues) {
        this(gazetteer, cues, Known.NONE);
    }

    @Override
    public List<Candidate> find(Passage passage) {
        var found = new ArrayList<Candidate>();
        for (int i = 1; i < passage.size(); i++) {
            String text = passage.word(i).text();
            boolean code = text.indexOf('.') > 0
                    && CODE.matcher(text).matches()
                    && BEFORE_CODE.matcher(passage.gap(i - 1)).matches();
            boolean form = cues.isLegalForm(passage.word(i)) && passage.joinsNext(i - 1);
            if (code || form) {
                int first = code ? startBeforeCode(passage, i) : nameStart(passage, i);
                int end = code ? i : i + 1;
                if (first < i && !(code && isPlace(passage, first, i))) {
                    Evidence evidence = code ? Evidence.BEFORE_CODE : Evidence.LEGAL_FORM;
                    found.add(new Candidate(
                            first, end, EntityTag.Type.ORGANISATION, thing(passage, first, i), null, evidence));
                }
            }
        }
        return found;
    }

    /** In {@code à Milan (STLA.MI)} the code says what is traded there. */
    private boolean isPlace(Passage passage, int first, int end) {
        return gazetteer
                .find(passage.key(first, end))
                .filter(entry -> entry.type() == EntityTag.Type.PLACE)
                .isPresent();
    }

    /** The first word of the company before a code at {@code end}; {@code end} when a place stands there: {@code à Milan}. */
    private int startBeforeCode(Passage passage, int end) {
        Optional<NamedSpan> name =
                known.before(passage.finder(), passage.word(end - 1).end());
        if (name.isEmpty() || name.get().type() == EntityTag.Type.PERSON) {
            return nameStart(passage, end);
        }
        if (name.get().type() == EntityTag.Type.PLACE) {
            return isAfterSmallWord(passage, end - 1) ? end : nameStart(passage, end);
        }
        int first = end;
        while (first > 0 && passage.word(first - 1).start() >= name.get().start()) {
            first--;
        }
        return first;
    }

    private static boolean isAfterSmallWord(Passage passage, int word) {
        return word > 0 && !passage.word(word - 1).isCapitalised();
    }

    private int nameStart(Passage passage, int end) {
        int first = end;
        while (first > 0
                && end - first < MOST_WORDS
                && (first == end || passage.joinsNext(first - 1))
                && isNamePart(passage.word(first - 1))) {
            first--;
        }
        return first;
    }

    private boolean isNamePart(Word word) {
        return cues.mayBeNamed(word) || (cues.isLegalForm(word) && word.isCapitalised());
    }

    private String thing(Passage passage, int first, int end) {
        int last = end > first + 1 && cues.isLegalForm(passage.word(end - 1)) ? end - 1 : end;
        String key = passage.key(first, last);
        return gazetteer
                .find(key)
                .filter(entry -> entry.type() == EntityTag.Type.ORGANISATION)
                .map(Entry::thing)
                .orElse("organisation " + key);
    }
}

package io.depeche.ingest.time;

import io.depeche.words.Kind;
import io.depeche.words.Use;
import io.depeche.words.Words;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads embargoes: fields that hold one, and lines such as {@code EMBARGOED UNTIL 18:00 CET, 1 MAY 2025}. */
public final class EmbargoReader {
    private static final String NO_LETTER = "(?![\\p{L}\\p{N}])";
    private static final String NO_WORD = "[^\\p{L}\\p{N}]*+";
    private static final Pattern LAST_BRACKETS = Pattern.compile("[(\\[](?<inside>[^()\\[\\]]{3,100})[)\\]]$");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]{0,20}");
    private static final Pattern BOUNDARY = Pattern.compile("\\s*(?:$|[.:;!|)\\]*/–—-])");
    private static final Pattern COMMA = Pattern.compile("\\s*,");
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** Cues may stand behind each other: {@code EMBARGO: not for publication before}. */
    private static final int MOST_CUES = 3;

    private final TimeReader times;
    private final Pattern cue;
    private final Pattern anywhere;
    private final EmbargoMarks marks;
    private final EdgeWords edges;
    private final Pattern over;
    private final Pattern none;

    /** A reader by these lists. */
    public EmbargoReader(Words words, TimeReader times) {
        this.times = times;
        this.cue = Pattern.compile(
                "(?:" + words(words, "before") + NO_LETTER + "[^\\p{L}\\p{N}]{1,5}){0,3}(?:(?<until>"
                        + words(words, "until") + ")|(?<begins>" + words(words, "begins") + ")|(?<weak>"
                        + words(words, "weak") + "))" + NO_LETTER,
                FLAGS);
        this.anywhere = Pattern.compile("(?<![\\p{L}\\p{N}])" + words(words, "until") + NO_LETTER, FLAGS);
        this.marks = new EmbargoMarks(words);
        this.edges = EdgeWords.of(words, Kind.EMBARGO_WORDS, "before", "until", "begins", "weak");
        this.over = Pattern.compile(words(words, "over") + "\\s*(?:$|[.;,)\\]])", FLAGS);
        this.none = Pattern.compile(NO_WORD + "(?:false|null|0|" + words(words, "over") + ")?" + NO_WORD, FLAGS);
    }

    private static String words(Words words, String use) {
        return words.pattern(Kind.EMBARGO_WORDS, new Use(use));
    }

    /** What a field for embargoes says; empty when it says that there is none. */
    public Optional<Embargo> field(String written, Optional<ZoneId> feed) {
        String text = plain(written);
        if (none.matcher(text).matches()) {
            return Optional.empty();
        }
        Optional<WrittenTime> whole = times.whole(text, feed);
        return whole.isPresent()
                ? Optional.of(new Embargo(whole, text.length()))
                : line(text, feed).or(() -> Optional.of(timeAt(text, 0, feed).orElse(open(text.length()))));
    }

    /** What a note for editors says, at its start or within. */
    public Optional<Embargo> note(String written, Optional<ZoneId> feed) {
        Matcher within = anywhere.matcher(plain(written));
        return line(written, feed)
                .or(() -> within.find() ? line(written.substring(within.start()), feed) : Optional.empty())
                .or(() -> marks.in(plain(written)) ? Optional.of(open(written.length())) : Optional.empty());
    }

    /** What a line says that begins with the words of an embargo, or is marked with them; empty for any other line. */
    public Optional<Embargo> line(String written, Optional<ZoneId> feed) {
        String text = plain(written);
        Optional<Embargo> stated = edges.mayBegin(text) ? statement(text, feed) : Optional.empty();
        return stated.or(() -> marks.at(text).map(EmbargoReader::open)).or(() -> lastBrackets(text, feed));
    }

    /** What the brackets say that end a headline: {@code Port opens (embargo 2 May, 0600 CET)}. */
    private Optional<Embargo> lastBrackets(String text, Optional<ZoneId> feed) {
        Matcher brackets = LAST_BRACKETS.matcher(text);
        if (text.isEmpty() || ")]".indexOf(text.charAt(text.length() - 1)) < 0 || !brackets.find()) {
            return Optional.empty();
        }
        String inside = brackets.group("inside");
        return edges.mayBegin(inside)
                ? statement(inside, feed).map(said -> new Embargo(said.time(), 0))
                : Optional.empty();
    }

    private Optional<Embargo> statement(String text, Optional<ZoneId> feed) {
        Matcher found = cue.matcher(text);
        int at = skip(text, 0);
        boolean certain = false;
        boolean weak = true;
        for (int i = 0; i < MOST_CUES && found.region(at, text.length()).lookingAt(); i++) {
            certain |= found.group("until") != null;
            weak &= found.group("weak") != null;
            at = skip(text, found.end());
            Optional<Embargo> time = timeAt(text, at, feed);
            if (time.isPresent() && (!weak || isWhole(time.get()))) {
                return time;
            }
            if (over.matcher(text).region(at, text.length()).lookingAt()) {
                return Optional.empty();
            }
            if (at == text.length()) {
                return weak ? Optional.empty() : Optional.of(open(at));
            }
        }
        return certain ? Optional.of(open(text.length())) : Optional.empty();
    }

    private static boolean isWhole(Embargo embargo) {
        return embargo.time()
                .filter(time -> time.zone() != null && time.seconds() != null && time.day() != null)
                .isPresent();
    }

    /** Whether there is no more of a time than a number. */
    private static boolean isNumber(WrittenTime time) {
        return time.day() == null && time.seconds() == null && time.weekdays().isEmpty();
    }

    private Optional<Embargo> timeAt(String text, int at, Optional<ZoneId> feed) {
        TimeScan scan = times.start(text.substring(at), feed);
        Optional<WrittenTime> time = scan.first();
        int end = at + scan.end();
        if (scan.end() == 0 || time.filter(EmbargoReader::isNumber).isPresent()) {
            return Optional.empty();
        }
        boolean bounded = BOUNDARY.matcher(text).region(end, text.length()).lookingAt();
        boolean comma = COMMA.matcher(text).region(end, text.length()).lookingAt();
        // what stands behind a comma may be the zone in other words
        return Optional.of(
                new Embargo(time.filter(known -> bounded || (comma && known.zone() != null)), closed(text, end)));
    }

    /** The end of the brackets that close behind the time. */
    private static int closed(String text, int end) {
        int at = end;
        while (at < text.length() && (text.charAt(at) == ')' || text.charAt(at) == ']')) {
            at++;
        }
        return at;
    }

    private static Embargo open(int end) {
        return new Embargo(Optional.empty(), end);
    }

    private static int skip(String text, int from) {
        Matcher between = BETWEEN.matcher(text).region(from, text.length());
        return between.lookingAt() ? between.end() : from;
    }

    private static String plain(String written) {
        return written.replace('’', '\'').replace('\u00a0', ' ');
    }
}

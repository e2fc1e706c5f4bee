package io.depeche.enrich.reference;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Legal forms after the names of companies, and words that data sets add to names. */
public final class LegalForms {
    private static final String FORMS =
            "inc|incorporated|corp|corporation|co|company|companies|ltd|limited|llc|l\\.l\\.c|llp|lp|l\\.p"
                    + "|plc|p\\.l\\.c|sa|s\\.a|s\\.a\\.s|sas|se|s\\.e|sca|s\\.c\\.a|sarl|ag|kgaa|gmbh|mbh|kg|ev|nv|n\\.v|bv|b\\.v|ab|asa|as|a/s|oyj|oy|spa|s\\.p\\.a"
                    + "|srl|s\\.r\\.l|sgps|pjsc|jsc|pcl|bhd|berhad|tbk|kk|k\\.k|sab|s\\.a\\.b|de c\\.?v|cv|sae|saog|hldgs?|holdings?|group|groupe|gruppe|trust|reit|adr|ads|publ"
                    + "|class [a-c]|ordinary shares?|common stock|american depositary shares?|depositary receipts?|& co|and company|& company|the";
    private static final String BARE_FORMS =
            "inc|incorporated|corp|corporation|co|company|ltd|limited|llc|l\\.l\\.c|llp|lp|l\\.p|plc|p\\.l\\.c|sa|s\\.a|s\\.a\\.s|sas"
                    + "|se|s\\.e|sca|s\\.c\\.a|ag|kgaa|gmbh|nv|n\\.v|bv|b\\.v|ab|asa|as|a/s|oyj|oy|spa|s\\.p\\.a|srl|kk|the|publ|& co";
    private static final Pattern LAST_BARE =
            Pattern.compile("[\\s,]+\\(?(?:" + BARE_FORMS + ")\\.?\\)?$", Pattern.CASE_INSENSITIVE);
    private static final Pattern LAST =
            Pattern.compile("[\\s,]+\\(?(?:" + FORMS + ")\\.?\\)?$", Pattern.CASE_INSENSITIVE);
    private static final Pattern SHARE = Pattern.compile(
            "[\\s,]+(?:- )?(?:class [a-c]\\b|series [a-d]\\b|ordinary|common|depositary|american dep|registered|bearer|shs|ord |\\(the\\)).*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FOLLOWING = Pattern.compile(
            ",? ?(?:Inc|Incorporated|Corp|Corporation|Co|Company|Cos|Ltd|Limited|LLC|L\\.L\\.C|LLP|LP|L\\.P|PLC|Plc|plc|S\\.A|SA|SAS"
                    + "|SE|SCA|AG|KGaA|GmbH|NV|N\\.V|BV|AB|ASA|A/S|Oyj|SpA|S\\.p\\.A|Spa|Group|Holdings?|Bhd|Tbk|KK|INC|CORP|LTD)\\b\\.?");

    private LegalForms() {}

    /** The name without legal forms at its end: {@code Digital Turbine} of {@code Digital Turbine, Inc.} */
    public static String strip(String name) {
        return strip(name, LAST);
    }

    /**
     * The name without its legal form, but with the words that distinguish companies: {@code Graham Holdings} of
     * {@code Graham Holdings Co}, which is another company than {@code Graham Corp}.
     */
    public static String withoutForm(String name) {
        return strip(name, LAST_BARE);
    }

    private static String strip(String name, Pattern form) {
        String bare = SHARE.matcher(name.strip()).replaceFirst("");
        Matcher last = form.matcher(bare);
        while (last.find() && last.start() > 1) {
            bare = bare.substring(0, last.start());
            last = form.matcher(bare);
        }
        return bare.replaceFirst("^The ", "").replaceAll("[\\s,.-]+$", "").strip();
    }

    /** Whether a name is only a legal form, as in data sets with broken names. */
    static boolean isOnlyForm(String name) {
        return LAST.matcher(" " + name).replaceFirst("").isBlank();
    }

    /** Whether {@code text} has a legal form directly at {@code end}. */
    public static boolean follows(String text, int end) {
        Matcher matcher = FOLLOWING.matcher(text);
        return matcher.region(end, text.length()).lookingAt() && matcher.end() > end + 1;
    }
}
